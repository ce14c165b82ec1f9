// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/editing.h"

#include "ui/editor/draft_editor.h"
#include "ui/shell/action_catalogue.h"

namespace chengbao::ui
{
namespace
{

enum class Needs { Nothing, Text, EditableText };

struct Command {
    Act act;
    void (DraftEditor::*slot)();
    Needs needs;
};

// Undo and redo follow the history instead.
constexpr Command commands[] = {
    {Act::Undo, &DraftEditor::undo, Needs::Nothing},
    {Act::Redo, &DraftEditor::redo, Needs::Nothing},
    {Act::Cut, &DraftEditor::cut, Needs::EditableText},
    {Act::Copy, &DraftEditor::copy, Needs::Text},
    {Act::Paste, &DraftEditor::paste, Needs::EditableText},
    {Act::SelectAll, &DraftEditor::selectAll, Needs::Text},
    {Act::Find, &DraftEditor::find, Needs::Text},
    {Act::Replace, &DraftEditor::findAndReplace, Needs::EditableText},
    {Act::FindNext, &DraftEditor::findNext, Needs::Text},
    {Act::FindPrevious, &DraftEditor::findPrevious, Needs::Text},
    {Act::NumberFirst, &DraftEditor::numberAsFirst, Needs::EditableText},
    {Act::NumberSecond, &DraftEditor::numberAsSecond, Needs::EditableText},
    {Act::NumberThird, &DraftEditor::numberAsThird, Needs::EditableText},
    {Act::NumberFourth, &DraftEditor::numberAsFourth, Needs::EditableText},
    {Act::Renumber, &DraftEditor::renumber, Needs::EditableText},
    {Act::NextBlank, &DraftEditor::nextBlank, Needs::EditableText},
    {Act::FirstFix, &DraftEditor::fixAtCursor, Needs::EditableText},
    {Act::ZoomIn, &DraftEditor::zoomIn, Needs::Nothing},
    {Act::ZoomOut, &DraftEditor::zoomOut, Needs::Nothing},
    {Act::ZoomReset, &DraftEditor::zoomReset, Needs::Nothing},
};

} // namespace

void bindEditing(const ActionCatalogue& actions, DraftEditor* editor)
{
    for (const Command& command : commands)
        QObject::connect(actions[command.act], &QAction::triggered, editor, command.slot);
    QAction* undo = actions[Act::Undo];
    QAction* redo = actions[Act::Redo];
    QObject::connect(editor, &DraftEditor::undoAvailable, undo, &QAction::setEnabled);
    QObject::connect(editor, &DraftEditor::redoAvailable, redo, &QAction::setEnabled);
    undo->setEnabled(false);
    redo->setEnabled(false);
}

void enableEditing(const ActionCatalogue& actions, bool open, bool editable)
{
    for (const Command& command : commands) {
        if (command.needs != Needs::Nothing)
            actions[command.act]->setEnabled(command.needs == Needs::Text ? open : editable);
    }
}

} // namespace chengbao::ui
