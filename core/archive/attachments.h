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
/// changed or removed, so every revision keeps its photos. A photo that does not exist keeps its
/// name, for the exporter to complain of; fails with Unreadable, TooLarge, Unwritable or DiskFull.
Result<Draft> keepPhotos(Draft draft, const QString& folder);

/// Where a photo of an archived draft lies.
QString attachmentPath(const QString& folder, const QString& file);

} // namespace chengbao::archive
