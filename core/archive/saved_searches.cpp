// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/saved_searches.h"

#include <QJsonDocument>

namespace chengbao::archive
{

Result<void> keepSearch(Database& database, const QString& name, const Query& query)
{
    const QByteArray json = QJsonDocument(toJson(query)).toJson(QJsonDocument::Compact);
    return database.run(QStringLiteral("INSERT INTO saved_search (name, query) VALUES (?, ?)"
                                       " ON CONFLICT (name) DO UPDATE SET query = excluded.query"),
                        {name, QString::fromUtf8(json)});
}

Result<void> dropSearch(Database& database, const QString& name)
{
    return database.run(QStringLiteral("DELETE FROM saved_search WHERE name = ?"), {name});
}

Result<std::vector<SavedSearch>> readSearches(Database& database)
{
    std::vector<SavedSearch> searches;
    auto read = database.each(QStringLiteral("SELECT name, query FROM saved_search ORDER BY name"),
                              {}, [&searches](const Row& row) {
                                  const auto json =
                                      QJsonDocument::fromJson(row.text(1).toUtf8()).object();
                                  searches.push_back({row.text(0), queryFromJson(json)});
                                  return true;
                              });
    return read.map([&searches] { return std::move(searches); });
}

} // namespace chengbao::archive
