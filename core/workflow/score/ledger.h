// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/scoring.h"

namespace chengbao::workflow
{

/// Why a line stands in a ledger. `text` is an English sentence marked with
/// QT_TRANSLATE_NOOP("Ledger", "…"), with %1, %2 … for `arguments`; ui/words words it.
struct LineReason {
    const char* text = "";
    QStringList arguments;
};

/// One line (计分台账): what, why, by which arithmetic. Never changed afterwards: what turns out
/// otherwise is another line.
struct LedgerLine {
    enum class Rule {
        Adoption,
        Bonus,
        Penalty,
        Task,
        Reuse,      ///< several adoptions of one item
        Cap,        ///< 封顶, and what is given back when there is room again
        Zero,       ///< 清零
        Correction, ///< 冲正: takes back what an event gave
        Unrated,    ///< no points: the scheme or the event leaves something open
    };
    QDate date; ///< the day it is booked on
    QDate home; ///< the day whose periods it counts in; differs for what a correction changes
    Rule rule = Rule::Adoption;
    QString unit;   ///< present name of the unit
    QString person; ///< empty: the unit's own account; else a person's
    QString event;  ///< id of the event that caused it; empty at the end of a period
    QString item;   ///< id or title of the item
    QString name;   ///< of the carrier or of the scheme's rule
    Points points;
    QString arithmetic; ///< "20 × 2 ÷ 3 = 13.33"; empty when nothing was calculated
    LineReason reason;
};

/// What a unit has to reach in a period of a task, and where it stands.
struct TaskState {
    QString unit;
    QString task;
    QDate first; ///< of the period
    QDate last;
    std::optional<Points> least; ///< nothing when neither scheme nor target says
    Points value;                ///< so far
    bool over = false;           ///< the period has ended
};

struct Ledger {
    std::vector<LedgerLine> lines; ///< by day; within a day by account
    std::vector<TaskState> tasks;  ///< by unit, task, period
    QStringList vetoed;            ///< units under 一票否决, each once
};

} // namespace chengbao::workflow
