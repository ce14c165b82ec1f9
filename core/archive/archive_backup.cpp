// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of the archive, and bringing one back.
#include "core/archive/archive_private.h"
#include "core/archive/migrations.h"
#include "core/archive/opening.h"
#include "core/archive/place.h"
#include "core/archive/records.h"
#include "core/archive/repair.h"
#include "core/base/files.h"

#include <QFile>

namespace chengbao::archive
{
namespace
{

/// A whole copy under `file`, which is an empty file made for it, or none at all.
Result<void> copyWhole(Database& database, const QString& file, const Progress& progress)
{
    auto copied = database.copyTo(file, progress);
    if (copied)
        copied = flushFile(file);
    if (!copied)
        QFile::remove(file);
    return copied;
}

/// The backup opened for reading, sure to be an archive that this program can take over.
Result<std::unique_ptr<Database>> openBackup(const QString& file)
{
    if (!QFile::exists(file))
        return failure(
            {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "there is no such file"), {}, file});
    auto backup = Database::connect(file, Database::Access::ReadOnly, 5000);
    if (!backup)
        return backup;
    const auto mark = (*backup)->number(QStringLiteral("PRAGMA application_id"));
    if (!mark)
        return failure(mark.error());
    if (*mark != applicationId)
        return failure(
            {ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "this is not an archive"), {}, file});
    const auto version = (*backup)->number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failure(version.error());
    if (version->value_or(0) > static_cast<qint64>(builtInMigrations().size()))
        return failure({ErrorCode::NewerVersion,
                        QT_TRANSLATE_NOOP("Error", "this archive was written by a newer program"),
                        {},
                        file});
    return backup;
}

/// A backup that is damaged itself must not take the archive's place.
Result<void> requireSound(Database& backup)
{
    Result<void> sound;
    auto read = backup.each(QStringLiteral("PRAGMA quick_check(1)"), {}, [&](const Row& row) {
        if (row.text(0) != QLatin1String("ok"))
            sound = failure({ErrorCode::Damaged,
                             QT_TRANSLATE_NOOP("Error", "the database file is damaged: %1"),
                             {row.text(0)},
                             backup.path()});
        return false;
    });
    return read ? sound : read;
}

/// The newest revision of each item.
Result<QHash<QString, int>> revisionsOf(Database& database)
{
    QHash<QString, int> revisions;
    auto read = database.each(QStringLiteral("SELECT id, revision FROM item"), {},
                              [&revisions](const Row& row) {
                                  revisions.insert(row.text(0), static_cast<int>(row.number(1)));
                                  return true;
                              });
    return read.map([&revisions] { return std::move(revisions); });
}

} // namespace

Result<QString> Archive::backUpTo(const QString& folder, const Progress& progress)
{
    if (auto made = makePrivateFolder(folder); !made)
        return failure(made.error());
    const QString stamp = m_private->clock.now().toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
    const QString name = folder + QLatin1Char('/') + QFileInfo(path()).fileName();
    // Under another name until it is whole, so that no backup is ever a part of one.
    const auto part = makeFileBeside(name, stamp + QStringLiteral(".part"));
    if (!part)
        return part;
    if (auto copied = copyWhole(*m_private->database, *part, progress); !copied)
        return failure(copied.error());
    const auto file = makeFileBeside(name, stamp);
    if (!file)
        return file;
    if (!QFile::remove(*file) || !QFile::rename(*part, *file))
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the backup cannot be written"),
                        {},
                        *file});
    return flushFile(*file).map([&file] { return *file; });
}

Result<QString> Archive::backUp(const Progress& progress)
{
    auto file = backUpTo(backupFolder(path()), progress);
    if (!file)
        return file;
    // A spent one that cannot be removed now will be the next time.
    for (const Backup& backup : spentBackups(listBackups(path()), m_private->clock.now()))
        QFile::remove(backup.file);
    return file;
}

Result<RestorePreview> Archive::previewRestore(const QString& file) const
{
    const auto backup = openBackup(file);
    if (!backup)
        return failure(backup.error());
    RestorePreview preview;
    auto read = (*backup)->each(
        QStringLiteral("SELECT (SELECT count(*) FROM item), (SELECT count(*) FROM revision),"
                       " (SELECT saved_at FROM revision ORDER BY seq DESC LIMIT 1)"),
        {}, [&preview](const Row& row) {
            preview.items = static_cast<int>(row.number(0));
            preview.revisions = static_cast<int>(row.number(1));
            preview.newest = toTime(row.text(2));
            return false;
        });
    if (!read)
        return failure(read.error());
    const auto theirs = revisionsOf(**backup);
    if (!theirs)
        return failure(theirs.error());
    const auto ours = revisionsOf(*m_private->database);
    if (!ours)
        return failure(ours.error());
    for (auto item = ours->begin(); item != ours->end(); ++item) {
        const auto other = theirs->find(item.key());
        preview.missing += other == theirs->end();
        preview.older += other != theirs->end() && other.value() < item.value();
    }
    return preview;
}

Result<QString> Archive::restore(const QString& file, const Progress& progress)
{
    if (auto writable = requireWritable(); !writable)
        return failure(writable.error());
    const auto backup = openBackup(file);
    if (!backup)
        return failure(backup.error());
    if (auto sound = requireSound(**backup); !sound)
        return failure(sound.error());
    auto before = backUpTo(backupFolder(path()), {});
    if (!before)
        return before;
    Database& database = *m_private->database;
    if (auto copied = database.copyFrom(file, progress); !copied)
        return failure(copied.error());
    m_private->frequencies.reset();
    if (auto upgraded = upgradeInPlace(database, m_private->clock); !upgraded)
        return failure(upgraded.error());
    static_cast<void>(settle());
    return before;
}

Result<QString> replaceDamaged(const QString& path, const QString& backup, const Clock& clock,
                               const Progress& progress)
{
    QFile damaged(path);
    const QByteArray magic("SQLite format 3\0", 16); // https://www.sqlite.org/fileformat.html
    if (!damaged.open(QIODevice::ReadOnly) || damaged.read(magic.size()) != magic)
        return failure(
            {ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "this is not an archive"), {}, path});
    const auto source = openBackup(backup);
    if (!source)
        return failure(source.error());
    if (auto sound = requireSound(**source); !sound)
        return failure(sound.error());
    const auto file = makeFileBeside(path, QStringLiteral("restore"));
    if (!file)
        return file;
    if (auto copied = copyWhole(**source, *file, progress); !copied)
        return failure(copied.error());
    return exchangeDamaged(path, *file, clock);
}

} // namespace chengbao::archive
