// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

struct zip;

namespace chengbao::text
{

/// What a zip archive may ask for before it counts as hostile. Archives within archives are bytes
/// like any other: nothing here ever opens one, so nesting costs nothing.
struct ZipLimits {
    int entries = 2000;
    qint64 totalBytes = 512LL * 1024 * 1024; ///< unpacked, all members together
    qint64 ratio = 200;                      ///< unpacked to packed, of one member …
    qint64 ratioFrom = 16LL * 1024 * 1024;   ///< … that is larger than this when unpacked
};

/// One member, as the directory tells. Names are as they stand, never safe to write under.
struct ZipMember {
    QString name;
    qint64 size = 0;
    quint64 index = 0;
    std::optional<Error> problem; ///< why it is not to be read: a link, a password, a bomb
};

/// The one reader of zip archives (docx, xlsx, packets): in memory or on disk, possibly hostile.
/// Nothing is unpacked to disk, and members stream. Not safe from several threads at once.
class ZipReader
{
public:
    /// Returns false to stop the stream.
    using Sink = std::function<bool(const char* bytes, qint64 size)>;

    /// Keeps a reference to the bytes. Fails with Malformed for what is no whole zip archive and
    /// TooLarge for more entries or bytes than the limits allow, judged by the directory alone.
    static Result<ZipReader> open(const QByteArray& bytes, const ZipLimits& limits);
    static Result<ZipReader> openFile(const QString& path, const ZipLimits& limits);

    /// In the order of the directory. Names are UTF-8, or GB18030 from archivers of Chinese Windows
    /// that do not flag theirs.
    const std::vector<ZipMember>& members() const { return m_members; }

    /// Passes the member on. Fails with its problem, or with Damaged when it cannot be unpacked or
    /// has more or fewer bytes than the directory claims.
    Result<void> stream(const ZipMember& member, const Sink& sink) const;

    /// The unpacked member of exactly that name. Fails with NotFound, Malformed (damaged, or two
    /// of that name), Unsupported (password), or TooLarge beyond `limit` bytes, whatever the
    /// archive claims; at most that much memory is used.
    Result<QByteArray> read(const QString& name, qint64 limit) const;

private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    Result<void> list(const ZipLimits& limits);
    ZipMember memberAt(quint64 index, const ZipLimits& limits) const;

    QByteArray m_bytes;
    std::unique_ptr<zip, Closer> m_archive;
    std::vector<ZipMember> m_members;
};

} // namespace chengbao::text
