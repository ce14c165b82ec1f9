// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/card_steps.h"

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using Opened = Result<std::unique_ptr<archive::Archive>>;

Opened open(const CardPlace& place)
{
    return archive::Archive::open(place.archive, *place.clock);
}

Result<Lead> keep(archive::Archive& archive, const Lead& card, const QString& actor)
{
    return workflow::keepLead(archive, card, actor);
}

Result<Commission> keep(archive::Archive& archive, const Commission& card, const QString& actor)
{
    return workflow::keepCommission(archive, card, actor);
}

Result<KeyPoint> keep(archive::Archive& archive, const KeyPoint& card, const QString& actor)
{
    return workflow::keepKeyPoint(archive, card, actor);
}

template <class T>
Result<AnyCard> asAny(Result<T> kept)
{
    if (!kept)
        return failure(kept.error());
    return AnyCard(std::move(*kept));
}

} // namespace

const Card& plain(const AnyCard& card)
{
    return std::visit([](const auto& one) -> const Card& { return one; }, card);
}

Card& plain(AnyCard& card)
{
    return std::visit([](auto& one) -> Card& { return one; }, card);
}

QString headOf(const AnyCard& card)
{
    QString text;
    if (const auto* commission = std::get_if<Commission>(&card))
        text = commission->topic;
    else if (const auto* lead = std::get_if<Lead>(&card))
        text = lead->text;
    else
        text = std::get<KeyPoint>(card).text;
    return text.section(u'\n', 0, 0);
}

Result<AnyCard> keepCard(const CardPlace& place, const AnyCard& card)
{
    const Opened archive = open(place);
    if (!archive)
        return failure(archive.error());
    return std::visit([&](const auto& one) { return asAny(keep(**archive, one, place.actor)); },
                      card);
}

Result<std::vector<CardEntry>> trailOf(const CardPlace& place, const QString& id)
{
    const Opened archive = open(place);
    if (!archive)
        return failure(archive.error());
    auto trail = (*archive)->cardTrail(id);
    if (trail)
        std::reverse(trail->begin(), trail->end());
    return trail;
}

Result<QString> startDraft(const CardPlace& place, AnyCard card, const Facts& facts)
{
    const Opened archive = open(place);
    if (!archive)
        return failure(archive.error());
    return std::visit(
        [&](auto& one) -> Result<QString> {
            const auto item = workflow::startDraft(**archive, one, facts, place.actor);
            if (!item)
                return failure(item.error());
            return item->id;
        },
        card);
}

Result<AnyCard> moveCard(const CardPlace& place, const AnyCard& card, CardState to,
                         const QString& remark)
{
    const Opened archive = open(place);
    if (!archive)
        return failure(archive.error());
    if (const auto* commission = std::get_if<Commission>(&card);
        commission && to == CardState::Done)
        return asAny(workflow::finishCommission(**archive, *commission, place.clock->today(),
                                                place.actor, remark));
    return std::visit(
        [&](const auto& one) {
            return asAny(workflow::closeCard(**archive, one, to, place.actor, remark));
        },
        card);
}

} // namespace chengbao::ui
