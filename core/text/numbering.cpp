// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numbering.h"

#include <algorithm>
#include <array>

namespace chengbao::text
{
namespace
{

constexpr int levels = 4;

int levelOf(OrdinalStyle style)
{
    return static_cast<int>(style);
}

bool isLevel(const Ordinal& ordinal)
{
    return ordinal.atParagraphStart && levelOf(ordinal.style) < levels;
}

QString hanNumber(int number)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    QString text;
    if (number >= 20)
        text += digits[number / 10];
    if (number >= 10)
        text += u'十';
    if (number % 10 != 0)
        text += digits[number % 10];
    return text;
}

} // namespace

QString ordinalMark(OrdinalStyle style, int number)
{
    switch (style) {
    case OrdinalStyle::HanStop:
        return hanNumber(number) + u'、';
    case OrdinalStyle::HanBracket:
        return u'（' + hanNumber(number) + u'）';
    case OrdinalStyle::DigitStop:
        return QString::number(number) + u'.';
    case OrdinalStyle::DigitBracket:
        return u'（' + QString::number(number) + u'）';
    default:
        return {};
    }
}

Edit nextOrdinal(QStringView body, int position, OrdinalStyle style)
{
    const auto start = static_cast<int>(body.left(position).lastIndexOf(u'\n') + 1);
    int last = 0;
    Span mark{start, 0};
    for (const Ordinal& ordinal : ordinals(body)) {
        if (!isLevel(ordinal) || ordinal.mark.start > start)
            continue;
        if (ordinal.mark.start == start)
            mark = ordinal.mark;
        else if (ordinal.style == style)
            last = ordinal.number;
        else if (levelOf(ordinal.style) < levelOf(style))
            last = 0;
    }
    return {mark.start, mark.length, ordinalMark(style, std::min(last + 1, 99))};
}

std::vector<Edit> renumbered(QStringView body, const Span& part)
{
    std::vector<Edit> edits;
    std::array<int, levels> last{};
    std::array<bool, levels> seen{};
    for (const Ordinal& ordinal : ordinals(body)) {
        if (!isLevel(ordinal) || (part.length > 0 && !part.contains(ordinal.mark)))
            continue;
        const auto level = static_cast<std::size_t>(levelOf(ordinal.style));
        const bool goesOn = part.length > 0 && !seen[level];
        last[level] = goesOn ? ordinal.number : last[level] + 1;
        seen[level] = true;
        for (std::size_t below = level + 1; below < levels; ++below) {
            last[below] = 0;
            seen[below] = true;
        }
        const QString mark = ordinalMark(ordinal.style, last[level]);
        if (last[level] <= 99 && body.sliced(ordinal.mark.start, ordinal.mark.length) != mark)
            edits.push_back({ordinal.mark.start, ordinal.mark.length, mark});
    }
    return edits;
}

} // namespace chengbao::text
