// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/deadlines_page.h"

#include "core/base/files.h"
#include "ui/common/flow_row.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

constexpr const char* objectNames[planningTableCount] = {"deadlines", "duties", "festivals",
                                                         "holidays"};

QStringList ownFiles(const QString& folder)
{
    return QDir(folder).entryList({QStringLiteral("deadlines.yaml"),
                                   QStringLiteral("festivals.yaml"),
                                   QStringLiteral("holidays-????.yaml")},
                                  QDir::Files);
}

} // namespace

DeadlinesPage::DeadlinesPage(const BooksContext& context, QWidget* parent)
    : BooksPage(parent),
      m_context(context),
      m_tabs(new QTabWidget),
      m_feedback(new QSpinBox),
      m_soon(new QSpinBox),
      m_note(new QLabel)
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("dayTables"));
    for (std::size_t i = 0; i < planningTableCount; ++i) {
        const auto of = PlanningTable(i);
        m_tables[i] = new TextTable(label(of), objectNames[i], columnsOf(of));
        m_tabs->addTab(m_tables[i], label(of));
        connect(m_tables[i], &TextTable::changed, this, &DeadlinesPage::follow);
    }
    auto* lead = new QLabel(
        tr("The first time limit whose kinds and occasions fit an item counts. Days are calendar "
           "days unless they are working days, which go by the holidays here."));
    lead->setWordWrap(true);
    lead->setForegroundRole(QPalette::PlaceholderText);
    m_note->setObjectName(QStringLiteral("daysNote"));
    m_note->setWordWrap(true);
    m_feedback->setObjectName(QStringLiteral("feedbackDays"));
    m_soon->setObjectName(QStringLiteral("soonDays"));
    m_feedback->setRange(0, 400);
    m_soon->setRange(0, 60);
    for (QSpinBox* days : {m_feedback, m_soon})
        connect(days, &QSpinBox::valueChanged, this, &DeadlinesPage::follow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(lead);
    layout->addWidget(buttons());
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_note);
}

QWidget* DeadlinesPage::buttons()
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
    button(tr("&Add a row"), "addDayRow", [this] {
        current()->addRow();
    })->setIcon(icon(QStringLiteral("add")));
    button(tr("&Remove rows"), "removeDayRows", [this] { current()->removeChosen(); });
    const auto days = [&](const QString& text, QSpinBox* number) {
        auto* name = new QLabel(text);
        name->setBuddy(number);
        auto* both = new QWidget;
        auto* pair = new QHBoxLayout(both);
        pair->setContentsMargins(2 * grid, 0, 0, 0);
        pair->setSpacing(2 * grid);
        pair->addWidget(name);
        pair->addWidget(number);
        layout->addWidget(both);
    };
    days(tr("&Feedback within, working days"), m_feedback);
    days(tr("Told as soon &when days are left"), m_soon);
    layout->addStretch();
    m_restore = button(tr("As &shipped…"), "restoreDays", [this] { restore(); });
    m_save = button(tr("&Save"), "saveDays", [this] { save(); });
    return row;
}

TextTable* DeadlinesPage::current() const
{
    return static_cast<TextTable*>(m_tabs->currentWidget());
}

void DeadlinesPage::begin()
{
    current()->setFocus(Qt::OtherFocusReason);
}

/// What is being changed here is not overwritten by what was read.
void DeadlinesPage::setView(const View& view, std::size_t)
{
    m_view = view;
    m_restore->setEnabled(!ownFiles(m_context.places.ownCalendar).isEmpty());
    if (m_changed)
        return;
    const workflow::PlanningRules& rules = view->plans->rules;
    const PlanningRows rows = rowsOf(rules);
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_tables[i]->setRows(rows[i]);
    const QSignalBlocker one(m_feedback), two(m_soon);
    m_feedback->setValue(rules.deadlines.feedbackDays);
    m_soon->setValue(rules.deadlines.soonDays);
    m_save->setEnabled(false);
    QStringList unsure;
    for (const workflow::HolidayYear& year : rules.years) {
        if (year.provisional)
            unsure << QString::number(year.year);
    }
    tell(unsure.isEmpty() ? QString()
                          : tr("Of %1 only the holidays of the law are known, not which weekends "
                               "are worked for them.")
                                .arg(unsure.join(QStringLiteral("、"))),
         false);
}

PlanningRows DeadlinesPage::rows() const
{
    PlanningRows all;
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = m_tables[i]->rows();
    return all;
}

void DeadlinesPage::follow()
{
    m_changed = true;
    m_save->setEnabled(true);
    for (TextTable* one : m_tables)
        one->clearMarks();
    tell({}, false);
}

void DeadlinesPage::tell(const QString& text, bool wrong)
{
    const Tones t = tonesOf(palette());
    m_note->setStyleSheet(QStringLiteral("color: %1;").arg((wrong ? t.error : t.muted).name()));
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void DeadlinesPage::save()
{
    if (!m_view)
        return;
    auto made = planningOf(rows(), m_view->plans->rules);
    if (!made) {
        const PlanningFault& fault = made.error();
        m_tabs->setCurrentIndex(int(fault.table));
        TextTable* at = m_tables[std::size_t(fault.table)];
        at->mark(fault.row, fault.column, summarise(fault.error));
        at->scrollToItem(at->item(fault.row, std::max(0, fault.column)));
        return tell(tr("%1, row %2: %3")
                        .arg(label(fault.table))
                        .arg(fault.row + 1)
                        .arg(summarise(fault.error)),
                    true);
    }
    made->deadlines.feedbackDays = m_feedback->value();
    made->deadlines.soonDays = m_soon->value();
    const QString folder = m_context.places.ownCalendar;
    QDir().mkpath(folder);
    for (const auto& [name, bytes] : changedFiles(m_view->plans->rules, *made)) {
        if (const auto kept = writeFileAtomically(folder + u'/' + name, bytes); !kept)
            return tell(describe(kept.error()), true);
    }
    m_changed = false;
    m_save->setEnabled(false);
    emit booksChanged();
}

void DeadlinesPage::restore()
{
    const QString folder = m_context.places.ownCalendar;
    if (!m_context.seams.prompts.confirm(
            this,
            tr("Your own deadlines, festivals and holidays are removed; the shipped ones "
               "count again."),
            tr("Remove them")))
        return;
    for (const QString& name : ownFiles(folder))
        QFile::remove(folder + u'/' + name);
    m_changed = false;
    emit booksChanged();
}

std::vector<FigureList> DeadlinesPage::lists() const
{
    std::vector<FigureList> all;
    for (const TextTable* table : m_tables)
        all.push_back(listOf(*table));
    return all;
}

} // namespace chengbao::ui
