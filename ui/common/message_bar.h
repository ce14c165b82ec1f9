// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace chengbao::ui
{

/// One line above the text that says what is the matter and offers what to do, without stopping
/// anybody: locked by signature, saved elsewhere, could not be saved. Hidden until told otherwise.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Info, Warning, Error };

    struct Choice {
        QString text;
        std::function<void()> chosen; ///< the bar hides itself only when told to
    };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Replaces whatever is shown. A bar that can be closed has a cross.
    void show(Tone tone, const QString& text, const std::vector<Choice>& choices = {},
              bool closable = false);
    void dismiss();

    QString text() const;

private:
    void changeEvent(QEvent* event) override;
    void colour();

    Tone m_tone = Tone::Info;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_layout;
    QPushButton* m_close;
    std::vector<QPushButton*> m_buttons;
};

} // namespace chengbao::ui
