// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workflow/score/ledger.h"
#include "core/workflow/score/scheme.h"

#include <QHash>

namespace chengbao::workflow
{

/// Present names for whatever a unit was called, and who belongs where. A value over a copy.
class Directory
{
public:
    explicit Directory(const Organisation& organisation);
    /// The present name; the name itself when no unit has it.
    QString unitName(const QString& name) const;
    const OrgUnit* unit(const QString& presentName) const;
    /// The unit of a clerk among those that `units` names, else the only one there is, else the
    /// first of `units`.
    QString unitOf(const QString& person, const std::vector<Party>& units) const;
    const Organisation& organisation() const { return m_organisation; }

private:
    Organisation m_organisation;
    QHash<QString, std::size_t> m_units; ///< by every name
    QHash<QString, QStringList> m_unitsOfClerk;
};

struct ScoreInput {
    const Scheme& scheme;
    const Scheme* upper = nullptr; ///< the scheme that `scheme.upper` names, if it is at hand
    const Directory& directory;
    const std::vector<ScoreEvent>& events; ///< in any order
    QDate from;                            ///< tasks are looked at from here on
    QDate until; ///< the last day that counts; a period is over when it has ended by then
};

/// Counts: a pure function of its input, whatever the order of the events. Events of another system
/// or of days on which the scheme is not valid are left out, of several with one id all but the
/// first. A correction is booked on its own day and takes back what its event gave; that of a
/// correction, of an unknown event, and a second one do nothing. Fails with TooLarge when a figure
/// leaves the range, or with Cancelled.
Result<Ledger> score(const ScoreInput& input, const Progress& progress = {});

/// The sum of the lines `takes` accepts.
template <class Takes>
Points sumOf(const Ledger& ledger, const Takes& takes)
{
    Points sum;
    for (const LedgerLine& line : ledger.lines) {
        if (takes(line))
            sum += line.points;
    }
    return sum;
}

} // namespace chengbao::workflow
