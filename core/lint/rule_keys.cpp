// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/rule_keys.h"

#include "core/lint/kinds/formula.h"
#include "core/lint/rule_demands.h"
#include "core/lint/rule_words.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

std::vector<Kind> kindList(const YAML::Node& node)
{
    std::vector<Kind> kinds;
    for (const YAML::Node& entry : entries(node))
        kinds.push_back(kindOf(entry));
    return kinds;
}

void readKinds(Rule& rule, const YAML::Node& node)
{
    if (node.IsSequence()) {
        rule.kinds = kindList(node);
        return;
    }
    if (!node.IsMap() || node.size() != 1 || !node["except"])
        fail(node, QT_TRANSLATE_NOOP("Error", "a list of kinds, or except: with one, is expected"));
    const std::vector<Kind> without = kindList(node["except"]);
    rule.kinds.clear();
    for (Kind kind : allValues<Kind>()) {
        if (std::find(without.begin(), without.end(), kind) == without.end())
            rule.kinds.push_back(kind);
    }
}

void readExempt(Rule& rule, const YAML::Node& node)
{
    static const QStringList known = {QStringLiteral("speech"), QStringLiteral("titles"),
                                      QStringLiteral("names"), QStringLiteral("companies"),
                                      QStringLiteral("phrases")};
    const QStringList values = list(node);
    for (const QString& value : values) {
        if (!known.contains(value))
            fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"), {value});
    }
    rule.exemptSpeech = values.contains(QLatin1String("speech"));
    rule.exemptTitles = values.contains(QLatin1String("titles"));
    rule.exemptCompanies = values.contains(QLatin1String("companies"));
    rule.exemptPhrases = values.contains(QLatin1String("phrases"));
    rule.exemptNames = values.contains(QLatin1String("names"));
}

Example example(const YAML::Node& node)
{
    const int line = node.Mark().line + 1;
    if (!node.IsMap() || node.size() != 1)
        return {scalar(node), line};
    const Pair sent = pairs(node).front();
    return {scalar(sent.value), line, sent.key};
}

void readExamples(Rule& rule, const YAML::Node& node)
{
    for (const Pair& side : pairs(node)) {
        if (side.key == QLatin1String("names")) {
            rule.exampleNames = readNames(side.value);
            continue;
        }
        if (side.key != QLatin1String("bad") && side.key != QLatin1String("good"))
            fail(side.keyNode, QT_TRANSLATE_NOOP("Error", "unknown key “%1”"), {side.key});
        auto& examples = side.key == QLatin1String("bad") ? rule.bad : rule.good;
        examples.clear();
        for (const YAML::Node& entry : entries(side.value))
            examples.push_back(example(entry));
    }
}

void readFix(Rule& rule, const YAML::Node& node)
{
    rule.fixes = node.IsScalar() ? QStringList{scalar(node)} : list(node);
}

void readMessages(Rule& rule, const YAML::Node& node)
{
    for (const Pair& pair : pairs(node))
        rule.messages.insert(pair.key, scalar(pair.value));
}

/// Vale's scopes `sentence` and `paragraph` are the body, looked at one by one.
void readScope(Rule& rule, const YAML::Node& node)
{
    const QString text = scalar(node);
    rule.within = text == QLatin1String("sentence")    ? Within::Sentence
                  : text == QLatin1String("paragraph") ? Within::Paragraph
                                                       : Within::Text;
    rule.scope = choice<Scope>(node, {{"title", Scope::Title},
                                      {"body", Scope::Body},
                                      {"text", Scope::Text},
                                      {"meta", Scope::Meta},
                                      {"sentence", Scope::Body},
                                      {"paragraph", Scope::Body}});
}

void readFormula(Rule& rule, const YAML::Node& node)
{
    const QString text = scalar(node);
    if (!Formula::parse(text))
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a formula"), {text});
    rule.formula = text;
}

void readLimit(Rule& rule, const YAML::Node& node)
{
    const QString text = scalar(node);
    if (!Limit::parse(text))
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a condition such as > 1.5"), {text});
    rule.condition = text;
}

const std::vector<std::pair<const char*, Extends>>& extendsWords()
{
    static const std::vector<std::pair<const char*, Extends>> words = {
        {"existence", Extends::Existence},     {"substitution", Extends::Substitution},
        {"occurrence", Extends::Occurrence},   {"repetition", Extends::Repetition},
        {"consistency", Extends::Consistency}, {"conditional", Extends::Conditional},
        {"metric", Extends::Metric},           {"checker", Extends::Checker}};
    return words;
}

} // namespace

void readExtends(Rule& rule, const YAML::Node& node)
{
    const QString word = scalar(node);
    const auto known =
        std::find_if(extendsWords().begin(), extendsWords().end(),
                     [&](const auto& row) { return word == QLatin1String(row.first); });
    if (known == extendsWords().end())
        fail(node,
             QT_TRANSLATE_NOOP("Error", "“extends: %1” is not supported here; use existence, "
                                        "substitution, occurrence, repetition, consistency, "
                                        "conditional, metric or checker"),
             {word});
    rule.extends = known->second;
}

QString extendsWord(Extends extends)
{
    for (const auto& [word, value] : extendsWords()) {
        if (value == extends)
            return QLatin1String(word);
    }
    return {};
}

const std::vector<RuleKey>& ruleKeys()
{
    static const std::vector<RuleKey> table = {
        {"id", [](Rule&, const YAML::Node&) {}},
        {"name", [](Rule& rule, const YAML::Node& node) { rule.name = scalar(node); }},
        {"extends", readExtends},
        {"scope", readScope},
        {"level", [](Rule& rule, const YAML::Node& node) { rule.level = readLevel(node); }},
        {"enabled", [](Rule& rule, const YAML::Node& node) { rule.enabled = flag(node); }},
        {"message", [](Rule& rule, const YAML::Node& node) { rule.message = scalar(node); }},
        {"messages", readMessages},
        {"source", [](Rule& rule, const YAML::Node& node) { rule.source = scalar(node); }},
        {"link", [](Rule& rule, const YAML::Node& node) { rule.link = scalar(node); }},
        {"tokens", replaceTokens},
        {"tokens+", [](Rule& rule, const YAML::Node& node) { addTokens(rule, node, {}); }},
        {"tokens-", removeTokens},
        {"swap", readSwap},
        {"words", readWords},
        {"patterns", readPatterns},
        {"token", readToken, Extends::Occurrence},
        {"either", readEither, Extends::Consistency},
        {"first",
         [](Rule& rule, const YAML::Node& node) {
             readCondition(rule, node, QStringLiteral("first"));
         },
         Extends::Conditional},
        {"second",
         [](Rule& rule, const YAML::Node& node) {
             readCondition(rule, node, QStringLiteral("second"));
         },
         Extends::Conditional},
        {"max", [](Rule& rule, const YAML::Node& node) { rule.most = wholeNumber(node, 0); },
         Extends::Occurrence},
        {"min", [](Rule& rule, const YAML::Node& node) { rule.least = wholeNumber(node, 1); },
         Extends::Occurrence},
        {"formula", readFormula, Extends::Metric},
        {"condition", readLimit, Extends::Metric},
        {"levels", readLevels},
        {"exceptions",
         [](Rule& rule, const YAML::Node& node) { rule.exceptions = foldedList(node); }},
        {"exceptions+",
         [](Rule& rule, const YAML::Node& node) { rule.exceptions += foldedList(node); }},
        {"exceptions-", removeExceptions},
        {"unless_before",
         [](Rule& rule, const YAML::Node& node) { rule.unlessBefore = foldedList(node); }},
        {"unless_after",
         [](Rule& rule, const YAML::Node& node) { rule.unlessAfter = foldedList(node); }},
        {"only_before",
         [](Rule& rule, const YAML::Node& node) { rule.onlyBefore = foldedList(node); }},
        {"only_after",
         [](Rule& rule, const YAML::Node& node) { rule.onlyAfter = foldedList(node); }},
        {"vote",
         [](Rule& rule, const YAML::Node& node) {
             rule.vote = choice<Vote>(node, {{"true", Vote::Edges},
                                             {"edges", Vote::Edges},
                                             {"word", Vote::Word},
                                             {"swap", Vote::Swap},
                                             {"false", Vote::None}});
         }},
        {"exempt", readExempt},
        {"reported",
         [](Rule& rule, const YAML::Node& node) { rule.reportedLevel = readLevel(node); }},
        {"checker", [](Rule& rule, const YAML::Node& node) { rule.checker = scalar(node); }},
        {"yields_to", [](Rule& rule, const YAML::Node& node) { rule.yieldsTo = list(node); }},
        {"fix", readFix},
        {"kinds", readKinds},
        {"lexicon", readLexicon},
        {"deadlines", readDeadlines},
        {"elements", readElements},
        {"examples", readExamples},
    };
    return table;
}

} // namespace chengbao::lint
