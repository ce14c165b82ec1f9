// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace chengbao::text
{

/// Decodes bytes of unknown encoding: a byte order mark decides; else UTF-16 without one is
/// recognised by its zero bytes; else strict UTF-8; else GB18030. CRLF and CR become '\n'; NUL and
/// other control characters (but tab and newline) are dropped. Fails with Unsupported when the
/// bytes are none of these (a binary file).
Result<QString> decodeText(const QByteArray& bytes);

} // namespace chengbao::text
