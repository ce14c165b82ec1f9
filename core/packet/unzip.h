// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <functional>

namespace chengbao::packet
{

/// Unpacks a zip of any number of members into `folder`, which is there and empty. Members whose
/// names `takes` does not take are left out; a name that leads out of the folder never is taken.
/// Nothing is executed, linked or made anything but a plain file, mode 0600. Fails with NotFound or
/// Damaged for what is no zip or is cut off, TooLarge beyond 64 GB unpacked, Unwritable, DiskFull,
/// Cancelled; what was unpacked so far then stays for the caller to remove.
Result<void> unzipInto(const QString& file, const QString& folder,
                       const std::function<bool(const QString& name)>& takes,
                       const Progress& progress);

} // namespace chengbao::packet
