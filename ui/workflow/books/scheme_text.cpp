// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/scheme_text.h"

#include "ui/words/score_words.h"
#include "ui/words/words.h"
#include "ui/workflow/books/scheme_cells.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace chengbao::ui
{
namespace
{

using namespace workflow;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchemeText)
};

const QString comma = QStringLiteral("、");

template <class Value>
QString labels(const std::vector<Value>& values)
{
    QStringList all;
    for (const Value value : values)
        all << label(value);
    return all.join(comma);
}

QString amountText(const Amount& amount)
{
    return amount.isRange() ? Words::tr("%1 to %2, case by case")
                                  .arg(amount.least.toText(), amount.most.toText())
                            : amount.least.toText();
}

QString capText(const Cap& cap)
{
    return Words::tr("at most %1 a %2").arg(cap.points.toText(), label(cap.per).toLower());
}

/// What an event must be; empty for anything.
QString conditionsText(const Conditions& when)
{
    QStringList parts;
    if (!when.tiers.empty())
        parts << labels(when.tiers);
    if (!when.forms.empty())
        parts << labels(when.forms);
    if (!when.kinds.empty())
        parts << Words::tr("kind %1").arg(labels(when.kinds));
    const auto say = [&](const std::optional<bool>& asked, const QString& yes, const QString& no) {
        if (asked)
            parts << (*asked ? yes : no);
    };
    say(when.relayed, Words::tr("sent on by the own level"), Words::tr("not sent on"));
    say(when.reprinted, Words::tr("appeared elsewhere first"), Words::tr("appeared first"));
    say(when.principal, Words::tr("principal leader"), Words::tr("other leaders"));
    say(when.positive, Words::tr("approving"), Words::tr("not approving"));
    return parts.join(Words::tr(", "));
}

/// A table under its heading; nothing without rows.
QString table(const QString& heading, const QStringList& columns,
              const std::vector<QStringList>& rows)
{
    if (rows.empty())
        return {};
    QString html = QStringLiteral("<h4>%1</h4><table cellspacing=\"0\" cellpadding=\"4\" "
                                  "width=\"97%\"><tr>")
                       .arg(heading.toHtmlEscaped());
    for (const QString& column : columns)
        html += QStringLiteral("<th align=\"left\">%1</th>").arg(column.toHtmlEscaped());
    html += QStringLiteral("</tr>");
    for (const QStringList& row : rows) {
        html += QStringLiteral("<tr>");
        for (const QString& cell : row)
            html += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString ratesHtml(const Scheme& scheme)
{
    std::vector<QStringList> rows;
    for (const Carrier& carrier : scheme.carriers) {
        QString name = carrier.name.isEmpty() ? Words::tr("Any other") : carrier.name;
        if (!carrier.aliases.isEmpty())
            name += QStringLiteral("（%1）").arg(carrier.aliases.join(comma));
        for (const Rate& rate : carrier.rates) {
            QStringList more;
            if (rate.perUnit)
                more << Words::tr("for each unit");
            if (rate.cap)
                more << capText(*rate.cap);
            const QString when = conditionsText(rate.when);
            rows.push_back({name, carrier.tier ? label(*carrier.tier) : QString(),
                            when.isEmpty() ? Words::tr("otherwise") : when, amountText(rate.amount),
                            more.join(Words::tr(", "))});
            name.clear();
        }
    }
    return table(Words::tr("Adoptions"),
                 {Words::tr("Carrier"), Words::tr("Level"), Words::tr("When"), Words::tr("Points"),
                  Words::tr("More")},
                 rows);
}

QString bonusesHtml(const Scheme& scheme)
{
    std::vector<QStringList> rows;
    for (const LengthRule& rule : scheme.lengths)
        rows.push_back({Words::tr("By length"),
                        Words::tr("longer than %1 characters").arg(rule.longerThan),
                        Words::tr("counts as %1").arg(label(rule.as))});
    for (const Multiplier& rule : scheme.multipliers)
        rows.push_back(
            {rule.name, conditionsText(rule.when),
             (rule.ofUpper ? Words::tr("the upper scheme’s points × %1") : Words::tr("× %1"))
                 .arg(rule.times.toText())});
    for (const Bonus& rule : scheme.bonuses) {
        QStringList worth;
        if (rule.amount)
            worth << QLatin1Char('+') + amountText(*rule.amount);
        if (rule.times)
            worth << Words::tr("the item’s points × %1").arg(rule.times->toText());
        if (rule.oncePerItem)
            worth << Words::tr("once for each item");
        if (!rule.stacks)
            worth << Words::tr("the higher of it and the adoption");
        rows.push_back({rule.name, conditionsText(rule.when), worth.join(Words::tr(", "))});
    }
    return table(Words::tr("On top"), {Words::tr("Rule"), Words::tr("When"), Words::tr("Points")},
                 rows);
}

QString penaltiesHtml(const Scheme& scheme)
{
    std::vector<QStringList> rows;
    for (const PenaltyRule& rule : scheme.penalties) {
        QStringList what;
        if (rule.amount)
            what << QStringLiteral("−") + amountText(*rule.amount);
        if (rule.zero)
            what << Words::tr("%1 of the %2 become 0")
                        .arg(textOf(rule.zero->scope), label(rule.zero->per).toLower());
        if (rule.veto)
            what << Words::tr("no rank");
        rows.push_back({rule.name, rule.faults.join(comma), what.join(Words::tr(", "))});
    }
    return table(Words::tr("Taken off"), {Words::tr("Rule"), Words::tr("For"), Words::tr("Points")},
                 rows);
}

QString measureText(Task::Measure measure)
{
    switch (measure) {
    case Task::Measure::Submitted:
        return Words::tr("submitted");
    case Task::Measure::Adopted:
        return Words::tr("adopted");
    case Task::Measure::Points:
        return Words::tr("points");
    case Task::Measure::AdoptionRate:
        return Words::tr("% adopted");
    }
    return {};
}

QString tasksHtml(const Scheme& scheme)
{
    std::vector<QStringList> rows;
    for (const Task& task : scheme.tasks) {
        QStringList what;
        const auto say = [&](const Points& points, const QString& text) {
            if (!points.isZero())
                what << text.arg(points.toText());
        };
        say(task.start, Words::tr("%1 from the start"));
        say(task.reached, Words::tr("+%1 when reached"));
        say(task.excessEach, Words::tr("+%1 for each one more"));
        if (task.excessMost)
            what << Words::tr("at most %1 for more").arg(task.excessMost->toText());
        say(task.missed, Words::tr("−%1 when missed"));
        say(task.eachMissing, Words::tr("−%1 for each one missing"));
        QStringList goal;
        if (task.counts)
            goal << (task.least ? QStringLiteral("≥ ") + task.least->toText()
                                : Words::tr("as the targets say"))
                 << measureText(task.measure) << conditionsText(task.when);
        goal.removeAll(QString());
        rows.push_back({task.name, label(task.per), task.categories.join(comma),
                        goal.join(QLatin1Char(' ')), what.join(Words::tr(", "))});
    }
    return table(Words::tr("Tasks and base points"),
                 {Words::tr("Task"), Words::tr("Period"), Words::tr("For"), Words::tr("Goal"),
                  Words::tr("Points")},
                 rows);
}

QString shareText(const ShareRule& rule)
{
    switch (rule.how) {
    case ShareRule::How::Full:
        return Words::tr("each gets all");
    case ShareRule::How::Equal:
        return Words::tr("in equal parts");
    case ShareRule::How::Fixed:
        return Words::tr("%1 for each").arg(rule.fixed.toText());
    case ShareRule::How::Ordered: {
        QStringList parts;
        for (const int part : rule.order)
            parts << QString::number(part);
        return Words::tr("%1 by the order of names").arg(parts.join(QLatin1Char(':')));
    }
    case ShareRule::How::Custom:
        return Words::tr("as agreed and recorded");
    }
    return {};
}

QString reuseText(const ReuseRule& reuse)
{
    if (reuse.separate)
        return Words::tr("each counts as an item of its own");
    if (reuse.highest)
        return Words::tr("only the best counts");
    QStringList parts;
    if (reuse.tiers > 0)
        parts << Words::tr("the %1 highest levels count").arg(reuse.tiers);
    if (reuse.oncePerTier)
        parts << Words::tr("once per level");
    return parts.isEmpty() ? Words::tr("all are added up") : parts.join(Words::tr(", "));
}

QString rulesHtml(const Scheme& scheme)
{
    std::vector<QStringList> rows = {
        {Words::tr("One item adopted several times"), reuseText(scheme.reuse)},
        {Words::tr("Several units"), shareText(scheme.unitShare)},
        {Words::tr("Several authors"), shareText(scheme.personShare)}};
    for (const CapRule& cap : scheme.caps)
        rows.push_back({cap.name, textOf(cap.scope) + Words::tr(", ") + capText(cap.cap)});
    for (const WarningRule& rule : scheme.warnings) {
        QStringList what = {rule.task};
        if (rule.missedInARow > 0)
            what << Words::tr("missed %1 times in a row").arg(rule.missedInARow);
        if (rule.shortBy)
            what << Words::tr("short by %1").arg(rule.shortBy->toText());
        if (rule.below)
            what << Words::tr("under %1 points a %2")
                        .arg(rule.below->points.toText(), label(rule.below->per).toLower());
        what.removeAll(QString());
        rows.push_back({Words::tr("Warning: %1").arg(rule.name), what.join(Words::tr(", "))});
    }
    for (const Fee& fee : scheme.fees)
        rows.push_back(
            {Words::tr("Fee: %1").arg(fee.name), Words::tr("%1 yuan").arg(amountText(fee.amount)) +
                                                     QLatin1Char(' ') + conditionsText(fee.when)});
    rows.push_back(
        {Words::tr("Figures"), Words::tr("%1 decimals; counted in the period of the %2")
                                   .arg(scheme.decimals)
                                   .arg(scheme.bySubmission ? Words::tr("day of submission")
                                                            : Words::tr("day of adoption"))});
    return table(Words::tr("How it is counted"), {Words::tr("Rule"), Words::tr("Meaning")}, rows);
}

QString validity(const Scheme& scheme)
{
    if (!scheme.validFrom.isValid() && !scheme.validTo.isValid())
        return Words::tr("without an end");
    const auto day = [](const QDate& date) {
        return date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral("…");
    };
    return Words::tr("%1 to %2").arg(day(scheme.validFrom), day(scheme.validTo));
}

} // namespace

QString schemeHtml(const Scheme& scheme, const QColor& muted)
{
    QStringList about;
    for (const QString& part :
         {scheme.issuer, scheme.basis, scheme.system ? label(*scheme.system) : QString(),
          label(scheme.period), validity(scheme)}) {
        if (!part.isEmpty())
            about << part.toHtmlEscaped();
    }
    QString html =
        QStringLiteral("<h2>%1</h2><p><span style=\"color: %2;\">%3</span></p>")
            .arg(scheme.name.toHtmlEscaped(), muted.name(), about.join(QStringLiteral(" · ")));
    html += ratesHtml(scheme) + bonusesHtml(scheme) + penaltiesHtml(scheme) + tasksHtml(scheme) +
            rulesHtml(scheme);
    if (!scheme.missing.isEmpty()) {
        html += QStringLiteral("<h4>%1</h4><ul>").arg(Words::tr("Its document leaves open"));
        for (const QString& one : scheme.missing)
            html += QStringLiteral("<li>%1</li>").arg(one.toHtmlEscaped());
        html += QStringLiteral("</ul>");
    }
    return html;
}

QString ownCopy(const QString& yaml, const QString& id, const QString& name)
{
    static const QRegularExpression idLine(QStringLiteral("^id:.*$"),
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression nameLine(QStringLiteral("^name:.*$"),
                                             QRegularExpression::MultilineOption);
    QString copy = yaml;
    copy.replace(idLine, QStringLiteral("id: ") + id);
    return copy.replace(nameLine, QStringLiteral("name: ") + name);
}

} // namespace chengbao::ui
