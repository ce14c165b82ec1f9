// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/score_lists.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTimer;

namespace chengbao::ui
{

class Background;
class FigureTable;
class SchemeForm;

/// A scheme as a form and as text, with what is wrong in it at its place while it is typed, and a
/// trial run: what it would make of the books as they are, beside what counts now. The text is what
/// is kept; a change in the form writes it anew. Nothing is in force before it is saved.
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
    enum Part { Form, Text, Trial };

    QWidget* buttons();
    QWidget* trial();
    void turnTo(int part);
    void followForm();
    void followText();
    bool fillForm();
    void tell(const QString& text, bool holds);
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
    QTabBar* m_parts;
    QStackedWidget* m_stack;
    SchemeForm* m_form;
    QPlainTextEdit* m_text;
    QLabel* m_state;
    QPushButton* m_try = nullptr;
    QPushButton* m_save = nullptr;
    FigureTable* m_result;
    FigureTable* m_lines;
    QTimer* m_pause;
    Background* m_checking;
    Background* m_trying;
    bool m_writingText = false; ///< the form does
    bool m_textIsAhead = false; ///< of the form
    bool m_formHolds = true;
};

/// Every unit with its points in the trial and under the scheme `model`, if that is in force.
FigureList trialList(const View& view, const std::shared_ptr<const Account>& trial,
                     const QString& model);

} // namespace chengbao::ui
