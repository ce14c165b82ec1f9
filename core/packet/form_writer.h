// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/item.h"
#include "core/model/profile.h"
#include "core/packet/docx_package.h"
#include "core/packet/packet_plan.h"

#include <QByteArray>

namespace chengbao::packet
{

/// 信息报送单: the facts of an item as a bordered table on one page (domain reference 1.6).
Sheet submissionForm(const Item& item, const ItemPlan& plan, const Profile& profile,
                     const QDate& date);

} // namespace chengbao::packet
