// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/archive/database.h"

// The rows of `card` and `card_trail`, and what deadlines ask of items. What writes expects the
// caller's write transaction.
namespace chengbao::archive
{

/// See Archive::keepCard(); `card` becomes what is kept.
Result<void> writeCard(Database& database, Lead& card, const CardStep& step, const QDateTime& now);
Result<void> writeCard(Database& database, Commission& card, const CardStep& step,
                       const QDateTime& now);
Result<void> writeCard(Database& database, KeyPoint& card, const CardStep& step,
                       const QDateTime& now);

template <class T>
Result<std::vector<T>> readCards(Database& database);

Result<std::vector<CardEntry>> readCardTrail(Database& database, const QString& id);

Result<std::vector<PendingItem>> readPendingItems(Database& database);

} // namespace chengbao::archive
