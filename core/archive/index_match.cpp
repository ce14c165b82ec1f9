// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/index_match.h"

#include "core/archive/migrations.h"
#include "core/archive/search_index.h"
#include "core/archive/tokens.h"

#include <algorithm>
#include <cmath>

namespace chengbao::archive
{
namespace
{

/// Something that a hit must have: one of these tokens.
struct Clause {
    QStringList tokens;
    double postings = 0; ///< how many entries its lists have, about
};

/// What stands behind the beginning of a token; no token has one itself.
constexpr QLatin1Char anyEnding('*');

QString expressionOf(const QStringList& tokens)
{
    QStringList all;
    for (const QString& token : tokens)
        all.append(token.endsWith(anyEnding)
                       ? QStringLiteral("\"%1\" *").arg(token.chopped(1))
                       : QStringLiteral("\"%1\"").arg(token)); // no token has one
    return QLatin1Char('(') + all.join(QStringLiteral(" OR ")) + QLatin1Char(')');
}

constexpr int fewMonths = 24;
constexpr int lastYear = 9999; // of ISO 8601

/// Of the longest stretches of years from `year` on within `last` the one that begins like all of
/// its years; one year where archives have their items, since beginnings of those are slow to ask.
int likeYears(int year, int last)
{
    for (const int years : {1000, 100, 10}) {
        const int end = year + years - 1;
        if (year % years == 0 && end <= last && (end < 1980 || year > 2060))
            return years;
    }
    return 1;
}

QStringList yearsOf(int first, int last)
{
    QStringList tokens;
    for (int year = first; year <= last;) {
        const int years = likeYears(year, last);
        const QString digits = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
        const QString like = digits.left(years > 1 ? 5 - QString::number(years).size() : 4);
        tokens.append(markWord(YearMark, like) + (years > 1 ? QString(anyEnding) : QString()));
        year += years;
    }
    return tokens;
}

/// Tokens of which an item filed under a day of the range has one, those first of which there are
/// likely to be items.
QStringList daysOf(const Query& query)
{
    const int first = query.from.isValid() ? std::max(query.from.year(), 0) : 0;
    const int last = query.to.isValid() ? std::min(query.to.year(), lastYear) : lastYear;
    const int months = (last - first) * 12 + query.to.month() - query.from.month() + 1;
    if (!query.from.isValid() || !query.to.isValid() || months > fewMonths) {
        QStringList tokens = yearsOf(first, last);
        if (!query.from.isValid())
            std::reverse(tokens.begin(), tokens.end());
        return tokens;
    }
    QStringList tokens;
    for (QDate month(first, query.from.month(), 1); month <= query.to; month = month.addMonths(1))
        tokens.append(markWord(MonthMark, month.toString(QStringLiteral("yyyyMM"))));
    return tokens;
}

void requireEach(std::vector<Clause>& clauses, const QStringList& tokens)
{
    for (const QString& token : tokens)
        clauses.push_back({{token}});
}

void requireFacts(std::vector<Clause>& clauses, const Query& query)
{
    const auto mark = [&clauses](Mark kind, const QString& value) {
        clauses.push_back({{markWord(kind, value)}});
    };
    if (query.state)
        mark(StateMark, toWord(*query.state));
    if (query.system)
        mark(SystemMark, toWord(*query.system));
    if (query.kind)
        mark(KindMark, toWord(*query.kind));
    requireEach(clauses, queryTokens(Field::Unit, foldForSearch(query.unit)));
    requireEach(clauses, queryTokens(Field::Author, foldForSearch(query.author)));
    if (!query.carrier.isEmpty())
        mark(CarrierMark, query.carrier);
    if (!query.board.isEmpty())
        mark(BoardMark, query.board);
    if (query.hasPhotos)
        mark(PhotoMark, QString::number(*query.hasPhotos));
    if (query.hasFindings)
        mark(FindingMark, QString::number(*query.hasFindings));
    if (query.from.isValid() || query.to.isValid()) {
        const QStringList days = daysOf(query);
        if (!days.isEmpty())
            clauses.push_back({days});
    }
}

std::vector<Clause> clausesOf(const Query& query, const QStringList& tokens)
{
    // A few dozen narrow enough (the text decides), and FTS5 limits an expression.
    constexpr int enough = 40;
    std::vector<Clause> clauses;
    requireEach(clauses, tokens.mid(0, enough));
    requireFacts(clauses, query);
    if (clauses.empty())
        clauses.push_back({{markWord(AnyItem, QString())}});
    return clauses;
}

/// About how many items have a token. FTS5 keeps no count, but in `search_idx` the first term of
/// every leaf page (fts5_index.c, "%_idx"): pages up to the next one that begins a term are full of
/// this one's list. A neighbour on the same page may make it seem more. By bits, a leaf's id is its
/// part of the index << 37 | page, and `pgno` twice the page, plus a flag.
Result<double> postingsOf(Database& database, const QString& token)
{
    constexpr double onPage = 3000; // of 4050 bytes, for a frequent token
    constexpr double onLastPage = 700;
    const QString sql = QStringLiteral(
        "WITH RECURSIVE asked (term) AS (VALUES (?)), part (id) AS ("
        " SELECT min(segid) FROM search_idx UNION ALL"
        " SELECT (SELECT min(segid) FROM search_idx WHERE segid > part.id)"
        " FROM part WHERE part.id IS NOT NULL)"
        " SELECT coalesce((SELECT pgno / 2 FROM search_idx WHERE segid = part.id AND"
        "   term > asked.term ORDER BY term LIMIT 1),"
        "  (SELECT max(id) + 1 FROM search_data WHERE id < (part.id << 37) + (1 << 31))"
        "   - (part.id << 37))"
        "  - (SELECT pgno / 2 FROM search_idx WHERE segid = part.id AND"
        "   term <= asked.term ORDER BY term DESC LIMIT 1)"
        " FROM part, asked WHERE part.id IS NOT NULL");
    double postings = 0;
    const QByteArray term = QByteArray("0") + token.toUtf8();
    auto read = database.eachPlain(sql, {term}, [&postings](const PlainRow& row) {
        if (!row.isNull(0))
            postings += onLastPage + onPage * static_cast<double>(row.number(0) - 1);
        return true;
    });
    return read.map([&postings] { return postings; });
}

/// About how many items have one of the tokens, from the newest that do: too few for what many
/// items had for a while only, but it knows what is rare.
Result<double> guessOf(Database& database, const QStringList& tokens, qint64 newest)
{
    constexpr int some = 64;
    const auto last = database.number(QStringLiteral("SELECT rowid FROM search WHERE search MATCH ?"
                                                     " ORDER BY rowid DESC LIMIT 1 OFFSET ?"),
                                      {expressionOf(tokens), some - 1});
    if (!last)
        return failure(last.error());
    if (!*last)
        return some;
    return some * static_cast<double>(newest) / static_cast<double>(newest + 1 - **last);
}

/// Clauses by which to ask.
class Choice
{
public:
    Choice(Database& database, qint64 items)
        : m_database(database), m_items(std::max(items, qint64(1)))
    {
    }

    Result<void> among(std::vector<Clause> clauses)
    {
        std::stable_sort(clauses.begin(), clauses.end(),
                         [](const Clause& a, const Clause& b) { return a.postings < b.postings; });
        take(clauses.front());
        m_texts = clauses.front().postings;
        for (std::size_t i = 1; i < clauses.size(); ++i) {
            if (auto considered = consider(clauses[i]); !considered)
                return considered;
        }
        return {};
    }
    /// Whether leaving out the items of a list spares more than walking it costs.
    bool paysToExclude(double postings) const { return pays(postings, shareOf(postings)); }
    QString expression() const { return m_all.join(QStringLiteral(" AND ")); }

private:
    Result<void> consider(const Clause& clause)
    {
        constexpr double few = 200;
        if (!paysToRequire(clause.postings)) {
            if (m_texts < few)
                return {};
            const auto guess = guessOf(m_database, clause.tokens, m_items);
            if (!guess || !paysToRequire(*guess))
                return guess ? Result<void>() : failure(guess.error());
            m_texts = std::min(m_texts, *guess);
        }
        take(clause);
        return {};
    }
    void take(const Clause& clause)
    {
        m_all.append(expressionOf(clause.tokens));
        m_texts /= 2; // no more: what stands together in a text goes together in others
    }
    /// Of what goes together the more is left, the more have it.
    bool paysToRequire(double postings) const
    {
        return pays(postings, 1 - std::sqrt(shareOf(postings)));
    }
    bool pays(double postings, double spared) const
    {
        constexpr double look = 100; // a text costs as much as so many entries
        return postings <= m_texts * spared * look;
    }
    double shareOf(double postings) const
    {
        return std::min(postings / static_cast<double>(m_items), 1.0);
    }

    Database& m_database;
    const qint64 m_items;
    double m_texts = 0; ///< that will have to be looked at, about
    QStringList m_all;
};

Result<void> measure(Database& database, std::vector<Clause>& clauses)
{
    for (Clause& clause : clauses) {
        for (const QString& token : clause.tokens.mid(0, fewMonths)) {
            if (token.endsWith(anyEnding))
                continue; // there is hardly such an item
            const auto postings = postingsOf(database, token);
            if (!postings)
                return failure(postings.error());
            clause.postings += *postings;
        }
    }
    return {};
}

} // namespace

Result<QString> matchFor(Database& database, const Query& query, const Narrowing& narrowing)
{
    std::vector<Clause> clauses = clausesOf(query, narrowing.all);
    std::vector<Clause> excluded;
    requireEach(excluded, narrowing.none);
    if (clauses.size() == 1 && excluded.empty())
        return expressionOf(clauses.front().tokens);
    for (std::vector<Clause>* group : {&clauses, &excluded}) {
        if (auto measured = measure(database, *group); !measured)
            return failure(measured.error());
    }
    const auto newest = newestSeq(database, "item");
    if (!newest)
        return failure(newest.error());
    Choice choice(database, *newest);
    if (auto chosen = choice.among(std::move(clauses)); !chosen)
        return failure(chosen.error());
    QStringList none;
    for (const Clause& clause : excluded) {
        if (choice.paysToExclude(clause.postings))
            none.append(clause.tokens);
    }
    if (none.isEmpty())
        return choice.expression();
    return QLatin1Char('(') + choice.expression() + QStringLiteral(") NOT ") + expressionOf(none);
}

} // namespace chengbao::archive
