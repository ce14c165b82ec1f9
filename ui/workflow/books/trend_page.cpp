// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/trend_page.h"

#include "ui/workflow/books/figure_table.h"

#include <QGridLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using workflow::Report;
using workflow::Share;
using workflow::Trend;

constexpr int leastWidth = 420;
constexpr int roomForTwo = 760; ///< charts of twelve months

/// Only to place a mark on the paper; figures stay exact.
double asPlace(const Points& points)
{
    return points.rounded(2, Rounding::HalfUp).toText().toDouble();
}

QString monthName(const Trend& trend)
{
    //: A month under a chart
    return TrendPage::tr("M%1").arg(trend.period.first().month());
}

} // namespace

ChartData rateChart(const Account& account)
{
    ChartData chart{TrendPage::tr("Adopted of what was submitted, %"), {}, {}, true, 100};
    ChartData::Series series{TrendPage::tr("Rate, %"), {}, {}};
    for (const Trend& month : account.year.trend) {
        chart.categories << monthName(month);
        const auto rate = month.rate();
        series.values.push_back(rate ? std::optional(std::min(asPlace(*rate), 100.0))
                                     : std::nullopt);
        series.texts << (rate ? rate->toText() : QString());
    }
    chart.series = {series};
    return chart;
}

ChartData pointsChart(const Account& account)
{
    const Report& year = account.year;
    ChartData chart{account.scheme ? TrendPage::tr("Points by month")
                                   : TrendPage::tr("Adopted items by month"),
                    {},
                    {}};
    ChartData::Series series{
        account.scheme ? TrendPage::tr("Points") : TrendPage::tr("Adopted"), {}, {}};
    for (std::size_t i = 0; i < year.trend.size(); ++i) {
        const Points value = account.scheme ? account.months[i] : Points(year.trend[i].adopted);
        chart.categories << monthName(year.trend[i]);
        series.values.push_back(asPlace(value));
        series.texts << value.rounded(2, Rounding::HalfUp).toText();
    }
    chart.series = {series};
    return chart;
}

ChartData kindChart(const Account& account)
{
    ChartData chart{TrendPage::tr("Kinds: submitted and adopted"), {}, {}};
    ChartData::Series submitted{TrendPage::tr("Submitted"), {}, {}};
    ChartData::Series adopted{TrendPage::tr("Adopted"), {}, {}};
    for (const Share& kind : account.report.kinds) {
        chart.categories << (kind.name.isEmpty() ? TrendPage::tr("not stated") : kind.name);
        submitted.values.emplace_back(kind.submitted);
        submitted.texts << QString::number(kind.submitted);
        adopted.values.emplace_back(kind.adopted);
        adopted.texts << QString::number(kind.adopted);
    }
    chart.series = {submitted, adopted};
    return chart;
}

ChartData balanceChart(const Account& account)
{
    const workflow::Balance& balance = account.report.balance;
    ChartData chart{TrendPage::tr("Good news and problems"),
                    {TrendPage::tr("Good news"), TrendPage::tr("Problems")},
                    {}};
    chart.series = {{TrendPage::tr("Submitted"),
                     {double(balance.good), double(balance.bad)},
                     {QString::number(balance.good), QString::number(balance.bad)}}};
    return chart;
}

FigureList monthList(const Account& account)
{
    struct Row {
        QString name;
        Trend trend;
        Points points;
    };
    auto rows = std::make_shared<std::vector<Row>>();
    for (std::size_t i = 0; i < account.year.trend.size(); ++i)
        rows->push_back(
            {monthName(account.year.trend[i]), account.year.trend[i], account.months[i]});
    FigureList list{TrendPage::tr("The months of the year"),
                    {{TrendPage::tr("Month"), 5},
                     {TrendPage::tr("Submitted"), 4},
                     {TrendPage::tr("Adopted"), 4},
                     {TrendPage::tr("Rate, %"), 5}}};
    if (account.scheme)
        list.columns.push_back({TrendPage::tr("Points"), 5});
    list.rows = int(rows->size());
    list.cell = [rows](int row, int column) -> packet::TableCell {
        const Row& one = (*rows)[std::size_t(row)];
        switch (column) {
        case 0:
            return one.name;
        case 1:
            return Points(one.trend.submitted);
        case 2:
            return Points(one.trend.adopted);
        case 3: {
            const auto rate = one.trend.rate();
            return rate ? packet::TableCell(*rate) : packet::TableCell(QString());
        }
        default:
            return one.points;
        }
    };
    return list;
}

TrendPage::TrendPage(QWidget* parent)
    : BooksPage(parent),
      m_rate(new Chart),
      m_points(new Chart),
      m_kinds(new Chart),
      m_balance(new Chart),
      m_months(new FigureTable),
      m_grid(new QGridLayout(this))
{
    m_rate->setObjectName(QStringLiteral("rateChart"));
    m_points->setObjectName(QStringLiteral("pointsChart"));
    m_kinds->setObjectName(QStringLiteral("kindChart"));
    m_balance->setObjectName(QStringLiteral("balanceChart"));
    m_months->setObjectName(QStringLiteral("months"));
    m_balance->setMaximumWidth(200);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(3 * grid);
    arrange(false);
}

void TrendPage::arrange(bool narrow)
{
    m_narrow = narrow;
    while (const auto* item = m_grid->takeAt(0))
        delete item;
    const int half = narrow ? 4 : 2; // columns of a chart of twelve months
    m_grid->addWidget(m_rate, 0, 0, 1, half);
    m_grid->addWidget(m_points, narrow ? 1 : 0, narrow ? 0 : 2, 1, half);
    m_grid->addWidget(m_kinds, narrow ? 2 : 1, 0, 1, narrow ? 3 : 2);
    m_grid->addWidget(m_balance, narrow ? 2 : 1, narrow ? 3 : 2);
    m_grid->addWidget(m_months, narrow ? 3 : 1, narrow ? 0 : 3, 1, narrow ? 4 : 1);
    for (const int column : {0, 1, 2, 3})
        m_grid->setColumnStretch(column, !narrow && column == 2 ? 1 : 3);
    for (const int row : {0, 1, 2, 3})
        m_grid->setRowStretch(row, narrow || row < 2 ? 1 : 0);
}

QSize TrendPage::minimumSizeHint() const
{
    return {leastWidth, m_grid->totalMinimumSize().height()};
}

void TrendPage::resizeEvent(QResizeEvent* event)
{
    BooksPage::resizeEvent(event);
    if (const bool narrow = width() < roomForTwo; narrow != m_narrow)
        arrange(narrow);
}

void TrendPage::setView(const View& view, std::size_t account)
{
    const Account& shown = view->accounts[account];
    m_rate->setData(rateChart(shown));
    m_points->setData(pointsChart(shown));
    m_kinds->setData(kindChart(shown));
    m_balance->setData(balanceChart(shown));
    m_months->setList(monthList(shown));
}

void TrendPage::begin()
{
    m_rate->setFocus(Qt::OtherFocusReason);
}

std::vector<FigureList> TrendPage::lists() const
{
    return {m_months->list()};
}

std::vector<ChartData> TrendPage::charts() const
{
    return {m_rate->data(), m_points->data(), m_kinds->data(), m_balance->data()};
}

} // namespace chengbao::ui
