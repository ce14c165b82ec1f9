// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/report.h"

#include <QVarLengthArray>

#include <algorithm>
#include <utility>

namespace chengbao::lint
{
namespace
{

const QString& messageOf(const Rule& rule, const QString& key)
{
    if (key.isEmpty())
        return rule.message;
    const auto message = rule.messages.constFind(key);
    return message != rule.messages.constEnd() ? *message : rule.message;
}

/// The rule's message with its places filled in: %1, the marked text, %2 … and Vale's %s, which is
/// the marked text too, but for the first one of a rule that says what to write instead.
QString fill(const Rule& rule, const QString& key, const QString& marked,
             const QStringList& arguments)
{
    const QStringView message = messageOf(rule, key);
    QVarLengthArray<QChar, 256> text; // most messages are shorter
    const auto append = [&](QStringView piece) { text.append(piece.data(), piece.size()); };
    bool instead = rule.extends == Extends::Substitution || rule.extends == Extends::Metric;
    const auto placeOf = [&](QChar name) {
        return name == u's' ? (std::exchange(instead, false) ? 2 : 1) : name.digitValue();
    };
    qsizetype copied = 0;
    for (qsizetype i = 0; i + 1 < message.size(); ++i) {
        const int place = message[i] == u'%' ? placeOf(message[i + 1]) : 0;
        if (place < 1)
            continue;
        append(message.sliced(copied, i - copied));
        if (place == 1)
            append(marked);
        else if (place - 2 < arguments.size())
            append(arguments[place - 2]);
        ++i;
        copied = i + 1;
    }
    append(message.sliced(copied));
    return QString(text.constData(), text.size());
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

void Report::add(const Rule& rule, const FieldText& field, Remark remark)
{
    if (!remark.ofName && field.inRegisteredName(rule, remark.span, remark.span))
        return;
    if (isException(rule, field, remark.span))
        return;
    constexpr std::size_t usual = 4; // of a paragraph
    if (m_findings.empty())
        m_findings.reserve(usual);
    Finding& finding = m_findings.emplace_back();
    finding.rule = rule.id;
    finding.level = remark.level.value_or(rule.level);
    finding.field = field.name;
    finding.start = remark.span.start;
    finding.length = remark.span.length;
    finding.text = field.view(remark.span).toString();
    finding.message = fill(rule, remark.message, finding.text, remark.arguments);
    finding.source = rule.source;
    finding.fixes = std::move(remark.fixes);
    finding.unsure = remark.unsure;
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
    const auto isBetter = [&](const Finding& finding) {
        return std::ranges::any_of(rule.yieldsTo,
                                   [&](const QString& id) { return id == finding.rule; });
    };
    QHash<QString, Cover> covers; // by field
    for (const Finding& finding : m_findings) {
        if (isBetter(finding))
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

Fix replacement(const Span& span, QStringView old, const QString& text)
{
    const QStringView lead = text.isEmpty() ? u"删去“" : u"改为“";
    const QStringView named = text.isEmpty() ? old : text;
    Fix fix;
    fix.label.reserve(lead.size() + named.size() + 1);
    fix.label += lead;
    fix.label += named;
    fix.label += u'”';
    fix.edits.push_back({span.start, span.length, text});
    return fix;
}

} // namespace chengbao::lint
