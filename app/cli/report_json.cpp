// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_json.h"

#include "ui/words/score_words.h"

#include <QJsonArray>

namespace chengbao::cli
{
namespace
{

using namespace workflow;

/// A decimal of at most 15 digits, which JSON prints as it went in.
QJsonValue number(const Points& points)
{
    return points.toText().toDouble();
}

QJsonValue number(const std::optional<Points>& points)
{
    return points ? number(*points) : QJsonValue();
}

QString day(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

template <class Row, class Make>
QJsonArray array(const std::vector<Row>& rows, const Make& make)
{
    QJsonArray made;
    for (const Row& row : rows)
        made.append(make(row));
    return made;
}

QJsonObject shareJson(const Share& share)
{
    return {{QStringLiteral("name"), share.name},
            {QStringLiteral("submitted"), share.submitted},
            {QStringLiteral("adopted"), share.adopted},
            {QStringLiteral("rate"), number(share.rate())},
            {QStringLiteral("points"), number(share.points)}};
}

/// Of carriers, levels and forms nobody knows how many were submitted.
QJsonObject adoptedJson(const Share& share)
{
    return {{QStringLiteral("name"), share.name},
            {QStringLiteral("adopted"), share.adopted},
            {QStringLiteral("points"), number(share.points)}};
}

QJsonObject targetJson(const Completion& target)
{
    return {{QStringLiteral("measure"), target.measure},
            {QStringLiteral("value"), number(target.value)},
            {QStringLiteral("target"), number(target.target)},
            {QStringLiteral("completion"), number(target.rate)}};
}

QJsonObject unitJson(const UnitRow& row)
{
    return {{QStringLiteral("unit"), row.unit},
            {QStringLiteral("category"), row.category},
            {QStringLiteral("rank"), row.rank > 0 ? QJsonValue(row.rank) : QJsonValue()},
            {QStringLiteral("submitted"), row.submitted},
            {QStringLiteral("submitted_in_year"), row.submittedInYear},
            {QStringLiteral("adopted"), row.adopted},
            {QStringLiteral("adopted_in_year"), row.adoptedInYear},
            {QStringLiteral("carriers"), array(row.carriers, adoptedJson)},
            {QStringLiteral("instructions"), row.instructions},
            {QStringLiteral("commissions"), row.commissions},
            {QStringLiteral("penalties"), row.penalties},
            {QStringLiteral("taken"), number(row.taken)},
            {QStringLiteral("points"), number(row.points)},
            {QStringLiteral("points_in_year"), number(row.pointsInYear)},
            {QStringLiteral("vetoed"), row.vetoed},
            {QStringLiteral("targets"), array(row.targets, targetJson)}};
}

QJsonObject personJson(const PersonRow& row)
{
    return {{QStringLiteral("person"), row.person},
            {QStringLiteral("unit"), row.unit},
            {QStringLiteral("submitted"), row.submitted},
            {QStringLiteral("adopted"), row.adopted},
            {QStringLiteral("instructions"), row.instructions},
            {QStringLiteral("points"), number(row.points)},
            {QStringLiteral("points_in_year"), number(row.pointsInYear)},
            {QStringLiteral("fees"), number(row.fees)}};
}

QJsonObject annexJson(const AnnexRow& row)
{
    return {{QStringLiteral("date"), day(row.date)},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("units"), QJsonArray::fromStringList(row.units)},
            {QStringLiteral("persons"), QJsonArray::fromStringList(row.persons)},
            {QStringLiteral("level"), row.tier ? toWord(*row.tier) : QString()},
            {QStringLiteral("carrier"), row.carrier},
            {QStringLiteral("issue"), row.issue},
            {QStringLiteral("form"), toWord(row.form)},
            {QStringLiteral("points"), number(row.points)},
            {QStringLiteral("fee"), number(row.fee)}};
}

QJsonObject lineJson(const LedgerLine& line)
{
    return {{QStringLiteral("date"), day(line.date)},
            {QStringLiteral("unit"), line.unit},
            {QStringLiteral("person"), line.person},
            {QStringLiteral("item"), line.item},
            {QStringLiteral("event"), line.event},
            {QStringLiteral("points"), number(line.points)},
            {QStringLiteral("reason"), ui::describe(line.reason)},
            {QStringLiteral("arithmetic"), line.arithmetic}};
}

const char* keyOf(Insight::By by)
{
    switch (by) {
    case Insight::By::Kind:
        return "kind";
    case Insight::By::Source:
        return "source";
    case Insight::By::Length:
        return "length";
    case Insight::By::Board:
        return "board";
    case Insight::By::Unit:
        return "unit";
    case Insight::By::Findings:
        break;
    }
    return "findings";
}

} // namespace

QJsonObject toJson(const Report& report, const std::vector<Insight>& insights)
{
    QJsonObject adoption;
    for (const Insight& insight : insights)
        adoption.insert(QLatin1String(keyOf(insight.by)), array(insight.rows, [](const Share& row) {
                            QJsonObject json = shareJson(row);
                            json.remove(QStringLiteral("points"));
                            return json;
                        }));
    const auto rate = percentOf(report.adopted, report.submitted, 1, Rounding::HalfUp);
    return {{QStringLiteral("period"), report.period.toText()},
            {QStringLiteral("until"), day(report.until)},
            {QStringLiteral("scheme"), report.scheme},
            {QStringLiteral("missing"), QJsonArray::fromStringList(report.missing)},
            {QStringLiteral("submitted"), report.submitted},
            {QStringLiteral("adopted"), report.adopted},
            {QStringLiteral("rate"), number(rate)},
            {QStringLiteral("instructions"), report.instructions},
            {QStringLiteral("points"), number(report.points)},
            {QStringLiteral("units"), array(report.units, unitJson)},
            {QStringLiteral("persons"), array(report.persons, personJson)},
            {QStringLiteral("carriers"), array(report.carriers, adoptedJson)},
            {QStringLiteral("levels"), array(report.tiers, adoptedJson)},
            {QStringLiteral("forms"), array(report.forms, adoptedJson)},
            {QStringLiteral("kinds"), array(report.kinds, shareJson)},
            {QStringLiteral("sources"), array(report.sources, shareJson)},
            {QStringLiteral("trend"),
             array(report.trend,
                   [](const Trend& month) {
                       return QJsonObject{{QStringLiteral("period"), month.period.toText()},
                                          {QStringLiteral("submitted"), month.submitted},
                                          {QStringLiteral("adopted"), month.adopted},
                                          {QStringLiteral("rate"), number(month.rate())}};
                   })},
            {QStringLiteral("silent"), QJsonArray::fromStringList(report.silent)},
            {QStringLiteral("alerts"),
             array(report.alerts,
                   [](const Alert& alert) {
                       return QJsonObject{{QStringLiteral("unit"), alert.unit},
                                          {QStringLiteral("text"), ui::describe(alert.reason)}};
                   })},
            {QStringLiteral("balance"), QJsonObject{{QStringLiteral("good"), report.balance.good},
                                                    {QStringLiteral("bad"), report.balance.bad}}},
            {QStringLiteral("fees"), number(report.fees)},
            {QStringLiteral("open_fees"), report.openFees},
            {QStringLiteral("annex"), array(report.annex, annexJson)},
            {QStringLiteral("ledger"), array(report.lines, lineJson)},
            {QStringLiteral("adoption"), adoption}};
}

} // namespace chengbao::cli
