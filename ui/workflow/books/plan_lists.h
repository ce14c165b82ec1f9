// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/card_steps.h"
#include "ui/workflow/books/score_lists.h"

namespace chengbao::ui
{

enum class CardSort { Lead, Commission, KeyPoint };

/// Which cards are listed.
struct CardFilter {
    CardSort sort = CardSort::Lead;
    bool openOnly = true; ///< without what is done or dropped
    QString words = {};
};

/// Cards that fit, those due first at the top.
std::vector<AnyCard> cardsOf(const BooksView& view, const CardFilter& filter);
FigureList cardList(const std::vector<AnyCard>& cards, CardSort sort, const QDateTime& now);

/// When a card is due, as it says itself; null when it does not.
QDateTime dueOf(const AnyCard& card);

/// Which of what is due is listed.
enum class DueFilter { Now, Soon, All };
/// Now: overdue and today. Today's come first, then what is late, the latest first.
std::vector<workflow::DueEntry> dueEntries(const BooksView& view, DueFilter filter);
FigureList dueList(std::vector<workflow::DueEntry> entries);

} // namespace chengbao::ui
