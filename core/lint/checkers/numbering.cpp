// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/numbering.h"

#include <array>

namespace chengbao::lint
{
namespace
{

constexpr int levels = 6;

/// From the outermost level to the innermost: 一、（一）1.（1）第一 一是.
int rank(text::OrdinalStyle style)
{
    switch (style) {
    case text::OrdinalStyle::HanStop:
        return 0;
    case text::OrdinalStyle::HanBracket:
        return 1;
    case text::OrdinalStyle::DigitStop:
        return 2;
    case text::OrdinalStyle::DigitBracket:
        return 3;
    case text::OrdinalStyle::DiYi:
        return 4;
    case text::OrdinalStyle::YiShi:
        return 5;
    }
    return 0;
}

/// 首先是…；二是…: the list began with another word.
bool beganOtherwise(const FieldText& body, const text::Ordinal& ordinal)
{
    const QStringView before = QStringView(body.folded).left(ordinal.mark.start);
    const qsizetype paragraph = before.lastIndexOf(QLatin1Char('\n'));
    const QStringView sameParagraph = before.mid(paragraph + 1);
    return sameParagraph.contains(QStringLiteral("首先")) ||
           sameParagraph.contains(QStringLiteral("一方面")) ||
           sameParagraph.contains(QStringLiteral("一个是"));
}

QString fault(int last, const text::Ordinal& ordinal, const FieldText& body)
{
    if (ordinal.number == 1 || ordinal.number == last + 1)
        return {};
    if (last == 0)
        return beganOtherwise(body, ordinal) ? QString() : QStringLiteral("start");
    if (ordinal.number == last)
        return QStringLiteral("repeat");
    return ordinal.number > last ? QStringLiteral("gap") : QStringLiteral("order");
}

} // namespace

void checkNumbering(const Document& document, const Rule& rule, Report& report)
{
    std::array<int, levels> last{};
    for (const text::Ordinal& ordinal : document.body.ordinals()) {
        const int level = rank(ordinal.style);
        const QString wrong = fault(last[level], ordinal, document.body);
        if (!wrong.isEmpty() && !document.body.inTitle(ordinal.mark) &&
            !document.body.inSpeech(ordinal.mark)) {
            Remark remark;
            remark.span = ordinal.mark;
            remark.message = wrong;
            remark.arguments = {QString::number(last[level] + 1), QString::number(last[level])};
            report.add(rule, document.body, remark);
        }
        last[level] = ordinal.number;
        std::fill(last.begin() + level + 1, last.end(), 0);
    }
}

} // namespace chengbao::lint
