// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/planning/cards.h"

#include "core/workflow/desk.h"
#include "core/workflow/score/adopt.h"
#include "core/workflow/score/period.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

QString stepOf(const Card& card)
{
    return card.id.isEmpty() ? QStringLiteral("add") : QStringLiteral("change");
}

Error refused(const char* reason, const QString& about = {})
{
    return {ErrorCode::Refused, reason, about.isEmpty() ? QStringList() : QStringList{about}, {}};
}

/// The clerk's own facts with what the card says over them.
Facts factsOf(const Card& card, Facts facts)
{
    if (card.system)
        facts.system = card.system;
    if (card.kind)
        facts.kind = card.kind;
    if (!card.unit.isEmpty())
        facts.unit = card.unit;
    return facts;
}

/// The first line as the title, what follows as the body.
Draft draftOfLines(const QString& text, Facts facts)
{
    const QString trimmed = text.trimmed();
    const qsizetype end = trimmed.indexOf(QLatin1Char('\n'));
    Draft draft;
    draft.facts = std::move(facts);
    draft.title = (end < 0 ? trimmed : trimmed.left(end)).trimmed();
    draft.body = end < 0 ? QString() : trimmed.mid(end + 1).trimmed();
    return draft;
}

template <class T>
Result<T> findById(Result<std::vector<T>> cards, const QString& id)
{
    if (!cards)
        return failure(cards.error());
    const auto found =
        std::find_if(cards->begin(), cards->end(), [&](const T& card) { return card.id == id; });
    if (found == cards->end())
        return failure(
            {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "there is no card %1"), {id}, {}});
    return std::move(*found);
}

} // namespace

Result<Lead> keepLead(archive::Archive& archive, const Lead& lead, const QString& actor)
{
    if (lead.text.trimmed().isEmpty())
        return failure(refused(QT_TRANSLATE_NOOP("Error", "a lead has to say what it is about")));
    return archive.keepCard(lead, {actor, stepOf(lead)});
}

Result<Commission> keepCommission(archive::Archive& archive, const Commission& commission,
                                  const QString& actor)
{
    if (commission.topic.trimmed().isEmpty())
        return failure(refused(QT_TRANSLATE_NOOP("Error", "a commission has to name its topic")));
    const auto others = archive.commissions();
    if (!others)
        return failure(others.error());
    const bool taken = std::any_of(others->begin(), others->end(), [&](const Commission& other) {
        return !commission.number.isEmpty() && other.number == commission.number &&
               other.id != commission.id;
    });
    if (taken)
        return failure(refused(QT_TRANSLATE_NOOP("Error", "another commission has the number “%1”"),
                               commission.number));
    return archive.keepCard(commission, {actor, stepOf(commission)});
}

Result<KeyPoint> keepKeyPoint(archive::Archive& archive, const KeyPoint& point,
                              const QString& actor)
{
    if (point.text.trimmed().isEmpty())
        return failure(
            refused(QT_TRANSLATE_NOOP("Error", "a key point has to say what it is about")));
    if (!Period::fromText(point.period))
        return failure(refused(QT_TRANSLATE_NOOP("Error", "“%1” is no period; write it as 2026-Q3"),
                               point.period.isEmpty() ? QStringLiteral("–") : point.period));
    return archive.keepCard(point, {actor, stepOf(point)});
}

Draft draftOf(const Lead& lead, const Facts& facts)
{
    Draft draft = draftOfLines(lead.text, factsOf(lead, facts));
    if (lead.happened.isValid())
        draft.facts.eventDate = lead.happened;
    return draft;
}

Draft draftOf(const Commission& commission, const Facts& facts)
{
    Draft draft = draftOfLines(commission.topic, factsOf(commission, facts));
    if (!commission.kind)
        draft.facts.kind = Kind::Commissioned;
    draft.facts.commission = commission.number;
    return draft;
}

Draft draftOf(const KeyPoint& point, const Facts& facts)
{
    return draftOfLines(point.text, factsOf(point, facts));
}

Result<Item> startDraft(archive::Archive& archive, Lead& card, const Facts& facts,
                        const QString& actor)
{
    return archive.beginItem(card, draftOf(card, facts), actor);
}

Result<Item> startDraft(archive::Archive& archive, Commission& card, const Facts& facts,
                        const QString& actor)
{
    return archive.beginItem(card, draftOf(card, facts), actor);
}

Result<Item> startDraft(archive::Archive& archive, KeyPoint& card, const Facts& facts,
                        const QString& actor)
{
    return archive.beginItem(card, draftOf(card, facts), actor);
}

Result<Commission> linkCommission(archive::Archive& archive, const Commission& commission,
                                  const QString& item, const QString& actor)
{
    const auto found = archive.item(item);
    if (!found)
        return failure(found.error());
    Commission linked = commission;
    linked.item = item;
    linked.state = CardState::Drafted;
    auto kept = archive.keepCard(linked, {actor, QStringLiteral("link"), found->draft.title});
    if (!kept || commission.number.isEmpty() || !isEditable(found->state) ||
        found->draft.facts.commission == commission.number)
        return kept;
    Draft draft = found->draft;
    draft.facts.commission = commission.number;
    if (auto saved = archive.save(item, found->revision, draft, actor); !saved)
        return failure(saved.error());
    return kept;
}

Result<Commission> finishCommission(archive::Archive& archive, const Commission& commission,
                                    const QDate& day, const QString& actor, const QString& remark)
{
    auto done = closeCard(archive, commission, CardState::Done, actor, remark);
    if (!done)
        return done;
    ScoreEvent event;
    if (!commission.item.isEmpty()) {
        const auto item = archive.item(commission.item);
        if (item)
            event = adoptionOf(*item);
    }
    event.kind = ScoreEvent::Kind::Commission;
    event.form = Form::Commissioned;
    event.date = day;
    if (event.title.isEmpty())
        event.title = commission.topic;
    if (event.units.empty() && !commission.unit.isEmpty())
        event.units = {{commission.unit}};
    event.remark = commission.number;
    if (auto recorded = archive.record({event}, actor); !recorded)
        return failure(recorded.error());
    return done;
}

Result<Lead> findLead(const archive::Archive& archive, const QString& id)
{
    return findById(archive.leads(), id);
}

Result<Commission> findCommission(const archive::Archive& archive, const QString& idOrNumber)
{
    auto cards = archive.commissions();
    if (!cards)
        return failure(cards.error());
    for (const Commission& card : *cards) {
        if (!card.number.isEmpty() && card.number == idOrNumber)
            return card;
    }
    return findById(std::move(cards), idOrNumber);
}

Result<KeyPoint> findKeyPoint(const archive::Archive& archive, const QString& id)
{
    return findById(archive.keyPoints(), id);
}

} // namespace chengbao::workflow
