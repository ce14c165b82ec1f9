// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/profile.h"

namespace chengbao::packet
{

/// Reads every *.yaml of the folders, sorted by id. Fails with Malformed, file and line, for an
/// unknown key, a value its key does not take, a duplicate id, or a column no table has.
Result<std::vector<Profile>> loadProfiles(const QStringList& folders);

} // namespace chengbao::packet
