// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/core/workflow/score/books.h"

#include <QDir>
#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

/// The line that is refused, 0 when none is.
int refusedLine(const char* yaml)
{
    const auto scheme = parseScheme(yaml, QStringLiteral("a.yaml"));
    if (scheme)
        return 0;
    CHECK(scheme.error().code == ErrorCode::Malformed);
    CHECK(scheme.error().place == QStringLiteral("a.yaml"));
    CHECK(std::string(scheme.error().reason) != "");
    return scheme.error().line;
}

int refusedIn(const char* lines)
{
    return refusedLine((QByteArray("id: a\nname: 甲\n") + lines).constData());
}

const char* const sound = "carriers:\n  - {level: 县, points: 1}\n";

} // namespace

TEST_CASE("a scheme is read")
{
    const Scheme scheme = schemeOf(R"(
issuer: 清江县
system: 政务
valid_from: 2026-01-01
period: quarter
decimals: 1
rounding: half-even
attribution: submission
carriers:
  - name: 要情
    aliases: [每日要情]
    level: 县
    rates:
      - {forms: [综合, 简讯], kinds: [动态], points: 0.5, per: unit, cap: {points: 10, per: half-year}}
      - {range: [1, 2.5]}
)");
    CHECK(scheme.system == System::Government);
    CHECK(scheme.validFrom == QDate(2026, 1, 1));
    CHECK(scheme.period == PeriodLength::Quarter);
    CHECK(scheme.rounding == Rounding::HalfEven);
    CHECK(scheme.bySubmission);
    const auto& rates = scheme.carriers.at(0).rates;
    CHECK(rates.at(0).amount.least == Points::ratio(1, 2));
    CHECK(rates.at(0).perUnit);
    CHECK(rates.at(0).cap->per == PeriodLength::HalfYear);
    CHECK(rates.at(1).amount.isRange());
    ScoreEvent known = adoption(QDate(2026, 1, 1), "每日要情");
    CHECK(placeOf(scheme, known).rate == &rates[1]);
    known.itemKind = Kind::News;
    known.form = Form::Brief;
    CHECK(placeOf(scheme, known).rate == &rates[0]);
    CHECK(placeOf(scheme, known).tier == Tier::County);
}

TEST_CASE("what does not hold is refused with its line")
{
    CHECK(refusedIn(sound) == 0);
    CHECK(refusedLine("id: a\n  name: [") != 0);
    CHECK(refusedLine("") == 1);
    CHECK(refusedIn("carriers:\n  - {level: 县, points: 1}\n---\nid: b\n") == 6);
    CHECK(refusedLine("- a\n") == 1);
    CHECK(refusedLine("name: 甲\ncarriers:\n  - {level: 县, points: 1}\n") == 1);
    CHECK(refusedLine("id: A b\nname: 甲\n") == 1);
    CHECK(refusedIn("") != 0); // counts nothing
    CHECK(refusedIn("carriers: []\n") != 0);
    CHECK(refusedIn("carriers:\n  - {level: 县, points: 1}\ncolour: red\n") == 5);
    CHECK(refusedIn("carriers:\n  - {level: 区, points: 1}\n") == 4);
    CHECK(refusedIn("carriers:\n  - {level: 县, points: 五}\n") == 4);
    CHECK(refusedIn("carriers:\n  - {level: 县, points: -1}\n") == 4);
    CHECK(refusedIn("carriers:\n  - {level: 县, points: 0.12345}\n") == 4);
    CHECK(refusedIn("carriers:\n  - {level: 县, points: 1000001}\n") == 4);
    CHECK(refusedIn("carriers:\n  - {level: 县}\n") == 4);
    CHECK(refusedIn("carriers:\n  - {points: 1}\n") == 4);
    CHECK(refusedIn("carriers:\n  - {level: 县, points: 1, rates: [{points: 2}]}\n") == 4);
    CHECK(refusedIn(
              "carriers:\n  - name: 甲\n    rates:\n      - {points: 1}\n      - {points: 2}\n") ==
          7);
    CHECK(refusedIn("carriers:\n  - {level: 县, rates: [{range: [2, 1]}]}\n") == 4);
    CHECK(refusedIn("carriers:\n  - {level: 县, rates: [{forms: [], points: 1}]}\n") == 4);
    CHECK(refusedIn(
              "carriers:\n  - {name: 甲, points: 1}\n  - {name: 乙, aliases: [甲], points: 1}\n") ==
          5);
    CHECK(refusedIn("decimals: 5\ncarriers:\n  - {level: 县, points: 1}\n") == 3);
    CHECK(refusedIn("rounding: up\n") == 3);
    CHECK(refusedIn("period: 月\n") == 3);
    CHECK(refusedIn("valid_from: 2026-13-01\n") == 3);
    CHECK(refusedIn("carriers:\n  - {level: 县, points: 1}\nvalid_from: 2026-02-01\nvalid_to: "
                    "2026-01-01\n") == 6);
    CHECK(refusedIn("multipliers:\n  - {name: 倍}\n") == 4);
    CHECK(refusedIn("bonuses:\n  - {name: 批示, points: 1, times: 2}\n") == 4);
    CHECK(refusedIn("penalties:\n  - {name: 迟报, points: 1}\n") == 4);
    CHECK(refusedIn("penalties:\n  - {name: 迟报, faults: [迟报]}\n") == 4);
    CHECK(refusedIn("tasks:\n  - {name: 月任务, per: month}\n") == 4);
    CHECK(refusedIn("tasks:\n  - {name: 月任务, start: 1, least: 3}\n") == 4);
    CHECK(refusedIn("tasks:\n  - {name: 月任务, start: 1}\n  - {name: 月任务, start: 1}\n") == 5);
    CHECK(refusedIn("tasks:\n  - {name: 月任务, start: 1}\nwarnings:\n  - {name: 甲, task: 年任务, "
                    "missed_in_a_row: 2}\n") == 6);
    CHECK(refusedIn("reuse: twice\n") == 3);
    CHECK(refusedIn("reuse: {levels: 0}\n") == 3);
    CHECK(refusedIn("share: {units: {ordered: [3]}}\n") == 3);
    CHECK(refusedIn("share: {units: {fixed: 3, ordered: [3, 2]}}\n") == 3);
    CHECK(refusedIn("share: {people: equal}\n") == 3);
    CHECK(refusedIn("fees:\n  - {name: 市, yuan: 1, range: [1, 2]}\n") == 4);
}

TEST_CASE("an office’s scheme stands in for the shipped one of its id")
{
    QTemporaryDir folder;
    const auto write = [&](const char* name, const char* id, const char* title) {
        const QString path = folder.filePath(QLatin1String(name));
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        const QByteArray yaml = QByteArray("id: ") + id + "\nname: " + title + "\n" + sound;
        REQUIRE(writeFileAtomically(path, yaml).has_value());
    };
    write("shipped/a.yaml", "a", "甲");
    write("shipped/b.yaml", "b", "乙");
    write("unit/a.yaml", "a", "本单位甲");
    const QStringList folders = {folder.filePath(QStringLiteral("shipped")),
                                 folder.filePath(QStringLiteral("unit")),
                                 folder.filePath(QStringLiteral("personal"))};
    const auto schemes = loadSchemes(folders);
    REQUIRE(schemes.has_value());
    REQUIRE(schemes->size() == 2);
    CHECK(schemes->at(0).name == QStringLiteral("本单位甲"));
    write("unit/c.yaml", "a", "再一个");
    CHECK_FALSE(loadSchemes(folders).has_value());
    CHECK(loadScheme(folder.filePath(QStringLiteral("none.yaml"))).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("periods are read, printed and counted")
{
    for (const char* text :
         {"2026", "2026-H1", "2026-H2", "2026-Q1", "2026-Q4", "2026-09", "2026-W01", "2026-W53"}) {
        const auto period = Period::fromText(QLatin1String(text));
        REQUIRE(period.has_value());
        CHECK(period->toText() == QLatin1String(text));
        CHECK(period->next().previous() == *period);
        CHECK(Period::of(period->last(), period->length()) == *period);
    }
    for (const char* text : {"", "26", "2026-Q5", "2026-H3", "2026-13", "2026-00", "2026-9",
                             "2026-W54", "2025-W53", "2026-Q3 ", "2026年"})
        CHECK_FALSE(Period::fromText(QString::fromUtf8(text)).has_value());
    const Period quarter = *Period::fromText(QStringLiteral("2026-Q3"));
    CHECK(quarter.first() == QDate(2026, 7, 1));
    CHECK(quarter.last() == QDate(2026, 9, 30));
    CHECK(quarter.toChinese() == QStringLiteral("2026年三季度"));
    CHECK(Period::fromText(QStringLiteral("2024-02"))->last() == QDate(2024, 2, 29));
    CHECK(Period::fromText(QStringLiteral("2026-W01"))->first() == QDate(2025, 12, 29));
    CHECK(Period::within(QDate(2026, 1, 15), QDate(2026, 4, 30), PeriodLength::Month).size() == 3);
    CHECK(Period::within(QDate(2026, 1, 1), QDate(2026, 3, 30), PeriodLength::Quarter).empty());
}
