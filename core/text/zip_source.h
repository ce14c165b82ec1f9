// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

struct zip;

namespace chengbao::text
{

/// Reads parts of a zip archive that lies in memory and may be hostile. Keeps a reference to the
/// bytes. Not safe from several threads at once.
class ZipSource
{
public:
    /// Fails with Malformed for what is no whole zip archive and TooLarge for more than
    /// `mostEntries`.
    static Result<ZipSource> open(const QByteArray& bytes, int mostEntries);

    /// The unpacked part. Fails with NotFound, Unsupported (encrypted), Malformed (damaged), or
    /// TooLarge when it exceeds `limit` bytes, whatever the archive claims; at most that much
    /// memory is used.
    Result<QByteArray> read(const char* name, qint64 limit) const;

private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    QByteArray m_bytes;
    std::unique_ptr<zip, Closer> m_archive;
};

} // namespace chengbao::text
