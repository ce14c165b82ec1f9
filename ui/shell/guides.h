// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/services.h"

#include <QObject>

class QTabWidget;

namespace chengbao::ui
{

class ActionCatalogue;
class CompareWindow;
class DraftEditor;
class HistoryPanel;
class MessageBar;
class OpenItem;

/// The guides beside the text, in the tabs behind problems and facts: keeps them told of the open
/// item, and does to the text what they ask for.
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
        const ActionCatalogue& actions;
    };
    Guides(const Services& services, const Parts& parts, QObject* parent);

signals:
    void tabWanted(QWidget* tab);

private:
    void connectHistory();
    void followItem();
    void compare(int revision);
    void restore(int revision);

    archive::Archive& m_archive;
    const Clock& m_clock;
    Parts m_parts;
    HistoryPanel* m_history;
    CompareWindow* m_compare = nullptr; ///< made when first asked for; belongs to the window
};

} // namespace chengbao::ui
