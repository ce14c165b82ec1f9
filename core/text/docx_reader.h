// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"

namespace chengbao::text
{

/// The text of a Word document: the first heading or non-empty paragraph is the title, the other
/// paragraphs the body; table cells become paragraphs; deleted revisions and field codes are
/// skipped. The archive is hostile until checked: at most 2,000 entries, the document part at most
/// 64 MB unpacked and read in bounded memory, no entity is ever expanded. Fails with Malformed,
/// TooLarge or Unsupported (encrypted, old .doc).
Result<Draft> readDocx(const QByteArray& bytes, const QString& place);

} // namespace chengbao::text
