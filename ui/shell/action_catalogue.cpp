// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_catalogue.h"

#include "ui/common/icons.h"

#include <QCoreApplication>
#include <QMenuBar>
#include <QToolBar>

namespace chengbao::ui
{
namespace
{

enum class Menu { Item, Edit, Check, Sign, View, Help };

constexpr const char* menuTitles[] = {
    QT_TRANSLATE_NOOP("Menu", "&Item"),  QT_TRANSLATE_NOOP("Menu", "&Edit"),
    QT_TRANSLATE_NOOP("Menu", "&Check"), QT_TRANSLATE_NOOP("Menu", "&Sign-off"),
    QT_TRANSLATE_NOOP("Menu", "&View"),  QT_TRANSLATE_NOOP("Menu", "&Help"),
};

enum Where { Nowhere = 0, ToolBar = 1, GapBefore = 2, Checkable = 4 };

struct Row {
    Act act;
    Menu menu;
    const char* text; ///< in menus, with its mnemonic
    const char* name; ///< on buttons
    const char* shortcuts;
    const char* icon;
    int where;
};

constexpr Row rows[] = {
    {Act::NewDraft, Menu::Item, QT_TRANSLATE_NOOP("Action", "&New draft"),
     QT_TRANSLATE_NOOP("Action", "New"), "Ctrl+N", "new", ToolBar},
    {Act::NewFromTemplate, Menu::Item, QT_TRANSLATE_NOOP("Action", "New from a temp&late…"),
     QT_TRANSLATE_NOOP("Action", "Templates"), "Ctrl+Shift+N", "template", ToolBar},
    {Act::NewFromClipboard, Menu::Item, QT_TRANSLATE_NOOP("Action", "New from the &clipboard"),
     QT_TRANSLATE_NOOP("Action", "New from the clipboard"), "Ctrl+Alt+V", "clipboard", Nowhere},
    {Act::FollowUp, Menu::Item, QT_TRANSLATE_NOOP("Action", "&Follow this item up"),
     QT_TRANSLATE_NOOP("Action", "Follow up"), "Ctrl+Alt+N", "follow-up", Nowhere},
    {Act::Import, Menu::Item, QT_TRANSLATE_NOOP("Action", "&Import files…"),
     QT_TRANSLATE_NOOP("Action", "Import"), "Ctrl+O", "import", ToolBar},
    {Act::ImportFolder, Menu::Item, QT_TRANSLATE_NOOP("Action", "Import a &whole folder…"),
     QT_TRANSLATE_NOOP("Action", "Import a folder"), "Ctrl+Shift+I", "folder", Nowhere},
    {Act::Samples, Menu::Item, QT_TRANSLATE_NOOP("Action", "Import the sa&mples"),
     QT_TRANSLATE_NOOP("Action", "Sample drafts"), "", "draft", Nowhere},
    {Act::Save, Menu::Item, QT_TRANSLATE_NOOP("Action", "&Save"),
     QT_TRANSLATE_NOOP("Action", "Save"), "Ctrl+S", "save", ToolBar},
    {Act::ExportPacket, Menu::Item, QT_TRANSLATE_NOOP("Action", "&Export a packet…"),
     QT_TRANSLATE_NOOP("Action", "Packet"), "Ctrl+E", "packet", GapBefore},
    {Act::ReceivePacket, Menu::Item, QT_TRANSLATE_NOOP("Action", "Receive a pac&ket…"),
     QT_TRANSLATE_NOOP("Action", "Receive"), "Ctrl+Shift+E", "import", Nowhere},
    {Act::TakeNotice, Menu::Item, QT_TRANSLATE_NOOP("Action", "Notice of &adoptions…"),
     QT_TRANSLATE_NOOP("Action", "Notice of adoptions"), "", "", Nowhere},
    {Act::Merge, Menu::Item, QT_TRANSLATE_NOOP("Action", "Mer&ge the chosen items"),
     QT_TRANSLATE_NOOP("Action", "Merge"), "Ctrl+M", "", Nowhere},
    {Act::Compile, Menu::Item, QT_TRANSLATE_NOOP("Action", "Compile a &bulletin…"),
     QT_TRANSLATE_NOOP("Action", "Compile a bulletin"), "", "", Nowhere},
    {Act::Print, Menu::Item, QT_TRANSLATE_NOOP("Action", "P&rint…"),
     QT_TRANSLATE_NOOP("Action", "Print"), "Ctrl+P", "print", Nowhere},
    {Act::PrintForm, Menu::Item, QT_TRANSLATE_NOOP("Action", "The f&orm as pdf"),
     QT_TRANSLATE_NOOP("Action", "Form as pdf"), "", "", Nowhere},
    {Act::PrintSignOff, Menu::Item, QT_TRANSLATE_NOOP("Action", "The sign-off s&heet as pdf"),
     QT_TRANSLATE_NOOP("Action", "Sign-off sheet as pdf"), "Ctrl+Shift+S", "", Nowhere},
    {Act::Profiles, Menu::Item, QT_TRANSLATE_NOOP("Action", "Export &profiles…"),
     QT_TRANSLATE_NOOP("Action", "Export profiles"), "", "", GapBefore},
    {Act::Backups, Menu::Item, QT_TRANSLATE_NOOP("Action", "Backup an&d restore…"),
     QT_TRANSLATE_NOOP("Action", "Backup and restore"), "", "history", Nowhere},
    {Act::Names, Menu::Item, QT_TRANSLATE_NOOP("Action", "&Units and names…"),
     QT_TRANSLATE_NOOP("Action", "Units and names"), "", "folder", Nowhere},
    {Act::Settings, Menu::Item, QT_TRANSLATE_NOOP("Action", "Se&ttings…"),
     QT_TRANSLATE_NOOP("Action", "Settings"), "Ctrl+,", "settings", Nowhere},
    {Act::Quit, Menu::Item, QT_TRANSLATE_NOOP("Action", "&Quit"),
     QT_TRANSLATE_NOOP("Action", "Quit"), "Ctrl+Q", "", GapBefore},

    {Act::Undo, Menu::Edit, QT_TRANSLATE_NOOP("Action", "&Undo"),
     QT_TRANSLATE_NOOP("Action", "Undo"), "Ctrl+Z", "", Nowhere},
    {Act::Redo, Menu::Edit, QT_TRANSLATE_NOOP("Action", "&Redo"),
     QT_TRANSLATE_NOOP("Action", "Redo"), "Ctrl+Shift+Z", "", Nowhere},
    {Act::Cut, Menu::Edit, QT_TRANSLATE_NOOP("Action", "Cu&t"), QT_TRANSLATE_NOOP("Action", "Cut"),
     "Ctrl+X", "", GapBefore},
    {Act::Copy, Menu::Edit, QT_TRANSLATE_NOOP("Action", "&Copy"),
     QT_TRANSLATE_NOOP("Action", "Copy"), "Ctrl+C", "", Nowhere},
    {Act::Paste, Menu::Edit, QT_TRANSLATE_NOOP("Action", "&Paste"),
     QT_TRANSLATE_NOOP("Action", "Paste"), "Ctrl+V", "", Nowhere},
    {Act::SelectAll, Menu::Edit, QT_TRANSLATE_NOOP("Action", "Select &all"),
     QT_TRANSLATE_NOOP("Action", "Select all"), "Ctrl+A", "", Nowhere},
    {Act::Find, Menu::Edit, QT_TRANSLATE_NOOP("Action", "&Find…"),
     QT_TRANSLATE_NOOP("Action", "Find"), "Ctrl+F", "", GapBefore},
    {Act::Replace, Menu::Edit, QT_TRANSLATE_NOOP("Action", "Replac&e…"),
     QT_TRANSLATE_NOOP("Action", "Replace"), "Ctrl+H", "", Nowhere},
    {Act::FindNext, Menu::Edit, QT_TRANSLATE_NOOP("Action", "Find &next"),
     QT_TRANSLATE_NOOP("Action", "Find next"), "F3", "", Nowhere},
    {Act::FindPrevious, Menu::Edit, QT_TRANSLATE_NOOP("Action", "Find pre&vious"),
     QT_TRANSLATE_NOOP("Action", "Find previous"), "Shift+F3", "", Nowhere},
    {Act::NumberFirst, Menu::Edit, QT_TRANSLATE_NOOP("Action", "Number as &1: 一、"),
     QT_TRANSLATE_NOOP("Action", "Number 一、"), "Alt+1", "", GapBefore},
    {Act::NumberSecond, Menu::Edit, QT_TRANSLATE_NOOP("Action", "Number as &2: （一）"),
     QT_TRANSLATE_NOOP("Action", "Number （一）"), "Alt+2", "", Nowhere},
    {Act::NumberThird, Menu::Edit, QT_TRANSLATE_NOOP("Action", "Number as &3: 1."),
     QT_TRANSLATE_NOOP("Action", "Number 1."), "Alt+3", "", Nowhere},
    {Act::NumberFourth, Menu::Edit, QT_TRANSLATE_NOOP("Action", "Number as &4: （1）"),
     QT_TRANSLATE_NOOP("Action", "Number （1）"), "Alt+4", "", Nowhere},
    {Act::Renumber, Menu::Edit, QT_TRANSLATE_NOOP("Action", "Renu&mber"),
     QT_TRANSLATE_NOOP("Action", "Renumber"), "Alt+0", "", Nowhere},
    {Act::Search, Menu::Edit, QT_TRANSLATE_NOOP("Action", "&Search items"),
     QT_TRANSLATE_NOOP("Action", "Search"), "Ctrl+K", "search", GapBefore},

    {Act::CheckNow, Menu::Check, QT_TRANSLATE_NOOP("Action", "&Check now"),
     QT_TRANSLATE_NOOP("Action", "Check"), "F7", "check", ToolBar | GapBefore},
    {Act::NextFinding, Menu::Check, QT_TRANSLATE_NOOP("Action", "&Next problem"),
     QT_TRANSLATE_NOOP("Action", "Next"), "F8", "next", Nowhere},
    {Act::PreviousFinding, Menu::Check, QT_TRANSLATE_NOOP("Action", "&Previous problem"),
     QT_TRANSLATE_NOOP("Action", "Previous"), "Shift+F8", "previous", Nowhere},
    {Act::NextBlank, Menu::Check, QT_TRANSLATE_NOOP("Action", "Next &blank to fill in"),
     QT_TRANSLATE_NOOP("Action", "Next to fill in"), "Ctrl+J", "", Nowhere},
    {Act::FirstFix, Menu::Check, QT_TRANSLATE_NOOP("Action", "Apply the &first fix"),
     QT_TRANSLATE_NOOP("Action", "Fix"), "Ctrl+.", "fix", Nowhere},
    {Act::FixRule, Menu::Check, QT_TRANSLATE_NOOP("Action", "Fix &all of this rule"),
     QT_TRANSLATE_NOOP("Action", "Fix all of this rule"), "Ctrl+Alt+.", "", Nowhere},
    {Act::Ignore, Menu::Check, QT_TRANSLATE_NOOP("Action", "&Ignore this problem…"),
     QT_TRANSLATE_NOOP("Action", "Ignore"), "Ctrl+I", "", Nowhere},
    {Act::Similar, Menu::Check, QT_TRANSLATE_NOOP("Action", "Items &like this one…"),
     QT_TRANSLATE_NOOP("Action", "Items like this one"), "Ctrl+Alt+K", "", GapBefore},

    {Act::RequestReview, Menu::Sign, QT_TRANSLATE_NOOP("Action", "Send for &review"),
     QT_TRANSLATE_NOOP("Action", "Send for review"), "Ctrl+Shift+Return", "review",
     ToolBar | GapBefore},
    {Act::SignOff, Menu::Sign, QT_TRANSLATE_NOOP("Action", "&Sign off…"),
     QT_TRANSLATE_NOOP("Action", "Sign off"), "Ctrl+Return", "sign", ToolBar},
    {Act::GiveBack, Menu::Sign, QT_TRANSLATE_NOOP("Action", "Return for &changes…"),
     QT_TRANSLATE_NOOP("Action", "Return"), "Ctrl+Shift+R", "return", ToolBar},

    {Act::Acknowledge, Menu::Sign, QT_TRANSLATE_NOOP("Action", "Recei&ved…"),
     QT_TRANSLATE_NOOP("Action", "Received"), "", "done", GapBefore},
    {Act::RecordAdoption, Menu::Sign, QT_TRANSLATE_NOOP("Action", "Record an a&doption…"),
     QT_TRANSLATE_NOOP("Action", "Adopted"), "Ctrl+Shift+A", "adopted", Nowhere},
    {Act::RecordInstruction, Menu::Sign, QT_TRANSLATE_NOOP("Action", "Record an &instruction…"),
     QT_TRANSLATE_NOOP("Action", "Instruction"), "", "sign", Nowhere},
    {Act::Decline, Menu::Sign, QT_TRANSLATE_NOOP("Action", "&Not adopted…"),
     QT_TRANSLATE_NOOP("Action", "Not adopted"), "", "not-adopted", Nowhere},
    {Act::Withdraw, Menu::Sign, QT_TRANSLATE_NOOP("Action", "&Withdraw…"),
     QT_TRANSLATE_NOOP("Action", "Withdraw"), "", "return", Nowhere},
    {Act::FinalReport, Menu::Sign, QT_TRANSLATE_NOOP("Action", "Write the &last report on it"),
     QT_TRANSLATE_NOOP("Action", "Last report"), "", "follow-up", GapBefore},
    {Act::CorrectItem, Menu::Sign, QT_TRANSLATE_NOOP("Action", "Write a correcti&on of it"),
     QT_TRANSLATE_NOOP("Action", "Correction"), "", "fix", Nowhere},
    {Act::Books, Menu::Sign, QT_TRANSLATE_NOOP("Action", "&Books"),
     QT_TRANSLATE_NOOP("Action", "Books"), "Ctrl+B", "figures", ToolBar | GapBefore},

    {Act::ShowNavigation, Menu::View, QT_TRANSLATE_NOOP("Action", "&Navigation"),
     QT_TRANSLATE_NOOP("Action", "Navigation"), "Ctrl+Alt+1", "column-left", Checkable},
    {Act::ShowList, Menu::View, QT_TRANSLATE_NOOP("Action", "&List of items"),
     QT_TRANSLATE_NOOP("Action", "List"), "Ctrl+Alt+2", "column-list", Checkable},
    {Act::ShowPanel, Menu::View, QT_TRANSLATE_NOOP("Action", "&Problems and facts"),
     QT_TRANSLATE_NOOP("Action", "Problems and facts"), "Ctrl+Alt+3", "column-right", Checkable},
    {Act::FocusMode, Menu::View, QT_TRANSLATE_NOOP("Action", "&Text alone"),
     QT_TRANSLATE_NOOP("Action", "Text alone"), "F11", "focus", Checkable},
    {Act::NextColumn, Menu::View, QT_TRANSLATE_NOOP("Action", "N&ext column"),
     QT_TRANSLATE_NOOP("Action", "Next column"), "F6", "", GapBefore},
    {Act::ShowProblems, Menu::View, QT_TRANSLATE_NOOP("Action", "Go to p&roblems"),
     QT_TRANSLATE_NOOP("Action", "Go to problems"), "Ctrl+Shift+P", "", Nowhere},
    {Act::ShowFacts, Menu::View, QT_TRANSLATE_NOOP("Action", "Go to f&acts"),
     QT_TRANSLATE_NOOP("Action", "Go to facts"), "Ctrl+Shift+F", "", Nowhere},
    {Act::ShowOutline, Menu::View, QT_TRANSLATE_NOOP("Action", "Go to o&utline"),
     QT_TRANSLATE_NOOP("Action", "Go to outline"), "Ctrl+Shift+O", "outline", Nowhere},
    {Act::ShowFigures, Menu::View, QT_TRANSLATE_NOOP("Action", "Go to &figures"),
     QT_TRANSLATE_NOOP("Action", "Go to figures"), "Ctrl+Shift+D", "figures", Nowhere},
    {Act::ShowChecklist, Menu::View, QT_TRANSLATE_NOOP("Action", "Go to chec&klist"),
     QT_TRANSLATE_NOOP("Action", "Go to checklist"), "Ctrl+Shift+L", "check", Nowhere},
    {Act::ShowHistory, Menu::View, QT_TRANSLATE_NOOP("Action", "Go to &history"),
     QT_TRANSLATE_NOOP("Action", "Go to history"), "Ctrl+Shift+H", "history", Nowhere},
    {Act::ZoomIn, Menu::View, QT_TRANSLATE_NOOP("Action", "Lar&ger text"),
     QT_TRANSLATE_NOOP("Action", "Larger"), "Ctrl+=; Ctrl++", "", GapBefore},
    {Act::ZoomOut, Menu::View, QT_TRANSLATE_NOOP("Action", "S&maller text"),
     QT_TRANSLATE_NOOP("Action", "Smaller"), "Ctrl+-", "", Nowhere},
    {Act::ZoomReset, Menu::View, QT_TRANSLATE_NOOP("Action", "Text at its &own size"),
     QT_TRANSLATE_NOOP("Action", "Own size"), "Ctrl+0", "", Nowhere},

    {Act::RuleManual, Menu::Help, QT_TRANSLATE_NOOP("Action", "&Rule manual"),
     QT_TRANSLATE_NOOP("Action", "Rule manual"), "Ctrl+F1", "manual", Nowhere},
    {Act::Shortcuts, Menu::Help, QT_TRANSLATE_NOOP("Action", "&Keyboard shortcuts"),
     QT_TRANSLATE_NOOP("Action", "Keyboard shortcuts"), "F1", "keyboard", Nowhere},
    {Act::About, Menu::Help, QT_TRANSLATE_NOOP("Action", "&About"),
     QT_TRANSLATE_NOOP("Action", "About"), "", "info", Nowhere},
};

QString translated(const char* context, const char* text)
{
    return QCoreApplication::translate(context, text);
}

QAction* actionOf(const Row& row, QWidget* owner)
{
    auto* action = new QAction(translated("Action", row.text), owner);
    action->setIconText(translated("Action", row.name));
    if (*row.shortcuts)
        action->setShortcuts(QKeySequence::listFromString(QLatin1String(row.shortcuts)));
    action->setCheckable(row.where & Checkable);
    if (*row.icon)
        action->setIcon(icon(QLatin1String(row.icon)));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? action->iconText()
                                     : QStringLiteral("%1 (%2)").arg(action->iconText(), key));
    return action;
}

} // namespace

ActionCatalogue::ActionCatalogue(QWidget* owner)
{
    for (const Row& row : rows) {
        Q_ASSERT(m_actions.size() == static_cast<std::size_t>(row.act));
        m_actions.push_back(actionOf(row, owner));
        owner->addAction(m_actions.back());
    }
}

QAction* ActionCatalogue::operator[](Act act) const
{
    return m_actions[static_cast<std::size_t>(act)];
}

void ActionCatalogue::fillMenus(QMenuBar* bar) const
{
    std::vector<QMenu*> menus;
    for (const char* title : menuTitles)
        menus.push_back(bar->addMenu(translated("Menu", title)));
    for (const Row& row : rows) {
        QMenu* menu = menus[static_cast<std::size_t>(row.menu)];
        if ((row.where & GapBefore) && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction((*this)[row.act]);
    }
}

void ActionCatalogue::fillToolBar(QToolBar* bar) const
{
    for (const Row& row : rows) {
        if (!(row.where & ToolBar))
            continue;
        if (row.where & GapBefore)
            bar->addSeparator();
        bar->addAction((*this)[row.act]);
    }
    bar->addSeparator();
    bar->addAction((*this)[Act::ExportPacket]);
}

QList<QAction*> ActionCatalogue::ofItem() const
{
    QList<QAction*> actions;
    for (const Act act : {Act::RequestReview, Act::SignOff, Act::GiveBack, Act::Acknowledge,
                          Act::RecordAdoption, Act::RecordInstruction, Act::Decline, Act::Withdraw,
                          Act::FollowUp, Act::FinalReport, Act::CorrectItem})
        actions << (*this)[act];
    return actions;
}

std::vector<ActionCatalogue::Group> ActionCatalogue::groups() const
{
    std::vector<Group> groups;
    for (const char* title : menuTitles)
        groups.push_back({translated("Menu", title), {}});
    for (const Row& row : rows)
        groups[static_cast<std::size_t>(row.menu)].actions << (*this)[row.act];
    return groups;
}

} // namespace chengbao::ui
