// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/docx_package.h"
#include "core/packet/table_book.h"

#include <algorithm>

namespace chengbao::packet
{
namespace
{

constexpr int rowHeight = 420; // twips

QString textOf(const TableCell& cell)
{
    if (const auto* number = std::get_if<Points>(&cell))
        return number->isValid() ? number->toText() : QString();
    return std::get<QString>(cell);
}

/// Columns in the proportion of their widths.
DocumentTable tableOf(const TableSheet& sheet)
{
    DocumentTable table;
    double whole = 0;
    for (const TableSheet::Column& column : sheet.columns)
        whole += std::max(column.width, double(column.name.size() * 2));
    DocumentRow header;
    header.height = rowHeight;
    header.isHeader = true;
    for (const TableSheet::Column& column : sheet.columns) {
        const double width = std::max(column.width, double(column.name.size() * 2));
        table.widths.push_back(static_cast<int>(page::textWidth * width / whole));
        header.cells.push_back({column.name, true});
    }
    table.rows.push_back(std::move(header));
    for (const auto& cells : sheet.rows) {
        DocumentRow row;
        row.height = rowHeight;
        for (const TableCell& cell : cells)
            row.cells.push_back({textOf(cell)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Result<QByteArray> tablesDocx(const TableBook& book)
{
    DocumentXml document;
    document.add(DocumentParagraph{QStringLiteral("Title"), {{book.title}}});
    for (const TableSheet& sheet : book.sheets) {
        document.add(DocumentParagraph{QStringLiteral("Heading1"), {{sheet.name}}});
        if (!sheet.columns.empty())
            document.add(tableOf(sheet));
    }
    return docxPackage(document, {book.title, book.author, book.date});
}

} // namespace chengbao::packet
