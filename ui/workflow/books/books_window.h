// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/books_documents.h"

#include <QMainWindow>

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace chengbao::ui
{

class Background;
class MessageBar;

/// 台账: the work around the text in one window beside the main one, a page for each part of it.
/// Reads and counts on a thread; what was read before stays on the screen meanwhile.
class BooksWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `context` refers to what outlives the window.
    explicit BooksWindow(const BooksContext& context, QWidget* parent = nullptr);

    /// Reads the archive again; another reading that runs is given up.
    void refresh();
    void showPage(const QString& objectName);
    BooksPage* currentPage() const;
    bool isReading() const;
    /// Opens the form for an adoption, on the page of adoptions, as soon as the books are read.
    void record(const ScoreEvent& adoption);
    const View& view() const { return m_view; }

signals:
    void itemWanted(const QString& id);
    /// The books were written to: items may stand elsewhere now.
    void booksChanged();

private:
    BooksPage* pageAt(int index) const;
    void setNarrow(bool narrow);
    int widestTitle() const;
    void followTitle();
    void resizeEvent(QResizeEvent* event) override;
    void addPage(BooksPage* page, const char* name);
    QWidget* head();
    QWidget* foot();
    void addKeys();
    void read(bool booksToo);
    void finishReading(const Result<View>& result);
    void fillSchemes();
    void showView();
    void followPage();
    void movePeriod(bool forward);
    void setLength(workflow::PeriodLength length);
    void followPeriod();
    std::size_t account() const;
    PageContent content() const;
    void exportDocument(BooksDocument document);
    void print();
    void write(const DocumentRequest& request);
    void tell(const QString& text);
    void showFailure(const Error& error);

    BooksContext m_context;
    View m_view;
    workflow::Period m_period;
    QListWidget* m_pages;
    QStackedWidget* m_stack;
    MessageBar* m_bar;
    QLabel* m_title;
    QVBoxLayout* m_room = nullptr; ///< beside the list of pages
    QWidget* m_periodBox = nullptr;
    QComboBox* m_length;
    QLabel* m_periodName;
    QComboBox* m_scheme;
    QToolButton* m_export;
    QToolButton* m_print;
    QAction* m_notice;
    QWidget* m_foot = nullptr;
    QProgressBar* m_progress;
    QLabel* m_doing;
    QPushButton* m_cancel;
    Background* m_reading;
    Background* m_writing;
    std::optional<ScoreEvent> m_toRecord;
    bool m_narrow = false;
    bool m_again = false;      ///< read anew when the reading that was given up has ended
    bool m_againBooks = false; ///< the archive too
};

} // namespace chengbao::ui
