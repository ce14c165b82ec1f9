// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/examples.h"
#include "core/lint/kinds/formula.h"
#include "tests/core/lint/guide_rules.h"
#include "tests/support/linter.h"
#include "tests/support/strings.h"

#include <cmath>
#include <set>

using namespace chengbao;
using namespace chengbao::lint;

namespace
{

QByteArray file(const QByteArray& keys)
{
    return "id: office.a\nmessage: “%1”，%2，%3\n" + keys +
           "\nvote: false\nexamples: {bad: [a, b], good: [c, d]}\n";
}

Result<Rule> parse(const QByteArray& yaml)
{
    return parseRule(yaml, QStringLiteral("a.yaml"), [](const QString&) { return nullptr; });
}

std::vector<Finding> lintWith(const QByteArray& keys, const QString& body,
                              const QString& title = {})
{
    auto rule = parse(file(keys));
    if (!rule)
        FAIL(rule.error().reason << rule.error().arguments.join(QLatin1Char(' ')).toStdString());
    const Linter linter({{*rule}}, nullptr, nullptr);
    Draft draft;
    draft.title = title;
    draft.body = body;
    return linter.lint(draft);
}

/// "field start text" of each finding.
QStringList places(const std::vector<Finding>& findings)
{
    QStringList list;
    for (const Finding& finding : findings)
        list += QStringLiteral("%1 %2 %3").arg(finding.field).arg(finding.start).arg(finding.text);
    return list;
}

int faultLine(const QByteArray& keys)
{
    const auto rule = parse(file(keys));
    INFO(keys.toStdString());
    REQUIRE_FALSE(rule.has_value());
    CHECK(rule.error().code == ErrorCode::Malformed);
    CHECK(rule.error().place == QStringLiteral("a.yaml"));
    return rule.error().line;
}

double worth(const char* formula)
{
    const auto parsed = Formula::parse(QLatin1String(formula));
    INFO(formula);
    REQUIRE(parsed.has_value());
    return parsed->value({.characters = 200, .sentences = 4, .paragraphs = 2, .tokens = 3});
}

} // namespace

TEST_CASE("occurrence: the first one too many is marked, in each stretch by itself")
{
    const QByteArray most = "extends: occurrence\nmax: 2\ntokens: [我, 们]\n";
    const auto found = lintWith(most, QStringLiteral("😀我，我，我们。我。"), QStringLiteral("我"));
    CHECK(places(found) == QStringList{QStringLiteral("body 6 我")});
    CHECK(found[0].message == QStringLiteral("“我”，5，2"));
    CHECK(
        places(lintWith(most + "scope: sentence", QStringLiteral("我我。我我我。我。\n我我我"))) ==
        QStringList{QStringLiteral("body 5 我"), QStringLiteral("body 12 我")});
    CHECK(places(lintWith(most + "scope: paragraph", QStringLiteral("我我。我。\n我我"))) ==
          QStringList{QStringLiteral("body 3 我")});
    CHECK(lintWith(most + "exceptions: [自我]", QStringLiteral("自我我我")).empty());
    CHECK(lintWith(most, QStringLiteral("张某说：“我我我我。”")).empty());
    CHECK(places(lintWith("extends: occurrence\nmax: 0\ntoken: '[0-9]{3}'\n",
                          QStringLiteral("甲12，乙１２３"))) ==
          QStringList{QStringLiteral("body 5 １２３")});
}

TEST_CASE("occurrence: where there are too few the beginning is marked")
{
    const QByteArray least = "extends: occurrence\nmin: 1\nscope: paragraph\ntokens: [占]\n";
    const auto found = lintWith(least, QStringLiteral("占三成。\n\n投入5万元，修路。\n"));
    CHECK(places(found) == QStringList{QStringLiteral("body 6 投入5万元，")});
    CHECK(found[0].message == QStringLiteral("“投入5万元，”，0，1"));
    CHECK(lintWith(least, QStringLiteral(" \n")).empty());
    CHECK(places(lintWith("extends: occurrence\nmin: 1\nscope: title\ntokens: [县]\n",
                          QStringLiteral("正文"), QStringLiteral("标题"))) ==
          QStringList{QStringLiteral("title 0 标题")});
}

TEST_CASE("repetition: the same text twice running, or twice in a sentence")
{
    const QByteArray running = "extends: repetition\ntokens: [的, 进行]\n";
    CHECK(places(lintWith(running, QStringLiteral("进行进行检查的，的 的的人"))) ==
          QStringList{QStringLiteral("body 2 进行"), QStringLiteral("body 10 的"),
                      QStringLiteral("body 11 的")});
    CHECK(lintWith(running, QStringLiteral("的进行的")).empty());
    const auto found = lintWith("extends: repetition\nscope: sentence\ntokens: [进一步, 切实]\n",
                                QStringLiteral("进一步摸清，切实整改，进一步、进一步。进一步。"));
    CHECK(places(found) ==
          QStringList{QStringLiteral("body 11 进一步"), QStringLiteral("body 15 进一步")});
    CHECK(found[1].message == QStringLiteral("“进一步”，3，"));
    const auto mended = lintWith("extends: repetition\npatterns: ['\\p{Han}{2}']\nfix: ''\n",
                                 QStringLiteral("检查检查，"));
    REQUIRE(mended.size() == 1);
    CHECK(mended[0].fixes.at(0).edits == std::vector<Edit>{{2, 2, QString()}});
}

TEST_CASE("consistency: the form that comes first is kept")
{
    const QByteArray either = "extends: consistency\neither: {卫健局: 卫健委, 百分之: '%'}\n";
    const auto found = lintWith(either, QStringLiteral("县卫健委抽检3％，卫健局、卫健委占百分之3"),
                                QStringLiteral("卫健局抽检"));
    CHECK(places(found) == QStringList{QStringLiteral("body 1 卫健委"),
                                       QStringLiteral("body 13 卫健委"),
                                       QStringLiteral("body 17 百分之")});
    CHECK(found[0].message == QStringLiteral("“卫健委”，卫健局，"));
    CHECK(lintWith(either, QStringLiteral("卫健委、卫健委")).empty());
}

TEST_CASE("conditional: what stands without what it asks for is marked once")
{
    const QByteArray any = "extends: conditional\nfirst: 据统计\nsecond: 统计局\n";
    CHECK(places(lintWith(any, QStringLiteral("据统计，3户。据统计，5户。"))) ==
          QStringList{QStringLiteral("body 0 据统计")});
    CHECK(lintWith(any, QStringLiteral("据统计，3户。县统计局")).empty());
    const QByteArray same = "extends: conditional\nfirst: '\\b([A-Z]{2,})\\b'\n"
                            "second: '\\(([A-Z]{2,})\\)'\n";
    CHECK(places(lintWith(same, QStringLiteral("企业资源计划（ERP），ERP、MES、MES"))) ==
          QStringList{QStringLiteral("body 16 MES")});
    CHECK(lintWith(same + "exceptions: [MES]\n", QStringLiteral("MES")).empty());
}

TEST_CASE("metric: a formula over counts against a bound")
{
    const QByteArray thick = "extends: metric\ntokens: [了]\nformula: tokens / characters * 100\n"
                             "condition: '> 10'\n";
    const auto found = lintWith(thick, QStringLiteral("来了，去了，又走了。"));
    CHECK(places(found) == QStringList{QStringLiteral("body 0 来了，")});
    CHECK(found[0].message == QStringLiteral("“来了，”，30，10"));
    CHECK(lintWith(thick, QStringLiteral("")).empty());
    CHECK(places(lintWith("extends: metric\nscope: sentence\nformula: characters\n"
                          "condition: '>= 6'\n",
                          QStringLiteral("一二三。一二三，四五。"))) ==
          QStringList{QStringLiteral("body 4 一二三，")});
}

TEST_CASE("formulas are worked out as written, and nothing else is one")
{
    CHECK(worth("characters / sentences") == 50);
    CHECK(worth("1+2*3") == 7);
    CHECK(worth("(1 + 2) * 3 - -1") == 10);
    CHECK(worth("8 / 4 / 2") == 1);
    CHECK(worth("10 - 4 - 3") == 3);
    CHECK(worth("0.5 * paragraphs") == 1);
    CHECK(std::isnan(worth("tokens / (sentences - 4)")));
    for (const char* text : {"", " ", "1 +", "* 2", "(1", "1)", "1 2", "words", "characters()",
                             "1e3", "1..2", "2 ^ 3", "1; 2", "tokens > 3", "１"}) {
        INFO(text);
        CHECK_FALSE(Formula::parse(QString::fromUtf8(text)).has_value());
    }
    CHECK_FALSE(Formula::parse(QStringLiteral("(").repeated(100000)).has_value());
    CHECK_FALSE(Formula::parse(QStringLiteral("-").repeated(100000)).has_value());
    CHECK_FALSE(
        Formula::parse(QStringLiteral("1+").repeated(100000) + QLatin1Char('1')).has_value());
    for (const char* text : {"", ">", "3", "> x", "=> 3", "> nan", "> inf", "> 1 2"}) {
        INFO(text);
        CHECK_FALSE(Limit::parse(QLatin1String(text)).has_value());
    }
    CHECK(Limit::parse(QStringLiteral(" >= 3 "))->isMet(3));
    CHECK_FALSE(Limit::parse(QStringLiteral("> 3"))->isMet(3));
    CHECK_FALSE(Limit::parse(QStringLiteral("!= 3"))->isMet(std::nan("")));
}

TEST_CASE("what a kind lacks and what means nothing to it is refused with its line")
{
    CHECK(faultLine("extends: occurrence\ntokens: [甲]") > 0);
    CHECK(faultLine("extends: occurrence\nmax: 1") > 0);
    CHECK(faultLine("extends: occurrence\ntokens: [甲]\nmax: viele") == 5);
    CHECK(faultLine("extends: occurrence\ntokens: [甲]\nmax: -1") == 5);
    CHECK(faultLine("extends: occurrence\ntokens: [甲]\nmin: 0") == 5);
    CHECK(faultLine("extends: occurrence\nmax: 1\ntoken: '(甲'") == 5);
    CHECK(faultLine("extends: existence\ntokens: [甲]\nmax: 1") == 5);
    CHECK(faultLine("extends: repetition\ntokens: [甲]\neither: {甲: 乙}") == 5);
    CHECK(faultLine("extends: repetition") > 0);
    CHECK(faultLine("extends: consistency\ntokens: [甲]") > 0);
    CHECK(faultLine("extends: consistency\neither: [甲]") == 4);
    CHECK(faultLine("extends: consistency\neither: {甲: ''}") == 4);
    CHECK(faultLine("extends: conditional\nfirst: 甲") > 0);
    CHECK(faultLine("extends: conditional\nfirst: 甲\nsecond: '(乙'") == 5);
    CHECK(faultLine("extends: metric\nformula: characters") > 0);
    CHECK(faultLine("extends: metric\nformula: words\ncondition: '> 1'") == 4);
    CHECK(faultLine("extends: metric\nformula: characters\ncondition: viel") == 5);
    CHECK(faultLine("extends: existence\ntokens: [甲]\nscope: word") == 5);
    CHECK(faultLine("extends: checker\nchecker: no-such-thing") == 4);
}

TEST_CASE("every rule that the guide for rule authors shows holds")
{
    std::set<Extends> shown;
    for (const QByteArray& yaml : test::guideRuleFiles()) {
        INFO(yaml.toStdString());
        const auto rule = parse(yaml);
        if (!rule)
            FAIL(rule.error().reason << " line " << rule.error().line);
        shown.insert(rule->extends);
        const Linter linter({{*rule}}, nullptr, nullptr);
        for (const BrokenExample& broken : checkExamples(linter))
            FAIL_CHECK((broken.bad ? "missed: " : "false: ") << broken.text.toStdString());
    }
    CHECK(shown.size() == 7); // all but those that are C++
}
