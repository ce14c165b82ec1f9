// SPDX-License-Identifier: GPL-3.0-or-later
// Where SqliteStore looks for candidates: in the index, and in the texts where it has none.
#include "core/archive/index_match.h"
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
    QStringList clauses = {};
    QVariantList values = {};

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

/// The columns of candidateOf(), without and with the texts.
QString candidateColumns(bool withTexts)
{
    const QString facts = summaryColumns() + QStringLiteral(", item.seq, item.day, item.author");
    return withTexts ? facts + QStringLiteral(", text.title, text.body") : facts;
}

constexpr int titleColumn = summaryColumnCount + 3;

Candidate candidateOf(const PlainRow& row, bool withTexts)
{
    constexpr int first = summaryColumnCount;
    Candidate candidate;
    candidate.summary = summaryOf(row);
    candidate.number = row.number(first);
    candidate.day = QDate::fromString(row.text(first + 1), Qt::ISODate);
    candidate.author = row.text(first + 2);
    if (withTexts) {
        candidate.title = row.text(titleColumn);
        candidate.body = row.text(titleColumn + 1);
    }
    return candidate;
}

bool mayHit(const PlainRow& row, const Narrowing& narrowing)
{
    return !narrowing.mayHit ||
           narrowing.mayHit(row.bytes(titleColumn), row.bytes(titleColumn + 1));
}

/// One walk over candidates, newest first, until nobody wants more.
class CandidateWalk
{
public:
    /// `texts` is null where no texts are wanted.
    CandidateWalk(Database& database, const Query& query, const Narrowing* texts,
                  const TakeCandidate& take)
        : m_database(database), m_condition(rowCondition(query)), m_texts(texts), m_take(take)
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
        auto walked = walk(QStringLiteral("search CROSS JOIN item ON item.seq = search.rowid"),
                           condition, QStringLiteral("search.rowid"), [this](qint64 item) {
                               m_looked = lookAtBehind(item);
                               return m_looked && !m_ended && m_last != item;
                           });
        return walked ? lookAtBehind(0) : walked;
    }

    /// The items before `end`, each looked at.
    Result<void> throughItems(qint64 end)
    {
        return m_ended ? Result<void>() : walkItems(QStringLiteral("item.seq < ?"), end);
    }

private:
    /// Whether the item that a walk has come to is to be looked at.
    using Heed = std::function<bool(qint64 item)>;

    Result<void> walkItems(const QString& which, qint64 value)
    {
        Condition condition = m_condition;
        condition.require(which, value);
        return walk(QStringLiteral("item"), condition, QStringLiteral("item.seq"),
                    [](qint64) { return true; });
    }

    /// Walks the rows of `source`, which ends in the table `item`.
    Result<void> walk(const QString& source, const Condition& condition, const QString& number,
                      const Heed& heed)
    {
        const QString text = m_texts ? QStringLiteral(" CROSS JOIN current_text AS text"
                                                      " ON text.item = item.seq")
                                     : QString();
        const QString sql = QStringLiteral("SELECT ") + candidateColumns(m_texts) +
                            QStringLiteral(" FROM ") + source + text + condition.where() +
                            QStringLiteral(" ORDER BY ") + number + QStringLiteral(" DESC");
        auto walked = m_database.eachPlain(sql, condition.values, [&](const PlainRow& row) {
            if (heed(row.number(summaryColumnCount)) && (!m_texts || mayHit(row, *m_texts)))
                m_ended = !m_take(candidateOf(row, m_texts));
            return m_looked && !m_ended;
        });
        return walked ? m_looked : walked;
    }

    /// Those that come before `item` or are it.
    Result<void> lookAtBehind(qint64 item)
    {
        Result<void> looked;
        for (; m_next < m_behind.size() && m_behind[m_next] >= item; ++m_next) {
            if (m_ended || !looked)
                return looked;
            m_last = m_behind[m_next];
            looked = walkItems(QStringLiteral("item.seq = ?"), m_last);
        }
        return looked;
    }

    Database& m_database;
    const Condition m_condition;
    const Narrowing* m_texts;
    const TakeCandidate& m_take;
    Result<void> m_looked; ///< what went wrong within a walk
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
Result<void> walkNarrowed(Database& database, CandidateWalk& walk, const Query& query,
                          const Narrowing& narrowing, qint64 end)
{
    const auto index = indexState(database);
    if (!index)
        return failure(index.error());
    if (!index->usable)
        return walk.throughItems(end);
    const auto match = matchFor(database, query, narrowing);
    if (!match)
        return failure(match.error());
    if (auto walked = walk.throughIndex(*match, *index, end); !walked)
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
    CandidateWalk walk(m_database, query, nullptr, take);
    return walk.isFiltered() ? walkNarrowed(m_database, walk, query, {}, *end)
                             : walk.throughItems(*end);
}

Result<void> SqliteStore::candidates(const Query& query, const Narrowing& narrowing,
                                     const TakeCandidate& take) const
{
    const auto end = endOf(m_database, query);
    if (!end)
        return failure(end.error());
    CandidateWalk walk(m_database, query, &narrowing, take);
    return narrowing.isEmpty() ? walk.throughItems(*end)
                               : walkNarrowed(m_database, walk, query, narrowing, *end);
}

Result<std::optional<Candidate>> SqliteStore::candidate(qint64 number) const
{
    std::optional<Candidate> found;
    const QString sql = QStringLiteral("SELECT ") + candidateColumns(true) +
                        QStringLiteral(" FROM item CROSS JOIN current_text AS text"
                                       " ON text.item = item.seq WHERE item.seq = ?");
    auto read = m_database.eachPlain(sql, {number}, [&found](const PlainRow& row) {
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
        auto read = m_database.eachPlain(sql, {at}, [&](const PlainRow& row) {
            more = take(candidateOf(row, true));
            return false;
        });
        if (!read)
            return read;
    }
    return {};
}

} // namespace chengbao::archive
