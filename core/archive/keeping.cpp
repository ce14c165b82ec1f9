// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/keeping.h"

#include "core/archive/revisions.h"
#include "core/archive/search_index.h"

namespace chengbao::archive
{
namespace
{

/// The rows of an item that is new: revision 1 is about to be kept.
Result<void> insertHead(Database& database, ItemRecord& record, const Content& content)
{
    const auto seq = insertItem(database, record.item);
    if (!seq)
        return failure(seq.error());
    record.seq = *seq;
    return insertCurrentText(database, *seq, content);
}

Result<void> updateHead(Database& database, const ItemRecord& record, const Content& content,
                        const QByteArray& digest)
{
    const int superseded = record.item.revision - 1;
    if (auto packed = packSuperseded(database, record.seq, superseded, record.formal,
                                     record.content, {content, digest});
        !packed)
        return packed;
    if (auto updated = updateItem(database, record); !updated)
        return updated;
    return updateCurrentText(database, record.seq, content);
}

} // namespace

Result<std::optional<TokenSet>> indexedBefore(Database& database, const ItemRecord& record)
{
    if (auto caughtUp = catchUp(database); !caughtUp)
        return failure(caughtUp.error());
    if (record.seq == 0)
        return std::nullopt;
    return readIndexedFacts(database, record.seq).map([&record](const IndexedFacts& facts) {
        return std::optional(tokensOf(record.content, facts));
    });
}

Result<void> followRecord(Database& database, const ItemRecord& record, qint64 newRevision,
                          const std::optional<TokenSet>& before)
{
    const auto facts = readIndexedFacts(database, record.seq);
    if (!facts)
        return failure(facts.error());
    return followChange(database, record.seq, newRevision, before,
                        tokensOf(record.content, *facts));
}

Result<void> keepRevision(Database& database, ItemRecord& record, const Content& content,
                          const QDateTime& now, Following following)
{
    const bool later = following == Following::Later;
    const auto before =
        later ? Result<std::optional<TokenSet>>(std::nullopt) : indexedBefore(database, record);
    if (!before)
        return failure(before.error());
    Item& item = record.item;
    const bool first = item.revision == 0;
    const Revision revision{item.revision + 1, now, content.bytes(), contentDigest(content)};
    item.draft = draftOf(content);
    item.revision = revision.number;
    item.updated = now;
    if (auto head = first ? insertHead(database, record, content)
                          : updateHead(database, record, content, revision.digest);
        !head)
        return head;
    const auto kept = insertRevision(database, record.seq, revision);
    if (!kept)
        return failure(kept.error());
    record.content = content;
    record.formal = false;
    // So that a search never has many texts to read.
    constexpr qint64 mostBehind = 250;
    return later ? catchUp(database, mostBehind) : followRecord(database, record, *kept, *before);
}

Result<void> keepHead(Database& database, const ItemRecord& record)
{
    const auto before = indexedBefore(database, record);
    if (!before)
        return failure(before.error());
    if (auto updated = updateItem(database, record); !updated)
        return updated;
    return followRecord(database, record, 0, *before);
}

Result<void> keepLabels(Database& database, const ItemRecord& record, const Labels& labels)
{
    const auto before = indexedBefore(database, record);
    if (!before)
        return failure(before.error());
    if (auto set = updateLabels(database, record.seq, labels); !set)
        return set;
    return followRecord(database, record, 0, *before);
}

} // namespace chengbao::archive
