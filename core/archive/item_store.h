// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/query.h"
#include "core/base/result.h"
#include "core/model/item.h"

#include <QStringList>

#include <functional>

namespace chengbao::archive
{

/// A text that is to be kept as an item's next revision, with its line on the trail.
struct Put {
    QString id;      ///< empty: a new item
    int basedOn = 0; ///< the revision that was read
    Draft draft;
    QString actor;
    QString action;
    QString remark;
    QDateTime at;
};

/// An item as searches look at it. Numbers grow in the order in which items were added.
struct Candidate {
    qint64 number = 0;
    ItemSummary summary; ///< without a snippet
    QDate day;           ///< the item is filed under
    QString author;
    QString title; ///< title and body of the newest revision
    QString body;
};

/// What narrows down where to look.
struct Narrowing {
    QStringList all;  ///< an item without one of these tokens (see tokens.h) is no hit
    QStringList none; ///< nor is one that has one of these
    /// Nor is one to whose title and body, in UTF-8, this says no. A store asks before it reads
    /// more of an item.
    std::function<bool(QByteArrayView title, QByteArrayView body)> mayHit = {};
    bool isEmpty() const { return all.isEmpty() && none.isEmpty(); }
};

/// Takes one; false ends the walk.
using TakeCandidate = std::function<bool(Candidate)>;
/// Takes the place of a token in the list asked for, and an item's number.
using TakeHolder = std::function<void(int, qint64)>;

/// What texts are kept in and looked up by: all that searches and duplicates need of a database.
/// Cutting texts into tokens, verifying hits, ranking and snippets happen above it, in C++, so that
/// every store finds the same; tests/core/archive/item_store_test.cpp says what one has to do.
/// SqliteStore is the one that archives have. What an office keeps beside the texts (trail, cards,
/// books) is not part of it.
///
/// One object belongs to one thread. A walk shows one state of the store when the caller holds a
/// transaction of it.
class ItemStore
{
public:
    virtual ~ItemStore() = default;

    /// Keeps all or none. Conflict where `basedOn` is no longer the newest revision or the item
    /// carries a sign-off, NotFound where there is no such item. An unchanged draft makes no
    /// revision. What is returned is on the disk.
    virtual Result<std::vector<Item>> put(const std::vector<Put>& puts) = 0;

    /// Fails with NotFound, or Damaged when the text is not what was put.
    virtual Result<Item> item(const QString& id) const = 0;
    virtual Result<Draft> revision(const QString& id, int number) const = 0;

    /// The items for which all that `query` asks but its text holds, newest first, from the one
    /// after `olderThan` on; their texts are left out.
    virtual Result<void> newest(const Query& query, const TakeCandidate& take) const = 0;
    /// The same with their texts, narrowed down. Gives every item whose texts have what it is
    /// narrowed by, and may give others. Damaged when what it is narrowed by turned out to be
    /// broken: then the walk begins again without narrowing, which rests on nothing but the texts.
    virtual Result<void> candidates(const Query& query, const Narrowing& narrowing,
                                    const TakeCandidate& take) const = 0;

    /// Of each token in turn the newest `most` items that have it, but for those that changed
    /// lately.
    virtual Result<void> holders(const QStringList& tokens, int most,
                                 const TakeHolder& take) const = 0;
    /// Items whose texts holders() may not know as they are now, newest first.
    virtual Result<std::vector<qint64>> changedLately() const = 0;
    /// With its texts; nothing when there is no such number.
    virtual Result<std::optional<Candidate>> candidate(qint64 number) const = 0;

    /// About `count` items with their texts, spread evenly over all.
    virtual Result<void> sample(int count, const TakeCandidate& take) const = 0;
    /// The highest number there is; 0 in an empty store.
    virtual Result<qint64> newestNumber() const = 0;
    /// How many items stand in each state, in the order of allValues<State>().
    virtual Result<std::vector<std::pair<State, int>>> countByState() const = 0;
};

} // namespace chengbao::archive
