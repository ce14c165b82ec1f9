// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/document_xml.h"

#include <optional>

namespace chengbao::packet
{

/// A photo for the page, out of bytes that photo_cleaning.h let through: its kind, size and
/// orientation read, the bytes as they are. Nothing for what no word processor shows (GIF and BMP
/// stay beside the text), for broken bytes and for more than 40 megapixels.
std::optional<DocumentPicture> pagePicture(const QByteArray& bytes, const QString& caption);

} // namespace chengbao::packet
