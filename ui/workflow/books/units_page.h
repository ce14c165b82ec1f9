// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/books_page.h"
#include "ui/workflow/books/text_table.h"

class QLabel;
class QPushButton;
class QTabWidget;

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
    TextTable* table(const QString& name, const char* objectName,
                     const std::vector<TextColumn>& columns);
    QWidget* buttons();
    TextTable* current() const;
    void addMetUnits();
    void follow();
    void save();
    void showWrong(const Error& error);

    BooksContext m_context;
    View m_view;
    QTabWidget* m_tabs;
    TextTable* m_units;
    TextTable* m_clerks;
    TextTable* m_targets;
    QPushButton* m_save = nullptr;
    QLabel* m_note;
    Background* m_writing;
    bool m_changed = false;
};

} // namespace chengbao::ui
