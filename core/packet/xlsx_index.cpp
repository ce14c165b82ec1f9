// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/xlsx_index.h"

#include "core/packet/xlsx_file.h"

#include <algorithm>
#include <cmath>

namespace chengbao::packet
{
namespace
{

constexpr uint8_t paperA3 = 8;

constexpr double lineHeight = 15;      ///< points, for 11 point text
constexpr double smallerBy = 8.0 / 11; ///< how much narrower digests are set

/// How many lines `text` takes in a cell: readers do not fit row heights when they open a table.
int linesIn(const QString& text, const IndexColumn& column)
{
    double width = 0;
    for (const QChar character : text)
        width += character.unicode() < 0x80 ? 1.1 : 2.2;
    if (column.look == CellLook::Small)
        width *= smallerBy;
    return std::max(1, static_cast<int>(std::ceil(width / column.width)));
}

class SheetWriter
{
public:
    SheetWriter(lxw_workbook* book, const IndexSheet& sheet)
        : m_sheet(sheet),
          m_page(workbook_add_worksheet(book, "汇总表")),
          m_header(tableFormat(book, true)),
          m_text(tableFormat(book, false)),
          m_centred(tableFormat(book, false)),
          m_small(tableFormat(book, false))
    {
        format_set_align(m_centred, LXW_ALIGN_CENTER);
        format_set_font_size(m_small, 8);
        for (const QString& name : sheet.columns)
            m_columns.push_back(indexColumn(name));
    }

    lxw_error write()
    {
        lxw_error error = writeHeader();
        for (std::size_t i = 0; i < m_sheet.rows.size() && error == LXW_NO_ERROR; ++i)
            error = writeRow(static_cast<lxw_row_t>(i) + 1, m_sheet.rows[i]);
        const auto lastColumn = static_cast<lxw_col_t>(columnCount() - 1);
        const auto lastRow = static_cast<lxw_row_t>(m_sheet.rows.size());
        worksheet_freeze_panes(m_page, 1, 0);
        worksheet_autofilter(m_page, 0, 0, lastRow, lastColumn);
        preparePrinting();
        return error;
    }

private:
    std::size_t columnCount() const
    {
        return m_columns.size() + static_cast<std::size_t>(fillInColumns().size());
    }

    lxw_error writeHeader()
    {
        lxw_error error = worksheet_set_row(m_page, 0, 28, nullptr);
        for (std::size_t i = 0; i < columnCount() && error == LXW_NO_ERROR; ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            const bool own = i < m_columns.size();
            const QByteArray name =
                own ? QByteArray(m_columns[i]->name)
                    : fillInColumns()[static_cast<qsizetype>(i - m_columns.size())].toUtf8();
            worksheet_set_column(m_page, column, column, own ? m_columns[i]->width : 11, nullptr);
            error = worksheet_write_string(m_page, 0, column, name.constData(), m_header);
        }
        return error;
    }

    lxw_error writeRow(lxw_row_t line, const IndexRow& row)
    {
        lxw_error error = worksheet_set_row(m_page, line, rowHeight(row), nullptr);
        for (std::size_t i = 0; i < columnCount() && error == LXW_NO_ERROR; ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            if (i >= m_columns.size())
                error = worksheet_write_blank(m_page, line, column, m_text);
            else
                error = writeValue(line, column, *m_columns[i], row);
        }
        return error;
    }

    double rowHeight(const IndexRow& row) const
    {
        int lines = 1;
        for (const IndexColumn* column : m_columns) {
            const auto value = column->value(row);
            if (const QString* text = std::get_if<QString>(&value))
                lines = std::max(lines, linesIn(*text, *column));
        }
        return std::min(400.0, lines * lineHeight + 6); // Excel takes 409 at most
    }

    lxw_error writeValue(lxw_row_t line, lxw_col_t at, const IndexColumn& column,
                         const IndexRow& row)
    {
        lxw_format* format = formatOf(column.look);
        const auto value = column.value(row);
        if (const int* number = std::get_if<int>(&value))
            return worksheet_write_number(m_page, line, at, *number, format);
        const QByteArray text = xlsxText(std::get<QString>(value));
        return text.isEmpty() ? worksheet_write_blank(m_page, line, at, format)
                              : worksheet_write_string(m_page, line, at, text.constData(), format);
    }

    lxw_format* formatOf(CellLook look) const
    {
        switch (look) {
        case CellLook::Centred:
            return m_centred;
        case CellLook::Small:
            return m_small;
        case CellLook::Text:
            break;
        }
        return m_text;
    }

    void preparePrinting()
    {
        worksheet_set_landscape(m_page);
        worksheet_set_paper(m_page, paperA3);
        worksheet_set_margins(m_page, 0.4, 0.4, 0.5, 0.6); // inches
        worksheet_fit_to_pages(m_page, 1, 0);
        worksheet_repeat_rows(m_page, 0, 0);
        worksheet_set_footer(m_page, "&C第 &P 页 共 &N 页");
    }

    const IndexSheet& m_sheet;
    lxw_worksheet* m_page;
    lxw_format* m_header;
    lxw_format* m_text;
    lxw_format* m_centred;
    lxw_format* m_small;
    std::vector<const IndexColumn*> m_columns;
};

} // namespace

Result<QByteArray> indexXlsx(const IndexSheet& sheet, const QString& scratch)
{
    const XlsxProperties properties{QStringLiteral("信息报送汇总表"), sheet.author, sheet.date};
    return xlsxBytes(properties, scratch,
                     [&](lxw_workbook* book) { return SheetWriter(book, sheet).write(); });
}

} // namespace chengbao::packet
