// SPDX-License-Identifier: GPL-3.0-or-later
// AccountBook: what the adoptions and instructions of one item are worth beside each other.
#include "core/workflow/score/account_book.h"

#include <algorithm>
#include <set>

namespace chengbao::workflow
{
namespace
{

/// Lower is higher up; what has no level is below all.
int levelOf(const std::optional<Tier>& tier)
{
    return tier ? static_cast<int>(*tier) : static_cast<int>(allValues<Tier>().size());
}

} // namespace

/// One value for each posting of the group; 0 for what was taken back. Depends on which stand, not
/// on the order in which they came.
std::vector<Points> AccountBook::valuesOf(const std::vector<std::size_t>& group) const
{
    std::vector<Points> values;
    for (const std::size_t index : group) {
        const Posting& posting = m_postings[index];
        values.push_back(posting.stands ? posting.worth.points : Points());
    }
    if (group.size() > 1)
        countReuse(group, values);
    countBonuses(group, values);
    return values;
}

void AccountBook::countReuse(const std::vector<std::size_t>& group,
                             std::vector<Points>& values) const
{
    const ReuseRule& rule = m_scheme.reuse;
    if (!rule.highest && !rule.oncePerTier && rule.tiers == 0)
        return;
    std::vector<std::size_t> adoptions;
    for (std::size_t i = 0; i < group.size(); ++i) {
        const Posting& posting = m_postings[group[i]];
        if (posting.stands && !posting.bonus)
            adoptions.push_back(i);
    }
    const auto before = [&](std::size_t left, std::size_t right) {
        const Posting& a = m_postings[group[left]];
        const Posting& b = m_postings[group[right]];
        const int levels =
            rule.highest ? 0 : levelOf(a.worth.placing.tier) - levelOf(b.worth.placing.tier);
        if (levels != 0)
            return levels < 0;
        if (values[left] != values[right])
            return values[left] > values[right];
        return std::pair(a.home, a.event->id) < std::pair(b.home, b.event->id);
    };
    std::sort(adoptions.begin(), adoptions.end(), before);
    std::set<int> levels;
    for (std::size_t n = 0; n < adoptions.size(); ++n) {
        const int level = levelOf(m_postings[group[adoptions[n]]].worth.placing.tier);
        const bool again = !levels.insert(level).second;
        const bool counts = !(rule.highest && n > 0) && !(rule.oncePerTier && again) &&
                            !(rule.tiers > 0 && static_cast<int>(levels.size()) > rule.tiers);
        if (!counts)
            values[adoptions[n]] = Points();
    }
}

void AccountBook::countBonuses(const std::vector<std::size_t>& group,
                               std::vector<Points>& values) const
{
    Points adopted;
    std::vector<std::size_t> bonuses;
    for (std::size_t i = 0; i < group.size(); ++i) {
        const Posting& posting = m_postings[group[i]];
        if (posting.stands && posting.bonus)
            bonuses.push_back(i);
        else
            adopted += values[i];
    }
    for (const std::size_t i : bonuses) {
        const Bonus& bonus = *m_postings[group[i]].bonus;
        if (bonus.times)
            values[i] = (adopted * (*bonus.times - Points(1)))
                            .rounded(m_scheme.decimals, m_scheme.rounding);
    }
    const auto better = [&](std::size_t left, std::size_t right) {
        const Posting& a = m_postings[group[left]];
        const Posting& b = m_postings[group[right]];
        if (values[left] != values[right])
            return values[left] > values[right];
        return std::pair(a.home, a.event->id) < std::pair(b.home, b.event->id);
    };
    std::sort(bonuses.begin(), bonuses.end(), better);
    std::set<const Bonus*> seen;
    std::optional<std::size_t> alone; // the best of those that do not stack
    for (const std::size_t i : bonuses) {
        const Bonus* bonus = m_postings[group[i]].bonus;
        const bool again = bonus->oncePerItem && !seen.insert(bonus).second;
        const bool beaten = !bonus->stacks && (alone || values[i] <= adopted);
        if (again || beaten)
            values[i] = Points();
        else if (!bonus->stacks)
            alone = i;
    }
    for (std::size_t i = 0; alone && i < group.size(); ++i) {
        if (!m_postings[group[i]].bonus)
            values[i] = Points();
    }
}

} // namespace chengbao::workflow
