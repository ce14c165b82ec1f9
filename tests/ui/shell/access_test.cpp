// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader and a small screen ask of every window.
#include "tests/ui/shell/desk.h"
#include "ui/common/ignore_form.h"
#include "ui/packet/export_dialog.h"
#include "ui/packet/print_window.h"
#include "ui/settings/names_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/rule_manual.h"

#include <QAbstractScrollArea>
#include <QAccessible>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

/// Forms that are not asked yet have nothing to say.
bool isAsleep(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const IgnoreForm*>(widget) && widget->isHidden())
            return true;
    }
    return false;
}

bool isViewport(const QWidget& widget)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    return area && area->viewport() == &widget;
}

/// The widgets that take the keyboard and would be read out as nothing.
QStringList nameless(const QWidget& root)
{
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const bool takesKeys = widget->focusPolicy() & Qt::TabFocus;
        const bool isPart = widget->objectName().startsWith(QLatin1String("qt_")) ||
                            widget->inherits("QMenu") || widget->inherits("QTabBar") ||
                            isViewport(*widget);
        if (!takesKeys || isPart || isAsleep(widget))
            continue;
        const QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(widget);
        if (reader && reader->text(QAccessible::Name).trimmed().isEmpty())
            found << QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                         widget->objectName();
    }
    return found;
}

} // namespace

TEST_CASE("every control that takes the keyboard has a name to be read out")
{
    Desktop desk;
    Draft draft = Desktop::soundDraft();
    draft.body += QStringLiteral("我局组织了检查。");
    const Item item = desk.keep(draft);
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    CHECK(nameless(*desk.window).join(u'\n').toStdString() == std::string());
    SettingsDialog settings(desk.settings, desk.window.get());
    CHECK(nameless(settings).join(u'\n').toStdString() == std::string());
    NamesDialog names(desk.names, desk.window.get());
    CHECK(nameless(names).join(u'\n').toStdString() == std::string());
    RuleManual manual(desk.linter, desk.window.get());
    CHECK(nameless(manual).join(u'\n').toStdString() == std::string());
    SignDialog sign(item, {QStringLiteral("x")}, {}, desk.window.get());
    CHECK(nameless(sign).join(u'\n').toStdString() == std::string());
    ExportDialog exporting({desk.archive->path(), desk.linter, &desk.clock},
                           Desktop::shippedProfiles(), {{}, desk.folder.path(), {}, {}},
                           {desk.files, desk.prompts, desk.opener}, desk.window.get());
    CHECK(nameless(exporting).join(u'\n').toStdString() == std::string());
    auto* printing = new PrintWindow(draft, QDate(2026, 9, 19),
                                     {desk.files, desk.prompts, desk.opener}, desk.window.get());
    CHECK(nameless(*printing).join(u'\n').toStdString() == std::string());
}

TEST_CASE("the window fits a screen of 1366 by 768 at 150 percent, every dialog too")
{
    constexpr int width = 910;
    constexpr int height = 512 - 40; // without a panel
    Desktop desk;
    desk.open();
    CHECK(desk.window->minimumSizeHint().width() <= width);
    CHECK(desk.window->minimumSizeHint().height() <= height);
    SettingsDialog settings(desk.settings, desk.window.get());
    NamesDialog names(desk.names, desk.window.get());
    RuleManual manual(desk.linter, desk.window.get());
    for (const QDialog* dialog : {static_cast<QDialog*>(&settings), static_cast<QDialog*>(&names),
                                  static_cast<QDialog*>(&manual)}) {
        INFO(dialog->windowTitle().toStdString());
        CHECK(dialog->minimumSizeHint().width() <= width);
        CHECK(dialog->minimumSizeHint().height() <= height);
    }
}
