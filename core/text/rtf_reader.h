// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/document.h"

namespace chengbao::text
{

/// A Rich Text Format document (RTF 1.9.1; WordPad, Word, WPS) as its page shows it: list numbers
/// stand as text, a table's row is one line with tabs between its cells, deleted revisions, hidden
/// text, headers, notes, comments and field codes are left out. Pictures and embedded objects are
/// never decoded; they are counted in a notice. Text in a code page is read by the font's character
/// set (GB2312 as GB18030). The bytes are hostile: groups nest at most 500 deep, time and memory
/// are linear. Fails with Malformed for what is no RTF, nests deeper, or breaks off in the middle.
Result<Document> readRtf(const QByteArray& bytes, const QString& place);

} // namespace chengbao::text
