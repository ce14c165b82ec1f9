// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packet/document_xml.h"

#include <QDate>

namespace chengbao::packet
{

/// What the file says about itself (docProps/core.xml).
struct DocxProperties {
    QString title;
    QString author;
    QDate date; ///< created and modified: noon, UTC
};

/// A document and what it says of itself: what either format is made of.
struct Sheet {
    DocumentXml document;
    DocxProperties properties;
};

/// A .docx of the document with the house styles, page numbers and fonts. Same input, same bytes.
Result<QByteArray> docxPackage(const DocumentXml& document, const DocxProperties& properties);

/// The fixed parts, in docx_styles.cpp.
QByteArray docxStyles();
QByteArray docxFontTable();

} // namespace chengbao::packet
