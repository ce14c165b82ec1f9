// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/books_page.h"

class QListWidget;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace chengbao::ui
{

class SchemeEditor;

/// 计分办法: the schemes there are and which of them count; each can be read, copied and changed.
class SchemePage : public BooksPage
{
    Q_OBJECT
public:
    explicit SchemePage(const BooksContext& context, QWidget* parent = nullptr);

    QString title() const override { return tr("Schemes"); }
    QString iconName() const override { return QStringLiteral("manual"); }
    void setView(const View& view, std::size_t account) override;
    void begin() override;
    std::vector<FigureList> lists() const override;

signals:
    /// Other schemes are in force, or one of them changed: count anew.
    void schemesChanged();

private:
    QWidget* side();
    QWidget* reading();
    void fill();
    void turnTo(int part);
    void resizeEvent(QResizeEvent* event) override;
    void showChosen();
    const KnownScheme* chosen() const;
    void keepInForce();
    void edit(bool copy);
    void removeChosen();
    void finish(const QString& id);

    BooksContext m_context;
    View m_view;
    QListWidget* m_list;
    QTextBrowser* m_text;
    QPushButton* m_edit = nullptr;
    QPushButton* m_remove = nullptr;
    SchemeEditor* m_editor;
    QWidget* m_side = nullptr;
    QStackedWidget* m_stack;
    QString m_wanted; ///< id to choose when the list is made again
};

} // namespace chengbao::ui
