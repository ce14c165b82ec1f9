// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/automaton.h"
#include "tests/support/strings.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace chengbao::lint;

namespace
{

using Place = std::tuple<int, int, int>;

std::vector<Place> places(const std::vector<QString>& words, const QString& text)
{
    std::vector<Place> found;
    Automaton(words).scan(text, [&](const Automaton::Match& match) {
        found.emplace_back(match.word, match.start, match.length);
    });
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<Place> searched(const std::vector<QString>& words, const QString& text)
{
    std::vector<Place> found;
    for (std::size_t word = 0; word < words.size(); ++word) {
        if (words[word].isEmpty())
            continue;
        for (qsizetype at = text.indexOf(words[word]); at >= 0;
             at = text.indexOf(words[word], at + 1))
            found.emplace_back(static_cast<int>(word), static_cast<int>(at),
                               static_cast<int>(words[word].size()));
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

TEST_CASE("words inside and across one another are all found")
{
    const std::vector<QString> words = {QStringLiteral("自我"), QStringLiteral("我局"),
                                        QStringLiteral("我"), QStringLiteral("自我局限"),
                                        QStringLiteral("局限性")};
    const QString text = QStringLiteral("克服自我局限性，我局");
    CHECK(places(words, text) == searched(words, text));
    CHECK(places(words, text).size() == 7);
}

TEST_CASE("nothing is found in nothing, and empty words never match")
{
    CHECK(places({QString()}, QStringLiteral("我局")).empty());
    CHECK(places({}, QStringLiteral("我局")).empty());
    CHECK(places({QStringLiteral("我局")}, QString()).empty());
}

TEST_CASE("random words over a small alphabet are found exactly where a search finds them")
{
    QRandomGenerator random(7);
    const QString alphabet = QStringLiteral("一二了解为😀"); // the last one is two units
    const auto randomText = [&](int length) {
        QString text;
        for (int i = 0; i < length; ++i)
            text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        return text;
    };
    for (int round = 0; round < 300; ++round) {
        std::vector<QString> words;
        for (int i = 0; i < 12; ++i)
            words.push_back(randomText(random.bounded(5)));
        const QString text = randomText(random.bounded(60));
        REQUIRE(places(words, text) == searched(words, text));
    }
}
