// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/plans_page.h"

#include "core/workflow/score/period.h"
#include "ui/common/background.h"
#include "ui/common/date_field.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_row.h"
#include "ui/common/icons.h"
#include "ui/workflow/books/card_form.h"
#include "ui/workflow/books/figure_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTabBar>
#include <QUrl>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

constexpr int roomForAll = 600;

} // namespace

PlansPage::PlansPage(const BooksContext& context, QWidget* parent)
    : BooksPage(parent),
      m_context(context),
      m_sort(new QTabBar),
      m_quick(new QLineEdit),
      m_number(new QLineEdit),
      m_source(new QComboBox),
      m_board(new QLineEdit),
      m_due(new DateField),
      m_filter(new QLineEdit),
      m_openOnly(new QCheckBox(tr("Only &open ones"))),
      m_table(new FigureTable),
      m_empty(new EmptyState),
      m_writing(new Background(this))
{
    setAcceptDrops(true);
    m_quick->setToolTip(tr("Files dropped on this page become leads too"));
    m_sort->setObjectName(QStringLiteral("cardSort"));
    m_sort->setAccessibleName(tr("Kind of card"));
    m_sort->setExpanding(false);
    for (int i = 0; i < 3; ++i)
        m_sort->addTab(QString());
    m_table->setObjectName(QStringLiteral("cards"));
    auto* area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(top());
    layout->addWidget(quickCard());
    layout->addWidget(tools());
    layout->addWidget(area, 1);
    connect(m_sort, &QTabBar::currentChanged, this, &PlansPage::followSort);
    connect(m_filter, &QLineEdit::textChanged, this, &PlansPage::fill);
    connect(m_openOnly, &QCheckBox::toggled, this, &PlansPage::fill);
    connect(m_table, &FigureTable::currentRowChanged, this, &PlansPage::followChosen);
    connect(m_table, &FigureTable::rowChosen, this, &PlansPage::openOrEdit);
    followSort();
}

QWidget* PlansPage::top()
{
    m_filter->setObjectName(QStringLiteral("cardFilter"));
    m_filter->setPlaceholderText(tr("Narrow the list"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(40 * grid);
    m_openOnly->setObjectName(QStringLiteral("openOnly"));
    m_openOnly->setChecked(true);
    auto* row = new QWidget;
    auto* layout = new FlowRow(row);
    layout->addWidget(m_sort);
    layout->addStretch();
    layout->addWidget(m_openOnly);
    layout->addWidget(m_filter);
    return row;
}

QWidget* PlansPage::quickCard()
{
    m_quick->setObjectName(QStringLiteral("quickCard"));
    m_number->setObjectName(QStringLiteral("quickNumber"));
    m_number->setPlaceholderText(tr("Number"));
    m_number->setAccessibleName(m_number->placeholderText());
    m_source->setObjectName(QStringLiteral("quickSource"));
    m_source->setAccessibleName(tr("Source"));
    m_source->addItem(tr("Source"));
    m_source->addItems(leadSources());
    m_board->setObjectName(QStringLiteral("quickBoard"));
    m_board->setPlaceholderText(tr("Board"));
    m_board->setAccessibleName(m_board->placeholderText());
    m_due->setObjectName(QStringLiteral("quickDue"));
    m_due->setPlaceholderText(tr("Due"));
    m_due->setAccessibleName(m_due->placeholderText());
    m_keep = new QPushButton(icon(QStringLiteral("add")), tr("&Keep"));
    m_keep->setObjectName(QStringLiteral("keepQuick"));
    m_keep->setAccessibleName(tr("Keep"));
    m_keep->setToolTip(tr("Keep"));
    auto* row = new QWidget;
    auto* layout = new FlowRow(row);
    layout->addWidget(m_number);
    layout->addWidget(m_quick);
    layout->addWidget(m_source);
    layout->addWidget(m_board);
    layout->addWidget(m_due);
    layout->addWidget(m_keep);
    m_quick->setMinimumWidth(36 * grid);
    m_number->setFixedWidth(28 * grid);
    m_board->setFixedWidth(20 * grid);
    m_due->setFixedWidth(31 * grid);
    connect(m_keep, &QPushButton::clicked, this, &PlansPage::keepQuick);
    for (QLineEdit* field : {m_quick, m_number, m_board, static_cast<QLineEdit*>(m_due)})
        connect(field, &QLineEdit::returnPressed, this, &PlansPage::keepQuick);
    return row;
}

QPushButton* PlansPage::tool(const QString& text, const char* name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}

QWidget* PlansPage::tools()
{
    m_draft = tool(tr("&Write it as a draft"), "cardDraft");
    m_draft->setIcon(icon(QStringLiteral("draft")));
    m_draft->setToolTip(tr("Write it as a draft (Ctrl+Return)"));
    m_edit = tool(tr("&Details…"), "cardEdit");
    m_done = tool(tr("Do&ne"), "cardDone");
    m_drop = tool(tr("Dro&p"), "cardDrop");
    m_reopen = tool(tr("Open a&gain"), "cardReopen");
    connect(m_draft, &QPushButton::clicked, this, &PlansPage::draft);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const AnyCard* card = chosen())
            edit(*card);
    });
    connect(m_done, &QPushButton::clicked, this, [this] { move(CardState::Done); });
    connect(m_drop, &QPushButton::clicked, this, [this] { move(CardState::Dropped); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { move(CardState::Open); });
    auto* key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_table);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &PlansPage::draft);
    auto* row = new QWidget;
    auto* layout = new FlowRow(row);
    for (QPushButton* button : {m_draft, m_edit, m_done, m_drop, m_reopen})
        layout->addWidget(button);
    return row;
}

/// So that a lead stays one line: Enter keeps it as well.
void PlansPage::resizeEvent(QResizeEvent* event)
{
    BooksPage::resizeEvent(event);
    m_keep->setText(width() < roomForAll ? QString() : tr("&Keep"));
}

CardSort PlansPage::sort() const
{
    return CardSort(std::max(0, m_sort->currentIndex()));
}

void PlansPage::followSort()
{
    const CardSort now = sort();
    m_number->setVisible(now == CardSort::Commission);
    m_source->setVisible(now == CardSort::Lead);
    m_board->setVisible(now != CardSort::Commission);
    m_quick->setPlaceholderText(now == CardSort::Lead ? tr("A lead in one line, then Enter")
                                : now == CardSort::Commission
                                    ? tr("The topic that is asked for, then Enter")
                                    : tr("What is wanted this quarter, then Enter"));
    m_quick->setAccessibleName(m_quick->placeholderText());
    fill();
}

void PlansPage::setView(const View& view, std::size_t)
{
    m_view = view;
    const QString names[] = {tr("Leads"), tr("Commissions"), tr("Key points")};
    for (int i = 0; i < 3; ++i)
        m_sort->setTabText(
            i, QStringLiteral("%1 %2").arg(names[i]).arg(cardsOf(*view, {CardSort(i)}).size()));
    fill();
}

void PlansPage::begin()
{
    m_quick->setFocus(Qt::OtherFocusReason);
}

void PlansPage::fill()
{
    if (!m_view)
        return;
    const AnyCard* now = chosen();
    const QString wanted =
        m_wanted.isEmpty() && now ? plain(*now).id : std::exchange(m_wanted, QString());
    const QString words = m_filter->text().trimmed();
    m_cards = cardsOf(*m_view, {sort(), m_openOnly->isChecked(), words});
    m_table->setList(cardList(m_cards, sort(), m_context.clock.now()));
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (plain(m_cards[i]).id == wanted)
            m_table->setCurrentRow(int(i));
    }
    m_stack->setCurrentIndex(m_cards.empty() ? 1 : 0);
    if (!words.isEmpty())
        m_empty->tell(QStringLiteral("search"), tr("Nothing fits “%1”").arg(words),
                      tr("Without “only open ones” what is done is searched too."));
    else
        m_empty->tell(QStringLiteral("add"), tr("Nothing is noted yet"),
                      tr("Type one line above and press Enter: that is enough. From the list it "
                         "becomes a draft in one step."));
    followChosen();
}

const AnyCard* PlansPage::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_cards.size()) ? &m_cards[std::size_t(row)] : nullptr;
}

void PlansPage::followChosen()
{
    const AnyCard* card = chosen();
    const Card* common = card ? &plain(*card) : nullptr;
    const bool open =
        common && (common->state == CardState::Open || common->state == CardState::Drafted);
    m_draft->setEnabled(common);
    m_draft->setText(common && !common->item.isEmpty() ? tr("Open the &item")
                                                       : tr("&Write it as a draft"));
    m_edit->setEnabled(common);
    m_done->setEnabled(open);
    m_drop->setEnabled(open);
    m_reopen->setEnabled(common && !open);
}

AnyCard PlansPage::quick() const
{
    const QString text = m_quick->text().trimmed();
    if (sort() == CardSort::Lead) {
        Lead lead;
        lead.text = text;
        lead.source = m_source->currentIndex() > 0 ? m_source->currentText() : QString();
        lead.board = m_board->text().trimmed();
        lead.due = m_due->date();
        lead.noted = m_context.clock.now();
        return lead;
    }
    if (sort() == CardSort::Commission) {
        Commission commission;
        commission.topic = text;
        commission.number = m_number->text().trimmed();
        commission.received = m_context.clock.today();
        if (m_due->date().isValid())
            commission.due = QDateTime(m_due->date(), QTime(0, 0));
        return commission;
    }
    KeyPoint point;
    point.text = text;
    point.board = m_board->text().trimmed();
    point.due = m_due->date();
    point.period =
        workflow::Period::of(m_context.clock.today(), workflow::PeriodLength::Quarter).toText();
    return point;
}

void PlansPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

/// Each file becomes a lead that says where it comes from.
void PlansPage::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    m_sort->setCurrentIndex(int(CardSort::Lead));
    const CardPlace place{m_context.places.archive, &m_context.clock, m_context.clerk()};
    run(
        [place, files, noted = m_context.clock.now()]() -> Result<QString> {
            QString last;
            for (const QString& file : files) {
                Lead lead;
                lead.text = QFileInfo(file).completeBaseName();
                lead.source = leadSources().first(); // 文件
                lead.origin = QFileInfo(file).fileName();
                lead.noted = noted;
                const auto kept = keepCard(place, lead);
                if (!kept)
                    return failure(kept.error());
                last = plain(*kept).id;
            }
            return last;
        },
        [this](const QString& id) { m_wanted = id; });
}

/// Work on a thread that gives the id of a card or an item.
void PlansPage::run(std::function<Result<QString>()> work, std::function<void(const QString&)> done)
{
    if (m_writing->isRunning())
        return;
    m_writing->run([work = std::move(work)](const Progress&) { return work(); },
                   [this, done = std::move(done)](const Result<QString>& id) {
                       if (!id) {
                           emit failed(id.error());
                           return;
                       }
                       done(*id);
                       emit booksChanged();
                   });
}

void PlansPage::keepQuick()
{
    if (m_quick->text().trimmed().isEmpty())
        return m_quick->setFocus();
    const CardPlace place{m_context.places.archive, &m_context.clock, m_context.clerk()};
    run(
        [place, card = quick()]() -> Result<QString> {
            const auto kept = keepCard(place, card);
            if (!kept)
                return failure(kept.error());
            return plain(*kept).id;
        },
        [this](const QString& id) {
            m_wanted = id;
            for (QLineEdit* field : {m_quick, m_number, m_board})
                field->clear();
            m_due->setDate(QDate());
            m_quick->setFocus();
        });
}

void PlansPage::edit(const AnyCard& card)
{
    auto* form = new CardForm(m_context, card, window());
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &CardForm::kept, this, &PlansPage::booksChanged);
    form->show();
}

void PlansPage::openOrEdit()
{
    const AnyCard* card = chosen();
    if (!card)
        return;
    if (plain(*card).item.isEmpty())
        edit(*card);
    else
        emit itemWanted(plain(*card).item);
}

void PlansPage::draft()
{
    const AnyCard* card = chosen();
    if (!card)
        return;
    if (!plain(*card).item.isEmpty()) {
        emit itemWanted(plain(*card).item);
        return;
    }
    const CardPlace place{m_context.places.archive, &m_context.clock, m_context.clerk()};
    run([place, made = *card, facts = m_context.facts()] { return startDraft(place, made, facts); },
        [this](const QString& item) { emit itemWanted(item); });
}

void PlansPage::move(CardState to)
{
    const AnyCard* card = chosen();
    if (!card)
        return;
    QString remark;
    if (to == CardState::Dropped) {
        const auto why = m_context.seams.prompts.remark(
            this, tr("Drop"), tr("“%1” is given up. Why?").arg(headOf(*card)));
        if (!why)
            return;
        remark = *why;
    }
    const CardPlace place{m_context.places.archive, &m_context.clock, m_context.clerk()};
    run(
        [place, made = *card, to, remark]() -> Result<QString> {
            const auto moved = moveCard(place, made, to, remark);
            if (!moved)
                return failure(moved.error());
            return plain(*moved).id;
        },
        [](const QString&) {});
}

void PlansPage::showCard(CardSort sort, const QString& id)
{
    m_wanted = id;
    m_sort->setCurrentIndex(int(sort));
    fill();
    m_table->setFocus(Qt::OtherFocusReason);
}

std::vector<FigureList> PlansPage::lists() const
{
    std::vector<FigureList> all;
    for (const CardSort one : {CardSort::Lead, CardSort::Commission, CardSort::KeyPoint}) {
        if (m_view)
            all.push_back(cardList(cardsOf(*m_view, {one, m_openOnly->isChecked()}), one,
                                   m_context.clock.now()));
    }
    return all;
}

} // namespace chengbao::ui
