// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/dialog_parts.h"

#include "ui/common/theme.h"

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

} // namespace chengbao::ui
