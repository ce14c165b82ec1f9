// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/table_reader.h"

#include "core/text/encoding.h"

#include <algorithm>

namespace chengbao::text
{
namespace
{

/// What separates the cells: the one of the candidates that the first lines have most of, outside
/// quotes.
QChar separatorOf(const QString& text)
{
    constexpr qsizetype looked = 4096;
    const std::u16string_view candidates = u",\t;";
    std::array<int, 3> counts = {};
    bool quoted = false;
    for (const QChar unit : QStringView(text).left(looked)) {
        quoted ^= unit == u'"';
        const auto at = candidates.find(unit.unicode());
        if (!quoted && at != candidates.npos)
            ++counts[at];
    }
    return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                               counts.begin())];
}

/// One pass over the text, a cell at a time.
class CsvParser
{
public:
    explicit CsvParser(const QString& text) : m_text(text), m_separator(separatorOf(text)) {}

    Result<TextTable> parse()
    {
        while (m_at < m_text.size()) {
            readCell();
            if (++m_cells > mostTableCells || m_row.size() > mostTableColumns ||
                m_table.rows.size() > mostTableRows)
                return failure({ErrorCode::TooLarge,
                                QT_TRANSLATE_NOOP("Error", "the table is too large"),
                                {},
                                {}});
        }
        if (!m_row.isEmpty())
            endRow();
        return std::move(m_table);
    }

private:
    /// A cell and what ends it. A quote that is never closed takes the rest of its line only.
    void readCell()
    {
        QString cell;
        if (m_text[m_at] == u'"')
            readQuoted(cell);
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
            cell += m_text[m_at++];
        m_row += cell.trimmed();
        if (m_at >= m_text.size())
            return;
        if (m_text[m_at++] == u'\n')
            endRow();
    }

    void readQuoted(QString& cell)
    {
        const qsizetype start = m_at++;
        while (m_at < m_text.size()) {
            if (m_text[m_at] != u'"') {
                cell += m_text[m_at++];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                cell += u'"';
                m_at += 2;
            } else {
                ++m_at;
                return;
            }
        }
        cell.clear();
        m_at = start + 1;
    }

    void endRow()
    {
        while (!m_row.isEmpty() && m_row.back().isEmpty())
            m_row.removeLast();
        m_table.rows.push_back(std::exchange(m_row, {}));
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    QStringList m_row;
    TextTable m_table;
    int m_cells = 0;
};

Result<std::vector<TextTable>> tablesIn(const QByteArray& bytes)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return failure(
            {ErrorCode::Unsupported,
             QT_TRANSLATE_NOOP("Error",
                               "old or protected Excel workbooks cannot be read; save as .xlsx"),
             {},
             {}});
    if (bytes.startsWith("PK"))
        return readXlsx(bytes);
    auto table = readCsv(bytes);
    if (!table)
        return failure(table.error());
    return std::vector<TextTable>{std::move(*table)};
}

} // namespace

Result<TextTable> readCsv(const QByteArray& bytes)
{
    const auto text = decodeText(bytes);
    if (!text)
        return failure(text.error());
    return CsvParser(*text).parse();
}

Result<std::vector<TextTable>> readTables(const QByteArray& bytes, const QString& place)
{
    auto tables = tablesIn(bytes);
    if (!tables)
        tables.error().place = place;
    return tables;
}

} // namespace chengbao::text
