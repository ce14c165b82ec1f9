// SPDX-License-Identifier: GPL-3.0-or-later
// holidays-YYYY.yaml and festivals.yaml.
#include "core/workflow/planning/calendar.h"
#include "core/workflow/planning/planning_yaml.h"

namespace chengbao::workflow
{
namespace
{

HolidayYear::Rest readRest(const YAML::Node& node)
{
    static const Key<HolidayYear::Rest> keys[] = {
        {"name", [](auto& rest, const YAML::Node& value) { rest.name = lint::scalar(value); }},
        {"from", [](auto& rest, const YAML::Node& value) { rest.first = readDay(value); }},
        {"to", [](auto& rest, const YAML::Node& value) { rest.last = readDay(value); }}};
    HolidayYear::Rest rest;
    readKeys(rest, node, keys);
    if (!rest.first.isValid())
        lint::fail(node, QT_TRANSLATE_NOOP("Error", "the key “%1” is missing"),
                   {QStringLiteral("from")});
    if (!rest.last.isValid())
        rest.last = rest.first;
    if (rest.last < rest.first || rest.first.daysTo(rest.last) > 30)
        lint::fail(node, QT_TRANSLATE_NOOP("Error", "it ends before it begins"));
    return rest;
}

const auto& yearKeys()
{
    static const Key<HolidayYear> keys[] = {
        {"year",
         [](auto& year, const YAML::Node& value) { year.year = readNumber(value, 1949, 9999); }},
        {"basis", [](auto& year, const YAML::Node& value) { year.basis = lint::scalar(value); }},
        {"provisional",
         [](auto& year, const YAML::Node& value) { year.provisional = lint::flag(value); }},
        {"rest",
         [](auto& year, const YAML::Node& value) {
             for (const YAML::Node& entry : lint::entries(value))
                 year.rests.push_back(readRest(entry));
         }},
        {"work", [](auto& year, const YAML::Node& value) {
             for (const YAML::Node& entry : lint::entries(value))
                 year.working.push_back(readDay(entry));
         }}};
    return keys;
}

HolidayYear readYear(const YAML::Node& root)
{
    HolidayYear year;
    readKeys(year, root, yearKeys());
    if (year.year == 0)
        lint::fail(root, QT_TRANSLATE_NOOP("Error", "the key “%1” is missing"),
                   {QStringLiteral("year")});
    return year;
}

const auto& festivalKeys()
{
    static const Key<Festival> keys[] = {
        {"name",
         [](auto& festival, const YAML::Node& value) { festival.name = lint::scalar(value); }},
        {"each_year",
         [](auto& festival, const YAML::Node& value) {
             festival.fixed = lint::scalar(value);
             if (!QDate::fromString(QStringLiteral("2024-") + festival.fixed, Qt::ISODate)
                      .isValid())
                 lint::fail(value, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"),
                            {festival.fixed});
         }},
        {"days",
         [](auto& festival, const YAML::Node& value) {
             for (const YAML::Node& entry : lint::entries(value))
                 festival.days.push_back(readDay(entry));
         }},
        {"lead", [](auto& festival,
                    const YAML::Node& value) { festival.lead = readNumber(value, 0, 180); }},
        {"hint",
         [](auto& festival, const YAML::Node& value) { festival.hint = lint::scalar(value); }}};
    return keys;
}

std::vector<Festival> readFestivals(const YAML::Node& root)
{
    std::vector<Festival> festivals;
    for (const YAML::Node& node : lint::entries(root["festivals"])) {
        Festival festival;
        readKeys(festival, node, festivalKeys());
        if (festival.name.isEmpty() || (festival.fixed.isEmpty() && festival.days.empty()))
            lint::fail(node, QT_TRANSLATE_NOOP("Error", "a festival needs a name and its days"));
        festivals.push_back(std::move(festival));
    }
    return festivals;
}

void put(YAML::Emitter& out, const char* key, const QString& text)
{
    if (!text.isEmpty())
        out << YAML::Key << key << YAML::Value << text.toStdString();
}

std::string dayText(const QDate& day)
{
    return day.toString(Qt::ISODate).toStdString();
}

} // namespace

Result<HolidayYear> parseHolidays(const QByteArray& yaml, const QString& file)
{
    return parsed(yaml, file, readYear);
}

Result<std::vector<Festival>> parseFestivals(const QByteArray& yaml, const QString& file)
{
    return parsed(yaml, file, readFestivals);
}

QByteArray toYaml(const HolidayYear& year)
{
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "year" << YAML::Value << year.year;
    put(out, "basis", year.basis);
    if (year.provisional)
        out << YAML::Key << "provisional" << YAML::Value << true;
    out << YAML::Key << "rest" << YAML::Value << YAML::BeginSeq;
    for (const HolidayYear::Rest& rest : year.rests) {
        out << YAML::Flow << YAML::BeginMap;
        put(out, "name", rest.name);
        out << YAML::Key << "from" << YAML::Value << dayText(rest.first);
        out << YAML::Key << "to" << YAML::Value << dayText(rest.last) << YAML::EndMap;
    }
    out << YAML::EndSeq << YAML::Key << "work" << YAML::Value << YAML::Flow << YAML::BeginSeq;
    for (const QDate& day : year.working)
        out << dayText(day);
    out << YAML::EndSeq << YAML::EndMap;
    return finished(out);
}

QByteArray toYaml(const std::vector<Festival>& festivals)
{
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "festivals" << YAML::Value << YAML::BeginSeq;
    for (const Festival& festival : festivals) {
        out << YAML::BeginMap;
        put(out, "name", festival.name);
        if (!festival.fixed.isEmpty())
            out << YAML::Key << "each_year" << YAML::Value << YAML::DoubleQuoted
                << festival.fixed.toStdString();
        if (!festival.days.empty()) {
            out << YAML::Key << "days" << YAML::Value << YAML::Flow << YAML::BeginSeq;
            for (const QDate& day : festival.days)
                out << dayText(day);
            out << YAML::EndSeq;
        }
        out << YAML::Key << "lead" << YAML::Value << festival.lead;
        put(out, "hint", festival.hint);
        out << YAML::EndMap;
    }
    out << YAML::EndSeq << YAML::EndMap;
    return finished(out);
}

} // namespace chengbao::workflow
