// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claims_across.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_rates.h"
#include "core/lint/checkers/figure_slipped.h"
#include "core/lint/checkers/figure_slips.h"
#include "core/text/affixes.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// More figures than a paragraph has of which anything can be told.
constexpr std::size_t mostFigures = 60;

/// A row of shares tells its whole by the others.
constexpr std::ptrdiff_t fewestShares = 3;

/// Two paragraphs and their figures; those of the second from `own` on.
struct Pair {
    Span stretch;
    std::span<const Quantity> figures;
    std::size_t own = 0;
    Span second;
};

/// 其中，锂电池项目12亿元，智能门锁项目6.5亿元、…: the row that a paragraph begins with.
std::vector<std::size_t> openingRow(const Passage& passage, std::size_t first)
{
    std::vector<std::size_t> row;
    for (std::size_t i = first; i < passage.nodes.size(); ++i) {
        const Node& node = passage.nodes[i];
        if (node.sentence != passage.nodes[first].sentence || !passage.alike(i, first) ||
            node.label.isEmpty() || !node.tail.isEmpty() ||
            (i > first && node.clause - passage.nodes[i - 1].clause > 1) ||
            hasAny(node.label, node.units, {u"已", u"比", u"较", u"均", u"每", u"另", u"新增"}))
            return {};
        row.push_back(i);
    }
    return row;
}

/// The parts of a total of the paragraph before that miss it by a slip.
void findSplitParts(const Passage& passage, const Pair& pair, std::vector<Claim>& claims)
{
    constexpr std::size_t fewest = 3;
    if (pair.own >= passage.nodes.size() || pair.own == 0)
        return;
    const auto sentence = passage.nodes[pair.own].sentence;
    std::size_t end = pair.own;
    while (end < passage.nodes.size() && passage.nodes[end].sentence == sentence)
        ++end;
    const Passage opening{
        passage.statement,
        {passage.nodes.begin(), passage.nodes.begin() + static_cast<std::ptrdiff_t>(end)},
        passage.cues};
    const auto row = openingRow(opening, pair.own);
    if (row.size() < fewest)
        return;
    double sum = 0;
    for (const std::size_t i : row)
        sum += passage.value(i);
    std::optional<std::size_t> total;
    for (std::size_t i = pair.own; i-- > 0;) {
        if (!isAmount(passage.figure(i)) ||
            !sameMeasure(passage.figure(i), passage.figure(row.front())))
            continue;
        if (std::abs(passage.value(i) - sum) <= roundingOf(passage.figure(i)) + 1e-9 * sum)
            return;
        if (!total && passage.nodes[i].amount &&
            isSlipOf(passage.figure(i), sum, {comesOutEven(passage.figure(i), sum)}))
            total = i;
    }
    if (total)
        claims.push_back(sumClaim(passage, *total, row));
}

/// Whether the second paragraph tells several shares: 占62%, 占26%, 占10%.
bool hasRowOfShares(const FieldText& body, const Pair& pair)
{
    const auto isShare = [&](const Quantity& figure) {
        return isPercent(figure) && figure.span.start > 0 &&
               text::isOneOf(body.folded[figure.span.start - 1], u"占比");
    };
    return std::ranges::count_if(pair.figures.subspan(pair.own), isShare) >= fewestShares;
}

bool opensWithParts(const FieldText& body, const Span& paragraph)
{
    return text::startsWith(body.foldedView(paragraph).trimmed(), u"其中");
}

void findIn(const FieldText& body, const Pair& pair, std::vector<Claim>& claims)
{
    const Statement statement(body, pair.stretch, pair.figures);
    const Passage passage = passageOf(statement);
    if (opensWithParts(body, pair.second))
        findSplitParts(passage, pair, claims);
    if (hasRowOfShares(body, pair))
        findRates(passage, claims);
    constexpr int sentences = 2;
    std::size_t end = pair.own;
    while (end < passage.nodes.size() &&
           passage.nodes[end].sentence - passage.nodes[pair.own].sentence < sentences)
        ++end;
    findSlipped(passage, pair.own, end, claims);
}

/// Whether a figure of the first sentence is named as one that others make: 户均, 办结率, 合计,
/// 剩余.
bool takesUp(const FieldText& body, std::span<const Quantity> figures)
{
    constexpr qsizetype longest = 12;
    const Span sentence = body.sentenceAt(figures.front().span.start);
    for (const Quantity& figure : figures) {
        if (figure.span.start >= sentence.end())
            return false;
        QStringView label = body.foldedView({0, figure.span.start}).right(longest);
        for (qsizetype at = label.size(); at-- > 0;) {
            if (text::isOneOf(label[at], u",;:。、\n")) {
                label = label.sliced(at + 1);
                break;
            }
        }
        const LabelCues cues = LabelCues::of(label);
        const bool made = cues.has(LabelCue::Mean) || cues.has(LabelCue::Total) ||
                          cues.has(LabelCue::Rest) || cues.has(LabelCue::Product);
        if (isPercent(figure) ? label.contains(u'率') : made)
            return true;
    }
    return false;
}

} // namespace

void findClaimsAcross(const FieldText& body, std::vector<Claim>& claims)
{
    const std::span<const Quantity> all(body.quantities());
    const auto& paragraphs = body.paragraphs();
    std::size_t before = 0, first = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        std::size_t end = first;
        while (end < all.size() && all[end].span.end() <= paragraphs[i].end())
            ++end;
        const Pair pair{{i > 0 ? paragraphs[i - 1].start : 0,
                         paragraphs[i].end() - (i > 0 ? paragraphs[i - 1].start : 0)},
                        all.subspan(before, end - before),
                        first - before,
                        paragraphs[i]};
        const bool both = i > 0 && first > before && end > first;
        if (both && pair.figures.size() <= mostFigures &&
            (opensWithParts(body, paragraphs[i]) || hasRowOfShares(body, pair) ||
             takesUp(body, pair.figures.subspan(pair.own))))
            findIn(body, pair, claims);
        before = first;
        first = end;
    }
}

} // namespace chengbao::lint
