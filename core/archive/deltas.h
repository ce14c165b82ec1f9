// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

// How superseded revisions are kept small. Both forms are part of the file format and frozen: raw
// deflate (RFC 1951) behind a few varints, readable without this program.
namespace chengbao::archive
{

/// varint length, then the bytes deflated.
QByteArray deflated(const QByteArray& bytes);
/// Nothing when the input is not what deflated() makes, or would take more than `limit` bytes.
std::optional<QByteArray> inflated(const QByteArray& packed, qsizetype limit);

/// What turns `base` into `target`: varints (length of target, of the common beginning, of the
/// common end), then what lies between, deflated with what lies between in `base` as dictionary
/// (its last 32 KB). A sentence changed in a long text takes some dozens of bytes.
QByteArray difference(const QByteArray& base, const QByteArray& target);
/// The reverse; nothing when the two do not belong together or the difference is damaged. A wrong
/// base that fits by chance gives wrong bytes: the caller compares a digest.
std::optional<QByteArray> applied(const QByteArray& base, const QByteArray& difference,
                                  qsizetype limit);

} // namespace chengbao::archive
