// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/score_records.h"

#include "core/archive/records.h"
#include "core/base/ids.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chengbao::archive
{
namespace
{

QString dayText(const QDate& day)
{
    return day.toString(Qt::ISODate);
}

QDate dayFrom(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QString compact(const QJsonDocument& json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

QStringList listFrom(const QByteArray& json)
{
    QStringList texts;
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array())
        texts.append(value.toString());
    return texts;
}

Error refused(const char* reason, const QString& id)
{
    return {ErrorCode::Refused, reason, {id}, {}};
}

Result<void> checkCorrection(Database& database, const ScoreEvent& event)
{
    const auto kind = database.text(QStringLiteral("SELECT kind FROM score_event WHERE id = ?"),
                                    {event.corrects});
    if (!kind)
        return failure(kind.error());
    if (!*kind || **kind == toWord(ScoreEvent::Kind::Correction))
        return failure(
            refused(QT_TRANSLATE_NOOP("Error", "there is no event %1 that could be taken back"),
                    event.corrects));
    const auto before = database.number(
        QStringLiteral("SELECT seq FROM score_event WHERE corrects = ?"), {event.corrects});
    if (!before)
        return failure(before.error());
    if (*before)
        return failure(
            refused(QT_TRANSLATE_NOOP("Error", "event %1 was taken back before"), event.corrects));
    return {};
}

Result<void> writeUnits(Database& database, const std::vector<OrgUnit>& units)
{
    for (const OrgUnit& unit : units) {
        const QString former = compact(QJsonDocument(QJsonArray::fromStringList(unit.formerNames)));
        if (auto kept = database.run(
                QStringLiteral("INSERT INTO org_unit (name, category, code, former_names,"
                               " from_day, until_day) VALUES (?, ?, ?, ?, ?, ?)"),
                {unit.name, unit.category, unit.code, former, dayText(unit.from),
                 dayText(unit.until)});
            !kept)
            return kept;
    }
    return {};
}

Result<void> writeClerks(Database& database, const std::vector<Clerk>& clerks)
{
    for (const Clerk& clerk : clerks) {
        if (auto kept = database.run(
                QStringLiteral("INSERT INTO org_clerk (name, unit, full_time, from_day,"
                               " until_day) VALUES (?, ?, ?, ?, ?)"),
                {clerk.name, clerk.unit, clerk.fullTime ? 1 : 0, dayText(clerk.from),
                 dayText(clerk.until)});
            !kept)
            return kept;
    }
    return {};
}

Result<void> writeTargets(Database& database, const std::vector<Target>& targets)
{
    for (const Target& target : targets) {
        if (auto kept = database.run(
                QStringLiteral("INSERT INTO score_target (scheme, unit, category, period,"
                               " measure, value) VALUES (?, ?, ?, ?, ?, ?)"),
                {target.scheme, target.unit, target.category, target.period, target.measure,
                 target.value.toText()});
            !kept)
            return kept;
    }
    return {};
}

} // namespace

Result<void> insertScoreEvent(Database& database, ScoreEvent& event, const QString& actor,
                              const QDateTime& now)
{
    if (event.id.isEmpty())
        event.id = newId();
    if (event.kind == ScoreEvent::Kind::Correction) {
        if (auto checked = checkCorrection(database, event); !checked)
            return checked;
    }
    return database.run(
        QStringLiteral("INSERT INTO score_event (id, kind, day, item, corrects, details,"
                       " recorded_at, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {event.id, toWord(event.kind), dayText(event.date), event.item, event.corrects,
         compact(QJsonDocument(detailsToJson(event))), toText(now), actor});
}

Result<std::vector<ScoreEvent>> readScoreEvents(Database& database)
{
    std::vector<ScoreEvent> events;
    const QString sql = QStringLiteral(
        "SELECT id, kind, day, item, corrects, details FROM score_event ORDER BY seq");
    auto read = database.eachPlain(sql, {}, [&events](const PlainRow& row) {
        const auto kind = fromWord<ScoreEvent::Kind>(QString::fromUtf8(row.bytes(1)));
        if (!kind)
            return true;
        ScoreEvent& event = events.emplace_back();
        event.id = QString::fromUtf8(row.bytes(0));
        event.kind = *kind;
        event.date = dayFrom(QString::fromUtf8(row.bytes(2)));
        event.item = QString::fromUtf8(row.bytes(3));
        event.corrects = QString::fromUtf8(row.bytes(4));
        const QByteArrayView details = row.bytes(5);
        const QByteArray json = QByteArray::fromRawData(details.data(), details.size());
        detailsFromJson(QJsonDocument::fromJson(json).object(), event);
        return true;
    });
    return read.map([&events] { return std::move(events); });
}

Result<Organisation> readOrganisation(Database& database)
{
    Organisation organisation;
    auto units = database.each(
        QStringLiteral("SELECT name, category, code, former_names, from_day, until_day"
                       " FROM org_unit ORDER BY seq"),
        {}, [&](const Row& row) {
            organisation.units.push_back({row.text(0), row.text(1), row.text(2),
                                          listFrom(row.bytes(3)), dayFrom(row.text(4)),
                                          dayFrom(row.text(5))});
            return true;
        });
    if (!units)
        return failure(units.error());
    auto clerks = database.each(QStringLiteral("SELECT name, unit, full_time, from_day, until_day"
                                               " FROM org_clerk ORDER BY seq"),
                                {}, [&](const Row& row) {
                                    organisation.clerks.push_back(
                                        {row.text(0), row.text(1), row.number(2) != 0,
                                         dayFrom(row.text(3)), dayFrom(row.text(4))});
                                    return true;
                                });
    if (!clerks)
        return failure(clerks.error());
    auto targets =
        database.each(QStringLiteral("SELECT scheme, unit, category, period, measure, value"
                                     " FROM score_target ORDER BY seq"),
                      {}, [&](const Row& row) {
                          if (const auto value = Points::fromText(row.text(5)))
                              organisation.targets.push_back({row.text(0), row.text(1), row.text(2),
                                                              row.text(3), row.text(4), *value});
                          return true;
                      });
    return targets.map([&organisation] { return std::move(organisation); });
}

Result<void> writeOrganisation(Database& database, const Organisation& organisation)
{
    for (const char* table : {"org_unit", "org_clerk", "score_target"}) {
        if (auto emptied = database.run(QStringLiteral("DELETE FROM ") + QLatin1String(table));
            !emptied)
            return emptied;
    }
    if (auto units = writeUnits(database, organisation.units); !units)
        return units;
    if (auto clerks = writeClerks(database, organisation.clerks); !clerks)
        return clerks;
    return writeTargets(database, organisation.targets);
}

} // namespace chengbao::archive
