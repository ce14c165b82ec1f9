// SPDX-License-Identifier: GPL-3.0-or-later
// Cards: what is planned around the text, and the items that come of it.
#include "core/archive/archive_private.h"
#include "core/archive/keeping.h"
#include "core/archive/planning_records.h"
#include "core/base/ids.h"

namespace chengbao::archive
{
namespace
{

/// What is noted of an item that begins from the card.
Labels labelsOf(const Lead& card)
{
    return {{}, card.board, std::nullopt, card.source, card.event};
}

Labels labelsOf(const Card& card)
{
    return {{}, card.board, std::nullopt};
}

/// A new item with its first trail entry, which says what it began from.
Result<ItemRecord> keepBegun(Database& database, const Draft& draft, const QString& actor,
                             const QString& from, const QDateTime& now)
{
    ItemRecord record;
    record.item.id = newId();
    record.item.created = now;
    if (auto kept = keepRevision(database, record, contentOf(draft), now); !kept)
        return failure(kept.error());
    const TrailEntry entry{now,          actor, QStringLiteral("begin"),    State::Draft,
                           State::Draft, from,  digestOf(record.item.draft)};
    if (auto told = insertTrailEntry(database, record.seq, entry); !told)
        return failure(told.error());
    return record;
}

template <class T>
Result<Item> begin(Database& database, T& card, const Draft& draft, const QString& actor,
                   const QDateTime& now)
{
    if (!card.item.isEmpty())
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "card %1 has an item already"),
                        {card.id},
                        card.item});
    const auto record = keepBegun(database, draft, actor, card.id, now);
    if (!record)
        return failure(record.error());
    T drafted = card;
    drafted.item = record->item.id;
    drafted.state = CardState::Drafted;
    if (auto kept = writeCard(database, drafted, {actor, QStringLiteral("draft")}, now); !kept)
        return failure(kept.error());
    if (auto labelled = keepLabels(database, *record, labelsOf(card)); !labelled)
        return failure(labelled.error());
    card = drafted;
    return record->item;
}

/// An entry on an item's trail that changes nothing of it.
Result<void> tell(Database& database, const QString& id, const QString& actor,
                  const QString& action, const QString& remark, const QDateTime& now)
{
    const auto record = readItem(database, id);
    if (!record)
        return failure(record.error());
    const State state = record->item.state;
    return insertTrailEntry(
        database, record->seq,
        {now, actor, action, state, state, remark, digestOf(record->item.draft)});
}

} // namespace

Result<Lead> Archive::keepCard(Lead card, const CardStep& step)
{
    const QDateTime now = m_private->clock.now();
    if (card.id.isEmpty() && !card.noted.isValid())
        card.noted = now;
    return m_private->write([&] { return writeCard(*m_private->database, card, step, now); })
        .map([&card] { return std::move(card); });
}

Result<Commission> Archive::keepCard(Commission card, const CardStep& step)
{
    const QDateTime now = m_private->clock.now();
    return m_private->write([&] { return writeCard(*m_private->database, card, step, now); })
        .map([&card] { return std::move(card); });
}

Result<KeyPoint> Archive::keepCard(KeyPoint card, const CardStep& step)
{
    const QDateTime now = m_private->clock.now();
    return m_private->write([&] { return writeCard(*m_private->database, card, step, now); })
        .map([&card] { return std::move(card); });
}

Result<std::vector<Lead>> Archive::leads() const
{
    return readCards<Lead>(*m_private->database);
}

Result<std::vector<Commission>> Archive::commissions() const
{
    return readCards<Commission>(*m_private->database);
}

Result<std::vector<KeyPoint>> Archive::keyPoints() const
{
    return readCards<KeyPoint>(*m_private->database);
}

Result<std::vector<CardEntry>> Archive::cardTrail(const QString& id) const
{
    return m_private->read([&] { return readCardTrail(*m_private->database, id); });
}

Result<Item> Archive::beginItem(Lead& card, const Draft& given, const QString& actor)
{
    const auto draft = m_private->withPhotos(given);
    if (!draft)
        return failure(draft.error());
    const QDateTime now = m_private->clock.now();
    return m_private->write([&] { return begin(*m_private->database, card, *draft, actor, now); });
}

Result<Item> Archive::beginItem(Commission& card, const Draft& given, const QString& actor)
{
    const auto draft = m_private->withPhotos(given);
    if (!draft)
        return failure(draft.error());
    const QDateTime now = m_private->clock.now();
    return m_private->write([&] { return begin(*m_private->database, card, *draft, actor, now); });
}

Result<Item> Archive::beginItem(KeyPoint& card, const Draft& given, const QString& actor)
{
    const auto draft = m_private->withPhotos(given);
    if (!draft)
        return failure(draft.error());
    const QDateTime now = m_private->clock.now();
    return m_private->write([&] { return begin(*m_private->database, card, *draft, actor, now); });
}

Result<Item> Archive::beginFollowing(const QString& earlier, LinkKind kind, const Draft& given,
                                     const QString& actor, const QString& action)
{
    const auto draft = m_private->withPhotos(given);
    if (!draft)
        return failure(draft.error());
    Database& database = *m_private->database;
    const QDateTime now = m_private->clock.now();
    return m_private->write([&]() -> Result<Item> {
        const auto record =
            keepBegun(database, *draft, actor, toWord(kind) + QLatin1Char(' ') + earlier, now);
        if (!record)
            return failure(record.error());
        if (auto linked = insertLink(database, record->item.id, earlier, kind); !linked)
            return failure(linked.error());
        if (auto told = tell(database, earlier, actor, action, record->item.id, now); !told)
            return failure(told.error());
        return record->item;
    });
}

Result<std::vector<PendingItem>> Archive::pendingItems() const
{
    return readPendingItems(*m_private->database);
}

Result<std::vector<Link>> Archive::links() const
{
    return readAllLinks(*m_private->database);
}

} // namespace chengbao::archive
