// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guides.h"

#include "ui/common/message_bar.h"
#include "ui/editor/draft_editor.h"
#include "ui/guides/compare_window.h"
#include "ui/guides/history_panel.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/open_item.h"
#include "ui/words/words.h"

#include <QTabWidget>

namespace chengbao::ui
{

Guides::Guides(const Services& services, const Parts& parts, QObject* parent)
    : QObject(parent),
      m_archive(services.archive),
      m_clock(services.clock),
      m_parts(parts),
      m_history(new HistoryPanel(services.archive.path(), services.clock))
{
    const auto add = [this](Act act, QWidget* panel, const QString& name) {
        m_parts.tabs.addTab(panel, name);
        connect(m_parts.actions[act], &QAction::triggered, this,
                [this, panel] { emit tabWanted(panel); });
    };
    add(Act::ShowHistory, m_history, tr("History"));
    connect(&m_parts.open, &OpenItem::opened, this, &Guides::followItem);
    connect(&m_parts.open, &OpenItem::saved, this, &Guides::followItem);
    connectHistory();
}

void Guides::connectHistory()
{
    connect(m_history, &HistoryPanel::compareWanted, this, &Guides::compare);
    connect(m_history, &HistoryPanel::restoreWanted, this, &Guides::restore);
}

void Guides::followItem()
{
    const Item& item = m_parts.open.item();
    m_history->setItem(item.id, item.revision, m_parts.open.isEditable());
}

void Guides::compare(int revision)
{
    if (revision == 0)
        return;
    if (!m_compare) {
        m_compare = new CompareWindow(m_archive.path(), m_clock, m_parts.tabs.window());
        connect(m_compare, &CompareWindow::restoreWanted, this, &Guides::restore);
    }
    m_compare->compare(m_parts.open.item().id, m_history->versions(), m_parts.open.draft(),
                       revision, m_parts.open.isEditable());
}

/// Title and text of that version become the newest one: a change of the text like any other.
void Guides::restore(int revision)
{
    if (!m_parts.open.save()) // says why itself
        return;
    const auto draft = m_archive.revision(m_parts.open.item().id, revision);
    if (!draft)
        return m_parts.bar.show(MessageBar::Tone::Error, describe(draft.error()), {}, true);
    m_parts.editor.rewrite(draft->title, draft->body);
    if (!m_parts.open.save())
        return;
    const auto undo = [this] {
        m_parts.bar.dismiss();
        m_parts.editor.undo();
        (void)m_parts.open.save();
    };
    m_parts.bar.show(MessageBar::Tone::Info,
                     tr("Version %1 is the newest text again. The one before it stays in the "
                        "history.")
                         .arg(revision),
                     {{tr("Undo"), undo}}, true);
}

} // namespace chengbao::ui
