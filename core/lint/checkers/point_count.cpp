// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/point_count.h"

#include "core/text/word_count.h"

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
        if (isTooLong(document))
            return;
        Remark remark;
        remark.span = ordinal.mark;
        remark.arguments = {QString::number(mostPoints)};
        report.add(rule, document.body, remark);
        return;
    }
}

} // namespace chengbao::lint
