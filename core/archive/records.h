// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/archive/content.h"
#include "core/archive/database.h"
#include "core/model/item.h"

// The rows of the base tables as values. Everything that writes expects the caller's write
// transaction; nothing here knows about the search index.
namespace chengbao::archive
{

/// Times as all tables keep them: ISO 8601 with offset, whole seconds.
QString toText(const QDateTime& time);
QDateTime toTime(const QString& text);

/// The day an item is filed under: reported, else happened, else made.
QDate dayOf(const Item& item);

/// An item with the keys and bytes of its newest revision.
struct ItemRecord {
    qint64 seq = 0;
    Item item;
    Content content;
    bool formal = false; ///< whether the newest revision is a formal version
};

/// Fails with NotFound, or Damaged when the newest revision does not match its digest, or the
/// item's state or its signer's role is a word that this program does not know.
Result<ItemRecord> readItem(Database& database, const QString& id);
/// The same; Conflict when its newest revision is no longer `basedOn`.
Result<ItemRecord> readUnchanged(Database& database, const QString& id, int basedOn);
/// Returns the new item's seq.
Result<qint64> insertItem(Database& database, const Item& item);
/// Writes what can change: state, sign-off, what lists show and filter by, revision, time.
Result<void> updateItem(Database& database, const ItemRecord& record);

Result<void> insertTrailEntry(Database& database, qint64 item, const TrailEntry& entry);
Result<std::vector<TrailEntry>> readTrail(Database& database, const QString& id);

/// What is ignored in the item with that seq, oldest first. A scope that this program does not know
/// (a newer one may) is left out: then the finding counts.
Result<std::vector<Suppression>> readSuppressions(Database& database, qint64 item);
Result<void> insertSuppression(Database& database, qint64 item, const Suppression& suppression);
/// Takes away one that is equal; false when there was none.
Result<bool> deleteSuppression(Database& database, qint64 item, const Suppression& suppression);

/// Fails with NotFound for an item that is not there, and Refused for one that would follow itself.
Result<void> insertLink(Database& database, const QString& id, const QString& earlier,
                        LinkKind kind = LinkKind::FollowUp);
Result<QStringList> readLinks(Database& database, const QString& id);
/// The items that it follows up and those that follow it up.
Result<QStringList> readLinked(Database& database, const QString& id);
/// A kind that this program does not know (a newer one may) reads as 续报.
Result<std::vector<Link>> readAllLinks(Database& database);

Result<Labels> readLabels(Database& database, const QString& id);
Result<void> updateLabels(Database& database, qint64 item, const Labels& labels);

/// The columns of summaryOf(), for a SELECT over `item` under its own name.
QString summaryColumns();
/// An item in a state that this program does not know stays visible, as one whose way is at its
/// end: opening it fails with Damaged.
ItemSummary summaryOf(const PlainRow& row);
constexpr int summaryColumnCount = 7;

Result<std::vector<std::pair<State, int>>> countStates(Database& database);

/// The item's seq; fails with NotFound.
Result<qint64> requireItem(Database& database, const QString& id);

Error noSuchItem(const QString& id);
Error changedMeanwhile(const QString& id);
Error unknownState(const QString& id, const QString& word);
Error unknownRole(const QString& id, const QString& word);

} // namespace chengbao::archive
