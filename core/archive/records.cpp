// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/records.h"

#include "core/archive/revisions.h"
#include "core/archive/seals.h"
#include "core/text/word_count.h"

#include <QHash>

namespace chengbao::archive
{
namespace
{

template <class Enum>
QVariant wordOrNull(const std::optional<Enum>& value)
{
    return value ? QVariant(toWord(*value)) : QVariant();
}

QVariantList signOffValues(const std::optional<SignOff>& signOff)
{
    if (!signOff)
        return {QVariant(), QVariant(), QVariant(), QVariant()};
    return {signOff->signer, toWord(signOff->role), toText(signOff->signedAt), signOff->digest};
}

/// The item's columns in readItem(), from its state on. A word that this program does not know (a
/// newer one may) is never taken for one that it does.
Result<Item> itemOf(const QString& id, const Row& row)
{
    Item item;
    item.id = id;
    const auto state = fromWord<State>(row.text(1));
    if (!state)
        return failure(unknownState(id, row.text(1)));
    item.state = *state;
    item.created = toTime(row.text(2));
    item.updated = toTime(row.text(3));
    item.revision = static_cast<int>(row.number(4));
    if (row.isNull(5))
        return item;
    const auto role = fromWord<SignerRole>(row.text(6));
    if (!role)
        return failure(unknownRole(id, row.text(6)));
    item.signOff = SignOff{row.text(5), *role, toTime(row.text(7)), row.bytes(8)};
    return item;
}

/// What lists show and filter by, copied out of the newest revision.
QVariantList listedValues(const Item& item)
{
    const Facts& facts = item.draft.facts;
    return {toWord(item.state),
            wordOrNull(facts.system),
            wordOrNull(facts.kind),
            facts.unit,
            facts.author,
            dayOf(item).toString(Qt::ISODate),
            static_cast<qint64>(facts.photos.size()),
            text::countWords(item.draft.body),
            item.draft.title,
            toText(item.updated),
            item.revision};
}

Content contentOf(const Row& row, int column)
{
    return {row.bytes(column), row.bytes(column + 1), row.bytes(column + 2)};
}

} // namespace

QString toText(const QDateTime& time)
{
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
}

QDateTime toTime(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

QDate dayOf(const Item& item)
{
    const Facts& facts = item.draft.facts;
    if (facts.reportDate.isValid())
        return facts.reportDate;
    return facts.eventDate.isValid() ? facts.eventDate : item.created.date();
}

Result<qint64> requireItem(Database& database, const QString& id)
{
    const auto seq = database.number(QStringLiteral("SELECT seq FROM item WHERE id = ?"), {id});
    if (!seq)
        return failure(seq.error());
    if (!*seq)
        return failure(noSuchItem(id));
    return **seq;
}

Error noSuchItem(const QString& id)
{
    return {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "there is no item %1"), {id}, {}};
}

Error changedMeanwhile(const QString& id)
{
    return {ErrorCode::Conflict,
            QT_TRANSLATE_NOOP("Error", "item %1 was changed since it was opened"),
            {id},
            {}};
}

Error damagedRevision(const QString& id, int number)
{
    return {ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("Error", "revision %1 of item %2 is damaged: its digest differs"),
            {QString::number(number), id},
            {}};
}

Error unknownState(const QString& id, const QString& word)
{
    return {ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("Error", "item %1 stands in no known state: %2"),
            {id, word},
            {}};
}

Error unknownRole(const QString& id, const QString& word)
{
    return {ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("Error", "item %1 was signed in no known role: %2"),
            {id, word},
            {}};
}

Result<ItemRecord> readItem(Database& database, const QString& id)
{
    Result<ItemRecord> record = failure(noSuchItem(id));
    const QString sql = QStringLiteral(
        "SELECT item.seq, item.state, item.created, item.updated, item.revision,"
        " item.signer, item.signer_role, item.signed_at, item.signed_digest,"
        " CAST(text.facts AS BLOB), CAST(text.title AS BLOB), CAST(text.body AS BLOB),"
        " revision.digest, revision.formal"
        " FROM item LEFT JOIN current_text AS text ON text.item = item.seq LEFT JOIN revision"
        " ON revision.item = item.seq AND revision.number = item.revision WHERE item.id = ?");
    auto read = database.each(sql, {id}, [&](const Row& row) {
        auto item = itemOf(id, row);
        const Content content = contentOf(row, 9);
        if (!item) {
            record = failure(item.error());
        } else if (contentDigest(content) != row.bytes(12)) {
            record = failure(damagedRevision(id, item->revision));
        } else {
            item->draft = draftOf(content);
            record = ItemRecord{row.number(0), std::move(*item), content, row.number(13) != 0};
        }
        return false;
    });
    if (!read)
        return failure(read.error());
    if (!record)
        return record;
    auto ignored = readSuppressions(database, record->seq);
    if (!ignored)
        return failure(ignored.error());
    record->item.suppressions = std::move(*ignored);
    return record;
}

Result<ItemRecord> readUnchanged(Database& database, const QString& id, int basedOn)
{
    auto record = readItem(database, id);
    if (record && record->item.revision != basedOn)
        return failure(changedMeanwhile(id));
    return record;
}

Result<qint64> insertItem(Database& database, const Item& item)
{
    const QString sql = QStringLiteral(
        "INSERT INTO item (id, created, state, system, kind, unit, author, day, photos, characters,"
        " title, updated, revision, signer, signer_role, signed_at, signed_digest)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    return database.insert(sql, QVariantList{item.id, toText(item.created)} + listedValues(item) +
                                    signOffValues(item.signOff));
}

Result<void> updateItem(Database& database, const ItemRecord& record)
{
    const QString sql = QStringLiteral(
        "UPDATE item SET state = ?, system = ?, kind = ?, unit = ?, author = ?, day = ?,"
        " photos = ?, characters = ?, title = ?, updated = ?, revision = ?, signer = ?, "
        "signer_role = ?,"
        " signed_at = ?, signed_digest = ?"
        " WHERE seq = ?");
    return database.run(sql, listedValues(record.item) + signOffValues(record.item.signOff) +
                                 QVariantList{record.seq});
}

Result<void> insertTrailEntry(Database& database, qint64 item, const TrailEntry& entry)
{
    return insertSealed(database, item, entry);
}

Result<std::vector<TrailEntry>> readTrail(Database& database, const QString& id)
{
    const auto item = requireItem(database, id);
    if (!item)
        return failure(item.error());
    std::vector<TrailEntry> entries;
    std::optional<Error> unknown;
    const QString sql =
        QStringLiteral("SELECT at, actor, action, from_state, to_state, remark, digest FROM trail"
                       " WHERE item = ? ORDER BY seq");
    auto read = database.each(sql, {*item}, [&](const Row& row) {
        const auto from = fromWord<State>(row.text(3));
        const auto to = fromWord<State>(row.text(4));
        if (!from || !to) {
            unknown = unknownState(id, row.text(from ? 4 : 3));
            return false;
        }
        entries.push_back(
            {toTime(row.text(0)), row.text(1), row.text(2), *from, *to, row.text(5), row.bytes(6)});
        return true;
    });
    if (read && unknown)
        return failure(*unknown);
    return read.map([&entries] { return std::move(entries); });
}

QString summaryColumns()
{
    return QStringLiteral("item.id, item.title, item.state, item.system, item.kind, item.unit,"
                          " item.updated");
}

ItemSummary summaryOf(const PlainRow& row)
{
    return {row.text(0),
            row.text(1),
            fromWord<State>(row.text(2)).value_or(State::NotAdopted),
            fromWord<System>(row.text(3)),
            fromWord<Kind>(row.text(4)),
            row.text(5),
            toTime(row.text(6)),
            {},
            {}};
}

Result<std::vector<std::pair<State, int>>> countStates(Database& database)
{
    QHash<QString, int> counts;
    auto read = database.each(QStringLiteral("SELECT state, count(*) FROM item GROUP BY state"), {},
                              [&counts](const Row& row) {
                                  counts.insert(row.text(0), static_cast<int>(row.number(1)));
                                  return true;
                              });
    if (!read)
        return failure(read.error());
    std::vector<std::pair<State, int>> states;
    for (State state : allValues<State>())
        states.emplace_back(state, counts.value(toWord(state)));
    return states;
}

} // namespace chengbao::archive
