// SPDX-License-Identifier: GPL-3.0-or-later
// Statements without Qt Sql, which makes a QVariant of every value: that takes longer than finding
// it.
#include "core/archive/database.h"

#include <sqlite3.h>

namespace chengbao::archive
{
namespace
{

int bindPlain(sqlite3_stmt* statement, int at, const QVariant& value)
{
    if (!value.isValid())
        return sqlite3_bind_null(statement, at);
    const auto bind = [&](const QByteArray& bytes, auto how) {
        return how(statement, at, bytes.constData(), static_cast<int>(bytes.size()),
                   SQLITE_TRANSIENT);
    };
    switch (value.typeId()) {
    case QMetaType::QString:
        return bind(value.toString().toUtf8(), sqlite3_bind_text);
    case QMetaType::QByteArray:
        return bind(value.toByteArray(), sqlite3_bind_blob);
    default:
        return sqlite3_bind_int64(statement, at, value.toLongLong());
    }
}

} // namespace

QByteArrayView PlainRow::bytes(int column) const
{
    const void* data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(data), sqlite3_column_bytes(m_statement, column)};
}

QString PlainRow::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

qint64 PlainRow::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool PlainRow::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void Database::FinalizePlain::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

int Database::preparePlain(const QString& sql, PlainStatement& statement)
{
    if (const auto idle = m_idlePlain.find(sql); idle != m_idlePlain.end()) {
        statement = std::move(idle->second);
        m_idlePlain.erase(idle);
        return SQLITE_OK;
    }
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v2(native(), sql.toUtf8().constData(), -1, &prepared, nullptr);
    statement.reset(prepared);
    return code;
}

void Database::keepPlain(const QString& sql, PlainStatement statement)
{
    constexpr std::size_t most = 20;
    sqlite3_reset(statement.get());
    sqlite3_clear_bindings(statement.get());
    if (m_idlePlain.size() >= most)
        m_idlePlain.clear();
    m_idlePlain.emplace(sql, std::move(statement));
}

Result<void> Database::eachPlain(const QString& sql, const QVariantList& values,
                                 const PlainVisitor& visit)
{
    PlainStatement statement;
    int code = preparePlain(sql, statement);
    for (int i = 0; code == SQLITE_OK && i < static_cast<int>(values.size()); ++i)
        code = bindPlain(statement.get(), i + 1, values[i]);
    bool wanted = true;
    if (code == SQLITE_OK) {
        const PlainRow row(statement.get());
        while (wanted && (code = sqlite3_step(statement.get())) == SQLITE_ROW)
            wanted = visit(row);
    }
    if (wanted && code != SQLITE_DONE)
        return failure(sqliteError(code, sqlite3_system_errno(native()), m_path));
    keepPlain(sql, std::move(statement));
    return {};
}

Result<void> Database::eachPair(const QString& sql, const PairVisitor& visit)
{
    return eachPlain(sql, {}, [&visit](const PlainRow& row) {
        visit(row.bytes(0), row.number(1));
        return true;
    });
}

} // namespace chengbao::archive
