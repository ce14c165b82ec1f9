// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_cumulated.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/phrase.h"

#include <array>
#include <cmath>
#include <optional>

namespace chengbao::lint
{
namespace
{

/// The months that a figure is told of, the first and the last.
struct Months {
    int first = 0, last = 0;
};

/// The year a figure is told of; empty where none is.
QStringView yearIn(QStringView label)
{
    static const Phrase year(QStringLiteral("(20[0-9]{2})年"));
    return year.matchIn(label)[1];
}

std::optional<Months> monthsOf(QStringView label)
{
    static const Phrase running(
        QStringLiteral("(?:^|年)1月?(?:至|到|—|–|-|~)+([0-9]{1,2})月(?:[^底末起]|$)"));
    static const Phrase single(
        QStringLiteral("(?:^|年)([0-9]{1,2})月(?:份|[^底末起至到—–~以初0-9-]|$)"));
    if (const auto match = running.matchIn(label))
        return Months{1, match[1].toInt()};
    if (label.contains(u"上半年"))
        return Months{1, 6};
    if (label.contains(u"前三季度"))
        return Months{1, 9};
    if (label.contains(u"一季度"))
        return Months{1, 3};
    if (const auto match = single.matchIn(label))
        return Months{match[1].toInt(), match[1].toInt()};
    return std::nullopt;
}

bool isOfOther(const Node& node)
{
    return hasAny(node.label, node.units,
                  {u"去年", u"上年", u"同期", u"计划", u"预计", u"目标", u"其中", u"均", u"每",
                   u"新增", u"比", u"较", u"增", u"末", u"底", u"最", u"余额", u"存", u"候"});
}

class CumulatedReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t total)
    {
        const auto months = mayCount(total) ? monthsOf(node(total).label) : std::nullopt;
        if (!months || months->first != 1 || months->last < 2)
            return;
        std::optional<std::size_t> last, before;
        for (std::size_t i = total; i-- > 0 && total - i <= passageReach;) {
            if (node(total).sentence - node(i).sentence > 1 || !m_passage.alike(i, total))
                continue;
            const auto part = mayCount(i) && isSameThing(thing(i), thing(total))
                                  ? monthsOf(node(i).label)
                                  : std::nullopt;
            if (!part)
                continue;
            const QStringView one = yearIn(node(i).label), other = yearIn(node(total).label);
            if (!one.isEmpty() && !other.isEmpty() && one != other)
                continue;
            if (part->first == part->last && part->last == months->last)
                last = i;
            else if (part->first == 1 && part->last == months->last - 1)
                before = i;
        }
        if (last && value(*last) > value(total) + roundingOf(figure(total)))
            m_claims.push_back({figure(total).span, QStringLiteral("part"), shownAt(*last), {}});
        else if (last && before)
            judge(*before, *last, total);
    }

private:
    bool mayCount(std::size_t index) const
    {
        return node(index).amount && hasUnit(node(index).label, node(index).units, u"月季半") &&
               !isOfOther(node(index));
    }

    /// 进出口额 and 进出口, 发电量 and 发电量; not 投放贷款 and 不良贷款.
    static bool isSameThing(const QString& one, const QString& other)
    {
        const QString& less = one.size() < other.size() ? one : other;
        const QString& more = one.size() < other.size() ? other : one;
        constexpr qsizetype word = 2;
        return less.size() >= word && (more.endsWith(less) || more.contains(less));
    }

    /// What is told, without the time.
    QString thing(std::size_t index) const
    {
        static const Phrase times(QStringLiteral(
            "[0-9—–~-]+[年月]份?|[至到]|上半年|前三季度|一季度|累计|全[国省市县区镇乡]|共"));
        return times.removedFrom(node(index).label);
    }

    void judge(std::size_t before, std::size_t last, std::size_t total)
    {
        constexpr double near = 0.2;
        const double sum = value(before) + value(last);
        const double slack =
            roundingOf(figure(total)) + roundingOf(figure(before)) + roundingOf(figure(last));
        const double off = std::abs(sum - value(total));
        if (off > slack && off <= near * sum)
            m_claims.push_back(sumClaim(m_passage, total, std::array{before, last}));
    }
};

} // namespace

void findCumulated(const Passage& passage, std::vector<Claim>& claims)
{
    CumulatedReader reader(passage, claims);
    for (std::size_t i = 1; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
