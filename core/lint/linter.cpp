// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/linter.h"

#include "core/lint/checkers/registry.h"
#include "core/lint/report.h"
#include "core/lint/word_matcher.h"

namespace chengbao::lint
{
namespace
{

std::vector<Fix> fixesFor(const Rule& rule, const FieldText& field, const WordHit& hit)
{
    const QString marked = field.view(hit.mark).toString();
    std::vector<Fix> fixes;
    if (!hit.replacement.isEmpty())
        fixes.push_back(replacement(hit.mark, marked, hit.replacement));
    else
        for (const QString& text : rule.fixes)
            fixes.push_back(replacement(hit.mark, marked, text));
    return fixes;
}

Level levelOf(const Rule& rule, const FieldText& field, const WordHit& hit)
{
    const Level level = hit.token->level.value_or(rule.level);
    if (!rule.reportedLevel || *rule.reportedLevel >= level || !field.inReportedSpeech(hit.mark))
        return level;
    return *rule.reportedLevel;
}

void reportWords(const Rule& rule, const FieldText& field, const std::vector<WordHit>& hits,
                 Report& report)
{
    for (const WordHit& hit : hits) {
        if (!hit.token->group.isEmpty())
            continue;
        Remark remark;
        remark.span = hit.mark;
        remark.level = levelOf(rule, field, hit);
        remark.fixes = fixesFor(rule, field, hit);
        remark.arguments = {hit.replacement};
        report.add(rule, field, remark);
    }
}

bool looksAtTitle(const Rule& rule)
{
    return rule.scope == Scope::Title || rule.scope == Scope::Text;
}

bool looksAtBody(const Rule& rule)
{
    return rule.scope == Scope::Body || rule.scope == Scope::Text;
}

/// Gates judge facts and what the other rules found, so they run after them and only when asked.
bool isGate(const Rule& rule)
{
    return rule.scope == Scope::Meta;
}

} // namespace

struct Linter::Private {
    Private(RulePack rules, std::shared_ptr<const text::Segmenter> words,
            std::shared_ptr<const text::SpellChecker> speller,
            std::shared_ptr<const NameRegister> registered)
        : pack(std::move(rules)),
          matcher(pack.rules, std::move(words)),
          spelling(std::move(speller)),
          names(std::move(registered))
    {
    }

    const RulePack pack;
    const WordMatcher matcher;
    const std::shared_ptr<const text::SpellChecker> spelling;
    const std::shared_ptr<const NameRegister> names; ///< may be null
};

Linter::Linter(RulePack pack, std::shared_ptr<const text::Segmenter> segmenter,
               std::shared_ptr<const text::SpellChecker> spelling,
               std::shared_ptr<const NameRegister> names)
    : m_private(std::make_unique<Private>(std::move(pack), std::move(segmenter),
                                          std::move(spelling), std::move(names)))
{
}

Linter::~Linter() = default;
Linter::Linter(Linter&&) noexcept = default;

const RulePack& Linter::pack() const
{
    return m_private->pack;
}

std::vector<Finding> Linter::lint(const Draft& draft, const LintOptions& options) const
{
    const std::vector<Rule>& rules = m_private->pack.rules;
    std::vector<bool> active(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i)
        active[i] = rules[i].enabled && rules[i].appliesTo(draft.facts.kind) &&
                    (options.gates || !isGate(rules[i])) && !options.disabled.contains(rules[i].id);

    const auto names = options.names      ? options.names
                       : m_private->names ? m_private->names->index()
                                          : nullptr;
    const FieldText title(QStringLiteral("title"), draft.title, names.get());
    const FieldText body(QStringLiteral("body"), draft.body, names.get());
    const std::vector<FieldText> facts = factTexts(draft.facts);
    auto titleHits = m_private->matcher.match(title, active);
    auto bodyHits = m_private->matcher.match(body, active);

    Report report;
    const auto run = [&](std::size_t i) {
        const Rule& rule = rules[i];
        Document document{draft, title, body,       facts, m_private->spelling.get(),
                          {},    {},    names.get()};
        if (looksAtTitle(rule))
            document.titleHits = std::move(titleHits[i]);
        if (looksAtBody(rule))
            document.bodyHits = std::move(bodyHits[i]);
        if (rule.extends != Extends::Checker) {
            reportWords(rule, title, document.titleHits, report);
            reportWords(rule, body, document.bodyHits, report);
        }
        if (const Checker check = findChecker(rule.checker))
            check(document, rule, report);
    };
    for (const bool gates : {false, true}) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (options.stop.stop_requested())
                return report.take();
            if (active[i] && isGate(rules[i]) == gates)
                run(i);
        }
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (active[i] && !rules[i].yieldsTo.isEmpty())
            report.yield(rules[i]);
    }
    return report.take();
}

} // namespace chengbao::lint
