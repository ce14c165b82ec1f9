// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/planning/deadlines.h"
#include "ui/workflow/books/text_table.h"

#include <array>

namespace chengbao::ui
{

// Deadlines, duties, festivals and holidays as rows of text, as a table shows and takes them.

enum class PlanningTable { Deadlines, Duties, Festivals, Holidays };
constexpr std::size_t planningTableCount = 4;

QString label(PlanningTable table);
std::vector<TextColumn> columnsOf(PlanningTable table);

using PlanningRows = std::array<TextRows, planningTableCount>;
PlanningRows rowsOf(const workflow::PlanningRules& rules);

struct PlanningFault {
    PlanningTable table = PlanningTable::Deadlines;
    int row = -1;
    int column = -1;
    Error error;
};

/// The rules of the rows in the place of those of `before`; a year whose rows are others is no
/// longer provisional. Empty rows are left out.
tl::expected<workflow::PlanningRules, PlanningFault>
planningOf(const PlanningRows& rows, const workflow::PlanningRules& before);

/// The files that say what `after` has and `before` has not, by name.
std::vector<std::pair<QString, QByteArray>> changedFiles(const workflow::PlanningRules& before,
                                                         const workflow::PlanningRules& after);

} // namespace chengbao::ui
