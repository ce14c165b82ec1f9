// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/rule_file.h"

#include "core/lint/pattern_matcher.h"
#include "core/text/width.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// The first thing wrong with the file; unwound to parseRule().
struct Fault {
    Error error;
};

[[noreturn]] void fail(const YAML::Node& node, const char* reason, QStringList arguments = {})
{
    throw Fault{{ErrorCode::Malformed, reason, std::move(arguments), {}, node.Mark().line + 1}};
}

QString scalar(const YAML::Node& node)
{
    if (!node.IsScalar())
        fail(node, QT_TRANSLATE_NOOP("Error", "a single value is expected here"));
    return QString::fromStdString(node.Scalar());
}

QStringList list(const YAML::Node& node)
{
    if (!node.IsSequence())
        fail(node, QT_TRANSLATE_NOOP("Error", "a list is expected here"));
    QStringList values;
    for (const YAML::Node& entry : node)
        values.append(scalar(entry));
    return values;
}

QStringList foldedList(const YAML::Node& node)
{
    QStringList values;
    for (const YAML::Node& entry : node) {
        const QString text = scalar(entry);
        if (text.isEmpty())
            fail(entry, QT_TRANSLATE_NOOP("Error", "the pattern is empty"));
        values.append(text::foldWidth(text));
    }
    return values;
}

bool flag(const YAML::Node& node)
{
    const QString text = scalar(node);
    if (text != QLatin1String("true") && text != QLatin1String("false"))
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is neither true nor false"), {text});
    return text == QLatin1String("true");
}

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
    if (!node.IsSequence())
        fail(node, QT_TRANSLATE_NOOP("Error", "a list is expected here"));
    for (const YAML::Node& entry : node) {
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
    return token;
}

/// A list of expressions, or a map from each to its replacement.
void readPatterns(Rule& rule, const YAML::Node& node)
{
    if (!node.IsSequence() && !node.IsMap())
        fail(node, QT_TRANSLATE_NOOP("Error", "a list is expected here"));
    std::erase_if(rule.tokens, [](const Token& token) { return token.isPattern; });
    for (const auto& entry : node) {
        Token added = pattern(node.IsMap() ? entry.first : entry);
        if (node.IsMap())
            added.replacement = scalar(entry.second);
        rule.tokens.push_back(std::move(added));
    }
}

void removeTokens(Rule& rule, const YAML::Node& node)
{
    for (const YAML::Node& entry : node) {
        const QString text = token(entry, scalar(entry)).text;
        std::erase_if(rule.tokens, [&](const Token& known) { return known.text == text; });
    }
}

void readSwap(Rule& rule, const YAML::Node& node)
{
    if (!node.IsMap())
        fail(node, QT_TRANSLATE_NOOP("Error", "a map is expected here"));
    std::erase_if(rule.tokens, [](const Token& token) {
        return !token.replacement.isEmpty() && !token.isPattern;
    });
    for (const auto& entry : node) {
        Token added = token(entry.first, scalar(entry.first));
        added.replacement = scalar(entry.second);
        rule.tokens.push_back(std::move(added));
    }
}

void readWords(Rule& rule, const YAML::Node& node)
{
    for (const auto& entry : node)
        addTokens(rule, entry.second, scalar(entry.first));
}

void readLevels(Rule& rule, const YAML::Node& node)
{
    for (const auto& entry : node) {
        const QString text = text::foldWidth(scalar(entry.first));
        const auto known = std::find_if(rule.tokens.begin(), rule.tokens.end(),
                                        [&](const Token& token) { return token.text == text; });
        if (known == rule.tokens.end())
            fail(entry.first, QT_TRANSLATE_NOOP("Error", "“%1” is not a token of this rule"),
                 {text});
        known->level = level(entry.second);
    }
}

std::vector<Kind> kindList(const YAML::Node& node)
{
    std::vector<Kind> kinds;
    for (const YAML::Node& entry : node) {
        const auto kind = fromWord<Kind>(scalar(entry));
        if (!kind)
            fail(entry, QT_TRANSLATE_NOOP("Error", "“%1” is not a kind of item"), {scalar(entry)});
        kinds.push_back(*kind);
    }
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
                                      QStringLiteral("names"), QStringLiteral("companies")};
    const QStringList values = list(node);
    for (const QString& value : values) {
        if (!known.contains(value))
            fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"), {value});
    }
    rule.exemptSpeech = values.contains(QLatin1String("speech"));
    rule.exemptTitles = values.contains(QLatin1String("titles"));
    rule.exemptCompanies = values.contains(QLatin1String("companies"));
    rule.exemptNames = values.contains(QLatin1String("names"));
}

void readExamples(Rule& rule, const YAML::Node& node)
{
    for (const auto& side : node) {
        const QString key = scalar(side.first);
        if (key != QLatin1String("bad") && key != QLatin1String("good"))
            fail(side.first, QT_TRANSLATE_NOOP("Error", "unknown key “%1”"), {key});
        auto& examples = key == QLatin1String("bad") ? rule.bad : rule.good;
        examples.clear();
        for (const YAML::Node& entry : side.second)
            examples.push_back({scalar(entry), entry.Mark().line + 1});
    }
}

void readFix(Rule& rule, const YAML::Node& node)
{
    rule.fixes = node.IsScalar() ? QStringList{scalar(node)} : list(node);
}

void readMessages(Rule& rule, const YAML::Node& node)
{
    for (const auto& entry : node)
        rule.messages.insert(scalar(entry.first), scalar(entry.second));
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
    for (const QString& text : foldedList(node))
        rule.exceptions.removeAll(text);
}

using Reader = void (*)(Rule&, const YAML::Node&);

/// Every key a rule file may have and what it does, in the order in which keys take effect.
const std::vector<std::pair<const char*, Reader>>& readers()
{
    static const std::vector<std::pair<const char*, Reader>> table = {
        {"id", [](Rule&, const YAML::Node&) {}},
        {"name", [](Rule& rule, const YAML::Node& node) { rule.name = scalar(node); }},
        {"extends",
         [](Rule& rule, const YAML::Node& node) {
             rule.extends = choice<Extends>(node, {{"existence", Extends::Existence},
                                                   {"substitution", Extends::Substitution},
                                                   {"checker", Extends::Checker}});
         }},
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
        {"checker", [](Rule& rule, const YAML::Node& node) { rule.checker = scalar(node); }},
        {"fix", readFix},
        {"kinds", readKinds},
        {"examples", readExamples},
    };
    return table;
}

void refuseUnknownKeys(const YAML::Node& root)
{
    QStringList seen;
    for (const auto& entry : root) {
        const QString key = scalar(entry.first);
        const bool known = std::any_of(readers().begin(), readers().end(), [&](const auto& row) {
            return key == QLatin1String(row.first);
        });
        if (!known)
            fail(entry.first, QT_TRANSLATE_NOOP("Error", "unknown key “%1”"), {key});
        if (seen.contains(key))
            fail(entry.first, QT_TRANSLATE_NOOP("Error", "the key “%1” stands here twice"), {key});
        seen.append(key);
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
    refuseUnknownKeys(root);
    const QString id = scalar(root["id"]);
    if (id.isEmpty())
        fail(root["id"], QT_TRANSLATE_NOOP("Error", "the id is empty"));
    const Rule* base = findBase(id);
    Rule rule = base ? *base : Rule();
    rule.id = id;
    rule.file = file;
    rule.line = root["id"].Mark().line + 1;
    rule.bad.clear();
    rule.good.clear();
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
        return readRule(YAML::Load(yaml.toStdString()), file, findBase);
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

bool Rule::appliesTo(const std::optional<Kind>& kind) const
{
    return !kind || kinds.empty() || std::find(kinds.begin(), kinds.end(), *kind) != kinds.end();
}

} // namespace chengbao::lint
