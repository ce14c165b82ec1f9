// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/units_page.h"

#include "ui/common/background.h"
#include "ui/common/flow_row.h"
#include "ui/common/icons.h"
#include "ui/words/words.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace chengbao::ui
{

UnitsPage::UnitsPage(const BooksContext& context, QWidget* parent)
    : BooksPage(parent),
      m_context(context),
      m_tabs(new QTabWidget),
      m_units(table(tr("Units"), "units",
                    {{tr("Unit"), 24},
                     {tr("Category"), 12},
                     {tr("Code"), 20},
                     {tr("Former names"), 24},
                     {tr("From"), 12},
                     {tr("Until"), 12}})),
      m_clerks(table(tr("Clerks"), "clerks",
                     {{tr("Name"), 14},
                      {tr("Unit"), 24},
                      {tr("Full time"), 10, {QString(), QStringLiteral("专职")}, false},
                      {tr("From"), 12},
                      {tr("Until"), 12}})),
      m_targets(table(tr("Targets"), "targets",
                      {{tr("Scheme (its id)"), 20},
                       {tr("Unit"), 20},
                       {tr("Category"), 12},
                       {tr("Period"), 12},
                       {tr("What is measured"), 16},
                       {tr("Value"), 8}})),
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

TextTable* UnitsPage::table(const QString& name, const char* objectName,
                            const std::vector<TextColumn>& columns)
{
    auto* made = new TextTable(name, objectName, columns);
    connect(made, &TextTable::changed, this, [this] {
        m_changed = true;
        follow();
    });
    return made;
}

QWidget* UnitsPage::buttons()
{
    auto* row = new QWidget;
    auto* layout = new FlowRow(row);
    const auto button = [&](const QString& text, const char* name, auto slot) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, slot);
        layout->addWidget(made);
        return made;
    };
    button(tr("&Add a row"), "addRow", [this] {
        current()->addRow();
    })->setIcon(icon(QStringLiteral("add")));
    button(tr("&Remove rows"), "removeRows", [this] { current()->removeChosen(); });
    button(tr("Units &met in items"), "metUnits", [this] { addMetUnits(); });
    layout->addStretch();
    m_save = button(tr("&Save"), "saveUnits", [this] { save(); });
    return row;
}

TextTable* UnitsPage::current() const
{
    return static_cast<TextTable*>(m_tabs->currentWidget());
}

/// What is being changed here is not overwritten by what was read.
void UnitsPage::setView(const View& view, std::size_t)
{
    m_view = view;
    if (m_changed)
        return;
    m_units->setRows(unitRows(view->books->organisation));
    m_clerks->setRows(clerkRows(view->books->organisation));
    m_targets->setRows(targetRows(view->books->organisation));
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

/// Units that reported but are not in the list.
void UnitsPage::addMetUnits()
{
    if (!m_view)
        return;
    QSet<QString> known;
    for (const QStringList& row : m_units->rows()) {
        known.insert(row[0]);
        for (const QString& name : row[3].split(u'、', Qt::SkipEmptyParts))
            known.insert(name);
    }
    TextRows rows = m_units->rows();
    const std::size_t before = rows.size();
    for (const archive::ItemFigures& item : m_view->books->items) {
        if (!item.unit.isEmpty() && !known.contains(item.unit)) {
            known.insert(item.unit);
            rows.push_back({item.unit});
        }
    }
    m_units->setRows(rows);
    m_tabs->setCurrentWidget(m_units);
    m_changed = m_changed || rows.size() > before;
    follow();
}

void UnitsPage::save()
{
    if (m_writing->isRunning())
        return;
    const auto made = organisationOf(m_units->rows(), m_clerks->rows(), m_targets->rows());
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
    for (const TextTable* table : {m_units, m_targets, m_clerks})
        all.push_back(listOf(*table));
    return all;
}

} // namespace chengbao::ui
