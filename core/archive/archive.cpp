// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/archive.h"

#include "core/archive/archive_private.h"
#include "core/archive/examine.h"
#include "core/archive/keeping.h"
#include "core/archive/opening.h"
#include "core/archive/records.h"
#include "core/archive/revisions.h"
#include "core/archive/score_records.h"
#include "core/base/ids.h"

namespace chengbao::archive
{
namespace
{

/// An item that may still be changed: nobody has signed it.
Result<ItemRecord> readUnsigned(Database& database, const QString& id)
{
    auto record = readItem(database, id);
    if (record && record->item.signOff)
        return failure(changedMeanwhile(id));
    return record;
}

/// Of what the trail says about an ignored finding: “我局” (person.first-person): why.
TrailEntry ignoringEntry(const char* action, const ItemRecord& record,
                         const Suppression& suppression, const QString& actor, const QDateTime& at)
{
    QString remark = QStringLiteral("%1 %2“%3”")
                         .arg(suppression.rule, toWord(suppression.scope), suppression.text);
    if (!suppression.reason.isEmpty())
        remark += QStringLiteral("：") + suppression.reason;
    const State state = record.item.state;
    return {at, actor, QLatin1String(action), state, state, remark, digestOf(record.item.draft)};
}

/// The events that come with a move, and the carrier that the last of them names.
Result<void> recordWith(Database& database, const ItemRecord& record, const Transition& move,
                        const QDateTime& now)
{
    QString carrier;
    for (ScoreEvent event : move.events) {
        if (event.kind == ScoreEvent::Kind::Adoption)
            carrier = event.carrier;
        if (auto kept = insertScoreEvent(database, event, move.entry.actor, now); !kept)
            return kept;
    }
    if (carrier.isEmpty())
        return {};
    auto labels = readLabels(database, record.item.id);
    if (!labels)
        return failure(labels.error());
    labels->carrier = carrier;
    return keepLabels(database, record, *labels);
}

/// Moves the item that `move` speaks of; its draft is ready to be stored.
Result<Item> applyTransition(Database& database, const Transition& move, const QDateTime& now)
{
    auto record = readUnchanged(database, move.read.id, move.read.revision);
    if (!record)
        return failure(record.error());
    if (record->item.state != move.read.state)
        return failure(changedMeanwhile(move.read.id));
    Item& item = record->item;
    const Content content = contentOf(move.draft);
    const QByteArray digest = digestOf(draftOf(content));
    item.state = move.to;
    item.signOff = move.signOff;
    if (item.signOff && item.signOff->digest.isEmpty())
        item.signOff->digest = digest;
    item.updated = now;
    auto kept = content == record->content ? keepHead(database, *record)
                                           : keepRevision(database, *record, content, now);
    if (!kept)
        return failure(kept.error());
    if (auto marked = markFormal(database, record->seq, item.revision); !marked)
        return failure(marked.error());
    const TrailEntry line{
        now,   move.entry.actor, move.entry.action, move.read.state, move.to, move.entry.remark,
        digest};
    if (auto told = insertTrailEntry(database, record->seq, line); !told)
        return failure(told.error());
    return recordWith(database, *record, move, now).map([&item] { return item; });
}

} // namespace

Archive::Archive(std::unique_ptr<Private> state) : m_private(std::move(state)) {}
Archive::~Archive() = default;

Result<std::unique_ptr<Archive>> Archive::open(const QString& path, const Clock& clock)
{
    return open(path, clock, OpenOptions());
}

Result<std::unique_ptr<Archive>> Archive::open(const QString& path, const Clock& clock,
                                               const OpenOptions& options)
{
    auto opened = openDatabase(path, clock, options);
    if (!opened)
        return failure(opened.error());
    std::unique_ptr<Private> state(new Private{std::move(opened->database), opened->how, clock});
    return std::unique_ptr<Archive>(new Archive(std::move(state)));
}

Result<std::unique_ptr<Archive>> Archive::openReadOnly(const QString& path, const Clock& clock)
{
    OpenOptions options;
    options.readOnly = true;
    return open(path, clock, options);
}

Opening Archive::opening() const
{
    return m_private->how;
}

QString Archive::path() const
{
    return m_private->database->path();
}

bool Archive::isReadOnly() const
{
    return !requireWritable().has_value();
}

Result<void> Archive::requireWritable() const
{
    return m_private->requireWritable();
}

Result<QString> Archive::photo(const QString& file) const
{
    return keptPhoto(m_private->folder(), file);
}

QString Archive::photoPath(const QString& file) const
{
    return isKeptPhoto(file) ? m_private->folder() + QLatin1Char('/') + file : file;
}

Result<Item> Archive::add(const Draft& draft, const QString& actor, const QString& action)
{
    return addAll({draft}, actor, action).map([](std::vector<Item> items) {
        return std::move(items.front());
    });
}

Result<std::vector<Item>> Archive::addAll(const std::vector<Draft>& drafts, const QString& actor,
                                          const QString& action, const QStringList& remarks)
{
    if (auto writable = requireWritable(); !writable)
        return failure(writable.error());
    const QDateTime now = m_private->clock.now();
    std::vector<Put> puts;
    for (const Draft& draft : drafts) {
        auto withPhotos = m_private->withPhotos(draft);
        if (!withPhotos)
            return failure(withPhotos.error());
        const QString remark = remarks.value(static_cast<qsizetype>(puts.size()));
        puts.push_back({{}, 0, std::move(*withPhotos), actor, action, remark, now});
    }
    return m_private->store.put(puts);
}

Result<Item> Archive::save(const QString& id, int basedOn, const Draft& given, const QString& actor)
{
    auto draft = m_private->withPhotos(given);
    if (!draft)
        return failure(draft.error());
    return m_private->store
        .put({{id,
               basedOn,
               std::move(*draft),
               actor,
               QStringLiteral("save"),
               {},
               m_private->clock.now()}})
        .map([](std::vector<Item> items) { return std::move(items.front()); });
}

Result<Item> Archive::transition(const Item& read, State to, const std::optional<SignOff>& signOff,
                                 const Draft& draft, const TrailEntry& entry)
{
    return transitionAll({{read, to, signOff, draft, entry}}).map([](std::vector<Item> items) {
        return std::move(items.front());
    });
}

Result<std::vector<Item>> Archive::transitionAll(std::vector<Transition> moves)
{
    for (Transition& move : moves) {
        if (move.signOff && !move.signOff->digest.isEmpty())
            continue;
        auto draft = m_private->withPhotos(move.draft);
        if (!draft)
            return failure(draft.error());
        move.draft = std::move(*draft);
    }
    Database& database = *m_private->database;
    const QDateTime now = m_private->clock.now();
    auto moved = m_private->write([&]() -> Result<std::vector<Item>> {
        std::vector<Item> items;
        for (const Transition& move : moves) {
            auto item =
                applyTransition(database, move, move.entry.at.isValid() ? move.entry.at : now);
            if (!item)
                return failure(item.error());
            items.push_back(std::move(*item));
        }
        return items;
    });
    if (moved && !moves.empty())
        static_cast<void>(settle()); // it is on the disk already; this only shortens the log
    return moved;
}

Result<Item> Archive::addSuppression(const QString& id, const Suppression& given)
{
    Database& database = *m_private->database;
    Suppression suppression = given;
    if (!suppression.at.isValid())
        suppression.at = m_private->clock.now();
    return m_private->write([&]() -> Result<Item> {
        const auto record = readUnsigned(database, id);
        if (!record)
            return failure(record.error());
        if (auto kept = insertSuppression(database, record->seq, suppression); !kept)
            return failure(kept.error());
        const TrailEntry entry =
            ignoringEntry("ignore", *record, suppression, suppression.actor, suppression.at);
        if (auto kept = insertTrailEntry(database, record->seq, entry); !kept)
            return failure(kept.error());
        return readItem(database, id).map([](ItemRecord kept) { return std::move(kept.item); });
    });
}

Result<Item> Archive::removeSuppression(const QString& id, const Suppression& suppression,
                                        const QString& actor)
{
    Database& database = *m_private->database;
    const QDateTime now = m_private->clock.now();
    return m_private->write([&]() -> Result<Item> {
        const auto record = readUnsigned(database, id);
        if (!record)
            return failure(record.error());
        const auto gone = deleteSuppression(database, record->seq, suppression);
        if (!gone)
            return failure(gone.error());
        if (!*gone)
            return record->item;
        const TrailEntry entry = ignoringEntry("heed", *record, suppression, actor, now);
        if (auto kept = insertTrailEntry(database, record->seq, entry); !kept)
            return failure(kept.error());
        return readItem(database, id).map([](ItemRecord kept) { return std::move(kept.item); });
    });
}

Result<void> Archive::settle()
{
    if (auto writable = requireWritable(); !writable)
        return writable;
    // The texts are safe whether or not the index has them yet.
    static_cast<void>(catchUpAlone(*m_private->database));
    // Who still reads the log keeps it from being emptied: no failure, the next time will do.
    return m_private->database->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

Result<Item> Archive::item(const QString& id) const
{
    return m_private->read([&] { return m_private->store.item(id); });
}

Result<std::vector<std::pair<State, int>>> Archive::countByState() const
{
    return m_private->store.countByState();
}

Result<std::vector<Revision>> Archive::history(const QString& id) const
{
    return m_private->read([&] { return readRevisions(*m_private->database, id); });
}

Result<Draft> Archive::revision(const QString& id, int number) const
{
    return m_private->read([&] { return m_private->store.revision(id, number); });
}

Result<std::vector<TrailEntry>> Archive::trail(const QString& id) const
{
    return m_private->read([&] { return readTrail(*m_private->database, id); });
}

Result<Health> Archive::examine(const Progress& progress)
{
    return examineDatabase(*m_private->database, !isReadOnly(), progress);
}

} // namespace chengbao::archive
