// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/steps.h"

#include "core/base/ids.h"
#include "core/workflow/desk.h"
#include "core/workflow/follow_up.h"
#include "core/workflow/score/adopt.h"

#include <QSet>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

Error refused(const char* reason, const QStringList& arguments, const QString& id)
{
    return {ErrorCode::Refused, reason, arguments, id};
}

TrailEntry entry(const char* action, const QString& actor, const QString& remark)
{
    TrailEntry line;
    line.actor = actor;
    line.action = QLatin1String(action);
    line.remark = remark;
    return line;
}

Result<Item> move(archive::Archive& archive, const Item& item, State to, const TrailEntry& line)
{
    if (!isAllowed(item.state, to))
        return failure(
            refused(QT_TRANSLATE_NOOP("Error", "an item in state “%1” cannot become “%2”"),
                    {toWord(item.state), toWord(to)}, item.id));
    return archive.transition(item, to, item.signOff, item.draft, line);
}

bool everLeft(State state)
{
    return state == State::Submitted || state == State::Received || state == State::Adopted ||
           state == State::NotAdopted || state == State::Withdrawn;
}

/// How a trail calls it that another item goes on from this one.
const char* actionOf(LinkKind kind)
{
    switch (kind) {
    case LinkKind::FollowUp:
        return "follow-up";
    case LinkKind::Final:
        return "final";
    case LinkKind::Correction:
        return "correct";
    case LinkKind::Relay:
        break;
    }
    return "relay";
}

/// The text as it is, of the facts those that do not belong to the signature.
Draft sameText(const Draft& earlier)
{
    Draft draft = earlier;
    draft.facts.signer.clear();
    draft.facts.signerRole.reset();
    draft.facts.signedOn = draft.facts.reportDate = QDate();
    return draft;
}

/// “批示：何静（县）” in the trail.
QString remarkOf(const ScoreEvent& instruction)
{
    QString remark = instruction.leader;
    if (instruction.tier)
        remark += QStringLiteral("（%1）").arg(toWord(*instruction.tier));
    if (!instruction.remark.isEmpty())
        remark += QStringLiteral("：") + instruction.remark;
    return remark;
}

/// Records the event with an entry on its item's trail, both or neither.
Result<ScoreEvent> recordOn(archive::Archive& archive, const Item& item, const TrailEntry& line,
                            const ScoreEvent& event)
{
    return archive.transitionAll({{item, item.state, item.signOff, item.draft, line, {event}}})
        .map([&event](const std::vector<Item>&) { return event; });
}

} // namespace

Result<Item> acknowledge(archive::Archive& archive, const Item& item, const QString& actor,
                         const QString& remark)
{
    return move(archive, item, State::Received, entry("acknowledge", actor, remark));
}

Result<Item> decline(archive::Archive& archive, const Item& item, const QString& actor,
                     const QString& remark)
{
    return move(archive, item, State::NotAdopted, entry("decline", actor, remark));
}

Result<Item> withdraw(archive::Archive& archive, const Item& item, const QString& actor,
                      const QString& remark)
{
    if (remark.trimmed().isEmpty())
        return failure(refused(
            QT_TRANSLATE_NOOP("Error", "an item is withdrawn with a reason only"), {}, item.id));
    return move(archive, item, State::Withdrawn, entry("withdraw", actor, remark));
}

Result<Item> continueItem(archive::Archive& archive, const Item& earlier, LinkKind kind,
                          const QStringList& names, const QString& actor)
{
    if (kind != LinkKind::Relay && !everLeft(earlier.state))
        return failure(refused(
            QT_TRANSLATE_NOOP("Error", "only what was submitted can be followed up or corrected"),
            {}, earlier.id));
    const auto links = archive.links();
    if (!links)
        return failure(links.error());
    const bool follows = kind == LinkKind::FollowUp || kind == LinkKind::Final;
    const auto chain = chainOf(earlier.id, *links);
    if (follows && std::any_of(chain.begin(), chain.end(),
                               [](const ChainLink& link) { return link.kind == LinkKind::Final; }))
        return failure(
            refused(QT_TRANSLATE_NOOP("Error", "the final report was made; nothing follows it"), {},
                    earlier.id));
    const Draft draft = follows ? followUp(earlier.draft, names).draft : sameText(earlier.draft);
    return archive.beginFollowing(earlier.id, kind, draft, actor, QLatin1String(actionOf(kind)));
}

ScoreEvent instructionOf(const Item& item)
{
    ScoreEvent event = adoptionOf(item);
    event.kind = ScoreEvent::Kind::Instruction;
    event.form = Form::Single;
    return event;
}

Result<ScoreEvent> instruct(archive::Archive& archive, const Clock& clock, const Item& item,
                            ScoreEvent instruction, const QString& actor)
{
    if (instruction.leader.trimmed().isEmpty() || !instruction.tier)
        return failure(refused(
            QT_TRANSLATE_NOOP("Error", "an instruction needs a leader and a level"), {}, item.id));
    if (!instruction.date.isValid() || instruction.date > clock.today())
        return failure(
            refused(QT_TRANSLATE_NOOP("Error", "an instruction needs a day that is not to come"),
                    {}, item.id));
    instruction.kind = ScoreEvent::Kind::Instruction;
    instruction.item = item.id;
    if (instruction.id.isEmpty())
        instruction.id = newId();
    return recordOn(archive, item, entry("instruct", actor, remarkOf(instruction)), instruction);
}

Result<ScoreEvent> answer(archive::Archive& archive, const ScoreEvent& instruction,
                          const QDate& day, const QString& remark, const QString& actor)
{
    const auto events = archive.scoreEvents();
    if (!events)
        return failure(events.error());
    const auto known = instructionsOf(*events);
    const bool stands = std::any_of(known.begin(), known.end(), [&](const auto& record) {
        return record.instruction.id == instruction.id;
    });
    if (!stands || !day.isValid() || day < instruction.date)
        return failure(refused(
            QT_TRANSLATE_NOOP("Error", "feedback answers an instruction that was given before"), {},
            instruction.item));
    ScoreEvent event;
    event.id = newId();
    event.kind = ScoreEvent::Kind::Feedback;
    event.date = day;
    event.item = instruction.item;
    event.title = instruction.title;
    event.units = instruction.units;
    event.answers = instruction.id;
    event.leader = instruction.leader;
    event.tier = instruction.tier;
    event.remark = remark;
    const auto item = instruction.item.isEmpty()
                          ? Result<Item>(failure({ErrorCode::NotFound, "", {}, {}}))
                          : archive.item(instruction.item);
    if (item)
        return recordOn(archive, *item, entry("feedback", actor, remarkOf(event)), event);
    return archive.record({event}, actor).map([](std::vector<ScoreEvent> kept) {
        return std::move(kept.front());
    });
}

std::vector<InstructionRecord> instructionsOf(const std::vector<ScoreEvent>& events)
{
    QSet<QString> gone;
    for (const ScoreEvent& event : events) {
        if (event.kind == ScoreEvent::Kind::Correction)
            gone.insert(event.corrects);
    }
    std::vector<InstructionRecord> records;
    for (const ScoreEvent& event : events) {
        if (event.kind == ScoreEvent::Kind::Instruction && !gone.contains(event.id))
            records.push_back({event, {}});
    }
    for (const ScoreEvent& event : events) {
        if (event.kind != ScoreEvent::Kind::Feedback || gone.contains(event.id))
            continue;
        const auto asked = std::find_if(records.begin(), records.end(), [&](const auto& record) {
            return record.instruction.id == event.answers;
        });
        if (asked != records.end())
            asked->feedback.push_back(event);
    }
    std::stable_sort(records.begin(), records.end(), [](const auto& left, const auto& right) {
        return left.instruction.date < right.instruction.date;
    });
    return records;
}

} // namespace chengbao::workflow
