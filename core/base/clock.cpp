// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace chengbao
{

QDateTime SystemClock::now() const
{
    const QDateTime local = QDateTime::currentDateTime();
    const QDateTime withOffset = local.toOffsetFromUtc(local.offsetFromUtc());
    return withOffset.addMSecs(-withOffset.time().msec());
}

} // namespace chengbao
