// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/receiving.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

/// The packet with its photos in a folder of its own.
Result<Arrival> opened(const QString& path, const Progress& progress)
{
    Arrival arrival{path, {}, {}, std::make_shared<QTemporaryDir>()};
    if (!arrival.photos->isValid())
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the folder cannot be written"),
                        {},
                        arrival.photos->path()});
    auto packet = packet::readPacket(path, arrival.photos->path(), progress);
    if (!packet)
        return failure(packet.error());
    arrival.packet = std::move(*packet);
    if (arrival.packet.identifier.isEmpty())
        arrival.packet.identifier = QFileInfo(path).fileName();
    return arrival;
}

} // namespace

Result<Reception> receivePacket(const QString& path, archive::Archive& archive,
                                const Progress& progress)
{
    if (auto writable = archive.requireWritable(); !writable)
        return failure(writable.error());
    auto arrival = opened(path, progress);
    if (!arrival)
        return failure(arrival.error());
    const packet::ReceivedPacket& packet = arrival->packet;
    Reception reception{packet.identifier, packet.sender, packet.date, {}, {}};
    if (!packet.verification.valid) {
        reception.problems = packet.verification.problems;
        return reception;
    }
    std::vector<int> all(packet.items.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<int>(i);
    auto items = acceptItems(*arrival, all, archive);
    if (!items)
        return failure(items.error());
    reception.items = std::move(*items);
    return reception;
}

Result<Arrival> examinePacket(const QString& path, const archive::Archive& archive,
                              const lint::Linter& linter, const Progress& progress)
{
    auto arrival = opened(path, progress);
    if (!arrival)
        return arrival;
    lint::LintOptions options;
    options.stop = progress.stop;
    for (const packet::ReceivedItem& item : arrival->packet.items) {
        if (progress.cancelled())
            return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled")});
        ArrivedItem looked{linter.lint(item.draft, options), {}};
        if (auto similar = archive.findDuplicates(item.draft, {}, progress.stop))
            looked.similar = std::move(*similar);
        arrival->items.push_back(std::move(looked));
    }
    return arrival;
}

Result<std::vector<Item>> acceptItems(const Arrival& arrival, const std::vector<int>& chosen,
                                      archive::Archive& archive)
{
    const packet::ReceivedPacket& packet = arrival.packet;
    if (!packet.verification.valid)
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "the packet is not whole and unchanged"),
                        {},
                        packet.identifier});
    std::vector<Draft> drafts;
    QStringList origins;
    for (const int index : chosen) {
        const packet::ReceivedItem& item = packet.items[static_cast<std::size_t>(index)];
        drafts.push_back(item.draft);
        origins += QStringLiteral("%1 · %2").arg(packet.identifier, item.id);
    }
    return archive.addAll(drafts, packet.sender, QStringLiteral("receive"), origins);
}

const archive::Duplicate* followedBy(const ArrivedItem& item)
{
    const auto found =
        std::find_if(item.similar.begin(), item.similar.end(), [](const auto& earlier) {
            return earlier.relation == archive::Duplicate::Relation::FiguresUpdated;
        });
    return found == item.similar.end() ? nullptr : &*found;
}

Result<int> linkFollowUps(const Arrival& arrival, const std::vector<int>& chosen,
                          const std::vector<Item>& kept, archive::Archive& archive)
{
    int linked = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const auto* earlier = followedBy(arrival.items[static_cast<std::size_t>(chosen[i])]);
        if (!earlier)
            continue;
        if (auto done = archive.linkFollowUp(kept[i].id, earlier->earlier.id); !done)
            return failure(done.error());
        ++linked;
    }
    return linked;
}

} // namespace chengbao::workflow
