// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/structure.h"
#include "core/text/width.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::text;

namespace
{

QStringList speechOf(const QString& text)
{
    QStringList list;
    for (const Span& span : exemptions(text).speech)
        list += text.mid(span.start, span.length);
    return list;
}

} // namespace

TEST_CASE("direct speech is known by its verb and mark, on both widths")
{
    const QStringList speech{QStringLiteral("“我们盼这条路”")};
    for (const char* lead :
         {"村民张某说：", "群众反映，", "他高兴地告诉记者：", "村支书坦言道:", "负责人介绍说，",
          "养殖户表示, ", "有人称：", "张某告诉调查人员：", "群众说"}) {
        const QString text = QString::fromUtf8(lead) + speech.front();
        CHECK(speechOf(text) == speech);
        CHECK(speechOf(foldWidth(text)) == speech);
    }
}

TEST_CASE("the speaker may come after")
{
    CHECK(speechOf(QStringLiteral("“我们盼这条路”，村民张某说。")).size() == 1);
    CHECK(speechOf(QStringLiteral("“我们盼这条路，”村民张某说。")).size() == 1);
    CHECK(speechOf(QStringLiteral("“我们盼路”，张某说，“也盼水。”")).size() == 2);
    CHECK(speechOf(QStringLiteral("“一老一小”，全县统筹推进。")).isEmpty());
    CHECK(speechOf(QStringLiteral("“一老一小”问题群众说。")).isEmpty());
}

TEST_CASE("names and words that hold a verb's character introduce nothing")
{
    for (const char* text : {"城关街道：“一站式”服务", "简称：“三资”", "需要说明：“三资”是",
                             "据说，“三资”", "开展“我们的节日”", "反映“行路难”问题", "被称“菜篮子”",
                             "渠道，“三资”", "荣获“先进”称号，“三资”清查"})
        CHECK(speechOf(QString::fromUtf8(text)) == QStringList());
}

TEST_CASE("words that are spoken of are nobody's own")
{
    CHECK(speechOf(QStringLiteral("不乱提诸如“战略、战役”等过高的口号")).size() == 1);
    CHECK(speechOf(QStringLiteral("“我们”、“我局”“我县”等用语改为全称")).size() == 3);
    CHECK(speechOf(QStringLiteral("忌用“为了”，“贯彻某某精神”一类")).size() == 2);
    CHECK(speechOf(QStringLiteral("“攻坚战”等行动取得成效")).isEmpty());
    CHECK(speechOf(QStringLiteral("“攻坚战”等行动，喊口号")).isEmpty());
    CHECK(speechOf(QStringLiteral("打响“攻坚战”、“歼灭战”")).isEmpty());
    const QString row = QStringLiteral("“甲”、").repeated(20000);
    CHECK(speechOf(row + QStringLiteral("等用语")).size() <= 20);
}

TEST_CASE("an open quote exempts nothing, never the rest of the text")
{
    const auto found = exemptions(u"村民说：“我们盼路。\n我局开展“走访”。《办法");
    CHECK(found.speech.empty());
    CHECK(found.quotes.size() == 1);
    CHECK(found.titles.empty());
    CHECK(exemptions(u"村民说：“我们“盼路”").speech.empty());
}

TEST_CASE("names and other quotes are listed apart")
{
    const QString text = QStringLiteral("印发《〈办法〉细则》，推行“我们”‘大家’。");
    const auto found = exemptions(text);
    REQUIRE(found.titles.size() == 2);
    CHECK(text.mid(found.titles[0].start, found.titles[0].length) ==
          QStringLiteral("《〈办法〉细则》"));
    CHECK(found.quotes.size() == 2);
    CHECK(found.speech.empty());
}

TEST_CASE("a flood of marks takes linear time")
{
    CHECK(exemptions(QString(300000, u'“')).quotes.empty());
    CHECK(exemptions(QString(300000, u'”')).quotes.empty());
    const QString mixed = QStringLiteral("说：“(《").repeated(100000);
    CHECK(exemptions(mixed).speech.empty());
    CHECK(sentences(mixed).size() == 1);
}
