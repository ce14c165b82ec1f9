// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/books_page.h"
#include "ui/workflow/books/planning_rows.h"

class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace chengbao::ui
{

/// 时限与节日: how long what may take, on which days something is always due, which days are worked
/// and which festivals come. What is saved lies over the shipped files, which stay as they are.
class DeadlinesPage : public BooksPage
{
    Q_OBJECT
public:
    explicit DeadlinesPage(const BooksContext& context, QWidget* parent = nullptr);

    QString title() const override { return tr("Deadlines and days"); }
    QString iconName() const override { return QStringLiteral("history"); }
    bool ofPeriod() const override { return false; }
    void setView(const View& view, std::size_t account) override;
    void begin() override;
    std::vector<FigureList> lists() const override;

private:
    QWidget* buttons();
    TextTable* current() const;
    void follow();
    void save();
    void restore();
    void tell(const QString& text, bool wrong);
    PlanningRows rows() const;

    BooksContext m_context;
    View m_view;
    QTabWidget* m_tabs;
    std::array<TextTable*, planningTableCount> m_tables = {};
    QSpinBox* m_feedback;
    QSpinBox* m_soon;
    QPushButton* m_save = nullptr;
    QPushButton* m_restore = nullptr;
    QLabel* m_note;
    bool m_changed = false;
};

} // namespace chengbao::ui
