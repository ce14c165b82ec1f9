// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/field_menu.h"

#include "ui/common/level_mark.h"
#include "ui/editor/writing_field.h"

#include <QMenu>

namespace chengbao::ui
{
namespace
{

void addFixes(QMenu& menu, const std::vector<Finding>& findings, QAction* before,
              const QPalette& palette)
{
    bool any = false;
    for (const Finding& finding : findings) {
        for (const Fix& fix : finding.fixes) {
            auto* action =
                new QAction(levelIcon(finding.level, palette),
                            QString(fix.label).replace(u'&', QStringLiteral("&&")), &menu);
            action->setToolTip(finding.message);
            action->setData(QVariant::fromValue(FixChoice{fix, finding.field}));
            menu.insertAction(before, action);
            any = true;
        }
    }
    if (any)
        menu.insertSeparator(before);
}

// Qt's own undo knows one field only.
void reroute(QMenu& menu, const QString& name, WritingField& field, void (WritingField::*request)())
{
    if (auto* action = menu.findChild<QAction*>(name)) {
        action->disconnect(SIGNAL(triggered(bool)));
        QObject::connect(action, &QAction::triggered, &field, request);
    }
}

} // namespace

std::unique_ptr<QMenu> makeFieldMenu(WritingField& field, const std::vector<Finding>& findings,
                                     bool fixable)
{
    std::unique_ptr<QMenu> menu(field.createStandardContextMenu());
    menu->setToolTipsVisible(true);
    reroute(*menu, QStringLiteral("edit-undo"), field, &WritingField::undoRequested);
    reroute(*menu, QStringLiteral("edit-redo"), field, &WritingField::redoRequested);
    if (fixable)
        addFixes(*menu, findings, menu->actions().value(0), field.palette());
    return menu;
}

std::optional<FixChoice> fixOf(const QAction& action)
{
    if (!action.data().canConvert<FixChoice>())
        return std::nullopt;
    return action.data().value<FixChoice>();
}

} // namespace chengbao::ui
