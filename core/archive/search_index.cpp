// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/search_index.h"

#include "core/archive/migrations.h"
#include "core/archive/tokens.h"

#include <QHashFunctions>

namespace chengbao::archive
{
namespace
{

const QString& stampKey()
{
    static const QString key = QStringLiteral("search_index");
    return key;
}

QString stamp(qint64 newestRevision)
{
    return QStringLiteral("%1 revision-%2").arg(tokenScheme()).arg(newestRevision);
}

Result<void> setStamp(Database& database, qint64 newestRevision)
{
    return setMetaValue(database, stampKey(), stamp(newestRevision));
}

Result<void> addWords(Database& database, qint64 item, const Content& content)
{
    return database.run(QStringLiteral("INSERT INTO search (rowid, words) VALUES (?, ?)"),
                        {item, indexTokens(searchText(content))});
}

Result<void> removeWords(Database& database, qint64 item, const Content& content)
{
    return database.run(
        QStringLiteral("INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)"),
        {item, indexTokens(searchText(content))});
}

Result<void> replaceWords(Database& database, qint64 item, const Content* before,
                          const Content& after)
{
    if (before) {
        if (auto removed = removeWords(database, item, *before); !removed)
            return removed;
    }
    return addWords(database, item, after);
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

/// The ascii tokenizer splits at ASCII punctuation and blanks only, and our tokens contain neither.
Result<void> makeTable(Database& database)
{
    if (auto dropped = dropTable(database); !dropped)
        return dropped;
    return database.run(QStringLiteral("CREATE VIRTUAL TABLE search USING fts5 (words, content='',"
                                       " detail=none, columnsize=0, tokenize='ascii')"));
}

/// Walks the newest text of every item; `take` returns what went wrong, or success to go on.
template <class Take>
Result<void> eachNewestText(Database& database, const Progress& progress, Take take)
{
    const auto total = database.number(QStringLiteral("SELECT count(*) FROM item"));
    if (!total)
        return failure(total.error());
    Result<void> outcome;
    int done = 0;
    const QString sql = QStringLiteral(
        "SELECT item, CAST(title AS BLOB), CAST(body AS BLOB) FROM current_text ORDER BY item");
    auto read = database.each(sql, {}, [&](const Row& row) {
        if (progress.cancelled())
            outcome =
                failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled"), {}, {}});
        else
            outcome = take(row.number(0), Content{{}, row.bytes(1), row.bytes(2)});
        progress.report(++done, static_cast<int>(total->value_or(0)));
        return outcome.has_value();
    });
    return read ? outcome : read;
}

/// A sum over all (token, item) pairs that does not depend on their order.
struct Fingerprint {
    quint64 pairs = 0;
    quint64 sum = 0;
    bool operator==(const Fingerprint&) const = default;

    void add(QByteArrayView token, qint64 item)
    {
        ++pairs;
        sum += qHashBits(token.data(), token.size(), static_cast<size_t>(item));
    }
};

Result<Fingerprint> fingerprintOfTexts(Database& database, const Progress& progress)
{
    Fingerprint print;
    auto read = eachNewestText(
        database, progress, [&print](qint64 item, const Content& content) -> Result<void> {
            const QByteArray words = indexTokens(searchText(content)).toUtf8();
            for (qsizetype at = 0; at < words.size();) {
                const qsizetype next = words.indexOf(' ', at + 1);
                const qsizetype end = next < 0 ? words.size() : next;
                print.add(QByteArrayView(words).sliced(at + 1, end - at - 1), item);
                at = end;
            }
            return {};
        });
    return read.map([&print] { return print; });
}

Result<Fingerprint> fingerprintOfIndex(Database& database)
{
    if (auto made = database.run(QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS"
                                                " temp.search_words USING"
                                                " fts5vocab (main, search, instance)"));
        !made)
        return failure(made.error());
    Fingerprint print;
    auto read =
        database.eachPair(QStringLiteral("SELECT term, doc FROM temp.search_words"),
                          [&print](QByteArrayView token, qint64 item) { print.add(token, item); });
    static_cast<void>(database.run(QStringLiteral("DROP TABLE IF EXISTS temp.search_words")));
    return read.map([&print] { return print; });
}

} // namespace

QString searchText(const Content& content)
{
    return foldForSearch(QString::fromUtf8(content.title + '\n' + content.body));
}

Result<bool> isIndexCurrent(Database& database)
{
    const auto state = database.text(
        QStringLiteral("SELECT meta.value || ' ' || (SELECT coalesce(max(seq), 0) FROM revision)"
                       " FROM meta WHERE meta.key = ?"
                       " AND EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'search')"),
        {stampKey()});
    if (!state)
        return failure(state.error());
    const QString found = state->value_or(QString());
    const qint64 newest = found.section(QLatin1Char(' '), -1).toLongLong();
    return found == stamp(newest) + QStringLiteral(" %1").arg(newest);
}

Result<void> followRevision(Database& database, qint64 item, qint64 revision, const Content* before,
                            const Content& after)
{
    const auto previous = database.number(
        QStringLiteral("SELECT coalesce(max(seq), 0) FROM revision WHERE seq < ?"), {revision});
    if (!previous)
        return failure(previous.error());
    const auto found = metaValue(database, stampKey());
    if (!found)
        return failure(found.error());
    if (*found != stamp(previous->value_or(0)))
        return {};
    const auto replaced = replaceWords(database, item, before, after);
    if (replaced)
        return setStamp(database, revision);
    return replaced.error().code == ErrorCode::Damaged ? forgetIndex(database) : replaced;
}

Result<void> forgetIndex(Database& database)
{
    return database.run(QStringLiteral("DELETE FROM meta WHERE key = ?"), {stampKey()});
}

Result<void> rebuildIndex(Database& database, const Progress& progress)
{
    if (auto made = makeTable(database); !made)
        return made;
    auto filled =
        eachNewestText(database, progress, [&database](qint64 item, const Content& content) {
            return addWords(database, item, content);
        });
    if (!filled)
        return filled;
    const auto newest =
        database.number(QStringLiteral("SELECT coalesce(max(seq), 0) FROM revision"));
    if (!newest)
        return failure(newest.error());
    return setStamp(database, newest->value_or(0));
}

Result<bool> indexMatchesTexts(Database& database, const Progress& progress)
{
    const auto current = isIndexCurrent(database);
    if (!current || !*current)
        return current;
    const auto index = fingerprintOfIndex(database);
    if (!index && index.error().code == ErrorCode::Damaged)
        return false;
    if (!index)
        return failure(index.error());
    const auto texts = fingerprintOfTexts(database, progress);
    if (!texts)
        return failure(texts.error());
    return *index == *texts;
}

QString matchExpression(const QStringList& tokens)
{
    // A few dozen tokens narrow enough (the text decides), and FTS5 limits an expression's depth.
    constexpr int enough = 48;
    QStringList quoted;
    for (const QString& token : tokens.first(std::min<qsizetype>(tokens.size(), enough)))
        quoted.append(QLatin1Char('"') + token + QLatin1Char('"'));
    return quoted.join(QStringLiteral(" AND "));
}

} // namespace chengbao::archive
