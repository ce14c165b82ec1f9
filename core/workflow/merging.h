// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

namespace chengbao::workflow
{

/// 综合: the texts of several items one after another, each under its title as a heading of the
/// first level, with their photos. Title and kind are those of the first; the rest of the facts is
/// `clerk`'s. Meant to be worked over.
Draft mergedDraft(const std::vector<Item>& sources, const Facts& clerk);

/// Keeps such a draft as a new item, its sources on the trail (“merge”) and linked as what it goes
/// on from (Archive::followedUp()). Refused for fewer than two items, NotFound for one that is not
/// there; then nothing is kept.
Result<Item> mergeItems(archive::Archive& archive, const QStringList& sources, const Facts& clerk,
                        const QString& actor);

/// Where an item came from, oldest step last: the packet it was received in, the items it was
/// merged from or goes on from, and where those came from in turn. Ten steps at most.
struct Origin {
    enum class Kind { Received, From };
    Kind kind = Kind::From;
    int depth = 0;  ///< 0 for the item itself
    QString item;   ///< From: the earlier item's id
    QString title;  ///< From: its title
    QString sender; ///< Received
    QString packet; ///< Received: its name
};
Result<std::vector<Origin>> originsOf(const archive::Archive& archive, const QString& id);

} // namespace chengbao::workflow
