// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/rule.h"

namespace chengbao::lint
{

/// What a checker says of one place; unset parts come from the rule.
struct Remark {
    Span span;
    QString message;       ///< key of the rule's `messages`; empty takes `message`
    QStringList arguments; ///< %2 … of the message; %1 is the marked text
    std::vector<Fix> fixes;
    std::optional<Level> level;
    bool unsure = false; ///< see Finding
    bool ofName = false; ///< judges a registered name itself, which frees it from other rules
};

/// Collects the findings of one lint run.
class Report
{
public:
    /// A place in a field; nothing when it lies in a registered name that the rule leaves alone.
    void add(const Rule& rule, const FieldText& field, Remark remark);
    /// A fact, by its FactField key or "photos"; `arguments` and `level` as in Remark, %1 is the
    /// fact's Chinese name.
    void addFact(const Rule& rule, const QString& key, const QString& message,
                 const QStringList& arguments = {}, std::optional<Level> level = {});
    void add(Finding finding) { m_findings.push_back(std::move(finding)); }

    const std::vector<Finding>& findings() const { return m_findings; }
    std::vector<Finding>& findings() { return m_findings; }

    /// Drops what overlaps a finding of a rule that its own rule yields to (Rule::yieldsTo).
    void yield(const Rule& rule);

    /// Ordered by field (title, body, facts), start and rule, at most one per rule and overlapping
    /// span (the first, and of those that start together the longest).
    std::vector<Finding> take();

private:
    std::vector<Finding> m_findings;
};

/// 改为“…” or, for an empty replacement, 删去“…”.
Fix replacement(const Span& span, QStringView old, const QString& text);

} // namespace chengbao::lint
