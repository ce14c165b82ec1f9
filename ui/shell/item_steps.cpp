// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/item_steps.h"

#include "core/workflow/judgement.h"
#include "ui/shell/open_item.h"
#include "ui/words/words.h"
#include "ui/workflow/sign_dialog.h"

namespace chengbao::ui
{

ItemSteps::ItemSteps(workflow::Desk& desk, OpenItem& open, const Services& services,
                     QWidget* window)
    : QObject(window),
      m_desk(desk),
      m_open(open),
      m_archive(services.archive),
      m_clock(services.clock),
      m_linter(services.linter),
      m_prompts(services.seams.prompts),
      m_window(window),
      m_work(new Background(this))
{
}

void ItemSteps::setLinter(std::shared_ptr<const lint::Linter> linter)
{
    m_desk.setLinter(*linter);
    m_linter = std::move(linter);
}

bool ItemSteps::may(State to) const
{
    return m_open.isOpen() && workflow::isAllowed(m_open.item().state, to);
}

void ItemSteps::requestReview()
{
    if (!may(State::InReview) || !m_open.save() || m_open.isNew())
        return;
    finish(m_desk.requestReview(m_open.item(), m_actor));
}

void ItemSteps::signOff()
{
    if (!may(State::Signed) || m_work->isRunning() || !m_open.save() || m_open.isNew())
        return;
    using Judged = Result<workflow::Judgement>;
    m_work->run(
        [path = m_archive.path(), clock = &m_clock, linter = m_linter,
         item = m_open.item()](const Progress&) -> Judged {
            const auto archive = archive::Archive::openReadOnly(path, *clock);
            if (!archive)
                return failure(archive.error());
            return workflow::judge(item, **archive, *linter);
        },
        [this, item = m_open.item()](const Judged& judged) {
            const Item& now = m_open.item();
            if (now.id != item.id)
                return; // the signer has turned to another one
            if (!judged)
                emit failed(judged.error());
            else if (m_open.isDirty() || now.revision != item.revision || now.state != item.state ||
                     now.suppressions != item.suppressions)
                signOff(); // somebody wrote on meanwhile
            else
                showSigning(*judged);
        });
}

void ItemSteps::showSigning(const workflow::Judgement& judgement)
{
    QStringList obstacles;
    for (const workflow::Obstacle& obstacle : judgement.obstacles) {
        if (obstacle.reason != workflow::Obstacle::Reason::NotSigned)
            obstacles << describe(obstacle);
    }
    Item shown = m_open.item();
    if (Facts& facts = shown.draft.facts; facts.signer.isEmpty()) {
        facts.signer = m_usual.signer;
        facts.signerRole = m_usual.role;
    }
    auto* dialog = new SignDialog(shown, obstacles, judgement.ignored, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignDialog::accepted, this, [this, dialog] {
        finish(m_desk.sign(m_open.item(), dialog->signer(), dialog->role()));
    });
    dialog->open();
}

void ItemSteps::giveBack()
{
    if (!may(State::Returned) || !m_open.save())
        return;
    const auto remark = m_prompts.remark(
        m_window, tr("Return for changes"),
        m_open.item().signOff
            ? tr("The signature becomes void and the text can be edited again. What is to change?")
            : tr("What is to change?"));
    if (remark)
        finish(m_desk.giveBack(m_open.item(), m_actor, *remark));
}

void ItemSteps::finish(const Result<Item>& result)
{
    if (!result) {
        emit failed(result.error());
        return;
    }
    m_open.take(*result);
    emit done();
}

} // namespace chengbao::ui
