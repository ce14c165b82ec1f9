// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/rule.h"
#include "core/lint/rule_nodes.h"

namespace chengbao::lint
{

/// A key of a rule file and what it puts into the rule. Readers throw Fault.
struct RuleKey {
    const char* name;
    void (*read)(Rule& rule, const YAML::Node& node);
    Extends only = Extends::Checker; ///< the kind of rule it is for; Checker stands for any
};

/// Every key, in the order in which they take effect.
const std::vector<RuleKey>& ruleKeys();

/// `extends`; a word of Vale's that is none here is refused by name.
void readExtends(Rule& rule, const YAML::Node& node);
QString extendsWord(Extends extends);

} // namespace chengbao::lint
