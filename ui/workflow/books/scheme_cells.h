// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/scheme_rows.h"

namespace chengbao::ui
{

// Single cells of the form of a scheme, to and from text.

QString textOf(const workflow::Amount& amount);
QString textOf(const workflow::Conditions& when);
QString textOf(const std::optional<Points>& points);
/// Nothing for 0.
QString textOf(const Points& points);
QString textOf(workflow::Scope scope);
QString textOf(workflow::Task::Measure measure);

QStringList conditionChoices();
QStringList tierChoices();
QStringList systemChoices();
QStringList formChoices();
QStringList periodChoices();
QStringList scopeChoices();
QStringList measureChoices();
QString yesText();
QString upperText(); ///< what a multiplier multiplies: the upper scheme’s points
QString instructionText();
QString commissionText();
QString onceText();    ///< a bonus for each item rather than each time
QString insteadText(); ///< a bonus instead of the adoption's points, if it is higher
QString perUnitText();

/// One row being read; what does not hold is thrown as a SchemeFault.
class RowReader
{
public:
    RowReader(SchemeTable table, int row, const QStringList& cells)
        : m_table(table), m_row(row), m_cells(cells)
    {
    }

    [[noreturn]] void fail(int column, const char* reason, const QStringList& arguments = {}) const;

    QString text(int column) const { return m_cells.value(column).trimmed(); }
    QString name(int column) const; ///< not empty
    QStringList list(int column) const;
    bool is(int column, const QString& word) const;

    std::optional<Points> figure(int column) const;
    Points needed(int column) const;
    Points orZero(int column) const;
    std::optional<workflow::Amount> amount(int column) const;
    workflow::Amount neededAmount(int column) const;
    int whole(int column) const; ///< 0 when empty

    workflow::Conditions conditions(int column) const;
    std::optional<Tier> tier(int column) const;
    std::optional<System> system(int column) const;
    std::optional<Form> form(int column) const;
    std::optional<workflow::PeriodLength> period(int column) const;
    std::optional<workflow::Scope> scope(int column) const;
    std::optional<workflow::Task::Measure> measure(int column) const;

private:
    SchemeTable m_table;
    int m_row;
    const QStringList& m_cells;
};

} // namespace chengbao::ui
