// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/query.h"

namespace chengbao::archive
{
namespace
{

/// Calls visit(key, member) for every member that is text.
template <class Of, class Visit>
void eachText(Of& query, Visit visit)
{
    visit("text", query.text);
    visit("unit", query.unit);
    visit("author", query.author);
    visit("carrier", query.carrier);
    visit("board", query.board);
}

template <class Of, class Visit>
void eachWord(Of& query, Visit visit)
{
    visit("state", query.state);
    visit("system", query.system);
    visit("kind", query.kind);
}

template <class Of, class Visit>
void eachDate(Of& query, Visit visit)
{
    visit("from", query.from);
    visit("to", query.to);
}

template <class Of, class Visit>
void eachFlag(Of& query, Visit visit)
{
    visit("photos", query.hasPhotos);
    visit("findings", query.hasFindings);
}

} // namespace

QJsonObject toJson(const Query& query)
{
    QJsonObject json;
    eachText(query, [&json](const char* key, const QString& text) {
        if (!text.isEmpty())
            json.insert(QLatin1String(key), text);
    });
    eachWord(query, [&json](const char* key, const auto& word) {
        if (word)
            json.insert(QLatin1String(key), toWord(*word));
    });
    eachDate(query, [&json](const char* key, const QDate& date) {
        if (date.isValid())
            json.insert(QLatin1String(key), date.toString(Qt::ISODate));
    });
    eachFlag(query, [&json](const char* key, const std::optional<bool>& flag) {
        if (flag)
            json.insert(QLatin1String(key), *flag);
    });
    if (query.order == Query::Order::Relevance)
        json.insert(QLatin1String("order"), QStringLiteral("relevance"));
    return json;
}

Query queryFromJson(const QJsonObject& json)
{
    Query query;
    eachText(query, [&json](const char* key, QString& text) {
        text = json.value(QLatin1String(key)).toString();
    });
    eachWord(query, [&json](const char* key, auto& word) {
        using Enum = typename std::decay_t<decltype(word)>::value_type;
        word = fromWord<Enum>(json.value(QLatin1String(key)).toString());
    });
    eachDate(query, [&json](const char* key, QDate& date) {
        date = QDate::fromString(json.value(QLatin1String(key)).toString(), Qt::ISODate);
    });
    eachFlag(query, [&json](const char* key, std::optional<bool>& flag) {
        const QJsonValue value = json.value(QLatin1String(key));
        if (value.isBool())
            flag = value.toBool();
    });
    if (json.value(QLatin1String("order")).toString() == QLatin1String("relevance"))
        query.order = Query::Order::Relevance;
    return query;
}

} // namespace chengbao::archive
