// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pattern_matcher.h"
#include "core/lint/word_matcher.h"
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

/// A rule for each pattern that clears none of its hits.
std::vector<Rule> rulesOf(const QStringList& patterns)
{
    std::vector<Rule> rules;
    for (const QString& pattern : patterns) {
        Rule rule;
        rule.id = pattern;
        rule.vote = Vote::None;
        rule.exemptSpeech = rule.exemptTitles = false;
        Token token;
        token.text = pattern;
        token.isPattern = true;
        token.replacement = QStringLiteral("<\\0|\\1>");
        rule.tokens = {token};
        rules.push_back(rule);
    }
    return rules;
}

QString shown(const Span& match, const Span& mark, const QString& replacement)
{
    return QStringLiteral("%1+%2 %3+%4 %5")
        .arg(match.start)
        .arg(match.length)
        .arg(mark.start)
        .arg(mark.length)
        .arg(replacement);
}

/// What RE2 would have a pattern report of a whole paragraph.
QStringList wantedOf(const RE2& expression, const FieldText& paragraph, const Bytes& bytes)
{
    const auto part = [&](const Span& span) {
        return span.start < 0 ? QString() : paragraph.view(span).toString();
    };
    QStringList wanted;
    for (const auto& groups : re2Matches(expression, bytes)) {
        const Span first = groups.size() > 1 ? groups[1] : Span{-1, 0};
        const Span mark = first.start >= 0 ? first : groups[0];
        if (mark.length > 0)
            wanted.append(shown(groups[0], mark,
                                QStringLiteral("<%1|%2>").arg(part(groups[0]), part(first))));
    }
    return wanted;
}

/// Patterns together, as the linter runs them, and each by itself through RE2.
int compare(const QStringList& patterns, const std::vector<QString>& texts)
{
    const std::vector<Rule> rules = rulesOf(patterns);
    const WordMatcher matcher(rules, nullptr);
    const std::vector<char> active(rules.size(), 1);
    std::vector<std::unique_ptr<RE2>> references;
    for (const QString& pattern : patterns)
        references.push_back(std::make_unique<RE2>(pattern.toStdString(), quietly()));
    int hits = 0;
    for (const QString& text : texts) {
        const FieldText paragraph(QStringLiteral("body"), text);
        const Bytes bytes(paragraph.folded);
        std::vector<QStringList> found(rules.size());
        for (const RuleHit& hit : matcher.match(paragraph, active))
            found[static_cast<std::size_t>(hit.rule)].append(
                shown(hit.hit.match, hit.hit.mark, hit.hit.replacement));
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const QStringList wanted = wantedOf(*references[i], paragraph, bytes);
            hits += static_cast<int>(wanted.size());
            if (found[i] == wanted)
                continue;
            INFO("pattern " << rules[i].id.toStdString() << "\ntext " << text.toStdString());
            CHECK(found[i].join(QLatin1Char('\n')) == wanted.join(QLatin1Char('\n')));
        }
    }
    return hits;
}

} // namespace

TEST_CASE("shipped patterns run around their keys hit what they hit in the whole paragraph")
{
    CHECK(compare(shippedPatterns(), corpusStretches()) > 1000);
}

TEST_CASE("random patterns run around their keys hit what they hit in the whole paragraph")
{
    Dice dice;
    INFO("seed " << dice.seed());
    int hits = 0;
    for (int round = 0; round < 60; ++round) {
        // What our own reader leaves to RE2.
        QStringList patterns = {QStringLiteral("(?i)A(b)?"), QStringLiteral("\\x{1F600}|[😀-😂]a"),
                                QStringLiteral("(?P<first>一)(二)?"), QStringLiteral("(?s).b$")};
        while (patterns.size() < 25) {
            const QString pattern = randomPattern(dice, 2);
            if (patternFault(pattern).isEmpty())
                patterns.append(pattern);
        }
        std::vector<QString> texts(20);
        for (QString& text : texts)
            text = randomText(dice, 60);
        hits += compare(patterns, texts);
    }
    CHECK(hits > 3000);
}
