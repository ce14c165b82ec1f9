// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/text/spelling.h"
#include "tests/support/strings.h"

#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace chengbao;
using namespace chengbao::text;

namespace
{

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

/// A dictionary of three words in the encoding given.
QStringList smallDictionary(const QTemporaryDir& folder, const char* encoding,
                            const QByteArray& words)
{
    REQUIRE(writeFileAtomically(folder.filePath(utf8("en_US.aff")),
                                QByteArray("SET ") + encoding + "\nTRY esianrtolcdugmphbyfvkwz\n")
                .has_value());
    REQUIRE(writeFileAtomically(folder.filePath(utf8("en_US.dic")), "3\n" + words).has_value());
    return {folder.path()};
}

} // namespace

TEST_CASE("Latin words are judged by the system's dictionary")
{
    const SpellChecker checker({QStringLiteral("/nowhere"), systemDictionaries()}, QString());
    REQUIRE(checker.available()); // hunspell-en-us is among the build's packages
    CHECK(checker.isCorrect(utf8("government")));
    CHECK_FALSE(checker.isCorrect(utf8("goverment")));
    CHECK(checker.suggestions(utf8("goverment")).contains(utf8("government")));
    CHECK(checker.suggestions(utf8("goverment"), 1).size() <= 1);
    CHECK(checker.suggestions(utf8("government")).isEmpty());
}

TEST_CASE("a dictionary's own encoding is respected")
{
    for (const auto& [encoding, words] :
         {std::pair<const char*, QByteArray>{"UTF-8", "café\ntea\nmilk\n"},
          std::pair<const char*, QByteArray>{"ISO8859-1", "caf\xE9\ntea\nmilk\n"}}) {
        QTemporaryDir folder;
        const SpellChecker checker(smallDictionary(folder, encoding, words), QString());
        INFO(encoding);
        CHECK(checker.isCorrect(utf8("café")));
        CHECK_FALSE(checker.isCorrect(utf8("cafè")));
        CHECK(checker.suggestions(utf8("teaa")) == QStringList(utf8("tea")));
    }
}

TEST_CASE("the office's own words are right too")
{
    QTemporaryDir folder;
    const QString extra = folder.filePath(utf8("words.txt"));
    REQUIRE(writeFileAtomically(extra, "# Names\nChengbao\r\n\n  WPS \n办公\n").has_value());
    const SpellChecker checker(smallDictionary(folder, "ISO8859-1", "milk\n"), extra);
    CHECK(checker.isCorrect(utf8("Chengbao")));
    CHECK(checker.isCorrect(utf8("WPS")));
    CHECK_FALSE(checker.isCorrect(utf8("Names")));
}

TEST_CASE("what cannot be judged is not called wrong")
{
    const SpellChecker none({QStringLiteral("/nowhere")}, QStringLiteral("/nowhere/words.txt"));
    CHECK_FALSE(none.available());
    CHECK(none.isCorrect(utf8("goverment")));
    CHECK(none.suggestions(utf8("goverment")).isEmpty());
    QTemporaryDir folder;
    const SpellChecker checker(smallDictionary(folder, "ISO8859-1", "milk\n"), QString());
    CHECK(checker.isCorrect(utf8("政务")));
    CHECK(checker.isCorrect(QString()));
    CHECK(checker.isCorrect(QString(100000, u'x')));
    CHECK_FALSE(checker.isCorrect(utf8("mlik")));
}

TEST_CASE("several threads may ask at once")
{
    QTemporaryDir folder;
    const SpellChecker checker(smallDictionary(folder, "UTF-8", "milk\ntea\n"), QString());
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 200; ++round)
                right +=
                    checker.isCorrect(utf8("milk")) && !checker.isCorrect(utf8("mlik")) ? 1 : 0;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    CHECK(right == 800);
}
