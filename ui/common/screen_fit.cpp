// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/screen_fit.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScreen>
#include <QWidget>

namespace chengbao::ui
{
namespace
{

/// What a window manager draws around a window, guessed before it did.
constexpr QSize frame(8, 36);

} // namespace

QSize fittingScreen(const QWidget& window, const QSize& size)
{
    return size.boundedTo(window.screen()->availableSize() - frame);
}

ScreenFit::ScreenFit(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ScreenFit::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Show || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    const Qt::WindowType type = widget->windowType();
    if (type != Qt::Dialog && type != Qt::Window)
        return false;
    if (const QSize fits = fittingScreen(*widget, widget->size()); fits != widget->size())
        widget->resize(fits);
    return false;
}

} // namespace chengbao::ui
