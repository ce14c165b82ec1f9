// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/finding.h"
#include "core/model/item.h"
#include "core/model/profile.h"
#include "core/model/suppression.h"

namespace chengbao::packet
{

/// An item that may leave, with what the self-check said of it.
struct PacketItem {
    Item item;
    std::vector<Finding> findings; ///< body offsets, as linted for the gates
    /// Where each photo of the draft lies, in their order. The draft itself names its photos as it
    /// did when it was signed, so that its digest is the one that was signed.
    QStringList photoFiles = {};
    /// What its clerk ignored: told in the self-check report with the reasons, for who signed it;
    /// nothing of it stands in packet.json.
    std::vector<IgnoredFinding> ignored = {};
};

/// What a packet is made of. The same request gives the same bytes.
struct PacketRequest {
    Profile profile;
    QString sender;                ///< 报送单位
    std::vector<PacketItem> items; ///< at least one, in the order of the summary table
    QDate date;             ///< the day of the packet: its name, its timestamps, the report date
    QString pdfModule = {}; ///< for profiles that want pdf, see PdfMaker
};

/// Where a finished packet lies.
struct WrittenPacket {
    QString path;      ///< the folder or the zip
    QString name;      ///< its file name
    QByteArray digest; ///< SHA-256 of manifest-sha256.txt
};

/// Writes a BagIt 1.0 bag (RFC 8493) with the layout of contracts section 6 into `folder`, under
/// the name 报送包_{单位}_{系统}_{yyyyMMdd}_{批次}; the batch number is the first that is free.
/// Built under a temporary name and renamed when complete: on failure or cancellation nothing is
/// left. Files are 0600. Fails with Unwritable, DiskFull, Cancelled, NotFound for a missing photo,
/// or Malformed for a request that is not whole.
Result<WrittenPacket> writePacket(const PacketRequest& request, const QString& folder,
                                  const Progress& progress);

/// What verifying found: every problem, or none when the packet is valid.
struct Verification {
    bool valid = false;
    std::vector<Error> problems; ///< `place` is the file inside the packet
};

/// Checks a packet, a folder or a zip: bag declaration, manifests complete and matching both ways,
/// no folder that belongs to nothing, every byte of a zip accounted for, Payload-Oxum, packet.json
/// readable and agreeing with the files. Zips are hostile: entry count, ratio and size limits, no
/// names that leave the packet. Fails only when `path` itself cannot be read.
Result<Verification> verifyPacket(const QString& path, const Progress& progress);

} // namespace chengbao::packet
