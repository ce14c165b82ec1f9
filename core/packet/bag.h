// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/sha256.h"

#include <QByteArray>
#include <QDate>

#include <map>
#include <vector>

namespace chengbao::packet
{

// The BagIt 1.0 container (RFC 8493) around data/: tag files as text, and how they read.

struct PayloadFile {
    qint64 size = 0;
    QByteArray sha256; ///< 64 hexadecimal digits, lower case
};

/// Payload files by path relative to data/.
using Payload = std::map<QString, PayloadFile>;

struct BagInfo {
    QString organization; ///< Source-Organization
    QString identifier;   ///< External-Identifier
    QDate date;           ///< Bagging-Date
};

struct TagFile {
    QString name;
    QByteArray bytes;
};

/// bagit.txt, bag-info.txt, manifest-sha256.txt and tagmanifest-sha256.txt, in this order.
std::vector<TagFile> bagTagFiles(const Payload& payload, const BagInfo& info);

/// Bytes and files as Payload-Oxum has them: "279164409.1198".
QByteArray payloadOxum(qint64 bytes, qint64 files);

/// Percent-encodes %, CR and LF, and nothing else (RFC 8493 2.1.3); the reverse.
QString encodedBagPath(const QString& path);
QString decodedBagPath(const QString& path);

/// Reads a manifest: path to digest in lower case. Fails with Malformed and a line for a line that
/// is none, or a path that comes twice.
Result<std::map<QString, QByteArray>> parseManifest(const QByteArray& bytes, const QString& place);

} // namespace chengbao::packet
