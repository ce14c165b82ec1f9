// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>

#include <vector>

namespace chengbao::packet
{

/// One member of a zip: bytes, a file to read them from, or a folder (its name ends in '/').
struct ZipEntry {
    QString name;
    QByteArray bytes;
    QString file; ///< when set, the content is read from here and `bytes` is not used
};

/// A member as it lies in a zip, packed once to be used in many.
struct PackedEntry {
    QByteArray name; ///< UTF-8
    QByteArray bytes;
    quint32 crc = 0;
    quint32 size = 0; ///< unpacked
    bool deflated = false;
};
/// Packs an entry that has bytes; pictures stay as they are.
PackedEntry packed(const ZipEntry& entry);
/// A zip of them in memory, in the order given, at most 65,535 and 2 GB; see zipBytes().
QByteArray zipOf(const std::vector<const PackedEntry*>& entries, const QDate& stamp);

/// Writes the entries in the order given. The same entries and stamp give the same bytes on every
/// machine with the same zlib: names are flagged UTF-8, times are noon of `stamp`, modes are 0600
/// and 0700.
Result<QByteArray> zipBytes(const std::vector<ZipEntry>& entries, const QDate& stamp);

/// The same into a new file at `path`, sealed (see zip_check.h), mode 0600 and synced to disk. On
/// failure or cancellation no file is left. Fails with Unwritable, DiskFull, Cancelled, or
/// Unreadable for a content file.
Result<void> zipToFile(const std::vector<ZipEntry>& entries, const QDate& stamp,
                       const QString& path, const Progress& progress);

} // namespace chengbao::packet
