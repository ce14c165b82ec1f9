// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/item.h"
#include "core/packet/docx_package.h"
#include "core/packet/packet_plan.h"

#include <QByteArray>

namespace chengbao::packet
{

/// 审签记录: who signed what and when, the digest that ties the signature to the text, the digest
/// of the file it was packed into (left out when empty: 审签单, before anything is packed), and a
/// line to sign by hand.
Sheet signatureRecord(const Item& item, const ItemPlan& plan, const QByteArray& textFileDigest,
                      const QDate& date);

} // namespace chengbao::packet
