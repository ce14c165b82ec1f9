// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/steps.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/services.h"

#include <QObject>

class QWidget;

namespace chengbao::ui
{

class OpenItem;

/// What happens to the open item after it left: received, not adopted, withdrawn; a correction or a
/// last report that goes on from it.
class AfterSteps : public QObject
{
    Q_OBJECT
public:
    /// All references outlive the object; `window` carries the dialogs.
    AfterSteps(const Services& services, const ActionCatalogue& actions, OpenItem& open,
               QWidget* window);

    /// The actions are offered where the item stands so that they may be done.
    void follow();

signals:
    void done();
    void failed(const chengbao::Error& error);

private:
    using Step = Result<Item> (*)(archive::Archive&, const Item&, const QString&, const QString&);

    bool may(State to) const;
    void take(Step step, const QString& title, const QString& question);
    void goOn(LinkKind kind);
    QString actor() const;

    const Services& m_services;
    const ActionCatalogue& m_actions;
    OpenItem& m_open;
    QWidget* m_window;
};

} // namespace chengbao::ui
