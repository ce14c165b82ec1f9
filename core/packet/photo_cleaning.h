// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace chengbao::packet
{

/// Larger ones are refused.
constexpr qint64 photoLimit = 512LL * 1024 * 1024;

/// A photo as it may leave the office: the same picture, pixel for pixel, without what the camera,
/// the telephone or an editor noted in it (place, time, device, names, thumbnails, whatever lies
/// behind the picture). Of EXIF only the orientation stays, which display needs; colour profiles
/// stay too. Cleaning what is clean gives the same bytes.
///
/// JPEG (ITU-T T.81), PNG (W3C PNG 3rd edition), WebP (RFC 9649), GIF89a; a BMP notes nothing and
/// stays as it is. The bytes are hostile: fails with Damaged for a picture that is cut short or
/// broken, and with Unsupported for TIFF, whose notes cannot be told from the picture safely, and
/// for what is no picture. `place` names the photo in errors. Any thread.
Result<QByteArray> cleanedPhoto(const QByteArray& bytes, const QString& place);

/// The same from a file of at most photoLimit bytes.
Result<QByteArray> cleanedPhotoFile(const QString& path);

} // namespace chengbao::packet
