// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/packet.h"

namespace chengbao::packet
{

/// 05_自查报告.html: what the self-check said of each item, in Chinese, one file without scripts or
/// anything to fetch. All text is escaped.
QByteArray selfCheckHtml(const PacketRequest& request);

} // namespace chengbao::packet
