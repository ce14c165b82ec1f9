// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/point_count.h"

#include "core/text/unit_table.h"
#include "core/text/word_count.h"

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
    return !document.draft.facts.kind && text::countWords(document.body.text) > longestNews;
}

/// The marks of points that are told inside a paragraph, where ordinals() finds none of them.
constexpr std::array<std::array<QStringView, mostPoints + 1>, 3> inlineMarks = {{
    {u"(一)", u"(二)", u"(三)", u"(四)"},
    {u"1.", u"2.", u"3.", u"4."},
    {u"①", u"②", u"③", u"④"},
}};

/// Where a sentence or a part of one begins.
std::vector<int> openingsOf(QStringView paragraph)
{
    std::vector<int> openings{0};
    for (int at = 1; at < paragraph.size(); ++at) {
        if (text::isOneOf(paragraph[at - 1], u"。;:"))
            openings.push_back(at);
    }
    return openings;
}

/// The mark of the first point too many of a list inside a paragraph; empty where there is none.
/// 1.2万亩 opens none.
Span pointInside(const FieldText& body)
{
    for (const Span& paragraph : body.paragraphs()) {
        const QStringView text = body.foldedView(paragraph);
        const std::vector<int> openings = openingsOf(text);
        for (const auto& marks : inlineMarks) {
            std::size_t next = 0;
            for (const int at : openings) {
                const QStringView mark = marks[next];
                const qsizetype end = at + mark.size();
                if (end < text.size() && text.sliced(at).startsWith(mark) && !text[end].isDigit() &&
                    ++next == marks.size())
                    return {paragraph.start + at, static_cast<int>(mark.size())};
            }
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
