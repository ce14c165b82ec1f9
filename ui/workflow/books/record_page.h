// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/books_page.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace chengbao::ui
{

class Background;
class EmptyState;
class EventForm;
class FigureTable;

/// 采用登记: what was recorded in the period, each entry with the points it gave and why; nothing
/// is ever deleted, an error is taken back by a line of its own.
class RecordPage : public BooksPage
{
    Q_OBJECT
public:
    explicit RecordPage(const BooksContext& context, QWidget* parent = nullptr);

    QString title() const override { return tr("Adoptions"); }
    QString iconName() const override { return QStringLiteral("adopted"); }
    bool ofScheme() const override { return true; }
    void setView(const View& view, std::size_t account) override;
    void begin() override;
    std::vector<FigureList> lists() const override;

    /// Opens the form; what `event` says of the item is filled in. Only after the first view.
    EventForm* record(const ScoreEvent& event);

private:
    QWidget* buttons();
    QPushButton* button(const QString& text, const char* name, const char* icon);
    void recordKind(ScoreEvent::Kind kind);
    void takeBackChosen();
    void fill();
    void followChosen();
    const ScoreEvent* chosen() const;
    QString explanation(const ScoreEvent& event) const;

    BooksContext m_context;
    View m_view;
    std::size_t m_account = 0;
    QLineEdit* m_filter;
    FigureTable* m_table;
    std::vector<int> m_rows; ///< of the table, in the books’ events
    QLabel* m_why;
    QPushButton* m_takeBack = nullptr;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QPointer<EventForm> m_form;
    Background* m_writing;
};

/// The recorded events of the period, newest first, without submissions; `words` narrows them.
FigureList recordList(const View& view, std::size_t account, const QString& words,
                      std::vector<int>& rows);

} // namespace chengbao::ui
