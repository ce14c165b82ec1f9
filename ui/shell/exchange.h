// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/publishing.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/services.h"

#include <QObject>
#include <QTemporaryDir>

class QDialog;
class QMimeData;

namespace chengbao::ui
{

class ItemList;
class MessageBar;
class OpenItem;
struct ExportSource;

/// What passes between this office and others: packets out and in, notices of adoptions, and items
/// merged into one. Opens the dialogs and takes what they did back into the window. What is open is
/// saved first; where that fails nothing begins.
class Exchange : public QObject
{
    Q_OBJECT
public:
    /// All outlive the object.
    Exchange(const Services& services, OpenItem& open, ItemList& list, MessageBar& bar,
             QWidget* window);

    void setLinter(std::shared_ptr<const lint::Linter> linter)
    {
        m_services.linter = std::move(linter);
    }

    /// Lets its actions do what follows.
    void bind(const ActionCatalogue& actions);

    void exportPacket();
    /// Without a path asks for one.
    void receive(const QString& path = {});
    void takeNotice();
    /// A new draft of the items chosen in the list.
    void merge();

    /// An issue of a publication, of the items chosen in the list or of the open one.
    void compile();
    /// What is printed of the open item, as a pdf that the desktop opens.
    void print(workflow::SheetKind kind);
    void editProfiles();

    /// The packet that is dragged, a zip or a folder with a bag in it; empty when there is none.
    static QString packetIn(const QMimeData& data);

signals:
    void changed();                     ///< the archive did; lists must be read again
    void arrived(const QString& id);    ///< new drafts; the first of them is to be opened
    void itemWanted(const QString& id); ///< to be opened, wherever it stands

private:
    bool keepText();
    Profile usualProfile() const;
    void say(const Error& error);
    ExportSource source() const;
    QString startFolder() const;
    void open(QDialog* dialog);
    void noteChange();

    Services m_services;
    OpenItem& m_open;
    ItemList& m_list;
    MessageBar& m_bar;
    QWidget* m_window;
    std::unique_ptr<QTemporaryDir> m_printed; ///< goes with the window
};

} // namespace chengbao::ui
