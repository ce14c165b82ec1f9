// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

#include <vector>

class QMenuBar;
class QToolBar;

namespace chengbao::ui
{

/// Everything the window can be told to do.
enum class Act {
    NewDraft,
    NewFromTemplate,
    NewFromClipboard,
    FollowUp,
    Import,
    ImportFolder,
    Samples,
    Save,
    ExportPacket,
    ReceivePacket,
    TakeNotice,
    Merge,
    Compile,
    Print,
    PrintForm,
    PrintSignOff,
    Profiles,
    Backups,
    Names,
    Settings,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    NumberFirst,
    NumberSecond,
    NumberThird,
    NumberFourth,
    Renumber,
    Search,
    CheckNow,
    NextFinding,
    PreviousFinding,
    NextBlank,
    FirstFix,
    FixRule,
    Ignore,
    Similar,
    RequestReview,
    SignOff,
    GiveBack,
    Acknowledge,
    RecordAdoption,
    RecordInstruction,
    Decline,
    Withdraw,
    FinalReport,
    CorrectItem,
    Books,
    ShowNavigation,
    ShowList,
    ShowPanel,
    FocusMode,
    NextColumn,
    ShowProblems,
    ShowFacts,
    ShowOutline,
    ShowFigures,
    ShowChecklist,
    ShowHistory,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    RuleManual,
    Shortcuts,
    About,
};

/// Every action once: its words, its key, its icon and where it appears. Menus, the tool bar and
/// the sheet of shortcuts are made from it.
class ActionCatalogue
{
public:
    /// The actions belong to `owner`, whose shortcuts they are.
    explicit ActionCatalogue(QWidget* owner);

    QAction* operator[](Act act) const;

    void fillMenus(QMenuBar* bar) const;
    void fillToolBar(QToolBar* bar) const;

    /// What can be done to an item where it is listed.
    QList<QAction*> ofItem() const;

    /// Title of a menu and its actions, for the sheet of shortcuts.
    struct Group {
        QString title;
        QList<QAction*> actions;
    };
    std::vector<Group> groups() const;

private:
    std::vector<QAction*> m_actions;
};

} // namespace chengbao::ui
