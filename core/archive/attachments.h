// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"

namespace chengbao::archive
{

/// Photos larger than this are not taken in.
constexpr qint64 attachmentLimit = 100LL * 1024 * 1024;

/// Takes the draft's photos into `folder`/attachments, each under the SHA-256 of its bytes, and
/// points the draft at the copies: "attachments/<64 hexadecimal digits>.jpg". Files there are never
/// changed (but a damaged one is mended) or removed, so every revision keeps its photos. A photo
/// that does not exist keeps its name, for the exporter to complain of. Fails with Unsupported for
/// what is no picture, so that a draft cannot carry off any file of this computer; and with
/// Unreadable, TooLarge, Unwritable or DiskFull.
Result<Draft> keepPhotos(Draft draft, const QString& folder);

/// Whether this is the name of a photo that was taken in.
bool isKeptPhoto(const QString& file);

/// Where a photo that was taken in lies. Its bytes are read and compared with its name: fails with
/// Damaged when they differ, NotFound when it was never taken in or is gone, Unreadable; `place` is
/// the photo's file.
Result<QString> keptPhoto(const QString& folder, const QString& file);

} // namespace chengbao::archive
