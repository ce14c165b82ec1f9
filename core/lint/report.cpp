// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/report.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace chengbao::lint
{
namespace
{

QString fill(const Rule& rule, const QString& key, const QString& marked,
             const QStringList& arguments)
{
    const QString pattern = key.isEmpty() ? rule.message : rule.messages.value(key, rule.message);
    bool replacementFirst = rule.extends == Extends::Substitution;
    // One pass, so that a “%2” inside the marked text stays what it is.
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar next = i + 1 < pattern.size() ? pattern[i + 1] : QChar();
        if (pattern[i] != QLatin1Char('%') || (next != QLatin1Char('s') && !next.isDigit())) {
            text += pattern[i];
            continue;
        }
        ++i;
        if (next == QLatin1Char('s'))
            text += std::exchange(replacementFirst, false) ? arguments.value(0) : marked;
        else
            text += next == QLatin1Char('1') ? marked : arguments.value(next.digitValue() - 2);
    }
    return text;
}

int fieldOrder(const QString& field)
{
    if (field == QLatin1String("title"))
        return 0;
    return field == QLatin1String("body") ? 1 : 2;
}

} // namespace

void Report::add(const Rule& rule, const FieldText& field, const Remark& remark)
{
    Finding finding;
    finding.rule = rule.id;
    finding.level = remark.level.value_or(rule.level);
    finding.field = field.name;
    finding.start = remark.span.start;
    finding.length = remark.span.length;
    finding.text = field.view(remark.span).toString();
    finding.message = fill(rule, remark.message, finding.text, remark.arguments);
    finding.source = rule.source;
    finding.fixes = remark.fixes;
    m_findings.push_back(std::move(finding));
}

void Report::addFact(const Rule& rule, const QString& key, const QString& message,
                     const QStringList& arguments)
{
    const FactField* fact = factField(key);
    Finding finding;
    finding.rule = rule.id;
    finding.level = rule.level;
    finding.field = QStringLiteral("meta.") + key;
    finding.message = fill(rule, message, fact ? QString::fromUtf8(fact->name) : key, arguments);
    finding.source = rule.source;
    m_findings.push_back(std::move(finding));
}

std::vector<Finding> Report::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding& a, const Finding& b) {
        return std::tuple(fieldOrder(a.field), a.start, a.rule, -a.length) <
               std::tuple(fieldOrder(b.field), b.start, b.rule, -b.length);
    });
    std::vector<Finding> kept;
    QHash<std::pair<QString, QString>, Span> last; // the newest kept span of each field and rule
    for (Finding& finding : m_findings) {
        const Span span{finding.start, finding.length};
        const auto known = last.constFind({finding.field, finding.rule});
        if (known != last.constEnd() && (known->overlaps(span) || known->start == span.start))
            continue;
        last.insert({finding.field, finding.rule}, span);
        kept.push_back(std::move(finding));
    }
    m_findings.clear();
    return kept;
}

Fix replacement(const Span& span, const QString& old, const QString& text)
{
    const QString label =
        text.isEmpty() ? QStringLiteral("删去“%1”").arg(old) : QStringLiteral("改为“%1”").arg(text);
    return {label, {{span.start, span.length, text}}};
}

} // namespace chengbao::lint
