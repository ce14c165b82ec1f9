// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guides.h"

#include "core/workflow/judgement.h"
#include "ui/common/message_bar.h"
#include "ui/editor/draft_editor.h"
#include "ui/guides/compare_window.h"
#include "ui/guides/figures_panel.h"
#include "ui/guides/history_panel.h"
#include "ui/guides/outline_panel.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/checking.h"
#include "ui/shell/open_item.h"
#include "ui/words/words.h"
#include "ui/workflow/facts_panel.h"

#include <QTabWidget>

namespace chengbao::ui
{

/// What the guides show of one check.
struct Guides::Content {
    std::vector<OutlineEntry> outline;
    std::vector<LedgerFigure> figures;
    std::vector<ChecklistRow> checklist;
    std::vector<Photo> photos;
    std::vector<workflow::Obstacle> ofPhotos;
};

namespace
{

/// UTF-16 units from which on the guides wait until the keys pause: thousands of rows take some
/// milliseconds to show.
constexpr qsizetype longText = 20'000;
constexpr int pauseMs = 400;

/// Reads the photos of an item on the worker's own archive.
std::vector<workflow::Obstacle> lookAtPhotos(const Item& item, const QString& path,
                                             const Clock& clock)
{
    if (item.draft.facts.photos.empty())
        return {};
    const auto archive = archive::Archive::open(path, clock);
    if (!archive)
        return {{workflow::Obstacle::Reason::Unreadable, {}, archive.error()}};
    return workflow::photoObstacles(item, **archive);
}

/// What the facts that differ are called.
QStringList changedFacts(const Facts& before, const Facts& after)
{
    QStringList names;
    for (const FactField& field : factFields()) {
        if (field.get(before) != field.get(after))
            names << factLabel(QLatin1String(field.key));
    }
    return names;
}

} // namespace

Guides::Guides(const Services& services, const Parts& parts, QObject* parent)
    : QObject(parent),
      m_archive(services.archive),
      m_clock(services.clock),
      m_parts(parts),
      m_outline(new OutlinePanel),
      m_figures(new FiguresPanel),
      m_checklist(new ChecklistPanel),
      m_history(new HistoryPanel(services.archive.path(), services.clock))
{
    addTabs();
    connect(&m_parts.open, &OpenItem::opened, this, &Guides::followItem);
    connect(&m_parts.open, &OpenItem::saved, this, &Guides::followItem);
    connectTextGuides();
    connectHistory();
}

void Guides::addTabs()
{
    const auto add = [this](Act act, QWidget* panel, const QString& name) {
        m_parts.tabs.addTab(panel, name);
        m_parts.tabs.setTabToolTip(m_parts.tabs.indexOf(panel), m_parts.actions[act]->toolTip());
        connect(m_parts.actions[act], &QAction::triggered, this,
                [this, panel] { emit tabWanted(panel); });
    };
    add(Act::ShowOutline, m_outline, tr("Outline"));
    add(Act::ShowFigures, m_figures, tr("Figures"));
    add(Act::ShowChecklist, m_checklist, tr("Checklist"));
    add(Act::ShowHistory, m_history, tr("History"));
}

void Guides::connectTextGuides()
{
    connect(&m_parts.checking, &Checking::spreadOut, this, [this] {
        m_stale = true;
        const bool isLong = m_parts.checking.checkedDraft().body.size() > longText;
        m_pause.start(isLong ? pauseMs : 0);
    });
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Guides::refresh);
    connect(&m_parts.tabs, &QTabWidget::currentChanged, this, &Guides::refresh);
    connect(&m_parts.editor, &DraftEditor::cursorMoved, this, [this] {
        const auto [field, offset] = m_parts.editor.cursorPlace();
        m_outline->followCursor(field == QLatin1String("body") ? offset : 0);
    });
    connect(m_outline, &OutlinePanel::shown, &m_parts.editor, &DraftEditor::showFinding);
    connect(m_figures, &FiguresPanel::shown, &m_parts.editor, &DraftEditor::showFinding);
    connect(m_figures, &FiguresPanel::insertWanted, this, [this](const QString& text) {
        if (m_parts.editor.insertAtCursor(text))
            m_parts.editor.focusText();
    });
    connect(m_checklist, &ChecklistPanel::shown, &m_parts.checking, &Checking::show);
    connect(m_checklist, &ChecklistPanel::signWanted, m_parts.actions[Act::SignOff],
            &QAction::trigger);
    connect(m_checklist, &ChecklistPanel::exportWanted, m_parts.actions[Act::ExportPacket],
            &QAction::trigger);
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
    m_figures->setLocked(!m_parts.open.isEditable());
    // A state that changed changes the checklist without a check of the text.
    m_stale = true;
    refresh();
}

bool Guides::isGuideVisible() const
{
    const QWidget* shown = m_parts.tabs.currentWidget();
    return shown == m_outline || shown == m_figures || shown == m_checklist;
}

void Guides::refresh()
{
    if (!m_stale || !isGuideVisible() || m_worker.isRunning())
        return;
    m_stale = false;
    if (!m_parts.open.isOpen())
        return show({});
    Item item = m_parts.open.item();
    item.draft = m_parts.checking.checkedDraft();
    m_worker.run(
        [item = std::move(item), standing = m_parts.checking.standing(), photos = m_photos,
         ofPhotos = m_ofPhotos, path = m_archive.path(), clock = &m_clock](const Progress&) {
            Content content;
            content.outline = outlineOf(item.draft, standing);
            content.figures = ledgerOf(item.draft, standing);
            content.photos = item.draft.facts.photos;
            content.ofPhotos =
                photos == content.photos ? ofPhotos : lookAtPhotos(item, path, *clock);
            content.checklist = checklistOf(
                {item, standing, workflow::obstaclesOf(item, standing, content.ofPhotos),
                 countsOf(item.draft, standing)});
            return content;
        },
        [this](Content content) {
            show(std::move(content));
            refresh();
        });
}

void Guides::show(Content content)
{
    m_photos = std::move(content.photos);
    m_ofPhotos = std::move(content.ofPhotos);
    m_outline->setOutline(std::move(content.outline));
    m_figures->setFigures(std::move(content.figures));
    m_checklist->setRows(std::move(content.checklist));
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

/// The draft of that version becomes the newest one: a change of text and facts like any other.
void Guides::restore(int revision)
{
    if (!m_parts.open.save()) // says why itself
        return;
    const auto older = m_archive.revision(m_parts.open.item().id, revision);
    if (!older)
        return m_parts.bar.show(MessageBar::Tone::Error, describe(older.error()), {}, true);
    const Draft before = m_parts.open.draft();
    const Draft next = workflow::putBack(*older, before);
    rewrite(next);
    if (!m_parts.open.save())
        return;
    const auto undo = [this, before] {
        m_parts.bar.dismiss();
        rewrite(before);
        (void)m_parts.open.save();
    };
    const QStringList facts = changedFacts(before.facts, next.facts);
    const QString words =
        facts.isEmpty()
            ? tr("Version %1 is the newest text again. The one before it stays in the history.")
                  .arg(revision)
            : tr("Version %1 is the newest again, with its facts (%2). Photos stay as they are; "
                 "the version before it stays in the history.")
                  .arg(revision)
                  .arg(facts.join(tr(", ", "between words of a list")));
    m_parts.bar.show(MessageBar::Tone::Info, words, {{tr("Undo"), undo}}, true);
}

void Guides::rewrite(const Draft& draft)
{
    m_parts.facts.setFacts(draft.facts);
    m_parts.editor.rewrite(draft.title, draft.body);
    m_parts.open.edit({m_parts.facts.facts(), m_parts.editor.title(), m_parts.editor.body()});
}

} // namespace chengbao::ui
