// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/desk.h"
#include "ui/common/background.h"
#include "ui/shell/services.h"

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
    ItemSteps(workflow::Desk& desk, OpenItem& open, const Services& services, QWidget* window);

    /// The desk and the steps judge by this one from now on.
    void setLinter(std::shared_ptr<const lint::Linter> linter);

    void setActor(const QString& actor) { m_actor = actor; }
    /// Who is offered as the signer of an item that names none.
    struct Usual {
        QString signer = {};
        std::optional<SignerRole> role = {};
    };
    void setUsualSigner(const Usual& usual) { m_usual = usual; }

    bool may(State to) const;
    void requestReview();
    /// A worker looks for what the signer has to know; then the dialog comes.
    void signOff();
    void giveBack();

signals:
    void done();
    void failed(const chengbao::Error& error);

private:
    void showSigning(const workflow::Judgement& judgement);
    void finish(const Result<Item>& result);

    workflow::Desk& m_desk;
    OpenItem& m_open;
    const archive::Archive& m_archive;
    const Clock& m_clock;
    std::shared_ptr<const lint::Linter> m_linter;
    Prompts& m_prompts;
    QWidget* m_window;
    Background* m_work;
    QString m_actor;
    Usual m_usual;
};

} // namespace chengbao::ui
