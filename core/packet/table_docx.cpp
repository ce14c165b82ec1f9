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

/// What a column needs: its heading and, for figures, a number of five signs stay in one line.
double weightOf(const TableSheet::Column& column)
{
    constexpr double fewest = 10;
    return std::max({column.width, double(column.name.size()) * 2 + 2, fewest});
}

/// Columns in the proportion of their weights.
DocumentTable tableOf(const TableSheet& sheet, int textWidth)
{
    DocumentTable table;
    double whole = 0;
    for (const TableSheet::Column& column : sheet.columns)
        whole += weightOf(column);
    for (const TableSheet::Column& column : sheet.columns)
        table.widths.push_back(static_cast<int>(textWidth * weightOf(column) / whole));
    DocumentRow header;
    header.height = rowHeight;
    header.isHeader = true;
    for (const TableSheet::Column& column : sheet.columns)
        header.cells.push_back({column.name, true});
    table.rows.push_back(std::move(header));
    for (const auto& cells : sheet.rows) {
        DocumentRow row;
        row.height = rowHeight;
        for (const TableCell& cell : cells)
            row.cells.push_back({textOf(cell), std::holds_alternative<Points>(cell)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Result<QByteArray> tablesDocx(const TableBook& book)
{
    constexpr std::size_t mostUpright = 7;
    DocumentXml document;
    if (std::any_of(book.sheets.begin(), book.sheets.end(),
                    [](const TableSheet& sheet) { return sheet.columns.size() > mostUpright; }))
        document.lieDown();
    document.add(DocumentParagraph{QStringLiteral("Title"), {{book.title}}});
    for (const TableSheet& sheet : book.sheets) {
        document.add(DocumentParagraph{QStringLiteral("Heading1"), {{sheet.name}}});
        if (!sheet.columns.empty())
            document.add(tableOf(sheet, document.textWidth()));
    }
    return docxPackage(document, {book.title, book.author, book.date});
}

} // namespace chengbao::packet
