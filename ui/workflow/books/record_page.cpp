// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/record_page.h"

#include "ui/common/background.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_row.h"
#include "ui/common/icons.h"
#include "ui/words/score_words.h"
#include "ui/words/words.h"
#include "ui/workflow/books/event_form.h"
#include "ui/workflow/books/figure_table.h"
#include "ui/workflow/books/recording.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using workflow::LedgerLine;
using Kind = ScoreEvent::Kind;

QString names(const std::vector<Party>& parties)
{
    QStringList all;
    for (const Party& party : parties)
        all << party.name;
    return all.join(QStringLiteral("、"));
}

/// Where it was adopted, who gave the instruction, what for.
QString where(const ScoreEvent& event)
{
    switch (event.kind) {
    case Kind::Adoption:
        return event.carrier + event.issue;
    case Kind::Instruction:
        return event.leader;
    case Kind::Penalty:
        return event.fault;
    default:
        return {};
    }
}

bool fits(const ScoreEvent& event, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return event.title.contains(word, Qt::CaseInsensitive) || where(event).contains(word) ||
               names(event.units).contains(word) || names(event.persons).contains(word);
    });
}

/// Of the units, what the event gave by its own lines.
Points pointsOf(const Account& account, const QString& event)
{
    Points sum;
    for (const int line : account.linesOfEvent.value(event)) {
        const LedgerLine& one = account.year.lines[std::size_t(line)];
        if (one.person.isEmpty())
            sum += one.points;
    }
    return sum;
}

} // namespace

FigureList recordList(const View& view, std::size_t account, const QString& words,
                      std::vector<int>& rows)
{
    struct Shown {
        std::vector<int> rows;          ///< of the books' events
        QHash<QString, QString> titles; ///< of the events that corrections take back
        QSet<QString> gone;
    };
    auto shown = std::make_shared<Shown>();
    const auto& events = view->books->events;
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    for (const ScoreEvent& event : events) {
        if (event.kind == Kind::Correction)
            shown->gone.insert(event.corrects);
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
        const ScoreEvent& event = events[i];
        if (shown->gone.contains(event.id))
            shown->titles.insert(event.id, event.title);
        if (event.kind != Kind::Submission && view->period.contains(event.date) &&
            fits(event, wanted))
            shown->rows.push_back(int(i));
    }
    std::stable_sort(shown->rows.begin(), shown->rows.end(), [&](int left, int right) {
        return events[std::size_t(left)].date > events[std::size_t(right)].date;
    });
    rows = shown->rows;
    FigureList list{RecordPage::tr("Recorded"),
                    {{RecordPage::tr("Day"), 10},
                     {RecordPage::tr("What"), 7},
                     {RecordPage::tr("Title"), 34},
                     {RecordPage::tr("Unit"), 18},
                     {RecordPage::tr("Carrier, leader, fault"), 16},
                     {RecordPage::tr("Level"), 5},
                     {RecordPage::tr("Form"), 6},
                     {RecordPage::tr("Points"), 6},
                     {RecordPage::tr("Remark"), 12}}};
    list.rows = int(rows.size());
    list.cell = [view, account, shown](int row, int column) -> packet::TableCell {
        const ScoreEvent& event = view->books->events[std::size_t(shown->rows[std::size_t(row)])];
        const bool gone = shown->gone.contains(event.id);
        switch (column) {
        case 0:
            return event.date.toString(Qt::ISODate);
        case 1:
            return gone ? RecordPage::tr("%1, taken back").arg(label(event.kind))
                        : label(event.kind);
        case 2:
            return event.kind == Kind::Correction ? shown->titles.value(event.corrects, event.title)
                                                  : event.title;
        case 3:
            return names(event.units);
        case 4:
            return where(event);
        case 5:
            return event.tier ? label(*event.tier) : QString();
        case 6:
            return event.kind == Kind::Adoption ? label(event.form) : QString();
        case 7:
            return view->accounts[account].scheme
                       ? packet::TableCell(pointsOf(view->accounts[account], event.id))
                       : packet::TableCell(QString());
        default:
            return event.remark;
        }
    };
    list.mark = [view, shown](int row) {
        const ScoreEvent& event = view->books->events[std::size_t(shown->rows[std::size_t(row)])];
        return shown->gone.contains(event.id) ? FigureList::Mark::Faint : FigureList::Mark::None;
    };
    return list;
}

RecordPage::RecordPage(const BooksContext& context, QWidget* parent)
    : BooksPage(parent),
      m_context(context),
      m_filter(new QLineEdit),
      m_table(new FigureTable),
      m_why(new QLabel),
      m_empty(new EmptyState),
      m_writing(new Background(this))
{
    m_filter->setObjectName(QStringLiteral("recordFilter"));
    m_filter->setPlaceholderText(tr("Title, unit, carrier, person"));
    m_filter->setAccessibleName(tr("Narrow the list"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(36 * grid);
    m_filter->setMaximumWidth(60 * grid);
    m_table->setObjectName(QStringLiteral("records"));
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* full = new QWidget;
    auto* room = new QVBoxLayout(full);
    room->setContentsMargins(0, 0, 0, 0);
    room->setSpacing(2 * grid);
    room->addWidget(m_table, 1);
    room->addWidget(m_why);
    auto* area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(full);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(buttons());
    layout->addWidget(area, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &RecordPage::fill);
    connect(m_table, &FigureTable::currentRowChanged, this, &RecordPage::followChosen);
    connect(m_table, &FigureTable::rowChosen, this, [this] {
        if (const ScoreEvent* event = chosen(); event && !event->item.isEmpty())
            emit itemWanted(event->item);
    });
}

QPushButton* RecordPage::button(const QString& text, const char* name, const char* iconName)
{
    auto* made = new QPushButton(icon(QLatin1String(iconName)), text);
    made->setObjectName(QLatin1String(name));
    return made;
}

QWidget* RecordPage::buttons()
{
    auto* row = new QWidget;
    auto* layout = new FlowRow(row);
    auto* adoption = button(tr("Record an &adoption…"), "recordAdoption", "adopted");
    auto* instruction = button(tr("&Instruction…"), "recordInstruction", "sign");
    auto* penalty = button(tr("P&enalty…"), "recordPenalty", "warning");
    m_takeBack = button(tr("&Take back…"), "takeBack", "return");
    connect(adoption, &QPushButton::clicked, this, [this] { recordKind(Kind::Adoption); });
    connect(instruction, &QPushButton::clicked, this, [this] { recordKind(Kind::Instruction); });
    connect(penalty, &QPushButton::clicked, this, [this] { recordKind(Kind::Penalty); });
    connect(m_takeBack, &QPushButton::clicked, this, &RecordPage::takeBackChosen);
    for (QPushButton* one : {adoption, instruction, penalty, m_takeBack})
        layout->addWidget(one);
    layout->addStretch();
    layout->addWidget(m_filter);
    return row;
}

void RecordPage::setView(const View& view, std::size_t account)
{
    m_view = view;
    m_account = account;
    fill();
}

void RecordPage::begin()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void RecordPage::fill()
{
    if (!m_view)
        return;
    std::vector<int> rows;
    m_table->setList(recordList(m_view, m_account, m_filter->text(), rows));
    m_rows = rows;
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    if (m_filter->text().trimmed().isEmpty())
        m_empty->tell(QStringLiteral("adopted"), tr("Nothing was recorded in this period"),
                      tr("“Record an adoption” asks for the carrier and the day and says at once "
                         "what it counts. From an item the same stands in the menu of its sign-off "
                         "and of the list."));
    else
        m_empty->tell(QStringLiteral("search"), tr("Nothing fits “%1”").arg(m_filter->text()),
                      tr("Fewer words find more; other periods have their own entries."));
    followChosen();
}

const ScoreEvent* RecordPage::chosen() const
{

    const int row = m_table->currentRow();
    return m_view && row >= 0 && row < int(m_rows.size())
               ? &m_view->books->events[std::size_t(m_rows[std::size_t(row)])]
               : nullptr;
}

QString RecordPage::explanation(const ScoreEvent& event) const
{
    QStringList lines;
    for (const Account& account : m_view->accounts) {
        for (const int index : account.linesOfEvent.value(event.id)) {
            const LedgerLine& line = account.year.lines[std::size_t(index)];
            const QString whom = line.person.isEmpty() ? line.unit : line.unit + u' ' + line.person;
            lines << QStringLiteral("%1 · %2 %3 · %4")
                         .arg(account.report.scheme, whom, line.points.toText(), describe(line));
        }
    }
    return lines.isEmpty() ? tr("No scheme in force counts it.") : lines.join(u'\n');
}

void RecordPage::followChosen()
{
    const ScoreEvent* event = chosen();
    m_takeBack->setEnabled(event && event->kind != Kind::Correction &&
                           m_table->list().mark(m_table->currentRow()) == FigureList::Mark::None);
    m_why->setText(event ? explanation(*event) : QString());
}

void RecordPage::recordKind(ScoreEvent::Kind kind)
{
    ScoreEvent event;
    event.kind = kind;
    if (const ScoreEvent* now = chosen(); now && kind == Kind::Instruction) {
        event = *now; // usually of what was just adopted
        event.id.clear();
        event.kind = kind;
        event.carrier.clear();
        event.granted.reset();
        event.remark.clear();
    }
    record(event);
}

EventForm* RecordPage::record(const ScoreEvent& event)
{
    if (!m_view)
        return nullptr;
    if (m_form)
        m_form->close();
    m_form = new EventForm(m_context, m_view, window());
    m_form->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_form, &EventForm::recorded, this, &RecordPage::booksChanged);
    m_form->begin(event);
    m_form->show();
    return m_form;
}

void RecordPage::takeBackChosen()
{
    const ScoreEvent* event = chosen();
    if (!event || m_writing->isRunning())
        return;
    const auto remark = m_context.seams.prompts.remark(
        this, tr("Take back"),
        tr("“%1” stays in the books; a line of its own takes back what it gave. Why?")
            .arg(event->title));
    if (!remark)
        return;
    m_writing->run([path = m_context.places.archive, clock = &m_context.clock, id = event->id,
                    why = *remark, clerk = m_context.clerk()](
                       const Progress&) { return takeBack(path, *clock, id, why, clerk); },
                   [this](const Result<QString>& done) {
                       if (done)
                           emit booksChanged();
                       else
                           emit failed(done.error());
                   });
}

std::vector<FigureList> RecordPage::lists() const
{
    return {m_table->list()};
}

} // namespace chengbao::ui
