// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/books_page.h"
#include "ui/workflow/books/plan_lists.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTabBar;

namespace chengbao::ui
{

class Background;
class DateField;
class EmptyState;
class FigureTable;

/// 线索、约稿、报送要点: a thought is kept with one line and Enter; from a card a draft begins in
/// one step.
class PlansPage : public BooksPage
{
    Q_OBJECT
public:
    explicit PlansPage(const BooksContext& context, QWidget* parent = nullptr);

    QString title() const override { return tr("Leads and commissions"); }
    QString iconName() const override { return QStringLiteral("add"); }
    bool ofPeriod() const override { return false; }
    void setView(const View& view, std::size_t account) override;
    void begin() override;
    std::vector<FigureList> lists() const override;

    void showCard(CardSort sort, const QString& id);

private:
    QWidget* top();
    QWidget* quickCard();
    void resizeEvent(QResizeEvent* event) override;
    QWidget* tools();
    QPushButton* tool(const QString& text, const char* name);
    CardSort sort() const;
    void followSort();
    void fill();
    void followChosen();
    const AnyCard* chosen() const;
    AnyCard quick() const;
    void keepQuick();
    void edit(const AnyCard& card);
    void openOrEdit();
    void draft();
    void move(CardState to);
    void run(std::function<Result<QString>()> work, std::function<void(const QString&)> done);
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

    BooksContext m_context;
    View m_view;
    std::vector<AnyCard> m_cards;
    QTabBar* m_sort;
    QLineEdit* m_quick;
    QLineEdit* m_number;
    QComboBox* m_source;
    QLineEdit* m_board;
    DateField* m_due;
    QLineEdit* m_filter;
    QCheckBox* m_openOnly;
    QPushButton* m_keep = nullptr;
    QPushButton* m_draft = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_done = nullptr;
    QPushButton* m_drop = nullptr;
    QPushButton* m_reopen = nullptr;
    FigureTable* m_table;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    Background* m_writing;
    QString m_wanted; ///< id of the card to choose when the list is made again
};

} // namespace chengbao::ui
