// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <cstdint>

namespace chengbao::lint
{

/// A set of UTF-16 units, named by those it holds or by those it does not.
struct UnitSet {
    QString units;
    bool negated = false;

    bool contains(QChar unit) const
    {
        return (std::find(units.begin(), units.end(), unit) != units.end()) != negated;
    }
    bool holdsNone() const { return !negated && units.isEmpty(); }
    bool holdsAll() const { return negated && units.isEmpty(); }
    bool operator==(const UnitSet&) const = default;
};

/// A set made ready to be asked about many units: most are told by their kind not to be named.
class ReadySet
{
public:
    explicit ReadySet(const UnitSet& set) : m_set(set)
    {
        for (const QChar unit : set.units)
            m_named |= kindOf(unit);
    }

    bool contains(QChar unit) const
    {
        return m_named & kindOf(unit) ? m_set.contains(unit) : m_set.negated;
    }
    bool holdsNone() const { return m_set.holdsNone(); }
    bool holdsAll() const { return m_set.holdsAll(); }

private:
    static std::uint64_t kindOf(QChar unit)
    {
        return std::uint64_t(1) << ((unit.unicode() ^ (unit.unicode() >> 6)) & 63);
    }

    UnitSet m_set;
    std::uint64_t m_named = 0;
};

} // namespace chengbao::lint
