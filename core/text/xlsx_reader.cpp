// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks after ECMA-376 part 1, section 18 (SpreadsheetML).
#include "core/text/docx_xml.h"
#include "core/text/table_reader.h"
#include "core/text/zip_reader.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace chengbao::text
{
namespace
{

constexpr qint64 partLimit = 64LL * 1024 * 1024;
constexpr qsizetype longestCell = 32767;
constexpr std::size_t mostSheets = 100;

/// What cells refer to.
struct Workbook {
    QStringList strings;
    QSet<int> dateStyles; ///< indices of cell formats that show dates
    bool from1904 = false;
};

struct SheetRef {
    QString name;
    QString relation;
};

bool is(const XmlReader& xml, const char* name)
{
    return xml.name() == QLatin1String(name);
}

/// Calls `onStart` for every element of the part, in order. The part may be missing.
template <class OnStart>
Result<void> walk(const Result<QByteArray>& part, OnStart onStart)
{
    if (!part)
        return part.error().code == ErrorCode::NotFound ? Result<void>() : failure(part.error());
    XmlReader xml(*part);
    while (!xml.atEnd()) {
        if (xml.readNext() == XmlReader::StartElement)
            onStart(xml);
    }
    return xml.verdict();
}

/// 18.8.30: the built-in formats that show a day, those of Chinese Excel included.
bool isDateFormat(int id, const QHash<int, QString>& custom)
{
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58))
        return id < 45 || id > 49;
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\."));
    static const QRegularExpression day(QStringLiteral("[yd]"),
                                        QRegularExpression::CaseInsensitiveOption);
    QString code = custom.value(id);
    return code.remove(quoted).contains(day);
}

Result<void> readStyles(const ZipReader& archive, Workbook& book)
{
    QHash<int, QString> custom;
    bool inFormats = false;
    int index = 0;
    return walk(archive.read(QStringLiteral("xl/styles.xml"), partLimit), [&](XmlReader& xml) {
        if (is(xml, "numFmt")) {
            custom.insert(attributeOf(xml, QLatin1String("numFmtId")).toInt(),
                          attributeOf(xml, QLatin1String("formatCode")));
        } else if (is(xml, "cellXfs") || is(xml, "cellStyles")) {
            inFormats = is(xml, "cellXfs");
        } else if (inFormats && is(xml, "xf")) {
            if (isDateFormat(attributeOf(xml, QLatin1String("numFmtId")).toInt(), custom))
                book.dateStyles.insert(index);
            ++index;
        }
    });
}

/// 18.4.8: a string in runs; what is read aloud beside it (rPh) is no part of it.
Result<void> readStrings(const ZipReader& archive, Workbook& book)
{
    const auto part = archive.read(QStringLiteral("xl/sharedStrings.xml"), partLimit);
    if (!part)
        return part.error().code == ErrorCode::NotFound ? Result<void>() : failure(part.error());
    XmlReader xml(*part);
    bool inText = false;
    bool aloud = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const bool starts = token == XmlReader::StartElement;
        if (token == XmlReader::Characters) {
            if (inText && !aloud && !book.strings.isEmpty() &&
                book.strings.back().size() < longestCell)
                book.strings.back() += xml.text();
        } else if (starts && is(xml, "si")) {
            book.strings += QString();
        } else if (starts || token == XmlReader::EndElement) {
            if (is(xml, "t"))
                inText = starts;
            else if (is(xml, "rPh"))
                aloud = starts;
        }
    }
    return xml.verdict();
}

Result<std::vector<SheetRef>> readWorkbook(const ZipReader& archive, Workbook& book)
{
    std::vector<SheetRef> sheets;
    const auto part = archive.read(QStringLiteral("xl/workbook.xml"), partLimit);
    if (!part && part.error().code == ErrorCode::NotFound)
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "this is not an Excel workbook"),
                        {},
                        {}});
    const auto read = walk(part, [&](XmlReader& xml) {
        if (is(xml, "workbookPr")) {
            const QString base = attributeOf(xml, QLatin1String("date1904"));
            book.from1904 = base == QLatin1String("1") || base == QLatin1String("true");
        } else if (is(xml, "sheet") && sheets.size() < mostSheets) {
            sheets.push_back(
                {attributeOf(xml, QLatin1String("name")), attributeOf(xml, QLatin1String("id"))});
        }
    });
    if (!read)
        return failure(read.error());
    return sheets;
}

/// Relation id to the part's name; only what lies in the archive.
Result<QHash<QString, QString>> readRelations(const ZipReader& archive)
{
    QHash<QString, QString> parts;
    const auto read = walk(
        archive.read(QStringLiteral("xl/_rels/workbook.xml.rels"), partLimit), [&](XmlReader& xml) {
            const auto attributes = xml.attributes();
            if (attributes.value(QLatin1String("TargetMode")) == QLatin1String("External"))
                return;
            const QString target = attributes.value(QLatin1String("Target")).toString();
            parts.insert(attributes.value(QLatin1String("Id")).toString(),
                         target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target);
        });
    if (!read)
        return failure(read.error());
    return parts;
}

/// The column of a reference such as BC12, from 0; -1 for none.
int columnOf(const QString& reference)
{
    int column = 0;
    for (const QChar unit : reference) {
        if (unit < u'A' || unit > u'Z' || column > mostTableColumns)
            break;
        column = column * 26 + (unit.unicode() - u'A' + 1);
    }
    return column - 1;
}

/// 18.17.4.1: days since 30 December 1899, or since 1904; the time of day is left out.
QString dateText(double serial, bool from1904)
{
    constexpr double latest = 2958465; // the year 9999
    if (!(serial >= 1 && serial <= latest))
        return {};
    const QDate base = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    return base.addDays(static_cast<qint64>(serial)).toString(Qt::ISODate);
}

class SheetParser
{
public:
    SheetParser(const QByteArray& part, const Workbook& book) : m_xml(part), m_book(book) {}

    Result<TextTable> parse()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == XmlReader::StartElement)
                start();
            else if (token == XmlReader::EndElement)
                end();
            else if (token == XmlReader::Characters && m_inValue && m_value.size() < longestCell)
                m_value += m_xml.text();
            if (m_tooLarge)
                return failure({ErrorCode::TooLarge,
                                QT_TRANSLATE_NOOP("Error", "the table is too large"),
                                {},
                                {}});
        }
        if (auto sound = m_xml.verdict(); !sound)
            return failure(sound.error());
        return std::move(m_table);
    }

private:
    void start()
    {
        if (is(m_xml, "row")) {
            startRow();
        } else if (is(m_xml, "c")) {
            const QString reference = attributeOf(m_xml, QLatin1String("r"));
            m_column = reference.isEmpty() ? m_column + 1 : columnOf(reference);
            m_type = attributeOf(m_xml, QLatin1String("t"));
            m_style = attributeOf(m_xml, QLatin1String("s")).toInt();
            m_value.clear();
        } else if (is(m_xml, "v") || is(m_xml, "t")) {
            m_inValue = !m_aloud;
        } else if (is(m_xml, "rPh")) {
            m_aloud = true;
        }
    }

    void end()
    {
        if (is(m_xml, "v") || is(m_xml, "t"))
            m_inValue = false;
        else if (is(m_xml, "rPh"))
            m_aloud = false;
        else if (is(m_xml, "c"))
            endCell();
    }

    /// Rows that say nothing may be left out of the file; their places are kept.
    void startRow()
    {
        const QString number = attributeOf(m_xml, QLatin1String("r"));
        const int wanted =
            number.isEmpty() ? static_cast<int>(m_table.rows.size()) + 1 : number.toInt();
        if (wanted > mostTableRows)
            m_tooLarge = true;
        else if (wanted > static_cast<int>(m_table.rows.size()))
            m_table.rows.resize(static_cast<std::size_t>(wanted));
        m_column = -1;
    }

    void endCell()
    {
        const QString text = cellText();
        if (text.isEmpty() || m_column < 0)
            return;
        if (m_table.rows.empty())
            m_table.rows.emplace_back();
        QStringList& row = m_table.rows.back();
        m_cells += std::max<int>(m_column + 1 - static_cast<int>(row.size()), 0);
        m_tooLarge = m_column >= mostTableColumns || m_cells > mostTableCells;
        while (!m_tooLarge && row.size() <= m_column)
            row += QString();
        if (!m_tooLarge)
            row[m_column] = text;
    }

    QString cellText() const
    {
        const QString value = m_value.trimmed();
        if (m_type == QLatin1String("s"))
            return m_book.strings.value(value.toInt()).trimmed();
        if (m_type == QLatin1String("e"))
            return {};
        if (!m_type.isEmpty() && m_type != QLatin1String("n"))
            return m_type == QLatin1String("d") ? value.left(10) : value;
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (!isNumber)
            return {};
        return m_book.dateStyles.contains(m_style) ? dateText(number, m_book.from1904)
                                                   : QString::number(number, 'g', 15);
    }

    XmlReader m_xml;
    const Workbook& m_book;
    TextTable m_table;
    QString m_type;
    QString m_value;
    int m_style = 0;
    int m_column = -1;
    bool m_inValue = false;
    bool m_aloud = false;
    bool m_tooLarge = false;
    int m_cells = 0;
};

} // namespace

Result<std::vector<TextTable>> readXlsx(const QByteArray& bytes)
{
    const auto archive = ZipReader::open(bytes, {});
    if (!archive)
        return failure(archive.error());
    Workbook book;
    const auto sheets = readWorkbook(*archive, book);
    if (!sheets)
        return failure(sheets.error());
    const auto relations = readRelations(*archive);
    if (!relations)
        return failure(relations.error());
    if (auto read = readStrings(*archive, book); !read)
        return failure(read.error());
    if (auto read = readStyles(*archive, book); !read)
        return failure(read.error());
    std::vector<TextTable> tables;
    for (const SheetRef& sheet : *sheets) {
        const auto part = archive->read(relations->value(sheet.relation), partLimit);
        if (!part && part.error().code == ErrorCode::NotFound)
            continue; // a chart has a sheet of its own
        if (!part)
            return failure(part.error());
        auto table = SheetParser(*part, book).parse();
        if (!table)
            return failure(table.error());
        table->name = sheet.name;
        tables.push_back(std::move(*table));
    }
    return tables;
}

} // namespace chengbao::text
