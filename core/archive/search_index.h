// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/content.h"
#include "core/archive/database.h"
#include "core/archive/tokens.h"
#include "core/base/progress.h"

// The full-text index: a contentless FTS5 table `search` whose rowid is item.seq and whose words
// are the tokens of the newest revision and of the facts that lists filter by. It is derived from
// the base tables and kept in code, so any SQLite can open the file.
//
// A stamp in `meta` names the token scheme, the item from which on the index is complete, and the
// newest revision it has seen. A plain save writes its revision and leaves the stamp where it is:
// what the index still has of that item is the text of its newest revision up to the stamp, so it
// can be taken out later. Until then the item counts as behind, and searches read its text. Who
// writes more than a text (state, labels, new items) brings the index up to the stamp first.
//
// The index is made anew in steps, the newest items first, so that it is of use long before it is
// whole; a step that was interrupted is taken up again.
namespace chengbao::archive
{

/// What the index knows of an item beside title and body.
struct IndexedFacts {
    QString state;
    QString system;
    QString kind;
    QString unit;
    QString author;
    QString carrier;
    QString board;
    QString day; ///< ISO 8601
    bool photos = false;
    std::optional<int> findings;
    bool operator==(const IndexedFacts&) const = default;
};

/// Kinds of marks, see markWord(). Every item has AnyItem.
enum Mark : char {
    AnyItem = 'e',
    StateMark = 's',
    SystemMark = 'y',
    KindMark = 'k',
    CarrierMark = 'c',
    BoardMark = 'b',
    PhotoMark = 'p',   ///< "1" or "0"
    FindingMark = 'f', ///< "1" or "0"; none while nobody has counted
    YearMark = 'j',    ///< "2026"
    MonthMark = 'm',   ///< "202609"
};

/// Everything that the index keeps of an item.
TokenSet tokensOf(const Content& content, const IndexedFacts& facts);
/// The facts as the item's row has them.
Result<IndexedFacts> readIndexedFacts(Database& database, qint64 item);
/// The same as the row had them while `content` was the item's newest text.
Result<IndexedFacts> readIndexedFacts(Database& database, qint64 item, const Content& content);

/// Walks the tokens of the items from `first` up to before `end`; what `take` returns ends the walk
/// when it is an error.
using TakeTokens = std::function<Result<void>(qint64 item, const TokenSet& tokens)>;
Result<void> eachIndexed(Database& database, qint64 first, qint64 end, const TakeTokens& take);

/// The folded text that searches compare with: title, line break, body.
QString searchText(const Content& content);

struct IndexState {
    bool usable = false;     ///< false: it may be wrong and must not be asked
    qint64 completeFrom = 0; ///< the items from this seq on are in it
    /// Of those the ones that were saved since, newest first: it may have another text of theirs.
    std::vector<qint64> behind = {};
    bool isComplete() const { return usable && completeFrom <= 1; }
};
Result<IndexState> indexState(Database& database);

/// What a usable index has of an item that is behind; nothing when it has nothing of it. Damaged
/// when the revision of that time cannot be read.
Result<std::optional<TokenSet>> tokensInIndex(Database& database, qint64 item);

/// Brings the index to the texts of all revisions there are. `from`: not before so many are
/// missing. A stale index stays stale. The caller holds a write transaction.
Result<void> catchUp(Database& database, qint64 from = 1);

/// The same in a write transaction of its own, if there is anything to do.
Result<void> catchUpAlone(Database& database);

/// Follows a change of `item` from `before` (nothing for a new one) to `after`; `newRevision` is
/// the seq of the revision just inserted, or 0 when none was. Only what changed is written. Leaves
/// a stale index stale, and marks a damaged one as stale: the text matters more. The caller holds
/// the write transaction of the change.
Result<void> followChange(Database& database, qint64 item, qint64 newRevision,
                          const std::optional<TokenSet>& before, const TokenSet& after);

/// Marks the index as stale. The caller holds a write transaction.
Result<void> forgetIndex(Database& database);

/// Goes on making the index, or begins, in write transactions of its own of about `itemsAtOnce`
/// items between which others may write. Cancelling keeps what is done. Does nothing to a complete
/// one.
Result<void> completeIndex(Database& database, int itemsAtOnce, const Progress& progress);

/// Whether the index is complete and holds exactly the tokens of the texts.
Result<bool> indexMatchesTexts(Database& database, const Progress& progress);

} // namespace chengbao::archive
