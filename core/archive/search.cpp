// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/search.h"

#include "core/archive/records.h"
#include "core/archive/search_hits.h"
#include "core/archive/search_index.h"

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
        candidate.author = row.text(summaryColumnCount);
        candidate.title = QString::fromUtf8(row.bytes(summaryColumnCount + 1));
        candidate.body = QString::fromUtf8(row.bytes(summaryColumnCount + 2));
    }
    return candidate;
}

/// Walks `source`, a FROM clause that ends in the table `item`, and fills the page.
Result<void> fillPage(Database& database, HitPage& page, const QString& source,
                      const Condition& condition, const QString& order)
{
    if (page.isFull())
        return {};
    const bool withTexts = page.needsTexts();
    QString sql = QStringLiteral("SELECT ") + summaryColumns();
    if (withTexts)
        sql += QStringLiteral(", item.author, CAST(text.title AS BLOB), CAST(text.body AS BLOB)");
    sql += source;
    if (withTexts)
        sql += QStringLiteral(" CROSS JOIN current_text AS text ON text.item = item.seq");
    return database.each(sql + condition.where() + order, condition.values,
                         [&page, withTexts](const Row& row) {
                             page.consider(candidateOf(row, withTexts));
                             return !page.isFull();
                         });
}

/// The items from `from` on and before `end`, found through the index.
Result<void> fillFromIndex(Database& database, HitPage& page, const Query& query,
                           const std::vector<Term>& terms, Condition condition, qint64 end)
{
    condition.clauses.prepend(QStringLiteral("search MATCH ? AND search.rowid < ?"));
    condition.values.prepend(end);
    condition.values.prepend(Match(query, terms).expression());
    return fillPage(database, page,
                    QStringLiteral(" FROM search CROSS JOIN item ON item.seq = search.rowid"),
                    condition, QStringLiteral(" ORDER BY search.rowid DESC"));
}

/// The items before `end`, each looked at.
Result<void> fillFromItems(Database& database, HitPage& page, Condition condition, qint64 end)
{
    condition.require(QStringLiteral("item.seq < ?"), end);
    return fillPage(database, page, QStringLiteral(" FROM item"), condition,
                    QStringLiteral(" ORDER BY item.seq DESC"));
}

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
        filled = fillFromIndex(database, page, query, terms, condition, *end);
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
