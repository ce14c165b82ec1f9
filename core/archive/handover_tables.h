// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/content.h"
#include "core/archive/database.h"

#include <QJsonObject>

// What the two directions of a handover share.
namespace chengbao::archive
{

constexpr int handoverVersion = 1;
constexpr auto handoverFormat = "chengbao-handover";
constexpr auto handoverManifest = "manifest-sha256.txt";

/// The base tables in the order in which they were made, which their references follow.
Result<QStringList> handoverTables(Database& database);
Result<QStringList> columnsOf(Database& database, const QString& table);
/// The order of rows: revisions item by item, all others as they were inserted.
QString handoverOrder(const QString& table);
/// Rows of `meta` that speak of this file alone.
bool isOwnMeta(const QString& key);

/// A value of a row, and back; an object that is no bytes gives nothing.
QJsonValue toJson(const QVariant& value);
std::optional<QVariant> fromJson(const QJsonValue& value);

QJsonObject toJson(const Content& content);
std::optional<Content> contentFromJson(const QJsonValue& value);

Error brokenHandover(const QString& place, int line = 0);

} // namespace chengbao::archive
