// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/opening.h"

#include "core/archive/place.h"
#include "core/archive/search_index.h"

#include <QFile>
#include <QFileInfo>

namespace chengbao::archive
{
namespace
{

/// What a file says about itself.
struct Identity {
    int version = 0;
    int readableFrom = 0; ///< the oldest schema whose program can read it
};

Error newerVersion(const QString& path)
{
    return {ErrorCode::NewerVersion,
            QT_TRANSLATE_NOOP("Error", "this archive was written by a newer program"),
            {},
            path};
}

Error otherProgram(const QString& path)
{
    return {ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("Error", "this database belongs to another program"),
            {},
            path};
}

Result<void> runAll(Database& database, const QStringList& statements)
{
    for (const QString& statement : statements) {
        if (auto done = database.run(statement); !done)
            return done;
    }
    return {};
}

/// Version 0 means an empty database. Reads inside the caller's transaction, if there is one.
Result<Identity> identify(Database& database)
{
    const auto version = database.number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failure(version.error());
    const auto mark = database.number(QStringLiteral("PRAGMA application_id"));
    if (!mark)
        return failure(mark.error());
    const auto tables = database.number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!tables)
        return failure(tables.error());
    if (*tables == 0 && *mark == 0 && *version == 0)
        return Identity{};
    if (*mark != applicationId || version->value_or(0) < 1)
        return failure(otherProgram(database.path()));
    const auto readable = metaValue(database, QStringLiteral("readable_from"));
    if (!readable && readable.error().code != ErrorCode::Damaged)
        return failure(readable.error());
    // A far newer schema may keep this elsewhere: then it is not for us to read.
    const int readableFrom = readable ? readable->value_or(QString()).toInt() : 0;
    return Identity{static_cast<int>(**version), readableFrom};
}

Result<std::unique_ptr<Database>> connectReadOnly(const QString& path, const OpenOptions& options)
{
    auto database = Database::connect(path, Database::Access::ReadOnly, options.busyTimeoutMs);
    if (!database)
        return database;
    const auto seen = (*database)->number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (seen)
        return database;
    // A WAL file in a folder where no side file can be made: readable as it lies, provided that no
    // log or journal holds other pages.
    const bool noSideFiles = QFileInfo(path + QStringLiteral("-wal")).size() == 0 &&
                             !QFileInfo::exists(path + QStringLiteral("-journal"));
    const bool refused =
        seen.error().code == ErrorCode::Unreadable || seen.error().code == ErrorCode::Unwritable;
    if (refused && noSideFiles)
        return Database::connect(path, Database::Access::Immutable, options.busyTimeoutMs);
    return failure(seen.error());
}

/// Reads what is there through a connection that cannot write.
Result<Identity> inspect(const QString& path, const OpenOptions& options)
{
    auto database = connectReadOnly(path, options);
    if (!database)
        return failure(database.error());
    return identify(**database);
}

Result<void> setReadPragmas(Database& database)
{
    return runAll(database, {QStringLiteral("PRAGMA foreign_keys = ON"),
                             QStringLiteral("PRAGMA temp_store = MEMORY"),
                             QStringLiteral("PRAGMA trusted_schema = OFF"),
                             QStringLiteral("PRAGMA cell_size_check = ON"),
                             QStringLiteral("PRAGMA cache_size = -16000")});
}

/// Keeps a copy of the file as it is, whole and on the disk, under a name never used before, and
/// returns that name. The caller's write lock keeps everybody from writing meanwhile.
Result<QString> keepCopy(const QString& path, int version, const Clock& clock,
                         const OpenOptions& options)
{
    const QString suffix = QStringLiteral("v%1-%2").arg(version).arg(
        clock.today().toString(QStringLiteral("yyyyMMdd")));
    const auto copy = makeFileBeside(path, suffix);
    if (!copy)
        return copy;
    auto source = Database::connect(path, Database::Access::ReadOnly, options.busyTimeoutMs);
    auto copied = source ? (*source)->run(QStringLiteral("VACUUM INTO ?"), {*copy})
                         : Result<void>(failure(source.error()));
    if (copied)
        copied = flushFile(*copy);
    if (copied)
        return copy;
    QFile::remove(*copy);
    return failure(copied.error());
}

/// Brings the schema up to date in one transaction. Another process may do the same at the same
/// time, so the version counts that is seen under the write lock.
Result<Opening> bringUpToDate(Database& database, const Clock& clock, const OpenOptions& options)
{
    const int target = static_cast<int>(options.migrations.size());
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return failure(transaction.error());
    const auto found = identify(database);
    if (!found)
        return failure(found.error());
    if (found->version > target)
        return failure(newerVersion(database.path()));
    if (found->version == target)
        return Opening::Current;
    Result<QString> copy;
    if (found->version > 0)
        copy = keepCopy(database.path(), found->version, clock, options);
    if (!copy)
        return failure(copy.error());
    if (auto done = migrate(database, found->version, options.migrations); !done) {
        if (!copy->isEmpty())
            QFile::remove(*copy); // the file stays as it is and needs no copy
        return failure(done.error());
    }
    if (auto done = transaction->commit(); !done)
        return failure(done.error());
    return found->version == 0 ? Opening::Created : Opening::Upgraded;
}

/// A small index is made anew at once; a large one must not keep the archive shut, nor must failing
/// to make one: searches do without, only slower. See Archive::completeIndex().
void refreshSmallIndex(Database& database)
{
    constexpr int small = 300; // items: about a tenth of a second
    const auto newest = database.number(QStringLiteral("SELECT coalesce(max(seq), 0) FROM item"));
    if (newest && **newest <= small)
        static_cast<void>(completeIndex(database, small, {}));
}

/// A file whose schema is current is opened without waiting for anybody who is writing.
Result<OpenedDatabase> openWritable(const QString& path, bool current, const Clock& clock,
                                    const OpenOptions& options)
{
    auto connected = Database::connect(path, Database::Access::ReadWrite, options.busyTimeoutMs);
    if (!connected)
        return failure(connected.error());
    Database& database = **connected;
    if (auto set = setReadPragmas(database); !set)
        return failure(set.error());
    if (auto set = database.run(QStringLiteral("PRAGMA synchronous = FULL")); !set)
        return failure(set.error());
    // The schema comes before WAL, so that the header of a new file alone tells whose it is.
    const auto how =
        current ? Result<Opening>(Opening::Current) : bringUpToDate(database, clock, options);
    if (!how)
        return failure(how.error());
    // Locked: another one who opens the new file is about to turn it, and this connection follows.
    const auto turned = database.run(QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!turned && turned.error().code != ErrorCode::Locked)
        return failure(turned.error());
    refreshSmallIndex(database);
    return OpenedDatabase{std::move(*connected), *how};
}

Result<OpenedDatabase> openReadOnly(const QString& path, Opening how, const OpenOptions& options)
{
    auto database = connectReadOnly(path, options);
    if (!database)
        return failure(database.error());
    if (auto set = setReadPragmas(**database); !set)
        return failure(set.error());
    return OpenedDatabase{std::move(*database), how};
}

Result<OpenedDatabase> openExisting(const QString& path, bool writable, const Clock& clock,
                                    const OpenOptions& options)
{
    const int known = static_cast<int>(options.migrations.size());
    const auto found = inspect(path, options);
    // A journal left by a crash has to be rolled back, which only a writing connection can do.
    const bool needsRecovery = !found && found.error().code == ErrorCode::Unwritable && writable;
    if (!found && !needsRecovery)
        return failure(found.error());
    if (found && found->version > known) {
        if (found->readableFrom < 1 || found->readableFrom > known)
            return failure(newerVersion(path));
        return openReadOnly(path, Opening::ReadOnlyNewer, options);
    }
    if (writable)
        return openWritable(path, found && found->version == known, clock, options);
    if (found->version < known)
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "this archive has to be upgraded before it can "
                                                   "be read, but it cannot be written here"),
                        {},
                        path});
    return openReadOnly(path, options.readOnly ? Opening::ReadOnlyAsked : Opening::ReadOnlyPlace,
                        options);
}

} // namespace

Result<void> upgradeInPlace(Database& database, const Clock& clock)
{
    if (auto upgraded = bringUpToDate(database, clock, {}); !upgraded)
        return failure(upgraded.error());
    refreshSmallIndex(database);
    return {};
}

Result<OpenedDatabase> openDatabase(const QString& path, const Clock& clock,
                                    const OpenOptions& options)
{
    const auto place = preparePlace(path);
    if (!place)
        return failure(place.error());
    auto opened = place->empty && place->writable
                      ? openWritable(path, false, clock, options)
                      : openExisting(path, place->writable && !options.readOnly, clock, options);
    if (opened && options.connected)
        options.connected(*opened->database);
    return opened;
}

} // namespace chengbao::archive
