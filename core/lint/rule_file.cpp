// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/rule_file.h"

#include "core/lint/kinds/kinds.h"
#include "core/lint/rule_keys.h"
#include "core/lint/rule_words.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

void refuseUnknownKeys(const std::vector<Pair>& keys)
{
    for (const Pair& pair : keys) {
        const bool known = std::any_of(ruleKeys().begin(), ruleKeys().end(), [&](const auto& row) {
            return pair.key == QLatin1String(row.name);
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

/// `max` in a rule that counts nothing would be a silent mistake.
void refuseForeignKeys(const YAML::Node& root, const Rule& rule)
{
    for (const RuleKey& key : ruleKeys()) {
        if (root[key.name] && key.only != Extends::Checker && key.only != rule.extends)
            fail(root[key.name],
                 QT_TRANSLATE_NOOP("Error", "“%1” means nothing in a rule that extends %2"),
                 {QLatin1String(key.name), extendsWord(rule.extends)});
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
            (pair.key == QLatin1String("level") && readLevel(pair.value) >= base.level) ||
            (pair.key == QLatin1String("enabled") && flag(pair.value));
        if (pair.key == QLatin1String("words"))
            refuseClearing(pair.value);
        if (!raises && !harmless.contains(pair.key))
            fail(pair.keyNode, guarded);
    }
}

bool hasTokens(const Rule& rule, const char* group)
{
    return std::any_of(rule.tokens.begin(), rule.tokens.end(),
                       [&](const Token& token) { return token.group == QLatin1String(group); });
}

/// What a rule of its kind cannot do without; empty when it has all.
QString missingKey(const Rule& rule)
{
    switch (rule.extends) {
    case Extends::Occurrence:
        return rule.most || rule.least ? QString() : QStringLiteral("max");
    case Extends::Consistency:
        return hasTokens(rule, "either") ? QString() : QStringLiteral("either");
    case Extends::Conditional:
        for (const char* key : {"first", "second"}) {
            if (!hasTokens(rule, key))
                return QLatin1String(key);
        }
        return {};
    case Extends::Metric:
        if (rule.formula.isEmpty())
            return QStringLiteral("formula");
        return rule.condition.isEmpty() ? QStringLiteral("condition") : QString();
    default:
        return {};
    }
}

void refuseIncomplete(const Rule& rule, const YAML::Node& root, bool overlay)
{
    if (rule.message.isEmpty())
        fail(root, QT_TRANSLATE_NOOP("Error", "a rule needs a message"));
    if (const QString missing = missingKey(rule); !missing.isEmpty())
        fail(root, QT_TRANSLATE_NOOP("Error", "a rule that extends %1 needs “%2”"),
             {extendsWord(rule.extends), missing});
    const bool words = rule.extends != Extends::Checker && rule.extends != Extends::Metric;
    if (words && rule.tokens.empty())
        fail(root, QT_TRANSLATE_NOOP("Error", "the rule has no pattern"));
    if (rule.extends == Extends::Checker && rule.checker.isEmpty())
        fail(root, QT_TRANSLATE_NOOP("Error", "the rule names no checker"));
    if (!rule.checker.isEmpty() && findKind(rule.extends))
        fail(root["checker"] ? root["checker"] : root,
             QT_TRANSLATE_NOOP("Error", "“%1” means nothing in a rule that extends %2"),
             {QStringLiteral("checker"), extendsWord(rule.extends)});
    if (!rule.checker.isEmpty() && !findChecker(rule))
        fail(root["checker"] ? root["checker"] : root,
             QT_TRANSLATE_NOOP("Error", "there is no checker “%1”"), {rule.checker});
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
    for (const RuleKey& key : ruleKeys()) {
        if (const YAML::Node value = root[key.name])
            key.read(rule, value);
    }
    if (rule.name.isEmpty())
        rule.name = id;
    refuseForeignKeys(root, rule);
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
