// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/measure.h"

#include <QStringView>

namespace chengbao::text
{

/// What may be counted or measured, as Quantity::unit names it; all that is to be known of it is
/// worked out by the compiler.
struct KnownUnit {
    QStringView name; ///< of a literal
    Measure measure;
    double factor = 1; ///< of the base unit: 0.01 for %

    constexpr KnownUnit() = default;
    constexpr explicit KnownUnit(QStringView unit, double ofBase = 1)
        : name(unit), measure(measureOf(unit)), factor(ofBase)
    {
    }
};

inline constexpr KnownUnit noUnit;

/// A unit or counter as it stands behind a number.
struct UnitMatch {
    const KnownUnit* unit = &noUnit;
    int length = 0; ///< UTF-16 units in the text
    double factor = 1;

    constexpr UnitMatch() = default;
    constexpr UnitMatch(const KnownUnit& known, int taken)
        : unit(&known), length(taken), factor(known.factor)
    {
    }
    constexpr UnitMatch(const KnownUnit& known, int taken, double ofBase)
        : unit(&known), length(taken), factor(ofBase)
    {
    }

    std::uint64_t key() const { return unit->measure.unit; }
};

/// The longest unit at `start` of text folded to half width, Latin symbols (km, kW·h) included.
UnitMatch unitAt(QStringView folded, int start);

/// The same for Chinese numerals: only counters that do not make words of them (三方面, 四面八方).
UnitMatch hanUnitAt(QStringView folded, int start);

/// Whether hanUnitAt() may find a unit that begins with this character.
bool beginsHanUnit(char16_t unit);

} // namespace chengbao::text
