// SPDX-License-Identifier: GPL-3.0-or-later
// Where SqliteStore looks for candidates: in the index, and in the texts where it has none.
#include "core/archive/records.h"
#include "core/archive/sqlite_store.h"

#include <algorithm>
#include <limits>

namespace chengbao::archive
{
namespace
{

/// What holds of an item's row.
struct Condition {
    QStringList clauses;
    QVariantList values;

    void require(const QString& clause, const QVariant& value)
    {
        clauses.append(clause);
        values.append(value);
    }
    QString where() const
    {
        return clauses.isEmpty()
                   ? QString()
                   : QStringLiteral(" WHERE ") + clauses.join(QStringLiteral(" AND "));
    }
};

Condition rowCondition(const Query& query)
{
    Condition condition;
    const auto word = [&condition](const char* clause, const auto& value) {
        if (value)
            condition.require(QLatin1String(clause), toWord(*value));
    };
    const auto text = [&condition](const char* clause, const QString& value) {
        if (!value.isEmpty())
            condition.require(QLatin1String(clause), value);
    };
    word("item.state = ?", query.state);
    word("item.system = ?", query.system);
    word("item.kind = ?", query.kind);
    text("item.unit = ?", query.unit);
    text("item.author = ?", query.author);
    text("item.carrier = ?", query.carrier);
    text("item.board = ?", query.board);
    text("item.day >= ?", query.from.toString(Qt::ISODate));
    text("item.day <= ?", query.to.toString(Qt::ISODate));
    if (query.hasPhotos)
        condition.require(QStringLiteral("(item.photos > 0) = ?"), int(*query.hasPhotos));
    if (query.hasFindings)
        condition.require(QStringLiteral("(item.findings > 0) = ?"), int(*query.hasFindings));
    return condition;
}

QString quoted(const QString& token)
{
    return QLatin1Char('"') + token + QLatin1Char('"');
}

QString anyOf(const QStringList& tokens)
{
    QStringList all;
    for (const QString& token : tokens)
        all.append(quoted(token));
    return QLatin1Char('(') + all.join(QStringLiteral(" OR ")) + QLatin1Char(')');
}

/// Tokens of which an item filed under a day of the range has one.
QStringList daysOf(const Query& query)
{
    // Where one end is open, no archive begins before or goes on after.
    constexpr int firstYear = 1980;
    constexpr int lastYear = 2100;
    constexpr int fewMonths = 24;
    const QDate from = query.from.isValid() ? query.from : QDate(firstYear, 1, 1);
    const QDate to = query.to.isValid() ? query.to : QDate(lastYear, 12, 31);
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month() + 1;
    QStringList tokens;
    if (months > fewMonths) {
        for (int year = from.year(); year <= to.year() && tokens.size() < 200; ++year)
            tokens.append(markWord(YearMark, QString::number(year)));
        return tokens;
    }
    for (QDate month(from.year(), from.month(), 1); month <= to; month = month.addMonths(1))
        tokens.append(markWord(MonthMark, month.toString(QStringLiteral("yyyyMM"))));
    return tokens;
}

/// The FTS5 expression that every hit satisfies.
class Match
{
public:
    Match(const Query& query, const Narrowing& narrowing) : m_excluded(narrowing.none)
    {
        requireAll(narrowing.all);
        requireFacts(query);
        // A few dozen tokens narrow enough (the text decides), and FTS5 limits an expression.
        constexpr int enough = 48;
        m_clauses = m_clauses.mid(0, enough);
        if (m_clauses.isEmpty())
            requireMark(AnyItem, QString());
    }

    QString expression() const
    {
        const QString all = m_clauses.join(QStringLiteral(" AND "));
        return m_excluded.isEmpty()
                   ? all
                   : QLatin1Char('(') + all + QStringLiteral(") NOT ") + anyOf(m_excluded);
    }

private:
    void requireAll(const QStringList& tokens)
    {
        for (const QString& token : tokens)
            m_clauses.append(quoted(token));
    }
    void requireMark(Mark mark, const QString& value)
    {
        m_clauses.append(quoted(markWord(mark, value)));
    }
    void requireFacts(const Query& query)
    {
        if (query.state)
            requireMark(StateMark, toWord(*query.state));
        if (query.system)
            requireMark(SystemMark, toWord(*query.system));
        if (query.kind)
            requireMark(KindMark, toWord(*query.kind));
        requireAll(queryTokens(Field::Unit, foldForSearch(query.unit)));
        requireAll(queryTokens(Field::Author, foldForSearch(query.author)));
        if (!query.carrier.isEmpty())
            requireMark(CarrierMark, query.carrier);
        if (!query.board.isEmpty())
            requireMark(BoardMark, query.board);
        if (query.hasPhotos)
            requireMark(PhotoMark, QString::number(*query.hasPhotos));
        if (query.hasFindings)
            requireMark(FindingMark, QString::number(*query.hasFindings));
        if (query.from.isValid() || query.to.isValid()) {
            const QStringList days = daysOf(query);
            if (!days.isEmpty())
                m_clauses.append(anyOf(days));
        }
    }

    QStringList m_clauses;
    QStringList m_excluded;
};

/// The columns of candidateOf(), without and with the texts.
QString candidateColumns(bool withTexts)
{
    const QString facts = summaryColumns() + QStringLiteral(", item.seq, item.day, item.author");
    return withTexts ? facts + QStringLiteral(", CAST(text.title AS BLOB), CAST(text.body AS BLOB)")
                     : facts;
}

Candidate candidateOf(const Row& row, bool withTexts)
{
    constexpr int first = summaryColumnCount;
    Candidate candidate;
    candidate.summary = summaryOf(row);
    candidate.number = row.number(first);
    if (withTexts) {
        candidate.day = QDate::fromString(row.text(first + 1), Qt::ISODate);
        candidate.author = row.text(first + 2);
        candidate.title = QString::fromUtf8(row.bytes(first + 3));
        candidate.body = QString::fromUtf8(row.bytes(first + 4));
    }
    return candidate;
}

/// One walk over candidates, newest first, until nobody wants more.
class CandidateWalk
{
public:
    CandidateWalk(Database& database, const Query& query, bool withTexts, const TakeCandidate& take)
        : m_database(database),
          m_condition(rowCondition(query)),
          m_withTexts(withTexts),
          m_take(take)
    {
    }

    bool isFiltered() const { return !m_condition.clauses.isEmpty(); }

    /// What the index has before `end`, and the items that are behind at their places between.
    Result<void> throughIndex(const QString& match, const IndexState& index, qint64 end)
    {
        std::copy_if(index.behind.begin(), index.behind.end(), std::back_inserter(m_behind),
                     [end](qint64 item) { return item < end; });
        Condition condition = m_condition;
        condition.clauses.prepend(QStringLiteral("search MATCH ? AND search.rowid < ?"));
        condition.values.prepend(end);
        condition.values.prepend(match);
        Result<void> looked;
        auto walked =
            eachRow(QStringLiteral(" FROM search CROSS JOIN item ON item.seq = search.rowid"),
                    condition, QStringLiteral(" ORDER BY search.rowid DESC"), [&](const Row& row) {
                        const qint64 item = row.number(summaryColumnCount);
                        looked = lookAtBehind(item);
                        if (looked && !m_ended && m_last != item)
                            give(row);
                        return looked && !m_ended;
                    });
        if (!walked || !looked)
            return walked ? looked : walked;
        return lookAtBehind(0);
    }

    /// The items before `end`, each looked at.
    Result<void> throughItems(qint64 end)
    {
        if (m_ended)
            return {};
        Condition condition = m_condition;
        condition.require(QStringLiteral("item.seq < ?"), end);
        return eachRow(QStringLiteral(" FROM item"), condition,
                       QStringLiteral(" ORDER BY item.seq DESC"), [this](const Row& row) {
                           give(row);
                           return !m_ended;
                       });
    }

private:
    /// Walks `source`, a FROM clause that ends in the table `item`.
    Result<void> eachRow(const QString& source, const Condition& condition, const QString& order,
                         const Visitor& visit)
    {
        QString sql = QStringLiteral("SELECT ") + candidateColumns(m_withTexts) + source;
        if (m_withTexts)
            sql += QStringLiteral(" CROSS JOIN current_text AS text ON text.item = item.seq");
        return m_database.each(sql + condition.where() + order, condition.values, visit);
    }

    /// Those that come before `item` or are it.
    Result<void> lookAtBehind(qint64 item)
    {
        for (; m_next < m_behind.size() && m_behind[m_next] >= item; ++m_next) {
            if (m_ended)
                return {};
            m_last = m_behind[m_next];
            Condition condition = m_condition;
            condition.require(QStringLiteral("item.seq = ?"), m_last);
            auto looked =
                eachRow(QStringLiteral(" FROM item"), condition, {}, [this](const Row& row) {
                    give(row);
                    return false;
                });
            if (!looked)
                return looked;
        }
        return {};
    }

    void give(const Row& row) { m_ended = !m_take(candidateOf(row, m_withTexts)); }

    Database& m_database;
    const Condition m_condition;
    const bool m_withTexts;
    const TakeCandidate& m_take;
    bool m_ended = false;
    std::vector<qint64> m_behind;
    std::size_t m_next = 0;
    qint64 m_last = 0; ///< the one of them that was looked at last
};

Result<qint64> endOf(Database& database, const Query& query)
{
    return query.olderThan.isEmpty() ? Result<qint64>(std::numeric_limits<qint64>::max())
                                     : requireItem(database, query.olderThan);
}

/// Asks the index as far as it goes, and the items for the rest.
Result<void> walkNarrowed(Database& database, CandidateWalk& walk, const QString& match, qint64 end)
{
    const auto index = indexState(database);
    if (!index)
        return failure(index.error());
    if (!index->usable)
        return walk.throughItems(end);
    if (auto walked = walk.throughIndex(match, *index, end); !walked)
        return walked;
    return index->isComplete() ? Result<void>()
                               : walk.throughItems(std::min(end, index->completeFrom));
}

} // namespace

Result<void> SqliteStore::newest(const Query& query, const TakeCandidate& take) const
{
    const auto end = endOf(m_database, query);
    if (!end)
        return failure(end.error());
    CandidateWalk walk(m_database, query, false, take);
    return walk.isFiltered() ? walkNarrowed(m_database, walk, Match(query, {}).expression(), *end)
                             : walk.throughItems(*end);
}

Result<void> SqliteStore::candidates(const Query& query, const Narrowing& narrowing,
                                     const TakeCandidate& take) const
{
    const auto end = endOf(m_database, query);
    if (!end)
        return failure(end.error());
    CandidateWalk walk(m_database, query, true, take);
    return narrowing.isEmpty()
               ? walk.throughItems(*end)
               : walkNarrowed(m_database, walk, Match(query, narrowing).expression(), *end);
}

Result<std::optional<Candidate>> SqliteStore::candidate(qint64 number) const
{
    std::optional<Candidate> found;
    const QString sql = QStringLiteral("SELECT ") + candidateColumns(true) +
                        QStringLiteral(" FROM item CROSS JOIN current_text AS text"
                                       " ON text.item = item.seq WHERE item.seq = ?");
    auto read = m_database.each(sql, {number}, [&found](const Row& row) {
        found = candidateOf(row, true);
        return false;
    });
    return read.map([&found] { return std::move(found); });
}

Result<void> SqliteStore::sample(int count, const TakeCandidate& take) const
{
    const auto newest = newestNumber();
    if (!newest)
        return failure(newest.error());
    const qint64 step = std::max<qint64>(*newest / count, 1);
    const QString sql = QStringLiteral("SELECT ") + candidateColumns(true) +
                        QStringLiteral(" FROM current_text AS text CROSS JOIN item"
                                       " ON item.seq = text.item"
                                       " WHERE text.item >= ? ORDER BY text.item LIMIT 1");
    bool more = true;
    for (qint64 at = 1; more && at <= *newest; at += step) {
        auto read = m_database.each(sql, {at}, [&](const Row& row) {
            more = take(candidateOf(row, true));
            return false;
        });
        if (!read)
            return read;
    }
    return {};
}

} // namespace chengbao::archive
