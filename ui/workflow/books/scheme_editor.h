// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/score_lists.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace chengbao::ui
{

class Background;
class FigureTable;

/// A scheme as text, with what is wrong in it at its line while it is typed, and a trial run: what
/// it would make of the books as they are, beside what counts now. Nothing is in force before it is
/// saved.
class SchemeEditor : public QWidget
{
    Q_OBJECT
public:
    explicit SchemeEditor(const BooksContext& context, QWidget* parent = nullptr);

    /// Begins with the text of a scheme; `file` is where it will be kept, empty for a new one. A
    /// trial stands beside the scheme `model` when that is in force.
    void begin(const QString& yaml, const QString& file, const QString& model);
    void setView(const View& view) { m_view = view; }
    bool isChanged() const;
    QString id() const { return m_scheme ? m_scheme->id : QString(); }

    /// The trial's table, to be printed and exported; nothing before a trial.
    std::vector<FigureList> lists() const;

signals:
    void saved(const QString& id);
    void givenUp();

private:
    QWidget* buttons();
    void check();
    void showCheck(const Result<workflow::Scheme>& scheme);
    void showLine(int line);
    void tryOut();
    void showTrial(const Result<Account>& trial);
    void showLines(int row);
    void save();

    BooksContext m_context;
    View m_view;
    QString m_file;
    QString m_model; ///< id of the scheme that the text began as
    QString m_start;
    std::optional<workflow::Scheme> m_scheme; ///< the text as it is, when it holds
    std::shared_ptr<const Account> m_trial;
    QPlainTextEdit* m_text;
    QLabel* m_state;
    QPushButton* m_try = nullptr;
    QPushButton* m_save = nullptr;
    FigureTable* m_result;
    FigureTable* m_lines;
    QTimer* m_pause;
    Background* m_checking;
    Background* m_trying;
};

/// Every unit with its points in the trial and under the scheme `model`, if that is in force.
FigureList trialList(const View& view, const std::shared_ptr<const Account>& trial,
                     const QString& model);

} // namespace chengbao::ui
