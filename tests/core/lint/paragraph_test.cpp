// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/registry.h"
#include "core/lint/word_matcher.h"
#include "core/text/width.h"
#include "tests/core/lint/corpus.h"
#include "tests/support/strings.h"

#include <algorithm>

using namespace chengbao;
using namespace chengbao::lint;
using namespace chengbao::test;

namespace
{

/// A draft of the corpus with paragraphs that begin and end anywhere, above all beside figures and
/// marks.
Draft brokenUp(const std::vector<Draft>& parts, Dice& dice)
{
    Draft draft = damaged(mixture(parts, dice), dice);
    for (int times = dice.roll(6); times > 0; --times) {
        int at = dice.roll(draft.body.size() + 1);
        while (times % 3 > 0 && at < draft.body.size() && text::isHan(draft.body[at].unicode()))
            ++at;
        at = std::min(at + dice.roll(2), static_cast<int>(draft.body.size()));
        draft.body.insert(at, QLatin1Char('\n'));
    }
    if (dice.roll(2) == 0)
        draft.facts.author = dice.any(parts).body;
    return draft;
}

std::vector<FieldPart> partsOf(const QString& body, const NameIndex* names)
{
    std::vector<FieldPart> parts;
    for (const Span& span : text::paragraphs(body))
        parts.push_back(
            {span.start, std::make_shared<const FieldText>(
                             QStringLiteral("body"), body.mid(span.start, span.length), names)});
    return parts;
}

QString shown(const std::vector<Span>& spans)
{
    QString text;
    for (const Span& span : spans)
        text += QStringLiteral("%1+%2 ").arg(span.start).arg(span.length);
    return text;
}

/// What a field knows of its text, but for its figures: whether 3:2 is a score or a time may be
/// said in the line above, and no paragraph is asked for that.
QString shown(const FieldText& field)
{
    QString text = field.folded + shown(field.exempt.speech) + QLatin1Char('|') +
                   shown(field.exempt.titles) + QLatin1Char('|') + shown(field.exempt.quotes) +
                   QLatin1Char('|') + shown(field.paragraphs()) + QLatin1Char('|') +
                   shown(field.sentences()) + QLatin1Char('\n');
    for (const Mention& mention : field.mentions)
        text += QStringLiteral("mention %1 %2 %3 ")
                    .arg(mention.owner)
                    .arg(mention.part)
                    .arg(shown({mention.span}));
    for (const text::Ordinal& ordinal : field.ordinals())
        text += QStringLiteral("ordinal %1 %2 %3 %4 ")
                    .arg(static_cast<int>(ordinal.style))
                    .arg(ordinal.number)
                    .arg(shown({ordinal.mark}))
                    .arg(ordinal.atParagraphStart);
    return text;
}

/// Runs one checker by itself.
class Trial
{
public:
    explicit Trial(const Rule& rule) : m_rules({rule}), m_matcher(m_rules, nullptr) {}

    /// What it finds, with `offset` added in the body.
    QStringList run(const QString& title, const QString& body, const std::vector<FieldText>& facts,
                    int offset = 0) const
    {
        static const Draft nothing;
        const FieldText titleText(QStringLiteral("title"), title);
        const FieldText bodyText(QStringLiteral("body"), body);
        Report report;
        findChecker(m_rules[0])
            .paragraph({.draft = nothing,
                        .title = titleText,
                        .body = bodyText,
                        .facts = facts,
                        .spelling = spelling(),
                        .titleHits = hitsIn(title),
                        .bodyHits = hitsIn(body)},
                       m_rules[0], report);
        QStringList found;
        for (const Finding& finding : report.findings()) {
            const int moved = finding.field == QLatin1String("body") ? offset : 0;
            found.append(QStringLiteral("%1 %2+%3 %4 %5 ")
                             .arg(finding.field)
                             .arg(finding.start + moved)
                             .arg(finding.length)
                             .arg(static_cast<int>(finding.level))
                             .arg(finding.message));
            for (const Fix& fix : finding.fixes)
                for (const Edit& edit : fix.edits)
                    found.back() += QStringLiteral(" %1+%2 %3 %4")
                                        .arg(edit.start + moved)
                                        .arg(edit.length)
                                        .arg(edit.text, fix.label);
        }
        found.sort();
        return found;
    }

private:
    static const text::SpellChecker* spelling()
    {
        static const text::SpellChecker checker(
            {text::systemDictionaries()}, QStringLiteral(CHENGBAO_SHARE "/dictionaries/latin.txt"));
        return &checker;
    }

    /// The words of the rule, which are looked for in one paragraph at a time.
    std::vector<WordHit> hitsIn(const QString& text) const
    {
        std::vector<WordHit> hits;
        for (const FieldPart& part : partsOf(text, nullptr)) {
            for (RuleHit& found : m_matcher.match(*part.text, {1})) {
                found.hit.match.start += part.start;
                found.hit.mark.start += part.start;
                hits.push_back(found.hit);
            }
        }
        return hits;
    }

    const std::vector<Rule> m_rules;
    const WordMatcher m_matcher;
};

} // namespace

TEST_CASE("a checker that says it needs one paragraph finds in a body what it finds in each")
{
    const std::vector<Draft> parts = corpus();
    for (const Rule& rule : shippedLinter().pack().rules) {
        if (!findChecker(rule).paragraph)
            continue;
        if (rule.checker == QLatin1String("suspect"))
            continue; // finds nothing without the language model, which need not be there
        std::vector<Draft> own;
        for (const auto* side : {&rule.bad, &rule.good}) {
            for (const Example& example : *side) {
                if (auto draft = exampleDraft(rule, example))
                    own.push_back(std::move(*draft));
            }
        }
        const Trial trial(rule);
        Dice dice;
        INFO(rule.id.toStdString() << " seed " << dice.seed());
        int found = 0;
        const int rounds =
            rule.checker == QLatin1String("latin-words") ? 20 : 200; // Hunspell's pace
        for (int round = 0; round < rounds; ++round) {
            const Draft draft = brokenUp(round % 3 == 0 ? parts : own, dice);
            const std::vector<FieldText> facts = factTexts(draft.facts);
            QStringList wanted = trial.run(draft.title, {}, facts);
            for (const FieldPart& part : partsOf(draft.body, nullptr))
                wanted += trial.run({}, part.text->text, {}, part.start);
            wanted.sort();
            INFO(draft.body.toStdString());
            REQUIRE(trial.run(draft.title, draft.body, facts).join(QLatin1Char('\n')) ==
                    wanted.join(QLatin1Char('\n')));
            found += static_cast<int>(wanted.size());
        }
        CHECK(found > rounds / 50);
    }
}

TEST_CASE("a text made of its paragraphs knows what a text knows that was prepared as a whole")
{
    const std::vector<Draft> parts = corpus();
    std::vector<std::unique_ptr<NameIndex>> names;
    for (const Rule& rule : shippedLinter().pack().rules)
        names.push_back(std::make_unique<NameIndex>(rule.exampleNames));
    Dice dice;
    INFO("seed " << dice.seed());
    for (int round = 0; round < 2000; ++round) {
        const QString body = brokenUp(parts, dice).body;
        const NameIndex* index = dice.any(names).get();
        const FieldText whole(QStringLiteral("body"), body, index);
        const FieldText made(QStringLiteral("body"), body, partsOf(body, index));
        INFO(body.toStdString());
        REQUIRE(shown(made) == shown(whole));
    }
}
