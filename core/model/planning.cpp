// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/planning.h"

#include <algorithm>
#include <utility>

namespace chengbao
{
namespace
{

template <class Enum>
using Words = std::vector<std::pair<Enum, QString>>;

const Words<CardState>& cardStates()
{
    static const Words<CardState> words = {{CardState::Open, QStringLiteral("待办")},
                                           {CardState::Drafted, QStringLiteral("已成稿")},
                                           {CardState::Done, QStringLiteral("已办结")},
                                           {CardState::Dropped, QStringLiteral("已放弃")}};
    return words;
}

const Words<LinkKind>& linkKinds()
{
    static const Words<LinkKind> words = {{LinkKind::FollowUp, QStringLiteral("续报")},
                                          {LinkKind::Final, QStringLiteral("终报")},
                                          {LinkKind::Correction, QStringLiteral("更正")},
                                          {LinkKind::Relay, QStringLiteral("转报")}};
    return words;
}

template <class Enum>
QString wordIn(const Words<Enum>& words, Enum value)
{
    const auto found = std::find_if(words.begin(), words.end(),
                                    [value](const auto& row) { return row.first == value; });
    return found == words.end() ? QString() : found->second;
}

template <class Enum>
std::optional<Enum> valueIn(const Words<Enum>& words, const QString& word)
{
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&word](const auto& row) { return row.second == word; });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

template <class Enum>
std::vector<Enum> valuesOf(const Words<Enum>& words)
{
    std::vector<Enum> values;
    for (const auto& row : words)
        values.push_back(row.first);
    return values;
}

template <class T>
struct TextMember {
    const char* key;
    QString T::*member;
};

constexpr TextMember<Card> cardTexts[] = {
    {"board", &Card::board},
    {"unit", &Card::unit},
    {"item", &Card::item},
    {"remark", &Card::remark},
};
constexpr TextMember<Lead> leadTexts[] = {
    {"text", &Lead::text},
    {"source", &Lead::source},
    {"origin", &Lead::origin},
    {"event", &Lead::event},
};
constexpr TextMember<Commission> commissionTexts[] = {
    {"number", &Commission::number},   {"topic", &Commission::topic},
    {"from", &Commission::from},       {"requirements", &Commission::requirements},
    {"contact", &Commission::contact},
};
constexpr TextMember<KeyPoint> keyPointTexts[] = {
    {"period", &KeyPoint::period},
    {"text", &KeyPoint::text},
    {"from", &KeyPoint::from},
};

template <class T, class Members>
void putTexts(QJsonObject& json, const T& card, const Members& members)
{
    for (const auto& [key, member] : members) {
        if (!(card.*member).isEmpty())
            json.insert(QLatin1String(key), card.*member);
    }
}

template <class T, class Members>
void takeTexts(const QJsonObject& json, T& card, const Members& members)
{
    for (const auto& [key, member] : members)
        card.*member = json.value(QLatin1String(key)).toString();
}

void put(QJsonObject& json, const char* key, const QDate& day)
{
    if (day.isValid())
        json.insert(QLatin1String(key), day.toString(Qt::ISODate));
}

void put(QJsonObject& json, const char* key, const QDateTime& time)
{
    if (time.isValid())
        json.insert(QLatin1String(key),
                    time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate));
}

QDate dayIn(const QJsonObject& json, const char* key)
{
    return QDate::fromString(json.value(QLatin1String(key)).toString(), Qt::ISODate);
}

QDateTime timeIn(const QJsonObject& json, const char* key)
{
    return QDateTime::fromString(json.value(QLatin1String(key)).toString(), Qt::ISODate);
}

QJsonObject cardJson(const Card& card)
{
    QJsonObject json{{QStringLiteral("state"), toWord(card.state)}};
    putTexts(json, card, cardTexts);
    if (card.system)
        json.insert(QStringLiteral("system"), toWord(*card.system));
    if (card.kind)
        json.insert(QStringLiteral("kind"), toWord(*card.kind));
    return json;
}

void cardFromJson(const QJsonObject& json, Card& card)
{
    const auto word = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    takeTexts(json, card, cardTexts);
    card.state = fromWord<CardState>(word("state")).value_or(CardState::Open);
    card.system = fromWord<System>(word("system"));
    card.kind = fromWord<Kind>(word("kind"));
}

} // namespace

const QStringList& leadSources()
{
    static const QStringList words = {
        QStringLiteral("文件"), QStringLiteral("材料"), QStringLiteral("讲话"),
        QStringLiteral("领导"), QStringLiteral("上下"), QStringLiteral("会议"),
        QStringLiteral("活动"), QStringLiteral("大事"), QStringLiteral("基层"),
        QStringLiteral("新闻"), QStringLiteral("规律"), QStringLiteral("反馈"),
        QStringLiteral("问效"), QStringLiteral("外联"), QStringLiteral("网络")};
    return words;
}

QString toWord(CardState value)
{
    return wordIn(cardStates(), value);
}

QString toWord(LinkKind value)
{
    return wordIn(linkKinds(), value);
}

template <>
std::optional<CardState> fromWord(const QString& word)
{
    return valueIn(cardStates(), word);
}

template <>
std::optional<LinkKind> fromWord(const QString& word)
{
    return valueIn(linkKinds(), word);
}

template <>
const std::vector<CardState>& allValues()
{
    static const std::vector<CardState> values = valuesOf(cardStates());
    return values;
}

template <>
const std::vector<LinkKind>& allValues()
{
    static const std::vector<LinkKind> values = valuesOf(linkKinds());
    return values;
}

QJsonObject toJson(const Lead& lead)
{
    QJsonObject json = cardJson(lead);
    putTexts(json, lead, leadTexts);
    put(json, "noted", lead.noted);
    put(json, "happened", lead.happened);
    put(json, "due", lead.due);
    return json;
}

QJsonObject toJson(const Commission& commission)
{
    QJsonObject json = cardJson(commission);
    putTexts(json, commission, commissionTexts);
    put(json, "received", commission.received);
    put(json, "due", commission.due);
    return json;
}

QJsonObject toJson(const KeyPoint& point)
{
    QJsonObject json = cardJson(point);
    putTexts(json, point, keyPointTexts);
    put(json, "due", point.due);
    return json;
}

void fromJson(const QJsonObject& json, Lead& lead)
{
    cardFromJson(json, lead);
    takeTexts(json, lead, leadTexts);
    lead.noted = timeIn(json, "noted");
    lead.happened = dayIn(json, "happened");
    lead.due = dayIn(json, "due");
}

void fromJson(const QJsonObject& json, Commission& commission)
{
    cardFromJson(json, commission);
    takeTexts(json, commission, commissionTexts);
    commission.received = dayIn(json, "received");
    commission.due = timeIn(json, "due");
}

void fromJson(const QJsonObject& json, KeyPoint& point)
{
    cardFromJson(json, point);
    takeTexts(json, point, keyPointTexts);
    point.due = dayIn(json, "due");
}

} // namespace chengbao
