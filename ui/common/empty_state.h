// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace chengbao::ui
{

/// What stands where a list or a text would be: what is missing and how to begin.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// Replaces what is shown; each action becomes a button with its text, icon and shortcut. The
    /// actions stay their owner's.
    void tell(const QString& iconName, const QString& title, const QString& text,
              const QList<QAction*>& actions = {});

    QString title() const;

private:
    void changeEvent(QEvent* event) override;
    void colour();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_buttons;
};

} // namespace chengbao::ui
