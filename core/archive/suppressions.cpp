// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of what is ignored in an item.
#include "core/archive/records.h"

namespace chengbao::archive
{
namespace
{

QString columns()
{
    return QStringLiteral("rule, scope, field, text, before, after, reason, actor, at");
}

QVariantList valuesOf(const Suppression& ignored)
{
    return {ignored.rule,  toWord(ignored.scope), ignored.field, ignored.text,      ignored.before,
            ignored.after, ignored.reason,        ignored.actor, toText(ignored.at)};
}

} // namespace

Result<std::vector<Suppression>> readSuppressions(Database& database, qint64 item)
{
    std::vector<Suppression> all;
    const QString sql =
        QStringLiteral("SELECT %1 FROM suppression WHERE item = ? ORDER BY seq").arg(columns());
    auto read = database.each(sql, {item}, [&all](const Row& row) {
        if (const auto scope = suppressionScope(row.text(1)))
            all.push_back({row.text(0), *scope, row.text(2), row.text(3), row.text(4), row.text(5),
                           row.text(6), row.text(7), toTime(row.text(8))});
        return true;
    });
    return read.map([&all] { return std::move(all); });
}

Result<void> insertSuppression(Database& database, qint64 item, const Suppression& suppression)
{
    const QString sql = QStringLiteral("INSERT INTO suppression (item, %1)"
                                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            .arg(columns());
    return database.run(sql, QVariantList{item} + valuesOf(suppression));
}

Result<bool> deleteSuppression(Database& database, qint64 item, const Suppression& suppression)
{
    const QString sql = QStringLiteral("SELECT seq FROM suppression WHERE item = ? AND (%1) ="
                                       " (?, ?, ?, ?, ?, ?, ?, ?, ?) ORDER BY seq LIMIT 1")
                            .arg(columns());
    const auto seq = database.number(sql, QVariantList{item} + valuesOf(suppression));
    if (!seq)
        return failure(seq.error());
    if (!*seq)
        return false;
    return database.run(QStringLiteral("DELETE FROM suppression WHERE seq = ?"), {**seq}).map([] {
        return true;
    });
}

} // namespace chengbao::archive
