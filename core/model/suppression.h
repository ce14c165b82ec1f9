// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"

#include <QDateTime>

#include <optional>

namespace chengbao
{

/// A clerk's word that a finding may stand (忽略). Kept with the item, never in its text: the place
/// is quoted, so that it is found again after edits elsewhere (see lint::applySuppressions()).
struct Suppression {
    enum class Scope {
        Here, ///< 本处: this one place
        Item, ///< 本篇: everywhere in the item
    };

    QString rule; ///< id
    Scope scope = Scope::Here;
    QString field = {}; ///< as in Finding, where it was ignored; counts for Here only
    /// The marked text. With scope Item an empty one stands for the whole rule.
    QString text = {};
    /// Here: what stood directly before and after the marked text.
    QString before = {}, after = {};
    QString reason = {}; ///< the clerk's own words; may be empty
    QString actor = {};
    QDateTime at = {};
    bool operator==(const Suppression&) const = default;
};

/// 本处 or 本篇: the words the archive and JSON use.
QString toWord(Suppression::Scope scope);
std::optional<Suppression::Scope> suppressionScope(const QString& word);

/// A finding that does not count, and why.
struct IgnoredFinding {
    Finding finding;
    Suppression by;
    bool operator==(const IgnoredFinding&) const = default;
};

} // namespace chengbao
