// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/database.h"

#include "core/base/ids.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>

namespace chengbao::archive
{
namespace
{

QVariant bindable(const QVariant& value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

bool isWriteFault(int extendedCode)
{
    switch (extendedCode) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_DELETE:
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_COMMIT_ATOMIC:
    case SQLITE_IOERR_BEGIN_ATOMIC:
        return true;
    default:
        return false;
    }
}

bool isOutOfSpace(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

int stopRequested(void* token)
{
    return static_cast<std::stop_token*>(token)->stop_requested() ? 1 : 0;
}

} // namespace

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Row::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

qint64 Row::number(int column) const
{
    return m_query.value(column).toLongLong();
}

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

QVariant Row::value(int column) const
{
    return isNull(column) ? QVariant() : m_query.value(column);
}

bool Row::isText(int column) const
{
    return m_query.value(column).typeId() == QMetaType::QString;
}

Error cancelledError()
{
    return {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled"), {}, {}};
}

Error sqliteError(int code, int systemError, const QString& place)
{
    const auto error = [&place](ErrorCode kind, const char* reason) {
        return Error{kind, reason, {}, place};
    };
    const int primary = code & 0xff;
    if (primary == SQLITE_FULL || (primary == SQLITE_IOERR && isOutOfSpace(systemError)))
        return error(ErrorCode::DiskFull, QT_TRANSLATE_NOOP("Error", "the disk is full"));
    switch (primary) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error(ErrorCode::Locked,
                     QT_TRANSLATE_NOOP("Error", "the archive is in use by another program"));
    case SQLITE_NOTADB:
        return error(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "this is not an archive"));
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return error(ErrorCode::Unwritable,
                     QT_TRANSLATE_NOOP("Error", "the archive cannot be written"));
    case SQLITE_IOERR:
        if (isWriteFault(code))
            return error(ErrorCode::Unwritable,
                         QT_TRANSLATE_NOOP("Error", "the archive cannot be written"));
        [[fallthrough]];
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return error(ErrorCode::Unreadable,
                     QT_TRANSLATE_NOOP("Error", "the archive cannot be read"));
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return error(ErrorCode::TooLarge,
                     QT_TRANSLATE_NOOP("Error", "this text is too large for the archive"));
    case SQLITE_INTERRUPT:
        return cancelledError();
    default:
        return error(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "the archive is damaged"));
    }
}

Database::Database(QString path, QString connection)
    : m_path(std::move(path)), m_connection(std::move(connection))
{
}

Result<std::unique_ptr<Database>> Database::connect(const QString& path, Access access,
                                                    int busyTimeoutMs)
{
    const QString name = QStringLiteral("chengbao-") + newId();
    std::unique_ptr<Database> database(new Database(path, name));
    QSqlDatabase handle = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
    if (access != Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Access::Immutable)
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    handle.setConnectOptions(options);
    handle.setDatabaseName(access == Access::Immutable
                               ? QStringLiteral("file:") +
                                     QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) +
                                     QStringLiteral("?immutable=1")
                               : path);
    if (!handle.open())
        return failure(database->errorOf(handle.lastError()));
    return database;
}

Database::~Database()
{
    interruptOn({});
    m_idle.clear();
    m_idlePlain.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::handle() const
{
    return QSqlDatabase::database(m_connection, false);
}

Error Database::errorOf(const QSqlError& error) const
{
    const int systemError = native() ? sqlite3_system_errno(native()) : 0;
    return sqliteError(error.nativeErrorCode().toInt(), systemError, m_path);
}

sqlite3* Database::native() const
{
    const QSqlDatabase database = handle();
    const QVariant pointer = database.isOpen() ? database.driver()->handle() : QVariant();
    const bool isSqlite = qstrcmp(pointer.typeName(), "sqlite3*") == 0;
    return isSqlite ? *static_cast<sqlite3* const*>(pointer.constData()) : nullptr;
}

Result<QSqlQuery> Database::prepared(const QString& sql)
{
    if (auto idle = m_idle.find(sql); idle != m_idle.end()) {
        QSqlQuery query = std::move(*idle);
        m_idle.erase(idle);
        return query;
    }
    QSqlQuery query(handle());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(errorOf(query.lastError()));
    return query;
}

void Database::keep(const QString& sql, QSqlQuery query)
{
    constexpr int most = 60;
    query.finish();
    for (int i = 0, count = static_cast<int>(query.boundValues().size()); i < count; ++i)
        query.bindValue(i, QVariant()); // may be a whole text
    if (m_idle.size() >= most)
        m_idle.clear();
    m_idle.insert(sql, std::move(query));
}

Result<QSqlQuery> Database::execute(const QString& sql, const QVariantList& values)
{
    auto query = prepared(sql);
    if (!query)
        return query;
    for (int i = 0; i < static_cast<int>(values.size()); ++i)
        query->bindValue(i, bindable(values[i]));
    if (!query->exec())
        return failure(errorOf(query->lastError()));
    return query;
}

Result<void> Database::run(const QString& sql, const QVariantList& values)
{
    auto query = execute(sql, values);
    if (!query)
        return failure(query.error());
    keep(sql, std::move(*query));
    return {};
}

Result<qint64> Database::insert(const QString& sql, const QVariantList& values)
{
    auto query = execute(sql, values);
    if (!query)
        return failure(query.error());
    const qint64 key = query->lastInsertId().toLongLong();
    keep(sql, std::move(*query));
    return key;
}

Result<void> Database::each(const QString& sql, const QVariantList& values, const Visitor& visit)
{
    auto query = execute(sql, values);
    if (!query)
        return failure(query.error());
    const Row row(*query);
    while (query->next()) {
        if (!visit(row)) {
            keep(sql, std::move(*query));
            return {};
        }
    }
    if (query->lastError().isValid())
        return failure(errorOf(query->lastError()));
    keep(sql, std::move(*query));
    return {};
}

Result<std::optional<qint64>> Database::number(const QString& sql, const QVariantList& values)
{
    std::optional<qint64> found;
    auto read = each(sql, values, [&found](const Row& row) {
        if (!row.isNull(0))
            found = row.number(0);
        return false;
    });
    return read.map([&found] { return found; });
}

Result<std::optional<QString>> Database::text(const QString& sql, const QVariantList& values)
{
    std::optional<QString> found;
    auto read = each(sql, values, [&found](const Row& row) {
        if (!row.isNull(0))
            found = row.text(0);
        return false;
    });
    return read.map([&found] { return found; });
}

qint64 Database::totalChanges() const
{
    return sqlite3_total_changes(native());
}

void Database::interruptOn(std::stop_token stop)
{
    m_stop = std::move(stop);
    if (!native())
        return;
    constexpr int steps = 2'000; // less than a millisecond between looks
    if (m_stop.stop_possible())
        sqlite3_progress_handler(native(), steps, stopRequested, &m_stop);
    else
        sqlite3_progress_handler(native(), 0, nullptr, nullptr);
}

Result<Transaction> Transaction::begin(Database& database, Kind kind)
{
    const QString sql =
        kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
    if (auto begun = database.run(sql); !begun)
        return failure(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (full disk, I/O error); a second ROLLBACK is harmless.
    if (m_database)
        static_cast<void>(m_database->run(QStringLiteral("ROLLBACK")));
}

Result<void> Transaction::commit()
{
    auto done = m_database->run(QStringLiteral("COMMIT"));
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace chengbao::archive
