// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/rule_file.h"

#include "core/lint/pattern_matcher.h"
#include "core/lint/rule_demands.h"
#include "core/lint/rule_nodes.h"
#include "core/text/width.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr const char* notAToken = QT_TRANSLATE_NOOP("Error", "“%1” is not a token of this rule");

/// One of the words a key takes.
template <class Enum>
Enum choice(const YAML::Node& node, std::initializer_list<std::pair<const char*, Enum>> words)
{
    const QString text = scalar(node);
    for (const auto& [word, value] : words) {
        if (text == QLatin1String(word))
            return value;
    }
    fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"), {text});
}

Level level(const YAML::Node& node)
{
    return choice<Level>(
        node, {{"error", Level::Error}, {"warning", Level::Warning}, {"hint", Level::Hint}});
}

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

void addTokens(Rule& rule, const YAML::Node& node, const QString& group)
{
    for (const YAML::Node& entry : entries(node)) {
        Token added = token(entry, scalar(entry));
        added.group = group;
        rule.tokens.push_back(std::move(added));
    }
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
    if (const auto tree = parsePattern(token.text)) {
        token.keys = patternKeys(*tree);
        token.firstUnits = patternFirstUnits(*tree);
    }
    return token;
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

void readLevels(Rule& rule, const YAML::Node& node)
{
    for (const Pair& pair : pairs(node)) {
        const QString text = text::foldWidth(pair.key);
        const auto known = std::find_if(rule.tokens.begin(), rule.tokens.end(),
                                        [&](const Token& token) { return token.text == text; });
        if (known == rule.tokens.end())
            fail(pair.keyNode, notAToken, {text});
        known->level = level(pair.value);
    }
}

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

void replaceTokens(Rule& rule, const YAML::Node& node)
{
    std::erase_if(rule.tokens, [](const Token& token) {
        return token.group.isEmpty() && !token.isPattern && token.replacement.isEmpty();
    });
    addTokens(rule, node, {});
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

/// Vale's other words are refused by name, whatever else such a file says.
void readExtends(Rule& rule, const YAML::Node& node)
{
    static const QStringList otherWords = {
        QStringLiteral("occurrence"),  QStringLiteral("repetition"),
        QStringLiteral("consistency"), QStringLiteral("conditional"),
        QStringLiteral("metric"),      QStringLiteral("capitalization"),
        QStringLiteral("spelling"),    QStringLiteral("sequence"),
        QStringLiteral("script"),      QStringLiteral("readability")};
    if (const QString word = scalar(node); otherWords.contains(word))
        fail(node,
             QT_TRANSLATE_NOOP("Error", "Vale’s “extends: %1” is not supported here; use "
                                        "existence, substitution or checker"),
             {word});
    rule.extends = choice<Extends>(node, {{"existence", Extends::Existence},
                                          {"substitution", Extends::Substitution},
                                          {"checker", Extends::Checker}});
}

using Reader = void (*)(Rule&, const YAML::Node&);

/// Every key a rule file may have and what it does, in the order in which keys take effect.
const std::vector<std::pair<const char*, Reader>>& readers()
{
    static const std::vector<std::pair<const char*, Reader>> table = {
        {"id", [](Rule&, const YAML::Node&) {}},
        {"name", [](Rule& rule, const YAML::Node& node) { rule.name = scalar(node); }},
        {"extends", readExtends},
        {"scope",
         [](Rule& rule, const YAML::Node& node) {
             rule.scope = choice<Scope>(node, {{"title", Scope::Title},
                                               {"body", Scope::Body},
                                               {"text", Scope::Text},
                                               {"meta", Scope::Meta}});
         }},
        {"level", [](Rule& rule, const YAML::Node& node) { rule.level = level(node); }},
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
                                             {"false", Vote::None}});
         }},
        {"exempt", readExempt},
        {"reported", [](Rule& rule, const YAML::Node& node) { rule.reportedLevel = level(node); }},
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

void refuseUnknownKeys(const std::vector<Pair>& keys)
{
    for (const Pair& pair : keys) {
        const bool known = std::any_of(readers().begin(), readers().end(), [&](const auto& row) {
            return pair.key == QLatin1String(row.first);
        });
        if (!known)
            fail(pair.keyNode, QT_TRANSLATE_NOOP("Error", "unknown key “%1”"), {pair.key});
    }
}

constexpr const char* guarded =
    QT_TRANSLATE_NOOP("Error", "this rule guards what leaves the office and cannot be weakened");

/// Words of a group unless-… take back what others find.
void refuseClearing(const YAML::Node& words)
{
    for (const Pair& group : pairs(words)) {
        if (group.key.startsWith(QLatin1String("unless-")))
            fail(group.keyNode, guarded);
    }
}

/// See isGuarded(): an overlay may say more, never less.
void refuseWeakening(const std::vector<Pair>& keys, const Rule& base)
{
    static const QStringList harmless = {
        QStringLiteral("id"),       QStringLiteral("name"),   QStringLiteral("message"),
        QStringLiteral("messages"), QStringLiteral("source"), QStringLiteral("link"),
        QStringLiteral("tokens+"),  QStringLiteral("words"),  QStringLiteral("examples")};
    for (const Pair& pair : keys) {
        const bool raises =
            (pair.key == QLatin1String("level") && level(pair.value) >= base.level) ||
            (pair.key == QLatin1String("enabled") && flag(pair.value));
        if (pair.key == QLatin1String("words"))
            refuseClearing(pair.value);
        if (!raises && !harmless.contains(pair.key))
            fail(pair.keyNode, guarded);
    }
}

void refuseIncomplete(const Rule& rule, const YAML::Node& root, bool overlay)
{
    if (rule.message.isEmpty())
        fail(root, QT_TRANSLATE_NOOP("Error", "a rule needs a message"));
    const bool words = rule.extends != Extends::Checker;
    if (words && rule.tokens.empty())
        fail(root, QT_TRANSLATE_NOOP("Error", "the rule has no pattern"));
    if (!words && rule.checker.isEmpty())
        fail(root, QT_TRANSLATE_NOOP("Error", "the rule names no checker"));
    if (!overlay && (rule.bad.size() < 2 || rule.good.size() < 2))
        fail(root,
             QT_TRANSLATE_NOOP("Error", "a rule needs at least two bad and two good examples"));
}

Rule readRule(const YAML::Node& root, const QString& file, const FindBase& findBase)
{
    if (!root.IsMap() || !root["id"])
        fail(root, QT_TRANSLATE_NOOP("Error", "a rule file is a map with an id"));
    const std::vector<Pair> keys = pairs(root);
    Rule rule;
    if (const YAML::Node extends = root["extends"])
        readExtends(rule, extends);
    refuseUnknownKeys(keys);
    const QString id = scalar(root["id"]);
    if (id.isEmpty())
        fail(root["id"], QT_TRANSLATE_NOOP("Error", "the id is empty"));
    const Rule* base = findBase(id);
    if (base && isGuarded(id))
        refuseWeakening(keys, *base);
    rule = base ? *base : Rule();
    rule.id = id;
    rule.file = file;
    rule.line = root["id"].Mark().line + 1;
    rule.bad.clear();
    rule.good.clear();
    rule.exampleNames = {};
    for (const auto& [key, read] : readers()) {
        if (const YAML::Node value = root[key])
            read(rule, value);
    }
    if (rule.name.isEmpty())
        rule.name = id;
    refuseIncomplete(rule, root, base != nullptr);
    return rule;
}

} // namespace

Result<Rule> parseRule(const QByteArray& yaml, const QString& file, const FindBase& findBase)
{
    try {
        const std::vector<YAML::Node> documents = YAML::LoadAll(yaml.toStdString());
        if (documents.size() > 1)
            fail(documents[1], QT_TRANSLATE_NOOP("Error", "a rule file holds one rule only"));
        return readRule(documents.empty() ? YAML::Node() : documents[0], file, findBase);
    } catch (Fault& fault) {
        fault.error.place = file;
        return failure(fault.error);
    } catch (const YAML::Exception& exception) {
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "this is not valid YAML (%1)"),
                        {QString::fromStdString(exception.msg)},
                        file,
                        exception.mark.line + 1});
    }
}

} // namespace chengbao::lint
