// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/word_search.h"
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
    WordSearch(words).scan(text, [&](const WordSearch::Match& match) {
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

TEST_CASE("of equal words the last is found first")
{
    const std::vector<QString> words = {QStringLiteral("我局"), QStringLiteral("局"),
                                        QStringLiteral("我局"), QStringLiteral("我局")};
    std::vector<int> order;
    WordSearch(words).scan(u"我局", [&](const auto& match) { order.push_back(match.word); });
    CHECK(order == std::vector<int>{3, 2, 0, 1});
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
    const QString wide = QStringLiteral("一二了解为😀"); // the last one is two units
    const QString narrow = QStringLiteral("一二");      // words within words, and equal ones
    const auto randomText = [&](const QString& alphabet, int length) {
        QString text;
        for (int i = 0; i < length; ++i)
            text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        return text;
    };
    for (int round = 0; round < 2000; ++round) {
        const QString& alphabet = round % 2 == 0 ? wide : narrow;
        std::vector<QString> words;
        for (int i = random.bounded(40); i > 0; --i)
            words.push_back(randomText(alphabet, random.bounded(8)));
        const QString text = randomText(alphabet, random.bounded(round % 10 == 0 ? 700 : 120));
        REQUIRE(places(words, text) == searched(words, text));
    }
}

TEST_CASE("long words are found to their ends and no farther")
{
    const QString run = QString(300, u'一');
    const std::vector<QString> words = {run + u'二', run + u'三', run.left(299),
                                        QStringLiteral("一")};
    for (const QString& text : {run, run + u'二', u'一' + run + u'三', run.left(299) + u'二'})
        CHECK(places(words, text) == searched(words, text));
}

TEST_CASE("matches come by their start, of those that start together the shorter first")
{
    const std::vector<QString> words = {
        QStringLiteral("县"),     QStringLiteral("江县"),   QStringLiteral("清江县"),
        QStringLiteral("江县"),   QStringLiteral("县市"),   QStringLiteral("江县市监局"),
        QStringLiteral("市监局"), QStringLiteral("清江"),   QStringLiteral("局"),
        QStringLiteral("县市监"), QStringLiteral("监局长"), QStringLiteral("江县市监局长会"),
    };
    std::vector<std::pair<int, int>> order; // the start and the length
    WordSearch(words).scan(QStringLiteral("清江县市监局长，清江县"), [&](const auto& match) {
        order.emplace_back(match.start, match.length);
    });
    CHECK(order.size() == 16);
    CHECK(std::is_sorted(order.begin(), order.end()));
}
