// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/rescue.h"

#include "core/archive/migrations.h"

#include <algorithm>

namespace chengbao::archive
{
namespace
{

struct Table {
    QString name;
    QString key; ///< its integer key, empty when it has none
    QStringList columns;
};

/// What is worth rescuing: all but the index, which is derived.
Result<std::vector<Table>> tablesOf(Database& target)
{
    std::vector<Table> tables;
    auto read = target.each(
        QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'meta'"
                       " AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search*' ORDER BY rowid"),
        {}, [&tables](const Row& row) {
            tables.push_back({row.text(0), {}, {}});
            return true;
        });
    for (Table& table : tables) {
        if (!read)
            break;
        read = target.each(QStringLiteral("SELECT name, type, pk FROM pragma_table_info(?)"),
                           {table.name}, [&table](const Row& row) {
                               // What is rescued may have gaps: it begins a chain anew.
                               if (row.text(0) != QLatin1String("seal"))
                                   table.columns.append(row.text(0));
                               if (row.number(2) == 1 && row.text(1) == QLatin1String("INTEGER"))
                                   table.key = row.text(0);
                               else if (row.number(2) > 1)
                                   table.key.clear();
                               return true;
                           });
    }
    return read.map([&tables] { return std::move(tables); });
}

class Rescue
{
public:
    Rescue(Database& from, Database& to, const Table& table)
        : m_from(from), m_to(to), m_table(table)
    {
    }

    int lost() const { return m_lost; }

    /// Walks up from the first row; where that ends in damage, down from the last one, and what
    /// lies between is asked for row by row.
    Result<void> run(const Progress& progress)
    {
        const QString order =
            m_table.key.isEmpty() ? QString() : QStringLiteral(" ORDER BY ") + m_table.key;
        if (walk(order, {}))
            return m_failed;
        ++m_lost;
        if (m_table.key.isEmpty() || m_failed.error().code != ErrorCode::Damaged)
            return noteOrFail();
        const qint64 low = m_last;
        m_failed = {};
        walk(QStringLiteral(" WHERE %1 > ? ORDER BY %1 DESC").arg(m_table.key), {low});
        const bool noEnd = m_lowest == std::numeric_limits<qint64>::max();
        const qint64 high = noEnd ? low + blindly : std::min(m_lowest, low + furthest);
        for (qint64 at = low + 1; at < high; ++at) {
            if (progress.cancelled())
                return failure(cancelledError());
            walk(QStringLiteral(" WHERE %1 = ?").arg(m_table.key), {at});
        }
        m_failed = {};
        return {};
    }

private:
    static constexpr qint64 furthest = 200'000; // rows looked for one by one
    static constexpr qint64 blindly = 10'000;   // where none is known to follow

    Result<void> noteOrFail()
    {
        auto failed = std::exchange(m_failed, {});
        return failed || failed.error().code == ErrorCode::Damaged ? Result<void>() : failed;
    }

    /// Copies rows until the end (true) or until one cannot be read.
    bool walk(const QString& rest, const QVariantList& values)
    {
        const QString sql = QStringLiteral("SELECT %1 FROM %2").arg(columns(), m_table.name);
        auto read = m_from.each(sql + rest, values, [this](const Row& row) {
            if (!m_table.key.isEmpty()) {
                const qint64 at =
                    row.number(static_cast<int>(m_table.columns.indexOf(m_table.key)));
                m_last = std::max(m_last, at);
                m_lowest = std::min(m_lowest, at);
            }
            copy(row);
            return true;
        });
        if (!read)
            m_failed = read;
        return read.has_value();
    }

    QString columns() const { return m_table.columns.join(QStringLiteral(", ")); }

    /// A row that the new file will not have (its key is there already, a word of it is no text) is
    /// lost.
    void copy(const Row& row)
    {
        QVariantList values;
        QStringList places;
        for (int i = 0; i < m_table.columns.size(); ++i) {
            values.append(row.value(i));
            places.append(row.isText(i) ? QStringLiteral("CAST(? AS TEXT)") : QStringLiteral("?"));
        }
        const QString sql = QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)")
                                .arg(m_table.name, columns(), places.join(QStringLiteral(", ")));
        if (!m_to.run(sql, values))
            ++m_lost;
    }

    Database& m_from;
    Database& m_to;
    const Table& m_table;
    int m_lost = 0;
    qint64 m_last = 0;
    qint64 m_lowest = std::numeric_limits<qint64>::max();
    Result<void> m_failed;
};

} // namespace

Result<void> rescueRows(Database& damaged, Database& target, std::vector<Error>& losses,
                        const Progress& progress)
{
    // Without a schema no row can be asked for.
    if (auto schema = damaged.number(QStringLiteral("SELECT count(*) FROM sqlite_master")); !schema)
        return failure(schema.error());
    const auto tables = tablesOf(target);
    if (!tables)
        return failure(tables.error());
    for (const Table& table : *tables) {
        Rescue rescue(damaged, target, table);
        if (auto done = rescue.run(progress); !done)
            return done;
        if (rescue.lost() > 0)
            losses.push_back({ErrorCode::Damaged,
                              QT_TRANSLATE_NOOP("Error", "not all rows of table %1 can be read"),
                              {table.name},
                              damaged.path()});
    }
    return {};
}

} // namespace chengbao::archive
