// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/report.h"

namespace chengbao::lint
{

/// E6 (GB/T 15834—2011, the rules for 分号): the points of 一是…；二是… all end alike, and with a
/// full stop as soon as one of them holds one. Marks the first end that does not fit. What the last
/// point holds is unknown, since the text may go on behind it; a list with another one inside and
/// one whose points have paragraphs of their own are left alone.
void checkEnumeration(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
