// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/word_matcher.h"
#include "tests/support/strings.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace chengbao;
using namespace chengbao::lint;

namespace
{

std::vector<Span> placesOf(const QString& word, const QString& text)
{
    std::vector<Span> places;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        places.push_back({static_cast<int>(at), static_cast<int>(word.size())});
    return places;
}

/// What is left by the rule's own words: an exception no shorter than the token clears the hit
/// when it lies over the marked part.
std::vector<std::pair<int, int>> marksLeft(const Rule& rule, const QString& text)
{
    std::vector<Span> exceptions;
    for (const QString& exception : rule.exceptions) {
        const auto places = placesOf(exception, text);
        exceptions.insert(exceptions.end(), places.begin(), places.end());
    }
    std::vector<std::pair<int, int>> left;
    for (const Token& token : rule.tokens) {
        for (const Span& place : placesOf(token.text, text)) {
            const Span mark{place.start + token.markStart, token.markLength};
            if (std::none_of(exceptions.begin(), exceptions.end(), [&](const Span& exception) {
                    return exception.length >= place.length && exception.overlaps(mark);
                }))
                left.emplace_back(mark.start, mark.length);
        }
    }
    std::sort(left.begin(), left.end());
    return left;
}

} // namespace

TEST_CASE("exceptions clear what comparing each with each clears")
{
    QRandomGenerator random(3);
    const auto randomText = [&](int length) {
        QString text;
        for (int i = 0; i < length; ++i)
            text += QStringLiteral("一二三")[random.bounded(3)];
        return text;
    };
    qsizetype left = 0;
    qsizetype all = 0;
    for (int round = 0; round < 500; ++round) {
        Rule rule;
        rule.vote = Vote::None;
        for (int i = 0; i < 4; ++i) {
            Token token;
            token.text = randomText(1 + random.bounded(4));
            token.markStart = random.bounded(static_cast<int>(token.text.size()));
            token.markLength =
                1 + random.bounded(static_cast<int>(token.text.size()) - token.markStart);
            rule.tokens.push_back(token);
            rule.exceptions.append(randomText(1 + random.bounded(6)));
        }
        rule.exceptions.removeDuplicates();
        const QString text = randomText(80);
        const FieldText field(QStringLiteral("body"), text);
        const std::vector<Rule> rules = {rule};
        std::vector<std::pair<int, int>> found;
        const auto hits = WordMatcher(rules, nullptr).match(field, {true});
        for (const auto& [index, hit] : hits)
            found.emplace_back(hit.mark.start, hit.mark.length);
        std::sort(found.begin(), found.end());
        REQUIRE(found == marksLeft(rule, text));
        left += static_cast<qsizetype>(found.size());
        rule.exceptions.clear();
        all += static_cast<qsizetype>(marksLeft(rule, text).size());
    }
    CHECK(left > 0);
    CHECK(left < all);
}
