// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

namespace chengbao::workflow
{

// Use cases of leads, commissions and key points. Each leaves the archive unchanged when it fails,
// and an entry on the card's trail when it does not.

/// Keeps a new or changed card. Refused without what it is about (text, topic), a key point without
/// a valid period, a commission whose number another one has.
Result<Lead> keepLead(archive::Archive& archive, const Lead& lead, const QString& actor);
Result<Commission> keepCommission(archive::Archive& archive, const Commission& commission,
                                  const QString& actor);
Result<KeyPoint> keepKeyPoint(archive::Archive& archive, const KeyPoint& point,
                              const QString& actor);

/// The draft that begins from a card: the first line of what it says as title, the rest as body,
/// system, kind, unit, dates; of a commission its number, with the requirements left out of the
/// text. `facts` are the clerk's own (unit, author, phone), which the card's go over.
Draft draftOf(const Lead& lead, const Facts& facts);
Draft draftOf(const Commission& commission, const Facts& facts);
Draft draftOf(const KeyPoint& point, const Facts& facts);

/// 成稿 in one step: draftOf(), kept as a new item, the card linked to it. See
/// Archive::beginItem(). `card` becomes what is kept.
Result<Item> startDraft(archive::Archive& archive, Lead& card, const Facts& facts,
                        const QString& actor);
Result<Item> startDraft(archive::Archive& archive, Commission& card, const Facts& facts,
                        const QString& actor);
Result<Item> startDraft(archive::Archive& archive, KeyPoint& card, const Facts& facts,
                        const QString& actor);

/// Links an item that is there already; one that may be edited gets the commission's number among
/// its facts. Fails with NotFound, or Conflict.
Result<Commission> linkCommission(archive::Archive& archive, const Commission& commission,
                                  const QString& item, const QString& actor);

/// 办结, 放弃, 重开. Refused for a step that changes nothing.
template <class T>
Result<T> closeCard(archive::Archive& archive, T card, CardState state, const QString& actor,
                    const QString& remark)
{
    if (card.state == state)
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "the card is “%1” already"),
                        {toWord(state)},
                        card.id});
    card.state = state;
    const QString action = state == CardState::Done      ? QStringLiteral("done")
                           : state == CardState::Dropped ? QStringLiteral("drop")
                                                         : QStringLiteral("reopen");
    return archive.keepCard(std::move(card), {actor, action, remark});
}

/// 约稿完成: closes it and records it in the books for its unit, both or neither where possible.
/// The card is closed first; `granted` is what was awarded, if the scheme leaves it open.
Result<Commission> finishCommission(archive::Archive& archive, const Commission& commission,
                                    const QDate& day, const QString& actor,
                                    const QString& remark = {});

/// The card with that id, or the commission with that number; NotFound otherwise.
Result<Lead> findLead(const archive::Archive& archive, const QString& id);
Result<Commission> findCommission(const archive::Archive& archive, const QString& idOrNumber);
Result<KeyPoint> findKeyPoint(const archive::Archive& archive, const QString& id);

} // namespace chengbao::workflow
