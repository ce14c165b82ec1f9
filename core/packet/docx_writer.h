// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"
#include "core/packet/docx_package.h"

#include <QByteArray>

#include <vector>

namespace chengbao::packet
{

/// A text and the photos that stand at its end.
struct PageDraft {
    const Draft* draft = nullptr;
    std::vector<DocumentPicture> pictures = {};
};

/// The texts after GB/T 9704—2012, each on a page of its own: title, body with its headings, photos
/// with their captions, the unit's name and date, and a note on whom to ask. `date` is the day of
/// the packet; it dates texts that have no report date.
DocumentXml documentOfDrafts(const std::vector<PageDraft>& drafts, const QDate& date);
/// What such a document says about itself.
DocxProperties propertiesOfDrafts(const std::vector<PageDraft>& drafts, const QDate& date);

/// Title and body alone, as they stand in a document of several.
void addTitleAndBody(DocumentXml& document, const Draft& draft, bool onNewPage);

/// One text as it stands on its pages: title, body with its headings, unit and date, and whom to
/// ask, in the styles of docx_styles.cpp. For the Word file and for printing.
std::vector<DocumentParagraph> officialPage(const Draft& draft, const QDate& date);

/// The date that stands under a text, e.g. 2026年7月3日.
QString dateUnderText(const Draft& draft, const QDate& packetDate);

/// （联系人：张三　电话：0412-2310718）; empty when no clerk is named.
QString contactNote(const Draft& draft);

} // namespace chengbao::packet
