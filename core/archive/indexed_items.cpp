// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/migrations.h"
#include "core/archive/records.h"
#include "core/archive/search_index.h"

#include <QHashFunctions>

#include <algorithm>

// What the index should have of the items, and whether it has it.
namespace chengbao::archive
{
namespace
{

QString factColumns()
{
    return QStringLiteral("item.state, item.system, item.kind, item.unit, item.author,"
                          " item.carrier, item.board, item.day, item.photos, item.findings");
}

IndexedFacts indexedFacts(const Row& row, int column)
{
    const auto findings = row.isNull(column + 9)
                              ? std::nullopt
                              : std::optional(static_cast<int>(row.number(column + 9)));
    return {row.text(column),           row.text(column + 1),
            row.text(column + 2),       row.text(column + 3),
            row.text(column + 4),       row.text(column + 5),
            row.text(column + 6),       row.text(column + 7),
            row.number(column + 8) > 0, findings};
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

void addAll(Fingerprint& print, qint64 item, const TokenSet& tokens)
{
    const QByteArray words = tokens.words().toUtf8();
    for (qsizetype at = 0; at < words.size();) {
        const qsizetype next = words.indexOf(' ', at + 1);
        const qsizetype end = next < 0 ? words.size() : next;
        print.add(QByteArrayView(words).sliced(at + 1, end - at - 1), item);
        at = end;
    }
}

/// `behind` (newest first) are not in the index with the texts they have now.
Result<Fingerprint> fingerprintOfTexts(Database& database, const std::vector<qint64>& behind,
                                       const Progress& progress)
{
    Fingerprint print;
    for (const qint64 item : behind) {
        const auto tokens = tokensInIndex(database, item);
        if (!tokens)
            return failure(tokens.error());
        if (*tokens)
            addAll(print, item, **tokens);
    }
    qint64 done = 0;
    const auto newest = newestSeq(database, "item");
    if (!newest)
        return failure(newest.error());
    auto read = eachIndexed(database, 0, *newest + 1, [&](qint64 item, const TokenSet& tokens) {
        if (!std::binary_search(behind.begin(), behind.end(), item, std::greater<>()))
            addAll(print, item, tokens);
        progress.report(static_cast<int>(++done), static_cast<int>(*newest));
        return progress.cancelled() ? Result<void>(failure(cancelledError())) : Result<void>();
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

TokenSet tokensOf(const Content& content, const IndexedFacts& facts)
{
    TokenSet tokens;
    tokens.addText(Field::Anywhere, searchText(content));
    tokens.addText(Field::Title, foldForSearch(QString::fromUtf8(content.title)));
    tokens.addText(Field::Unit, foldForSearch(facts.unit));
    tokens.addText(Field::Author, foldForSearch(facts.author));
    const auto mark = [&tokens](Mark kind, const QString& value) {
        if (!value.isEmpty())
            tokens.addMark(kind, value);
    };
    tokens.addMark(AnyItem, QString());
    mark(StateMark, facts.state);
    mark(SystemMark, facts.system);
    mark(KindMark, facts.kind);
    mark(CarrierMark, facts.carrier);
    mark(BoardMark, facts.board);
    mark(PhotoMark, QString::number(facts.photos));
    if (facts.findings)
        mark(FindingMark, QString::number(*facts.findings > 0));
    mark(YearMark, facts.day.left(4));
    mark(MonthMark, facts.day.left(4) + facts.day.mid(5, 2));
    tokens.close();
    return tokens;
}

Result<IndexedFacts> readIndexedFacts(Database& database, qint64 item)
{
    IndexedFacts facts;
    auto read = database.each(QStringLiteral("SELECT ") + factColumns() +
                                  QStringLiteral(" FROM item WHERE seq = ?"),
                              {item}, [&facts](const Row& row) {
                                  facts = indexedFacts(row, 0);
                                  return false;
                              });
    return read.map([&facts] { return std::move(facts); });
}

Result<IndexedFacts> readIndexedFacts(Database& database, qint64 item, const Content& content)
{
    auto facts = readIndexedFacts(database, item);
    if (!facts)
        return facts;
    const auto created =
        database.text(QStringLiteral("SELECT created FROM item WHERE seq = ?"), {item});
    if (!created)
        return failure(created.error());
    Item then;
    then.created = toTime(created->value_or(QString()));
    then.draft = draftOf(content);
    const Facts& told = then.draft.facts;
    facts->system = told.system ? toWord(*told.system) : QString();
    facts->kind = told.kind ? toWord(*told.kind) : QString();
    facts->unit = told.unit;
    facts->author = told.author;
    facts->day = dayOf(then).toString(Qt::ISODate);
    facts->photos = !told.photos.empty();
    return facts;
}

Result<void> eachIndexed(Database& database, qint64 first, qint64 end, const TakeTokens& take)
{
    Result<void> outcome;
    const QString sql = QStringLiteral("SELECT text.item, CAST(text.title AS BLOB),"
                                       " CAST(text.body AS BLOB), ") +
                        factColumns() +
                        QStringLiteral(" FROM current_text AS text CROSS JOIN item"
                                       " ON item.seq = text.item"
                                       " WHERE text.item >= ? AND text.item < ?"
                                       " ORDER BY text.item");
    auto read = database.each(sql, {first, end}, [&](const Row& row) {
        outcome = take(row.number(0),
                       tokensOf(Content{{}, row.bytes(1), row.bytes(2)}, indexedFacts(row, 3)));
        return outcome.has_value();
    });
    return read ? outcome : read;
}

Result<bool> indexMatchesTexts(Database& database, const Progress& progress)
{
    const auto state = indexState(database);
    if (!state)
        return failure(state.error());
    if (!state->isComplete())
        return false;
    const auto index = fingerprintOfIndex(database);
    if (!index && index.error().code == ErrorCode::Damaged)
        return false;
    if (!index)
        return failure(index.error());
    const auto texts = fingerprintOfTexts(database, state->behind, progress);
    if (!texts)
        return failure(texts.error());
    return *index == *texts;
}

} // namespace chengbao::archive
