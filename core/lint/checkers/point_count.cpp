// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/point_count.h"

#include "core/text/affixes.h"

#include <algorithm>
#include <array>
#include <map>

namespace chengbao::lint
{
namespace
{

constexpr int mostPoints = 3;

/// No 动态 is longer than a thousand characters; a text of no kind that is, is something else.
bool isTooLong(const Document& document)
{
    constexpr int longestNews = 1000;
    return !document.draft.facts.kind && document.body.words() > longestNews;
}

/// The marks of points that are told inside a paragraph, where ordinals() finds none of them.
constexpr std::array<std::array<QStringView, mostPoints + 1>, 4> inlineMarks = {{
    {u"(一)", u"(二)", u"(三)", u"(四)"},
    {u"1.", u"2.", u"3.", u"4."},
    {u"①", u"②", u"③", u"④"},
    {u"首先", u"其次", u"再次", u"最后"},
}};

/// Whether a mark stands anywhere where a sentence or a part of one begins.
bool mayOpen(const FieldText& body, QStringView mark)
{
    using text::UnitClasses;
    if (!body.units.hasAll(mark))
        return false;
    const QStringView folded(body.folded);
    for (auto at = static_cast<int>(text::indexOf(folded, mark)); at >= 0;
         at = static_cast<int>(text::indexOf(folded, mark, at + 1))) {
        if (at == 0 || folded[at - 1] == u'\n' ||
            body.classes.next(UnitClasses::Stop | UnitClasses::HalfMark, at - 1, at) < at)
            return true;
    }
    return false;
}

/// The mark of the first point too many of a list inside a paragraph; empty where there is none.
/// 1.2万亩 opens none, and what a law lists (规定：（一）……；（二）……) begins no list of the
/// item's.
Span pointInside(const FieldText& body)
{
    // Hardly a body has the last one of any row.
    std::array<bool, inlineMarks.size()> mayEnd{};
    std::ranges::transform(inlineMarks, mayEnd.begin(),
                           [&](const auto& marks) { return mayOpen(body, marks.back()); });
    if (std::ranges::find(mayEnd, true) == mayEnd.end())
        return {};
    for (const Span& paragraph : body.paragraphs()) {
        std::array<std::size_t, inlineMarks.size()> next{};
        for (int at = paragraph.start; at < paragraph.end();) {
            const QStringView text = body.foldedView({at, paragraph.end() - at});
            for (std::size_t style = 0; style < inlineMarks.size(); ++style) {
                if (!mayEnd[style])
                    continue;
                const auto& marks = inlineMarks[style];
                const QStringView mark = marks[next[style]];
                const bool stands =
                    next[style] > 0 || at == paragraph.start || body.folded[at - 1] == u'。';
                if (stands && mark.size() < text.size() && text::startsWith(text, mark) &&
                    !text[mark.size()].isDigit() && ++next[style] == marks.size())
                    return {at, static_cast<int>(mark.size())};
            }
            at = body.classes.next(text::UnitClasses::Stop | text::UnitClasses::HalfMark, at,
                                   paragraph.end()) +
                 1;
        }
    }
    return {};
}

void add(const Document& document, const Rule& rule, const Span& mark, Report& report)
{
    if (isTooLong(document))
        return;
    Remark remark;
    remark.span = mark;
    remark.arguments = {QString::number(mostPoints)};
    report.add(rule, document.body, remark);
}

} // namespace

void checkPointCount(const Document& document, const Rule& rule, Report& report)
{
    // A list that skips a number (一、二、四) has fewer points than its last number says.
    std::map<text::OrdinalStyle, int> points;
    for (const text::Ordinal& ordinal : document.body.ordinals()) {
        int& seen = points[ordinal.style];
        seen = ordinal.number == 1 ? 1 : seen + 1;
        if (ordinal.number <= mostPoints || seen <= mostPoints)
            continue;
        add(document, rule, ordinal.mark, report);
        return;
    }
    if (const Span inside = pointInside(document.body); inside.length > 0)
        add(document, rule, inside, report);
}

} // namespace chengbao::lint
