// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chengbao::text
{

/// A unit or counter as it stands behind a number.
struct UnitMatch {
    QString unit;      ///< as Quantity::unit; empty when none is known
    int length = 0;    ///< UTF-16 units in the text
    double factor = 1; ///< of the base unit: 0.01 for %
};

/// The longest unit at `start` of text folded to half width, Latin symbols (km, kW·h) included.
UnitMatch unitAt(QStringView folded, int start);

/// The same for Chinese numerals: only counters that do not make words of them (三方面, 四面八方).
UnitMatch hanUnitAt(QStringView folded, int start);

} // namespace chengbao::text
