// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace chengbao::ui
{

/// `size`, or what the screen of a window has room for with a frame around it.
QSize fittingScreen(const QWidget& window, const QSize& size);

/// Keeps every dialog and second window, when it is shown, no larger than its screen has room for;
/// what does not fit then scrolls within. Works for as long as it lives.
class ScreenFit : public QObject
{
    Q_OBJECT
public:
    explicit ScreenFit(QObject* parent);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace chengbao::ui
