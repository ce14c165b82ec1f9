// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/lint/linter.h"
#include "core/packet/packet_reader.h"

#include <memory>

class QTemporaryDir;

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

/// An item that lies in a packet, looked at before anybody decides on it.
struct ArrivedItem {
    std::vector<Finding> findings;           ///< without gates: those are for what leaves
    std::vector<archive::Duplicate> similar; ///< items of ours that say much the same
};

/// A packet that is open on the table: nothing of it is kept yet. Its photos lie in a folder that
/// goes when the last copy of this does.
struct Arrival {
    QString path;
    packet::ReceivedPacket packet;
    std::vector<ArrivedItem> items; ///< beside packet.items
    std::shared_ptr<QTemporaryDir> photos;
};

/// Verifies and reads a packet and looks at each of its items. Keeps nothing. Fails as
/// packet::readPacket() does, and with Cancelled.
Result<Arrival> examinePacket(const QString& path, const archive::Archive& archive,
                              const lint::Linter& linter, const Progress& progress);

/// Keeps the items with these indices, as receivePacket() does: all or none. Fails with Refused
/// for a packet that does not verify.
Result<std::vector<Item>> acceptItems(const Arrival& arrival, const std::vector<int>& chosen,
                                      archive::Archive& archive);

/// Links those accepted items that bring an earlier one of ours with new figures to it, as its
/// follow-ups; `kept` is what acceptItems() made of `chosen`. Returns how many there were.
Result<int> linkFollowUps(const Arrival& arrival, const std::vector<int>& chosen,
                          const std::vector<Item>& kept, archive::Archive& archive);
/// The earlier item that an arrived one goes on from; nothing when it goes on from none.
const archive::Duplicate* followedBy(const ArrivedItem& item);

/// Returning a packet: what is said of it and of which items.
struct ReturnNote {
    QString office;         ///< who returns it
    QDate date;             ///< when
    QString remark;         ///< of the whole; may be empty
    std::vector<int> items; ///< those returned, by index
    QStringList problems;   ///< why it does not verify, as sentences
};

/// 退回意见 for the office below as a .docx or as plain text (UTF-8, CRLF): the packet, its items
/// that are returned with what the check found in them, and the remark.
Result<QByteArray> returnNoteDocx(const Arrival& arrival, const ReturnNote& note);
QByteArray returnNoteText(const Arrival& arrival, const ReturnNote& note);

} // namespace chengbao::workflow
