// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

namespace chengbao::ui
{

// What the dialogs of this room are made of.

inline QVBoxLayout* pageLayout(QWidget* page)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    return layout;
}

inline QHBoxLayout* buttonLine(const std::vector<QPushButton*>& buttons)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addStretch();
    for (QPushButton* button : buttons)
        line->addWidget(button);
    return line;
}

inline QLabel* paragraph()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // titles and names come from anywhere
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

inline QPushButton* buttonNamed(const QString& name, const QString& text)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

/// The frame and the air that every list of ours has.
void dressTree(QTreeWidget* tree);
void frameList(QListWidget* list);
/// Moves the current row of a list up (-1) or down (1), where there is room.
void moveCurrentRow(QListWidget* list, int by);
/// Buttons that do so, named `name` with “Up” and “Down” behind it.
QHBoxLayout* movingButtons(QListWidget* list, const QString& name);

} // namespace chengbao::ui
