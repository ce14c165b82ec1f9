// SPDX-License-Identifier: GPL-3.0-or-later
// What is noted of an item beside its text: labels, and which items it follows up.
#include "core/archive/records.h"

namespace chengbao::archive
{

Result<Labels> readLabels(Database& database, const QString& id)
{
    Result<Labels> labels = failure(noSuchItem(id));
    auto read = database.each(
        QStringLiteral("SELECT carrier, board, findings, source, event FROM item"
                       " WHERE id = ?"),
        {id}, [&labels](const Row& row) {
            labels = Labels{row.text(0), row.text(1), std::nullopt, row.text(3), row.text(4)};
            if (!row.isNull(2))
                labels->findings = static_cast<int>(row.number(2));
            return false;
        });
    return read ? labels : failure(read.error());
}

Result<void> updateLabels(Database& database, qint64 item, const Labels& labels)
{
    return database.run(
        QStringLiteral("UPDATE item SET carrier = ?, board = ?, findings = ?, source = ?,"
                       " event = ? WHERE seq = ?"),
        {labels.carrier, labels.board, labels.findings ? QVariant(*labels.findings) : QVariant(),
         labels.source, labels.event, item});
}

Result<void> insertLink(Database& database, const QString& id, const QString& earlier,
                        LinkKind kind)
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
    return database.run(QStringLiteral("INSERT INTO link (item, earlier, kind) VALUES (?, ?, ?)"
                                       " ON CONFLICT DO NOTHING"),
                        {*later, *before, toWord(kind)});
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

Result<QStringList> readLinked(Database& database, const QString& id)
{
    const auto item = requireItem(database, id);
    if (!item)
        return failure(item.error());
    QStringList ids;
    auto read = database.each(
        QStringLiteral(
            "SELECT item.id FROM link JOIN item ON item.seq = link.earlier WHERE link.item = ?"
            " UNION "
            "SELECT item.id FROM link JOIN item ON item.seq = link.item WHERE link.earlier = ?"),
        {*item, *item}, [&ids](const Row& row) {
            ids.append(row.text(0));
            return true;
        });
    return read.map([&ids] { return std::move(ids); });
}

Result<std::vector<Link>> readAllLinks(Database& database)
{
    std::vector<Link> links;
    auto read = database.each(
        QStringLiteral("SELECT item.id, earlier.id, link.kind FROM link"
                       " JOIN item ON item.seq = link.item"
                       " JOIN item AS earlier ON earlier.seq = link.earlier"
                       " ORDER BY link.item, link.earlier"),
        {}, [&links](const Row& row) {
            links.push_back({row.text(0), row.text(1),
                             fromWord<LinkKind>(row.text(2)).value_or(LinkKind::FollowUp)});
            return true;
        });
    return read.map([&links] { return std::move(links); });
}

} // namespace chengbao::archive
