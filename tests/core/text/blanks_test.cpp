// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/blanks.h"
#include "tests/support/strings.h"

#include <catch2/catch.hpp>

using namespace chengbao;
using namespace chengbao::text;

TEST_CASE("blanks are found with their kind and content")
{
    const QString text = QStringLiteral("截至〖填：几月几日〗，收割〖核:26万亩〗。");
    const auto found = blanks(text);
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == Blank::Kind::Fill);
    CHECK(text.mid(found[0].span.start, found[0].span.length) ==
          QStringLiteral("〖填：几月几日〗"));
    CHECK(text.mid(found[0].content.start, found[0].content.length) == QStringLiteral("几月几日"));
    CHECK(found[1].kind == Blank::Kind::Check);
    CHECK(text.mid(found[1].content.start, found[1].content.length) == QStringLiteral("26万亩"));
}

TEST_CASE("a blank that lost its bracket is still one")
{
    for (const char* text :
         {"由〖填：谁牵头，", "由〖填：谁牵头\n〗", "由〖填：谁〖填：", "〖核："}) {
        INFO(text);
        const auto found = blanks(QString::fromUtf8(text));
        REQUIRE_FALSE(found.empty());
        CHECK(found[0].span.length == 3);
        CHECK(found[0].content.length == 0);
    }
}

TEST_CASE("other brackets are none")
{
    for (const char* text : {"", "〖", "〖填", "〖摘要〗", "填：姓名", "〗〖", "【填：姓名】"}) {
        INFO(text);
        CHECK(blanks(QString::fromUtf8(text)).empty());
    }
}

TEST_CASE("what is made as a blank is found as one")
{
    const QString made = blankOf(Blank::Kind::Check, u"8月20日");
    const auto found = blanks(made);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Blank::Kind::Check);
    CHECK(found[0].span == Span{0, static_cast<int>(made.size())});
}
