// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/search_hits.h"

#include "core/archive/passage.h"
#include "core/archive/tokens.h"

#include <algorithm>
#include <cmath>

namespace chengbao::archive
{
namespace
{

constexpr int relevanceDepth = 300; // hits that are weighed against each other

QStringList wordsOf(const std::vector<Term>& terms)
{
    QStringList words;
    for (const Term& term : terms) {
        const bool inText = term.where != Term::Where::Unit && term.where != Term::Where::Author;
        if (!term.excluded && inText)
            words.append(term.text);
    }
    return words;
}

} // namespace

HitPage::HitPage(const Query& query, std::vector<Term> terms)
    : m_terms(std::move(terms)),
      m_words(wordsOf(m_terms)),
      m_byRelevance(query.order == Query::Order::Relevance && !m_words.isEmpty()),
      m_skip(std::max(query.offset, 0)),
      m_room(std::max(query.limit, 0))
{
}

bool HitPage::isFull() const
{
    const auto wanted =
        m_byRelevance && m_room > 0 ? std::max(relevanceDepth, m_skip + m_room) : m_room;
    return static_cast<int>(m_hits.size()) >= wanted;
}

void HitPage::consider(Candidate candidate)
{
    FoldedText folded;
    if (needsTexts()) {
        folded = {foldForSearch(candidate.title), foldForSearch(candidate.body),
                  foldForSearch(candidate.summary.unit), foldForSearch(candidate.author)};
        if (!satisfies(folded, m_terms))
            return;
    }
    if (!m_byRelevance && m_skip > 0) {
        --m_skip;
        return;
    }
    const double score = m_byRelevance ? scoreOf(folded) : 0;
    m_hits.push_back({std::move(candidate), std::move(folded), score});
}

double HitPage::scoreOf(const FoldedText& text) const
{
    constexpr double inTitle = 6;
    constexpr double atStart = 2;
    double score = 0;
    for (const QString& word : m_words) {
        if (text.title.contains(word))
            score += inTitle;
        const qsizetype first = text.body.indexOf(word);
        if (first < 0)
            continue;
        const auto often = static_cast<double>(text.body.count(word));
        const double early =
            1.0 - static_cast<double>(first) / static_cast<double>(text.body.size());
        score += std::log2(1.0 + often) + atStart * early;
    }
    return score;
}

ItemSummary HitPage::summaryOf(Hit hit) const
{
    ItemSummary summary = std::move(hit.candidate.summary);
    auto passage = firstPassage(hit.candidate.body, hit.folded.body, m_words);
    if (!passage)
        passage = firstPassage(hit.candidate.title, hit.folded.title, m_words);
    if (passage) {
        summary.snippet = std::move(passage->text);
        summary.snippetMarks = std::move(passage->marks);
    }
    return summary;
}

std::vector<ItemSummary> HitPage::take()
{
    // Of equals the newer one stays first.
    if (m_byRelevance)
        std::stable_sort(m_hits.begin(), m_hits.end(),
                         [](const Hit& a, const Hit& b) { return a.score > b.score; });
    const auto first = m_byRelevance ? std::min<std::size_t>(m_skip, m_hits.size()) : 0;
    const auto last = std::min<std::size_t>(first + m_room, m_hits.size());
    std::vector<ItemSummary> page;
    for (std::size_t i = first; i < last; ++i)
        page.push_back(summaryOf(std::move(m_hits[i])));
    return page;
}

} // namespace chengbao::archive
