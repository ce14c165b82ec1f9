// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/heading_stop.h"

#include "core/text/unit_table.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr int longestHeading = 25;
constexpr QStringView stops = u"。.;:,!、";

/// The ordinal mark a paragraph opens with, or null.
const text::Ordinal* markOf(const FieldText& body, const Span& paragraph)
{
    const auto& all = body.ordinals();
    const auto first = std::ranges::lower_bound(
        all, paragraph.start, {}, [](const text::Ordinal& ordinal) { return ordinal.mark.start; });
    const bool opens =
        first != all.end() && first->atParagraphStart && paragraph.contains(first->mark);
    return opens ? &*first : nullptr;
}

/// One short sentence behind a mark, with text of its own below it. A list of such sentences is no
/// row of headings.
bool isHeading(const FieldText& body, const Span& paragraph, const Span& next)
{
    const text::Ordinal* mark = markOf(body, paragraph);
    if (!mark || paragraph.length > longestHeading)
        return false;
    QStringView words = body.foldedView(paragraph).mid(mark->mark.length);
    words.chop(words.isEmpty() ? 0 : 1); // a mark may stand alone: 一、
    const bool oneSentence = std::none_of(words.begin(), words.end(), [](QChar unit) {
        return text::isOneOf(unit, u"。;:!") || unit.isDigit();
    });
    const text::Ordinal* below = markOf(body, next);
    return oneSentence && next.length > 0 && (!below || below->style != mark->style);
}

/// 七是点面兼顾； above 八是价值要高。: the last of a list, one item to a line.
bool endsList(const FieldText& body, const Span& above, const Span& paragraph)
{
    const text::Ordinal* previous = markOf(body, above);
    return previous && body.foldedView(above).endsWith(u';') &&
           previous->style == markOf(body, paragraph)->style;
}

} // namespace

void checkHeadingStop(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    const auto& paragraphs = body.paragraphs();
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        const Span& paragraph = paragraphs[i];
        if (paragraph.length < 2 || !stops.contains(body.folded[paragraph.end() - 1]) ||
            !isHeading(body, paragraph, paragraphs[i + 1]) ||
            (i > 0 && endsList(body, paragraphs[i - 1], paragraph)))
            continue;
        Remark remark;
        remark.span = {paragraph.end() - 1, 1};
        remark.fixes = {replacement(remark.span, body.view(remark.span), {})};
        report.add(rule, body, remark);
    }
}

} // namespace chengbao::lint
