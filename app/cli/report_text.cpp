// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/report_json.h"
#include "ui/words/score_words.h"

#include <algorithm>

namespace chengbao::cli
{
namespace
{

using namespace workflow;

/// Columns on a terminal, where a Han character takes two.
int columnsOf(const QString& text)
{
    int columns = 0;
    for (const QChar character : text)
        columns += character.unicode() < 0x1100 ? 1 : 2;
    return columns;
}

QString padded(const QString& text, int columns)
{
    return text + QString(std::max(0, columns - columnsOf(text)), QLatin1Char(' '));
}

/// Rows under each other, as wide as their cells are.
QString table(const QList<QStringList>& rows)
{
    QList<int> widths;
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    }
    QString text;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += padded(row[i], widths[i] + 2);
        text += QStringLiteral("  ") + line.trimmed() + QLatin1Char('\n');
    }
    return text;
}

QString heading(const QString& text)
{
    return QLatin1Char('\n') + text + QLatin1Char('\n');
}

QString rateText(const std::optional<Points>& rate)
{
    return rate ? rate->toText() + QLatin1Char('%') : QStringLiteral("—");
}

QString unitTable(const Report& report)
{
    const bool scored = !report.scheme.isEmpty();
    QStringList header = {tr("Category"), tr("Unit"), tr("Submitted"), tr("Adopted"),
                          tr("Instructions")};
    if (scored)
        header += {tr("Rank"), tr("Points"), tr("In the year")};
    QList<QStringList> rows = {header};
    for (const UnitRow& unit : report.units) {
        QStringList row = {unit.category.isEmpty() ? QStringLiteral("—") : unit.category,
                           unit.unit.isEmpty() ? QStringLiteral("—") : unit.unit,
                           QString::number(unit.submitted), QString::number(unit.adopted),
                           QString::number(unit.instructions)};
        if (scored)
            row += {unit.rank > 0 ? QString::number(unit.rank) : QStringLiteral("—"),
                    unit.points.toText(), unit.pointsInYear.toText()};
        rows.append(row);
    }
    return table(rows);
}

QString shareTable(const QString& title, const std::vector<Share>& shares)
{
    if (shares.empty())
        return {};
    QList<QStringList> rows = {{tr("Name"), tr("Submitted"), tr("Adopted"), tr("Rate")}};
    for (const Share& share : shares)
        rows.append({share.name.isEmpty() ? QStringLiteral("—") : share.name,
                     QString::number(share.submitted), QString::number(share.adopted),
                     rateText(share.rate())});
    return heading(title) + table(rows);
}

QString titleOf(Insight::By by)
{
    switch (by) {
    case Insight::By::Kind:
        return tr("What got adopted, by kind");
    case Insight::By::Source:
        return tr("What got adopted, by source");
    case Insight::By::Length:
        return tr("What got adopted, by length");
    case Insight::By::Board:
        return tr("What got adopted, by board");
    case Insight::By::Unit:
        return tr("What got adopted, by unit");
    case Insight::By::Findings:
        break;
    }
    return tr("What got adopted, by findings when it was last checked");
}

QString targetTable(const Report& report)
{
    QList<QStringList> rows;
    for (const UnitRow& unit : report.units) {
        for (const Completion& target : unit.targets)
            rows.append({unit.unit, target.measure,
                         target.value.toText() + QLatin1Char('/') + target.target.toText(),
                         rateText(target.rate)});
    }
    return rows.isEmpty() ? QString() : heading(tr("Targets")) + table(rows);
}

QString alertLines(const Report& report)
{
    QString text;
    if (!report.silent.isEmpty())
        text += QStringLiteral("  ") +
                tr("Nothing submitted: %1").arg(report.silent.join(QStringLiteral("、"))) +
                QLatin1Char('\n');
    for (const Alert& alert : report.alerts)
        text += QStringLiteral("  %1%2\n")
                    .arg(alert.unit.isEmpty() ? QString() : alert.unit + QStringLiteral("："),
                         ui::describe(alert.reason));
    for (const LedgerLine& line : report.open)
        text += QStringLiteral("  %1 %2%3\n")
                    .arg(line.date.toString(Qt::ISODate),
                         line.unit.isEmpty() ? QString() : line.unit + QStringLiteral("："),
                         ui::describe(line.reason));
    for (const QString& missing : report.missing)
        text += QStringLiteral("  ") + tr("The scheme leaves open: %1").arg(missing) +
                QLatin1Char('\n');
    return text.isEmpty() ? text : heading(tr("To be looked at")) + text;
}

} // namespace

QString toText(const Report& report, const std::vector<Insight>& insights)
{
    QString text = QStringLiteral("%1  %2\n")
                       .arg(report.period.toText(),
                            report.scheme.isEmpty() ? tr("numbers only") : report.scheme);
    text += tr("%1 submitted, %2 adopted (%3), %4 instructions")
                .arg(QString::number(report.submitted), QString::number(report.adopted),
                     rateText(percentOf(report.adopted, report.submitted, 1, Rounding::HalfUp)),
                     QString::number(report.instructions)) +
            QLatin1Char('\n');
    text += heading(tr("Units")) + unitTable(report);
    text += targetTable(report);
    text += shareTable(tr("Kinds"), report.kinds);
    for (const Insight& insight : insights) {
        if (insight.by != Insight::By::Kind && insight.by != Insight::By::Unit)
            text += shareTable(titleOf(insight.by), insight.rows);
    }
    return text + alertLines(report);
}

} // namespace chengbao::cli
