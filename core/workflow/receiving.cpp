// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/receiving.h"

#include "core/packet/packet_reader.h"

#include <QTemporaryDir>

namespace chengbao::workflow
{

Result<Reception> receivePacket(const QString& path, archive::Archive& archive,
                                const Progress& progress)
{
    if (auto writable = archive.requireWritable(); !writable)
        return failure(writable.error());
    QTemporaryDir photos;
    if (!photos.isValid())
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the folder cannot be written"),
                        {},
                        photos.path()});
    auto packet = packet::readPacket(path, photos.path(), progress);
    if (!packet)
        return failure(packet.error());
    Reception reception{packet->identifier, packet->sender, packet->date, {}, {}};
    if (!packet->verification.valid) {
        reception.problems = std::move(packet->verification.problems);
        return reception;
    }
    std::vector<Draft> drafts;
    QStringList origins;
    for (packet::ReceivedItem& item : packet->items) {
        drafts.push_back(std::move(item.draft));
        origins += QStringLiteral("%1 · %2").arg(packet->identifier, item.id);
    }
    auto items = archive.addAll(drafts, packet->sender, QStringLiteral("receive"), origins);
    if (!items)
        return failure(items.error());
    reception.items = std::move(*items);
    return reception;
}

} // namespace chengbao::workflow
