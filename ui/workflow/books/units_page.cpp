// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/units_page.h"

#include "ui/common/background.h"
#include "ui/common/icons.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <set>

namespace chengbao::ui
{

UnitsPage::UnitsPage(const BooksContext& context, QWidget* parent)
    : BooksPage(parent),
      m_context(context),
      m_tabs(new QTabWidget),
      m_units(table(
          tr("Units"), "units",
          {tr("Unit"), tr("Category"), tr("Code"), tr("Former names"), tr("From"), tr("Until")})),
      m_clerks(table(tr("Clerks"), "clerks",
                     {tr("Name"), tr("Unit"), tr("Full time"), tr("From"), tr("Until")})),
      m_targets(table(tr("Targets"), "targets",
                      {tr("Scheme (its id)"), tr("Unit"), tr("Category"), tr("Period"),
                       tr("What is measured"), tr("Value")})),
      m_note(new QLabel),
      m_writing(new Background(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("organisation"));
    m_tabs->addTab(m_units, tr("Units"));
    m_tabs->addTab(m_targets, tr("Targets"));
    m_tabs->addTab(m_clerks, tr("Clerks"));
    auto* lead = new QLabel(tr(
        "Units with their category are ranked, also those that report nothing. A target without "
        "a unit is for each of its category, without both for all. Measures are 得分, 报送, 采用 "
        "or the name of a scheme’s task; periods are 2026, 2026-H1, 2026-Q3, 2026-09. Rows can "
        "be pasted from a spreadsheet."));
    lead->setWordWrap(true);
    lead->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("unitsNote"));
    m_note->setStyleSheet(QStringLiteral("color: %1;").arg(tonesOf(palette()).error.name()));
    m_note->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(lead);
    layout->addWidget(buttons());
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_note);
}

QTableWidget* UnitsPage::table(const QString& name, const char* objectName,
                               const QStringList& headings)
{
    auto* made = new QTableWidget(0, int(headings.size()));
    made->setAccessibleName(name);
    made->setObjectName(QLatin1String(objectName));
    made->setHorizontalHeaderLabels(headings);
    made->verticalHeader()->setDefaultSectionSize(7 * grid + 2);
    made->setShowGrid(false);
    made->setAlternatingRowColors(true);
    made->setTabKeyNavigation(false);
    made->horizontalHeader()->setHighlightSections(false);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    made->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    made->installEventFilter(this);
    connect(made, &QTableWidget::cellChanged, this, [this] {
        if (!m_filling) {
            m_changed = true;
            follow();
        }
    });
    return made;
}

QWidget* UnitsPage::buttons()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    const auto button = [&](const QString& text, const char* name, auto slot) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, slot);
        layout->addWidget(made);
        return made;
    };
    button(tr("&Add a row"), "addRow", [this] { addRow(); })->setIcon(icon(QStringLiteral("add")));
    button(tr("&Remove rows"), "removeRows", [this] { removeRows(); });
    button(tr("Units &met in items"), "metUnits", [this] { addMetUnits(); });
    layout->addStretch();
    m_save = button(tr("&Save"), "saveUnits", [this] { save(); });
    return row;
}

QTableWidget* UnitsPage::current() const
{
    return static_cast<QTableWidget*>(m_tabs->currentWidget());
}

void UnitsPage::fill(QTableWidget* table, const TextRows& rows)
{
    const QScopedValueRollback quiet(m_filling, true);
    table->setRowCount(0);
    table->setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        for (int column = 0; column < table->columnCount(); ++column)
            table->setItem(row, column, new QTableWidgetItem(rows[std::size_t(row)].value(column)));
    }
}

TextRows UnitsPage::rowsOf(const QTableWidget* table) const
{
    TextRows rows;
    for (int row = 0; row < table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->columnCount(); ++column) {
            const QTableWidgetItem* cell = table->item(row, column);
            cells << (cell ? cell->text() : QString());
        }
        rows.push_back(cells);
    }
    return rows;
}

/// What is being changed here is not overwritten by what was read.
void UnitsPage::setView(const View& view, std::size_t)
{
    m_view = view;
    if (m_changed)
        return;
    fill(m_units, unitRows(view->books->organisation));
    fill(m_clerks, clerkRows(view->books->organisation));
    fill(m_targets, targetRows(view->books->organisation));
    follow();
}

void UnitsPage::begin()
{
    current()->setFocus(Qt::OtherFocusReason);
}

void UnitsPage::follow()
{
    m_save->setEnabled(m_changed && !m_writing->isRunning());
    m_note->hide();
}

void UnitsPage::addRow()
{
    QTableWidget* table = current();
    table->insertRow(table->rowCount());
    table->setCurrentCell(table->rowCount() - 1, 0);
    table->setFocus();
    table->edit(table->currentIndex());
}

void UnitsPage::removeRows()
{
    QTableWidget* table = current();
    std::set<int, std::greater<>> rows;
    for (const QModelIndex& index : table->selectionModel()->selectedIndexes())
        rows.insert(index.row());
    for (const int row : rows)
        table->removeRow(row);
    m_changed = m_changed || !rows.empty();
    follow();
}

/// Units that reported but are not in the list.
void UnitsPage::addMetUnits()
{
    if (!m_view)
        return;
    QSet<QString> known;
    for (const QStringList& row : rowsOf(m_units)) {
        known.insert(row[0]);
        for (const QString& name : row[3].split(u'、', Qt::SkipEmptyParts))
            known.insert(name);
    }
    TextRows rows = rowsOf(m_units);
    const std::size_t before = rows.size();
    for (const archive::ItemFigures& item : m_view->books->items) {
        if (!item.unit.isEmpty() && !known.contains(item.unit)) {
            known.insert(item.unit);
            rows.push_back({item.unit});
        }
    }
    fill(m_units, rows);
    m_tabs->setCurrentWidget(m_units);
    m_changed = m_changed || rows.size() > before;
    follow();
}

/// Cells as spreadsheets copy them: tabs between columns, one line a row.
void UnitsPage::paste()
{
    QTableWidget* table = current();
    const QString text = QApplication::clipboard()->text();
    int row = std::max(0, table->currentRow());
    const int first = std::max(0, table->currentColumn());
    for (const QString& line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        if (row >= table->rowCount())
            table->insertRow(row);
        const QStringList cells = line.split(u'\t');
        for (int i = 0; i < cells.size() && first + i < table->columnCount(); ++i)
            table->setItem(row, first + i, new QTableWidgetItem(cells[i].trimmed()));
        ++row;
    }
    m_changed = true;
    follow();
}

bool UnitsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return BooksPage::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        for (QTableWidgetItem* cell : current()->selectedItems())
            cell->setText(QString());
        return true;
    }
    return BooksPage::eventFilter(watched, event);
}

void UnitsPage::save()
{
    if (m_writing->isRunning())
        return;
    const auto made = organisationOf(rowsOf(m_units), rowsOf(m_clerks), rowsOf(m_targets));
    if (!made)
        return showWrong(made.error());
    m_writing->run(
        [path = m_context.places.archive, clock = &m_context.clock,
         organisation = *made](const Progress&) -> Result<void> {
            const auto archive = archive::Archive::open(path, *clock);
            if (!archive)
                return failure(archive.error());
            return (*archive)->setOrganisation(organisation);
        },
        [this](const Result<void>& kept) {
            if (!kept)
                return showWrong(kept.error());
            m_changed = false;
            follow();
            emit booksChanged();
        });
    m_save->setEnabled(false);
}

void UnitsPage::showWrong(const Error& error)
{
    m_note->setText(error.line > 0 ? tr("Row %1: %2").arg(error.line).arg(summarise(error))
                                   : describe(error));
    m_note->show();
    m_save->setEnabled(m_changed);
}

std::vector<FigureList> UnitsPage::lists() const
{
    std::vector<FigureList> all;
    for (QTableWidget* table : {m_units, m_targets, m_clerks}) {
        FigureList list{table->accessibleName()};
        for (int column = 0; column < table->columnCount(); ++column)
            list.columns.push_back({table->horizontalHeaderItem(column)->text(), 14});
        auto rows = std::make_shared<const TextRows>(rowsOf(table));
        list.rows = int(rows->size());
        list.cell = [rows](int row, int column) -> packet::TableCell {
            return (*rows)[std::size_t(row)].value(column);
        };
        all.push_back(std::move(list));
    }
    return all;
}

} // namespace chengbao::ui
