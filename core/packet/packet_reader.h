// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/packet.h"

namespace chengbao::packet
{

/// An item as another office sent it.
struct ReceivedItem {
    QString id;  ///< the sender's
    Draft draft; ///< its photos lie in the folder that was given
};

/// What a packet brings.
struct ReceivedPacket {
    Verification verification; ///< when it is not valid, nothing else is filled in
    QString identifier;        ///< External-Identifier of the bag, its name
    QString sender;
    QDate date;
    std::vector<ReceivedItem> items; ///< in the order of the packet
};

/// Verifies a packet (see verifyPacket()) and, only when it is valid, reads the items in it. Their
/// photos are written into `folder` under names of our own; no name from the packet is ever used
/// on this disk. Titles and bodies are cleaned (cleaning.h). Fails with Malformed for an item
/// without a title or with a photo that the packet does not hold, TooLarge for more than 10,000
/// items, and as verifyPacket() does.
Result<ReceivedPacket> readPacket(const QString& path, const QString& folder,
                                  const Progress& progress);

} // namespace chengbao::packet
