// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/background.h"
#include "ui/guides/checklist.h"
#include "ui/shell/services.h"

#include <QObject>
#include <QTimer>

class QTabWidget;

namespace chengbao::ui
{

class ActionCatalogue;
class Checking;
class ChecklistPanel;
class CompareWindow;
class DraftEditor;
class FactsPanel;
class FiguresPanel;
class HistoryPanel;
class MessageBar;
class OpenItem;
class OutlinePanel;

/// The guides beside the text, in the tabs behind problems and facts: keeps them told of the open
/// item, and does to the text what they ask for. They are made anew from every finished check, on a
/// worker, and only while one of them can be seen.
class Guides : public QObject
{
    Q_OBJECT
public:
    /// What it works on; all outlive the object.
    struct Parts {
        OpenItem& open;
        DraftEditor& editor;
        MessageBar& bar;
        QTabWidget& tabs;
        Checking& checking;
        const ActionCatalogue& actions;
        FactsPanel& facts;
    };
    Guides(const Services& services, const Parts& parts, QObject* parent);

signals:
    void tabWanted(QWidget* tab);

private:
    struct Content;
    void addTabs();
    void connectHistory();
    void connectTextGuides();
    void followItem();
    void refresh();
    void show(Content content);
    bool isGuideVisible() const;
    void compare(int revision);
    void restore(int revision);
    void rewrite(const Draft& draft);

    archive::Archive& m_archive;
    const Clock& m_clock;
    Parts m_parts;
    OutlinePanel* m_outline;
    FiguresPanel* m_figures;
    ChecklistPanel* m_checklist;
    HistoryPanel* m_history;
    CompareWindow* m_compare = nullptr; ///< made when first asked for; belongs to the window
    Background m_worker;
    QTimer m_pause;      ///< runs before long texts are gone through
    bool m_stale = true; ///< the guides show less than is known
    /// What the photos of the item had against them when they were last read, and which they were.
    std::vector<Photo> m_photos;
    std::vector<workflow::Obstacle> m_ofPhotos;
};

} // namespace chengbao::ui
