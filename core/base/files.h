// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace chengbao
{

/// Reads a whole file. Fails with NotFound, Unreadable, or TooLarge when it exceeds `limit` bytes
/// (no more than one byte beyond them is read then).
Result<QByteArray> readFile(const QString& path, qint64 limit);

/// Replaces `path` so that a reader sees the old bytes or the new, never a part: written beside
/// it, fsynced, renamed, the folder fsynced. The file gets mode 0600. On failure the old file is
/// untouched; fails with Unwritable or DiskFull.
Result<void> writeFileAtomically(const QString& path, const QByteArray& bytes);

/// Makes the folder and its missing parents with mode 0700; an existing folder is left as it is.
Result<void> makePrivateFolder(const QString& path);

} // namespace chengbao
