// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/score_page.h"

#include "ui/common/background.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/words/score_words.h"
#include "ui/workflow/books/figure_table.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

constexpr ScoreBy sides[] = {ScoreBy::Unit,    ScoreBy::Person, ScoreBy::Target, ScoreBy::Alert,
                             ScoreBy::Carrier, ScoreBy::Tier,   ScoreBy::Form,   ScoreBy::Kind,
                             ScoreBy::Source,  ScoreBy::Annex,  ScoreBy::Compare};

} // namespace

ScorePage::ScorePage(QWidget* parent)
    : BooksPage(parent),
      m_by(new QTabBar),
      m_sum(new QLabel),
      m_table(new FigureTable),
      m_pane(answerPane()),
      m_empty(new EmptyState),
      m_work(new Background(this))
{
    m_by->setObjectName(QStringLiteral("scoreBy"));
    m_by->setAccessibleName(tr("Scores by"));
    m_by->setExpanding(false);
    m_by->setUsesScrollButtons(true);
    for (const ScoreBy side : sides)
        m_by->addTab(label(side));
    m_table->setObjectName(QStringLiteral("scores"));
    m_sum->setWordWrap(true);
    m_sum->setObjectName(QStringLiteral("sum"));
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_table);
    parts->addWidget(m_pane);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto* full = new QWidget;
    auto* layout = new QVBoxLayout(full);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(m_by);
    layout->addWidget(m_sum);
    layout->addWidget(parts, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(m_empty);
    m_empty->tell(QStringLiteral("figures"), tr("Nothing to count in this period"),
                  tr("Items that were reported and adoptions that were recorded are counted here. "
                     "Export a packet, or record what was adopted on the page of adoptions; "
                     "another period may have more."));
    connect(m_by, &QTabBar::currentChanged, this, &ScorePage::fill);
    connect(m_table, &FigureTable::figureChosen, this, &ScorePage::ask);
    connect(m_lines, &FigureTable::rowChosen, this, &ScorePage::openBehind);
}

QWidget* ScorePage::answerPane()
{
    auto* pane = new QWidget;
    m_question = new QLabel;
    m_question->setObjectName(QStringLiteral("question"));
    m_lines = new FigureTable;
    m_lines->setObjectName(QStringLiteral("lines"));
    auto* close = new QToolButton;
    close->setIcon(icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close the lines"));
    close->setToolTip(close->accessibleName());
    connect(close, &QToolButton::clicked, this, [this] {
        m_pane->hide();
        m_table->setFocus();
    });
    auto* top = new QHBoxLayout;
    top->addWidget(m_question, 1);
    top->addWidget(close);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, grid, 0, 0);
    layout->setSpacing(grid);
    layout->addLayout(top);
    layout->addWidget(m_lines, 1);
    pane->hide();
    return pane;
}

ScoreBy ScorePage::by() const
{
    return sides[std::max(0, m_by->currentIndex())];
}

void ScorePage::setView(const View& view, std::size_t account)
{
    m_view = view;
    m_account = account;
    m_by->setTabVisible(m_by->count() - 1, view->accounts.size() > 1);
    m_pane->hide();
    const workflow::Report& report = view->accounts[account].report;
    m_stack->setCurrentIndex(report.units.empty() && report.annex.empty() ? 1 : 0);
    fill();
}

void ScorePage::begin()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ScorePage::fill()
{
    if (!m_view)
        return;
    m_shown = scoreList(m_view, m_account, by());
    m_table->setList(m_shown.list);
    tellSum();
}

void ScorePage::tellSum()
{
    const workflow::Report& report = m_view->accounts[m_account].report;
    QStringList parts = {tr("%1: submitted %2, adopted %3")
                             .arg(label(report.period))
                             .arg(report.submitted)
                             .arg(report.adopted)};
    if (const auto rate = percentOf(report.adopted, report.submitted, 1, Rounding::HalfUp))
        parts << tr("rate %1%").arg(rate->toText());
    parts << tr("instructions %1").arg(report.instructions);
    parts << tr("good news %1, problems %2").arg(report.balance.good).arg(report.balance.bad);
    if (!report.scheme.isEmpty())
        parts << tr("points %1 by “%2”").arg(report.points.toText(), report.scheme);
    else
        parts << tr("no scheme is in force: numbers only, see the page of schemes");
    if (!report.fees.isZero() || report.openFees > 0)
        parts << tr("fees %1 yuan, %2 still to be set")
                     .arg(report.fees.toText())
                     .arg(report.openFees);
    if (report.until < report.period.last())
        parts << tr("up to %1").arg(report.until.toString(Qt::ISODate));
    m_sum->setText(parts.join(tr("; ")));
}

void ScorePage::ask(int row, int column)
{
    std::optional<Question> question;
    std::size_t account = m_account;
    if (by() == ScoreBy::Compare) {
        const QString unit = m_table->text(row, 1);
        account = static_cast<std::size_t>(column - 2) / 2;
        question = {{workflow::Figure::Of::Unit, unit},
                    {},
                    unit + QStringLiteral(" · ") + m_view->accounts[account].report.scheme};
    } else {
        question = m_shown.ask(row, column);
    }
    if (!question || m_work->isRunning())
        return;
    m_work->run(
        [view = m_view, account, asked = *question](const Progress&) {
            return answer(view, account, asked);
        },
        [this, asked = *question, account](const Answer& found) { tell(asked, account, found); });
}

void ScorePage::tell(const Question& question, std::size_t account, const Answer& answer)
{
    m_answer = answer;
    if (answer.lines) {
        const Points sum = workflow::sumOf(*answer.lines);
        m_question->setText(tr("%1 = %2, %n lines", nullptr, int(answer.lines->size()))
                                .arg(question.title, sum.toText()));
        m_lines->setList(lineList(answer.lines, answer.titles));
    } else {
        m_question->setText(
            tr("%1: %n entries", nullptr, int(answer.events->size())).arg(question.title));
        m_lines->setList(eventList(answer.events));
    }
    if (account != m_account)
        m_question->setText(m_question->text() + QStringLiteral(" · ") +
                            m_view->accounts[account].report.scheme);
    m_pane->show();
    m_lines->setFocus(Qt::OtherFocusReason);
}

void ScorePage::openBehind(int row)
{
    const auto index = static_cast<std::size_t>(row);
    const QString item =
        m_answer.lines ? (*m_answer.lines)[index].item : (*m_answer.events)[index].item;
    if (!item.isEmpty())
        emit itemWanted(item);
}

std::vector<FigureList> ScorePage::lists() const
{
    if (!m_view)
        return {};
    FigureList shown = m_shown.list;
    shown.text = m_sum->text();
    std::vector<FigureList> all = {shown};
    if (m_pane->isVisibleTo(this)) {
        all.push_back(m_lines->list());
        all.back().text = m_question->text();
    }
    return all;
}

QString ScorePage::chosenUnit() const
{
    const int row = m_table->currentRow();
    if (row < 0 || !m_view)
        return {};
    const auto& units = m_view->accounts[m_account].report.units;
    if (by() == ScoreBy::Unit)
        return units[static_cast<std::size_t>(row)].unit;
    return by() == ScoreBy::Person || by() == ScoreBy::Target || by() == ScoreBy::Compare
               ? m_table->text(row, 1)
               : QString();
}

} // namespace chengbao::ui
