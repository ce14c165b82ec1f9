// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/xlsx_file.h"

#include "core/base/files.h"
#include "core/packet/document_xml.h"

#include <QFile>
#include <QTimeZone>

#include <clocale>

namespace chengbao::packet
{
namespace
{

constexpr qsizetype cellLimit = 32767; ///< characters an Excel cell holds

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

void setProperties(lxw_workbook* book, const XlsxProperties& given)
{
    QByteArray title = given.title.toUtf8();
    QByteArray author = xlsxText(given.author.left(80));
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.author = author.data();
    const QDateTime noon(given.date, QTime(12, 0), QTimeZone::utc());
    properties.created = static_cast<time_t>(noon.toSecsSinceEpoch());
    workbook_set_properties(book, &properties);
}

lxw_error writeBook(const XlsxProperties& properties, const QString& scratch, const QString& path,
                    const FillWorkbook& fill)
{
    const PlainNumbers numbers;
    QByteArray folder = QFile::encodeName(scratch);
    lxw_workbook_options options = {LXW_FALSE, folder.data(), LXW_FALSE};
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    setProperties(book, properties);
    const lxw_error written = fill(book);
    const lxw_error closed = workbook_close(book); // frees the book, whatever it says
    return written == LXW_NO_ERROR ? closed : written;
}

} // namespace

QByteArray xlsxText(const QString& text)
{
    return xmlText(text.left(cellLimit)).toUtf8();
}

lxw_format* tableFormat(lxw_workbook* book, bool isHeader)
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

Result<QByteArray> xlsxBytes(const XlsxProperties& properties, const QString& scratch,
                             const FillWorkbook& fill)
{
    const QString path = scratch + QStringLiteral("/index.xlsx");
    errno = 0;
    const lxw_error error = writeBook(properties, scratch, path, fill);
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
