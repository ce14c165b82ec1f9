// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/phrase.h"
#include "tests/support/strings.h"

using namespace chengbao::lint;

TEST_CASE("a phrase is found where it stands, at the start only when it says so")
{
    const Phrase anywhere(QStringLiteral("占比?为?$"));
    CHECK(anywhere.isIn(u"满意占比为"));
    CHECK_FALSE(anywhere.isIn(u"满意占比为多数"));
    CHECK_FALSE(anywhere.isIn(u""));
    const Phrase anchored(QStringLiteral("^[^,0-9]{0,3},共$"));
    CHECK(anchored.isIn(u"等处,共"));
    CHECK_FALSE(anchored.isIn(u"一二三四,共"));
}

TEST_CASE("what the groups of a phrase captured is a part of the text")
{
    const Phrase phrase(QStringLiteral("(翻了?([一两])?番)(吗)?"));
    const auto match = phrase.matchIn(u"产值翻了两番。");
    REQUIRE(match);
    CHECK(match[0] == u"翻了两番");
    CHECK(match.start(0) == 2);
    CHECK(match.end(0) == 6);
    CHECK(match[2] == u"两");
    CHECK_FALSE(match.has(3));
    CHECK(match[3].isEmpty());
    const auto none = phrase.matchIn(u"产值翻倍");
    CHECK_FALSE(none);
    CHECK_FALSE(none.has(0));
    CHECK(none[1].isEmpty());
}

TEST_CASE("all places of a phrase are removed, and nothing else")
{
    const Phrase date(QStringLiteral("[0-9]{1,2}月(?:[0-9]{1,2}日)?"));
    CHECK(date.removedFrom(u"截至9月、10月12日的") == QStringLiteral("截至、的"));
    CHECK(date.removedFrom(u"无") == QStringLiteral("无"));
    CHECK(date.removedFrom(u"").isEmpty());
    const Phrase opening(QStringLiteral("^(?:全|总)+|数$"));
    CHECK(opening.removedFrom(u"全总全数数") == QStringLiteral("数"));
}
