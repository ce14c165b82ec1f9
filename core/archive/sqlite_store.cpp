// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/sqlite_store.h"

#include "core/archive/keeping.h"
#include "core/archive/migrations.h"
#include "core/archive/revisions.h"
#include "core/base/ids.h"

namespace chengbao::archive
{
namespace
{

Result<Item> putNew(Database& database, const Put& put)
{
    ItemRecord record;
    record.item.id = newId();
    record.item.created = put.at;
    if (auto kept = keepRevision(database, record, contentOf(put.draft), put.at); !kept)
        return failure(kept.error());
    const TrailEntry entry{put.at,
                           put.actor,
                           put.action,
                           State::Draft,
                           State::Draft,
                           put.remark,
                           digestOf(record.item.draft)};
    return insertTrailEntry(database, record.seq, entry).map([&record] {
        return std::move(record.item);
    });
}

Result<Item> putNext(Database& database, const Put& put)
{
    auto record = readUnchanged(database, put.id, put.basedOn);
    if (!record)
        return failure(record.error());
    const Content content = contentOf(put.draft);
    if (content == record->content)
        return record->item;
    if (record->item.signOff)
        return failure(changedMeanwhile(put.id));
    if (auto kept = keepRevision(database, *record, content, put.at, Following::Later); !kept)
        return failure(kept.error());
    const State state = record->item.state;
    const TrailEntry entry{
        put.at, put.actor, put.action, state, state, put.remark, digestOf(record->item.draft)};
    return insertTrailEntry(database, record->seq, entry).map([&record] {
        return std::move(record->item);
    });
}

} // namespace

Result<std::vector<Item>> SqliteStore::put(const std::vector<Put>& puts)
{
    return write([&]() -> Result<std::vector<Item>> {
        std::vector<Item> items;
        for (const Put& put : puts) {
            auto item = put.id.isEmpty() ? putNew(m_database, put) : putNext(m_database, put);
            if (!item)
                return failure(item.error());
            items.push_back(std::move(*item));
        }
        return items;
    });
}

Result<Item> SqliteStore::item(const QString& id) const
{
    return readItem(m_database, id).map([](ItemRecord record) { return std::move(record.item); });
}

Result<Draft> SqliteStore::revision(const QString& id, int number) const
{
    return readContent(m_database, id, number).map([](const Content& content) {
        return draftOf(content);
    });
}

Result<void> SqliteStore::holders(const QStringList& tokens, int most, const TakeHolder& take) const
{
    const auto index = indexState(m_database);
    if (!index || !index->usable)
        return index ? Result<void>() : failure(index.error());
    // A token has no ASCII punctuation, so it can stand between quotes.
    const QString sql = QStringLiteral("SELECT '', rowid FROM search WHERE search MATCH"
                                       " '\"%1\"' ORDER BY rowid DESC LIMIT %2");
    Result<void> walked;
    for (int i = 0; walked && i < static_cast<int>(tokens.size()); ++i)
        walked = m_database.eachPair(sql.arg(tokens[i], QString::number(most)),
                                     [&take, i](QByteArrayView, qint64 item) { take(i, item); });
    return walked;
}

Result<std::vector<qint64>> SqliteStore::changedLately() const
{
    return indexState(m_database).map([](IndexState index) { return std::move(index.behind); });
}

Result<qint64> SqliteStore::newestNumber() const
{
    return newestSeq(m_database, "item");
}

Result<std::vector<std::pair<State, int>>> SqliteStore::countByState() const
{
    return countStates(m_database);
}

} // namespace chengbao::archive
