// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chengbao::archive
{

/// The kind of picture these bytes begin, as the extension of its files: jpg, png, gif, bmp, webp
/// or tif; empty for anything else. The file's own name counts for nothing.
QString pictureKind(const QByteArray& bytes);

} // namespace chengbao::archive
