// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/repair.h"

#include "core/archive/migrations.h"
#include "core/archive/place.h"
#include "core/archive/records.h"
#include "core/archive/rescue.h"
#include "core/archive/revisions.h"
#include "core/base/ids.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

namespace chengbao::archive
{
namespace
{

using Ids = QHash<qint64, QString>;

/// The items' ids as the index of ids has them, which may be whole where the rows are not.
Ids idsFromIndex(Database& damaged)
{
    Ids ids;
    static_cast<void>(damaged.each(
        QStringLiteral("SELECT seq, id FROM item INDEXED BY sqlite_autoindex_item_1 ORDER BY id"),
        {}, [&ids](const Row& row) {
            ids.insert(row.number(0), row.text(1));
            return true;
        }));
    return ids;
}

/// Makes items whole again in the new file.
class Mender
{
public:
    Mender(Database& database, const Clock& clock, RepairReport& report)
        : m_database(database), m_clock(clock), m_report(report)
    {
    }

    /// Rows of texts and histories whose item is lost get one.
    Result<void> bringBackItems(const Ids& ids)
    {
        std::vector<qint64> lost;
        auto read = m_database.each(
            QStringLiteral("SELECT item FROM (SELECT item FROM current_text UNION"
                           " SELECT item FROM revision) WHERE item NOT IN (SELECT seq FROM item)"),
            {}, [&lost](const Row& row) {
                lost.push_back(row.number(0));
                return true;
            });
        if (!read)
            return read;
        for (const qint64 seq : lost) {
            const QString id = ids.value(seq, newId());
            const QString now = toText(m_clock.now());
            if (auto made = m_database.run(
                    QStringLiteral("INSERT INTO item (seq, id, state, unit, title, created,"
                                   " updated, revision) VALUES (?, ?, ?, '', '', ?, ?, 1)"),
                    {seq, id, toWord(State::Draft), now, now});
                !made)
                return made;
            m_report.losses.push_back(
                {ErrorCode::Damaged,
                 QT_TRANSLATE_NOOP("Error", "an item had lost its record and is a draft now: %1"),
                 {id},
                 {}});
        }
        return {};
    }

    Result<void> mendItems()
    {
        std::vector<std::pair<qint64, QString>> items;
        auto read = m_database.each(QStringLiteral("SELECT seq, id FROM item ORDER BY seq"), {},
                                    [&items](const Row& row) {
                                        items.emplace_back(row.number(0), row.text(1));
                                        return true;
                                    });
        if (!read)
            return read;
        for (const auto& [seq, id] : items) {
            if (auto mended = mend(seq, id); !mended)
                return mended;
        }
        return {};
    }

private:
    /// Sees to it that the item's newest revision and its current text agree.
    Result<void> mend(qint64 seq, const QString& id)
    {
        std::optional<Content> text;
        auto read = m_database.each(
            QStringLiteral("SELECT CAST(facts AS BLOB), CAST(title AS BLOB), CAST(body AS BLOB)"
                           " FROM current_text WHERE item = ?"),
            {seq}, [&text](const Row& row) {
                text = Content{row.bytes(0), row.bytes(1), row.bytes(2)};
                return false;
            });
        if (!read)
            return read;
        std::vector<RevisionRow> rows;
        read = m_database.each(QStringLiteral("SELECT ") + revisionColumns() +
                                   QStringLiteral(" FROM revision WHERE item = ?"
                                                  " ORDER BY number DESC"),
                               {seq}, [&rows](const Row& row) {
                                   rows.push_back(revisionRow(row, 0));
                                   return true;
                               });
        if (!read)
            return read;
        const bool whole = text && !rows.empty() && rows.front().form == 0 &&
                           HistoryReader(*text).next(rows.front()).has_value();
        const int newest = rows.empty() ? 0 : rows.front().number;
        if (whole)
            return setHead(seq, newest, *text);
        m_report.losses.push_back(damagedRevision(id, std::max(newest, 1)));
        if (const auto sound = newestSound(rows))
            text = sound;
        if (!text)
            return {}; // nothing of it can be read; its record and trail stay
        return keepAs(seq, newest, *text);
    }

    std::optional<Content> newestSound(const std::vector<RevisionRow>& rows)
    {
        HistoryReader reader({});
        for (const RevisionRow& row : rows) {
            if (auto content = row.form == 0 ? std::nullopt : reader.next(row))
                return content;
        }
        return std::nullopt;
    }

    /// What was saved becomes the revision after all those that are known.
    Result<void> keepAs(qint64 seq, int newest, const Content& text)
    {
        for (const QString& sql : {QStringLiteral("DELETE FROM current_text WHERE item = ?"),
                                   QStringLiteral("DELETE FROM revision WHERE item = ?"
                                                  " AND form = 0")}) {
            if (auto done = m_database.run(sql, {seq}); !done)
                return done;
        }
        if (auto kept = insertCurrentText(m_database, seq, text); !kept)
            return kept;
        const Revision revision{newest + 1, m_clock.now(), text.bytes(), contentDigest(text)};
        if (auto kept = insertRevision(m_database, seq, revision); !kept)
            return failure(kept.error());
        return setHead(seq, newest + 1, text);
    }

    Result<void> setHead(qint64 seq, int newest, const Content& text)
    {
        const Draft draft = draftOf(text);
        return m_database.run(QStringLiteral("UPDATE item SET revision = ?, title = ?, unit = ?"
                                             " WHERE seq = ?"),
                              {newest, draft.title, draft.facts.unit, seq});
    }

    Database& m_database;
    const Clock& m_clock;
    RepairReport& m_report;
};

constexpr int packedHistory = 3; // the schema from which on texts and histories stand apart

/// The damaged file's schema; this program's when it cannot tell.
int schemaOf(Database& damaged)
{
    const auto version = damaged.number(QStringLiteral("PRAGMA user_version"));
    const auto newest = static_cast<int>(builtInMigrations().size());
    const auto found = version ? static_cast<int>(version->value_or(0)) : 0;
    return found >= 1 && found <= newest ? found : newest;
}

void countRows(Database& target, RepairReport& report)
{
    const auto count = [&target](const char* sql) {
        const auto rows = target.number(QLatin1String(sql));
        return rows ? static_cast<int>(rows->value_or(0)) : 0;
    };
    report.items = count("SELECT count(*) FROM item");
    report.revisions = count("SELECT count(*) FROM revision");
}

Result<void> fillNew(const QString& damaged, const QString& file, const Clock& clock,
                     RepairReport& report, const Progress& progress)
{
    const auto source = Database::connect(damaged, Database::Access::ReadOnly, 5000);
    if (!source)
        return failure(source.error());
    const auto target = Database::connect(file, Database::Access::ReadWrite, 5000);
    if (!target)
        return failure(target.error());
    auto transaction = Transaction::begin(**target, Transaction::Kind::Write);
    if (!transaction)
        return failure(transaction.error());
    const int version = schemaOf(**source);
    const auto& history = builtInMigrations();
    if (auto made = migrate(**target, 0, {history.begin(), history.begin() + version}); !made)
        return made;
    if (version < packedHistory) {
        // Opening it will upgrade it.
        auto rescued = rescueRows(**source, **target, report.losses, progress);
        countRows(**target, report);
        return rescued ? transaction->commit() : rescued;
    }
    // Histories with gaps are put together below; afterwards nothing is ever cut again.
    if (auto opened = (*target)->run(QStringLiteral("DROP TRIGGER revision_is_never_cut")); !opened)
        return opened;
    if (auto rescued = rescueRows(**source, **target, report.losses, progress); !rescued)
        return rescued;
    Mender mender(**target, clock, report);
    if (auto done = mender.bringBackItems(idsFromIndex(**source)); !done)
        return done;
    if (auto done = mender.mendItems(); !done)
        return done;
    if (auto closed = (*target)->run(
            QStringLiteral("CREATE TRIGGER revision_is_never_cut BEFORE DELETE ON revision"
                           " BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"));
        !closed)
        return closed;
    countRows(**target, report);
    if (report.items == 0 && !report.losses.empty())
        return failure({ErrorCode::Damaged,
                        QT_TRANSLATE_NOOP("Error", "nothing of this archive can be read"),
                        {},
                        damaged});
    return transaction->commit();
}

} // namespace

Result<QString> exchangeDamaged(const QString& path, const QString& file, const Clock& clock)
{
    const auto kept = makeFileBeside(path, QStringLiteral("damaged-") +
                                               clock.today().toString(QStringLiteral("yyyyMMdd")));
    if (!kept)
        return kept;
    QFile::remove(*kept);
    const bool linked = QFile::copy(path, *kept) && flushFile(*kept).has_value();
    if (!linked)
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the archive cannot be written"),
                        {},
                        *kept});
    QFile::setPermissions(*kept, QFile::ReadOwner | QFile::WriteOwner);
    // Beside the new file they would be taken for its own.
    for (const char* side : {"-wal", "-shm", "-journal"})
        QFile::rename(path + QLatin1String(side), *kept + QLatin1String(side));
    if (::rename(QFile::encodeName(file).constData(), QFile::encodeName(path).constData()) != 0)
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the archive cannot be written"),
                        {},
                        path});
    return flushFile(path).map([&kept] { return *kept; });
}

Result<RepairReport> repairArchive(const QString& path, const Clock& clock,
                                   const Progress& progress)
{
    const auto file = makeFileBeside(path, QStringLiteral("repair"));
    if (!file)
        return failure(file.error());
    RepairReport report;
    auto filled = fillNew(path, *file, clock, report, progress);
    if (filled)
        filled = flushFile(*file);
    if (!filled) {
        QFile::remove(*file);
        return failure(filled.error());
    }
    return exchangeDamaged(path, *file, clock).map([&report](const QString& damaged) {
        report.damaged = damaged;
        return std::move(report);
    });
}

} // namespace chengbao::archive
