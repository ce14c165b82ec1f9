// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/packet.h"
#include "core/packet/packet_source.h"

namespace chengbao::packet
{

/// The packet at `path`, a folder or a zip. Fails with NotFound or Unreadable.
Result<std::unique_ptr<PacketSource>> openPacket(const QString& path);

/// verifyPacket() over a source that is open.
Result<Verification> verifySource(const PacketSource& source, const Progress& progress);

} // namespace chengbao::packet
