// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workflow/score/books.h"

#include <QDir>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

Scheme throughFile(const Scheme& scheme)
{
    const QByteArray yaml = toYaml(scheme);
    INFO(yaml.toStdString());
    const auto back = parseScheme(yaml, QStringLiteral("back.yaml"));
    if (!back)
        FAIL(back.error().reason << " line " << back.error().line);
    return *back;
}

} // namespace

TEST_CASE("every shipped scheme comes back from the file that is written of it")
{
    const auto schemes = loadSchemes({QStringLiteral(CHENGBAO_SHARE "/schemes")});
    REQUIRE(schemes.has_value());
    CHECK(schemes->size() >= 15);
    for (const Scheme& scheme : *schemes) {
        INFO(scheme.id.toStdString());
        CHECK(throughFile(scheme) == scheme);
        CHECK(toYaml(throughFile(scheme)) == toYaml(scheme));
    }
}

TEST_CASE("every key of a scheme is written")
{
    const Scheme scheme = schemeOf(R"(
issuer: 清江县
basis: 清政办〔2026〕1号
system: 党委
valid_from: 2026-01-01
valid_to: 2026-12-31
period: half-year
decimals: 1
rounding: half-even
attribution: submission
upper: city
missing: [转报, 稿酬]
carriers:
  - name: 要情
    aliases: [每日要情, 《要情》]
    level: 县
    system: 政务
    rates:
      - {levels: [县, 市], forms: [综合, 简讯], kinds: [动态, 调研], relayed: true, reprinted: false,
         points: 0.5, per: unit, cap: {points: 10, per: week}}
      - {principal: true, positive: false, range: [1, 2.5]}
      - {points: 0}
  - {level: 国, points: 0.0001}
by_length:
  - {longer_than: 800, as: 调研}
multipliers:
  - {name: 转报, relayed: true, times: 1.5, of: upper}
bonuses:
  - {name: 批示, for: instruction, levels: [省], range: [5, 30], each: item, stacks: false}
  - {name: 翻倍, for: commission, times: 2}
penalties:
  - {name: 迟报, faults: [迟报, 漏报], range: [1, 5]}
  - {name: 瞒报, faults: [瞒报], zero: {of: bonus, per: quarter}, veto: true}
tasks:
  - {name: 月任务, per: month, categories: [乡镇], start: 1, measure: adoption_rate, kinds: [调研],
     least: 30, reached: 2, excess: {each: 0.5, most: 3}, missed: 4, each_missing: 0.2}
  - {name: 基础分, per: year, start: 6}
caps:
  - {name: 封顶, of: base, categories: [一类, 二类], points: 120, per: year}
reuse: {levels: 2, once_per_level: true}
share: {units: {fixed: 3}, persons: {ordered: [3, 2]}}
fees:
  - {name: 省级, levels: [省], yuan: 50}
  - {name: 其他, range: [10, 20]}
warnings:
  - {name: 连续, task: 月任务, missed_in_a_row: 2}
  - {name: 累计, task: 月任务, short_by: 10}
  - {name: 低分, below: {points: 6, per: quarter}}
)");
    CHECK(throughFile(scheme) == scheme);
    for (const char* reuse : {"sum", "separate", "highest", "once-per-level", "{levels: 1}"}) {
        const Scheme other = schemeOf((QByteArray("carriers: [{level: 县, points: 1}]\nreuse: ") +
                                       reuse + "\nshare: {units: equal, persons: custom}\n")
                                          .constData());
        CHECK(throughFile(other) == other);
    }
}

TEST_CASE("names that YAML would take for something else come back as they are")
{
    for (const char* name : {"~",
                             "null",
                             "true",
                             "12",
                             "0x1",
                             "a: b",
                             "# 注",
                             "- 甲",
                             "[甲]",
                             "{甲: 1}",
                             "\"甲\"",
                             "'",
                             "甲 #乙",
                             "*甲",
                             "&甲",
                             "!甲",
                             "%甲",
                             "@甲",
                             "`甲",
                             "|",
                             ">",
                             "甲\\乙",
                             "《政务：晨讯》",
                             "2026-01-01",
                             "，甲",
                             "?",
                             ": "}) {
        Scheme scheme = schemeOf("carriers: [{level: 县, points: 1}]\n");
        scheme.name = QString::fromUtf8(name).trimmed();
        scheme.carriers.front().name = scheme.name;
        scheme.carriers.front().aliases = {scheme.name + u'乙'};
        INFO(name);
        CHECK(throughFile(scheme) == scheme);
    }
}
