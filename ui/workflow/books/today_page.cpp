// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/today_page.h"

#include "core/workflow/steps.h"
#include "ui/common/background.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_row.h"
#include "ui/workflow/books/figure_table.h"
#include "ui/workflow/books/plan_lists.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using About = workflow::DueEntry::About;

/// For a thread.
Result<ScoreEvent> keepFeedback(const CardPlace& place, const QString& instruction,
                                const QString& remark)
{
    const auto archive = archive::Archive::open(place.archive, *place.clock);
    if (!archive)
        return failure(archive.error());
    const auto events = (*archive)->scoreEvents();
    if (!events)
        return failure(events.error());
    const auto found = std::find_if(events->begin(), events->end(), [&](const ScoreEvent& event) {
        return event.id == instruction;
    });
    if (found == events->end())
        return failure({ErrorCode::NotFound,
                        QT_TRANSLATE_NOOP("Error", "there is no such instruction"),
                        {},
                        instruction});
    return workflow::answer(**archive, *found, place.clock->today(), remark, place.actor);
}

} // namespace

TodayPage::TodayPage(const BooksContext& context, QWidget* parent)
    : BooksPage(parent),
      m_context(context),
      m_filter(new QTabBar),
      m_open(new QPushButton(tr("&Open"))),
      m_feedback(new QPushButton(tr("&Feedback given…"))),
      m_day(new QLabel),
      m_table(new FigureTable),
      m_empty(new EmptyState),
      m_writing(new Background(this))
{
    m_filter->setObjectName(QStringLiteral("dueFilter"));
    m_filter->setAccessibleName(tr("What is listed"));
    m_filter->setExpanding(false);
    for (int i = 0; i < 3; ++i)
        m_filter->addTab(QString());
    m_table->setObjectName(QStringLiteral("due"));
    m_open->setObjectName(QStringLiteral("openDue"));
    m_feedback->setObjectName(QStringLiteral("giveFeedback"));
    auto* area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(top());
    layout->addWidget(m_day);
    layout->addWidget(area, 1);
    connect(m_filter, &QTabBar::currentChanged, this, &TodayPage::fill);
    connect(m_table, &FigureTable::rowChosen, this, &TodayPage::open);
    connect(m_table, &FigureTable::currentRowChanged, this, &TodayPage::followChosen);
    connect(m_open, &QPushButton::clicked, this, &TodayPage::open);
    connect(m_feedback, &QPushButton::clicked, this, &TodayPage::giveFeedback);
}

QWidget* TodayPage::top()
{
    auto* row = new QWidget;
    auto* layout = new FlowRow(row);
    layout->addWidget(m_filter);
    layout->addStretch();
    layout->addWidget(m_open);
    layout->addWidget(m_feedback);
    return row;
}

void TodayPage::setView(const View& view, std::size_t)
{
    m_view = view;
    const QString names[] = {tr("Overdue and today"), tr("Soon too"), tr("All that have a day")};
    for (int i = 0; i < 3; ++i)
        m_filter->setTabText(
            i, QStringLiteral("%1 %2").arg(names[i]).arg(dueEntries(*view, DueFilter(i)).size()));
    const QDate today = view->today;
    const workflow::WorkCalendar& calendar = view->plans->rules.calendar;
    const QString rest = calendar.holidayOf(today);
    m_day->setText(tr("%1, %2").arg(
        QLocale(tr("en", "language of dates")).toString(today, QLocale::LongFormat),
        calendar.isWorking(today) ? tr("a working day")
                                  : (rest.isEmpty() ? tr("a day of rest") : rest)));
    fill();
}

void TodayPage::begin()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void TodayPage::fill()
{
    if (!m_view)
        return;
    m_entries = dueEntries(*m_view, DueFilter(std::max(0, m_filter->currentIndex())));
    m_table->setList(dueList(m_entries));
    m_stack->setCurrentIndex(m_entries.empty() ? 1 : 0);
    m_empty->tell(QStringLiteral("done"), tr("Nothing is due here"),
                  tr("Leads, commissions, key points, feedback on instructions, drafts with a "
                     "deadline and festivals appear here as their day comes near. The other tabs "
                     "look further ahead."));
    followChosen();
}

const workflow::DueEntry* TodayPage::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_entries.size()) ? &m_entries[std::size_t(row)] : nullptr;
}

void TodayPage::followChosen()
{
    const workflow::DueEntry* entry = chosen();
    m_open->setEnabled(entry && !(entry->id.isEmpty() && entry->item.isEmpty()));
    m_feedback->setEnabled(entry && entry->about == About::Feedback);
}

void TodayPage::open()
{
    const workflow::DueEntry* entry = chosen();
    if (!entry)
        return;
    const bool card = entry->about == About::Lead || entry->about == About::Commission ||
                      entry->about == About::KeyPoint;
    if (!entry->item.isEmpty())
        emit itemWanted(entry->item);
    else if (card)
        emit cardWanted(entry->about, entry->id);
    else if (entry->about == About::Item || entry->about == About::FollowUp)
        emit itemWanted(entry->id);
}

void TodayPage::giveFeedback()
{
    const workflow::DueEntry* entry = chosen();
    if (!entry || m_writing->isRunning())
        return;
    const auto remark = m_context.seams.prompts.remark(
        this, tr("Feedback given"), tr("What was reported back on “%1”?").arg(entry->title));
    if (!remark)
        return;
    const CardPlace place{m_context.places.archive, &m_context.clock, m_context.clerk()};
    m_writing->run([place, id = entry->id,
                    text = *remark](const Progress&) { return keepFeedback(place, id, text); },
                   [this](const Result<ScoreEvent>& kept) {
                       if (kept)
                           emit booksChanged();
                       else
                           emit failed(kept.error());
                   });
}

std::vector<FigureList> TodayPage::lists() const
{
    FigureList list = m_table->list();
    list.text = m_day->text();
    return {list};
}

} // namespace chengbao::ui
