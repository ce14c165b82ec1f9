// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/report.h"

#include <QSet>
#include <QVarLengthArray>

namespace chengbao::workflow
{

/// An event of the year so far that stands, with what reports ask of it again and again.
struct Counted {
    const ScoreEvent* event = nullptr;
    bool inPeriod = false;
    QDate day;
    Placing placing;               ///< of an adoption
    int item = 0;                  ///< of an adoption: the number of its item among all
    QVarLengthArray<int, 1> units; ///< places of its units in CountedEvents::units
};

/// What the parts of a report are made from. All references must outlive it.
struct ReportFacts {
    const ReportInput& input;
    const Directory& directory;
    const Scheme& scheme; ///< an empty one when there is none
    const Ledger& ledger;
    QStringList units = {}; ///< as countedEvents() has them, like `events`
    std::vector<Counted> events = {};
    QHash<QString, std::vector<const TaskState*>> tasks = {}; ///< by unit
};

/// Counts an item once in each scope, however often it was adopted there, unless the scheme has
/// each adoption count as an item of its own.
class Once
{
public:
    explicit Once(const Scheme& scheme) : m_each(scheme.reuse.separate) {}
    /// Scopes are numbered by whoever counts.
    bool operator()(std::size_t scope, const Counted& adoption);

private:
    bool m_each;
    QSet<quint64> m_seen;
};

struct CountedEvents {
    QStringList units = {}; ///< present names of all that any event names
    std::vector<Counted> events = {};
};

/// The events of the year up to `until` that stand and that the scheme takes, in their order. Point
/// into the input.
CountedEvents countedEvents(const ReportInput& input, const Scheme& scheme,
                            const Directory& directory, const QDate& until);

bool isSubmission(const Counted& counted);
bool isAdoption(const Counted& counted);

/// Units and persons with their sums, ranks and targets.
void fillUnits(const ReportFacts& facts, Report& report);
void fillPersons(const ReportFacts& facts, Report& report);
/// Tables by carrier, level, form, kind and source; the trend.
void fillShares(const ReportFacts& facts, Report& report);
/// Alerts, the mix of kinds, zero submissions; needs the units.
void fillAlerts(const ReportFacts& facts, Report& report);
/// The annex and the fees; needs the persons.
void fillAnnex(const ReportFacts& facts, Report& report);

} // namespace chengbao::workflow
