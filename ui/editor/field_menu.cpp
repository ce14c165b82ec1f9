// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/field_menu.h"

#include "ui/common/ignore_form.h"
#include "ui/common/level_mark.h"
#include "ui/editor/writing_field.h"

#include <QCoreApplication>
#include <QMenu>

namespace chengbao::ui
{
namespace
{

QString escaped(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

QAction* insertChoice(QMenu& menu, QAction* before, const QString& text, const QVariant& choice)
{
    auto* action = new QAction(escaped(text), &menu);
    action->setData(choice);
    menu.insertAction(before, action);
    return action;
}

void addFixes(QMenu& menu, const std::vector<Finding>& findings, QAction* before,
              const std::function<int(const QString&)>& ruleCount)
{
    bool any = false;
    for (const Finding& finding : findings) {
        for (const Fix& fix : finding.fixes) {
            QAction* action = insertChoice(menu, before, fix.label,
                                           QVariant::fromValue(FixChoice{fix, finding.field}));
            action->setIcon(levelIcon(finding.level, menu.palette()));
            action->setToolTip(finding.message);
            any = true;
        }
        if (const int all = ruleCount ? ruleCount(finding.rule) : 0; all > 1)
            insertChoice(
                menu, before,
                QCoreApplication::translate("FieldMenu", "Fix all of this rule (%1)").arg(all),
                QVariant::fromValue(RuleChoice{finding.rule}));
        if (finding.rule.startsWith(QLatin1String("spell."))) {
            insertChoice(
                menu, before,
                QCoreApplication::translate("FieldMenu", "Add “%1” to my words").arg(finding.text),
                QVariant::fromValue(WordChoice{finding.text}));
            any = true;
        }
    }
    if (any)
        menu.insertSeparator(before);
}

void addIgnoring(QMenu& menu, const std::vector<Finding>& findings, QAction* before)
{
    constexpr int shownWords = 12;
    bool any = false;
    for (const Finding& finding : findings) {
        const std::vector<IgnoreExtent> extents = ignoreExtents(finding.rule);
        if (extents.empty())
            continue;
        const QString text = finding.text.simplified();
        const QString words =
            text.size() > shownWords ? text.left(shownWords) + QStringLiteral("…") : text;
        auto* choices = new QMenu(
            QCoreApplication::translate("FieldMenu", "Ignore “%1”").arg(escaped(words)), &menu);
        choices->setIcon(levelIcon(finding.level, menu.palette()));
        choices->menuAction()->setToolTip(finding.message);
        for (const auto extent : extents)
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

template <class Choice>
std::optional<Choice> choiceOf(const QAction& action)
{
    if (!action.data().canConvert<Choice>())
        return std::nullopt;
    return action.data().value<Choice>();
}

} // namespace

std::unique_ptr<QMenu> makeFieldMenu(WritingField& field, const std::vector<Finding>& findings,
                                     bool fixable,
                                     const std::function<int(const QString&)>& ruleCount)
{
    std::unique_ptr<QMenu> menu(field.createStandardContextMenu());
    menu->setToolTipsVisible(true);
    reroute(*menu, QStringLiteral("edit-undo"), field, &WritingField::undoRequested);
    reroute(*menu, QStringLiteral("edit-redo"), field, &WritingField::redoRequested);
    if (fixable) {
        QAction* standard = menu->actions().value(0);
        addFixes(*menu, findings, standard, ruleCount);
        addIgnoring(*menu, findings, standard);
    }
    return menu;
}

std::optional<FixChoice> fixOf(const QAction& action)
{
    return choiceOf<FixChoice>(action);
}

std::optional<IgnoreWish> ignoreOf(const QAction& action)
{
    return choiceOf<IgnoreWish>(action);
}

std::optional<RuleChoice> ruleOf(const QAction& action)
{
    return choiceOf<RuleChoice>(action);
}

std::optional<WordChoice> wordOf(const QAction& action)
{
    return choiceOf<WordChoice>(action);
}

} // namespace chengbao::ui
