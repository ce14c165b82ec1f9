// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/docx_package.h"
#include "core/workflow/score/report_document.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

using packet::DocumentRow;
using packet::DocumentTable;
using packet::DocumentXml;

constexpr int rowHeight = 420; // twips

void addParagraph(DocumentXml& document, const char* style, const QString& text)
{
    document.add(packet::DocumentParagraph{QLatin1String(style), {{text}}});
}

/// 12, -3.5, 85%, —: stand in the middle as headings do.
bool isFigure(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar one) {
        return one.isDigit() || QStringLiteral("-.%—").contains(one);
    });
}

DocumentRow tableRow(const QStringList& texts, bool header)
{
    DocumentRow row;
    row.height = rowHeight;
    row.isHeader = header;
    for (const QString& text : texts)
        row.cells.push_back({text, header || isFigure(text)});
    return row;
}

/// `parts` are the widths in hundredths of the text area.
DocumentTable table(const std::vector<int>& parts, const QStringList& header)
{
    DocumentTable made;
    for (const int part : parts)
        made.widths.push_back(packet::page::textWidth * part / 100);
    made.rows.push_back(tableRow(header, true));
    return made;
}

QString rateText(const std::optional<Points>& rate)
{
    return rate ? rate->toText() + QLatin1Char('%') : QStringLiteral("—");
}

QString count(int value)
{
    return QString::number(value);
}

QString rankText(const UnitRow& row)
{
    if (row.vetoed)
        return QStringLiteral("否决");
    return row.rank == 0 ? QStringLiteral("—") : count(row.rank);
}

QString summary(const Report& report)
{
    QString text =
        QStringLiteral("%1，共报送信息%2条，采用%3条")
            .arg(report.period.toChinese(), count(report.submitted), count(report.adopted));
    if (const auto rate = percentOf(report.adopted, report.submitted, 1, Rounding::HalfUp))
        text += QStringLiteral("，采用率%1%").arg(rate->toText());
    if (report.instructions > 0)
        text += QStringLiteral("；获领导批示%1次").arg(report.instructions);
    if (!report.scheme.isEmpty())
        text += QStringLiteral("；按“%1”计%2分").arg(report.scheme, report.points.toText());
    text += QStringLiteral("。");
    if (report.until < report.period.last())
        text += QStringLiteral("数据截至%1。").arg(report.until.toString(Qt::ISODate));
    return text;
}

DocumentRow unitRow(const UnitRow& row, bool scored)
{
    const auto points = [scored](const Points& value) {
        return scored ? value.toText() : QStringLiteral("—");
    };
    return tableRow({rankText(row), row.unit, count(row.submitted), count(row.adopted),
                     count(row.instructions), points(row.taken), points(row.points),
                     points(row.pointsInYear)},
                    false);
}

/// One table for each category; units come by category.
void addUnits(DocumentXml& document, const Report& report)
{
    const QStringList header = {QStringLiteral("名次"),   QStringLiteral("单位"),
                                QStringLiteral("报送"),   QStringLiteral("采用"),
                                QStringLiteral("批示"),   QStringLiteral("扣分"),
                                QStringLiteral("本期分"), QStringLiteral("累计分")};
    auto row = report.units.begin();
    while (row != report.units.end()) {
        const QString category = row->category;
        DocumentTable made = table({9, 28, 9, 9, 9, 9, 13, 14}, header);
        for (; row != report.units.end() && row->category == category; ++row)
            made.rows.push_back(unitRow(*row, !report.scheme.isEmpty()));
        if (!category.isEmpty())
            addParagraph(document, "Heading2", QStringLiteral("（%1）").arg(category));
        document.add(made);
    }
}

void addTargets(DocumentXml& document, const Report& report)
{
    DocumentTable made =
        table({34, 20, 14, 14, 18},
              {QStringLiteral("单位"), QStringLiteral("任务"), QStringLiteral("完成"),
               QStringLiteral("目标"), QStringLiteral("完成率")});
    for (const UnitRow& row : report.units) {
        for (const Completion& target : row.targets)
            made.rows.push_back(tableRow({row.unit, target.measure, target.value.toText(),
                                          target.target.toText(), rateText(target.rate)},
                                         false));
    }
    if (made.rows.size() == 1)
        return;
    addParagraph(document, "Heading1", QStringLiteral("目标完成"));
    document.add(made);
}

void addKinds(DocumentXml& document, const Report& report)
{
    if (report.kinds.empty())
        return;
    addParagraph(document, "Heading1", QStringLiteral("种类与载体"));
    DocumentTable kinds =
        table({40, 20, 20, 20}, {QStringLiteral("种类"), QStringLiteral("报送"),
                                 QStringLiteral("采用"), QStringLiteral("采用率")});
    for (const Share& share : report.kinds)
        kinds.rows.push_back(
            tableRow({share.name.isEmpty() ? QStringLiteral("未填") : share.name,
                      count(share.submitted), count(share.adopted), rateText(share.rate())},
                     false));
    document.add(kinds);
    QStringList carriers;
    for (const Share& share : report.carriers)
        carriers.append(QStringLiteral("%1%2条").arg(share.name).arg(share.adopted));
    if (!carriers.isEmpty())
        addParagraph(document, "BodyText",
                     QStringLiteral("采用载体：%1。").arg(carriers.join(QStringLiteral("，"))));
    addParagraph(document, "BodyText",
                 QStringLiteral("成效类%1条，问题类%2条。")
                     .arg(report.balance.good)
                     .arg(report.balance.bad));
}

void addAlerts(DocumentXml& document, const Report& report, const ReasonWords& words)
{
    if (report.silent.isEmpty() && report.alerts.empty() && report.open.empty())
        return;
    addParagraph(document, "Heading1", QStringLiteral("需要注意"));
    if (!report.silent.isEmpty())
        addParagraph(document, "BodyText",
                     QStringLiteral("零报送单位%1个：%2。")
                         .arg(report.silent.size())
                         .arg(report.silent.join(QStringLiteral("、"))));
    for (const Alert& alert : report.alerts)
        addParagraph(document, "BodyText",
                     (alert.unit.isEmpty() ? QString() : alert.unit + QStringLiteral("：")) +
                         words(alert.reason) + QStringLiteral("。"));
    if (!report.open.empty())
        addParagraph(
            document, "BodyText",
            QStringLiteral("另有%1项因方案或登记不全未计分，详见台账。").arg(report.open.size()));
}

void addAnnex(DocumentXml& document, const Report& report)
{
    if (report.annex.empty())
        return;
    document.add(packet::DocumentParagraph{
        QStringLiteral("Heading1"), {{QStringLiteral("附件：采用条目")}}, 0, true});
    DocumentTable made =
        table({16, 35, 18, 20, 11},
              {QStringLiteral("日期"), QStringLiteral("标题"), QStringLiteral("单位"),
               QStringLiteral("载体"), QStringLiteral("得分")});
    for (const AnnexRow& row : report.annex) {
        const QString carrier = row.carrier.isEmpty() && row.tier ? toWord(*row.tier) : row.carrier;
        made.rows.push_back(
            tableRow({row.date.toString(QStringLiteral("M月d日")), row.title,
                      row.units.join(QStringLiteral("、")), carrier + row.issue,
                      report.scheme.isEmpty() ? QStringLiteral("—") : row.points.toText()},
                     false));
    }
    document.add(made);
}

void addImprint(DocumentXml& document, const Imprint& imprint)
{
    if (!imprint.issuer.isEmpty())
        addParagraph(document, "Signature", imprint.issuer);
    addParagraph(document, "Signature", imprint.date.toString(QStringLiteral("yyyy年M月d日")));
}

void addStanding(DocumentXml& document, const Report& report, const UnitRow& row)
{
    DocumentTable made;
    made.widths = {packet::page::textWidth / 2, packet::page::textWidth / 2};
    const auto add = [&](const char* label, const QString& value) {
        DocumentRow line;
        line.height = rowHeight;
        line.cells = {{QString::fromUtf8(label), true}, {value}};
        made.rows.push_back(line);
    };
    add("报送（累计）", QStringLiteral("%1条（%2条）").arg(row.submitted).arg(row.submittedInYear));
    add("采用（累计）", QStringLiteral("%1条（%2条）").arg(row.adopted).arg(row.adoptedInYear));
    add("领导批示", QStringLiteral("%1次").arg(row.instructions));
    QStringList carriers;
    for (const Share& share : row.carriers) {
        if (share.adopted > 0)
            carriers.append(QStringLiteral("%1 %2条").arg(share.name).arg(share.adopted));
    }
    if (!carriers.isEmpty())
        add("采用载体", carriers.join(QLatin1Char('\n')));
    if (!report.scheme.isEmpty()) {
        add("本期分（累计分）",
            QStringLiteral("%1分（%2分）").arg(row.points.toText(), row.pointsInYear.toText()));
        const auto peers =
            std::count_if(report.units.begin(), report.units.end(),
                          [&](const UnitRow& other) { return other.category == row.category; });
        add("名次", QStringLiteral("%1（共%2个单位）").arg(rankText(row)).arg(peers));
    }
    for (const Completion& target : row.targets)
        add("目标完成", QStringLiteral("%1：%2/%3，%4")
                            .arg(target.measure, target.value.toText(), target.target.toText(),
                                 rateText(target.rate)));
    document.add(made);
}

} // namespace

Result<QByteArray> reportDocx(const Report& report, const ReasonWords& words,
                              const Imprint& imprint)
{
    const QString title = report.period.toChinese() + QStringLiteral("信息报送采用情况通报");
    DocumentXml document;
    addParagraph(document, "Title", title);
    addParagraph(document, "BodyText", summary(report));
    addParagraph(document, "Heading1", QStringLiteral("各单位情况"));
    addUnits(document, report);
    addTargets(document, report);
    addKinds(document, report);
    addAlerts(document, report, words);
    addImprint(document, imprint);
    addAnnex(document, report);
    return docxPackage(document, {title, imprint.issuer, imprint.date});
}

Result<QByteArray> noticeDocx(const Report& report, const QString& unit, const ReasonWords& words,
                              const Imprint& imprint)
{
    const auto row = std::find_if(report.units.begin(), report.units.end(),
                                  [&](const UnitRow& one) { return one.unit == unit; });
    if (row == report.units.end())
        return failure({ErrorCode::NotFound,
                        QT_TRANSLATE_NOOP("Error", "the report has no unit “%1”"),
                        {unit},
                        {}});
    const QString title = report.period.toChinese() + QStringLiteral("信息工作情况");
    DocumentXml document;
    addParagraph(document, "Title", title);
    addParagraph(document, "BodyText", unit + QStringLiteral("："));
    addStanding(document, report, *row);
    for (const Alert& alert : report.alerts) {
        if (alert.unit == unit)
            addParagraph(document, "BodyText", words(alert.reason) + QStringLiteral("。"));
    }
    if (report.silent.contains(unit))
        addParagraph(document, "BodyText", QStringLiteral("本期没有报送信息。"));
    addParagraph(document, "BodyText", QStringLiteral("总体情况：") + summary(report));
    addImprint(document, imprint);
    return docxPackage(document, {title, imprint.issuer, imprint.date});
}

} // namespace chengbao::workflow
