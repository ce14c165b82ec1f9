// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QDialog;

namespace chengbao::ui
{

/// Shows a page in full where there is room and lets it scroll up and down where there is not; it
/// is always as wide as the area. A page asks for no more than its least height at that width.
class TallArea : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes the page over.
    explicit TallArea(QWidget* page, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// At which nothing scrolls.
    int wholeHeight(int width) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

/// Lays a dialog out: the page, which scrolls on a low screen, and below it what is always seen.
void layOutDialog(QDialog& dialog, QWidget* page, QWidget* buttons);
/// Gives a dialog laid out so a width and the height of its whole page, as far as the screen goes.
void fitToPage(QDialog& dialog, int width);

} // namespace chengbao::ui
