// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chengbao::text
{

/// The text of an HTML page or of what Word, WPS or a browser puts on the clipboard, one paragraph
/// a line: a row of a table becomes a line, unless its cells hold paragraphs; items of a numbered
/// list keep their numbers, bullets go; scripts, styles, comments, hidden and
/// struck-out-by-revision text go. Breaks of the source's own lines vanish between Han and become a
/// space elsewhere. Characters are not cleaned yet (cleanText()). Takes time linear in `html`.
QString plainFromHtml(QStringView html);

} // namespace chengbao::text
