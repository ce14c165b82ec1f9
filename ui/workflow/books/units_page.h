// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/books_page.h"
#include "ui/workflow/books/organisation_text.h"

class QLabel;
class QPushButton;
class QTabWidget;
class QTableWidget;

namespace chengbao::ui
{

class Background;

/// 单位与任务: who reports, in which category, and what everybody has to reach. Rows can be pasted
/// from a spreadsheet. Nothing is kept before it is saved.
class UnitsPage : public BooksPage
{
    Q_OBJECT
public:
    explicit UnitsPage(const BooksContext& context, QWidget* parent = nullptr);

    QString title() const override { return tr("Units and targets"); }
    QString iconName() const override { return QStringLiteral("folder"); }
    bool ofPeriod() const override { return false; }
    void setView(const View& view, std::size_t account) override;
    void begin() override;
    std::vector<FigureList> lists() const override;

private:
    QTableWidget* table(const QString& name, const char* objectName, const QStringList& headings);
    QWidget* buttons();
    QTableWidget* current() const;
    void fill(QTableWidget* table, const TextRows& rows);
    TextRows rowsOf(const QTableWidget* table) const;
    void addRow();
    void removeRows();
    void addMetUnits();
    void paste();
    void follow();
    void save();
    void showWrong(const Error& error);
    bool eventFilter(QObject* watched, QEvent* event) override;

    BooksContext m_context;
    View m_view;
    QTabWidget* m_tabs;
    QTableWidget* m_units;
    QTableWidget* m_clerks;
    QTableWidget* m_targets;
    QPushButton* m_save = nullptr;
    QLabel* m_note;
    Background* m_writing;
    bool m_changed = false;
    bool m_filling = false;
};

} // namespace chengbao::ui
