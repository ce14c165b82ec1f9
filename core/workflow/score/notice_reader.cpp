// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/table_reader.h"
#include "core/text/width.h"
#include "core/workflow/score/notice.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

enum class Column {
    Title,
    Number,
    Digest,
    Unit,
    Carrier,
    Issue,
    Date,
    Form,
    Tier,
    Points,
    Instruction,
    Remark,
};

struct Heading {
    Column column;
    std::vector<QString> names;
};

/// As offices call them; the whole heading without blanks and what stands in brackets.
const std::vector<Heading>& headings()
{
    const auto names = [](const char* list) {
        std::vector<QString> all;
        for (const QString& name : QString::fromUtf8(list).split(u' '))
            all.push_back(name);
        return all;
    };
    static const std::vector<Heading> all = {
        {Column::Title,
         names("标题 题目 题名 信息标题 信息题目 稿件标题 稿件题目 稿件名称 采用标题 采用信息标题 "
               "信息名称 篇名")},
        {Column::Number, names("编号 信息编号 稿件编号 报送编号 约稿编号 稿号 ID id")},
        {Column::Digest, names("SHA-256 sha-256 SHA256 摘要 数字摘要 散列 散列值 校验码 校验值")},
        {Column::Unit, names("报送单位 单位 单位名称 供稿单位 来源单位 来源 报送部门 部门")},
        {Column::Carrier, names("采用载体 载体 采用刊物 刊物 刊物名称 刊名 采用渠道 刊登载体 "
                                "刊发载体 采用单位 采用情况 媒体")},
        {Column::Issue, names("期号 期数 期次 采用期号 刊期")},
        {Column::Date, names("采用日期 日期 采用时间 刊发日期 刊登日期 刊发时间 刊登时间 时间")},
        {Column::Form, names("采用形式 形式 采用方式 采用类型")},
        {Column::Tier, names("层级 级别 采用级别 采用层级 采用层次")},
        {Column::Points, names("分值 得分 采用得分 计分 分数 积分 加分")},
        {Column::Instruction, names("批示 领导批示 批示情况")},
        {Column::Remark, names("备注 说明")},
    };
    return all;
}

std::optional<Column> columnNamed(const QString& cell)
{
    static const QRegularExpression aside(QStringLiteral("\\s|[(].*[)]|[:*]"));
    const QString name = text::foldWidth(cell).remove(aside);
    for (const Heading& heading : headings()) {
        if (std::find(heading.names.begin(), heading.names.end(), name) != heading.names.end())
            return heading.column;
    }
    return std::nullopt;
}

using Columns = std::vector<std::pair<Column, qsizetype>>; ///< and where it stands

Columns columnsOf(const QStringList& row)
{
    Columns columns;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const auto column = columnNamed(row[i]);
        const bool taken =
            column && std::any_of(columns.begin(), columns.end(),
                                  [&](const auto& one) { return one.first == *column; });
        if (column && !taken)
            columns.emplace_back(*column, i);
    }
    return columns;
}

bool has(const Columns& columns, Column wanted)
{
    return std::any_of(columns.begin(), columns.end(),
                       [&](const auto& one) { return one.first == wanted; });
}

QString cellOf(const QStringList& row, const Columns& columns, Column wanted)
{
    for (const auto& [column, at] : columns) {
        if (column == wanted)
            return row.value(at);
    }
    return {};
}

/// What is said above the headings of when the table was made.
struct Caption {
    int year = 0;
    int month = 0;
};

Caption captionIn(const std::vector<QStringList>& rows, std::size_t headingRow)
{
    static const QRegularExpression year(QStringLiteral("(20\\d\\d)年"));
    static const QRegularExpression month(QStringLiteral("(\\d{1,2})月"));
    Caption caption;
    for (std::size_t i = 0; i < headingRow; ++i) {
        const QString line = text::foldWidth(rows[i].join(u' '));
        if (const auto found = year.match(line); found.hasMatch())
            caption.year = found.captured(1).toInt();
        if (const auto found = month.match(line); found.hasMatch())
            caption.month = found.captured(1).toInt();
    }
    return caption;
}

/// The last such day that is not to come.
QDate pastDay(int month, int day, int year, const QDate& today)
{
    if (year > 0)
        return QDate(year, month, day);
    const QDate thisYear(today.year(), month, day);
    return thisYear.isValid() && thisYear <= today ? thisYear : QDate(today.year() - 1, month, day);
}

/// 2026-09-25, 2026/9/25, 2026.9.25, 20260925, 2026年9月25日, 9月25日, 9.25, and the number that a
/// workbook shows as a day.
QDate dateOf(const QString& cell, const Caption& caption, const QDate& today)
{
    static const QRegularExpression whole(
        QStringLiteral("(?<!\\d)(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})"));
    static const QRegularExpression compact(QStringLiteral("^(20\\d\\d)(\\d\\d)(\\d\\d)$"));
    static const QRegularExpression shorter(
        QStringLiteral("(?<!\\d)(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?$"));
    static const QRegularExpression serial(QStringLiteral("^([3-6]\\d{4})(?:\\.\\d+)?$"));
    const QString text = text::foldWidth(cell).trimmed();
    for (const QRegularExpression* form : {&whole, &compact}) {
        if (const auto found = form->match(text); found.hasMatch())
            return QDate(found.captured(1).toInt(), found.captured(2).toInt(),
                         found.captured(3).toInt());
    }
    if (const auto found = serial.match(text); found.hasMatch())
        return QDate(1899, 12, 30).addDays(found.captured(1).toInt());
    if (const auto found = shorter.match(text); found.hasMatch())
        return pastDay(found.captured(1).toInt(), found.captured(2).toInt(), caption.year, today);
    return {};
}

/// Without the marks that go around a name in a table.
QString bare(QString cell)
{
    static const QRegularExpression around(QStringLiteral("^[《“\"]+|[》”\"]+$"));
    return cell.remove(around).trimmed();
}

class NoticeParser
{
public:
    NoticeParser(const text::TextTable& table, const QString& place, const NoticeDefaults& defaults)
        : m_table(table), m_place(place), m_defaults(defaults)
    {
    }

    /// False when no row of the sheet is one of headings.
    bool findHeadings()
    {
        constexpr std::size_t looked = 30;
        for (std::size_t i = 0; i < std::min(looked, m_table.rows.size()); ++i) {
            m_columns = columnsOf(m_table.rows[i]);
            const bool names = has(m_columns, Column::Title) || has(m_columns, Column::Number);
            if (names && m_columns.size() >= 2) {
                m_headings = i;
                m_caption = captionIn(m_table.rows, i);
                return true;
            }
        }
        return false;
    }

    Notice parse()
    {
        for (std::size_t i = m_headings + 1; i < m_table.rows.size(); ++i)
            take(m_table.rows[i], static_cast<int>(i) + 1);
        return std::move(m_notice);
    }

private:
    QString cell(const QStringList& row, Column column) const
    {
        return cellOf(row, m_columns, column);
    }

    void take(const QStringList& row, int line)
    {
        NoticeRow result;
        result.line = line;
        result.title = bare(cell(row, Column::Title));
        result.number = cell(row, Column::Number);
        result.digest = cell(row, Column::Digest).toLower();
        result.unit = cell(row, Column::Unit);
        // The headings may stand again on every page, and sums at the end.
        if ((result.title.isEmpty() && result.number.isEmpty() && result.digest.isEmpty()) ||
            columnNamed(cell(row, Column::Title)) == Column::Title)
            return;
        if (!readAdoption(row, result))
            return;
        m_notice.rows.push_back(std::move(result));
    }

    bool readAdoption(const QStringList& row, NoticeRow& result)
    {
        ScoreEvent& adoption = result.adoption;
        adoption.carrier = bare(cell(row, Column::Carrier));
        adoption.issue = cell(row, Column::Issue);
        adoption.tier = fromWord<Tier>(cell(row, Column::Tier).remove(u'级'));
        if (adoption.carrier.isEmpty() && has(m_columns, Column::Carrier)) {
            ++m_notice.leftOut;
            return false;
        }
        if (adoption.carrier.isEmpty())
            adoption.carrier = m_defaults.carrier;
        if (adoption.carrier.isEmpty() && !adoption.tier)
            return complain(result.line,
                            QT_TRANSLATE_NOOP("Error", "the row names no publication"));
        adoption.date = dateOf(cell(row, Column::Date), m_caption, m_defaults.today);
        if (!adoption.date.isValid() && cell(row, Column::Date).isEmpty())
            adoption.date = m_defaults.date;
        if (!adoption.date.isValid())
            return complain(result.line, QT_TRANSLATE_NOOP("Error", "the row has no day"));
        result.form = fromWord<Form>(cell(row, Column::Form));
        adoption.granted = Points::fromText(cell(row, Column::Points).remove(u'分'));
        QStringList remarks = {cell(row, Column::Remark)};
        if (const QString words = cell(row, Column::Instruction); !words.isEmpty())
            remarks += QStringLiteral("批示：") + words;
        remarks.removeAll(QString());
        adoption.remark = remarks.join(QStringLiteral("；"));
        return true;
    }

    bool complain(int line, const char* reason)
    {
        m_notice.problems.push_back({ErrorCode::Malformed, reason, {}, m_place, line});
        return false;
    }

    const text::TextTable& m_table;
    const QString& m_place;
    const NoticeDefaults& m_defaults;
    Columns m_columns;
    std::size_t m_headings = 0;
    Caption m_caption;
    Notice m_notice;
};

} // namespace

Result<Notice> readNotice(const QByteArray& bytes, const QString& place,
                          const NoticeDefaults& defaults)
{
    const auto tables = text::readTables(bytes, place);
    if (!tables)
        return failure(tables.error());
    for (const text::TextTable& table : *tables) {
        NoticeParser parser(table, place, defaults);
        if (parser.findHeadings())
            return parser.parse();
    }
    return failure({ErrorCode::Malformed,
                    QT_TRANSLATE_NOOP("Error", "no row of headings with 标题 or 编号 was found"),
                    {},
                    place});
}

} // namespace chengbao::workflow
