// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace chengbao::packet
{

// One cleaner for each kind of picture; see photo_cleaning.h. Nothing for broken bytes.

std::optional<QByteArray> cleanedJpeg(QByteArrayView bytes);
std::optional<QByteArray> cleanedPng(QByteArrayView bytes);
std::optional<QByteArray> cleanedWebP(QByteArrayView bytes);
std::optional<QByteArray> cleanedGif(QByteArrayView bytes);

/// The orientation (1 to 8) that a TIFF structure, as EXIF is one, gives in its first directory;
/// 1, upright, when it gives none.
int orientationIn(QByteArrayView tiff);
/// The smallest TIFF structure that says so.
QByteArray tiffOfOrientation(int orientation);

} // namespace chengbao::packet
