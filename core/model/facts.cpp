// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/facts.h"

#include <QJsonArray>

namespace chengbao
{
namespace
{

template <auto Member>
QString getText(const Facts& facts)
{
    return facts.*Member;
}

template <auto Member>
bool setText(Facts& facts, const QString& text)
{
    facts.*Member = text.trimmed();
    return true;
}

template <auto Member>
QString getWord(const Facts& facts)
{
    return facts.*Member ? toWord(*(facts.*Member)) : QString();
}

template <auto Member>
bool setWord(Facts& facts, const QString& text)
{
    using Enum = typename std::decay_t<decltype(facts.*Member)>::value_type;
    facts.*Member = fromWord<Enum>(text.trimmed());
    return (facts.*Member).has_value() || text.trimmed().isEmpty();
}

template <auto Member>
QString getDate(const Facts& facts)
{
    return (facts.*Member).toString(Qt::ISODate);
}

template <auto Member>
bool setDate(Facts& facts, const QString& text)
{
    facts.*Member = QDate::fromString(text.trimmed(), Qt::ISODate);
    return (facts.*Member).isValid() || text.trimmed().isEmpty();
}

template <auto Member>
FactField text(const char* key, const char* name)
{
    return {key, name, getText<Member>, setText<Member>};
}

template <auto Member>
FactField word(const char* key, const char* name)
{
    return {key, name, getWord<Member>, setWord<Member>};
}

template <auto Member>
FactField date(const char* key, const char* name)
{
    return {key, name, getDate<Member>, setDate<Member>};
}

} // namespace

const std::vector<FactField>& factFields()
{
    static const std::vector<FactField> fields = {
        word<&Facts::system>("system", "系统"),
        word<&Facts::kind>("kind", "种类"),
        text<&Facts::unit>("unit", "报送单位"),
        text<&Facts::author>("author", "信息员"),
        text<&Facts::phone>("phone", "联系方式"),
        text<&Facts::reviewer>("reviewer", "审核人"),
        text<&Facts::signer>("signer", "审签人"),
        word<&Facts::signerRole>("signer_role", "审签人职务"),
        date<&Facts::signedOn>("signed_on", "审签日期"),
        date<&Facts::eventDate>("event_date", "事实发生日期"),
        date<&Facts::reportDate>("report_date", "报送日期"),
        word<&Facts::disclosure>("disclosure", "可否公开"),
        text<&Facts::commission>("commission", "约稿编号"),
    };
    return fields;
}

const FactField* factField(const QString& key)
{
    for (const FactField& field : factFields()) {
        if (key == QLatin1String(field.key))
            return &field;
    }
    return nullptr;
}

QJsonObject toJson(const Facts& facts)
{
    QJsonObject json;
    for (const FactField& field : factFields()) {
        if (const QString text = field.get(facts); !text.isEmpty())
            json.insert(QLatin1String(field.key), text);
    }
    if (!facts.photos.empty()) {
        QJsonArray photos;
        for (const Photo& photo : facts.photos)
            photos.append(QJsonObject{{QStringLiteral("file"), photo.file},
                                      {QStringLiteral("caption"), photo.caption}});
        json.insert(QStringLiteral("photos"), photos);
    }
    return json;
}

Facts factsFromJson(const QJsonObject& json)
{
    Facts facts;
    for (const FactField& field : factFields())
        field.set(facts, json.value(QLatin1String(field.key)).toString());
    const QJsonArray photos = json.value(QStringLiteral("photos")).toArray();
    for (const QJsonValue& photo : photos)
        facts.photos.push_back({photo[QStringLiteral("file")].toString(),
                                photo[QStringLiteral("caption")].toString()});
    return facts;
}

} // namespace chengbao
