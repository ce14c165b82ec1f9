// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/after_steps.h"

#include "core/workflow/desk.h"
#include "ui/shell/open_item.h"

namespace chengbao::ui
{

AfterSteps::AfterSteps(const Services& services, const ActionCatalogue& actions, OpenItem& open,
                       QWidget* window)
    : QObject(window), m_services(services), m_actions(actions), m_open(open), m_window(window)
{
    const auto on = [&](Act act, auto slot) {
        connect(actions[act], &QAction::triggered, this, slot);
    };
    on(Act::Acknowledge, [this] {
        take(&workflow::acknowledge, tr("Received"),
             tr("Whom it was sent to has it. Who confirmed, by which number?"));
    });
    on(Act::Decline,
       [this] { take(&workflow::decline, tr("Not adopted"), tr("What was said about it?")); });
    on(Act::Withdraw, [this] {
        take(&workflow::withdraw, tr("Withdraw"),
             tr("It stays on the trail that it had left. Why is it withdrawn?"));
    });
    on(Act::FinalReport, [this] { goOn(LinkKind::Final); });
    on(Act::CorrectItem, [this] { goOn(LinkKind::Correction); });
}

bool AfterSteps::may(State to) const
{
    return m_open.isOpen() && !m_open.isNew() && workflow::isAllowed(m_open.item().state, to);
}

void AfterSteps::follow()
{
    m_actions[Act::Acknowledge]->setEnabled(may(State::Received));
    m_actions[Act::Decline]->setEnabled(may(State::NotAdopted));
    m_actions[Act::Withdraw]->setEnabled(may(State::Withdrawn));
    m_actions[Act::RecordAdoption]->setEnabled(may(State::Adopted));
    const State state = m_open.item().state;
    const bool left = m_open.isOpen() && !m_open.isNew() &&
                      (state == State::Submitted || state == State::Received ||
                       state == State::Adopted || state == State::NotAdopted);
    for (const Act act : {Act::RecordInstruction, Act::FinalReport, Act::CorrectItem})
        m_actions[act]->setEnabled(left);
}

QString AfterSteps::actor() const
{
    return m_services.settings.get(setting::clerk);
}

void AfterSteps::take(Step step, const QString& title, const QString& question)
{
    if (!m_open.isOpen() || m_open.isNew())
        return;
    const auto remark = m_services.seams.prompts.remark(m_window, title, question);
    if (!remark)
        return;
    const auto moved = step(m_services.archive, m_open.item(), actor(), *remark);
    if (!moved) {
        emit failed(moved.error());
        return;
    }
    m_open.take(*moved);
    emit done();
}

void AfterSteps::goOn(LinkKind kind)
{
    if (!m_open.isOpen() || m_open.isNew() || !m_open.save())
        return;
    QStringList names;
    for (const lint::Leader& leader : m_services.names.own().leaders)
        names << leader.name;
    const auto next =
        workflow::continueItem(m_services.archive, m_open.item(), kind, names, actor());
    if (!next) {
        emit failed(next.error());
        return;
    }
    (void)m_open.open(next->id);
    emit done();
}

} // namespace chengbao::ui
