// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/item_store.h"
#include "core/archive/query_terms.h"

namespace chengbao::archive
{

/// Takes candidates, newest first, keeps the page of those that really satisfy the terms, and says
/// when it has seen enough. Relevance looks at the newest few hundred hits and puts those first
/// that have the terms in the title, more often and earlier.
class HitPage
{
public:
    HitPage(const Query& query, std::vector<Term> terms);

    bool isFull() const;
    /// Without terms everything is a hit and title and body need not be there.
    bool needsTexts() const { return !m_terms.empty(); }
    void consider(Candidate candidate);
    std::vector<ItemSummary> take();

private:
    struct Hit {
        Candidate candidate;
        FoldedText folded;
        double score = 0;
    };

    double scoreOf(const FoldedText& text) const;
    ItemSummary summaryOf(Hit hit) const;

    std::vector<Term> m_terms;
    QStringList m_words; ///< what snippets mark
    bool m_byRelevance;
    int m_skip;
    int m_room;
    std::vector<Hit> m_hits;
};

} // namespace chengbao::archive
