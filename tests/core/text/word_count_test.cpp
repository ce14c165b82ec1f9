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

TEST_CASE("a text counts the same wherever its rare characters stand")
{
    // Counted in blocks: an invisible character in one makes it go the longer way.
    const QString text =
        QStringLiteral("截至9月18日，OA系统 v2.0收到“两不愁”信息1,000条（\t其中 PDF 文件3件）；\n")
            .repeated(5);
    const int words = countWords(text);
    CHECK(words == 5 * countWords(text.first(text.size() / 5)));
    for (qsizetype at = 0; at <= text.size(); ++at)
        CHECK(countWords(QString(text).insert(at, QChar(0x200B))) == words);
    for (qsizetype blanks = 0; blanks < 70; ++blanks) {
        const QString indented = QString(blanks, u' ');
        CHECK(countWords(indented + QStringLiteral("𠮷ab村")) == 3);
        CHECK(countWords(indented + QStringLiteral("ab")) == 1);
    }
}
