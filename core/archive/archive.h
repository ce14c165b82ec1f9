// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/backups.h"
#include "core/archive/duplicate.h"
#include "core/archive/query.h"
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/item.h"
#include "core/model/planning.h"
#include "core/model/scoring.h"

#include <memory>

namespace chengbao::archive
{

class Database;
struct OpenOptions;

/// One item's move to another state. See Archive::transition().
struct Transition {
    Item read; ///< as the caller read it
    State to = State::Draft;
    std::optional<SignOff> signOff;
    Draft draft;
    TrailEntry entry;
    /// Recorded with it, see Archive::record(). The carrier of an adoption becomes the item's
    /// label.
    std::vector<ScoreEvent> events = {};
};

/// What statistics need of an item, without its text.
struct ItemFigures {
    QString id;
    QString title;
    State state = State::Draft;
    std::optional<System> system;
    std::optional<Kind> kind;
    QString unit;
    QString author;
    QDate day; ///< reported, else happened, else made
    QString board;
    int characters = 0; ///< 字数 of the body
    std::optional<int> findings;
    QString source = {}; ///< 来源途径
};

/// What the office notes of an item beside its text, to find it by.
struct Labels {
    QString carrier;             ///< 载体 that took it
    QString board;               ///< 板块 it belongs to
    std::optional<int> findings; ///< how many findings its last check had; unset: never checked
    QString source = {};         ///< 来源途径, see leadSources()
    QString event = {};          ///< 事由, as deadline rules name it
    bool operator==(const Labels&) const = default;
};

/// Who changes a card, and how the trail calls it (see CardEntry).
struct CardStep {
    QString actor;
    QString action;
    QString remark = {};
};

/// What opening an archive found and did.
enum class Opening {
    Created,       ///< there was none; a new one was made
    Current,       ///< opened as it was
    Upgraded,      ///< brought to this program's schema, after a copy was kept beside it
    ReadOnlyNewer, ///< written by a newer program: readable, not writable, untouched
    ReadOnlyPlace, ///< the folder or file cannot be written: readable
    ReadOnlyAsked, ///< the caller wanted it so
};

/// What examine() found; `sound` is true when every check of what cannot be made anew passed.
struct Health {
    bool sound = true;
    int items = 0;
    int revisions = 0;
    int photos = 0;
    bool indexRebuilt = false; ///< the search index was missing or stale and was made anew
    std::vector<Error> problems;
};

/// The archive: one SQLite file (WAL, synchronous=FULL). Every acknowledged write survives a kill
/// and a power cut. One object belongs to one thread; open another on another thread. Writers
/// take turns (BEGIN IMMEDIATE); a busy archive is waited for up to 5 s, then ErrorCode::Locked.
class Archive
{
public:
    /// Opens or creates the file (mode 0600, its folder 0700). Fails with Damaged (not a database,
    /// or not ours), NewerVersion (a newer schema this program cannot even read), Locked,
    /// Unreadable or Unwritable; the file is then untouched. `clock` must outlive the archive.
    static Result<std::unique_ptr<Archive>> open(const QString& path, const Clock& clock);
    /// Opens it to look only, because somebody else has it in hand; one that has to be upgraded
    /// first is refused as Unwritable.
    static Result<std::unique_ptr<Archive>> openReadOnly(const QString& path, const Clock& clock);
    /// With a history of schema versions or a patience of its own (tests).
    static Result<std::unique_ptr<Archive>> open(const QString& path, const Clock& clock,
                                                 const OpenOptions& options);
    ~Archive();

    Opening opening() const;
    QString path() const;
    bool isReadOnly() const;
    /// Fails as every write to a read-only archive does, and changes nothing: for callers that have
    /// something else to do before they write.
    Result<void> requireWritable() const;

    /// Where a photo of an archived draft lies, its bytes compared with its digest. Fails with
    /// NotFound, Damaged or Unreadable, naming the photo. add(), save() and transition() take the
    /// pictures of their draft into the folder `attachments` beside the archive, and refuse what is
    /// no picture (see attachments.h).
    Result<QString> photo(const QString& file) const;
    /// The same without looking, to show or copy a draft; a photo that was never taken in has the
    /// name it came with.
    QString photoPath(const QString& file) const;

    /// Keeps a new item as revision 1; returns it. `action` names the trail entry.
    Result<Item> add(const Draft& draft, const QString& actor, const QString& action);

    /// The same for many, in one transaction: all or none. `remarks` go into their trail entries,
    /// one for each draft, or none at all.
    Result<std::vector<Item>> addAll(const std::vector<Draft>& drafts, const QString& actor,
                                     const QString& action, const QStringList& remarks = {});

    /// Keeps a new revision of an item. `basedOn` is the revision the caller read: another newest
    /// one gives Conflict and nothing is written, and so does an item that was signed meanwhile,
    /// which need not have made a revision: what carries a sign-off changes by transition() alone.
    /// An unchanged draft makes no revision.
    Result<Item> save(const QString& id, int basedOn, const Draft& draft, const QString& actor);

    /// Moves an item to another state, with its sign-off (kept, set or cleared as given) and one
    /// trail entry, all in one transaction; `draft` is kept as a new revision when it differs.
    /// A sign-off without a digest is given that of the draft as it is stored, photos taken in.
    /// One that has its digest covers the draft as it is: then no photo is taken in any more.
    /// Whether the move is allowed is workflow's business, not the archive's. Conflict when the
    /// item's newest revision or state is no longer the one that was read. Of `entry` its actor,
    /// action, remark and time (now, when unset) are kept; states and digest are filled in here.
    Result<Item> transition(const Item& read, State to, const std::optional<SignOff>& signOff,
                            const Draft& draft, const TrailEntry& entry);
    /// The same for several items, of which all move or none.
    Result<std::vector<Item>> transitionAll(std::vector<Transition> moves);

    /// Keeps with an item that a finding is ignored (takes it back): no revision, one trail entry,
    /// which quotes the words and the reason. Conflict for an item that carries a sign-off: who
    /// signed has seen what was ignored then. What is not there counts as taken back. Who may
    /// ignore what is workflow's business.
    Result<Item> addSuppression(const QString& id, const Suppression& suppression);
    Result<Item> removeSuppression(const QString& id, const Suppression& suppression,
                                   const QString& actor);

    /// Keeps a whole copy of the archive (not of its photos, which never change) in `folder`, named
    /// by the time, never over another file; returns its path. Others may write meanwhile.
    Result<QString> backUpTo(const QString& folder, const Progress& progress);
    /// The same in the archive's own backup folder, of which it then removes what is spent: see
    /// backups.h.
    Result<QString> backUp(const Progress& progress);
    /// What restoring that file would bring and cost. Fails with NotFound, Damaged, NewerVersion.
    Result<RestorePreview> previewRestore(const QString& file) const;
    /// Puts the content of a backup in the place of everything, in one transaction, and brings it
    /// to this program's schema. What was there is backed up first: returns that backup.
    Result<QString> restore(const QString& file, const Progress& progress);

    /// Moves what the write-ahead log still holds into the archive file and empties the log, so
    /// that damage to it can cost little; a formal step does so by itself. For when nobody types.
    Result<void> settle();

    Result<Item> item(const QString& id) const;
    /// What the office notes of an item beside its text; makes no revision and no trail entry.
    Result<Item> setLabels(const QString& id, const Labels& labels);
    Result<Labels> labels(const QString& id) const;

    /// By default newest first, by the order in which items were added, whatever the clock said;
    /// with `text` each has a snippet with marks. Exact whatever the state of the index; without a
    /// complete one slower. Fails with Cancelled when stopped.
    Result<std::vector<ItemSummary>> find(const Query& query, std::stop_token stop = {}) const;

    /// Earlier items that say much the same, most similar first, ten at most; `itself` is the id of
    /// the draft's own item, if it has one. Items that it is linked to as a follow-up are left out.
    /// The first call reads some thousand texts. Needs the index: finds nothing where it lacks.
    Result<std::vector<Duplicate>> findDuplicates(const Draft& draft, const QString& itself = {},
                                                  std::stop_token stop = {}) const;
    /// Keeps that `id` goes on from `earlier`; what is linked already stays as it is.
    Result<void> linkFollowUp(const QString& id, const QString& earlier,
                              LinkKind kind = LinkKind::FollowUp);
    /// Every link there is, by the order in which the later items were added.
    Result<std::vector<Link>> links() const;
    /// The items that `id` follows up, oldest first.
    Result<QStringList> followedUp(const QString& id) const;

    /// Whether searches have the whole index to ask. An archive that lost it opens at once.
    Result<bool> isIndexComplete() const;
    /// Makes what the index lacks, newest items first, in short transactions: meanwhile others
    /// save, and search with what there is. Cancelling keeps what is done, for the next time.
    Result<void> completeIndex(const Progress& progress);
    /// The same from the beginning.
    Result<void> rebuildIndex(const Progress& progress);

    /// Keeps a search under a name, over one of that name.
    Result<void> saveSearch(const QString& name, const Query& query);
    Result<void> removeSearch(const QString& name);
    /// By name.
    Result<std::vector<SavedSearch>> savedSearches() const;

    /// How many items stand in each state, in the order of allValues<State>().
    Result<std::vector<std::pair<State, int>>> countByState() const;

    /// Oldest first.
    Result<std::vector<Revision>> history(const QString& id) const;
    /// The text of one revision, its digest checked: Damaged when it does not match.
    Result<Draft> revision(const QString& id, int number) const;
    /// Oldest first.
    Result<std::vector<TrailEntry>> trail(const QString& id) const;

    /// Keeps a card (线索, 约稿, 报送要点) with one entry on its trail, and returns it as it is
    /// kept: a new one when it has no id, else the next revision of the one it was read as.
    /// Conflict when that was changed meanwhile, NotFound when there is none. An unchanged card
    /// makes no entry.
    Result<Lead> keepCard(Lead card, const CardStep& step);
    Result<Commission> keepCard(Commission card, const CardStep& step);
    Result<KeyPoint> keepCard(KeyPoint card, const CardStep& step);
    /// In the order in which they were added, whatever their state.
    Result<std::vector<Lead>> leads() const;
    Result<std::vector<Commission>> commissions() const;
    Result<std::vector<KeyPoint>> keyPoints() const;
    /// Oldest first; of a card of any kind.
    Result<std::vector<CardEntry>> cardTrail(const QString& id) const;
    /// Begins an item from a card, in one transaction: the draft is kept as a new item (trail entry
    /// “begin”, which names the card) with board, source and event as labels, and the card becomes
    /// Drafted with its id (action “draft”). Refused for a card that has an item already, else as
    /// keepCard() and add(). `card` becomes what is kept.
    Result<Item> beginItem(Lead& card, const Draft& draft, const QString& actor);
    Result<Item> beginItem(Commission& card, const Draft& draft, const QString& actor);
    Result<Item> beginItem(KeyPoint& card, const Draft& draft, const QString& actor);
    /// Keeps a new item that goes on from `earlier`: linked to it, with an entry “begin” on its own
    /// trail and one named `action` on the earlier one's, all in one transaction.
    Result<Item> beginFollowing(const QString& earlier, LinkKind kind, const Draft& draft,
                                const QString& actor, const QString& action);
    /// What deadlines ask of every item that has not left yet, and of those that left as 紧急,
    /// oldest first.
    Result<std::vector<PendingItem>> pendingItems() const;

    /// Keeps what happened for ever, all or none; an event without an id gets one. Refused for a
    /// correction of an event that is not there, is a correction itself or was taken back before.
    Result<std::vector<ScoreEvent>> record(std::vector<ScoreEvent> events, const QString& actor);
    /// In the order in which they were recorded. What a newer program knows and this one does not
    /// is left out.
    Result<std::vector<ScoreEvent>> scoreEvents() const;
    Result<Organisation> organisation() const;
    /// Replaces all of it.
    Result<void> setOrganisation(const Organisation& organisation);
    /// Of every item in one of the states, in the order in which they were added.
    Result<std::vector<ItemFigures>> figures(const std::vector<State>& states) const;

    /// Checks the file, every revision's digest, every photo's and the search index; rebuilds the
    /// index when it does not match (it is derived, nothing can be lost). What is wrong stands in
    /// the outcome; fails only when it cannot look (Cancelled, Locked, …).
    Result<Health> examine(const Progress& progress);

private:
    struct Private;
    explicit Archive(std::unique_ptr<Private> state);
    std::unique_ptr<Private> m_private;
};

} // namespace chengbao::archive
