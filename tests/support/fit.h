// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/elided_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QScrollArea>
#include <QStringList>

// Whether a window fits a small screen, and whether everything in it can be read.
namespace chengbao::ui
{

/// 1366 by 768 at 200 percent, less what a window manager draws around a window.
constexpr QSize smallScreen(683 - 8, 384 - 36);

inline QString nameOf(const QWidget& widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className()) + u' ' +
                   widget.objectName() + u' ' + widget.property("text").toString().left(20);
    return name.simplified();
}

/// Whether a part of a view that scrolls, or of a style's own: those cut off by themselves.
inline bool isInner(const QWidget& widget)
{
    for (const QWidget* over = widget.parentWidget(); over; over = over->parentWidget()) {
        if (over->inherits("QLineEdit") || over->inherits("QTabBar"))
            return true;
        const auto* area = qobject_cast<const QAbstractScrollArea*>(over);
        if (area && !qobject_cast<const QScrollArea*>(area))
            return true;
        if (over->isWindow())
            break;
    }
    return widget.objectName().startsWith(QLatin1String("qt_"));
}

/// Whether a widget leaves its parent; the content of an area that scrolls may, downwards.
inline bool leavesParent(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    const QRect own = widget.geometry(), room = parent->rect();
    const auto* area = qobject_cast<const QScrollArea*>(parent->parentWidget());
    if (area && area->widget() == &widget)
        return own.width() > room.width();
    return !room.contains(own) && !own.isEmpty();
}

inline bool isCut(const QWidget& widget)
{
    if (qobject_cast<const ElidedLabel*>(&widget))
        return false;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty())
            return false;
        return label->wordWrap() ? label->height() + 1 < label->heightForWidth(label->width())
                                 : label->width() < label->minimumSizeHint().width();
    }
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button && button->width() < button->minimumSizeHint().width();
}

/// What is cut off of a window that is shown, a line each.
inline QStringList cutOff(const QWidget& window)
{
    QStringList all;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->window() != &window || !widget->isVisible() || isInner(*widget))
            continue;
        if (leavesParent(*widget) || isCut(*widget))
            all << nameOf(*widget);
    }
    return all;
}

} // namespace chengbao::ui
