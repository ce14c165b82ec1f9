// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/search.h"

#include "core/archive/passage.h"
#include "core/archive/records.h"
#include "core/archive/search_index.h"
#include "core/archive/tokens.h"

#include <algorithm>

namespace chengbao::archive
{
namespace
{

struct Condition {
    QStringList clauses;
    QVariantList values;

    QString where() const
    {
        return clauses.isEmpty()
                   ? QString()
                   : QStringLiteral(" WHERE ") + clauses.join(QStringLiteral(" AND "));
    }
};

Condition filtersOf(const Query& query)
{
    Condition condition;
    const auto require = [&condition](const QString& column, const auto& value) {
        if (!value)
            return;
        condition.clauses.append(column + QStringLiteral(" = ?"));
        condition.values.append(toWord(*value));
    };
    require(QStringLiteral("item.state"), query.state);
    require(QStringLiteral("item.system"), query.system);
    require(QStringLiteral("item.kind"), query.kind);
    return condition;
}

QStringList termsOf(const QString& text)
{
    QStringList terms =
        foldForSearch(text).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    terms.removeDuplicates();
    return terms;
}

Result<std::vector<ItemSummary>> newestItems(Database& database, const Query& query)
{
    Condition condition = filtersOf(query);
    condition.values << std::max(query.limit, 0) << std::max(query.offset, 0);
    std::vector<ItemSummary> items;
    auto read = database.each(QStringLiteral("SELECT ") + summaryColumns() +
                                  QStringLiteral(" FROM item") + condition.where() +
                                  QStringLiteral(" ORDER BY item.seq DESC LIMIT ? OFFSET ?"),
                              condition.values, [&items](const Row& row) {
                                  items.push_back(summaryOf(row));
                                  return true;
                              });
    return read.map([&items] { return std::move(items); });
}

/// Takes candidates, newest first, and keeps the page of those that really contain the terms.
class Page
{
public:
    Page(const Query& query, QStringList terms)
        : m_terms(std::move(terms)),
          m_skip(std::max(query.offset, 0)),
          m_room(std::max(query.limit, 0))
    {
    }

    bool isFull() const { return static_cast<int>(m_items.size()) >= m_room; }
    std::vector<ItemSummary> take() { return std::move(m_items); }

    void consider(const Row& row)
    {
        const QString title = QString::fromUtf8(row.bytes(summaryColumnCount));
        const QString body = QString::fromUtf8(row.bytes(summaryColumnCount + 1));
        const QString foldedTitle = foldForSearch(title);
        const QString foldedBody = foldForSearch(body);
        const bool hit = std::all_of(m_terms.begin(), m_terms.end(), [&](const QString& term) {
            return foldedBody.contains(term) || foldedTitle.contains(term);
        });
        if (!hit || m_skip-- > 0)
            return;
        m_skip = 0;
        ItemSummary item = summaryOf(row);
        auto passage = firstPassage(body, foldedBody, m_terms);
        if (!passage)
            passage = firstPassage(title, foldedTitle, m_terms);
        if (passage) {
            item.snippet = std::move(passage->text);
            item.snippetMarks = std::move(passage->marks);
        }
        m_items.push_back(std::move(item));
    }

private:
    QStringList m_terms;
    int m_skip;
    int m_room;
    std::vector<ItemSummary> m_items;
};

/// An empty match walks all items.
Result<std::vector<ItemSummary>> candidatesWithTerms(Database& database, const Query& query,
                                                     const QStringList& terms, const QString& match)
{
    Condition condition = filtersOf(query);
    QString source = QStringLiteral(" FROM item");
    QString order = QStringLiteral(" ORDER BY item.seq DESC");
    if (!match.isEmpty()) {
        source = QStringLiteral(" FROM search CROSS JOIN item ON item.seq = search.rowid");
        order = QStringLiteral(" ORDER BY search.rowid DESC");
        condition.clauses.prepend(QStringLiteral("search MATCH ?"));
        condition.values.prepend(match);
    }
    source += QStringLiteral(" CROSS JOIN current_text AS text ON text.item = item.seq");
    Page page(query, terms);
    if (page.isFull())
        return page.take();
    auto read =
        database.each(QStringLiteral("SELECT ") + summaryColumns() +
                          QStringLiteral(", CAST(text.title AS BLOB), CAST(text.body AS BLOB)") +
                          source + condition.where() + order,
                      condition.values, [&page](const Row& row) {
                          page.consider(row);
                          return !page.isFull();
                      });
    return read.map([&page] { return page.take(); });
}

} // namespace

Result<std::vector<ItemSummary>> findItems(Database& database, const Query& query)
{
    if (!query.text.isValidUtf16())
        return std::vector<ItemSummary>(); // no kept text has half a surrogate pair
    const QStringList terms = termsOf(query.text);
    if (terms.isEmpty())
        return newestItems(database, query);
    const QStringList tokens = queryTokens(terms);
    const auto current = isIndexCurrent(database);
    if (!current)
        return failure(current.error());
    if (*current && !tokens.isEmpty()) {
        auto found = candidatesWithTerms(database, query, terms, matchExpression(tokens));
        if (found || found.error().code != ErrorCode::Damaged)
            return found;
    }
    // No usable index or nothing it could answer: the texts themselves.
    return candidatesWithTerms(database, query, terms, QString());
}

} // namespace chengbao::archive
