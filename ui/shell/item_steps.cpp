// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/item_steps.h"

#include "ui/shell/open_item.h"
#include "ui/words/words.h"
#include "ui/workflow/sign_dialog.h"

namespace chengbao::ui
{

ItemSteps::ItemSteps(workflow::Desk& desk, OpenItem& open, Prompts& prompts, QWidget* window)
    : QObject(window), m_desk(desk), m_open(open), m_prompts(prompts), m_window(window)
{
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
    if (!may(State::Signed) || !m_open.save() || m_open.isNew())
        return;
    const workflow::Judgement judgement = m_desk.judge(m_open.item());
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
