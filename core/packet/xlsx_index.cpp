// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/xlsx_index.h"

#include "core/base/files.h"
#include "core/packet/document_xml.h"

#include <QFile>
#include <QTimeZone>

#include <xlsxwriter.h>

#include <algorithm>
#include <clocale>
#include <cmath>

namespace chengbao::packet
{
namespace
{

constexpr qsizetype cellLimit = 32767; ///< characters an Excel cell holds
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

/// The library prints numbers with the thread's decimal point, which must be a point.
class PlainNumbers
{
public:
    PlainNumbers()
        : m_plain(::newlocale(LC_ALL_MASK, "C", static_cast<locale_t>(nullptr))),
          m_before(::uselocale(m_plain))
    {
    }
    ~PlainNumbers()
    {
        ::uselocale(m_before);
        ::freelocale(m_plain);
    }
    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;

private:
    locale_t m_plain;
    locale_t m_before;
};

QByteArray cellText(const QString& text)
{
    return xmlText(text.left(cellLimit)).toUtf8();
}

lxw_format* makeFormat(lxw_workbook* book, bool isHeader)
{
    lxw_format* format = workbook_add_format(book);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, 11);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0x8E99A6);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    if (isHeader) {
        format_set_bold(format);
        format_set_align(format, LXW_ALIGN_CENTER);
        format_set_bg_color(format, 0xE7ECF2);
    }
    return format;
}

class SheetWriter
{
public:
    SheetWriter(lxw_workbook* book, const IndexSheet& sheet)
        : m_sheet(sheet),
          m_page(workbook_add_worksheet(book, "汇总表")),
          m_header(makeFormat(book, true)),
          m_text(makeFormat(book, false)),
          m_centred(makeFormat(book, false)),
          m_small(makeFormat(book, false))
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
        const QByteArray text = cellText(std::get<QString>(value));
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

void setProperties(lxw_workbook* book, const IndexSheet& sheet)
{
    QByteArray title = QByteArrayLiteral("信息报送汇总表");
    QByteArray author = cellText(sheet.author.left(80));
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.author = author.data();
    const QDateTime noon(sheet.date, QTime(12, 0), QTimeZone::utc());
    properties.created = static_cast<time_t>(noon.toSecsSinceEpoch());
    workbook_set_properties(book, &properties);
}

lxw_error writeBook(const IndexSheet& sheet, const QString& scratch, const QString& path)
{
    const PlainNumbers numbers;
    QByteArray folder = QFile::encodeName(scratch);
    lxw_workbook_options options = {LXW_FALSE, folder.data(), LXW_FALSE};
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    setProperties(book, sheet);
    const lxw_error written = SheetWriter(book, sheet).write();
    const lxw_error closed = workbook_close(book); // frees the book, whatever it says
    return written == LXW_NO_ERROR ? closed : written;
}

} // namespace

Result<QByteArray> indexXlsx(const IndexSheet& sheet, const QString& scratch)
{
    const QString path = scratch + QStringLiteral("/index.xlsx");
    errno = 0;
    const lxw_error error = writeBook(sheet, scratch, path);
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    Result<QByteArray> bytes = failure(Error());
    if (error == LXW_NO_ERROR)
        bytes = readFile(path, 512LL * 1024 * 1024);
    else
        bytes = failure({full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
                         QT_TRANSLATE_NOOP("Error", "the summary table cannot be written: %1"),
                         {QString::fromLatin1(lxw_strerror(error))},
                         path});
    QFile::remove(path);
    return bytes;
}

} // namespace chengbao::packet
