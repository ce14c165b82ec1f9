// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/background.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/services.h"

#include <QObject>

class QMimeData;

namespace chengbao::ui
{

class MessageBar;
class OpenItem;
struct ImportOutcome;

/// The ways an item begins: blank, from a template, from the clipboard, as a follow-up of the item
/// that is open, or from files that are read in on a thread of their own. What is open is saved
/// first; where that fails nothing begins.
class Beginnings : public QObject
{
    Q_OBJECT
public:
    /// All outlive the object.
    Beginnings(const Services& services, OpenItem& open, MessageBar& bar, QWidget* window);

    /// Lets its actions do what follows.
    void bind(const ActionCatalogue& actions);

    /// A new item with the clerk's facts and no text.
    void blank();
    void fromTemplate(const workflow::DraftTemplate& one);
    /// Files on the clipboard (null: nothing there) are imported; of a text the first line becomes
    /// the title when it is no longer than one, and the rest the body.
    void fromClipboard(const QMimeData* clipboard);
    /// Goes on from the open item, what may have changed since marked to be checked.
    void followUp();
    /// Reads files in and opens the last. What cannot be read, and what was left out of the others,
    /// is said on the bar; of several files a list tells what became of each.
    void importFiles(const QStringList& files);
    /// The same for what a folder of the clerk's choice holds, and the folders in it.
    void importFolder();
    void importSamples();
    bool hasSamples() const;

signals:
    void begun();    ///< a new item stands on the page; nothing of it is kept yet
    void imported(); ///< new drafts head the list; the last of them is opened next
    void progressed(int done, int total);

private:
    bool keepText();
    void tellOf(const ImportOutcome& outcome);

    Services m_services;
    OpenItem& m_open;
    MessageBar& m_bar;
    QWidget* m_window;
    Background* m_work;
};

} // namespace chengbao::ui
