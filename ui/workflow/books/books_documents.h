// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/workflow/books/books_page.h"

class QPagedPaintDevice;

namespace chengbao::ui
{

/// What a page gives away, taken before a thread makes a document of it.
struct PageContent {
    QString title;
    QString period; ///< empty for pages that are about none
    std::vector<FigureList> lists;
    std::vector<ChartData> charts;
};

/// The documents that can be made of the books.
enum class BooksDocument {
    PageXlsx,   ///< the tables of the page
    PageDocx,   ///< the same to read
    ReportXlsx, ///< the whole report of the period
    ReportDocx, ///< 通报, with the annex of adopted items
    Notice,     ///< 单页通报 to the head of one unit, .docx
};

struct DocumentRequest {
    BooksDocument document = BooksDocument::PageXlsx;
    PageContent page;
    View view;
    std::size_t account = 0;
    QString unit;   ///< Notice
    QString issuer; ///< may be empty
    QString file;
};

/// For a thread of its own: writes the file whole or not at all.
Result<void> writeDocument(const DocumentRequest& request);

/// Draws the page for paper, charts first. For any thread.
void printPage(QPagedPaintDevice& paper, const PageContent& page);

} // namespace chengbao::ui
