// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/handover.h"

namespace chengbao::workflow
{

// Handing everything over in one file: a zip with the archive as archive/handover.h has it under
// handover/, and what the office set up for itself (rules, profiles, publications, templates,
// schemes, time limits) under settings/. The file opens in any program that reads zips.

/// Writes it. `settings` is the folder of the office's own files, which may be missing or empty.
/// Fails as exportHandover() does, with Refused for a file that is there already, and with
/// DiskFull, Unwritable, Cancelled; no file is then left.
Result<archive::Handover> handOver(const QString& archive, const QString& settings,
                                   const QString& file, const Clock& clock,
                                   const Progress& progress);

/// Makes the archive of such a file, or of the folder that `handover export` wrote, and puts the
/// settings of the file where there are none of the name yet. Fails as importHandover() does and
/// with Malformed for a zip without a handover; the archive then stays without items.
Result<archive::Handover> takeOver(const QString& file, const QString& archive,
                                   const QString& settings, const Clock& clock,
                                   const Progress& progress);

} // namespace chengbao::workflow
