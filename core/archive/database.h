// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>

class QSqlError;
struct sqlite3;
struct sqlite3_stmt;

namespace chengbao::archive
{

/// One row of an answer; columns count from 0. Valid only inside the visitor it is passed to.
class Row
{
public:
    explicit Row(const QSqlQuery& query) : m_query(query) {}
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 number(int column) const;
    bool isNull(int column) const;
    /// As it lies there, for copying.
    QVariant value(int column) const;
    bool isText(int column) const;

private:
    const QSqlQuery& m_query;
};

/// Takes one row; false stops the walk.
using Visitor = std::function<bool(const Row&)>;

/// The same without QVariants between, for answers of a hundred thousand rows. Bytes live only as
/// long as the visitor looks at the row.
class PlainRow
{
public:
    explicit PlainRow(sqlite3_stmt* statement) : m_statement(statement) {}
    QByteArrayView bytes(int column) const; ///< UTF-8
    QString text(int column) const;
    qint64 number(int column) const;
    bool isNull(int column) const;

private:
    sqlite3_stmt* m_statement;
};

/// The translation of a SQLite result code (primary or extended) about the file `place`, with the
/// operating system's errno behind an I/O error, if known.
Error sqliteError(int code, int systemError, const QString& place);

/// What stopped work fails with.
Error cancelledError();

/// One connection to one SQLite file; the only place that knows Qt Sql. Belongs to the thread that
/// opened it. Values are bound by position; an invalid QVariant binds NULL, a null QString or
/// QByteArray binds an empty one.
class Database
{
public:
    enum class Access {
        ReadWrite,
        ReadOnly,
        Immutable, ///< read-only where not even the -shm file can be made; nobody may write then
    };

    /// Connects without touching the file's content. A missing file fails with Unreadable.
    static Result<std::unique_ptr<Database>> connect(const QString& path, Access access,
                                                     int busyTimeoutMs);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Result<void> run(const QString& sql, const QVariantList& values = {});
    /// Runs an INSERT; returns the new row's integer key.
    Result<qint64> insert(const QString& sql, const QVariantList& values);
    /// Walks the answer without holding it in memory.
    Result<void> each(const QString& sql, const QVariantList& values, const Visitor& visit);
    /// Like each(); see PlainRow.
    using PlainVisitor = std::function<bool(const PlainRow&)>;
    Result<void> eachPlain(const QString& sql, const QVariantList& values,
                           const PlainVisitor& visit);
    /// The first column of the first row as a number or text; nothing when there is no row.
    Result<std::optional<qint64>> number(const QString& sql, const QVariantList& values = {});
    Result<std::optional<QString>> text(const QString& sql, const QVariantList& values = {});

    /// Like each() for an answer of one text and one number a row, many millions of them.
    using PairVisitor = std::function<void(QByteArrayView, qint64)>;
    Result<void> eachPair(const QString& sql, const PairVisitor& visit);

    /// Copies the whole database, as it is at this moment, into the file `path`, which exists and
    /// is empty; others may write meanwhile. The copy needs no other file beside it.
    Result<void> copyTo(const QString& path, const Progress& progress);
    /// Replaces everything with the content of the database file `path`, in one transaction.
    Result<void> copyFrom(const QString& path, const Progress& progress);

    /// How many rows this connection has changed so far (sqlite3_total_changes).
    qint64 totalChanges() const;

    /// Makes statements fail with Cancelled while `stop` is requested; a default token ends it.
    void interruptOn(std::stop_token stop);

    QString path() const { return m_path; }

private:
    Database(QString path, QString connection);
    Error errorOf(const QSqlError& error) const;
    sqlite3* native() const;
    /// A statement ready to run: prepared before and not in use, or prepared now.
    Result<QSqlQuery> prepared(const QString& sql);
    Result<QSqlQuery> execute(const QString& sql, const QVariantList& values);
    /// Ends a statement and keeps it for the next time.
    void keep(const QString& sql, QSqlQuery query);
    QSqlDatabase handle() const;

    /// The same for plain statements; SQLite's code for how it went.
    struct FinalizePlain {
        void operator()(sqlite3_stmt* statement) const;
    };
    using PlainStatement = std::unique_ptr<sqlite3_stmt, FinalizePlain>;
    int preparePlain(const QString& sql, PlainStatement& statement);
    void keepPlain(const QString& sql, PlainStatement statement);

    QString m_path;
    QString m_connection;
    QHash<QString, QSqlQuery> m_idle; ///< prepared statements by their text
    std::map<QString, PlainStatement> m_idlePlain;
    std::stop_token m_stop;
};

/// Statements fail with Cancelled soon after a stop was requested, for as long as this lives.
class Interruptible
{
public:
    Interruptible(Database& database, std::stop_token stop) : m_database(database)
    {
        m_database.interruptOn(std::move(stop));
    }
    ~Interruptible() { m_database.interruptOn({}); }
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

private:
    Database& m_database;
};

/// A transaction that rolls back unless committed. A write transaction takes its turn at the start
/// (BEGIN IMMEDIATE), so it never fails half-way for a lock; a read one sees one state throughout.
class Transaction
{
public:
    enum class Kind { Read, Write };

    static Result<Transaction> begin(Database& database, Kind kind);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Success means the data is on the disk.
    Result<void> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

} // namespace chengbao::archive
