// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/numbering.h"

#include "core/text/affixes.h"

#include <algorithm>
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

/// The numbers a list of each level has reached. 一是……一是……二是……六是: a list inside a point of
/// another one goes on where the outer one stopped, so the outer numbers are kept underneath.
using Lists = std::array<std::vector<int>, levels>;

/// 首先是…；二是…, 要求一是…；二是…: the list began with another word or inside a sentence.
bool beganOtherwise(const FieldText& body, const text::Ordinal& ordinal)
{
    constexpr std::array<QStringView, 4> beginnings{u"首先", u"一方面", u"一个是", u"一是"};
    const QStringView before = QStringView(body.folded).left(ordinal.mark.start);
    const QStringView sameParagraph = before.mid(before.lastIndexOf(QLatin1Char('\n')) + 1);
    return std::any_of(beginnings.begin(), beginnings.end(), [&](QStringView beginning) {
        return body.units.hasAll(beginning) && text::indexOf(sameParagraph, beginning) >= 0;
    });
}

/// Whether the number before this one stands amid the text from `since` on, where no list is looked
/// for: ……做一综述。（二）问题性信息 with （三） at the head of a paragraph, or behind the noise of
/// a paste.
bool predecessorStands(const FieldText& body, const text::Ordinal& ordinal, int since)
{
    constexpr QStringView numerals = u"零一二三四五六七八九十";
    constexpr int reach = 4000;
    const QString mark = body.foldedView(ordinal.mark).toString();
    const auto number =
        std::find_if(mark.begin(), mark.end(), [&](QChar unit) { return numerals.contains(unit); });
    const bool simple = number != mark.end() && numerals.indexOf(*number) == ordinal.number;
    if (!simple || ordinal.number < 2)
        return false;
    QString before = mark;
    before[number - mark.begin()] = numerals[ordinal.number - 1];
    const int from = std::max(since, ordinal.mark.start - reach);
    return text::indexOf(body.foldedView({from, ordinal.mark.start - from}), before) >= 0;
}

/// How many numbers of each level a text has: the only one is a point quoted out of its list.
using Counts = std::array<int, levels>;

Counts countsOf(const std::vector<text::Ordinal>& ordinals)
{
    Counts counts{};
    for (const text::Ordinal& ordinal : ordinals)
        ++counts[rank(ordinal.style)];
    return counts;
}

/// The key of the message for what is wrong with a number, empty when it follows. `since` is where
/// the text behind the number before it begins.
QString fault(const std::vector<int>& lists, const text::Ordinal& ordinal, const FieldText& body,
              const Counts& counts, int since)
{
    const int last = lists.empty() ? 0 : lists.back();
    // A second first point under one heading: 一、……一、. Lists within a text may begin anew.
    const bool heading = ordinal.atParagraphStart && rank(ordinal.style) <= 2;
    if (ordinal.number == 1)
        return last == 1 && heading ? QStringLiteral("repeat") : QString();
    const bool follows = std::any_of(lists.begin(), lists.end(),
                                     [&](int reached) { return reached + 1 == ordinal.number; });
    if (follows)
        return {};
    if (ordinal.number > last + 1 && predecessorStands(body, ordinal, since))
        return {};
    if (last == 0)
        return counts[rank(ordinal.style)] == 1 || beganOtherwise(body, ordinal)
                   ? QString()
                   : QStringLiteral("start");
    if (ordinal.number == last)
        return QStringLiteral("repeat");
    return ordinal.number > last ? QStringLiteral("gap") : QStringLiteral("order");
}

/// （1） right under 一、 in a body that has neither （一） nor 1. between them.
bool skipsLevels(const text::Ordinal& ordinal, const Lists& reached, const Counts& counts)
{
    return ordinal.style == text::OrdinalStyle::DigitBracket && ordinal.atParagraphStart &&
           ordinal.number == 1 && !reached[rank(text::OrdinalStyle::HanStop)].empty() &&
           counts[rank(text::OrdinalStyle::HanBracket)] == 0 &&
           counts[rank(text::OrdinalStyle::DigitStop)] == 0;
}

void advance(std::vector<int>& lists, const text::Ordinal& ordinal)
{
    const bool nests = ordinal.style == text::OrdinalStyle::YiShi;
    if (ordinal.number == 1 && nests) {
        lists.push_back(1);
        return;
    }
    while (lists.size() > 1 && lists.back() + 1 != ordinal.number)
        lists.pop_back();
    lists.resize(std::max<std::size_t>(lists.size(), 1));
    lists.back() = ordinal.number;
}

} // namespace

void checkNumbering(const Document& document, const Rule& rule, Report& report)
{
    Lists reached;
    std::array<int, levels> since{};
    const Counts counts = countsOf(document.body.ordinals());
    for (const text::Ordinal& ordinal : document.body.ordinals()) {
        const int level = rank(ordinal.style);
        std::vector<int>& lists = reached[level];
        const QString wrong = fault(lists, ordinal, document.body, counts, since[level]);
        if (!wrong.isEmpty() && !document.body.inTitle(ordinal.mark) &&
            !document.body.inSpeech(ordinal.mark)) {
            const int last = lists.empty() ? 0 : lists.back();
            Remark remark;
            remark.span = ordinal.mark;
            remark.message = wrong;
            remark.arguments = {QString::number(last + 1), QString::number(last)};
            report.add(rule, document.body, remark);
        }
        if (wrong.isEmpty() && skipsLevels(ordinal, reached, counts)) {
            Remark remark;
            remark.span = ordinal.mark;
            remark.message = QStringLiteral("level");
            remark.level = std::min(rule.level, Level::Hint);
            report.add(rule, document.body, remark);
        }
        advance(lists, ordinal);
        std::fill(since.begin() + level, since.end(), ordinal.mark.end());
        std::for_each(reached.begin() + level + 1, reached.end(),
                      [](std::vector<int>& inner) { inner.clear(); });
    }
}

} // namespace chengbao::lint
