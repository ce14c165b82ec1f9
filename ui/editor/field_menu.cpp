// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/field_menu.h"

#include "core/lint/rule.h"
#include "ui/common/level_mark.h"
#include "ui/editor/writing_field.h"

#include <QCoreApplication>
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

QString escaped(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

void addIgnoring(QMenu& menu, const std::vector<Finding>& findings, QAction* before)
{
    constexpr int shownWords = 12;
    bool any = false;
    for (const Finding& finding : findings) {
        if (lint::isGuarded(finding.rule))
            continue;
        const QString text = finding.text.simplified();
        const QString words =
            text.size() > shownWords ? text.left(shownWords) + QStringLiteral("…") : text;
        auto* choices = new QMenu(
            QCoreApplication::translate("FieldMenu", "Ignore “%1”").arg(escaped(words)), &menu);
        choices->setIcon(levelIcon(finding.level, menu.palette()));
        choices->menuAction()->setToolTip(finding.message);
        for (const auto extent : {IgnoreExtent::Here, IgnoreExtent::Item, IgnoreExtent::Always})
            choices->addAction(ignoreLabel(extent) + QStringLiteral("…"))
                ->setData(QVariant::fromValue(IgnoreWish{finding, extent}));
        menu.insertMenu(before, choices);
        any = true;
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
    if (fixable) {
        QAction* standard = menu->actions().value(0);
        addFixes(*menu, findings, standard, field.palette());
        addIgnoring(*menu, findings, standard);
    }
    return menu;
}

std::optional<FixChoice> fixOf(const QAction& action)
{
    if (!action.data().canConvert<FixChoice>())
        return std::nullopt;
    return action.data().value<FixChoice>();
}

std::optional<IgnoreWish> ignoreOf(const QAction& action)
{
    if (!action.data().canConvert<IgnoreWish>())
        return std::nullopt;
    return action.data().value<IgnoreWish>();
}

} // namespace chengbao::ui
