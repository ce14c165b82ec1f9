// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/rule_demands.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

[[noreturn]] void refuseValue(const YAML::Node& node)
{
    fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"), {scalar(node)});
}

Deadline deadline(Kind kind, const YAML::Node& node)
{
    static const QRegularExpression words(QStringLiteral("^([0-9]{1,3})(天|小时)$"));
    const auto match = words.match(scalar(node));
    if (!match.hasMatch())
        refuseValue(node);
    return {kind, match.captured(1).toInt(), match.captured(2) == QStringLiteral("小时")};
}

Element element(Kind kind, const QString& name, const YAML::Node& node)
{
    Element element{kind, name, {}, {}, false, false, false};
    if (node.IsSequence()) {
        element.words = foldedList(node);
        return element;
    }
    for (const Pair& pair : pairs(node)) {
        if (pair.key == QLatin1String("words"))
            element.words = foldedList(pair.value);
        else if (pair.key == QLatin1String("not"))
            element.notWords = foldedList(pair.value);
        else if (pair.key == QLatin1String("figure"))
            element.withFigure = flag(pair.value);
        else if (pair.key == QLatin1String("date"))
            element.orDate = flag(pair.value);
        else if (pair.key == QLatin1String("title"))
            element.inTitle = flag(pair.value);
        else
            fail(pair.keyNode, QT_TRANSLATE_NOOP("Error", "unknown key “%1”"), {pair.key});
    }
    return element;
}

} // namespace

Kind kindOf(const YAML::Node& node)
{
    const auto kind = fromWord<Kind>(scalar(node));
    if (!kind)
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a kind of item"), {scalar(node)});
    return *kind;
}

void readLexicon(Rule& rule, const YAML::Node& node)
{
    for (const Pair& pair : pairs(node))
        rule.lexicon.insert(pair.key, foldedList(pair.value));
}

void readDeadlines(Rule& rule, const YAML::Node& node)
{
    for (const Pair& pair : pairs(node)) {
        const Kind kind = kindOf(pair.keyNode);
        std::erase_if(rule.deadlines, [&](const Deadline& known) { return known.kind == kind; });
        if (scalar(pair.value) != QStringLiteral("不限"))
            rule.deadlines.push_back(deadline(kind, pair.value));
    }
}

void readElements(Rule& rule, const YAML::Node& node)
{
    for (const Pair& kindPair : pairs(node)) {
        const Kind kind = kindOf(kindPair.keyNode);
        for (const Pair& pair : pairs(kindPair.value)) {
            const Element added = element(kind, pair.key, pair.value);
            const auto known =
                std::find_if(rule.elements.begin(), rule.elements.end(), [&](const Element& one) {
                    return one.kind == kind && one.name == pair.key;
                });
            const bool empty = added.words.isEmpty() && !added.orDate;
            if (known == rule.elements.end() && !empty)
                rule.elements.push_back(added);
            else if (known != rule.elements.end() && empty)
                rule.elements.erase(known);
            else if (known != rule.elements.end())
                *known = added;
        }
    }
}

} // namespace chengbao::lint
