// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_slips.h"
#include "core/lint/checkers/slip_reader.h"
#include "core/lint/checkers/slipped_readers.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// More figures than anybody tells in a row.
constexpr std::size_t mostParts = 8;

class SlippedRowReader : private SlipReader
{
public:
    using SlipReader::SlipReader;

    void read(std::size_t total)
    {
        constexpr qint64 threeDigits = 100;
        if (!node(total).amount || !mayBeSlip(total) || isOfOther(node(total)) ||
            figure(total).written.units < threeDigits || node(total).cues.has(LabelCue::Mean))
            return;
        for (int sentences = 0; sentences < 2; ++sentences) {
            const auto row = rowIn(total, node(total).sentence + sentences);
            if (row.size() >= 2 && isDivided(total, row.front()))
                judge(total, row);
        }
    }

private:
    /// All figures of its measure that a sentence tells behind it, each a part by its size; none
    /// where one of them is of another time, a mean, or told of a figure between.
    std::vector<std::size_t> rowIn(std::size_t total, int sentence) const
    {
        std::vector<std::size_t> row;
        for (std::size_t i = total + 1; i < m_passage.nodes.size(); ++i) {
            if (node(i).sentence > sentence)
                break;
            if (node(i).sentence != sentence || !sameMeasure(figure(i), figure(total)))
                continue;
            if (!mayBePart(i, total) || row.size() == mostParts)
                return {};
            row.push_back(i);
        }
        return row;
    }

    /// Whether what stands between says that the figures behind leave nothing out: 分学段看,
    /// 分别为. 其中 does not, and findSums() reads it.
    bool isDivided(std::size_t total, std::size_t first) const
    {
        static const Phrase divided(QStringLiteral(
            "分别|[,。]分[^,;。0-9]{1,4}看,|按[^,;。0-9]{1,8}(?:分|划分|看|统计),|[组构]成"));
        const QStringView gap = m_passage.between(total, first);
        return node(total).opener != u'、' && !gap.startsWith(u'、') && divided.isIn(gap) &&
               !hasAny(gap, {u"其中", u"包括", u"去年", u"上年"}) &&
               !hasAny(m_passage.statement.body.foldedView(
                           m_passage.statement.body.sentenceAt(figure(first).span.start)),
                       {u"等", u"其中", u"主要", u"前三", u"前两", u"兼", u"同时"});
    }

    bool mayBePart(std::size_t part, std::size_t total) const
    {
        return node(part).amount && value(part) > 0 && value(part) < value(total) &&
               !isOfOther(node(part)) &&
               !hasAny(node(part).label, node(part).units,
                       {u"均", u"比", u"较", u"增", u"减", u"已", u"其余", u"剩余", u"还", u"另",
                        u"累计", u"共", u"合计", u"最", u"至少"});
    }

    void judge(std::size_t total, const std::vector<std::size_t>& row)
    {
        const double slack = roundingOf(figure(total));
        double sum = 0;
        for (const std::size_t part : row)
            sum += value(part);
        if (isSame(sum, value(total), slack) || makesSome(total, row) || isTold(sum, total) ||
            !(isSlipOf(figure(total), sum, {}) || hasSlippedPart(total, row, sum)))
            return;
        m_claims.push_back(sumClaim(m_passage, total, row));
    }

    /// 全长36.8公里，由两段组成，分别长11.4公里和24.5公里: one of the parts slipped.
    bool hasSlippedPart(std::size_t total, const std::vector<std::size_t>& row, double sum) const
    {
        static const Phrase made(QStringLiteral("[组构]成"));
        return made.isIn(m_passage.between(total, row.front())) &&
               std::any_of(row.begin(), row.end(), [&](std::size_t part) {
                   return isSlipOf(figure(part), value(total) - (sum - value(part)), {});
               });
    }

    /// Whether some of the row make the total: the others are told besides.
    bool makesSome(std::size_t total, const std::vector<std::size_t>& row) const
    {
        for (unsigned taken = 1; taken < 1U << row.size(); ++taken) {
            double sum = 0;
            for (std::size_t i = 0; i < row.size(); ++i)
                sum += (taken >> i & 1U) != 0 ? value(row[i]) : 0;
            if (isSame(sum, value(total), roundingOf(figure(total))))
                return true;
        }
        return false;
    }

    /// Whether what the row makes is told as another figure.
    bool isTold(double sum, std::size_t total) const
    {
        for (std::size_t i = 0; i < m_passage.nodes.size(); ++i) {
            if (i != total && sameMeasure(figure(i), figure(total)) &&
                isSame(sum, value(i), roundingOf(figure(i))))
                return true;
        }
        return false;
    }
};

} // namespace

void findSlippedRows(const Passage& passage, std::size_t first, std::size_t end,
                     std::vector<Claim>& claims)
{
    constexpr std::size_t fewest = 3;
    if (passage.nodes.size() < fewest ||
        !hasUnit(passage.statement.body.foldedView(passage.statement.sentence), u"别看按成"))
        return;
    SlippedRowReader reader(passage, claims);
    for (std::size_t i = first > 0 ? first - 1 : 0; i + 2 < end; ++i)
        reader.read(i);
}

} // namespace chengbao::lint
