// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_divisions.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/figure_slips.h"
#include "core/lint/checkers/sum_parts.h"
#include "core/lint/phrase.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace chengbao::lint
{
namespace
{

/// How a row is led in.
enum class Lead { None, Among, Divided };

Lead leadOf(QStringView before)
{
    constexpr qsizetype longest = 24;
    before = before.last(std::min(longest, before.size()));
    static const Phrase divided(QStringLiteral("(?:按[^,;。、0-9]{1,8}分|分[^,;。、0-9]{1,6}看|从[^"
                                               ",;。、0-9]{1,6}看),[^,;。、0-9]{1,10}$"));
    static const Phrase among(QStringLiteral("(?:^|[,;。])其中[:,]?[^,;。、0-9]{1,10}$"));
    if (hasAny(before, {u"分,", u"看,"}) && divided.isIn(before))
        return Lead::Divided;
    return hasAny(before, {u"其中"}) && among.isIn(before) ? Lead::Among : Lead::None;
}

class DivisionReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t first)
    {
        const Lead lead =
            node(first).amount ? leadOf(m_passage.statement.before(first)) : Lead::None;
        if (lead == Lead::None)
            return;
        const std::vector<std::size_t> row = rowFrom(first);
        constexpr std::size_t fewest = 3;
        const auto total = row.size() >= fewest ? totalBefore(first, lead) : std::nullopt;
        if (total && !isOpen(row, lead))
            judge(*total, row, lead);
    }

private:
    /// Parts told one after the other, each with a name of its own.
    std::vector<std::size_t> rowFrom(std::size_t first) const
    {
        constexpr std::size_t most = 8;
        constexpr qsizetype longest = 10;
        std::vector<std::size_t> row{first};
        for (std::size_t i = first + 1; i < m_passage.nodes.size() && row.size() < most; ++i) {
            const QStringView gap = m_passage.between(i - 1, i);
            const bool next = m_passage.alike(i, first) && figure(i).unit == figure(first).unit &&
                              node(i).sentence == node(first).sentence && gap.size() > 1 &&
                              gap.size() <= longest && hasUnit(gap.left(1), u"、,") &&
                              !hasAny(gap, {u"已", u"比", u"较", u"共", u"另", u"均", u"每"});
            if (!next)
                break;
            row.push_back(i);
        }
        return row;
    }

    /// The last figure of the unit before the row, in its sentence or the one before; of parts that
    /// may be told only in part (其中) with others between the two: right before the row others
    /// read it.
    std::optional<std::size_t> totalBefore(std::size_t first, Lead lead) const
    {
        for (std::size_t i = first; i-- > 0 && first - i <= passageReach;) {
            if (node(first).sentence - node(i).sentence > 1)
                break;
            if (figure(i).unit != figure(first).unit || hasAny(node(i).label, {u"计划", u"目标"}))
                continue;
            const bool whole = (i + 1 < first || lead == Lead::Divided) && node(i).amount &&
                               !hasAny(node(i).label, {u"其中", u"每", u"均", u"比", u"较", u"去年",
                                                       u"上年", u"另", u"其余"});
            return whole ? std::optional(i) : std::nullopt;
        }
        return std::nullopt;
    }

    /// What its sentence says behind a row, as far as it may be of the row.
    QStringView behind(const std::vector<std::size_t>& row) const
    {
        constexpr int farthest = 60;
        const FieldText& body = m_passage.statement.body;
        const int end = figure(row.back()).span.end();
        const int length = body.sentenceAt(end - 1).end() - end;
        return body.foldedView({end, std::clamp(length, 0, farthest)});
    }

    /// Whether the row may tell some twice, or leave some out on purpose.
    bool isOpen(const std::vector<std::size_t>& row, Lead lead) const
    {
        for (const std::size_t i : row) {
            if (value(i) <= 0 || (lead == Lead::Among && isPeople(figure(i)) &&
                                  !overlappingGroup(node(i).label).isEmpty()))
                return true;
        }
        return hasAny(behind(row),
                      {u"等", u"主要", u"兼", u"重复", u"交叉", u"另", u"还有", u"居", u"最"});
    }

    /// 三项构成全部投资 behind three.
    bool isAll(const std::vector<std::size_t>& row) const
    {
        static const Phrase all(QStringLiteral("^,(?:以上|上述|这)?([两二三四五六七八2-8])(?:大?["
                                               "项者类块]|个?部分)(?:合计)?(?:构成|组成|"
                                               "即为|即是|占)(?:了)?(?:全部|总|100%)"));
        const auto match = all.matchIn(behind(row));
        return match && smallNumber(match[1]) == static_cast<int>(row.size());
    }

    /// Whether what the row makes stands before it: 241人，…，其余207人….
    bool isTold(double sum, std::size_t first, double slack) const
    {
        for (std::size_t i = first; i-- > 0 && first - i <= passageReach;) {
            if (figure(i).unit == figure(first).unit && std::abs(value(i) - sum) <= slack)
                return true;
        }
        return false;
    }

    bool someMake(double total, const std::vector<std::size_t>& row, double slack) const
    {
        for (unsigned taken = 1; taken < 1U << row.size(); ++taken) {
            double sum = 0;
            for (std::size_t i = 0; i < row.size(); ++i)
                sum += (taken >> i & 1U) != 0 ? value(row[i]) : 0;
            if (std::abs(sum - total) <= slack)
                return true;
        }
        return false;
    }

    void judge(std::size_t total, const std::vector<std::size_t>& row, Lead lead)
    {
        double sum = 0;
        double slack = roundingOf(figure(total));
        for (const std::size_t i : row) {
            sum += value(i);
            slack = std::max(slack, roundingOf(figure(i)));
        }
        slack = slack * (1 + 1e-9) + 1e-9 * sum;
        const double excess = sum - value(total);
        constexpr double near = 0.2;
        if (std::abs(excess) > near * value(total) || someMake(value(total), row, slack) ||
            isTold(sum, row.front(), slack))
            return;
        const QStringView last = node(row.back()).label;
        const bool all = last.startsWith(u"其他") || last.startsWith(u"其余") || isAll(row);
        const bool tooMuch = lead == Lead::Divided && excess > 0;
        // A row that lacks a little may leave some out.
        const SlipEvidence evidence{excess > 0, excess > 0};
        if (all || tooMuch || isSlipOf(figure(total), sum, evidence))
            m_claims.push_back(sumClaim(m_passage, total, row));
    }
};

} // namespace

void findDivisions(const Passage& passage, std::vector<Claim>& claims)
{
    const text::UnitsPresent& units = passage.statement.body.units;
    if (!units.hasAll(u"其中") && !units.has(u'分') && !units.has(u'看'))
        return;
    DivisionReader reader(passage, claims);
    for (std::size_t i = 1; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
