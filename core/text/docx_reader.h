// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/document.h"

namespace chengbao::text
{

/// A Word document (Word, WPS, LibreOffice) as its page shows it: automatic numbers stand as text,
/// a table's row is one line with tabs between its cells, tracked changes are accepted, text boxes
/// become paragraphs, a line break starts one. Title and body as draftOfLines() finds them.
/// Pictures come along with their captions; those that lie elsewhere are never fetched. Hidden
/// text, field codes, symbols, comments, notes and headers are left out; what its author may miss
/// is noticed.
///
/// The archive is hostile until checked: at most 2,000 entries, each part read at most 64 MB
/// unpacked and in bounded memory, pictures 128 MB together; a document type declaration is
/// refused, so no entity is ever expanded. Fails with Malformed, TooLarge or Unsupported
/// (encrypted, old .doc, not Word).
Result<Document> readDocx(const QByteArray& bytes, const QString& place);

} // namespace chengbao::text
