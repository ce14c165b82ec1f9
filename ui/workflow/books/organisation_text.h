// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/scoring.h"

namespace chengbao::ui
{

// The organisation as rows of text, as a table shows and takes them.

using TextRows = std::vector<QStringList>;

/// Name, category, code, former names, from, until.
TextRows unitRows(const Organisation& organisation);
/// Name, unit, full time, from, until.
TextRows clerkRows(const Organisation& organisation);
/// Scheme, unit, category, period, measure, value.
TextRows targetRows(const Organisation& organisation);

/// Empty rows are left out. Fails with Malformed, the row as the line, for a name that is missing
/// or stands twice, a day that is none, a period or a number that is none, a target of a unit that
/// is not there.
Result<Organisation> organisationOf(const TextRows& units, const TextRows& clerks,
                                    const TextRows& targets);

} // namespace chengbao::ui
