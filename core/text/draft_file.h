// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"

namespace chengbao::text
{

/// Files larger than this are refused unread.
constexpr qint64 draftFileLimit = 64LL * 1024 * 1024;

/// Reads a draft's text form (contracts section 2): optional YAML front matter between `---`
/// lines, the title on the first non-empty line, then the body. Leading and trailing blanks of
/// each paragraph (indentation), empty lines and the dirt named in cleaning.h go. Fails as
/// parseFrontMatter() does, with the line of the file. `place` names the file in errors.
Result<Draft> parseDraft(const QString& text, const QString& place);

/// The text form of a draft; parseDraft() reads back an equal one as long as the title is not
/// empty and title and body are as parseDraft() leaves them.
QString formatDraft(const Draft& draft);

/// Reads a draft from a file by its content: a .docx (see docx_reader.h) or text in any encoding
/// that decodeText() knows. Photos named in front matter are looked for beside the file.
Result<Draft> readDraftFile(const QString& path);

} // namespace chengbao::text
