// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pattern_keys.h"
#include "core/lint/pattern_matcher.h"
#include "core/lint/ready_keys.h"
#include "tests/core/lint/corpus_texts.h"
#include "tests/core/lint/random_pattern.h"
#include "tests/core/lint/re2_matches.h"
#include "tests/support/strings.h"

#include <algorithm>

using namespace chengbao;
using namespace chengbao::lint;
using namespace chengbao::test;

namespace
{

bool holds(const PatternKeys& keys, const QString& text, const Span& match)
{
    const ReadyKeys ready(keys);
    for (const QString& literal : keys.literals) {
        for (qsizetype at = text.indexOf(literal, match.start);
             at >= 0 && at + literal.size() <= match.end(); at = text.indexOf(literal, at + 1)) {
            const Span place{static_cast<int>(at), static_cast<int>(literal.size())};
            if (ready.fit(text, place) && ready.reach(text, place).contains(match))
                return true;
        }
    }
    return false;
}

/// What is known of a pattern.
struct Known {
    QString pattern;
    RE2 reference;
    std::vector<PatternKeys> keys;

    Known(const QString& text, const PatternNode& tree)
        : pattern(text), reference(text.toStdString(), quietly()), keys(patternKeys(tree))
    {
    }
};

/// Checks it by the matches in a text; how many of those hold a key.
int judge(const Known& known, const QString& text, const Bytes& bytes)
{
    const auto& keys = known.keys;
    int held = 0;
    for (const auto& match : re2Matches(known.reference, bytes)) {
        if (match.size() > 1 && match[1].start >= 0 && match[1].length == 0)
            continue; // steps over what is no hit
        const QString matched = text.mid(match[0].start, match[0].length);
        INFO("pattern " << known.pattern.toStdString() << "\ntext " << text.toStdString()
                        << "\nmatch " << match[0].start << " " << matched.toStdString());
        if (!keys.empty() && std::none_of(keys.begin(), keys.end(), [&](const PatternKeys& set) {
                return holds(set, text, match[0]);
            }))
            FAIL_CHECK("no key wakes it, or none reaches all of it");
        held += keys.empty() ? 0 : 1;
    }
    return held;
}

} // namespace

TEST_CASE("what a shipped pattern matches holds a key that reaches all of it")
{
    const std::vector<QString> stretches = corpusStretches();
    const std::vector<Bytes> bytes(stretches.begin(), stretches.end());
    int matches = 0;
    for (const QString& pattern : shippedPatterns()) {
        const auto tree = parsePattern(pattern);
        REQUIRE(tree);
        const Known known(pattern, *tree);
        for (std::size_t i = 0; i < stretches.size(); ++i)
            matches += judge(known, stretches[i], bytes[i]);
    }
    CHECK(matches > 1000);
}

TEST_CASE("what a random pattern matches holds a key that reaches all of it")
{
    Dice dice;
    INFO("seed " << dice.seed());
    int keyed = 0, matches = 0;
    for (int round = 0; round < 2000; ++round) {
        const QString pattern = randomPattern(dice);
        const auto tree = parsePattern(pattern);
        if (!tree || !patternFault(pattern).isEmpty())
            continue;
        const Known known(pattern, *tree);
        keyed += known.keys.empty() ? 0 : 1;
        for (int i = 0; i < 8; ++i) {
            const QString text = text::foldWidth(randomText(dice, 30));
            matches += judge(known, text, Bytes(text));
        }
    }
    CHECK(keyed > 500);
    CHECK(matches > 2000);
}
