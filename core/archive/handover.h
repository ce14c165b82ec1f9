// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace chengbao::archive
{

// Handing everything over: one folder that any program can read and this one takes in on another
// machine without loss.
//
//   handover.json         format, version, schema of the archive, time, rows of each table
//   tables/NAME.jsonl     every row of every base table, one JSON object a line; bytes are
//                         {"base64": …}; a revision has its facts, title and body instead of the
//                         packed form it is stored in
//   texts/SEQ-ID.txt      the newest text of each item, to be read by people
//   attachments/…         the photos
//   manifest-sha256.txt   SHA-256 and name of every other file, as sha256sum writes them
//
// The search index is not in it: it is derived.

struct Handover {
    int items = 0;
    int revisions = 0;
    int photos = 0;
    QStringList missingPhotos; ///< named by an item, but not there or changed
};

/// Writes everything the archive holds, as it is at one moment, into `folder`, which is made and
/// must be empty or not there (Refused). Others may work in the archive meanwhile. Fails with
/// Damaged for an archive that has to be repaired first; what was written is then removed.
Result<Handover> exportHandover(const QString& archive, const QString& folder, const Clock& clock,
                                const Progress& progress);

/// Makes the archive anew from such a folder. There must be none yet, or one without items
/// (Refused); on failure it stays so. Every file is compared with the manifest, every revision
/// and photo with its own digest; names and tables that are none of a handover's, links and
/// anything too large are refused (Malformed, TooLarge, Damaged), as is one of a newer program
/// (NewerVersion).
Result<Handover> importHandover(const QString& folder, const QString& archive, const Clock& clock,
                                const Progress& progress);

} // namespace chengbao::archive
