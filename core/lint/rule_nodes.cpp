// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/rule_nodes.h"

#include "core/text/width.h"

namespace chengbao::lint
{

void fail(const YAML::Node& node, const char* reason, QStringList arguments)
{
    throw Fault{{ErrorCode::Malformed, reason, std::move(arguments), {}, node.Mark().line + 1}};
}

QString scalar(const YAML::Node& node)
{
    if (!node.IsScalar())
        fail(node, QT_TRANSLATE_NOOP("Error", "a single value is expected here"));
    return QString::fromStdString(node.Scalar());
}

bool flag(const YAML::Node& node)
{
    const QString text = scalar(node);
    if (text != QLatin1String("true") && text != QLatin1String("false"))
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is neither true nor false"), {text});
    return text == QLatin1String("true");
}

int wholeNumber(const YAML::Node& node, int lowest)
{
    const QString text = scalar(node);
    bool read = false;
    const int number = text.toInt(&read);
    if (!read || number < lowest)
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a whole number from %2 up"),
             {text, QString::number(lowest)});
    return number;
}

std::vector<YAML::Node> entries(const YAML::Node& node)
{
    if (!node.IsSequence())
        fail(node, QT_TRANSLATE_NOOP("Error", "a list is expected here"));
    return {node.begin(), node.end()};
}

QStringList list(const YAML::Node& node)
{
    QStringList values;
    for (const YAML::Node& entry : entries(node))
        values.append(scalar(entry));
    return values;
}

QStringList foldedList(const YAML::Node& node)
{
    QStringList values;
    for (const YAML::Node& entry : entries(node)) {
        const QString text = scalar(entry);
        if (text.isEmpty())
            fail(entry, QT_TRANSLATE_NOOP("Error", "the pattern is empty"));
        values.append(text::foldWidth(text));
    }
    return values;
}

std::vector<Pair> pairs(const YAML::Node& node)
{
    if (!node.IsMap())
        fail(node, QT_TRANSLATE_NOOP("Error", "a map is expected here"));
    std::vector<Pair> found;
    QStringList seen;
    for (const auto& entry : node) {
        const QString key = scalar(entry.first);
        if (seen.contains(key))
            fail(entry.first, QT_TRANSLATE_NOOP("Error", "the key “%1” stands here twice"), {key});
        // yaml-cpp puts a value that is missing where the next thing begins.
        if (entry.second.IsNull())
            fail(entry.first, QT_TRANSLATE_NOOP("Error", "the key “%1” has no value"), {key});
        seen.append(key);
        found.push_back({key, entry.first, entry.second});
    }
    return found;
}

} // namespace chengbao::lint
