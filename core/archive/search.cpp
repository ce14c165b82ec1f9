// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/search.h"

#include "core/archive/records.h"
#include "core/archive/search_hits.h"
#include "core/archive/search_index.h"

#include <functional>
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

Field fieldOf(Term::Where where)
{
    switch (where) {
    case Term::Where::Title:
        return Field::Title;
    case Term::Where::Unit:
        return Field::Unit;
    case Term::Where::Author:
        return Field::Author;
    case Term::Where::Anywhere:
    case Term::Where::Body:
        break;
    }
    return Field::Anywhere;
}

/// Builds the FTS5 expression that every hit satisfies.
class Match
{
public:
    Match(const Query& query, const std::vector<Term>& terms)
    {
        for (const Term& term : terms) {
            if (!term.excluded)
                requireAll(queryTokens(fieldOf(term.where), term.text));
            else if (term.where != Term::Where::Body && tokensAreExact(term.text))
                m_excluded.append(queryTokens(fieldOf(term.where), term.text));
        }
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

Candidate candidateOf(const Row& row, bool withTexts)
{
    Candidate candidate;
    candidate.summary = summaryOf(row);
    if (withTexts) {
        candidate.author = row.text(summaryColumnCount + 1);
        candidate.title = QString::fromUtf8(row.bytes(summaryColumnCount + 2));
        candidate.body = QString::fromUtf8(row.bytes(summaryColumnCount + 3));
    }
    return candidate;
}

/// Takes an item's seq and row; false stops the walk.
using TakeItem = std::function<bool(qint64, const Row&)>;

/// Walks `source`, a FROM clause that ends in the table `item`.
Result<void> eachItem(Database& database, bool withTexts, const QString& source,
                      const Condition& condition, const QString& order, const TakeItem& take)
{
    QString sql = QStringLiteral("SELECT ") + summaryColumns() + QStringLiteral(", item.seq");
    if (withTexts)
        sql += QStringLiteral(", item.author, CAST(text.title AS BLOB), CAST(text.body AS BLOB)");
    sql += source;
    if (withTexts)
        sql += QStringLiteral(" CROSS JOIN current_text AS text ON text.item = item.seq");
    return database.each(
        sql + condition.where() + order, condition.values,
        [&take](const Row& row) { return take(row.number(summaryColumnCount), row); });
}

/// The items before `end`, each looked at.
Result<void> fillFromItems(Database& database, HitPage& page, Condition condition, qint64 end)
{
    if (page.isFull())
        return {};
    condition.require(QStringLiteral("item.seq < ?"), end);
    const bool withTexts = page.needsTexts();
    return eachItem(database, withTexts, QStringLiteral(" FROM item"), condition,
                    QStringLiteral(" ORDER BY item.seq DESC"), [&](qint64, const Row& row) {
                        page.consider(candidateOf(row, withTexts));
                        return !page.isFull();
                    });
}

/// Fills the page from the index, and with the items that are behind at their places between.
class IndexWalk
{
public:
    /// Of the items before `end`.
    IndexWalk(Database& database, HitPage& page, const Condition& condition,
              const IndexState& index, qint64 end)
        : m_database(database), m_page(page), m_condition(condition), m_end(end)
    {
        std::copy_if(index.behind.begin(), index.behind.end(), std::back_inserter(m_behind),
                     [end](qint64 item) { return item < end; });
    }

    Result<void> run(const QString& match)
    {
        Condition condition = m_condition;
        condition.clauses.prepend(QStringLiteral("search MATCH ? AND search.rowid < ?"));
        condition.values.prepend(m_end);
        condition.values.prepend(match);
        Result<void> looked;
        if (m_page.isFull())
            return looked;
        auto walked = eachItem(
            m_database, m_page.needsTexts(),
            QStringLiteral(" FROM search CROSS JOIN item ON item.seq = search.rowid"), condition,
            QStringLiteral(" ORDER BY search.rowid DESC"), [&](qint64 item, const Row& row) {
                looked = lookAtBehind(item);
                if (looked && !m_page.isFull() && m_last != item)
                    m_page.consider(candidateOf(row, m_page.needsTexts()));
                return looked && !m_page.isFull();
            });
        if (!walked || !looked)
            return walked ? looked : walked;
        return lookAtBehind(0);
    }

private:
    /// Those that come before `item` or are it.
    Result<void> lookAtBehind(qint64 item)
    {
        for (; m_next < m_behind.size() && m_behind[m_next] >= item; ++m_next) {
            if (m_page.isFull())
                return {};
            m_last = m_behind[m_next];
            Condition condition = m_condition;
            condition.require(QStringLiteral("item.seq = ?"), m_last);
            const bool withTexts = m_page.needsTexts();
            auto looked = eachItem(m_database, withTexts, QStringLiteral(" FROM item"), condition,
                                   {}, [&](qint64, const Row& row) {
                                       m_page.consider(candidateOf(row, withTexts));
                                       return false;
                                   });
            if (!looked)
                return looked;
        }
        return {};
    }

    Database& m_database;
    HitPage& m_page;
    const Condition& m_condition;
    qint64 m_end;
    std::vector<qint64> m_behind;
    std::size_t m_next = 0;
    qint64 m_last = 0; ///< the one of them that was looked at last
};

} // namespace

Result<std::vector<ItemSummary>> findItems(Database& database, const Query& query)
{
    if (!query.text.isValidUtf16())
        return std::vector<ItemSummary>(); // no kept text has half a surrogate pair
    const auto end = query.olderThan.isEmpty() ? Result<qint64>(std::numeric_limits<qint64>::max())
                                               : requireItem(database, query.olderThan);
    if (!end)
        return failure(end.error());
    const std::vector<Term> terms = parseTerms(query.text);
    const Condition condition = rowCondition(query);
    const auto index = indexState(database);
    if (!index)
        return failure(index.error());
    HitPage page(query, terms);
    Result<void> filled;
    qint64 rest = *end;
    if (index->usable && !(terms.empty() && condition.clauses.isEmpty())) {
        filled = IndexWalk(database, page, condition, *index, *end)
                     .run(Match(query, terms).expression());
        if (filled)
            rest = index->isComplete() ? 0 : std::min(*end, index->completeFrom);
        else if (filled.error().code == ErrorCode::Damaged)
            page = HitPage(query, terms); // whatever it gave, the texts themselves decide
        else
            return failure(filled.error());
    }
    if (rest > 0)
        filled = fillFromItems(database, page, condition, rest);
    return filled.map([&page] { return page.take(); });
}

} // namespace chengbao::archive
