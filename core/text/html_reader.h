// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/document.h"

namespace chengbao::text
{

/// Whether the bytes begin as a web page does: <!doctype html>, <html>, <head>, <body> or <meta>,
/// whatever blanks, comments and XML declarations come first. UTF-16 only with a byte order mark.
bool isHtml(const QByteArray& bytes);

/// A saved web page as plainFromHtml() reads it; its first line is the title. Nothing is ever
/// fetched or opened: pictures, remote, local or within the page, are left out and counted in a
/// notice. Fails as decodeText() does.
Result<Document> readHtml(const QByteArray& bytes, const QString& place);

} // namespace chengbao::text
