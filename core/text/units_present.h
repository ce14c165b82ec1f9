// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <cstdint>

namespace chengbao::text
{

/// Which UTF-16 units a text holds, so that whoever looks for a rare word in it need not: most
/// texts lack one of its units. Now and then it says yes where the text has another unit in place
/// of the one that is asked for; a no is certain.
class UnitsPresent
{
public:
    UnitsPresent() = default;
    explicit UnitsPresent(QStringView text)
    {
        for (const QChar unit : text)
            m_bits[unit.unicode() % size / 64] |= std::uint64_t(1) << (unit.unicode() % 64);
    }

    void add(const UnitsPresent& other)
    {
        for (std::size_t i = 0; i < m_bits.size(); ++i)
            m_bits[i] |= other.m_bits[i];
    }

    bool has(QChar unit) const
    {
        return (m_bits[unit.unicode() % size / 64] >> (unit.unicode() % 64)) & 1;
    }
    bool hasAll(QStringView word) const
    {
        for (const QChar unit : word) {
            if (!has(unit))
                return false;
        }
        return true;
    }
    bool hasAny(QStringView units) const
    {
        for (const QChar unit : units) {
            if (has(unit))
                return true;
        }
        return false;
    }

private:
    static constexpr std::size_t size = 4096; ///< several times the units of a long text
    std::array<std::uint64_t, size / 64> m_bits{};
};

} // namespace chengbao::text
