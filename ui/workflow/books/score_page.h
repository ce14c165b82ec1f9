// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_page.h"

class QLabel;
class QStackedLayout;
class QTabBar;

namespace chengbao::ui
{

class Background;
class EmptyState;
class FigureTable;

/// 得分: the scores of a period from every side, and below them the lines that a figure is made of.
class ScorePage : public BooksPage
{
    Q_OBJECT
public:
    explicit ScorePage(QWidget* parent = nullptr);

    QString title() const override { return tr("Scores"); }
    QString iconName() const override { return QStringLiteral("figures"); }
    bool ofScheme() const override { return true; }
    void setView(const View& view, std::size_t account) override;
    void begin() override;
    std::vector<FigureList> lists() const override;
    QString chosenUnit() const override;

private:
    QWidget* answerPane();
    ScoreBy by() const;
    void fill();
    void tellSum();
    void ask(int row, int column);
    void tell(const Question& question, std::size_t account, const Answer& answer);
    void openBehind(int row);

    View m_view;
    std::size_t m_account = 0;
    ScoreList m_shown;
    Answer m_answer;
    QTabBar* m_by;
    QLabel* m_sum;
    FigureTable* m_table;
    QWidget* m_pane;
    QLabel* m_question;
    FigureTable* m_lines;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    Background* m_work;
};

} // namespace chengbao::ui
