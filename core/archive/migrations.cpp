// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/migrations.h"

namespace chengbao::archive
{
namespace
{

// Times are ISO 8601 with offset. Words of closed lists (state, system, …) are the Chinese words
// of core/model/vocabulary.h. `seq` columns give the order of making, whatever the clock said.
const QStringList& version1()
{
    static const QStringList statements = {
        QStringLiteral("CREATE TABLE meta ("
                       " key TEXT NOT NULL PRIMARY KEY,"
                       " value TEXT NOT NULL"
                       ") STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE item ("
                       " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " id TEXT NOT NULL UNIQUE,"
                       " state TEXT NOT NULL,"
                       " system TEXT,"
                       " kind TEXT,"
                       " unit TEXT NOT NULL,"
                       " title TEXT NOT NULL,"
                       " created TEXT NOT NULL,"
                       " updated TEXT NOT NULL,"
                       " revision INTEGER NOT NULL CHECK (revision > 0)," // the newest one's number
                       " signer TEXT,"
                       " signer_role TEXT,"
                       " signed_at TEXT,"
                       " signed_digest BLOB"
                       ") STRICT"),
        QStringLiteral("CREATE INDEX item_by_state ON item (state)"),
        QStringLiteral("CREATE TABLE revision ("
                       " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " item INTEGER NOT NULL REFERENCES item (seq),"
                       " number INTEGER NOT NULL CHECK (number > 0),"
                       " saved_at TEXT NOT NULL,"
                       " title TEXT NOT NULL,"
                       " facts TEXT NOT NULL,"
                       " body TEXT NOT NULL,"
                       " bytes INTEGER NOT NULL,"
                       " digest BLOB NOT NULL,"
                       " UNIQUE (item, number)"
                       ") STRICT"),
        QStringLiteral("CREATE TABLE trail ("
                       " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " item INTEGER NOT NULL REFERENCES item (seq),"
                       " at TEXT NOT NULL,"
                       " actor TEXT NOT NULL,"
                       " action TEXT NOT NULL,"
                       " from_state TEXT NOT NULL,"
                       " to_state TEXT NOT NULL,"
                       " remark TEXT NOT NULL,"
                       " digest BLOB NOT NULL"
                       ") STRICT"),
        QStringLiteral("CREATE INDEX trail_by_item ON trail (item)"),
        QStringLiteral("CREATE TRIGGER trail_is_never_edited BEFORE UPDATE ON trail"
                       " BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END"),
        QStringLiteral("CREATE TRIGGER trail_is_never_cut BEFORE DELETE ON trail"
                       " BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END"),
    };
    return statements;
}

/// What clerks chose to ignore (忽略). An older program may read an archive that has it.
const QStringList& version2()
{
    static const QStringList statements = {
        QStringLiteral("CREATE TABLE suppression ("
                       " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " item INTEGER NOT NULL REFERENCES item (seq),"
                       " rule TEXT NOT NULL,"
                       " scope TEXT NOT NULL,"
                       " field TEXT NOT NULL,"
                       " text TEXT NOT NULL,"
                       " before TEXT NOT NULL,"
                       " after TEXT NOT NULL,"
                       " reason TEXT NOT NULL,"
                       " actor TEXT NOT NULL,"
                       " at TEXT NOT NULL"
                       ") STRICT"),
        QStringLiteral("CREATE INDEX suppression_by_item ON suppression (item)"),
    };
    return statements;
}

} // namespace

const std::vector<Migration>& builtInMigrations()
{
    static const std::vector<Migration> history = {{1, version1()}, {1, version2()}};
    return history;
}

Result<void> migrate(Database& database, int version, const std::vector<Migration>& migrations)
{
    const int target = static_cast<int>(migrations.size());
    for (int i = version; i < target; ++i) {
        for (const QString& statement : migrations[i].statements) {
            if (auto done = database.run(statement); !done)
                return done;
        }
    }
    if (auto marked = database.run(QStringLiteral("PRAGMA user_version = %1").arg(target)); !marked)
        return marked;
    if (auto marked = database.run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
        !marked)
        return marked;
    return setMetaValue(database, QStringLiteral("readable_from"),
                        QString::number(migrations.back().readableFrom));
}

Result<std::optional<QString>> metaValue(Database& database, const QString& key)
{
    return database.text(QStringLiteral("SELECT value FROM meta WHERE key = ?"), {key});
}

Result<void> setMetaValue(Database& database, const QString& key, const QString& value)
{
    return database.run(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?)"
                                       " ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                        {key, value});
}

} // namespace chengbao::archive
