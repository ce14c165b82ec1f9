// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session.h"

#include "ui/shell/columns.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QTimer>

namespace chengbao::ui
{
namespace
{

/// Widths of the columns at 1366 pixels; the text takes what is more.
const QList<int> firstWidths = {160, 272, 594, 340};
constexpr QSize firstSize(1440, 900);
/// What a window manager draws around a window, guessed for as long as it is not shown.
constexpr int frame = 4, title = 40;
/// By then it has drawn it and its size is known.
constexpr int settleMs = 300;

/// A screen that has no room for the window and its frame is filled, which leaves it to the desktop
/// to know about panels and title bars.
void placeFirst(QMainWindow& window, QSplitter& columns)
{
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    const QSize size = firstSize.boundedTo(room.size() - QSize(2 * frame, title + frame));
    window.resize(size);
    window.move(room.topLeft() +
                QPoint((room.width() - size.width()) / 2, (room.height() - size.height()) / 2));
    if (size != firstSize)
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
    QList<int> widths = firstWidths;
    widths[2] += std::max(0, size.width() - 1366);
    columns.setSizes(widths);
}

/// A window that is shown, moved and shrunk to where all of it is seen.
void keepOnScreen(QMainWindow& window)
{
    const QRect room = window.screen()->availableGeometry();
    const QRect framed = window.frameGeometry();
    if (window.isMaximized() || window.isFullScreen() || room.contains(framed))
        return;
    const QSize around = framed.size() - window.size();
    window.resize(window.size().boundedTo(room.size() - around));
    const QPoint last(room.right() + 1 - window.width() - around.width(),
                      room.bottom() + 1 - window.height() - around.height());
    window.move(std::clamp(framed.x(), room.x(), std::max(room.x(), last.x())),
                std::clamp(framed.y(), room.y(), std::max(room.y(), last.y())));
}

} // namespace

SessionState restoreSession(const Settings& settings, QMainWindow& window, Columns& columns)
{
    placeFirst(window, columns);
    const QByteArray geometry = settings.get(setting::geometry);
    if (!geometry.isEmpty())
        window.restoreGeometry(geometry);
    QTimer::singleShot(settleMs, &window, [&window] { keepOnScreen(window); });
    columns.restoreState(settings.get(setting::columns));
    const QString hidden = settings.get(setting::hiddenColumns);
    for (int i = 0; i < columns.count() && i < hidden.size(); ++i)
        columns.widget(i)->setVisible(hidden[i] != QLatin1Char('1'));
    columns.makeRoom();
    return {settings.get(setting::openItem),
            settings.get(setting::navigation),
            settings.get(setting::rightTab),
            {settings.get(setting::cursorInTitle), settings.get(setting::cursor),
             settings.get(setting::scroll)}};
}

void saveSession(Settings& settings, const QMainWindow& window, const Columns& columns,
                 const SessionState& state)
{
    QString hidden;
    for (int i = 0; i < columns.count(); ++i)
        hidden += QLatin1Char(columns.widget(i)->isHidden() ? '1' : '0');
    settings.set(setting::geometry, window.saveGeometry());
    settings.set(setting::columns, columns.saveState());
    settings.set(setting::hiddenColumns, hidden);
    settings.set(setting::openItem, state.openItem);
    settings.set(setting::navigation, state.navigation);
    settings.set(setting::rightTab, state.rightTab);
    settings.set(setting::cursorInTitle, state.place.inTitle);
    settings.set(setting::cursor, state.place.cursor);
    settings.set(setting::scroll, state.place.scroll);
}

} // namespace chengbao::ui
