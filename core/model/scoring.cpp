// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/scoring.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <functional>
#include <utility>

namespace chengbao
{
namespace
{

template <class Enum>
using Table = std::vector<std::pair<Enum, QString>>;

const Table<Tier>& tiers()
{
    static const Table<Tier> words = {
        {Tier::National, QStringLiteral("国")}, {Tier::Province, QStringLiteral("省")},
        {Tier::City, QStringLiteral("市")},     {Tier::County, QStringLiteral("县")},
        {Tier::Unit, QStringLiteral("单位")},   {Tier::Website, QStringLiteral("网站")},
        {Tier::Media, QStringLiteral("媒体")}};
    return words;
}

const Table<Form>& forms()
{
    static const Table<Form> words = {
        {Form::Single, QStringLiteral("单篇")},       {Form::Combined, QStringLiteral("综合")},
        {Form::Brief, QStringLiteral("简讯")},        {Form::News, QStringLiteral("动态")},
        {Form::Special, QStringLiteral("专报")},      {Form::Research, QStringLiteral("调研")},
        {Form::Commissioned, QStringLiteral("约稿")}, {Form::Picture, QStringLiteral("图片")},
        {Form::Forwarded, QStringLiteral("转报")}};
    return words;
}

const Table<ScoreEvent::Kind>& eventKinds()
{
    using Kind = ScoreEvent::Kind;
    static const Table<Kind> words = {
        {Kind::Submission, QStringLiteral("报送")},  {Kind::Adoption, QStringLiteral("采用")},
        {Kind::Instruction, QStringLiteral("批示")}, {Kind::Penalty, QStringLiteral("扣罚")},
        {Kind::Commission, QStringLiteral("约稿")},  {Kind::Correction, QStringLiteral("更正")},
        {Kind::Feedback, QStringLiteral("批示反馈")}};
    return words;
}

template <class Enum>
QString wordIn(const Table<Enum>& table, Enum value)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [value](const auto& row) { return row.first == value; });
    return found == table.end() ? QString() : found->second;
}

template <class Enum>
std::optional<Enum> valueIn(const Table<Enum>& table, const QString& word)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&word](const auto& row) { return row.second == word; });
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

template <class Enum>
std::vector<Enum> valuesOf(const Table<Enum>& table)
{
    std::vector<Enum> values;
    for (const auto& row : table)
        values.push_back(row.first);
    return values;
}

QJsonArray toJson(const std::vector<Party>& parties)
{
    QJsonArray array;
    for (const Party& party : parties) {
        if (party.weight == 0)
            array.append(party.name);
        else
            array.append(QJsonObject{{QStringLiteral("name"), party.name},
                                     {QStringLiteral("weight"), party.weight}});
    }
    return array;
}

std::vector<Party> partiesFrom(const QJsonValue& json)
{
    std::vector<Party> parties;
    for (const QJsonValue& entry : json.toArray()) {
        if (entry.isString())
            parties.push_back({entry.toString()});
        else
            parties.push_back({entry[QStringLiteral("name")].toString(),
                               entry[QStringLiteral("weight")].toInt()});
    }
    return parties;
}

struct TextMember {
    const char* key;
    QString ScoreEvent::*member;
};

constexpr TextMember textMembers[] = {
    {"title", &ScoreEvent::title},     {"source", &ScoreEvent::source},
    {"board", &ScoreEvent::board},     {"carrier", &ScoreEvent::carrier},
    {"issue", &ScoreEvent::issue},     {"leader", &ScoreEvent::leader},
    {"fault", &ScoreEvent::fault},     {"remark", &ScoreEvent::remark},
    {"answers", &ScoreEvent::answers},
};

struct FlagMember {
    const char* key;
    bool ScoreEvent::*member;
    bool usual;
};

constexpr FlagMember flagMembers[] = {{"relayed", &ScoreEvent::relayed, false},
                                      {"reprinted", &ScoreEvent::reprinted, false},
                                      {"principal", &ScoreEvent::principal, false},
                                      {"positive", &ScoreEvent::positive, true}};

struct PointsMember {
    const char* key;
    std::optional<Points> ScoreEvent::*member;
};

constexpr PointsMember pointsMembers[] = {{"granted", &ScoreEvent::granted},
                                          {"upper", &ScoreEvent::upper}};

/// Takes the value of one key into an event.
using Taker = std::function<void(const QJsonValue&, ScoreEvent&)>;

QDate dayIn(const QJsonValue& json)
{
    return QDate::fromString(json.toString(), Qt::ISODate);
}

void addOtherTakers(QHash<QString, Taker>& takers)
{
    const std::pair<const char*, void (*)(const QJsonValue&, ScoreEvent&)> others[] = {
        {"submitted",
         [](const QJsonValue& value, ScoreEvent& event) { event.submitted = dayIn(value); }},
        {"due", [](const QJsonValue& value, ScoreEvent& event) { event.due = dayIn(value); }},
        {"system", [](const QJsonValue& value,
                      ScoreEvent& event) { event.system = fromWord<System>(value.toString()); }},
        {"kind", [](const QJsonValue& value,
                    ScoreEvent& event) { event.itemKind = fromWord<Kind>(value.toString()); }},
        {"level", [](const QJsonValue& value,
                     ScoreEvent& event) { event.tier = fromWord<Tier>(value.toString()); }},
        {"form",
         [](const QJsonValue& value, ScoreEvent& event) {
             event.form = fromWord<Form>(value.toString()).value_or(Form::Single);
         }},
        {"characters",
         [](const QJsonValue& value, ScoreEvent& event) { event.characters = value.toInt(); }},
        {"units",
         [](const QJsonValue& value, ScoreEvent& event) { event.units = partiesFrom(value); }},
        {"persons",
         [](const QJsonValue& value, ScoreEvent& event) { event.persons = partiesFrom(value); }}};
    for (const auto& [key, take] : others)
        takers.insert(QLatin1String(key), take);
}

QHash<QString, Taker> makeTakers()
{
    QHash<QString, Taker> takers;
    for (const TextMember& one : textMembers)
        takers.insert(QLatin1String(one.key),
                      [member = one.member](const auto& value, auto& event) {
                          event.*member = value.toString();
                      });
    for (const FlagMember& one : flagMembers)
        takers.insert(QLatin1String(one.key), [one](const auto& value, auto& event) {
            event.*one.member = value.toBool(one.usual);
        });
    for (const PointsMember& one : pointsMembers)
        takers.insert(QLatin1String(one.key),
                      [member = one.member](const auto& value, auto& event) {
                          event.*member = Points::fromText(value.toString());
                      });
    addOtherTakers(takers);
    return takers;
}

} // namespace

QString toWord(Tier value)
{
    return wordIn(tiers(), value);
}

QString toWord(Form value)
{
    return wordIn(forms(), value);
}

QString toWord(ScoreEvent::Kind value)
{
    return wordIn(eventKinds(), value);
}

template <>
std::optional<Tier> fromWord(const QString& word)
{
    return valueIn(tiers(), word);
}

template <>
std::optional<Form> fromWord(const QString& word)
{
    return valueIn(forms(), word);
}

template <>
std::optional<ScoreEvent::Kind> fromWord(const QString& word)
{
    return valueIn(eventKinds(), word);
}

template <>
const std::vector<Tier>& allValues()
{
    static const std::vector<Tier> values = valuesOf(tiers());
    return values;
}

template <>
const std::vector<Form>& allValues()
{
    static const std::vector<Form> values = valuesOf(forms());
    return values;
}

QJsonObject detailsToJson(const ScoreEvent& event)
{
    QJsonObject json;
    for (const auto& [key, member] : textMembers) {
        if (!(event.*member).isEmpty())
            json.insert(QLatin1String(key), event.*member);
    }
    for (const auto& [key, member, usual] : flagMembers) {
        if (event.*member != usual)
            json.insert(QLatin1String(key), event.*member);
    }
    for (const auto& [key, member] : pointsMembers) {
        if (event.*member)
            json.insert(QLatin1String(key), (event.*member)->toText());
    }
    if (event.submitted.isValid())
        json.insert(QStringLiteral("submitted"), event.submitted.toString(Qt::ISODate));
    if (event.due.isValid())
        json.insert(QStringLiteral("due"), event.due.toString(Qt::ISODate));
    if (event.system)
        json.insert(QStringLiteral("system"), toWord(*event.system));
    if (event.itemKind)
        json.insert(QStringLiteral("kind"), toWord(*event.itemKind));
    if (event.tier)
        json.insert(QStringLiteral("level"), toWord(*event.tier));
    if (event.form != Form::Single)
        json.insert(QStringLiteral("form"), toWord(event.form));
    if (event.characters > 0)
        json.insert(QStringLiteral("characters"), event.characters);
    if (!event.units.empty())
        json.insert(QStringLiteral("units"), toJson(event.units));
    if (!event.persons.empty())
        json.insert(QStringLiteral("persons"), toJson(event.persons));
    return json;
}

void detailsFromJson(const QJsonObject& json, ScoreEvent& event)
{
    // One walk over the few keys there are: books of many years are read at once.
    static const QHash<QString, Taker> takers = makeTakers();
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (const auto taker = takers.constFind(it.key()); taker != takers.constEnd())
            (*taker)(*it, event);
    }
}

} // namespace chengbao
