// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/scheme.h"
#include "ui/workflow/books/text_table.h"

#include <array>

namespace chengbao::ui
{

// The rules of a scheme as rows of text, as the form shows and takes them. Words are those of the
// interface; figures are written as people write them, a range as 5~30.

enum class SchemeTable {
    Carriers, ///< 载体 × 形式: what an adoption is worth
    Rates,    ///< what is worth something else under further conditions; looked at first
    Lengths,
    Multipliers,
    Bonuses,
    Penalties,
    Tasks,
    Caps,
    Fees,
    Warnings,
};
constexpr std::size_t schemeTableCount = 10;

QString label(SchemeTable table);
std::vector<TextColumn> columnsOf(SchemeTable table);

using SchemeRows = std::array<TextRows, schemeTableCount>;

SchemeRows rowsOf(const workflow::Scheme& scheme);
/// How rates call a carrier: its name or, for one without, its level; with its system if it has
/// one.
QString nameOf(const workflow::Carrier& carrier);

/// What is wrong, and where; a row and column of −1 mean the whole table or row.
struct SchemeFault {
    std::optional<SchemeTable> table; ///< none: what stands before the rules
    int row = -1;
    int column = -1;
    Error error;
};

/// The rules of the rows in the place of those of `head`. Empty rows are left out. What only the
/// whole shows (a name twice) is parseScheme()'s to find.
tl::expected<workflow::Scheme, SchemeFault> schemeOf(workflow::Scheme head, const SchemeRows& rows);

/// Which rule stands in that line of a file that toYaml() wrote.
std::optional<std::pair<SchemeTable, int>> ruleAt(const QString& yaml, int line);

} // namespace chengbao::ui
