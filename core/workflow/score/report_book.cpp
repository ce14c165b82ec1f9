// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/report_document.h"

namespace chengbao::workflow
{
namespace
{

using packet::TableCell;
using packet::TableSheet;
using Row = std::vector<TableCell>;

TableCell number(int value)
{
    return Points(value);
}

TableCell orBlank(const std::optional<Points>& value)
{
    return value ? TableCell(*value) : TableCell(QString());
}

TableCell rankCell(int rank)
{
    return rank == 0 ? TableCell(QString()) : number(rank);
}

TableCell day(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

QString targetsText(const UnitRow& row)
{
    QStringList parts;
    for (const Completion& target : row.targets)
        parts.append(QStringLiteral("%1 %2/%3%4")
                         .arg(target.measure, target.value.toText(), target.target.toText(),
                              target.rate ? QStringLiteral("（%1%）").arg(target.rate->toText())
                                          : QString()));
    return parts.join(QStringLiteral("；"));
}

TableSheet unitSheet(const Report& report)
{
    TableSheet sheet{QStringLiteral("单位"),
                     {{QStringLiteral("考核类别"), 10},
                      {QStringLiteral("名次"), 6},
                      {QStringLiteral("单位"), 24},
                      {QStringLiteral("报送"), 7},
                      {QStringLiteral("累计报送"), 9},
                      {QStringLiteral("采用"), 7},
                      {QStringLiteral("累计采用"), 9}},
                     {}};
    for (const Share& carrier : report.carriers) {
        sheet.columns.push_back({carrier.name + QStringLiteral("条数"), 9});
        sheet.columns.push_back({carrier.name + QStringLiteral("得分"), 9});
    }
    for (const char* name :
         {"批示", "约稿完成", "扣罚次数", "扣分", "本期分", "累计分", "累计名次"})
        sheet.columns.push_back({QString::fromUtf8(name), 9});
    sheet.columns.push_back({QStringLiteral("目标完成"), 34});
    for (const UnitRow& unit : report.units) {
        Row row = {unit.category,
                   rankCell(unit.rank),
                   unit.unit,
                   number(unit.submitted),
                   number(unit.submittedInYear),
                   number(unit.adopted),
                   number(unit.adoptedInYear)};
        for (const Share& share : unit.carriers) {
            row.push_back(number(share.adopted));
            row.push_back(share.points);
        }
        const Row rest = {number(unit.instructions),
                          number(unit.commissions),
                          number(unit.penalties),
                          unit.taken,
                          unit.points,
                          unit.pointsInYear,
                          rankCell(unit.rankInYear),
                          targetsText(unit)};
        row.insert(row.end(), rest.begin(), rest.end());
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

TableSheet personSheet(const Report& report)
{
    TableSheet sheet{QStringLiteral("个人"),
                     {{QStringLiteral("姓名"), 12},
                      {QStringLiteral("单位"), 24},
                      {QStringLiteral("报送"), 8},
                      {QStringLiteral("采用"), 8},
                      {QStringLiteral("批示"), 8},
                      {QStringLiteral("本期分"), 10},
                      {QStringLiteral("累计分"), 10},
                      {QStringLiteral("稿酬（元）"), 12}},
                     {}};
    for (const PersonRow& row : report.persons)
        sheet.rows.push_back({row.person, row.unit, number(row.submitted), number(row.adopted),
                              number(row.instructions), row.points, row.pointsInYear, row.fees});
    return sheet;
}

/// Levels, forms and carriers take what was adopted; only of kinds and sources is it known how many
/// were submitted.
void addShares(TableSheet& sheet, const char* by, const std::vector<Share>& shares,
               bool withSubmitted)
{
    for (const Share& share : shares) {
        const QString name = share.name.isEmpty() ? QStringLiteral("未填") : share.name;
        sheet.rows.push_back(
            {QString::fromUtf8(by), name,
             withSubmitted ? number(share.submitted) : TableCell(QString()), number(share.adopted),
             withSubmitted ? orBlank(share.rate()) : TableCell(QString()), share.points});
    }
}

TableSheet shareSheet(const Report& report)
{
    TableSheet sheet{QStringLiteral("分类"),
                     {{QStringLiteral("按"), 10},
                      {QStringLiteral("名称"), 24},
                      {QStringLiteral("报送"), 9},
                      {QStringLiteral("采用"), 9},
                      {QStringLiteral("采用率（%）"), 12},
                      {QStringLiteral("采用分"), 10}},
                     {}};
    addShares(sheet, "载体", report.carriers, false);
    addShares(sheet, "层级", report.tiers, false);
    addShares(sheet, "形式", report.forms, false);
    addShares(sheet, "种类", report.kinds, true);
    addShares(sheet, "来源", report.sources, true);
    return sheet;
}

TableSheet trendSheet(const Report& report)
{
    TableSheet sheet{QStringLiteral("趋势"),
                     {{QStringLiteral("月份"), 14},
                      {QStringLiteral("报送"), 9},
                      {QStringLiteral("采用"), 9},
                      {QStringLiteral("采用率（%）"), 12}},
                     {}};
    for (const Trend& month : report.trend)
        sheet.rows.push_back({month.period.toChinese(), number(month.submitted),
                              number(month.adopted), orBlank(month.rate())});
    return sheet;
}

TableSheet alertSheet(const Report& report, const ReasonWords& words)
{
    TableSheet sheet{
        QStringLiteral("提醒"), {{QStringLiteral("单位"), 24}, {QStringLiteral("提醒"), 60}}, {}};
    for (const QString& unit : report.silent)
        sheet.rows.push_back({unit, QStringLiteral("零报送")});
    for (const Alert& alert : report.alerts)
        sheet.rows.push_back(
            {alert.unit.isEmpty() ? QStringLiteral("总体") : alert.unit, words(alert.reason)});
    for (const QString& missing : report.missing)
        sheet.rows.push_back(
            {QStringLiteral("计分方案"), QStringLiteral("方案未写明：") + missing});
    return sheet;
}

TableSheet annexSheet(const Report& report)
{
    TableSheet sheet{QStringLiteral("采用条目"),
                     {{QStringLiteral("日期"), 12},
                      {QStringLiteral("标题"), 44},
                      {QStringLiteral("单位"), 24},
                      {QStringLiteral("撰稿"), 14},
                      {QStringLiteral("层级"), 7},
                      {QStringLiteral("载体"), 18},
                      {QStringLiteral("期号"), 12},
                      {QStringLiteral("形式"), 8},
                      {QStringLiteral("得分"), 9},
                      {QStringLiteral("稿酬（元）"), 10}},
                     {}};
    for (const AnnexRow& row : report.annex)
        sheet.rows.push_back({day(row.date), row.title, row.units.join(QStringLiteral("、")),
                              row.persons.join(QStringLiteral("、")),
                              row.tier ? toWord(*row.tier) : QString(), row.carrier, row.issue,
                              toWord(row.form), row.points, orBlank(row.fee)});
    return sheet;
}

TableSheet ledgerSheet(const Report& report, const ReasonWords& words)
{
    TableSheet sheet{QStringLiteral("台账"),
                     {{QStringLiteral("入账日"), 12},
                      {QStringLiteral("单位"), 24},
                      {QStringLiteral("个人"), 12},
                      {QStringLiteral("分值"), 9},
                      {QStringLiteral("理由"), 44},
                      {QStringLiteral("算式"), 24},
                      {QStringLiteral("归属日"), 12},
                      {QStringLiteral("稿件"), 24},
                      {QStringLiteral("事件"), 16}},
                     {}};
    for (const LedgerLine& line : report.lines)
        sheet.rows.push_back({day(line.date), line.unit, line.person, line.points,
                              words(line.reason), line.arithmetic, day(line.home), line.item,
                              line.event});
    return sheet;
}

} // namespace

packet::TableBook reportBook(const Report& report, const ReasonWords& words, const Imprint& imprint)
{
    packet::TableBook book{report.period.toChinese() + QStringLiteral("信息采用情况"),
                           imprint.issuer,
                           imprint.date,
                           {}};
    book.sheets = {unitSheet(report),  personSheet(report),       shareSheet(report),
                   trendSheet(report), alertSheet(report, words), annexSheet(report)};
    if (!report.scheme.isEmpty())
        book.sheets.push_back(ledgerSheet(report, words));
    return book;
}

} // namespace chengbao::workflow
