// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/expression.h"
#include "tests/core/lint/corpus_texts.h"
#include "tests/core/lint/random_pattern.h"
#include "tests/core/lint/re2_matches.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::lint;
using namespace chengbao::test;

namespace
{

Matches matchesOf(const Expression& expression, const QString& text)
{
    const int end = static_cast<int>(text.size());
    Expression::Scratch scratch;
    std::vector<Span> groups;
    Matches matches;
    for (int at = 0; expression.find(text, {at, end, end}, groups, scratch);) {
        matches.push_back(groups);
        at = groups[0].length > 0 ? groups[0].end() : groups[0].end() + 1;
    }
    return matches;
}

/// Groups as text, for what a failure prints.
QString shown(const Matches& matches)
{
    QString text;
    for (const auto& match : matches) {
        for (const Span& group : match)
            text += QStringLiteral("%1+%2 ").arg(group.start).arg(group.length);
        text += QLatin1Char('|');
    }
    return text;
}

void compare(const QString& pattern, const RE2& reference, const Expression& expression,
             const QString& text, const Bytes& bytes)
{
    const Matches wanted = re2Matches(reference, bytes);
    const Matches found = matchesOf(expression, text);
    if (found == wanted)
        return;
    INFO("pattern " << pattern.toStdString() << "\ntext " << text.toStdString());
    CHECK(shown(found) == shown(wanted));
}

bool mayBeEmpty(const PatternNode& node)
{
    using Kind = PatternNode::Kind;
    if (node.kind == Kind::Text || node.kind == Kind::Class)
        return false;
    if (node.kind == Kind::Alternation)
        return std::any_of(node.children.begin(), node.children.end(), mayBeEmpty);
    return (node.kind == Kind::Repeat && node.least == 0) ||
           std::all_of(node.children.begin(), node.children.end(), mayBeEmpty);
}

/// How deep loops over what may be empty, ((a|)+|b)*, lie within each other.
int depthOfEmptyLoops(const PatternNode& node)
{
    int depth = 0;
    for (const PatternNode& child : node.children)
        depth = std::max(depth, depthOfEmptyLoops(child));
    const bool loops =
        node.kind == PatternNode::Kind::Repeat && node.most == PatternNode::withoutEnd;
    return depth + (loops && mayBeEmpty(node.children.front()) ? 1 : 0);
}

/// Nothing for what our reader leaves to RE2, and for loops over what may be empty within others:
/// how often the inner one is entered without taking anything is not the same for both.
std::optional<Expression> compiled(const QString& pattern)
{
    const auto tree = parsePattern(pattern);
    return tree && depthOfEmptyLoops(*tree) < 2 ? Expression::compile(*tree) : std::nullopt;
}

bool looksAround(const PatternNode& node)
{
    using Kind = PatternNode::Kind;
    return (node.kind >= Kind::Begin && node.kind <= Kind::NoBoundary) ||
           std::any_of(node.children.begin(), node.children.end(), looksAround);
}

} // namespace

TEST_CASE("what a shipped pattern matches in the corpus is what RE2 matches")
{
    const std::vector<QString> stretches = corpusStretches();
    const std::vector<QString> texts = corpusTexts();
    const std::vector<Bytes> stretchBytes(stretches.begin(), stretches.end());
    const std::vector<Bytes> textBytes(texts.begin(), texts.end());
    for (const QString& pattern : shippedPatterns()) {
        const auto tree = parsePattern(pattern);
        INFO(pattern.toStdString());
        REQUIRE(tree); // else RE2 has to run, which costs every text its time
        const auto expression = Expression::compile(*tree);
        REQUIRE(expression);
        const RE2 reference(pattern.toStdString(), quietly());
        for (std::size_t i = 0; i < stretches.size(); i += 2)
            compare(pattern, reference, *expression, stretches[i], stretchBytes[i]);
        for (std::size_t i = 0; i < texts.size() && looksAround(*tree); ++i)
            compare(pattern, reference, *expression, texts[i], textBytes[i]);
    }
}

TEST_CASE("what a random pattern matches in random texts is what RE2 matches")
{
    Dice dice;
    INFO("seed " << dice.seed());
    constexpr int rounds = 3000;
    int followed = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString pattern = randomPattern(dice);
        const RE2 reference(pattern.toStdString(), quietly());
        const auto expression = compiled(pattern);
        if (!expression || reference.error_code() == RE2::ErrorRepeatSize)
            continue;
        ++followed;
        REQUIRE(reference.ok());
        for (int i = 0; i < 15; ++i) {
            const QString text = randomText(dice);
            compare(pattern, reference, *expression, text, Bytes(text));
        }
    }
    CHECK(followed > rounds * 4 / 5);
}

TEST_CASE("what is found in a stretch is what RE2 finds there, with an eye on what is around")
{
    Dice dice;
    INFO("seed " << dice.seed());
    Expression::Scratch scratch;
    int matches = 0;
    for (int round = 0; round < 2000; ++round) {
        const QString pattern = randomPattern(dice);
        const RE2 reference(pattern.toStdString(), quietly());
        const auto expression = compiled(pattern);
        if (!expression || !reference.ok())
            continue;
        for (int i = 0; i < 10; ++i) {
            const QString text = randomText(dice);
            const Bytes bytes(text);
            const int to = dice.roll(text.size() + 1), from = dice.roll(to + 1);
            Matches wanted = re2Matches(reference, bytes, from, to);
            wanted.resize(std::min<std::size_t>(wanted.size(), 1));
            Matches found(1);
            if (!expression->find(text, {from, to, to}, found[0], scratch))
                found.clear();
            INFO("pattern " << pattern.toStdString() << "\ntext " << text.toStdString() << "\nfrom "
                            << from << " to " << to);
            if (found != wanted)
                CHECK(shown(found) == shown(wanted));
            matches += static_cast<int>(wanted.size());
        }
    }
    CHECK(matches > 5000);
}

TEST_CASE("what the reader takes of nonsense, RE2 takes and reads alike")
{
    Dice dice;
    INFO("seed " << dice.seed());
    static const QStringList pieces =
        QStringLiteral("( ) (?: [ [^ ] { } {2 , } * + ? | ^ $ . \\ \\d \\W \\b \\p{Han} \\pS \\n "
                       "- , : 0 1 2 a b 一 P Q E [: :]")
            .split(QLatin1Char(' '));
    int followed = 0;
    for (int round = 0; round < 40000; ++round) {
        QString pattern;
        for (int length = 1 + dice.roll(8); length > 0; --length)
            pattern += dice.any(pieces);
        const auto expression = compiled(pattern);
        if (!expression)
            continue;
        ++followed;
        const RE2 reference(pattern.toStdString(), quietly());
        INFO(pattern.toStdString() << " " << reference.error());
        REQUIRE(reference.ok());
        const QString text = randomText(dice);
        compare(pattern, reference, *expression, text, Bytes(text));
    }
    CHECK(followed > 2000);
}

TEST_CASE("classes hold the characters they hold for RE2")
{
    QString all;
    for (char32_t character = 0; character < 0x30000; ++character) {
        // What is assigned depends on the version of Unicode, which is another for Qt than for RE2.
        if (!QChar::isSurrogate(character) &&
            QChar::category(character) != QChar::Other_NotAssigned)
            all += QString::fromUcs4(&character, 1);
    }
    const Bytes bytes(all);
    for (const char* pattern :
         {".+", "\\d+", "\\D+", "\\s+", "\\S+", "\\w+", "\\W+", "\\p{Han}+", "\\pP+", "\\p{S}+",
          "[^\\p{Han}]+", "[^\\pP\\pS]+", "[\\p{Han}\\d]+", "[一-龥]+", "[^一-龥]+", "[^a]+"}) {
        const RE2 reference(pattern, quietly());
        const auto expression = compiled(QString::fromUtf8(pattern));
        REQUIRE(expression);
        INFO(pattern);
        CHECK(shown(matchesOf(*expression, all)) == shown(re2Matches(reference, bytes)));
    }
}

TEST_CASE("no pattern takes more than linear time")
{
    constexpr int length = 50000;
    const QString same(length, QLatin1Char('a'));
    const QString mixed = QStringLiteral("xa").repeated(length / 2);
    for (const QString& pattern :
         {QStringLiteral("(a*)*b"), QStringLiteral("(a|aa)*c"), QStringLiteral(".*.*.*.*!"),
          QStringLiteral("(x+x+)+y"), QStringLiteral("(a+a+)+y"),
          QStringLiteral("(?:a?){90}a{90}b"), QStringLiteral("([ax]*a)*b"),
          QStringLiteral("(.*)(.*)(.*)(.*)(.*)!$")}) {
        const RE2 reference(pattern.toStdString(), quietly());
        const auto expression = compiled(pattern);
        REQUIRE(expression);
        for (const QString& text : {same, mixed})
            compare(pattern, reference, *expression, text, Bytes(text));
    }
}
