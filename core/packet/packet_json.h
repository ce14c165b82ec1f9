// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/bag.h"
#include "core/packet/packet_plan.h"

namespace chengbao::packet
{

constexpr int packetSchemaVersion = 1;

/// packet.json: the whole packet for machines. Version 1 is an object with
/// `schema_version`, `sender`, `recipient`, `channel`, `profile` (id), `system` (absent when
/// mixed), `date`, `items` and `files` (what belongs to no single item).
///
/// An item has `number`, `id`, `title`, `body`, `characters` (字数), `facts` (keys of the draft
/// file format; photos named as in the packet, `signed_as` and
/// `signed_sha256`, the digest of the bytes that were signed, beside it, and `cleaned` when what
/// the camera noted was taken out, so that the bytes are no longer those signed), `digest`
/// (digestOf the draft, hexadecimal), `sign_off` {signer, role, signed_at, digest}, and `files`. A
/// file is
/// {`role`: form|text|photo|signature|index|self-check, `path` relative to data/, `bytes`,
/// `sha256`}. `payload` lists every file of data/ written so far.
QByteArray packetJson(const PacketRequest& request, const std::vector<ItemPlan>& plans,
                      const Payload& payload);

/// The SHA-256, in hexadecimal, under which a photo was signed; empty when its name tells none.
QString digestInPhotoName(const QString& signedAs);

} // namespace chengbao::packet
