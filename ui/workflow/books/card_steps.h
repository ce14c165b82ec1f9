// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/planning/cards.h"
#include "ui/workflow/books/books_context.h"

#include <variant>

namespace chengbao::ui
{

/// A lead, a commission or a key point.
using AnyCard = std::variant<Lead, Commission, KeyPoint>;

const Card& plain(const AnyCard& card);
Card& plain(AnyCard& card);
/// What it is about, one line.
QString headOf(const AnyCard& card);

// For threads: each opens the archive by itself.

/// Where and in whose name something is kept.
struct CardPlace {
    QString archive;
    const Clock* clock;
    QString actor;
};

Result<AnyCard> keepCard(const CardPlace& place, const AnyCard& card);
/// What happened to the card of that id, the latest first.
Result<std::vector<CardEntry>> trailOf(const CardPlace& place, const QString& id);
/// The id of the item that begins from the card.
Result<QString> startDraft(const CardPlace& place, AnyCard card, const Facts& facts);
/// Done, dropped or open again; a commission that is done is recorded in the books too.
Result<AnyCard> moveCard(const CardPlace& place, const AnyCard& card, CardState to,
                         const QString& remark);

} // namespace chengbao::ui
