// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

#include <functional>
#include <vector>

namespace chengbao::ui
{

/// The window's columns beside each other: any but one can be hidden, F6 goes round those that are
/// shown, and one of them can have the window to itself. Where a column that is shown finds no room
/// on the screen beside the others, those that can be missed are hidden, the outermost first.
class Columns : public QSplitter
{
    Q_OBJECT
public:
    explicit Columns(QWidget* parent = nullptr);

    /// The next column to the right; `takeFocus` puts the keyboard where it is of use in it. The
    /// column that stretches takes what room is left.
    void add(QWidget* column, int leastWidth, bool stretches, std::function<void()> takeFocus);

    void focusNext();
    /// Hides all but this column; null shows again what was shown before.
    void showAlone(QWidget* column);
    /// Hides what the screen has no room for, but neither the column that was asked for nor the one
    /// that stretches.
    void makeRoom(const QWidget* asked = nullptr);

signals:
    /// Columns were shown or hidden, by whomever.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Column {
        QWidget* widget;
        std::function<void()> takeFocus;
        bool stretches = false;
        bool shownBefore = true;
    };
    std::size_t focused() const;

    std::vector<Column> m_columns;
    bool m_alone = false;
};

} // namespace chengbao::ui
