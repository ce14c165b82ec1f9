// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/scheme_form.h"

#include "ui/common/flow_row.h"
#include "ui/common/tall_area.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"
#include "ui/workflow/books/scheme_head.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

constexpr const char* objectNames[schemeTableCount] = {
    "schemeCarriers",  "schemeRates", "schemeLengths", "schemeMultipliers", "schemeBonuses",
    "schemePenalties", "schemeTasks", "schemeCaps",    "schemeFees",        "schemeWarnings"};

/// The `count`-th row that is not empty.
int filledRow(const TextRows& rows, int count)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const bool empty = std::all_of(rows[row].begin(), rows[row].end(), [](const QString& cell) {
            return cell.trimmed().isEmpty();
        });
        if (!empty && count-- == 0)
            return int(row);
    }
    return -1;
}

} // namespace

SchemeForm::SchemeForm(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabWidget), m_head(new SchemeHead)
{
    m_tabs->setObjectName(QStringLiteral("schemeForm"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(page({{SchemeTable::Carriers, 5}, {SchemeTable::Rates, 4}}), tr("Adoptions"));
    m_tabs->addTab(
        page({{SchemeTable::Bonuses, 4}, {SchemeTable::Multipliers, 3}, {SchemeTable::Lengths, 3}}),
        tr("On top"));
    m_tabs->addTab(page({{SchemeTable::Penalties, 1}}), tr("Taken off"));
    m_tabs->addTab(page({{SchemeTable::Tasks, 3}, {SchemeTable::Caps, 2}}), tr("Tasks and caps"));
    m_tabs->addTab(page({{SchemeTable::Fees, 1}, {SchemeTable::Warnings, 1}}),
                   tr("Fees and warnings"));
    m_tabs->addTab(new TallArea(m_head), tr("In general"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_head, &SchemeHead::changed, this, &SchemeForm::follow);
}

QWidget* SchemeForm::section(SchemeTable of)
{
    auto* made = new TextTable(label(of), objectNames[std::size_t(of)], columnsOf(of));
    m_tables[std::size_t(of)] = made;
    connect(made, &TextTable::changed, this, &SchemeForm::follow);
    auto* heading = new QLabel(label(of));
    heading->setStyleSheet(QStringLiteral("font-weight: bold;"));
    auto* row = new FlowRow;
    row->setSpacing(grid);
    row->addWidget(heading);
    row->addStretch();
    const auto button = [&](const QString& text, const char* name, auto slot) {
        auto* small = new QPushButton(text);
        small->setObjectName(QLatin1String(objectNames[std::size_t(of)]) + QLatin1String(name));
        small->setProperty("quiet", true);
        connect(small, &QPushButton::clicked, made, slot);
        row->addWidget(small);
    };
    button(tr("Add"), "Add", [made] { made->addRow(); });
    button(tr("Remove"), "Remove", [made] { made->removeChosen(); });
    button(tr("Up"), "Up", [made] { made->moveRow(-1); });
    button(tr("Down"), "Down", [made] { made->moveRow(1); });
    auto* whole = new QWidget;
    auto* layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 2 * grid, 0, 0);
    layout->setSpacing(grid);
    layout->addLayout(row);
    layout->addWidget(made, 1);
    return whole;
}

QWidget* SchemeForm::page(std::initializer_list<std::pair<SchemeTable, int>> tables)
{
    auto* made = new QWidget;
    auto* layout = new QVBoxLayout(made);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const auto& [of, stretch] : tables)
        layout->addWidget(section(of), stretch);
    return new TallArea(made);
}

void SchemeForm::follow()
{
    QStringList names; // that rates and warnings may go by
    for (const QStringList& row : table(SchemeTable::Carriers)->rows()) {
        const QString name = row.value(0).isEmpty() ? row.value(2) : row.value(0);
        if (!name.isEmpty())
            names << (row.value(3).isEmpty() ? name
                                             : QStringLiteral("%1（%2）").arg(name, row.value(3)));
    }
    table(SchemeTable::Rates)->setChoices(0, names);
    QStringList tasks = {QString()};
    for (const QStringList& row : table(SchemeTable::Tasks)->rows())
        tasks << row.value(0);
    table(SchemeTable::Warnings)->setChoices(1, tasks);
    emit changed();
}

void SchemeForm::setScheme(const workflow::Scheme& scheme)
{
    const QSignalBlocker quiet(this);
    m_head->setScheme(scheme);
    const SchemeRows rows = rowsOf(scheme);
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_tables[i]->setRows(rows[i]);
    follow();
}

tl::expected<workflow::Scheme, SchemeFault> SchemeForm::scheme() const
{
    const auto head = m_head->scheme();
    if (!head)
        return tl::unexpected(SchemeFault{{}, -1, -1, head.error()});
    SchemeRows rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = m_tables[i]->rows();
    return schemeOf(*head, rows);
}

void SchemeForm::clearFaults()
{
    for (TextTable* one : m_tables)
        one->clearMarks();
}

QString SchemeForm::show(const SchemeFault& fault)
{
    clearFaults();
    const QString why = summarise(fault.error);
    if (!fault.table)
        return tr("In general: %1").arg(why);
    TextTable* at = table(*fault.table);
    if (fault.row < 0)
        return tr("%1: %2").arg(label(*fault.table), why);
    at->mark(fault.row, fault.column, why);
    if (fault.column < 0)
        return tr("%1, row %2: %3").arg(label(*fault.table)).arg(fault.row + 1).arg(why);
    return tr("%1, row %2, %3: %4")
        .arg(label(*fault.table))
        .arg(fault.row + 1)
        .arg(at->column(fault.column).name, why);
}

QString SchemeForm::show(const Error& error, const QString& yaml)
{
    SchemeFault fault{{}, -1, -1, error};
    if (const auto rule = ruleAt(yaml, error.line)) {
        fault.table = rule->first;
        fault.row = filledRow(table(rule->first)->rows(), rule->second);
    }
    return show(fault);
}

} // namespace chengbao::ui
