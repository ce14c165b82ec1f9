// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

namespace chengbao::ui
{
namespace
{

/// Widths of the columns at 1366 pixels; the text takes what is more.
const QList<int> firstWidths = {160, 272, 594, 340};

void placeFirst(QMainWindow& window, QSplitter& columns)
{
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    const QSize size(std::min(1440, room.width()), std::min(900, room.height()));
    window.resize(size);
    window.move(room.center() - QRect(QPoint(), size).center());
    QList<int> widths = firstWidths;
    widths[2] += std::max(0, size.width() - 1366);
    columns.setSizes(widths);
}

} // namespace

SessionState restoreSession(const Settings& settings, QMainWindow& window, QSplitter& columns)
{
    placeFirst(window, columns);
    const QByteArray geometry = settings.get(setting::geometry);
    if (!geometry.isEmpty())
        window.restoreGeometry(geometry);
    columns.restoreState(settings.get(setting::columns));
    const QString hidden = settings.get(setting::hiddenColumns);
    for (int i = 0; i < columns.count() && i < hidden.size(); ++i)
        columns.widget(i)->setVisible(hidden[i] != QLatin1Char('1'));
    return {settings.get(setting::openItem), settings.get(setting::navigation),
            settings.get(setting::rightTab)};
}

void saveSession(Settings& settings, const QMainWindow& window, const QSplitter& columns,
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
}

} // namespace chengbao::ui
