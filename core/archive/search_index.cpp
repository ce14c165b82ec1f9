// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/search_index.h"

#include "core/archive/migrations.h"
#include "core/archive/records.h"
#include "core/archive/revisions.h"
#include "core/archive/tokens.h"

#include <algorithm>
#include <limits>

namespace chengbao::archive
{
namespace
{

const QString& stampKey()
{
    static const QString key = QStringLiteral("search_index");
    return key;
}

struct Stamp {
    qint64 completeFrom = 0;
    qint64 newestRevision = 0;
};

Result<void> setStamp(Database& database, const Stamp& stamp)
{
    return setMetaValue(database, stampKey(),
                        QStringLiteral("%1 from-%2 revision-%3")
                            .arg(tokenScheme())
                            .arg(stamp.completeFrom)
                            .arg(stamp.newestRevision));
}

/// Nothing when there is none of this program's scheme.
Result<std::optional<Stamp>> readStamp(Database& database)
{
    const auto value =
        database.text(QStringLiteral("SELECT value FROM meta WHERE key = ? AND EXISTS"
                                     " (SELECT 1 FROM sqlite_master WHERE name = 'search')"),
                      {stampKey()});
    if (!value)
        return failure(value.error());
    const QStringList parts = value->value_or(QString()).split(QLatin1Char(' '));
    if (parts.size() != 3 || parts[0] != tokenScheme())
        return std::nullopt;
    return Stamp{parts[1].section(QLatin1Char('-'), 1).toLongLong(),
                 parts[2].section(QLatin1Char('-'), 1).toLongLong()};
}

Result<void> addWords(Database& database, qint64 item, const TokenSet& tokens)
{
    return database.run(QStringLiteral("INSERT INTO search (rowid, words) VALUES (?, ?)"),
                        {item, tokens.words()});
}

/// Takes words out and, to keep FTS5's count of rows right, always goes before addWords().
Result<void> removeWords(Database& database, qint64 item, const TokenSet& tokens)
{
    return database.run(
        QStringLiteral("INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)"),
        {item, tokens.words()});
}

Result<void> replaceWords(Database& database, qint64 item, const std::optional<TokenSet>& before,
                          const TokenSet& after)
{
    if (!before)
        return addWords(database, item, after);
    const TokenSet gone = before->without(after);
    const TokenSet come = after.without(*before);
    if (gone.isEmpty() && come.isEmpty())
        return {};
    if (auto removed = removeWords(database, item, gone); !removed)
        return removed;
    return addWords(database, item, come);
}

/// SQLite refuses even to drop an FTS5 table whose structure is damaged. Emptied to the records of
/// a new one (https://www.sqlite.org/fts5.html, "fts5 data structures"), it lets go.
Result<void> emptyStructure(Database& database)
{
    for (const QString& statement :
         {QStringLiteral("DELETE FROM search_data"), QStringLiteral("DELETE FROM search_idx"),
          QStringLiteral("INSERT INTO search_data (id, block)"
                         " VALUES (1, x''), (10, x'00000000000000')")}) {
        if (auto done = database.run(statement); !done)
            return done;
    }
    return {};
}

Result<void> dropTable(Database& database)
{
    const QString drop = QStringLiteral("DROP TABLE IF EXISTS search");
    auto dropped = database.run(drop);
    if (dropped || dropped.error().code != ErrorCode::Damaged)
        return dropped;
    if (auto emptied = emptyStructure(database); !emptied)
        return emptied;
    return database.run(drop);
}

Result<void> setFts(Database& database, const char* option, int value)
{
    return database.run(QStringLiteral("INSERT INTO search (search, rank) VALUES (?, ?)"),
                        {QLatin1String(option), value});
}

/// The ascii tokenizer splits at ASCII punctuation and blanks only, and our tokens contain neither.
Result<void> makeTable(Database& database)
{
    if (auto dropped = dropTable(database); !dropped)
        return dropped;
    if (auto made =
            database.run(QStringLiteral("CREATE VIRTUAL TABLE search USING fts5 (words, content='',"
                                        " detail=none, columnsize=0, tokenize='ascii')"));
        !made)
        return made;
    // Words wait in memory for their transaction; fewer and larger parts make fewer merges.
    if (auto set = setFts(database, "hashsize", 32 * 1024 * 1024); !set)
        return set;
    return setFts(database, "automerge", 8);
}

/// The index begins anew: empty, complete only for items that are still to come.
Result<Stamp> beginIndex(Database& database)
{
    if (auto made = makeTable(database); !made)
        return failure(made.error());
    const auto newestItem = newestSeq(database, "item");
    if (!newestItem)
        return failure(newestItem.error());
    const auto newestRevision = newestSeq(database, "revision");
    if (!newestRevision)
        return failure(newestRevision.error());
    return Stamp{*newestItem + 1, *newestRevision};
}

/// The items that got revisions which the index has not seen, newest first.
Result<std::vector<qint64>> itemsBehind(Database& database, const Stamp& stamp)
{
    std::vector<qint64> items;
    // By seq: an index over items would have every revision looked at.
    auto read = database.each(
        QStringLiteral("SELECT item FROM revision NOT INDEXED WHERE seq > ? AND item >= ?"),
        {stamp.newestRevision, stamp.completeFrom}, [&items](const Row& row) {
            items.push_back(row.number(0));
            return true;
        });
    std::sort(items.begin(), items.end(), std::greater<>());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return read.map([&items] { return std::move(items); });
}

/// What the index has of an item that is behind; nothing when it has nothing of it.
Result<std::optional<TokenSet>> tokensAtStamp(Database& database, qint64 item, const Stamp& stamp)
{
    const auto number = database.number(
        QStringLiteral("SELECT max(number) FROM revision WHERE item = ? AND seq <= ?"),
        {item, stamp.newestRevision});
    if (!number)
        return failure(number.error());
    if (!*number)
        return std::nullopt;
    const auto id = database.text(QStringLiteral("SELECT id FROM item WHERE seq = ?"), {item});
    if (!id)
        return failure(id.error());
    const auto then = readContent(database, id->value_or(QString()), static_cast<int>(**number));
    if (!then)
        return failure(then.error());
    return readIndexedFacts(database, item, *then).map([&then](const IndexedFacts& facts) {
        return std::optional(tokensOf(*then, facts));
    });
}

Result<void> catchUpItem(Database& database, qint64 item, const Stamp& stamp)
{
    const auto before = tokensAtStamp(database, item, stamp);
    if (!before)
        return failure(before.error());
    return eachIndexed(database, item, item + 1, [&](qint64, const TokenSet& after) {
        return replaceWords(database, item, *before, after);
    });
}

/// One step: a stretch of items below those the index has. Returns the item it is complete from.
Result<qint64> indexMore(Database& database, int items)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return failure(transaction.error());
    if (auto caughtUp = catchUp(database); !caughtUp)
        return failure(caughtUp.error());
    const auto state = indexState(database);
    if (!state)
        return failure(state.error());
    auto found = state->usable ? readStamp(database) : Result<std::optional<Stamp>>(std::nullopt);
    if (!found)
        return failure(found.error());
    const auto stamp = *found ? Result<Stamp>(**found) : beginIndex(database);
    if (!stamp)
        return failure(stamp.error());
    const qint64 from = std::max<qint64>(stamp->completeFrom - items, 0);
    auto added = eachIndexed(database, from, stamp->completeFrom,
                             [&database](qint64 item, const TokenSet& tokens) {
                                 return addWords(database, item, tokens);
                             });
    if (added)
        added = setStamp(database, {from, stamp->newestRevision});
    if (added)
        added = transaction->commit();
    return added.map([from] { return from; });
}

/// One of the steps in which FTS5 merges; returns how many rows it changed.
Result<qint64> mergeOnce(Database& database, int pages)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return failure(transaction.error());
    const qint64 before = database.totalChanges();
    if (auto merged = setFts(database, "merge", pages); !merged)
        return failure(merged.error());
    const qint64 changes = database.totalChanges() - before;
    return transaction->commit().map([changes] { return changes; });
}

/// Merges what the steps left in many parts, a few pages at a time.
Result<void> mergeParts(Database& database, const Progress& progress)
{
    constexpr int pages = 2000;
    for (int sign : {-1, 1}) {
        for (qint64 changes = 2; changes >= 2;) {
            if (progress.cancelled())
                return failure(cancelledError());
            const auto merged = mergeOnce(database, sign * pages);
            if (!merged)
                return failure(merged.error());
            changes = sign < 0 ? 0 : *merged;
        }
    }
    return {};
}

} // namespace

Result<IndexState> indexState(Database& database)
{
    const auto stamp = readStamp(database);
    if (!stamp)
        return failure(stamp.error());
    if (!*stamp)
        return IndexState{};
    const auto newest = newestSeq(database, "revision");
    if (!newest)
        return failure(newest.error());
    if ((*stamp)->newestRevision > *newest)
        return IndexState{}; // of another history than this one
    auto behind = itemsBehind(database, **stamp);
    if (!behind)
        return failure(behind.error());
    return IndexState{true, (*stamp)->completeFrom, std::move(*behind)};
}

Result<std::optional<TokenSet>> tokensInIndex(Database& database, qint64 item)
{
    const auto stamp = readStamp(database);
    if (!stamp)
        return failure(stamp.error());
    return *stamp ? tokensAtStamp(database, item, **stamp) : std::nullopt;
}

Result<void> catchUp(Database& database, qint64 from)
{
    const auto stamp = readStamp(database);
    if (!stamp)
        return failure(stamp.error());
    const auto newest = newestSeq(database, "revision");
    if (!newest)
        return failure(newest.error());
    if (!*stamp || *newest - (*stamp)->newestRevision < from)
        return {};
    const auto items = itemsBehind(database, **stamp);
    if (!items)
        return failure(items.error());
    Result<void> done;
    for (auto item = items->begin(); done && item != items->end(); ++item)
        done = catchUpItem(database, *item, **stamp);
    if (done)
        done = setStamp(database, {(*stamp)->completeFrom, *newest});
    // A revision that cannot be read any more cannot be taken out either.
    if (!done && done.error().code == ErrorCode::Damaged)
        return forgetIndex(database);
    return done;
}

Result<void> followChange(Database& database, qint64 item, qint64 newRevision,
                          const std::optional<TokenSet>& before, const TokenSet& after)
{
    const auto stamp = readStamp(database);
    if (!stamp)
        return failure(stamp.error());
    const auto previous =
        database.number(QStringLiteral("SELECT coalesce(max(seq), 0) FROM revision WHERE seq < ?"),
                        {newRevision > 0 ? newRevision : std::numeric_limits<qint64>::max()});
    if (!previous)
        return failure(previous.error());
    if (!*stamp || (*stamp)->newestRevision != previous->value_or(0))
        return {};
    Result<void> followed;
    if (item >= (*stamp)->completeFrom)
        followed = replaceWords(database, item, before, after);
    if (followed && newRevision > 0)
        followed = setStamp(database, {(*stamp)->completeFrom, newRevision});
    if (!followed && followed.error().code == ErrorCode::Damaged)
        return forgetIndex(database);
    return followed;
}

Result<void> catchUpAlone(Database& database)
{
    const auto state = indexState(database);
    if (!state)
        return failure(state.error());
    if (state->behind.empty())
        return {};
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return failure(transaction.error());
    if (auto caughtUp = catchUp(database); !caughtUp)
        return caughtUp;
    return transaction->commit();
}

Result<void> forgetIndex(Database& database)
{
    return database.run(QStringLiteral("DELETE FROM meta WHERE key = ?"), {stampKey()});
}

Result<void> completeIndex(Database& database, int itemsAtOnce, const Progress& progress)
{
    const auto state = indexState(database);
    if (!state)
        return failure(state.error());
    if (state->isComplete())
        return catchUpAlone(database);
    const auto newest = newestSeq(database, "item");
    if (!newest)
        return failure(newest.error());
    const auto all = static_cast<int>(*newest);
    for (qint64 left = 1; left > 0;) {
        if (progress.cancelled())
            return failure(cancelledError());
        const auto more = indexMore(database, itemsAtOnce);
        if (!more)
            return failure(more.error());
        left = *more;
        progress.report(std::max(0, all - static_cast<int>(left)), all);
    }
    return mergeParts(database, progress);
}

} // namespace chengbao::archive
