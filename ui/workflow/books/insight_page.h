// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_page.h"

class QComboBox;
class QStackedLayout;
class QTabBar;

namespace chengbao::ui
{

class EmptyState;
class FigureTable;

/// 什么易被采用: what of the office's own items was adopted, with the counts beside every rate.
class InsightPage : public BooksPage
{
    Q_OBJECT
public:
    explicit InsightPage(QWidget* parent = nullptr);

    QString title() const override { return tr("What gets adopted"); }
    QString iconName() const override { return QStringLiteral("info"); }
    void setView(const View& view, std::size_t account) override;
    void begin() override;
    std::vector<FigureList> lists() const override;

private:
    void fill();

    View m_view;
    QComboBox* m_range;
    QTabBar* m_by;
    FigureTable* m_table;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
};

QString label(workflow::Insight::By by);
/// Counts and rate, with a word where there are too few to tell anything.
FigureList insightList(const View& view, Range range, workflow::Insight::By by);

} // namespace chengbao::ui
