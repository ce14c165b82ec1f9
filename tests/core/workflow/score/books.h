// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/engine.h"
#include "core/workflow/score/scheme_file.h"
#include "tests/support/strings.h"

#include <algorithm>

// Schemes as shipped or written down in a test, and events in few words.
namespace chengbao::workflow
{

inline const QString someUnit = QStringLiteral("双河乡");
inline const QString otherUnit = QStringLiteral("清江镇");

inline Scheme shipped(const char* id)
{
    const auto scheme =
        loadScheme(QStringLiteral(CHENGBAO_SHARE "/schemes/%1.yaml").arg(QLatin1String(id)));
    if (!scheme)
        FAIL(scheme.error().reason << " line " << scheme.error().line);
    return *scheme;
}

/// A scheme from the lines behind its id and name.
inline Scheme schemeOf(const char* yaml)
{
    const auto scheme =
        parseScheme(QByteArray("id: test\nname: 试\n") + yaml, QStringLiteral("test.yaml"));
    if (!scheme)
        FAIL(scheme.error().reason << " line " << scheme.error().line);
    return *scheme;
}

inline ScoreEvent event(ScoreEvent::Kind kind, const QDate& date, const QString& unit = someUnit)
{
    static int last = 0;
    ScoreEvent made;
    made.id = QStringLiteral("e%1").arg(++last, 6, 10, QLatin1Char('0'));
    made.kind = kind;
    made.date = date;
    made.units = {{unit}};
    return made;
}

inline ScoreEvent adoption(const QDate& date, const char* carrier, Form form = Form::Single)
{
    ScoreEvent made = event(ScoreEvent::Kind::Adoption, date);
    made.carrier = QString::fromUtf8(carrier);
    made.form = form;
    made.item = QStringLiteral("item of ") + made.id;
    return made;
}

/// In some carrier of that level.
inline ScoreEvent adoption(const QDate& date, Tier tier, Form form = Form::Single)
{
    ScoreEvent made = adoption(date, "", form);
    made.tier = tier;
    return made;
}

inline ScoreEvent instruction(const QDate& date, Tier tier)
{
    ScoreEvent made = event(ScoreEvent::Kind::Instruction, date);
    made.tier = tier;
    return made;
}

inline ScoreEvent fault(const QDate& date, const char* what)
{
    ScoreEvent made = event(ScoreEvent::Kind::Penalty, date);
    made.fault = QString::fromUtf8(what);
    return made;
}

inline ScoreEvent correction(const QDate& date, const ScoreEvent& of)
{
    ScoreEvent made = event(ScoreEvent::Kind::Correction, date);
    made.corrects = of.id;
    return made;
}

inline ScoreEvent submission(const QDate& date, const QString& unit = someUnit)
{
    ScoreEvent made = event(ScoreEvent::Kind::Submission, date, unit);
    made.item = QStringLiteral("item of ") + made.id;
    return made;
}

inline Ledger ledgerOf(const Scheme& scheme, const std::vector<ScoreEvent>& events,
                       const QDate& until, const Organisation& organisation = {},
                       const Scheme* upper = nullptr)
{
    const Directory directory(organisation);
    const QDate from(until.year(), 1, 1);
    auto ledger = score({scheme, upper, directory, events, from, until});
    if (!ledger)
        FAIL(ledger.error().reason);
    return std::move(*ledger);
}

inline Points pointsOf(const Ledger& ledger, const QString& unit)
{
    return sumOf(
        ledger, [&](const LedgerLine& line) { return line.unit == unit && line.person.isEmpty(); });
}

inline Points pointsOfPerson(const Ledger& ledger, const QString& person)
{
    return sumOf(ledger, [&](const LedgerLine& line) { return line.person == person; });
}

/// What one unit gets in the year of the last event, as text.
inline std::string total(const Scheme& scheme, const std::vector<ScoreEvent>& events,
                         const Organisation& organisation = {})
{
    QDate until = events.empty() ? QDate(2026, 12, 31) : events.front().date;
    for (const ScoreEvent& one : events)
        until = std::max(until, one.date);
    const QDate end(until.year(), 12, 31);
    return pointsOf(ledgerOf(scheme, events, end, organisation), someUnit).toText().toStdString();
}

} // namespace chengbao::workflow
