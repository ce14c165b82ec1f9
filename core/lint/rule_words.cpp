// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/rule_words.h"

#include "core/lint/pattern_matcher.h"
#include "core/text/width.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr const char* notAToken = QT_TRANSLATE_NOOP("Error", "“%1” is not a token of this rule");

Token token(const YAML::Node& node, const QString& written)
{
    Token token;
    const qsizetype open = written.indexOf(QLatin1Char('['));
    const qsizetype close = written.indexOf(QLatin1Char(']'));
    if (open >= 0 && close > open) {
        token.markStart = static_cast<int>(open);
        token.markLength = static_cast<int>(close - open - 1);
        token.text =
            written.left(open) + written.mid(open + 1, close - open - 1) + written.mid(close + 1);
    } else {
        token.text = written;
        token.markLength = static_cast<int>(written.size());
    }
    token.text = text::foldWidth(token.text);
    if (token.text.trimmed().isEmpty() || token.markLength == 0)
        fail(node, QT_TRANSLATE_NOOP("Error", "the pattern is empty"));
    return token;
}

Token pattern(const YAML::Node& node)
{
    Token token;
    token.text = scalar(node);
    token.isPattern = true;
    if (token.text.isEmpty())
        fail(node, QT_TRANSLATE_NOOP("Error", "the pattern is empty"));
    if (const QString fault = patternFault(token.text); !fault.isEmpty())
        fail(node, QT_TRANSLATE_NOOP("Error", "the pattern cannot be used (%1)"), {fault});
    if (const auto tree = parsePattern(token.text))
        token.keys = patternKeys(*tree);
    return token;
}

void removeGroup(Rule& rule, const QString& group)
{
    std::erase_if(rule.tokens, [&](const Token& token) { return token.group == group; });
}

} // namespace

void addTokens(Rule& rule, const YAML::Node& node, const QString& group)
{
    for (const YAML::Node& entry : entries(node)) {
        Token added = token(entry, scalar(entry));
        added.group = group;
        rule.tokens.push_back(std::move(added));
    }
}

void replaceTokens(Rule& rule, const YAML::Node& node)
{
    std::erase_if(rule.tokens, [](const Token& token) {
        return token.group.isEmpty() && !token.isPattern && token.replacement.isEmpty();
    });
    addTokens(rule, node, {});
}

/// A list of expressions, or a map from each to its replacement.
void readPatterns(Rule& rule, const YAML::Node& node)
{
    std::erase_if(rule.tokens, [](const Token& token) { return token.isPattern; });
    if (!node.IsMap()) {
        for (const YAML::Node& entry : entries(node))
            rule.tokens.push_back(pattern(entry));
        return;
    }
    for (const Pair& pair : pairs(node)) {
        Token added = pattern(pair.keyNode);
        added.replacement = scalar(pair.value);
        rule.tokens.push_back(std::move(added));
    }
}

void removeTokens(Rule& rule, const YAML::Node& node)
{
    for (const YAML::Node& entry : entries(node)) {
        const QString text = token(entry, scalar(entry)).text;
        if (!std::erase_if(rule.tokens, [&](const Token& known) { return known.text == text; }))
            fail(entry, notAToken, {text});
    }
}

void readSwap(Rule& rule, const YAML::Node& node)
{
    std::erase_if(rule.tokens, [](const Token& token) {
        return !token.replacement.isEmpty() && !token.isPattern;
    });
    for (const Pair& pair : pairs(node)) {
        Token added = token(pair.keyNode, pair.key);
        added.replacement = scalar(pair.value);
        rule.tokens.push_back(std::move(added));
    }
}

void readWords(Rule& rule, const YAML::Node& node)
{
    for (const Pair& pair : pairs(node))
        addTokens(rule, pair.value, pair.key);
}

void readToken(Rule& rule, const YAML::Node& node)
{
    std::erase_if(rule.tokens, [](const Token& token) { return token.isPattern; });
    rule.tokens.push_back(pattern(node));
}

void readEither(Rule& rule, const YAML::Node& node)
{
    const QString group = QStringLiteral("either");
    removeGroup(rule, group);
    for (const Pair& pair : pairs(node)) {
        Token one = token(pair.keyNode, pair.key);
        Token other = token(pair.value, scalar(pair.value));
        one.group = other.group = group;
        one.replacement = scalar(pair.value);
        other.replacement = pair.key;
        rule.tokens.push_back(std::move(one));
        rule.tokens.push_back(std::move(other));
    }
}

void readCondition(Rule& rule, const YAML::Node& node, const QString& group)
{
    removeGroup(rule, group);
    Token added = pattern(node);
    added.group = group;
    if (group == QLatin1String("second"))
        rule.comparesGroups = hasGroup(added.text);
    rule.tokens.push_back(std::move(added));
}

void readLevels(Rule& rule, const YAML::Node& node)
{
    for (const Pair& pair : pairs(node)) {
        const QString text = text::foldWidth(pair.key);
        const auto known = std::find_if(rule.tokens.begin(), rule.tokens.end(),
                                        [&](const Token& token) { return token.text == text; });
        if (known == rule.tokens.end())
            fail(pair.keyNode, notAToken, {text});
        known->level = readLevel(pair.value);
    }
}

void removeExceptions(Rule& rule, const YAML::Node& node)
{
    for (const YAML::Node& entry : entries(node)) {
        const QString text = text::foldWidth(scalar(entry));
        if (rule.exceptions.removeAll(text) == 0)
            fail(entry, QT_TRANSLATE_NOOP("Error", "“%1” is not an exception of this rule"),
                 {text});
    }
}

Level readLevel(const YAML::Node& node)
{
    return choice<Level>(
        node, {{"error", Level::Error}, {"warning", Level::Warning}, {"hint", Level::Hint}});
}

} // namespace chengbao::lint
