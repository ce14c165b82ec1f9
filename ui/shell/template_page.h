// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/templates.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace chengbao::ui
{

/// Where a new item chooses what it starts from: the templates by genre and structure, narrowed by
/// a few words, each shown as it will stand on the page. Enter takes the chosen one, Escape goes
/// back.
class TemplatePage : public QWidget
{
    Q_OBJECT
public:
    explicit TemplatePage(std::vector<workflow::DraftTemplate> templates,
                          QWidget* parent = nullptr);

    /// Shows all of them and takes the keyboard.
    void begin();

signals:
    void chosen(const chengbao::workflow::DraftTemplate& one);
    void givenUp();

private:
    void build();
    void narrow();
    void showCurrent();
    void takeCurrent();
    const workflow::DraftTemplate* current() const;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    std::vector<workflow::DraftTemplate> m_templates;
    QLineEdit* m_filter;
    QListWidget* m_list;
    QLabel* m_about;
    QPlainTextEdit* m_preview;
    QPushButton* m_take;
};

} // namespace chengbao::ui
