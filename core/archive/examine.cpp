// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/examine.h"

#include "core/archive/attachments.h"
#include "core/archive/records.h"
#include "core/archive/revisions.h"
#include "core/archive/seals.h"
#include "core/archive/search_index.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <map>

namespace chengbao::archive
{
namespace
{

constexpr int indexStep = 2000;

void note(Health& health, Error problem)
{
    health.sound = false;
    health.problems.push_back(std::move(problem));
}

/// A check that runs into damage has found it; any other failure means it could not look.
Result<void> noteDamage(Health& health, const Result<void>& outcome)
{
    if (outcome || outcome.error().code != ErrorCode::Damaged)
        return outcome;
    note(health, outcome.error());
    return {};
}

Result<void> countRows(Database& database, Health& health)
{
    const auto items = database.number(QStringLiteral("SELECT count(*) FROM item"));
    if (!items)
        return failure(items.error());
    const auto revisions = database.number(QStringLiteral("SELECT count(*) FROM revision"));
    if (!revisions)
        return failure(revisions.error());
    health.items = static_cast<int>(items->value_or(0));
    health.revisions = static_cast<int>(revisions->value_or(0));
    return {};
}

Result<void> checkFile(Database& database, Health& health)
{
    auto pages =
        database.each(QStringLiteral("PRAGMA integrity_check(20)"), {}, [&](const Row& row) {
            if (row.text(0) != QLatin1String("ok"))
                note(health, {ErrorCode::Damaged,
                              QT_TRANSLATE_NOOP("Error", "the database file is damaged: %1"),
                              {row.text(0)},
                              database.path()});
            return true;
        });
    if (!pages)
        return pages;
    return database.each(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const Row& row) {
        note(health, {ErrorCode::Damaged,
                      QT_TRANSLATE_NOOP("Error", "row %2 of table %1 belongs to no item"),
                      {row.text(0), row.text(1)},
                      database.path()});
        return true;
    });
}

/// Steps: every revision's digest, every photo's, every item's words, every item's words again on
/// rebuilding.
int stepCount(const Health& health)
{
    return health.revisions + health.photos + 2 * health.items;
}

/// The photos that any revision names, each with an item that has it.
using PhotoNames = std::map<QString, QString>;

void collectPhotos(const Content& content, const QString& item, PhotoNames& photos)
{
    const Facts facts = factsFromJson(QJsonDocument::fromJson(content.facts).object());
    for (const Photo& photo : facts.photos) {
        if (isKeptPhoto(photo.file))
            photos.emplace(photo.file, item);
    }
}

Content currentText(const Row& row, int column)
{
    return {row.bytes(column), row.bytes(column + 1), row.bytes(column + 2)};
}

/// Every revision of every item, newest first, each unpacked with the help of the one after it.
Result<void> checkDigests(Database& database, Health& health, PhotoNames& photos,
                          const Progress& progress)
{
    int done = 0;
    bool stopped = false;
    qint64 item = -1;
    HistoryReader reader({});
    const QString sql =
        QStringLiteral("SELECT item.id, item.seq, CAST(text.facts AS BLOB),"
                       " CAST(text.title AS BLOB), CAST(text.body AS BLOB), ") +
        revisionColumns() +
        QStringLiteral(" FROM item CROSS JOIN revision ON revision.item = item.seq"
                       " LEFT JOIN current_text AS text ON text.item = item.seq"
                       " AND revision.form = 0 ORDER BY item.seq, revision.number DESC");
    auto read = database.each(sql, {}, [&](const Row& row) {
        if (row.number(1) != std::exchange(item, row.number(1)))
            reader = HistoryReader(currentText(row, 2));
        const RevisionRow revision = revisionRow(row, 5);
        if (const auto content = reader.next(revision))
            collectPhotos(*content, row.text(0), photos);
        else
            note(health, damagedRevision(row.text(0), revision.number));
        progress.report(++done, stepCount(health));
        stopped = progress.cancelled();
        return !stopped;
    });
    return stopped ? failure(cancelledError()) : read;
}

Result<void> checkPhotos(const Database& database, const PhotoNames& photos, Health& health,
                         const Progress& progress)
{
    const QString folder = QFileInfo(database.path()).absolutePath();
    health.photos = static_cast<int>(photos.size());
    int done = health.revisions;
    for (const auto& [file, item] : photos) {
        if (progress.cancelled())
            return failure(cancelledError());
        if (!keptPhoto(folder, file))
            note(health,
                 {ErrorCode::Damaged,
                  QT_TRANSLATE_NOOP("Error", "a photo of item %1 is missing or was changed"),
                  {item},
                  file});
        progress.report(++done, stepCount(health));
    }
    return {};
}

/// Every item has revisions 1 to its newest, and stands in a state, signed in a role, that this
/// program knows.
Result<void> checkItems(Database& database, Health& health)
{
    const QString sql = QStringLiteral(
        "SELECT item.id, item.revision, count(revision.seq), coalesce(max(revision.number), 0),"
        " item.state, item.signer_role FROM item LEFT JOIN revision ON revision.item = item.seq "
        "GROUP BY item.seq");
    return database.each(sql, {}, [&health](const Row& row) {
        if (row.number(1) != row.number(2) || row.number(1) != row.number(3))
            note(health, {ErrorCode::Damaged,
                          QT_TRANSLATE_NOOP("Error", "item %1 lacks revisions: %2 of %3 are there"),
                          {row.text(0), row.text(2), row.text(1)},
                          {}});
        if (!fromWord<State>(row.text(4)))
            note(health, unknownState(row.text(0), row.text(4)));
        if (!row.isNull(5) && !fromWord<SignerRole>(row.text(5)))
            note(health, unknownRole(row.text(0), row.text(5)));
        return true;
    });
}

Result<void> checkTrail(Database& database, Health& health)
{
    const auto broken = brokenSeal(database);
    if (!broken)
        return failure(broken.error());
    if (*broken)
        note(health, {ErrorCode::Damaged,
                      QT_TRANSLATE_NOOP("Error", "the trail was changed by another program from "
                                                 "entry %1 on"),
                      {QString::number(**broken)},
                      database.path()});
    return {};
}

/// The part of the whole that begins after `before` steps.
Progress shifted(const Progress& progress, const Health& health, int before)
{
    const int total = stepCount(health);
    return {[progress, before, total](int done, int) { progress.report(before + done, total); },
            progress.stop};
}

Result<void> forgetIndexAlone(Database& database)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return failure(transaction.error());
    if (auto forgotten = forgetIndex(database); !forgotten)
        return forgotten;
    return transaction->commit();
}

Result<void> checkIndex(Database& database, bool mayWrite, Health& health, const Progress& progress)
{
    const auto matches =
        indexMatchesTexts(database, shifted(progress, health, health.revisions + health.photos));
    if (!matches)
        return failure(matches.error());
    if (*matches)
        return {};
    if (!mayWrite) {
        note(health, {ErrorCode::Damaged,
                      QT_TRANSLATE_NOOP("Error", "the search index does not match the texts"),
                      {},
                      database.path()});
        return {};
    }
    if (auto forgotten = forgetIndexAlone(database); !forgotten)
        return forgotten;
    const Progress last =
        shifted(progress, health, health.revisions + health.photos + health.items);
    auto rebuilt = completeIndex(database, indexStep, last);
    health.indexRebuilt = rebuilt.has_value();
    return rebuilt;
}

} // namespace

Result<Health> examineDatabase(Database& database, bool mayWrite, const Progress& progress)
{
    if (progress.cancelled())
        return failure(cancelledError());
    const Interruptible interruptible(database, progress.stop);
    Health health;
    PhotoNames photos;
    const std::function<Result<void>()> checks[] = {
        [&] { return countRows(database, health); },
        [&] { return checkFile(database, health); },
        [&] { return checkDigests(database, health, photos, progress); },
        [&] { return checkPhotos(database, photos, health, progress); },
        [&] { return checkItems(database, health); },
        [&] { return checkTrail(database, health); },
        [&] { return checkIndex(database, mayWrite, health, progress); },
    };
    for (const auto& check : checks) {
        if (auto looked = noteDamage(health, check()); !looked)
            return failure(looked.error());
    }
    progress.report(stepCount(health), stepCount(health));
    return health;
}

} // namespace chengbao::archive
