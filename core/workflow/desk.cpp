// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/desk.h"

#include "core/lint/suppressions.h"
#include "core/workflow/judgement.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

Error refusedStep(const Item& item, State to)
{
    return {ErrorCode::Refused,
            QT_TRANSLATE_NOOP("Error", "an item in state “%1” cannot become “%2”"),
            {toWord(item.state), toWord(to)},
            item.id};
}

Error lockedItem(const Item& item)
{
    return {ErrorCode::Refused,
            QT_TRANSLATE_NOOP("Error", "an item in state “%1” cannot be changed"),
            {toWord(item.state)},
            item.id};
}

TrailEntry entry(const Clock& clock, const QString& actor, const char* action, const Item& item,
                 State to, const QString& remark = {})
{
    TrailEntry line;
    line.at = clock.now();
    line.actor = actor;
    line.action = QLatin1String(action);
    line.from = item.state;
    line.to = to;
    line.remark = remark;
    return line;
}

} // namespace

bool isAllowed(State from, State to)
{
    static const std::vector<std::pair<State, State>> steps = {
        {State::Draft, State::InReview},      {State::Draft, State::Signed},
        {State::InReview, State::Returned},   {State::InReview, State::Signed},
        {State::Returned, State::InReview},   {State::Returned, State::Signed},
        {State::Signed, State::Returned},     {State::Signed, State::Submitted},
        {State::Submitted, State::Submitted}, {State::Submitted, State::Received},
        {State::Submitted, State::Adopted},   {State::Submitted, State::NotAdopted},
        {State::Submitted, State::Withdrawn}, {State::Received, State::Adopted},
        {State::Received, State::NotAdopted}, {State::Received, State::Withdrawn},
        {State::NotAdopted, State::Adopted},  {State::Adopted, State::Adopted},
        {State::Received, State::Submitted},  {State::Withdrawn, State::Returned},
    };
    return std::find(steps.begin(), steps.end(), std::pair(from, to)) != steps.end();
}

bool isEditable(State state)
{
    return state == State::Draft || state == State::InReview || state == State::Returned;
}

Desk::Desk(archive::Archive& archive, const lint::Linter& linter, const Clock& clock)
    : m_archive(archive), m_linter(&linter), m_clock(clock)
{
}

Result<Item> Desk::requestReview(const Item& item, const QString& actor)
{
    if (!isAllowed(item.state, State::InReview))
        return failure(refusedStep(item, State::InReview));
    return m_archive.transition(item, State::InReview, std::nullopt, item.draft,
                                entry(m_clock, actor, "request-review", item, State::InReview));
}

Result<Item> Desk::giveBack(const Item& item, const QString& actor, const QString& remark)
{
    if (!isAllowed(item.state, State::Returned))
        return failure(refusedStep(item, State::Returned));
    Draft draft = item.draft;
    draft.facts.signer.clear();
    draft.facts.signerRole.reset();
    draft.facts.signedOn = QDate();
    return m_archive.transition(item, State::Returned, std::nullopt, draft,
                                entry(m_clock, actor, "return", item, State::Returned, remark));
}

Result<Item> Desk::sign(const Item& item, const QString& signer, SignerRole role)
{
    if (!isAllowed(item.state, State::Signed))
        return failure(refusedStep(item, State::Signed));
    const QString name = signer.trimmed();
    if (name.isEmpty())
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "the signer’s name is missing"),
                        {},
                        item.id});
    Draft draft = item.draft;
    draft.facts.signer = name;
    draft.facts.signerRole = role;
    draft.facts.signedOn = m_clock.today();
    // The archive fills in the digest: only there are the photos known under their lasting names.
    const SignOff signOff{name, role, m_clock.now(), {}};
    return m_archive.transition(item, State::Signed, signOff, draft,
                                entry(m_clock, name, "sign", item, State::Signed));
}

Result<Item> Desk::ignore(const Item& item, const Finding& finding, Suppression suppression)
{
    const lint::Ignorable extent = lint::ignorable(finding.rule);
    const bool released = extent == lint::Ignorable::EachPlace;
    if (extent == lint::Ignorable::Never || suppression.rule != finding.rule ||
        (released && suppression.scope != Suppression::Scope::Here))
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "this rule guards what leaves the office and "
                                                   "cannot be ignored"),
                        {},
                        finding.rule});
    if (!isEditable(item.state))
        return failure(lockedItem(item));
    suppression.reason = suppression.reason.trimmed();
    if ((finding.level == Level::Error || released) && suppression.reason.isEmpty())
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "an error is ignored with a reason only"),
                        {},
                        finding.rule});
    suppression.at = m_clock.now();
    return m_archive.addSuppression(item.id, suppression);
}

Result<Item> Desk::heed(const Item& item, const Suppression& suppression, const QString& actor)
{
    if (!isEditable(item.state))
        return failure(lockedItem(item));
    return m_archive.removeSuppression(item.id, suppression, actor);
}

Judgement Desk::judge(const Item& item) const
{
    return workflow::judge(item, m_archive, *m_linter);
}

std::vector<Obstacle> Desk::obstacles(const Item& item) const
{
    return judge(item).obstacles;
}

} // namespace chengbao::workflow
