// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/telling_example.h"

using namespace chengbao;
using namespace chengbao::lint;

namespace
{

Rule ruleOf(const QStringList& bad, const QStringList& good)
{
    Rule rule;
    for (const QString& text : bad)
        rule.bad.push_back({text});
    for (const QString& text : good)
        rule.good.push_back({text});
    return rule;
}

} // namespace

TEST_CASE("the right example is the one that differs least from the wrong one")
{
    const Rule rule = ruleOf({QStringLiteral("发放补贴360万元，惠及1200户，户均2800元。")},
                             {QStringLiteral("民宿床位达到2160张。"),
                              QStringLiteral("发放补贴360万元，惠及1200户，户均3000元。")});
    const auto example = tellingExample(rule, QStringLiteral("35%"));
    REQUIRE(example);
    CHECK(example->bad.endsWith(QStringLiteral("2800元。")));
    CHECK(example->good.endsWith(QStringLiteral("3000元。")));
}

TEST_CASE("a wrong example with the words that were found comes first, even without a right one")
{
    const Rule rule =
        ruleOf({QStringLiteral("本局开展检查，查出问题47处。"), QStringLiteral("我局查了。")},
               {QStringLiteral("该局开展检查，查出问题47处。")});
    CHECK(tellingExample(rule, QStringLiteral("我局"))->bad == QStringLiteral("我局查了。"));
    CHECK(tellingExample(rule, QStringLiteral("我局"))->good.isEmpty());
    CHECK(tellingExample(rule, QStringLiteral("咱们"))->good.startsWith(QStringLiteral("该局")));
}

TEST_CASE("whole drafts and long texts are no examples at a glance")
{
    CHECK_FALSE(tellingExample(ruleOf({QStringLiteral("---\nsystem: 政务\n---\n题\n\n文")}, {}),
                               QString()));
    CHECK_FALSE(tellingExample(ruleOf({QString(80, u'长')}, {}), QString()));
    CHECK_FALSE(tellingExample(Rule(), QStringLiteral("x")));
}
