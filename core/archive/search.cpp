// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/search.h"

#include "core/archive/raw_terms.h"
#include "core/archive/search_hits.h"
#include "core/archive/tokens.h"

namespace chengbao::archive
{
namespace
{

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

Narrowing narrowingOf(const std::vector<Term>& terms)
{
    Narrowing narrowing;
    narrowing.mayHit = RawTerms(terms);
    for (const Term& term : terms) {
        if (!term.excluded)
            narrowing.all.append(queryTokens(fieldOf(term.where), term.text));
        else if (term.where != Term::Where::Body && tokensAreExact(term.text))
            narrowing.none.append(queryTokens(fieldOf(term.where), term.text));
    }
    return narrowing;
}

TakeCandidate into(HitPage& page)
{
    return [&page](Candidate candidate) {
        page.consider(std::move(candidate));
        return !page.isFull();
    };
}

} // namespace

Result<std::vector<ItemSummary>> findItems(const ItemStore& store, const Query& query)
{
    if (!query.text.isValidUtf16())
        return std::vector<ItemSummary>(); // no kept text has half a surrogate pair
    if (query.from.isValid() && query.to.isValid() && query.from > query.to)
        return std::vector<ItemSummary>();
    const std::vector<Term> terms = parseTerms(query.text);
    HitPage page(query, terms);
    if (page.isFull())
        return std::vector<ItemSummary>();
    auto filled = page.needsTexts() ? store.candidates(query, narrowingOf(terms), into(page))
                                    : store.newest(query, into(page));
    if (!filled && filled.error().code == ErrorCode::Damaged) {
        page = HitPage(query, terms); // whatever it gave, the texts themselves decide
        filled = store.candidates(query, {}, into(page));
    }
    return filled.map([&page] { return page.take(); });
}

} // namespace chengbao::archive
