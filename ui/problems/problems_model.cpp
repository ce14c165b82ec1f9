// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problems_model.h"

#include "ui/words/words.h"

#include <algorithm>
#include <cstdlib>

namespace chengbao::ui
{
namespace
{

constexpr Level worstFirst[] = {Level::Error, Level::Warning, Level::Hint};

bool replacesMarkedText(const Fix& fix, const Finding& finding)
{
    return fix.edits.size() == 1 && fix.edits[0].start == finding.start &&
           fix.edits[0].length == finding.length;
}

QString onOneLine(const QString& text)
{
    return text.simplified();
}

QString markedTextOf(const Finding& finding)
{
    return finding.text.isEmpty() && finding.field.startsWith(QLatin1String("meta."))
               ? factLabel(finding.field.mid(5))
               : onOneLine(finding.text);
}

} // namespace

QString suggestionOf(const Finding& finding)
{
    QStringList parts;
    for (const Fix& fix : finding.fixes) {
        if (!replacesMarkedText(fix, finding))
            parts << fix.label;
        else if (fix.edits[0].text.isEmpty())
            parts << ProblemsModel::tr("(delete)");
        else
            parts << onOneLine(fix.edits[0].text);
    }
    return parts.join(QStringLiteral(" / "));
}

void ProblemsModel::setFindings(std::vector<Finding> findings, std::vector<IgnoredFinding> ignored)
{
    beginResetModel();
    m_findings = std::move(findings);
    m_ignored = std::move(ignored);
    arrange();
    endResetModel();
}

void ProblemsModel::setFilter(const QString& filter)
{
    beginResetModel();
    m_filter = filter.trimmed();
    arrange();
    endResetModel();
}

void ProblemsModel::setRuleName(std::function<QString(const QString& rule)> name)
{
    beginResetModel();
    m_ruleName = std::move(name);
    arrange();
    endResetModel();
}

void ProblemsModel::groupByRule(bool byRule)
{
    beginResetModel();
    m_byRule = byRule;
    arrange();
    endResetModel();
}

void ProblemsModel::arrange()
{
    m_rows.clear();
    if (m_byRule)
        arrangeRules();
    else
        for (const Level level : worstFirst)
            arrangeLevel(level);
    arrangeIgnored();
}

/// The worst first, rules of one level in the order in which the text first breaks them.
void ProblemsModel::arrangeRules()
{
    for (const Level level : worstFirst) {
        QStringList rules;
        for (const Finding& finding : m_findings) {
            if (finding.level == level && !rules.contains(finding.rule))
                rules << finding.rule;
        }
        for (const QString& rule : rules) {
            const std::size_t heading = m_rows.size();
            m_rows.push_back({level, -1, 0, false, rule});
            for (int i = 0; i < static_cast<int>(m_findings.size()); ++i) {
                const Finding& finding = m_findings[i];
                if (finding.level == level && finding.rule == rule && matches(finding))
                    m_rows.push_back({level, i, 0});
            }
            closeGroup(heading);
        }
    }
}

void ProblemsModel::arrangeLevel(Level level)
{
    const std::size_t heading = m_rows.size();
    m_rows.push_back({level, -1, 0});
    for (int i = 0; i < static_cast<int>(m_findings.size()); ++i) {
        if (m_findings[i].level == level && matches(m_findings[i]))
            m_rows.push_back({level, i, 0});
    }
    closeGroup(heading);
}

void ProblemsModel::arrangeIgnored()
{
    const std::size_t heading = m_rows.size();
    m_rows.push_back({Level::Hint, -1, 0, true});
    for (int i = 0; i < static_cast<int>(m_ignored.size()); ++i) {
        if (matches(m_ignored[i].finding))
            m_rows.push_back({m_ignored[i].finding.level, i, 0, true});
    }
    closeGroup(heading);
}

/// Counts what stands under a heading; one over nothing goes.
void ProblemsModel::closeGroup(std::size_t heading)
{
    m_rows[heading].count = static_cast<int>(m_rows.size() - heading) - 1;
    if (m_rows[heading].count == 0)
        m_rows.pop_back();
}

bool ProblemsModel::matches(const Finding& finding) const
{
    const auto holds = [this](const QString& text) {
        return text.contains(m_filter, Qt::CaseInsensitive);
    };
    return m_filter.isEmpty() || holds(finding.text) || holds(finding.message) ||
           holds(finding.rule) || holds(suggestionOf(finding)) ||
           (m_ruleName && holds(m_ruleName(finding.rule)));
}

int ProblemsModel::count(Level level) const
{
    return static_cast<int>(
        std::count_if(m_findings.begin(), m_findings.end(),
                      [level](const Finding& finding) { return finding.level == level; }));
}

int ProblemsModel::automaticCount() const
{
    return static_cast<int>(
        std::count_if(m_findings.begin(), m_findings.end(), [](const Finding& finding) {
            return finding.fixes.size() == 1 && !finding.unsure;
        }));
}

int ProblemsModel::fixableCount(const QString& rule) const
{
    return static_cast<int>(
        std::count_if(m_findings.begin(), m_findings.end(), [&rule](const Finding& finding) {
            return finding.rule == rule && finding.fixes.size() == 1;
        }));
}

const Finding* ProblemsModel::findingAt(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()) || m_rows[row].finding < 0)
        return nullptr;
    const Row& place = m_rows[row];
    return place.ignored ? &m_ignored[place.finding].finding : &m_findings[place.finding];
}

const IgnoredFinding* ProblemsModel::ignoredAt(int row) const
{
    return findingAt(row) != nullptr && m_rows[row].ignored ? &m_ignored[m_rows[row].finding]
                                                            : nullptr;
}

int ProblemsModel::rowOf(const Finding& finding, bool ignored) const
{
    int best = -1;
    int bestDistance = 0;
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        const Finding* other = findingAt(row);
        if (other == nullptr || m_rows[row].ignored != ignored || other->rule != finding.rule ||
            other->field != finding.field || other->text != finding.text)
            continue;
        const int distance = std::abs(other->start - finding.start);
        if (best < 0 || distance < bestDistance) {
            best = row;
            bestDistance = distance;
        }
    }
    return best;
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags ProblemsModel::flags(const QModelIndex& index) const
{
    return findingAt(index.row()) != nullptr
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
               : Qt::ItemNeverHasChildren;
}

QString ProblemsModel::headingOf(const Row& row) const
{
    if (row.ignored)
        return tr("Ignored");
    const QString name = m_ruleName ? m_ruleName(row.rule) : QString();
    return row.rule.isEmpty() ? label(row.level) : name.isEmpty() ? row.rule : name;
}

QVariant ProblemsModel::headingData(const Row& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1 %2").arg(headingOf(row)).arg(row.count);
    case IgnoredRole:
        return row.ignored;
    case LevelRole:
        return static_cast<int>(row.level);
    case HeadingRole:
        return true;
    default:
        return QVariant();
    }
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= static_cast<int>(m_rows.size()))
        return QVariant();
    const Row& row = m_rows[index.row()];
    if (row.finding < 0)
        return headingData(row, role);

    if (row.ignored)
        return ignoredData(m_ignored[row.finding], role);
    const Finding& finding = m_findings[row.finding];
    const QString marked = markedTextOf(finding);
    const QString suggestion = suggestionOf(finding);
    switch (role) {
    case Qt::DisplayRole:
        return suggestion.isEmpty() ? marked : tr("%1 → %2").arg(marked, suggestion);
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3")
            .arg(label(finding.level), data(index, Qt::DisplayRole).toString(), finding.message);
    case Qt::ToolTipRole:
        return tip(finding);
    case LevelRole:
        return static_cast<int>(finding.level);
    case HeadingRole:
    case IgnoredRole:
        return false;
    case MarkedRole:
        return marked;
    case SuggestionRole:
        return suggestion;
    case MessageRole:
        return onOneLine(finding.message);
    default:
        return QVariant();
    }
}

QVariant ProblemsModel::ignoredData(const IgnoredFinding& ignored, int role) const
{
    const Suppression& by = ignored.by;
    const QString marked = markedTextOf(ignored.finding);
    const QString extent =
        by.scope == Suppression::Scope::Here ? tr("ignored here") : tr("ignored in this item");
    const QString why = by.reason.isEmpty() ? extent : tr("%1: %2").arg(extent, by.reason);
    switch (role) {
    case Qt::DisplayRole:
    case MarkedRole:
        return marked;
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3").arg(label(ignored.finding.level), marked, why);
    case Qt::ToolTipRole:
        return QString(tip(ignored.finding) +
                       QStringLiteral("<p>%1</p>")
                           .arg(QStringLiteral("%1 · %2 %3")
                                    .arg(why, actorName(by.actor),
                                         by.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")))
                                    .toHtmlEscaped()));
    case LevelRole:
        return static_cast<int>(ignored.finding.level);
    case HeadingRole:
        return false;
    case IgnoredRole:
        return true;
    case SuggestionRole:
        return QString();
    case MessageRole:
        return onOneLine(why);
    default:
        return QVariant();
    }
}

QString ProblemsModel::tip(const Finding& finding) const
{
    const QString name = m_ruleName ? m_ruleName(finding.rule) : QString();
    QStringList parts;
    parts << QStringLiteral("<b>%1</b>")
                 .arg(name.isEmpty()
                          ? label(finding.level)
                          : tr("%1 · %2").arg(label(finding.level), name).toHtmlEscaped());
    parts << finding.message.toHtmlEscaped();
    if (!finding.source.isEmpty())
        parts << tr("Source: %1").arg(finding.source).toHtmlEscaped();
    return QStringLiteral("<p>%1</p>").arg(parts.join(QStringLiteral("<br>")));
}

} // namespace chengbao::ui
