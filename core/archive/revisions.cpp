// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/revisions.h"

#include "core/archive/deltas.h"
#include "core/archive/records.h"

namespace chengbao::archive
{
namespace
{

constexpr int wholeEvery = 32;
constexpr qsizetype baseMark = 8; // bytes of a digest that name the base of a difference
constexpr qint64 packedOverhead = 64;

/// The packed form with its base; a difference that is no small one gives way to the whole.
std::pair<Form, QByteArray> pack(const QByteArray& bytes, const QByteArray& next, bool whole)
{
    if (whole)
        return {Form::Deflated, deflated(bytes)};
    QByteArray changed = difference(next, bytes);
    if (changed.size() * 4 < bytes.size())
        return {Form::Difference, std::move(changed)};
    QByteArray all = deflated(bytes);
    return all.size() <= changed.size() ? std::pair{Form::Deflated, std::move(all)}
                                        : std::pair{Form::Difference, std::move(changed)};
}

QVariantList textValues(const Content& content)
{
    return {content.facts, content.title, content.body};
}

} // namespace

QString revisionColumns()
{
    return QStringLiteral("revision.number, revision.bytes, revision.digest, revision.form,"
                          " revision.base, revision.data");
}

RevisionRow revisionRow(const Row& row, int firstColumn)
{
    return {static_cast<int>(row.number(firstColumn)),
            row.number(firstColumn + 1),
            row.bytes(firstColumn + 2),
            static_cast<int>(row.number(firstColumn + 3)),
            row.bytes(firstColumn + 4),
            row.bytes(firstColumn + 5)};
}

std::optional<QByteArray> HistoryReader::unpack(const RevisionRow& row) const
{
    const qsizetype limit = row.bytes + packedOverhead;
    switch (static_cast<Form>(row.form)) {
    case Form::Current:
        return packed(m_current);
    case Form::Plain:
        return row.data;
    case Form::Deflated:
        return inflated(row.data, limit);
    case Form::Difference:
        if (!m_later || row.base != m_laterDigest.first(baseMark))
            return std::nullopt;
        return applied(*m_later, row.data, limit);
    }
    return std::nullopt;
}

std::optional<Content> HistoryReader::next(const RevisionRow& row)
{
    auto bytes = unpack(row);
    auto content = bytes ? unpacked(*bytes) : std::nullopt;
    m_later.reset();
    if (!content || content->bytes() != row.bytes || contentDigest(*content) != row.digest)
        return std::nullopt;
    m_later = std::move(bytes);
    m_laterDigest = row.digest;
    return content;
}

Result<qint64> insertRevision(Database& database, qint64 item, const Revision& revision)
{
    return database.insert(
        QStringLiteral("INSERT INTO revision (item, number, saved_at, bytes, digest)"
                       " VALUES (?, ?, ?, ?, ?)"),
        {item, revision.number, toText(revision.savedAt), revision.bytes, revision.digest});
}

Result<void> packSuperseded(Database& database, qint64 item, int number, bool formal,
                            const Content& content, const Superseding& next)
{
    const QByteArray later = packed(next.content);
    const auto [form, data] = pack(packed(content), later, formal || number % wholeEvery == 0);
    const QVariant base =
        form == Form::Difference ? QVariant(next.digest.first(baseMark)) : QVariant();
    return database.run(QStringLiteral("UPDATE revision SET form = ?, base = ?, data = ?"
                                       " WHERE item = ? AND number = ?"),
                        {static_cast<int>(form), base, data, item, number});
}

Result<void> markFormal(Database& database, qint64 item, int number)
{
    return database.run(
        QStringLiteral("UPDATE revision SET formal = 1 WHERE item = ? AND number = ?"),
        {item, number});
}

Result<void> insertCurrentText(Database& database, qint64 item, const Content& content)
{
    // Bytes cast to text keep exactly the bytes the digest covers.
    return database.run(QStringLiteral("INSERT INTO current_text (item, facts, title, body) VALUES"
                                       " (?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))"),
                        QVariantList{item} + textValues(content));
}

Result<void> updateCurrentText(Database& database, qint64 item, const Content& content)
{
    return database.run(QStringLiteral("UPDATE current_text SET facts = CAST(? AS TEXT),"
                                       " title = CAST(? AS TEXT), body = CAST(? AS TEXT)"
                                       " WHERE item = ?"),
                        textValues(content) + QVariantList{item});
}

Result<std::vector<Revision>> readRevisions(Database& database, const QString& id)
{
    const auto item = requireItem(database, id);
    if (!item)
        return failure(item.error());
    std::vector<Revision> revisions;
    auto read =
        database.each(QStringLiteral("SELECT number, saved_at, bytes, digest, formal FROM revision"
                                     " WHERE item = ? ORDER BY number"),
                      {*item}, [&revisions](const Row& row) {
                          revisions.push_back({static_cast<int>(row.number(0)), toTime(row.text(1)),
                                               row.number(2), row.bytes(3), row.number(4) != 0});
                          return true;
                      });
    return read.map([&revisions] { return std::move(revisions); });
}

Result<Content> readContent(Database& database, const QString& id, int number)
{
    const auto item = requireItem(database, id);
    if (!item)
        return failure(item.error());
    // Upwards to the nearest whole one, then back down.
    std::vector<RevisionRow> rows;
    auto read = database.each(QStringLiteral("SELECT ") + revisionColumns() +
                                  QStringLiteral(" FROM revision WHERE item = ? AND number >= ?"
                                                 " ORDER BY number"),
                              {*item, number}, [&rows](const Row& row) {
                                  rows.push_back(revisionRow(row, 0));
                                  return rows.back().form == static_cast<int>(Form::Difference);
                              });
    if (!read)
        return failure(read.error());
    if (rows.empty() || rows.front().number != number)
        return failure({ErrorCode::NotFound,
                        QT_TRANSLATE_NOOP("Error", "item %1 has no revision %2"),
                        {id, QString::number(number)},
                        {}});
    Content current;
    if (rows.back().form == static_cast<int>(Form::Current)) {
        read = database.each(
            QStringLiteral("SELECT CAST(facts AS BLOB), CAST(title AS BLOB), CAST(body AS BLOB)"
                           " FROM current_text WHERE item = ?"),
            {*item}, [&current](const Row& row) {
                current = {row.bytes(0), row.bytes(1), row.bytes(2)};
                return false;
            });
        if (!read)
            return failure(read.error());
    }
    HistoryReader reader(std::move(current));
    std::optional<Content> content;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        content = reader.next(*row);
    if (!content)
        return failure(damagedRevision(id, number));
    return std::move(*content);
}

} // namespace chengbao::archive
