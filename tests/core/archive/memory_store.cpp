// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/archive/memory_store.h"

#include "core/archive/tokens.h"

#include <algorithm>

namespace chengbao::archive
{
namespace
{

Error noSuch(const QString& id)
{
    return {ErrorCode::NotFound, "there is no item %1", {id}, {}};
}

QDate dayOf(const Item& item)
{
    const Facts& facts = item.draft.facts;
    if (facts.reportDate.isValid())
        return facts.reportDate;
    return facts.eventDate.isValid() ? facts.eventDate : item.created.date();
}

QSet<QString> tokensOf(const Draft& draft)
{
    TokenSet tokens;
    tokens.addText(Field::Anywhere, foldForSearch(draft.title + QLatin1Char('\n') + draft.body));
    tokens.addText(Field::Title, foldForSearch(draft.title));
    tokens.addText(Field::Unit, foldForSearch(draft.facts.unit));
    tokens.addText(Field::Author, foldForSearch(draft.facts.author));
    tokens.close();
    const QStringList words = tokens.words().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

/// Carriers, boards and counted findings are kept beside the texts: here nobody notes any.
bool fits(const Query& query, const Item& item)
{
    const Facts& facts = item.draft.facts;
    const QDate day = dayOf(item);
    return (!query.state || query.state == item.state) &&
           (!query.system || query.system == facts.system) &&
           (!query.kind || query.kind == facts.kind) &&
           (query.unit.isEmpty() || query.unit == facts.unit) &&
           (query.author.isEmpty() || query.author == facts.author) && query.carrier.isEmpty() &&
           query.board.isEmpty() && !query.hasFindings &&
           (!query.from.isValid() || day >= query.from) &&
           (!query.to.isValid() || day <= query.to) &&
           (!query.hasPhotos || query.hasPhotos == !facts.photos.empty());
}

} // namespace

Result<std::size_t> MemoryStore::placeOf(const QString& id) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&id](const Kept& kept) { return kept.item.id == id; });
    if (found == m_items.end())
        return failure(noSuch(id));
    return static_cast<std::size_t>(found - m_items.begin());
}

Result<Item> MemoryStore::putOne(std::vector<Kept>& items, const Put& put)
{
    auto kept = std::find_if(items.begin(), items.end(),
                             [&put](const Kept& one) { return one.item.id == put.id; });
    if (kept == items.end()) {
        if (!put.id.isEmpty())
            return failure(noSuch(put.id));
        kept = items.insert(items.end(), Kept());
        kept->item.id = QStringLiteral("item-%1").arg(items.size());
        kept->item.created = put.at;
    } else if (kept->item.revision != put.basedOn) {
        return failure({ErrorCode::Conflict, "item %1 was changed", {put.id}, {}});
    } else if (kept->item.draft == put.draft) {
        return kept->item;
    }
    kept->item.draft = put.draft;
    kept->item.updated = put.at;
    kept->revisions.push_back(put.draft);
    kept->item.revision = static_cast<int>(kept->revisions.size());
    kept->tokens = tokensOf(put.draft);
    return kept->item;
}

Result<std::vector<Item>> MemoryStore::put(const std::vector<Put>& puts)
{
    std::vector<Kept> after = m_items;
    std::vector<Item> items;
    for (const Put& put : puts) {
        auto item = putOne(after, put);
        if (!item)
            return failure(item.error());
        items.push_back(std::move(*item));
    }
    m_items = std::move(after);
    return items;
}

Result<Item> MemoryStore::item(const QString& id) const
{
    return placeOf(id).map([this](std::size_t place) { return m_items[place].item; });
}

Result<Draft> MemoryStore::revision(const QString& id, int number) const
{
    const auto place = placeOf(id);
    if (!place)
        return failure(place.error());
    const std::vector<Draft>& revisions = m_items[*place].revisions;
    if (number < 1 || number > static_cast<int>(revisions.size()))
        return failure(noSuch(id));
    return revisions[static_cast<std::size_t>(number) - 1];
}

Candidate MemoryStore::candidateOf(const Kept& kept, std::size_t place)
{
    const Item& item = kept.item;
    const Facts& facts = item.draft.facts;
    Candidate candidate;
    candidate.number = static_cast<qint64>(place) + 1;
    candidate.summary = {item.id,    item.draft.title, item.state,   facts.system,
                         facts.kind, facts.unit,       item.updated, {},
                         {}};
    candidate.day = dayOf(item);
    candidate.author = facts.author;
    candidate.title = item.draft.title;
    candidate.body = item.draft.body;
    return candidate;
}

Result<void> MemoryStore::newest(const Query& query, const TakeCandidate& take) const
{
    return candidates(query, {}, take);
}

Result<void> MemoryStore::candidates(const Query& query, const Narrowing& narrowing,
                                     const TakeCandidate& take) const
{
    auto end =
        query.olderThan.isEmpty() ? Result<std::size_t>(m_items.size()) : placeOf(query.olderThan);
    if (!end)
        return failure(end.error());
    for (std::size_t place = *end; place-- > 0;) {
        const Kept& kept = m_items[place];
        const auto has = [&kept](const QString& token) { return kept.tokens.contains(token); };
        if (!fits(query, kept.item) ||
            !std::all_of(narrowing.all.begin(), narrowing.all.end(), has) ||
            std::any_of(narrowing.none.begin(), narrowing.none.end(), has))
            continue;
        if (!take(candidateOf(kept, place)))
            break;
    }
    return {};
}

Result<void> MemoryStore::holders(const QStringList& tokens, int most, const TakeHolder& take) const
{
    for (int token = 0; token < static_cast<int>(tokens.size()); ++token) {
        int left = most;
        for (std::size_t place = m_items.size(); place-- > 0 && left > 0;) {
            if (!m_items[place].tokens.contains(tokens[token]))
                continue;
            take(token, static_cast<qint64>(place) + 1);
            --left;
        }
    }
    return {};
}

Result<std::vector<qint64>> MemoryStore::changedLately() const
{
    return std::vector<qint64>();
}

Result<std::optional<Candidate>> MemoryStore::candidate(qint64 number) const
{
    if (number < 1 || number > static_cast<qint64>(m_items.size()))
        return std::optional<Candidate>();
    const auto place = static_cast<std::size_t>(number - 1);
    return std::optional(candidateOf(m_items[place], place));
}

Result<void> MemoryStore::sample(int count, const TakeCandidate& take) const
{
    const std::size_t step = std::max<std::size_t>(m_items.size() / count, 1);
    for (std::size_t place = 0; place < m_items.size(); place += step) {
        if (!take(candidateOf(m_items[place], place)))
            break;
    }
    return {};
}

Result<qint64> MemoryStore::newestNumber() const
{
    return static_cast<qint64>(m_items.size());
}

Result<std::vector<std::pair<State, int>>> MemoryStore::countByState() const
{
    std::vector<std::pair<State, int>> counts;
    for (const State state : allValues<State>()) {
        counts.emplace_back(
            state, std::count_if(m_items.begin(), m_items.end(),
                                 [state](const Kept& kept) { return kept.item.state == state; }));
    }
    return counts;
}

} // namespace chengbao::archive
