// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_periods.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/part_kinds.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

/// How far from the sum a total may lie and still be meant as that.
constexpr double near = 0.3;
constexpr std::size_t mostParts = 6;

class PeriodReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t total)
    {
        const bool named =
            node(total).cues.has(LabelCue::Period) && hasUnit(node(total).label, u"全半三");
        const bool counted = figure(total - 1).measure.unit == text::unitKey(u"个月") &&
                             node(total - 1).clause == node(total).clause;
        if (!node(total).amount || !(named || counted) || isPlanned(total) ||
            !node(total).tail.isEmpty())
            return;
        const std::size_t end = counted ? total - 1 : total;
        for (std::size_t count = 2; count <= std::min(mostParts, end); ++count) {
            if (!isPart(end - count, total))
                return;
            if (makeWhole(end - count, end, total, counted)) {
                judge(end - count, end, total);
                return;
            }
        }
    }

private:
    bool isPlanned(std::size_t index) const
    {
        return hasAny(node(index).label, {u"预计", u"计划", u"目标", u"力争", u"将", u"均", u"每",
                                          u"其中", u"最", u"能力", u"候", u"新", u"去年", u"上年"});
    }

    bool isPart(std::size_t part, std::size_t total) const
    {
        return m_passage.beside(part, total) && m_passage.alike(part, total) && !isPlanned(part) &&
               node(part).tail.isEmpty() && value(part) < value(total);
    }

    /// Whether the figures from `first` to `end` are told of all the stretches of the total's.
    bool makeWhole(std::size_t first, std::size_t end, std::size_t total, bool counted) const
    {
        if (!isPart(first + 1, total))
            return false;
        QList<QStringView> labels;
        for (std::size_t i = first; i < end; ++i)
            labels.push_back(node(i).label);
        if (!counted)
            return makePeriod(labels, node(total).label) &&
                   node(total).clause - node(end - 1).clause == 1;
        const auto isMonth = [](QStringView label) {
            const qsizetype month = label.indexOf(u'月');
            return month > 0 && month <= 2 && label[month - 1].isDigit();
        };
        return figure(total - 1).value == static_cast<double>(labels.size()) &&
               std::all_of(labels.begin(), labels.end(), isMonth) &&
               (node(total).label.isEmpty() || shareWord(node(total).label, labels.back()));
    }

    void judge(std::size_t first, std::size_t end, std::size_t total)
    {
        double sum = 0;
        double slack = roundingOf(figure(total));
        std::vector<std::size_t> parts;
        for (std::size_t i = first; i < end; ++i) {
            sum += value(i);
            slack = std::max(slack, roundingOf(figure(i)));
            parts.push_back(i);
        }
        const double off = std::abs(sum - value(total));
        if (off <= slack * (1 + 1e-9) || off > near * sum)
            return;
        m_claims.push_back(sumClaim(m_passage, total, parts));
    }
};

} // namespace

void findPeriodTotals(const Passage& passage, std::vector<Claim>& claims)
{
    PeriodReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
