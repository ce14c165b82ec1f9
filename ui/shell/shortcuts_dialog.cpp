// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_dialog.h"

#include "ui/common/flow_row.h"
#include "ui/common/screen_fit.h"
#include "ui/common/tall_area.h"
#include "ui/common/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

QString keysOf(const QAction* action)
{
    return action->shortcut().toString(QKeySequence::NativeText);
}

QLabel* heading(QString title)
{
    const qsizetype bracket = title.indexOf(QLatin1String("(&"));
    auto* label = new QLabel((bracket < 0 ? title : title.left(bracket)).remove(QLatin1Char('&')));
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

void addKey(QGridLayout* lines, const QString& what, const QString& keys)
{
    const int row = lines->rowCount();
    auto* key = new QLabel(keys);
    key->setForegroundRole(QPalette::PlaceholderText);
    lines->addWidget(new QLabel(what), row, 0);
    lines->addWidget(key, row, 1, Qt::AlignRight);
}

QVBoxLayout* column()
{
    auto* layout = new QVBoxLayout;
    layout->setSpacing(4 * grid);
    return layout;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const ActionCatalogue& actions, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* left = column();
    auto* right = column();
    int leftRows = 0;
    int rightRows = 0;
    for (const ActionCatalogue::Group& group : actions.groups()) {
        auto* lines = new QGridLayout;
        lines->setHorizontalSpacing(8 * grid);
        lines->setVerticalSpacing(grid);
        lines->addWidget(heading(group.title), 0, 0, 1, 2);
        for (const QAction* action : group.actions) {
            if (!action->shortcut().isEmpty())
                addKey(lines, action->iconText(), keysOf(action));
        }
        if (group.actions.contains(actions[Act::NextColumn])) {
            addKey(lines, tr("Entries of the navigation"), QStringLiteral("Ctrl+1 … 7"));
            addKey(lines, tr("What a mark in the text means"), QStringLiteral("F4"));
        }
        const bool toLeft = leftRows <= rightRows;
        (toLeft ? left : right)->addLayout(lines);
        (toLeft ? leftRows : rightRows) += lines->rowCount();
    }
    left->addStretch();
    right->addStretch();
    auto* page = new QWidget;
    auto* columns = new FlowRow(page);
    columns->setSpacing(10 * grid);
    for (QVBoxLayout* one : {left, right}) {
        auto* half = new QWidget;
        half->setLayout(one);
        one->setContentsMargins(0, 0, 0, 0);
        columns->addWidget(half);
        columns->setAlignment(half, Qt::AlignTop);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6 * grid, 5 * grid, 6 * grid, 4 * grid);
    layout->setSpacing(5 * grid);
    columns->setContentsMargins(0, 0, 3 * grid, 0);
    auto* room = new TallArea(page);
    room->setFocusPolicy(Qt::StrongFocus); // the arrows turn it
    room->setAccessibleName(tr("Keyboard shortcuts"));
    layout->addWidget(room, 1);
    layout->addWidget(buttons);
    resize(fittingScreen(
        *this, {page->sizeHint().width() + 15 * grid, page->sizeHint().height() + 25 * grid}));
}

} // namespace chengbao::ui
