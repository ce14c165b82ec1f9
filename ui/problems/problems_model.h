// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/suppression.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace chengbao::ui
{

/// What a finding would become: the replacements of its fixes, "我局" → "该局 / 本地". Empty
/// without fixes; the fixes' labels when they change other places than the marked one.
QString suggestionOf(const Finding& finding);

/// Findings as a list: a heading row per level or per rule (worst first) that has any, then its
/// findings in the order they came in; at the end those that are ignored, under a heading of their
/// own. Heading rows cannot be selected.
class ProblemsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        LevelRole = Qt::UserRole, ///< int of Level, heading rows too
        HeadingRole,              ///< bool
        IgnoredRole,              ///< bool, heading rows too
        MarkedRole,               ///< the marked text on one line
        SuggestionRole,           ///< see suggestionOf()
        MessageRole,              ///< for what is ignored, why
    };

    using QAbstractListModel::QAbstractListModel;

    void setFindings(std::vector<Finding> findings, std::vector<IgnoredFinding> ignored = {});
    void groupByRule(bool byRule);
    /// Shows only findings whose text, message, suggestion or rule contains it, case-insensitively.
    void setFilter(const QString& filter);
    void setRuleName(std::function<QString(const QString& rule)> name);

    /// Of all findings that count, filtered or not.
    int count(Level level) const;
    /// How many findings have exactly one fix.
    int automaticCount() const;
    /// The same of one rule, sure or not (lint::onlyFixesOf).
    int fixableCount(const QString& rule) const;

    /// The finding of a row, ignored or not, or null for headings and invalid rows.
    const Finding* findingAt(int row) const;
    /// The ignored finding of a row, or null for all others.
    const IgnoredFinding* ignoredAt(int row) const;
    /// The row of the finding, or of the nearest one of the same rule and text in the same field
    /// (after the text around it changed); -1 when there is none. Looks among those that are
    /// ignored or among those that are not.
    int rowOf(const Finding& finding, bool ignored = false) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Level level;
        int finding; ///< index, or -1 for the heading of the level
        int count;   ///< of a heading: findings shown below it
        bool ignored = false;
        QString rule = {}; ///< of a heading over one rule
    };
    void arrangeLevel(Level level);
    void arrangeRules();
    void arrangeIgnored();
    void closeGroup(std::size_t heading);
    void arrange();
    bool matches(const Finding& finding) const;
    QString headingOf(const Row& row) const;
    QVariant headingData(const Row& row, int role) const;
    QVariant ignoredData(const IgnoredFinding& ignored, int role) const;
    QString tip(const Finding& finding) const;

    std::vector<Finding> m_findings;
    std::vector<IgnoredFinding> m_ignored;
    std::vector<Row> m_rows;
    QString m_filter;
    bool m_byRule = false;
    std::function<QString(const QString&)> m_ruleName;
};

} // namespace chengbao::ui
