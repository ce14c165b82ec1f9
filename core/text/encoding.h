// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace chengbao::text
{

/// Decodes bytes of unknown encoding: a byte order mark decides; else UTF-16 without one is
/// recognised by its zero bytes; else UTF-8; else Big5 where the pairs of bytes fall as they do
/// there and in no GB 2312; else GB18030. U+FFFD stands for what is lost where bytes have gone bad
/// or a character is cut off. The result is cleaned (cleaning.h). Fails with Unsupported when the
/// bytes are none of these (a binary file).
Result<QString> decodeText(const QByteArray& bytes);

/// How much of a text, of 1, lies outside what Chinese texts use; other encodings, the wrong byte
/// order and binary files read as text fall mostly there. 1 for no text.
double strangeShare(QStringView text);

} // namespace chengbao::text
