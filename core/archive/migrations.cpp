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

/// The newest text of an item moves out of its history, which is kept packed from now on (forms of
/// a revision: see revisions.h), and lists get what they filter by.
const QStringList& version3()
{
    static const QStringList statements = {
        QStringLiteral("CREATE TABLE current_text ("
                       " item INTEGER PRIMARY KEY REFERENCES item (seq),"
                       " facts TEXT NOT NULL,"
                       " title TEXT NOT NULL,"
                       " body TEXT NOT NULL"
                       ") STRICT"),
        QStringLiteral("INSERT INTO current_text (item, facts, title, body)"
                       " SELECT item.seq, revision.facts, revision.title, revision.body"
                       " FROM item JOIN revision"
                       " ON revision.item = item.seq AND revision.number = item.revision"),
        QStringLiteral("ALTER TABLE revision RENAME TO revision_2"),
        QStringLiteral("CREATE TABLE revision ("
                       " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " item INTEGER NOT NULL REFERENCES item (seq),"
                       " number INTEGER NOT NULL CHECK (number > 0),"
                       " saved_at TEXT NOT NULL,"
                       " bytes INTEGER NOT NULL,"
                       " digest BLOB NOT NULL,"
                       " formal INTEGER NOT NULL DEFAULT 0,"
                       " form INTEGER NOT NULL DEFAULT 0,"
                       " base BLOB,"
                       " data BLOB,"
                       " UNIQUE (item, number)"
                       ") STRICT"),
        QStringLiteral(
            "INSERT INTO revision (seq, item, number, saved_at, bytes, digest, form, data)"
            " SELECT old.seq, old.item, old.number, old.saved_at, old.bytes, old.digest,"
            " old.number <> item.revision, CASE WHEN old.number <> item.revision THEN CAST("
            " length(CAST(old.facts AS BLOB)) || ':' || old.facts || ',' ||"
            " length(CAST(old.title AS BLOB)) || ':' || old.title || ',' ||"
            " length(CAST(old.body AS BLOB)) || ':' || old.body || ',' AS BLOB) END"
            " FROM revision_2 AS old JOIN item ON item.seq = old.item ORDER BY old.seq"),
        QStringLiteral("DROP TABLE revision_2"),
        QStringLiteral("CREATE TRIGGER revision_is_never_rewritten"
                       " BEFORE UPDATE OF number, digest, form, base, data ON revision"
                       " WHEN OLD.form <> 0"
                       " BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"),
        QStringLiteral("CREATE TRIGGER revision_is_never_cut BEFORE DELETE ON revision"
                       " BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"),
        QStringLiteral("ALTER TABLE item ADD COLUMN author TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE item ADD COLUMN day TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE item ADD COLUMN photos INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE item ADD COLUMN carrier TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE item ADD COLUMN board TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE item ADD COLUMN findings INTEGER"), // NULL: never counted
        QStringLiteral(
            "UPDATE item SET (author, day, photos) = (SELECT"
            " coalesce(json_extract(facts, '$.author'), ''),"
            " coalesce(json_extract(facts, '$.report_date'), json_extract(facts, '$.event_date'),"
            " substr(item.created, 1, 10)),"
            " coalesce(json_array_length(facts, '$.photos'), 0)"
            " FROM (SELECT CASE WHEN json_valid(facts) THEN facts ELSE '{}' END AS facts"
            " FROM current_text WHERE current_text.item = item.seq))"
            " WHERE seq IN (SELECT item FROM current_text)"),
        QStringLiteral("CREATE TABLE saved_search ("
                       " name TEXT NOT NULL PRIMARY KEY,"
                       " query TEXT NOT NULL"
                       ") STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE link ("
                       " item INTEGER NOT NULL REFERENCES item (seq),"
                       " earlier INTEGER NOT NULL REFERENCES item (seq),"
                       " PRIMARY KEY (item, earlier)"
                       ") STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX link_by_earlier ON link (earlier)"),
    };
    return statements;
}

/// The books: who is counted, what they have to reach, and what happened. Events are never edited;
/// a correction is another one. The length of an item is NULL until it is saved again.
const QStringList& version4()
{
    static const QStringList statements = {
        QStringLiteral("CREATE TABLE org_unit ("
                       " seq INTEGER PRIMARY KEY,"
                       " name TEXT NOT NULL UNIQUE,"
                       " category TEXT NOT NULL,"
                       " code TEXT NOT NULL,"
                       " former_names TEXT NOT NULL," // JSON list
                       " from_day TEXT NOT NULL,"     // days: ISO 8601, empty when open
                       " until_day TEXT NOT NULL"
                       ") STRICT"),
        QStringLiteral("CREATE TABLE org_clerk ("
                       " seq INTEGER PRIMARY KEY,"
                       " name TEXT NOT NULL,"
                       " unit TEXT NOT NULL,"
                       " full_time INTEGER NOT NULL,"
                       " from_day TEXT NOT NULL,"
                       " until_day TEXT NOT NULL"
                       ") STRICT"),
        QStringLiteral("CREATE TABLE score_target ("
                       " seq INTEGER PRIMARY KEY,"
                       " scheme TEXT NOT NULL,"
                       " unit TEXT NOT NULL,"
                       " category TEXT NOT NULL,"
                       " period TEXT NOT NULL,"
                       " measure TEXT NOT NULL,"
                       " value TEXT NOT NULL" // a decimal number
                       ") STRICT"),
        QStringLiteral("CREATE TABLE score_event ("
                       " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " id TEXT NOT NULL UNIQUE,"
                       " kind TEXT NOT NULL,"
                       " day TEXT NOT NULL,"
                       " item TEXT NOT NULL,"     // id of an item, or empty
                       " corrects TEXT NOT NULL," // id of an event, or empty
                       " details TEXT NOT NULL,"  // JSON
                       " recorded_at TEXT NOT NULL,"
                       " actor TEXT NOT NULL"
                       ") STRICT"),
        QStringLiteral("CREATE INDEX score_event_by_item ON score_event (item)"),
        QStringLiteral("CREATE UNIQUE INDEX score_event_corrected_once ON score_event (corrects)"
                       " WHERE corrects <> ''"),
        QStringLiteral("CREATE TRIGGER score_event_is_never_edited BEFORE UPDATE ON score_event"
                       " BEGIN SELECT RAISE(ABORT, 'the books are append-only'); END"),
        QStringLiteral("CREATE TRIGGER score_event_is_never_cut BEFORE DELETE ON score_event"
                       " BEGIN SELECT RAISE(ABORT, 'the books are append-only'); END"),
        QStringLiteral("ALTER TABLE item ADD COLUMN characters INTEGER"),
    };
    return statements;
}

/// Cards of what is planned, whose every state stays on their trail; more words on items and links.
const QStringList& version5()
{
    static const QStringList statements = {
        QStringLiteral("CREATE TABLE card ("
                       " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " id TEXT NOT NULL UNIQUE,"
                       " kind TEXT NOT NULL,"
                       " revision INTEGER NOT NULL CHECK (revision > 0),"
                       " data TEXT NOT NULL" // JSON
                       ") STRICT"),
        QStringLiteral("CREATE TABLE card_trail ("
                       " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " card INTEGER NOT NULL REFERENCES card (seq),"
                       " revision INTEGER NOT NULL,"
                       " at TEXT NOT NULL,"
                       " actor TEXT NOT NULL,"
                       " action TEXT NOT NULL,"
                       " remark TEXT NOT NULL,"
                       " data TEXT NOT NULL" // JSON of the card after the step
                       ") STRICT"),
        QStringLiteral("CREATE INDEX card_trail_by_card ON card_trail (card)"),
        QStringLiteral("CREATE TRIGGER card_trail_is_never_edited BEFORE UPDATE ON card_trail"
                       " BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END"),
        QStringLiteral("CREATE TRIGGER card_trail_is_never_cut BEFORE DELETE ON card_trail"
                       " BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END"),
        QStringLiteral("CREATE TRIGGER card_is_never_cut BEFORE DELETE ON card"
                       " BEGIN SELECT RAISE(ABORT, 'cards are never removed'); END"),
        QStringLiteral("ALTER TABLE item ADD COLUMN source TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE item ADD COLUMN event TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE link ADD COLUMN kind TEXT NOT NULL DEFAULT '续报'"),
        // What each entry of the trail is chained to the one before by; NULL in what is older.
        QStringLiteral("ALTER TABLE trail ADD COLUMN seal BLOB"),
    };
    return statements;
}

} // namespace

const std::vector<Migration>& builtInMigrations()
{
    static const std::vector<Migration> history = {
        {1, version1()}, {1, version2()}, {3, version3()}, {3, version4()}, {3, version5()}};
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

Result<qint64> newestSeq(Database& database, const char* table)
{
    return database
        .number(QStringLiteral("SELECT coalesce(max(seq), 0) FROM ") + QLatin1String(table))
        .map([](std::optional<qint64> seq) { return seq.value_or(0); });
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
