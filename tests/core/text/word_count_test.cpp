// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_count.h"
#include "tests/support/strings.h"

using namespace chengbao::text;

TEST_CASE("words are counted as Word counts them")
{
    CHECK(countWords(u"") == 0);
    CHECK(countWords(u" \t\n　\u00A0") == 0);
    CHECK(countWords(u"截至9月18日，") == 7);
    CHECK(countWords(u"占52.5%。") == 3);
    CHECK(countWords(u"1,000人") == 2);
    CHECK(countWords(u"Visual Studio Code") == 3);
    CHECK(countWords(u"OA系统") == 3);
    CHECK(countWords(u"“两不愁”") == 5);
    CHECK(countWords(u"café naïve") == 2);
    CHECK(countWords(u"１２") == 2);
    CHECK(countWords(u"……") == 2);
}

TEST_CASE("characters outside the BMP count once and invisible ones not at all")
{
    CHECK(countWords(u"𠮷村") == 2);
    CHECK(countWords(u"😀") == 1);
    CHECK(countWords(u"村\u200B民") == 2);
    CHECK(countWords(u"a\u00ADb") == 1);
    const char16_t half[] = {0xD800, u'村', 0};
    CHECK(countWords(QStringView(half, 2)) >= 1);
}
