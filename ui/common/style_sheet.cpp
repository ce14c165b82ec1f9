// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QStringList>

#include <utility>

namespace chengbao::ui
{
namespace
{

// Names in @ are tones. Only what Fusion draws heavily is restyled; sizes follow the 4-px grid.
constexpr auto sheet = R"(
QMainWindow, QDialog { background: @window; }
QToolTip { background: @page; color: @text; border: 1px solid @line; padding: 4px 8px; }

QMenuBar { background: @window; padding: 2px 4px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @page; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @faint; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }

QToolBar { background: @window; border: none; border-bottom: 1px solid @line; padding: 4px 8px;
    spacing: 4px; }
QToolBar::separator { width: 1px; background: @line; margin: 6px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px 8px;
    background: transparent; }
QToolButton:hover:enabled { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @faint; }
QToolButton#qt_toolbar_ext_button { padding: 0; }
QToolButton#due { text-align: left; padding: 4px 10px; }

*[tint="muted"] { color: @muted; }
*[tint="accent"] { color: @accent; }
*[tint="good"] { color: @good; }
*[tint="warning"] { color: @warning; }
*[tint="error"] { color: @error; }
QLabel#remark { font-size: 12px; }

QPushButton { background: @page; border: 1px solid @line; border-radius: 4px; padding: 5px 16px;
    min-height: 20px; outline: none; }
QPushButton:hover:enabled { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @selection; }
QPushButton:checked { border-color: @accent; color: @accent; }
QPushButton:focus { border-color: @accent; }
QPushButton:default { background: @accent; border-color: @accent; color: @accentText; }
QPushButton:default:focus { border-color: @text; }
QPushButton:default:hover:enabled { background: @accentHover; }
QPushButton:disabled, QPushButton:default:disabled { color: @faint; background: @window;
    border-color: @line; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; color: @accent;
    padding: 3px 8px; min-height: 18px; }
QPushButton[quiet="true"]:hover { background: @hover; }
QPushButton[quiet="true"]:focus { border-color: @accent; }

QLineEdit, QComboBox { background: @page; border: 1px solid @line; border-radius: 4px;
    padding: 4px 8px; min-height: 20px; selection-background-color: @accent;
    selection-color: @accentText; }
QLineEdit:focus, QComboBox:focus { border-color: @accent; }
QDialog QPlainTextEdit { background: @page; border: 1px solid @line; border-radius: 4px;
    padding: 4px; }
QDialog QPlainTextEdit:focus { border-color: @accent; }
QLineEdit[wrong="true"] { border-color: @error; }
QLineEdit:disabled, QLineEdit:read-only, QComboBox:disabled { background: @window;
    color: @muted; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/arrow-down.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: @page; border: 1px solid @line; padding: 4px;
    outline: none; selection-background-color: @selection; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 8px; }

QAbstractItemView { background: @page; border: none; outline: none; }
QListView, QTreeView, QTableView { selection-background-color: @selection; selection-color: @text; }
QTableCornerButton::section { background: @window; border: none; border-bottom: 1px solid @line; }
QHeaderView::section { background: @window; color: @muted; border: none;
    border-bottom: 1px solid @line; padding: 6px 8px; font-weight: normal; }

QTabWidget::pane { border: none; border-top: 1px solid @line; top: -1px; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 8px 8px; margin: 0 1px;
    border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QTabBar::scroller { width: 32px; }
QTabBar::tear { width: 0; border: none; }
QTabBar QToolButton { background: @window; border: none; border-radius: 0; padding: 0; }

QSplitter::handle { background: @line; }
QScrollArea { border: none; background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: @hover; border: none; border-radius: 3px; min-height: 6px;
    max-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QCheckBox::indicator, QListView::indicator, QTreeView::indicator { width: 14px; height: 14px;
    border: 1px solid @muted; border-radius: 3px; background: @page; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {
    background: @accentFill; border-color: @accentFill; image: url(:/icons/tick.svg); }
QCheckBox::indicator:disabled, QTreeView::indicator:disabled { border-color: @line; }

QRadioButton { spacing: 8px; outline: none; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @muted;
    border-radius: 8px; background: @page; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accentFill; }
QRadioButton:focus { color: @accent; }

QStatusBar { background: @window; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @window; }
QCalendarWidget QToolButton { color: @text; }
)";

QString mixed(const QColor& one, const QColor& other, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return QColor(channel(one.red(), other.red()), channel(one.green(), other.green()),
                  channel(one.blue(), other.blue()))
        .name();
}

} // namespace

QString styleSheet(const Tones& t)
{
    // Longer names first, so that no name is replaced inside another.
    const std::pair<const char*, QString> names[] = {
        {"@accentHover", mixed(t.accent, t.text, 0.15)},
        {"@accentText", t.accentText.name()},
        {"@accentFill", QColor(0x1f5fbf).name()},
        {"@accent", t.accent.name()},
        {"@selection", t.selection.name()},
        {"@scroll", mixed(t.line, t.muted, 0.35)},
        {"@window", t.window.name()},
        {"@hover", t.hover.name()},
        {"@muted", t.muted.name()},
        {"@error", t.error.name()},
        {"@warning", t.warning.name()},
        {"@good", t.good.name()},
        {"@faint", mixed(t.muted, t.window, 0.4)},
        {"@page", t.page.name()},
        {"@line", t.line.name()},
        {"@text", t.text.name()},
    };
    QString result = QLatin1String(sheet);
    for (const auto& [name, value] : names)
        result.replace(QLatin1String(name), value);
    return result;
}

} // namespace chengbao::ui
