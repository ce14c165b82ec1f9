// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/seals.h"

#include "core/archive/migrations.h"
#include "core/archive/records.h"
#include "core/base/sha256.h"

namespace chengbao::archive
{
namespace
{

QString headKey()
{
    return QStringLiteral("trail_seal");
}

/// What an entry says, as netstrings.
QByteArray packed(const QVariantList& values)
{
    QByteArray bytes;
    for (const QVariant& value : values) {
        const QByteArray part = value.userType() == QMetaType::QByteArray
                                    ? value.toByteArray()
                                    : value.toString().toUtf8();
        bytes += QByteArray::number(part.size()) + ':' + part + ',';
    }
    return bytes;
}

QByteArray sealOf(const QByteArray& before, const QByteArray& entry)
{
    Sha256 hash;
    hash.add(before);
    hash.add(entry);
    return hash.result();
}

QString columns()
{
    return QStringLiteral("item, at, actor, action, from_state, to_state, remark, digest");
}

QVariantList valuesOf(const Row& row, int first)
{
    QVariantList values = {row.number(first)};
    for (int i = 1; i < 7; ++i)
        values.append(row.text(first + i));
    values.append(row.bytes(first + 7));
    return values;
}

/// The chain walked from its first entry; what is older runs into one hash.
class Walk
{
public:
    /// False where the chain breaks.
    bool take(const Row& row)
    {
        const QByteArray entry = packed(valuesOf(row, 2));
        const QByteArray seal = row.isNull(1) ? QByteArray() : row.bytes(1);
        m_seq = row.number(0);
        if (seal.isEmpty()) {
            if (m_begun)
                return false;
            m_seal = sealOf(m_seal, entry);
            return true;
        }
        m_begun = true;
        m_seal = sealOf(m_seal, entry);
        return m_seal == seal;
    }

    QByteArray seal() const { return m_seal; }
    qint64 seq() const { return m_seq; }

private:
    QByteArray m_seal;
    bool m_begun = false;
    qint64 m_seq = 0;
};

QString allEntries()
{
    return QStringLiteral("SELECT seq, seal, %1 FROM trail ORDER BY seq").arg(columns());
}

/// The seal that the next entry is chained to.
Result<QByteArray> newestSeal(Database& database)
{
    bool sealed = true;
    QByteArray seal;
    auto read = database.each(
        QStringLiteral("SELECT seal IS NOT NULL, seal FROM trail ORDER BY seq DESC LIMIT 1"), {},
        [&](const Row& row) {
            sealed = row.number(0) != 0;
            seal = sealed ? row.bytes(1) : QByteArray();
            return false;
        });
    if (!read)
        return failure(read.error());
    if (sealed)
        return seal;
    Walk walk;
    read = database.each(allEntries(), {}, [&walk](const Row& row) {
        walk.take(row);
        return true;
    });
    return read.map([&walk] { return walk.seal(); });
}

} // namespace

Result<void> insertSealed(Database& database, qint64 item, const TrailEntry& entry)
{
    const auto before = newestSeal(database);
    if (!before)
        return failure(before.error());
    const QVariantList values = {item,         toText(entry.at),   entry.actor,
                                 entry.action, toWord(entry.from), toWord(entry.to),
                                 entry.remark, entry.digest};
    const QByteArray seal = sealOf(*before, packed(values));
    const QString sql = QStringLiteral("INSERT INTO trail (%1, seal)"
                                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            .arg(columns());
    if (auto kept = database.run(sql, values + QVariantList{seal}); !kept)
        return kept;
    return setMetaValue(database, headKey(), QString::fromLatin1(seal.toHex()));
}

Result<std::optional<qint64>> brokenSeal(Database& database)
{
    Walk walk;
    bool whole = true;
    auto read = database.each(allEntries(), {}, [&](const Row& row) {
        whole = walk.take(row);
        return whole;
    });
    if (!read)
        return failure(read.error());
    if (!whole)
        return walk.seq();
    const auto head = metaValue(database, headKey());
    if (!head)
        return failure(head.error());
    if (*head && QByteArray::fromHex((*head)->toLatin1()) != walk.seal())
        return walk.seq() + 1;
    return std::nullopt;
}

} // namespace chengbao::archive
