// SPDX-License-Identifier: GPL-3.0-or-later
// Whole copies through SQLite's backup API, which is the only way to copy a database in use.
#include "core/archive/database.h"

#include <QFile>

#include <sqlite3.h>

namespace chengbao::archive
{
namespace
{

/// A plain connection to the other file, closed at the end.
class Other
{
public:
    Other(const QString& path, int flags)
    {
        m_code = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, flags, nullptr);
    }
    ~Other() { sqlite3_close(m_handle); }
    Other(const Other&) = delete;
    Other& operator=(const Other&) = delete;

    int code() const { return m_code; }
    sqlite3* handle() const { return m_handle; }
    int run(const char* sql) { return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); }

private:
    sqlite3* m_handle = nullptr;
    int m_code = SQLITE_OK;
};

/// SQLITE_OK, or why not; SQLITE_INTERRUPT when it was cancelled, and then nothing is changed.
int copyPages(sqlite3* target, sqlite3* source, const Progress& progress)
{
    constexpr int pagesAtOnce = 2000;
    sqlite3_backup* backup = sqlite3_backup_init(target, "main", source, "main");
    if (!backup)
        return sqlite3_extended_errcode(target);
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !progress.cancelled()) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        progress.report(total - sqlite3_backup_remaining(backup), total);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code == SQLITE_OK)
        return SQLITE_INTERRUPT;
    return code == SQLITE_DONE ? finished : code;
}

} // namespace

Result<void> Database::copyTo(const QString& path, const Progress& progress)
{
    // One state throughout, whatever others write: else every write would begin the copy anew.
    auto snapshot = Transaction::begin(*this, Transaction::Kind::Read);
    if (!snapshot)
        return failure(snapshot.error());
    if (auto held = number(QStringLiteral("SELECT count(*) FROM sqlite_master")); !held)
        return failure(held.error());
    Other target(path, SQLITE_OPEN_READWRITE);
    int code = target.code();
    if (code == SQLITE_OK)
        code = copyPages(target.handle(), native(), progress);
    if (code == SQLITE_OK)
        code = target.run("PRAGMA journal_mode = DELETE");
    if (code == SQLITE_OK)
        return {};
    return failure(sqliteError(code, sqlite3_system_errno(target.handle()), path));
}

Result<void> Database::copyFrom(const QString& path, const Progress& progress)
{
    const Other source(path, SQLITE_OPEN_READONLY);
    int code = source.code();
    if (code == SQLITE_OK)
        code = copyPages(native(), source.handle(), progress);
    if (code == SQLITE_OK)
        return {};
    return failure(sqliteError(code, sqlite3_system_errno(native()), m_path));
}

} // namespace chengbao::archive
