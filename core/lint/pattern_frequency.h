// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/pattern_keys.h"

namespace chengbao::lint
{

/// At how many of the places of Chinese official prose one of the keys stands, roughly: what
/// decides between sets of keys. More than 1 where there is no key.
double frequency(const std::vector<PatternKeys>& keys);

} // namespace chengbao::lint
