// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace chengbao::ui
{

/// The line above the page that asks what to find and, in a second line, what to put in its place.
/// Enter and Shift+Enter lead on and back, Enter in the second line replaces, Esc closes. Knows no
/// text: FindGuide does the finding.
class FindBar : public QFrame
{
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    /// Shows the bar with the keyboard in it; an empty `wanted` leaves what was asked for last.
    void open(bool replacing, const QString& wanted);
    void close();

    QString wanted() const;
    QString replacement() const;
    Qt::CaseSensitivity letters() const;

    /// Which of how many places is selected, from 1; 0 when none of them is.
    void setCount(int index, int total);
    /// What was done, in place of the count.
    void say(const QString& words);
    /// False while the text is locked: the second line stays away.
    void setReplaceable(bool replaceable);

signals:
    void wantedChanged();
    void nextRequested();
    void previousRequested();
    void replaceRequested();
    void replaceAllRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void showReplacing(bool replacing);

    QLineEdit* m_wanted;
    QLineEdit* m_replacement;
    QLabel* m_count;
    QToolButton* m_letters;
    QWidget* m_first; ///< beside the edit of each line
    QWidget* m_second;
    bool m_replaceable = true;
    bool m_replacing = false;
};

} // namespace chengbao::ui
