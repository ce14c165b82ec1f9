// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lint/names.h"

#include <QStringList>

#include <yaml-cpp/yaml.h>

#include <vector>

namespace chengbao::lint
{

/// The first thing wrong with a rule file; unwound to parseRule(), which adds the file's name. The
/// functions below throw it with the line of the node they were given, so that whatever reads a
/// file through them needs no look at yaml-cpp's own exceptions.
struct Fault {
    Error error;
};

[[noreturn]] void fail(const YAML::Node& node, const char* reason, QStringList arguments = {});

QString scalar(const YAML::Node& node);
bool flag(const YAML::Node& node); ///< true or false
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

/// A whole number from `lowest` up.
int wholeNumber(const YAML::Node& node, int lowest);
/// The entries of a list.
std::vector<YAML::Node> entries(const YAML::Node& node);
QStringList list(const YAML::Node& node);
QStringList foldedList(const YAML::Node& node); ///< see text::foldWidth; no entry is empty

struct Pair {
    QString key;
    YAML::Node keyNode, value;
};

/// The pairs of a map. A key that stands there twice or without a value is a fault.
std::vector<Pair> pairs(const YAML::Node& node);

/// See parseNames().
Names readNames(const YAML::Node& root);

} // namespace chengbao::lint
