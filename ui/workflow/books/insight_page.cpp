// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/insight_page.h"

#include "ui/common/empty_state.h"
#include "ui/common/flow_row.h"
#include "ui/workflow/books/figure_table.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using workflow::Insight;

constexpr int tooFew = 10; ///< items: with fewer, one more or less turns the rate over

constexpr Insight::By sides[] = {Insight::By::Kind,  Insight::By::Source, Insight::By::Length,
                                 Insight::By::Board, Insight::By::Unit,   Insight::By::Findings};

const Insight& insightOf(const BooksView& view, Range range, Insight::By by)
{
    const auto& all = view.insights[std::size_t(range)];
    return *std::find_if(all.begin(), all.end(),
                         [by](const Insight& insight) { return insight.by == by; });
}

} // namespace

QString label(Insight::By by)
{
    switch (by) {
    case Insight::By::Kind:
        return InsightPage::tr("Kind");
    case Insight::By::Source:
        return InsightPage::tr("Source");
    case Insight::By::Length:
        return InsightPage::tr("Length");
    case Insight::By::Board:
        return InsightPage::tr("Board");
    case Insight::By::Unit:
        return InsightPage::tr("Unit");
    case Insight::By::Findings:
        return InsightPage::tr("Problems at submission");
    }
    return {};
}

FigureList insightList(const View& view, Range range, Insight::By by)
{
    const Insight* insight = &insightOf(*view, range, by); // kept alive by the view
    FigureList list{InsightPage::tr("Adopted by %1").arg(label(by)),
                    {{label(by), 24},
                     {InsightPage::tr("Submitted"), 8},
                     {InsightPage::tr("Adopted"), 8},
                     {InsightPage::tr("Adopted, %"), 10},
                     {InsightPage::tr("How far it carries"), 24}}};
    list.rows = int(insight->rows.size());
    list.cell = [view, insight](int row, int column) -> packet::TableCell {
        const workflow::Share& share = insight->rows[std::size_t(row)];
        switch (column) {
        case 0:
            return share.name.isEmpty() ? InsightPage::tr("not stated") : share.name;
        case 1:
            return Points(share.submitted);
        case 2:
            return Points(share.adopted);
        case 3: {
            const auto rate = share.rate();
            return rate ? packet::TableCell(*rate) : packet::TableCell(QString());
        }
        default:
            return share.submitted < tooFew
                       ? InsightPage::tr("too few to tell")
                       : InsightPage::tr("%1 of %2 items").arg(share.adopted).arg(share.submitted);
        }
    };
    list.mark = [view, insight](int row) {
        return insight->rows[std::size_t(row)].submitted < tooFew ? FigureList::Mark::Faint
                                                                  : FigureList::Mark::None;
    };
    return list;
}

InsightPage::InsightPage(QWidget* parent)
    : BooksPage(parent),
      m_range(new QComboBox),
      m_by(new QTabBar),
      m_table(new FigureTable),
      m_empty(new EmptyState)
{
    m_range->addItems({tr("The period"), tr("The year so far"), tr("All the time")});
    m_range->setCurrentIndex(int(Range::All));
    m_range->setAccessibleName(tr("From which time"));
    m_range->setObjectName(QStringLiteral("range"));
    m_by->setObjectName(QStringLiteral("insightBy"));
    m_by->setAccessibleName(tr("Adopted by"));
    m_by->setExpanding(false);
    for (const Insight::By by : sides)
        m_by->addTab(label(by));
    m_table->setObjectName(QStringLiteral("insights"));
    auto* note = new QLabel(tr("Counts of your own items: what was adopted, not what will be. An "
                               "item counts once, however often it was adopted."));
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto* top = new FlowRow;
    top->addWidget(m_by);
    top->addStretch();
    top->addWidget(m_range);
    auto* area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addLayout(top);
    layout->addWidget(note);
    layout->addWidget(area, 1);
    m_empty->tell(QStringLiteral("info"), tr("Nothing is known about this yet"),
                  tr("Rates appear when items were reported and adoptions recorded. Sources come "
                     "with the adoptions, boards with the items’ labels, problems with their last "
                     "check."));
    connect(m_by, &QTabBar::currentChanged, this, &InsightPage::fill);
    connect(m_range, &QComboBox::currentIndexChanged, this, &InsightPage::fill);
}

void InsightPage::setView(const View& view, std::size_t)
{
    m_view = view;
    fill();
}

void InsightPage::fill()
{
    if (!m_view)
        return;
    m_table->setList(insightList(m_view, Range(m_range->currentIndex()),
                                 sides[std::max(0, m_by->currentIndex())]));
    m_stack->setCurrentIndex(m_table->list().rows == 0 ? 1 : 0);
}

void InsightPage::begin()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

std::vector<FigureList> InsightPage::lists() const
{
    std::vector<FigureList> all;
    for (const Insight::By by : sides) {
        if (m_view)
            all.push_back(insightList(m_view, Range(m_range->currentIndex()), by));
    }
    return all;
}

} // namespace chengbao::ui
