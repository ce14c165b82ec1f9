// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/docx_styles.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace chengbao::text
{

/// One paragraph of document.xml.
struct DocxParagraph {
    QString text; ///< a line break is '\n'
    QString style;
    bool topLevel = false;       ///< says itself that it is of outline level 1
    std::optional<QString> list; ///< as it says itself
    std::optional<int> level;    ///< as it says itself
    bool runsOn = false;         ///< its end was deleted: the next one continues it
    int row = 0;                 ///< of the outermost table, numbered through; 0 outside tables
    int cell = 0;                ///< within the row
    QStringList pictures;        ///< relation ids, in order
};

/// The paragraphs in the order of the page; a text box follows the paragraph it hangs on. Tracked
/// changes count as accepted.
struct DocxBody {
    std::vector<DocxParagraph> paragraphs;
    int changes = 0;        ///< tracked insertions, deletions and moves
    int comments = 0;       ///< left out
    int notes = 0;          ///< footnotes and endnotes, left out
    int linkedPictures = 0; ///< pictures that lie elsewhere, never fetched
};

/// Fails with Malformed for broken XML and for a document type declaration, TooLarge for more than
/// 200,000 paragraphs.
Result<DocxBody> readDocxBody(const QByteArray& documentXml);

} // namespace chengbao::text
