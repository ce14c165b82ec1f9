// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace chengbao::packet
{

// What reading a zip does not notice. A packet's zip is sealed with its archive comment
// "SHA-256 " and 64 hexadecimal digits, over every byte before the comment; a seal that is gone
// since somebody packed the files anew is no fault.

/// Seals a zip without a comment. Fails with Unwritable or DiskFull.
Result<void> sealZip(const QString& path);

/// Fails with Damaged when the seal is broken, when a local header says something else than the
/// directory, or when there are bytes before, between or after the members that belong to none.
/// `place` is the member's name as far as it is known. Fails with Unreadable as well.
Result<void> checkZip(const QString& path);

} // namespace chengbao::packet
