// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chengbao
{

/// What kind of failure it was: callers branch on this, never on the reason's wording.
enum class ErrorCode {
    NotFound,     ///< the file, item or profile named does not exist
    Unreadable,   ///< it exists but cannot be read (permission, I/O error)
    Unwritable,   ///< it cannot be written (permission, I/O error, read-only place)
    DiskFull,     ///< nothing was written: no space or a size limit was reached
    Malformed,    ///< the content breaks its own format; `place` and `line` say where
    Unsupported,  ///< a format or version this program does not handle
    TooLarge,     ///< beyond a limit that guards memory or time
    Refused,      ///< a rule of the trade forbids it (locked by signature, unsigned, secret mark)
    Conflict,     ///< someone else changed the same thing since it was read
    Locked,       ///< another instance holds it
    Damaged,      ///< stored data fails its own check
    NewerVersion, ///< written by a newer program; left untouched
    Cancelled,    ///< the user asked to stop; nothing half-done remains
};

/// A failure as a value.
///
/// `reason` is an English sentence marked with QT_TRANSLATE_NOOP("Error", "…"), with %1, %2 … for
/// `arguments`; ui/words turns it into the user's language. Reasons have static storage.
struct Error {
    ErrorCode code = ErrorCode::Malformed;
    const char* reason = "";
    QStringList arguments = {};
    QString place = {}; ///< file, item id or key it concerns; empty when there is none
    int line = 0;       ///< 1-based line in `place`; 0 when there is none
};

} // namespace chengbao
