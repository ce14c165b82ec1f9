// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/dialog_parts.h"

#include "ui/common/theme.h"

#include <QCoreApplication>

namespace chengbao::ui
{

void dressTree(QTreeWidget* tree)
{
    tree->setRootIsDecorated(false);
    tree->setWordWrap(true);
    tree->setStyleSheet(QStringLiteral("QTreeWidget { border: 1px solid %1; "
                                       "border-radius: 4px; } QTreeWidget::item { "
                                       "padding: 6px 4px; border-bottom: 1px solid %1; } ")
                            .arg(tonesOf(tree->palette()).line.name()));
}

void frameList(QListWidget* list)
{
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSpacing(3); // padding of items would draw their boxes twice
    list->setStyleSheet(
        QStringLiteral("QListWidget { border: 1px solid %1; border-radius: 4px; padding: 4px; }")
            .arg(tonesOf(list->palette()).line.name()));
}

void moveCurrentRow(QListWidget* list, int by)
{
    const int from = list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= list->count())
        return;
    list->insertItem(to, list->takeItem(from));
    list->setCurrentRow(to);
}

QHBoxLayout* movingButtons(QListWidget* list, const QString& name)
{
    const auto words = [](const char* text) {
        return QCoreApplication::translate("MovingButtons", text);
    };
    auto* up =
        buttonNamed(name + QStringLiteral("Up"), words(QT_TRANSLATE_NOOP("MovingButtons", "Up")));
    auto* down = buttonNamed(name + QStringLiteral("Down"),
                             words(QT_TRANSLATE_NOOP("MovingButtons", "Down")));
    QObject::connect(up, &QPushButton::clicked, list, [list] { moveCurrentRow(list, -1); });
    QObject::connect(down, &QPushButton::clicked, list, [list] { moveCurrentRow(list, 1); });
    return buttonLine({up, down});
}

} // namespace chengbao::ui
