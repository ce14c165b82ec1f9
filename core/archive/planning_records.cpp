// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/planning_records.h"

#include "core/archive/records.h"
#include "core/base/ids.h"

#include <QJsonDocument>

namespace chengbao::archive
{
namespace
{

template <class T>
QString kindOf();
template <>
QString kindOf<Lead>()
{
    return QStringLiteral("线索");
}
template <>
QString kindOf<Commission>()
{
    return QStringLiteral("约稿");
}
template <>
QString kindOf<KeyPoint>()
{
    return QStringLiteral("报送要点");
}

Error noSuchCard(const QString& id)
{
    return {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "there is no card %1"), {id}, {}};
}

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// A card's row as it is kept.
struct Kept {
    qint64 seq = 0;
    int revision = 0;
    QJsonObject data;
};

Result<std::optional<Kept>> readKept(Database& database, const QString& id, const QString& kind)
{
    std::optional<Kept> kept;
    auto read = database.each(
        QStringLiteral("SELECT seq, revision, data FROM card WHERE id = ? AND kind = ?"),
        {id, kind}, [&kept](const Row& row) {
            kept = Kept{row.number(0), static_cast<int>(row.number(1)),
                        QJsonDocument::fromJson(row.text(2).toUtf8()).object()};
            return false;
        });
    return read.map([&kept] { return std::move(kept); });
}

Result<void> insertCardEntry(Database& database, qint64 card, const Card& head,
                             const CardStep& step, const QString& data, const QDateTime& now)
{
    return database.run(
        QStringLiteral("INSERT INTO card_trail (card, revision, at, actor, action, remark, data)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {card, head.revision, toText(now), step.actor, step.action, step.remark, data});
}

template <class T>
Result<void> keepNew(Database& database, T& card, const CardStep& step, const QDateTime& now)
{
    card.id = newId();
    card.revision = 1;
    const QString data = compact(toJson(card));
    const auto seq = database.insert(
        QStringLiteral("INSERT INTO card (id, kind, revision, data) VALUES (?, ?, ?, ?)"),
        {card.id, kindOf<T>(), card.revision, data});
    if (!seq)
        return failure(seq.error());
    return insertCardEntry(database, *seq, card, step, data, now);
}

template <class T>
Result<void> keep(Database& database, T& card, const CardStep& step, const QDateTime& now)
{
    if (card.id.isEmpty())
        return keepNew(database, card, step, now);
    const auto kept = readKept(database, card.id, kindOf<T>());
    if (!kept)
        return failure(kept.error());
    if (!*kept)
        return failure(noSuchCard(card.id));
    if ((*kept)->revision != card.revision)
        return failure({ErrorCode::Conflict,
                        QT_TRANSLATE_NOOP("Error", "card %1 was changed since it was opened"),
                        {card.id},
                        {}});
    const QJsonObject json = toJson(card);
    if (json == (*kept)->data)
        return {};
    ++card.revision;
    const QString data = compact(json);
    if (auto updated =
            database.run(QStringLiteral("UPDATE card SET revision = ?, data = ? WHERE seq = ?"),
                         {card.revision, data, (*kept)->seq});
        !updated)
        return updated;
    return insertCardEntry(database, (*kept)->seq, card, step, data, now);
}

QDate dayIn(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace

Result<void> writeCard(Database& database, Lead& card, const CardStep& step, const QDateTime& now)
{
    return keep(database, card, step, now);
}

Result<void> writeCard(Database& database, Commission& card, const CardStep& step,
                       const QDateTime& now)
{
    return keep(database, card, step, now);
}

Result<void> writeCard(Database& database, KeyPoint& card, const CardStep& step,
                       const QDateTime& now)
{
    return keep(database, card, step, now);
}

template <class T>
Result<std::vector<T>> readCards(Database& database)
{
    std::vector<T> cards;
    auto read = database.each(
        QStringLiteral("SELECT id, revision, data FROM card WHERE kind = ? ORDER BY seq"),
        {kindOf<T>()}, [&cards](const Row& row) {
            T card;
            fromJson(QJsonDocument::fromJson(row.text(2).toUtf8()).object(), card);
            card.id = row.text(0);
            card.revision = static_cast<int>(row.number(1));
            cards.push_back(std::move(card));
            return true;
        });
    return read.map([&cards] { return std::move(cards); });
}

template Result<std::vector<Lead>> readCards(Database& database);
template Result<std::vector<Commission>> readCards(Database& database);
template Result<std::vector<KeyPoint>> readCards(Database& database);

Result<std::vector<CardEntry>> readCardTrail(Database& database, const QString& id)
{
    const auto seq = database.number(QStringLiteral("SELECT seq FROM card WHERE id = ?"), {id});
    if (!seq)
        return failure(seq.error());
    if (!*seq)
        return failure(noSuchCard(id));
    std::vector<CardEntry> entries;
    auto read = database.each(
        QStringLiteral("SELECT at, actor, action, remark, revision, data FROM card_trail"
                       " WHERE card = ? ORDER BY seq"),
        {**seq}, [&entries](const Row& row) {
            entries.push_back({toTime(row.text(0)), row.text(1), row.text(2), row.text(3),
                               static_cast<int>(row.number(4)),
                               QJsonDocument::fromJson(row.text(5).toUtf8()).object()});
            return true;
        });
    return read.map([&entries] { return std::move(entries); });
}

Result<std::vector<PendingItem>> readPendingItems(Database& database)
{
    std::vector<PendingItem> items;
    const QString sql = QStringLiteral(
        "SELECT item.id, item.title, item.state, item.system, item.kind, item.unit, item.author,"
        " text.facts, item.event, item.created, item.updated"
        " FROM item JOIN current_text AS text ON text.item = item.seq"
        " WHERE item.state IN ('草稿', '待审签', '退改', '已审签')"
        " OR (item.kind = '紧急' AND item.state <> '已撤回') ORDER BY item.seq");
    auto read = database.each(sql, {}, [&items](const Row& row) {
        const auto state = fromWord<State>(row.text(2));
        if (!state)
            return true;
        const QJsonObject facts = QJsonDocument::fromJson(row.text(7).toUtf8()).object();
        items.push_back({row.text(0), row.text(1), *state, fromWord<System>(row.text(3)),
                         fromWord<Kind>(row.text(4)), row.text(5), row.text(6),
                         facts.value(QStringLiteral("commission")).toString(), row.text(8),
                         dayIn(facts.value(QStringLiteral("event_date")).toString()),
                         toTime(row.text(9)), toTime(row.text(10))});
        return true;
    });
    return read.map([&items] { return std::move(items); });
}

} // namespace chengbao::archive
