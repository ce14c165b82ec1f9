// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace chengbao::text
{

/// The ids of the paragraph styles that head a document: named Title or heading 1, of outline level
/// 1, or based on such a style. Nothing when styles.xml is damaged: the text is worth more.
QSet<QString> titleStyles(const QByteArray& stylesXml);

/// One paragraph of document.xml.
struct DocxParagraph {
    QString text; ///< a line break is '\n'
    bool heads = false;
};

/// The paragraphs in the order of the page; a text box follows the paragraph it hangs on. Fails
/// with Malformed for broken XML and for a document type declaration.
Result<std::vector<DocxParagraph>> docxParagraphs(const QByteArray& documentXml,
                                                  const QSet<QString>& titleStyles);

} // namespace chengbao::text
