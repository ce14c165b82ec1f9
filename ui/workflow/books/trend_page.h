// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_page.h"

class QGridLayout;

namespace chengbao::ui
{

class FigureTable;

/// 走势: how the months of the year went and what the items of the period were made up of, as
/// charts and as the figures under them.
class TrendPage : public BooksPage
{
    Q_OBJECT
public:
    explicit TrendPage(QWidget* parent = nullptr);

    QString title() const override { return tr("Trend"); }
    QString iconName() const override { return QStringLiteral("outline"); }
    bool ofScheme() const override { return true; }
    void setView(const View& view, std::size_t account) override;
    void begin() override;
    std::vector<FigureList> lists() const override;
    std::vector<ChartData> charts() const override;
    QSize minimumSizeHint() const override;

private:
    void resizeEvent(QResizeEvent* event) override;
    /// Side by side, or one below the other.
    void arrange(bool narrow);

    Chart* m_rate;
    Chart* m_points;
    Chart* m_kinds;
    Chart* m_balance;
    FigureTable* m_months;
    QGridLayout* m_grid;
    bool m_narrow = false;
};

/// The parts of the page, of one account.
ChartData rateChart(const Account& account);
/// Points of all units by month; adopted items where there is no scheme.
ChartData pointsChart(const Account& account);
ChartData kindChart(const Account& account);
ChartData balanceChart(const Account& account);
FigureList monthList(const Account& account);

} // namespace chengbao::ui
