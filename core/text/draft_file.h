// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/document.h"

namespace chengbao::text
{

/// Files larger than this are refused unread.
constexpr qint64 draftFileLimit = 64LL * 1024 * 1024;
/// More characters than any draft has: what is longer is no draft, and costs memory to check.
constexpr qsizetype draftTextLimit = 2'000'000;

/// Reads a draft's text form (contracts section 2): optional YAML front matter between `---`
/// lines, the title on the first non-empty line, then the body. A first line of more than sixty
/// characters with a full stop is no title: such a text has none. Leading and trailing blanks of
/// each paragraph (indentation), empty lines and the dirt named in cleaning.h go. Fails as
/// parseFrontMatter() does, with the line of the file. `place` names the file in errors.
Result<Draft> parseDraft(const QString& text, const QString& place);

/// The text form of a draft; parseDraft() reads back an equal one as long as the title is not
/// empty and title and body are as parseDraft() leaves them.
QString formatDraft(const Draft& draft);

/// Reads a document from the bytes of a file, by their content: .docx, .rtf, a web page (see
/// docx_reader.h, rtf_reader.h, html_reader.h) or text in any encoding that decodeText() knows. An
/// old .doc or .wps fails with Unsupported: see old_document.h. Fails with Malformed also when
/// there is no text at all.
Result<Document> readDocument(const QByteArray& bytes, const QString& place);

/// The draft of it alone.
Result<Draft> readDraft(const QByteArray& bytes, const QString& place);

/// The same from a file. Photos named in front matter are looked for beside it.
Result<Document> readDocumentFile(const QString& path);
Result<Draft> readDraftFile(const QString& path);

/// Whether the bytes are those of a word processor's document rather than of a text.
bool isDocument(const QByteArray& bytes);

/// decodeText() with `place` in its errors.
Result<QString> readText(const QByteArray& bytes, const QString& place);

/// The text of a draft file in which the title and paragraphs of `before`, which was read from it,
/// are those of `after`: front matter, indentation and empty lines stay. Where that cannot be told,
/// formatDraft(after).
QString replaceText(const QString& file, const Draft& before, const Draft& after);

} // namespace chengbao::text
