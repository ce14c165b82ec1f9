// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/report.h"

namespace chengbao::workflow
{

/// One figure of a report, to ask what it is made of.
struct Figure {
    enum class Of {
        All,           ///< Report::points
        Unit,          ///< UnitRow::points
        UnitInYear,    ///< UnitRow::pointsInYear
        UnitPenalties, ///< UnitRow::taken
        UnitCarrier,   ///< the points of UnitRow::carriers: `detail` is the carrier
        Person,        ///< PersonRow::points; `detail` is the unit
        PersonInYear,  ///< PersonRow::pointsInYear
        Carrier,       ///< the points of Report::carriers, tiers, forms, kinds and sources
        Tier,
        Form,
        Kind,
        Source,
    };
    Of of = Of::All;
    QString name;
    QString detail = {};
};

/// The lines whose points add up to the figure, in the order of the ledger. `report` was made from
/// `input`, which has a scheme; `year` is the report of its whole year, of which only the lines are
/// looked at.
std::vector<LedgerLine> linesBehind(const Figure& figure, const ReportInput& input,
                                    const Report& report, const Report& year);

/// The events that a count of the figure's row counts: all submissions or all adoptions of it, in
/// the order of the books; one item adopted twice has two of them.
std::vector<ScoreEvent> eventsBehind(const Figure& figure, ScoreEvent::Kind kind,
                                     const ReportInput& input, const Report& report);

Points sumOf(const std::vector<LedgerLine>& lines);

/// The name under which an adoption stands in a report's columns: what the scheme calls its
/// carrier, else its own, else its level.
QString columnOf(const Placing& placing, const ScoreEvent& adoption);

} // namespace chengbao::workflow
