// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/organisation_text.h"

#include "core/workflow/score/period.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

const QString yes = QStringLiteral("专职");

QString dayText(const QDate& day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

bool isEmpty(const QStringList& row)
{
    return std::all_of(row.begin(), row.end(),
                       [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

Error wrong(const char* reason, const QString& what, std::size_t row)
{
    return {ErrorCode::Malformed, reason, {what}, {}, int(row) + 1};
}

Result<QDate> readDay(const QString& text, std::size_t row)
{
    if (text.trimmed().isEmpty())
        return QDate();
    const QDate day = QDate::fromString(text.trimmed(), Qt::ISODate);
    if (!day.isValid())
        return failure(
            wrong(QT_TRANSLATE_NOOP("Error", "“%1” is not a date such as 2019-03-01"), text, row));
    return day;
}

Result<std::vector<OrgUnit>> readUnits(const TextRows& rows)
{
    static const QRegularExpression between(QStringLiteral("[、，,;；]+"));
    std::vector<OrgUnit> units;
    QSet<QString> names;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QStringList& row = rows[i];
        if (isEmpty(row))
            continue;
        OrgUnit unit;
        unit.name = row.value(0).trimmed();
        unit.category = row.value(1).trimmed();
        unit.code = row.value(2).trimmed();
        for (const QString& name : row.value(3).split(between, Qt::SkipEmptyParts))
            unit.formerNames << name.trimmed();
        const auto from = readDay(row.value(4), i), until = readDay(row.value(5), i);
        if (!from || !until)
            return failure((from ? until : from).error());
        unit.from = *from;
        unit.until = *until;
        if (unit.name.isEmpty())
            return failure(wrong(QT_TRANSLATE_NOOP("Error", "a name is missing"), {}, i));
        QStringList all = unit.formerNames;
        all << unit.name;
        for (const QString& name : all) {
            if (names.contains(name))
                return failure(
                    wrong(QT_TRANSLATE_NOOP("Error", "the name “%1” stands twice"), name, i));
            names.insert(name);
        }
        units.push_back(unit);
    }
    return units;
}

Result<std::vector<Clerk>> readClerks(const TextRows& rows)
{
    std::vector<Clerk> clerks;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QStringList& row = rows[i];
        if (isEmpty(row))
            continue;
        const auto from = readDay(row.value(3), i), until = readDay(row.value(4), i);
        if (!from || !until)
            return failure((from ? until : from).error());
        if (row.value(0).trimmed().isEmpty())
            return failure(wrong(QT_TRANSLATE_NOOP("Error", "a name is missing"), {}, i));
        clerks.push_back({row.value(0).trimmed(), row.value(1).trimmed(),
                          row.value(2).trimmed() == yes, *from, *until});
    }
    return clerks;
}

Result<std::vector<Target>> readTargets(const TextRows& rows, const std::vector<OrgUnit>& units)
{
    std::vector<Target> targets;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QStringList& row = rows[i];
        if (isEmpty(row))
            continue;
        Target target{row.value(0).trimmed(), row.value(1).trimmed(), row.value(2).trimmed(),
                      row.value(3).trimmed(), row.value(4).trimmed(), {}};
        const auto value = Points::fromText(row.value(5).trimmed());
        if (!workflow::Period::fromText(target.period))
            return failure(wrong(QT_TRANSLATE_NOOP("Error", "“%1” is no period such as 2026-Q3"),
                                 target.period, i));
        if (!value)
            return failure(
                wrong(QT_TRANSLATE_NOOP("Error", "“%1” is not a number"), row.value(5), i));
        if (target.measure.isEmpty())
            return failure(wrong(QT_TRANSLATE_NOOP("Error", "what is measured is missing"), {}, i));
        const bool known =
            target.unit.isEmpty() ||
            std::any_of(units.begin(), units.end(), [&](const OrgUnit& unit) {
                return unit.name == target.unit || unit.formerNames.contains(target.unit);
            });
        if (!known)
            return failure(
                wrong(QT_TRANSLATE_NOOP("Error", "there is no unit “%1”"), target.unit, i));
        target.value = *value;
        targets.push_back(target);
    }
    return targets;
}

} // namespace

TextRows unitRows(const Organisation& organisation)
{
    TextRows rows;
    for (const OrgUnit& unit : organisation.units)
        rows.push_back({unit.name, unit.category, unit.code,
                        unit.formerNames.join(QStringLiteral("、")), dayText(unit.from),
                        dayText(unit.until)});
    return rows;
}

TextRows clerkRows(const Organisation& organisation)
{
    TextRows rows;
    for (const Clerk& clerk : organisation.clerks)
        rows.push_back({clerk.name, clerk.unit, clerk.fullTime ? yes : QString(),
                        dayText(clerk.from), dayText(clerk.until)});
    return rows;
}

TextRows targetRows(const Organisation& organisation)
{
    TextRows rows;
    for (const Target& target : organisation.targets)
        rows.push_back({target.scheme, target.unit, target.category, target.period, target.measure,
                        target.value.toText()});
    return rows;
}

Result<Organisation> organisationOf(const TextRows& units, const TextRows& clerks,
                                    const TextRows& targets)
{
    Organisation made;
    auto readUnit = readUnits(units);
    if (!readUnit)
        return failure(readUnit.error());
    made.units = std::move(*readUnit);
    auto readClerk = readClerks(clerks);
    if (!readClerk)
        return failure(readClerk.error());
    made.clerks = std::move(*readClerk);
    auto readTarget = readTargets(targets, made.units);
    if (!readTarget)
        return failure(readTarget.error());
    made.targets = std::move(*readTarget);
    return made;
}

} // namespace chengbao::ui
