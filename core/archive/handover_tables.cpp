// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/handover_tables.h"

namespace chengbao::archive
{
namespace
{

Result<QStringList> names(Database& database, const QString& sql, const QVariantList& values)
{
    QStringList all;
    auto read = database.each(sql, values, [&all](const Row& row) {
        all.append(row.text(0));
        return true;
    });
    return read.map([&all] { return std::move(all); });
}

} // namespace

Result<QStringList> handoverTables(Database& database)
{
    return names(database,
                 QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"
                                " AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search'"
                                " AND name NOT GLOB 'search_*' ORDER BY rowid"),
                 {});
}

Result<QStringList> columnsOf(Database& database, const QString& table)
{
    return names(database, QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY cid"),
                 {table});
}

QString handoverOrder(const QString& table)
{
    if (table == QLatin1String("revision"))
        return QStringLiteral(" ORDER BY item, number");
    return QStringLiteral(" ORDER BY 1");
}

bool isOwnMeta(const QString& key)
{
    return key == QLatin1String("search_index") || key == QLatin1String("readable_from");
}

QJsonValue toJson(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return QJsonValue::Null;
    case QMetaType::QByteArray:
        return QJsonObject{
            {QStringLiteral("base64"), QString::fromLatin1(value.toByteArray().toBase64())}};
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::QString:
        return value.toString();
    default:
        return value.toLongLong();
    }
}

std::optional<QVariant> fromJson(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QVariant();
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        const bool isWhole = static_cast<double>(whole) == value.toDouble();
        return isWhole ? QVariant(whole) : QVariant(value.toDouble());
    }
    case QJsonValue::Object: {
        const QJsonValue bytes = value.toObject().value(QLatin1String("base64"));
        const auto decoded = QByteArray::fromBase64Encoding(
            bytes.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes.isString() || value.toObject().size() != 1 || !decoded)
            return std::nullopt;
        return *decoded;
    }
    default:
        return std::nullopt;
    }
}

QJsonObject toJson(const Content& content)
{
    return {{QStringLiteral("facts"), QString::fromUtf8(content.facts)},
            {QStringLiteral("title"), QString::fromUtf8(content.title)},
            {QStringLiteral("body"), QString::fromUtf8(content.body)}};
}

std::optional<Content> contentFromJson(const QJsonValue& value)
{
    const QJsonObject json = value.toObject();
    const QJsonValue facts = json.value(QLatin1String("facts"));
    const QJsonValue title = json.value(QLatin1String("title"));
    const QJsonValue body = json.value(QLatin1String("body"));
    if (!facts.isString() || !title.isString() || !body.isString())
        return std::nullopt;
    return Content{facts.toString().toUtf8(), title.toString().toUtf8(), body.toString().toUtf8()};
}

Error brokenHandover(const QString& place, int line)
{
    return {ErrorCode::Malformed,
            QT_TRANSLATE_NOOP("Error", "this is no part of a handover as this program writes it"),
            {},
            place,
            line};
}

} // namespace chengbao::archive
