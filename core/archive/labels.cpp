// SPDX-License-Identifier: GPL-3.0-or-later
// What is noted of an item beside its text: labels, and which items it follows up.
#include "core/archive/records.h"

namespace chengbao::archive
{

Result<Labels> readLabels(Database& database, const QString& id)
{
    Result<Labels> labels = failure(noSuchItem(id));
    auto read =
        database.each(QStringLiteral("SELECT carrier, board, findings FROM item WHERE id = ?"),
                      {id}, [&labels](const Row& row) {
                          labels = Labels{row.text(0), row.text(1), std::nullopt};
                          if (!row.isNull(2))
                              labels->findings = static_cast<int>(row.number(2));
                          return false;
                      });
    return read ? labels : failure(read.error());
}

Result<void> updateLabels(Database& database, qint64 item, const Labels& labels)
{
    return database.run(
        QStringLiteral("UPDATE item SET carrier = ?, board = ?, findings = ? WHERE seq = ?"),
        {labels.carrier, labels.board, labels.findings ? QVariant(*labels.findings) : QVariant(),
         item});
}

Result<void> insertLink(Database& database, const QString& id, const QString& earlier)
{
    const auto later = requireItem(database, id);
    if (!later)
        return failure(later.error());
    const auto before = requireItem(database, earlier);
    if (!before)
        return failure(before.error());
    if (*later == *before)
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "an item cannot follow up itself"),
                        {},
                        id});
    return database.run(QStringLiteral("INSERT INTO link (item, earlier) VALUES (?, ?)"
                                       " ON CONFLICT DO NOTHING"),
                        {*later, *before});
}

Result<QStringList> readLinks(Database& database, const QString& id)
{
    const auto item = requireItem(database, id);
    if (!item)
        return failure(item.error());
    QStringList ids;
    auto read =
        database.each(QStringLiteral("SELECT item.id FROM link JOIN item ON item.seq = link.earlier"
                                     " WHERE link.item = ? ORDER BY item.seq"),
                      {*item}, [&ids](const Row& row) {
                          ids.append(row.text(0));
                          return true;
                      });
    return read.map([&ids] { return std::move(ids); });
}

} // namespace chengbao::archive
