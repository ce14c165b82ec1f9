// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/desk.h"
#include "ui/common/prompts.h"

#include <QObject>

class QWidget;

namespace chengbao::ui
{

class OpenItem;

/// The steps of the workflow on the open item: each keeps the text first, asks what it needs to
/// know, and leaves the item where the desk put it.
class ItemSteps : public QObject
{
    Q_OBJECT
public:
    /// All references outlive the object; `window` carries the dialogs.
    ItemSteps(workflow::Desk& desk, OpenItem& open, Prompts& prompts, QWidget* window);

    void setActor(const QString& actor) { m_actor = actor; }
    /// Who is offered as the signer of an item that names none.
    struct Usual {
        QString signer = {};
        std::optional<SignerRole> role = {};
    };
    void setUsualSigner(const Usual& usual) { m_usual = usual; }

    bool may(State to) const;
    void requestReview();
    void signOff();
    void giveBack();

signals:
    void done();
    void failed(const chengbao::Error& error);

private:
    void finish(const Result<Item>& result);

    workflow::Desk& m_desk;
    OpenItem& m_open;
    Prompts& m_prompts;
    QWidget* m_window;
    QString m_actor;
    Usual m_usual;
};

} // namespace chengbao::ui
