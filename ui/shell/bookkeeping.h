// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_catalogue.h"
#include "ui/shell/services.h"

#include <QObject>

class QMainWindow;
class QTimer;

namespace chengbao::ui
{

class AfterSteps;
class Background;
class BooksWindow;
struct BooksPlaces;
class OpenItem;

/// Binds the window of the books to the main one: opens it, tells it when items moved, leads from
/// its figures to their items.
class Bookkeeping : public QObject
{
    Q_OBJECT
public:
    /// All references outlive the object.
    Bookkeeping(const Services& services, const ActionCatalogue& actions, OpenItem& open,
                QMainWindow* window);
    ~Bookkeeping() override;

    /// Opens it on a page; none takes the one it was left on.
    void show(const QString& page = QString());
    void showDue();
    /// What can be done depends on where the open item stands.
    void followItem();
    /// Items were saved, signed or sent: what is shown of them is read again when it is seen.
    void noteItemsChanged();
    void close();

signals:
    void itemWanted(const QString& id);
    /// How much is overdue and how much is due today.
    void dueCounted(int overdue, int today);
    void failed(const chengbao::Error& error);
    /// The books moved an item: lists are to be read again.
    void itemsMoved();

private:
    BooksWindow& window();
    void recordOpenItem();
    void recordInstruction();
    void countDue();
    BooksPlaces places() const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    const Services& m_services;
    OpenItem& m_open;
    QMainWindow* m_main;
    AfterSteps* m_after;
    Background* m_counting;
    QTimer* m_pause;
    std::unique_ptr<BooksWindow> m_window;
    bool m_stale = false;
};

} // namespace chengbao::ui
