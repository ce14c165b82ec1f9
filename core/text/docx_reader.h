// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"

namespace chengbao::text
{

/// The text of a Word document: the first paragraph in a title or top heading style that bears no
/// ordinal mark (一、), else the first non-empty paragraph, is the title; the other paragraphs are
/// the body. Table cells and text boxes become paragraphs, a line break starts one; deleted
/// revisions, hidden text, field codes, symbols, notes, headers and automatic numbers are skipped.
/// The archive is hostile until checked: at most 2,000 entries, each part read at most 64 MB
/// unpacked and in bounded memory; a document type declaration is refused, so no entity is ever
/// expanded. Fails with Malformed, TooLarge or Unsupported (encrypted, old .doc, not Word).
Result<Draft> readDocx(const QByteArray& bytes, const QString& place);

} // namespace chengbao::text
