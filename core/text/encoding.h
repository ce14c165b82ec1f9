// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace chengbao::text
{

/// Decodes bytes of unknown encoding: a byte order mark decides; else UTF-16 without one is
/// recognised by its zero bytes; else UTF-8; else GB18030. UTF-8 and GB18030 may have a fault in a
/// hundred characters or break off in the middle of one: U+FFFD stands for what is lost. The result
/// is cleaned (cleaning.h). Fails with Unsupported when the bytes are none of these (a binary
/// file).
Result<QString> decodeText(const QByteArray& bytes);

} // namespace chengbao::text
