// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/table_book.h"

#include "core/packet/xlsx_file.h"

namespace chengbao::packet
{
namespace
{

constexpr uint8_t paperA4 = 9;

class TableWriter
{
public:
    TableWriter(lxw_workbook* book, const TableSheet& sheet, lxw_format* header, lxw_format* cell)
        : m_sheet(sheet),
          m_page(workbook_add_worksheet(book, sheet.name.toUtf8().constData())),
          m_header(header),
          m_cell(cell)
    {
    }

    lxw_error write()
    {
        if (!m_page)
            return LXW_ERROR_PARAMETER_VALIDATION;
        lxw_error error = worksheet_set_row(m_page, 0, 28, nullptr);
        for (std::size_t i = 0; i < m_sheet.columns.size() && error == LXW_NO_ERROR; ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(m_page, column, column, m_sheet.columns[i].width, nullptr);
            error = worksheet_write_string(m_page, 0, column,
                                           xlsxText(m_sheet.columns[i].name).constData(), m_header);
        }
        for (std::size_t i = 0; i < m_sheet.rows.size() && error == LXW_NO_ERROR; ++i)
            error = writeRow(static_cast<lxw_row_t>(i + 1), m_sheet.rows[i]);
        prepare();
        return error;
    }

private:
    lxw_error writeRow(lxw_row_t line, const std::vector<TableCell>& row)
    {
        lxw_error error = LXW_NO_ERROR;
        for (std::size_t i = 0; i < row.size() && error == LXW_NO_ERROR; ++i)
            error = writeCell(line, static_cast<lxw_col_t>(i), row[i]);
        return error;
    }

    /// The file format has decimals only as text of a binary number; up to 15 digits come out as
    /// they went in.
    lxw_error writeCell(lxw_row_t line, lxw_col_t column, const TableCell& cell)
    {
        const auto* points = std::get_if<Points>(&cell);
        if (points && points->isValid())
            return worksheet_write_number(m_page, line, column, points->toText().toDouble(),
                                          m_cell);
        const QByteArray text = points ? QByteArray() : xlsxText(std::get<QString>(cell));
        return text.isEmpty()
                   ? worksheet_write_blank(m_page, line, column, m_cell)
                   : worksheet_write_string(m_page, line, column, text.constData(), m_cell);
    }

    void prepare()
    {
        const auto lastColumn = static_cast<lxw_col_t>(m_sheet.columns.size() - 1);
        worksheet_freeze_panes(m_page, 1, 0);
        if (!m_sheet.rows.empty())
            worksheet_autofilter(m_page, 0, 0, static_cast<lxw_row_t>(m_sheet.rows.size()),
                                 lastColumn);
        worksheet_set_landscape(m_page);
        worksheet_set_paper(m_page, paperA4);
        worksheet_set_margins(m_page, 0.4, 0.4, 0.5, 0.6); // inches
        worksheet_fit_to_pages(m_page, 1, 0);
        worksheet_repeat_rows(m_page, 0, 0);
        worksheet_set_footer(m_page, "&C第 &P 页 共 &N 页");
    }

    const TableSheet& m_sheet;
    lxw_worksheet* m_page;
    lxw_format* m_header;
    lxw_format* m_cell;
};

} // namespace

Result<QByteArray> tablesXlsx(const TableBook& book, const QString& scratch)
{
    return xlsxBytes({book.title, book.author, book.date}, scratch, [&](lxw_workbook* file) {
        lxw_format* header = tableFormat(file, true);
        lxw_format* cell = tableFormat(file, false);
        lxw_error error = LXW_NO_ERROR;
        for (const TableSheet& sheet : book.sheets) {
            if (error == LXW_NO_ERROR)
                error = TableWriter(file, sheet, header, cell).write();
        }
        return error;
    });
}

} // namespace chengbao::packet
