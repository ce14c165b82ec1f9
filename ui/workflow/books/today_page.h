// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/books_page.h"

class QLabel;
class QPushButton;
class QStackedLayout;
class QTabBar;

namespace chengbao::ui
{

class Background;
class EmptyState;
class FigureTable;

/// 今天: what is overdue, due today and soon, whatever it is about, and the way to it.
class TodayPage : public BooksPage
{
    Q_OBJECT
public:
    explicit TodayPage(const BooksContext& context, QWidget* parent = nullptr);

    QString title() const override { return tr("Today"); }
    QString iconName() const override { return QStringLiteral("calendar"); }
    bool ofPeriod() const override { return false; }
    void setView(const View& view, std::size_t account) override;
    void begin() override;
    std::vector<FigureList> lists() const override;

signals:
    /// A card is to be looked at where cards are kept.
    void cardWanted(workflow::DueEntry::About about, const QString& id);

private:
    QWidget* top();
    void fill();
    void followChosen();
    void open();
    void giveFeedback();
    const workflow::DueEntry* chosen() const;

    BooksContext m_context;
    View m_view;
    std::vector<workflow::DueEntry> m_entries;
    QTabBar* m_filter;
    QPushButton* m_open;
    QPushButton* m_feedback;
    QLabel* m_day;
    FigureTable* m_table;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    Background* m_writing;
};

} // namespace chengbao::ui
