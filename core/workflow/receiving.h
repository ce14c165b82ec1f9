// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

namespace chengbao::workflow
{

/// What became of a packet from an office below.
struct Reception {
    QString packet; ///< its name
    QString sender;
    QDate date;
    std::vector<Item> items;     ///< as they are kept now, in the order of the packet
    std::vector<Error> problems; ///< why nothing was taken: the packet does not verify
};

/// 收稿: verifies a packet and keeps its items as drafts of our own, all or none, with their
/// photos. Each has a trail entry “receive” with the sender as its actor, which names the packet
/// and the item's id there: that is the item's origin. Whoever signed it below stands in its facts;
/// our own signature it has not. Nothing is kept of a packet that does not verify. Fails as
/// packet::readPacket() and Archive::addAll() do.
Result<Reception> receivePacket(const QString& path, archive::Archive& archive,
                                const Progress& progress);

} // namespace chengbao::workflow
