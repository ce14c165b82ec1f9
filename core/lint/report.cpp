// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/report.h"

#include "core/base/placeholders.h"

#include <QVarLengthArray>

#include <algorithm>
#include <span>

namespace chengbao::lint
{
namespace
{

/// Whether Vale's %s stands in a message.
bool holdsVale(QStringView message)
{
    qsizetype at = message.indexOf(u'%');
    while (at >= 0 && at + 1 < message.size() && message[at + 1] != u's')
        at = message.indexOf(u'%', at + 1);
    return at >= 0 && at + 1 < message.size();
}

/// The rule's message with Vale's %s turned into numbered places.
QString pattern(const Rule& rule, const QString& key)
{
    QString text = key.isEmpty() ? rule.message : rule.messages.value(key, rule.message);
    if (!holdsVale(text))
        return text;
    const QString vale = QStringLiteral("%s");
    if (rule.extends == Extends::Substitution || rule.extends == Extends::Metric)
        if (const qsizetype first = text.indexOf(vale); first >= 0)
            text.replace(first, vale.size(), QStringLiteral("%2"));
    return text.replace(vale, QStringLiteral("%1"));
}

QString fill(const Rule& rule, const QString& key, const QString& marked,
             const QStringList& arguments)
{
    QVarLengthArray<QStringView, 8> all;
    all.append(marked);
    for (const QString& argument : arguments)
        all.append(argument);
    return fillPlaceholders(pattern(rule, key), std::span(all.cbegin(), all.cend()));
}

/// What a checker finds by itself never went past the exceptions that words go past.
bool isException(const Rule& rule, const FieldText& field, const Span& span)
{
    return rule.extends == Extends::Checker && !rule.exceptions.isEmpty() &&
           rule.exceptions.contains(field.foldedView(span));
}

int fieldOrder(const QString& field)
{
    if (field == QLatin1String("title"))
        return 0;
    return field == QLatin1String("body") ? 1 : 2;
}

/// The places of a field that some findings mark.
class Cover
{
public:
    void add(const Span& span) { m_spans.push_back(span); }

    void join()
    {
        std::sort(m_spans.begin(), m_spans.end(),
                  [](const Span& a, const Span& b) { return a.start < b.start; });
        std::vector<Span> joined;
        for (const Span& span : m_spans) {
            if (!joined.empty() && span.start <= joined.back().end())
                joined.back().length =
                    std::max(joined.back().end(), span.end()) - joined.back().start;
            else
                joined.push_back(span);
        }
        m_spans = std::move(joined);
    }

    bool meets(const Span& span) const
    {
        const auto next =
            std::partition_point(m_spans.begin(), m_spans.end(),
                                 [&](const Span& known) { return known.end() <= span.start; });
        return next != m_spans.end() && next->overlaps(span);
    }

private:
    std::vector<Span> m_spans;
};

} // namespace

void Report::add(const Rule& rule, const FieldText& field, const Remark& remark)
{
    if (!remark.ofName && field.inRegisteredName(rule, remark.span, remark.span))
        return;
    if (isException(rule, field, remark.span))
        return;
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
    finding.unsure = remark.unsure;
    m_findings.push_back(std::move(finding));
}

void Report::addFact(const Rule& rule, const QString& key, const QString& message,
                     const QStringList& arguments, std::optional<Level> level)
{
    const FactField* fact = factField(key);
    Finding finding;
    finding.rule = rule.id;
    finding.level = level.value_or(rule.level);
    finding.field = QStringLiteral("meta.") + key;
    finding.message = fill(rule, message, fact ? QString::fromUtf8(fact->name) : key, arguments);
    finding.source = rule.source;
    m_findings.push_back(std::move(finding));
}

void Report::yield(const Rule& rule)
{
    const auto isOfRule = [&](const Finding& finding) { return finding.rule == rule.id; };
    if (std::ranges::none_of(m_findings, isOfRule))
        return;
    QHash<QString, Cover> covers; // by field
    for (const Finding& finding : m_findings) {
        if (rule.yieldsTo.contains(finding.rule))
            covers[finding.field].add({finding.start, finding.length});
    }
    if (covers.isEmpty())
        return;
    for (Cover& cover : covers)
        cover.join();
    std::erase_if(m_findings, [&](const Finding& finding) {
        if (!isOfRule(finding))
            return false;
        const auto cover = covers.constFind(finding.field);
        return cover != covers.constEnd() && cover->meets({finding.start, finding.length});
    });
}

std::vector<Finding> Report::take()
{
    struct Place {
        int field;
        Finding* finding;
    };
    std::vector<Place> order;
    for (Finding& finding : m_findings)
        order.push_back({fieldOrder(finding.field), &finding});
    std::stable_sort(order.begin(), order.end(), [](const Place& one, const Place& other) {
        const Finding& a = *one.finding;
        const Finding& b = *other.finding;
        if (one.field != other.field || a.start != b.start)
            return std::pair(one.field, a.start) < std::pair(other.field, b.start);
        const int rules = a.rule.compare(b.rule);
        return rules != 0 ? rules < 0 : a.length > b.length;
    });
    std::vector<Finding> kept;
    kept.reserve(order.size());
    std::vector<std::size_t> newest; // the last kept one of each field and rule
    for (const Place& place : order) {
        Finding& finding = *place.finding;
        const Span span{finding.start, finding.length};
        const auto last = std::ranges::find_if(newest, [&](std::size_t i) {
            return kept[i].rule == finding.rule && kept[i].field == finding.field;
        });
        if (last == newest.end()) {
            newest.push_back(kept.size());
        } else {
            const Span before{kept[*last].start, kept[*last].length};
            if (before.overlaps(span) || before.start == span.start)
                continue;
            *last = kept.size();
        }
        kept.push_back(std::move(finding));
    }
    m_findings.clear();
    return kept;
}

Fix replacement(const Span& span, const QString& old, const QString& text)
{
    const QStringView lead = text.isEmpty() ? u"删去“" : u"改为“";
    const QString& named = text.isEmpty() ? old : text;
    QString label;
    label.reserve(lead.size() + named.size() + 1);
    label += lead;
    label += named;
    label += u'”';
    return {label, {{span.start, span.length, text}}};
}

} // namespace chengbao::lint
