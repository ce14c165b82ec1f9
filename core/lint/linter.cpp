// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/linter.h"

#include "core/lint/checkers/registry.h"
#include "core/lint/kinds/kinds.h"
#include "core/lint/report.h"
#include "core/lint/word_matcher.h"
#include "core/text/blanks.h"

#include <algorithm>
#include <optional>

namespace chengbao::lint
{
namespace
{

std::vector<Fix> fixesFor(const Rule& rule, const FieldText& field, const WordHit& hit)
{
    std::vector<Fix> fixes;
    if (!hit.replacement.isEmpty()) {
        fixes.push_back(replacement(hit.mark, {}, hit.replacement));
        return fixes;
    }
    fixes.reserve(rule.fixes.size());
    for (const QString& text : rule.fixes)
        fixes.push_back(replacement(hit.mark, field.view(hit.mark), text));
    return fixes;
}

Level levelOf(const Rule& rule, const FieldText& field, const WordHit& hit)
{
    const Level level = hit.token->level.value_or(rule.level);
    if (!rule.reportedLevel || *rule.reportedLevel >= level || !field.inReportedSpeech(hit.mark))
        return level;
    return *rule.reportedLevel;
}

void reportWord(const Rule& rule, const FieldText& field, const WordHit& hit, Report& report)
{
    if (!hit.token->group.isEmpty())
        return;
    Remark remark;
    remark.span = hit.mark;
    remark.level = levelOf(rule, field, hit);
    remark.fixes = fixesFor(rule, field, hit);
    if (!hit.replacement.isEmpty())
        remark.arguments = {hit.replacement};
    report.add(rule, field, std::move(remark));
}

bool looksAtTitle(const Rule& rule)
{
    return rule.scope != Scope::Body;
}

bool looksAtBody(const Rule& rule)
{
    return rule.scope != Scope::Title;
}

/// Gates judge facts and what the other rules found, so they run after them and only when asked.
bool isGate(const Rule& rule)
{
    return rule.scope == Scope::Meta;
}

/// What a paragraph holds whatever stands around it. All offsets are relative to it.
struct Paragraph {
    std::shared_ptr<const FieldText> text;
    std::vector<RuleHit> hits; ///< of the rules that have to see the whole text
    std::vector<Finding> findings;
};

using Known = QHash<QString, std::shared_ptr<const Paragraph>>;

/// Hands out hits in the order of their rules to one rule after another.
class HitsInTurn
{
public:
    explicit HitsInTurn(const std::vector<RuleHit>& hits) : m_next(hits.begin()), m_end(hits.end())
    {
    }

    std::vector<WordHit> of(int rule)
    {
        while (m_next != m_end && m_next->rule < rule)
            ++m_next;
        std::vector<WordHit> all;
        for (; m_next != m_end && m_next->rule == rule; ++m_next)
            all.push_back(m_next->hit);
        return all;
    }

private:
    std::vector<RuleHit>::const_iterator m_next, m_end;
};

/// Whether a rule takes milliseconds for an item: it runs in deep checks only.
bool isDeep(const Rule& rule)
{
    return rule.checker == QLatin1String("suspect");
}

} // namespace

struct LintCache::Private {
    std::vector<char> active; ///< the rules that were in force
    std::shared_ptr<const NameIndex> names;
    Known paragraphs;
};

LintCache::LintCache() : m_private(std::make_unique<Private>()) {}
LintCache::~LintCache() = default;
LintCache::LintCache(LintCache&&) noexcept = default;
LintCache& LintCache::operator=(LintCache&&) noexcept = default;

struct Linter::Private {
    Private(RulePack rules, std::shared_ptr<const text::Segmenter> segmenter,
            std::shared_ptr<const text::SpellChecker> speller,
            std::shared_ptr<const NameRegister> registered,
            std::shared_ptr<const text::SlipFinder> finder)
        : pack(std::move(rules)),
          matcher(pack.rules, segmenter),
          words(std::move(segmenter)),
          spelling(std::move(speller)),
          names(std::move(registered)),
          slips(std::move(finder))
    {
        for (const Rule& rule : pack.rules) {
            const Checker kind = findKind(rule.extends);
            checkers.push_back(kind ? KnownChecker{{}, kind} : findChecker(rule));
            deep.push_back(isDeep(rule));
        }
    }

    bool seesWholeText(std::size_t rule) const { return bool(checkers[rule].text); }

    const RulePack pack;
    const WordMatcher matcher;
    const std::shared_ptr<const text::Segmenter> words;
    const std::shared_ptr<const text::SpellChecker> spelling;
    const std::shared_ptr<const NameRegister> names;     ///< may be null
    const std::shared_ptr<const text::SlipFinder> slips; ///< may be null
    std::vector<KnownChecker> checkers;                  ///< by rule
    std::vector<char> deep;                              ///< by rule
};

/// One run over one draft: title and paragraphs each by itself, then what has to see the whole
/// text, then the gates, which judge what the others found.
class Linter::Run
{
public:
    Run(const Private& linter, const Draft& draft, const LintOptions& options)
        : m_linter(linter),
          m_draft(draft),
          m_options(options),
          m_names(options.names  ? options.names
                  : linter.names ? linter.names->index()
                                 : nullptr),
          m_title(titleName(), draft.title, m_names.get()),
          m_facts(factTexts(draft.facts))
    {
        for (std::vector<char>* flags : {&m_active, &m_inTitle, &m_inBody})
            flags->reserve(linter.pack.rules.size());
        for (const Rule& rule : linter.pack.rules) {
            const bool active = rule.enabled && rule.appliesTo(draft.facts.kind) &&
                                (options.gates || !isGate(rule)) &&
                                (options.deep || !linter.deep[m_active.size()]) &&
                                !options.disabled.contains(rule.id);
            m_active.push_back(active);
            if (active && linter.checkers[m_active.size() - 1].paragraph)
                m_local.push_back(static_cast<int>(m_active.size()) - 1);
            m_inTitle.push_back(active && looksAtTitle(rule));
            m_inBody.push_back(active && looksAtBody(rule));
        }
    }

    std::vector<Finding> findings(LintCache::Private* cache)
    {
        checkTitleAndFacts();
        checkParagraphs(cache);
        for (const bool gates : {false, true})
            checkWhole(gates);
        for (std::size_t i = 0; i < m_active.size(); ++i) {
            if (m_active[i] && !rule(i).yieldsTo.isEmpty())
                m_report.yield(rule(i));
        }
        leaveBlanksAlone();
        return m_report.take();
    }

private:
    /// What is still to be filled in or confirmed is no text yet: only gates speak of it.
    void leaveBlanksAlone()
    {
        constexpr QChar opening = u'〖';
        if (!stopped() && !m_title.units.has(opening) && !m_body->units.has(opening))
            return;
        const auto inTitle = text::blanks(m_draft.title);
        const auto inBody = text::blanks(m_draft.body);
        if (inTitle.empty() && inBody.empty())
            return;
        std::erase_if(m_report.findings(), [&](const Finding& finding) {
            const auto& blanks = finding.field == titleName() ? inTitle : inBody;
            const bool inText = finding.field == titleName() || finding.field == bodyName();
            return inText && !isGuarded(finding.rule) &&
                   std::any_of(blanks.begin(), blanks.end(), [&finding](const auto& blank) {
                       return blank.span.overlaps({finding.start, finding.length});
                   });
        });
    }

    static QString titleName() { return QStringLiteral("title"); }
    static QString bodyName() { return QStringLiteral("body"); }
    bool stopped() const { return m_options.stop.stop_requested(); }
    const Rule& rule(std::size_t index) const { return m_linter.pack.rules[index]; }

    void reportWords(const FieldText& field, const std::vector<RuleHit>& hits, Report& report) const
    {
        for (const RuleHit& hit : hits) {
            const Rule& of = rule(hit.rule);
            if (of.extends == Extends::Existence || of.extends == Extends::Substitution)
                reportWord(of, field, hit.hit, report);
        }
    }

    /// Without hits.
    Document prepared(const FieldText& title, const FieldText& body,
                      const std::vector<FieldText>& facts) const
    {
        return {m_draft,
                title,
                body,
                facts,
                m_linter.spelling.get(),
                m_linter.words.get(),
                m_names.get(),
                m_options.channel,
                {},
                {},
                m_linter.slips.get(),
                m_options.stop};
    }

    /// The checkers that look at one paragraph at a time.
    void runLocally(const FieldText& title, const FieldText& body,
                    const std::vector<FieldText>& facts, const std::vector<RuleHit>& titleHits,
                    const std::vector<RuleHit>& bodyHits, Report& report) const
    {
        Document document = prepared(title, body, facts);
        HitsInTurn inTitle(titleHits), inBody(bodyHits);
        for (const int i : m_local) {
            document.titleHits = inTitle.of(i);
            document.bodyHits = inBody.of(i);
            m_linter.checkers[i].paragraph(document, rule(i), report);
        }
    }

    void checkTitleAndFacts()
    {
        m_titleHits = m_linter.matcher.match(m_title, m_inTitle);
        reportWords(m_title, m_titleHits, m_report);
        runLocally(m_title, m_noBody, m_facts, m_titleHits, {}, m_report);
    }

    std::shared_ptr<Paragraph> check(const QString& text) const
    {
        auto paragraph = std::make_shared<Paragraph>();
        paragraph->text = std::make_shared<const FieldText>(bodyName(), text, m_names.get());
        std::vector<RuleHit> hits = m_linter.matcher.match(*paragraph->text, m_inBody);
        Report report;
        reportWords(*paragraph->text, hits, report);
        runLocally(m_noTitle, *paragraph->text, {}, {}, hits, report);
        paragraph->findings = std::move(report.findings());
        std::erase_if(hits, [&](const RuleHit& hit) {
            return !m_linter.seesWholeText(static_cast<std::size_t>(hit.rule));
        });
        paragraph->hits = std::move(hits);
        return paragraph;
    }

    /// `cache` may be null.
    void checkParagraphs(LintCache::Private* cache)
    {
        if (cache && (cache->active != m_active || cache->names != m_names)) {
            cache->active = m_active;
            cache->names = m_names;
            cache->paragraphs.clear();
        }
        Known known;
        std::vector<FieldPart> parts;
        for (const Span& span : text::paragraphs(m_draft.body)) {
            if (stopped())
                break;
            const QString text = m_draft.body.mid(span.start, span.length);
            std::shared_ptr<const FieldText> part;
            if (cache)
                part = takeKnown(text, span.start, known, *cache);
            else
                part = takeNew(check(text), span.start);
            if (!part)
                break;
            parts.push_back({span.start, std::move(part)});
        }
        if (cache) {
            // A writer's keys stop one run after another; what was known before them stays known.
            if (stopped())
                cache->paragraphs.insert(known);
            else
                cache->paragraphs = std::move(known);
        }
        m_body.emplace(bodyName(), m_draft.body, std::move(parts));
    }

    /// The text of a paragraph that nobody will ask for again; null when the check was stopped amid
    /// it: what it holds may be half.
    std::shared_ptr<const FieldText> takeNew(const std::shared_ptr<Paragraph>& paragraph,
                                             int offset)
    {
        if (stopped())
            return nullptr;
        take(std::move(paragraph->findings), std::move(paragraph->hits), offset);
        return paragraph->text;
    }

    /// The same of one that the cache may know and is to know from now on.
    std::shared_ptr<const FieldText> takeKnown(const QString& text, int offset, Known& known,
                                               const LintCache::Private& cache)
    {
        auto paragraph = known.value(text);
        if (!paragraph)
            paragraph = cache.paragraphs.value(text);
        if (!paragraph)
            paragraph = check(text);
        if (stopped())
            return nullptr;
        known.insert(text, paragraph);
        take(paragraph->findings, paragraph->hits, offset);
        return paragraph->text;
    }

    void take(std::vector<Finding> findings, std::vector<RuleHit> hits, int offset)
    {
        for (Finding& finding : findings) {
            finding.start += offset;
            for (Fix& fix : finding.fixes)
                for (Edit& edit : fix.edits)
                    edit.start += offset;
            m_report.add(std::move(finding));
        }
        for (RuleHit& hit : hits) {
            hit.hit.match.start += offset;
            hit.hit.mark.start += offset;
            m_bodyHits.push_back(std::move(hit));
        }
    }

    void checkWhole(bool gates)
    {
        std::ranges::stable_sort(m_bodyHits, {}, &RuleHit::rule);
        Document document = prepared(m_title, *m_body, m_facts);
        HitsInTurn inTitle(m_titleHits), inBody(m_bodyHits);
        for (std::size_t i = 0; i < m_active.size() && !stopped(); ++i) {
            if (!m_active[i] || !m_linter.seesWholeText(i) || isGate(rule(i)) != gates)
                continue;
            document.titleHits = inTitle.of(static_cast<int>(i));
            document.bodyHits = inBody.of(static_cast<int>(i));
            m_linter.checkers[i].text(document, rule(i), m_report);
        }
    }

    const Private& m_linter;
    const Draft& m_draft;
    const LintOptions& m_options;
    const std::shared_ptr<const NameIndex> m_names; ///< null where nothing is registered
    const FieldText m_title;
    const FieldText m_noTitle{titleName(), {}}; ///< beside a paragraph that is checked alone
    const FieldText m_noBody{bodyName(), {}};
    const std::vector<FieldText> m_facts;
    std::optional<FieldText> m_body;
    std::vector<char> m_active, m_inTitle, m_inBody; ///< by rule
    std::vector<int> m_local; ///< the active rules whose checkers look at paragraphs
    std::vector<RuleHit> m_titleHits, m_bodyHits; ///< by rule
    Report m_report;
};

Linter::Linter(RulePack pack, std::shared_ptr<const text::Segmenter> segmenter,
               std::shared_ptr<const text::SpellChecker> spelling,
               std::shared_ptr<const NameRegister> names,
               std::shared_ptr<const text::SlipFinder> slips)
    : m_private(std::make_unique<Private>(std::move(pack), std::move(segmenter),
                                          std::move(spelling), std::move(names), std::move(slips)))
{
}

Linter::~Linter() = default;
Linter::Linter(Linter&&) noexcept = default;

const RulePack& Linter::pack() const
{
    return m_private->pack;
}

std::shared_ptr<const text::Segmenter> Linter::segmenter() const
{
    return m_private->words;
}

bool Linter::canGoDeep() const
{
    return m_private->slips && m_private->slips->available();
}

std::vector<Finding> Linter::lint(const Draft& draft, const LintOptions& options,
                                  LintCache* cache) const
{
    return Run(*m_private, draft, options).findings(cache ? cache->m_private.get() : nullptr);
}

} // namespace chengbao::lint
