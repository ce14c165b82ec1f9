// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/content.h"
#include "core/archive/database.h"
#include "core/model/item.h"

// The history of an item. Its newest text stands in `current_text`, for any tool to read; the row
// of the newest revision holds none. What a save supersedes is packed into its row, once and for
// ever: as the difference to the revision after it or, for a formal version and every 32nd, whole.
// Reading begins at the nearest whole one and compares a SHA-256 at every step.
namespace chengbao::archive
{

/// Column `form`, part of the file format.
enum class Form {
    Current = 0,    ///< the newest: see current_text
    Plain = 1,      ///< packed() bytes, from archives of schema 2
    Deflated = 2,   ///< deflated(packed())
    Difference = 3, ///< difference() to packed() of the next revision, whose digest begins `base`
};

/// One row as it lies there.
struct RevisionRow {
    int number = 0;
    qint64 bytes = 0;
    QByteArray digest;
    int form = 0;
    QByteArray base;
    QByteArray data;
};

/// The columns of revisionRow(), for a SELECT over `revision` under its own name.
QString revisionColumns();
RevisionRow revisionRow(const Row& row, int firstColumn);
constexpr int revisionColumnCount = 6;

/// Unpacks the revisions of one item, newest first.
class HistoryReader
{
public:
    /// `current` is what current_text holds; used for the newest only.
    explicit HistoryReader(Content current) : m_current(std::move(current)) {}
    /// The row's content, or nothing when it or what it rests on is damaged.
    std::optional<Content> next(const RevisionRow& row);

private:
    std::optional<QByteArray> unpack(const RevisionRow& row) const;

    Content m_current;
    std::optional<QByteArray> m_later; ///< packed() of the revision read before
    QByteArray m_laterDigest;
};

/// Appends the newest revision's row; returns its seq. The caller keeps current_text.
Result<qint64> insertRevision(Database& database, qint64 item, const Revision& revision);
struct Superseding {
    const Content& content;
    const QByteArray& digest;
};
/// Packs revision `number`, the newest so far, which `next` is about to supersede.
Result<void> packSuperseded(Database& database, qint64 item, int number, bool formal,
                            const Content& content, const Superseding& next);
/// From now on revision `number` counts as a formal version.
Result<void> markFormal(Database& database, qint64 item, int number);

Result<void> insertCurrentText(Database& database, qint64 item, const Content& content);
Result<void> updateCurrentText(Database& database, qint64 item, const Content& content);

/// Oldest first.
Result<std::vector<Revision>> readRevisions(Database& database, const QString& id);
/// Fails with NotFound, or Damaged when the content does not match its digest.
Result<Content> readContent(Database& database, const QString& id, int number);

Error damagedRevision(const QString& id, int number);

} // namespace chengbao::archive
