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
    const QSize room = widget->screen()->availableSize() - frame;
    if (widget->width() > room.width() || widget->height() > room.height())
        widget->resize(widget->size().boundedTo(room));
    return false;
}

} // namespace chengbao::ui
