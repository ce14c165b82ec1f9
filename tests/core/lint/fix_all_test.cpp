// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/changes.h"
#include "core/lint/fix_all.h"
#include "core/lint/fixes.h"
#include "core/lint/rule_file.h"
#include "tests/core/lint/corpus.h"
#include "tests/support/strings.h"

#include <map>

using namespace chengbao;
using namespace chengbao::lint;
using namespace chengbao::test;

namespace
{

constexpr int mixtures = 150;

std::vector<Finding> shipped(const Draft& draft)
{
    return shippedLinter().lint(draft);
}

std::vector<Finding> ofRule(std::vector<Finding> findings, const QString& rule)
{
    std::erase_if(findings, [&](const Finding& finding) { return finding.rule != rule; });
    return findings;
}

/// The whole corpus, then mixtures of it.
template <class Visit>
void forEachDraft(Visit visit)
{
    const std::vector<Draft> parts = corpus();
    REQUIRE(parts.size() > 2000);
    for (const Draft& draft : parts)
        visit(draft);
    Dice dice;
    INFO("CHENGBAO_SEED=" << dice.seed());
    for (int i = 0; i < mixtures; ++i)
        visit(mixture(parts, dice));
}

/// Mixtures with characters lost, doubled and swapped.
template <class Visit>
void forEachDamagedDraft(Visit visit)
{
    const std::vector<Draft> parts = corpus();
    Dice dice;
    INFO("CHENGBAO_SEED=" << dice.seed());
    for (int i = 0; i < mixtures; ++i)
        visit(damaged(mixture(parts, dice), dice));
}

std::string words(const Draft& draft)
{
    return (draft.title + QStringLiteral(" | ") + draft.body).toStdString();
}

/// How often each rule complains of each field.
using Complaints = std::map<std::pair<QString, QString>, int>;

Complaints complaints(const std::vector<Finding>& findings)
{
    Complaints counted;
    for (const Finding& finding : findings)
        ++counted[{finding.rule, finding.field}];
    return counted;
}

Linter linterOf(std::initializer_list<const char*> swaps)
{
    RulePack pack;
    for (const char* swap : swaps) {
        const QByteArray id = "office.r" + QByteArray::number(pack.rules.size());
        auto rule =
            parseRule("id: " + id + "\nextends: substitution\nmessage: “%1”\nvote: false\n" +
                          QByteArray(swap) + "\nexamples: {bad: [a, b], good: [c, d]}\n",
                      QStringLiteral("a.yaml"), [](const QString&) { return nullptr; });
        REQUIRE(rule.has_value());
        pack.rules.push_back(std::move(*rule));
    }
    return Linter(std::move(pack), nullptr, nullptr);
}

QString mended(const Linter& linter, const QString& body)
{
    const Lint lint = [&](const Draft& draft) { return linter.lint(draft); };
    Draft draft;
    draft.body = body;
    const Draft once = fixAll(draft, lint);
    CHECK(fixAll(once, lint) == once);
    CHECK(lint(once).size() <= lint(draft).size());
    return once.body;
}

} // namespace

TEST_CASE("what a rule mended it leaves alone")
{
    forEachDraft([](const Draft& draft) {
        QStringList rules;
        for (const Finding& finding : shipped(draft)) {
            if (finding.fixes.size() == 1 && !rules.contains(finding.rule))
                rules.append(finding.rule);
        }
        for (const QString& rule : rules) {
            const Draft once = applyAutomaticFixes(draft, ofRule(shipped(draft), rule));
            const Draft twice = applyAutomaticFixes(once, ofRule(shipped(once), rule));
            INFO(rule.toStdString() << ": " << words(draft) << " => " << words(once));
            CHECK(once == twice);
        }
    });
}

TEST_CASE("all that one rule found is mended at once, and nothing new is found")
{
    forEachDraft([](const Draft& draft) {
        const auto before = shipped(draft);
        QStringList rules;
        for (const std::size_t index : automaticFixes(before)) {
            if (!rules.contains(before[index].rule))
                rules.append(before[index].rule);
        }
        for (const QString& rule : rules) {
            const Draft once = fixAllOf(rule, draft, shipped);
            INFO(rule.toStdString() << ": " << words(draft) << " => " << words(once));
            CHECK(fixAllOf(rule, once, shipped) == once);
            Complaints known = complaints(before);
            for (const auto& [complaint, count] : complaints(shipped(once))) {
                INFO(complaint.first.toStdString());
                CHECK(count <= known[complaint]);
            }
        }
    });
}

TEST_CASE("of one rule also what is unsure is mended, of others nothing")
{
    const Linter linter = linterOf({"swap: {甲: 乙}", "swap: {丙: 丁}", "swap: {乙戊: 乙己}"});
    const Lint lint = [&](const Draft& draft) { return linter.lint(draft); };
    const Lint unsure = [&](const Draft& draft) {
        auto findings = lint(draft);
        for (Finding& finding : findings)
            finding.unsure = true;
        return findings;
    };
    Draft draft;
    draft.body = QStringLiteral("甲丙，甲丙，甲戊。");
    CHECK(fixAllOf(QStringLiteral("office.r0"), draft, unsure).body ==
          QStringLiteral("乙丙，乙丙，甲戊。")); // 乙戊 would be something new
    CHECK(fixAllOf(QStringLiteral("office.r2"), draft, unsure) == draft);
}

TEST_CASE("all that can be mended is mended at once, and nothing becomes worse")
{
    const auto check = [](const Draft& draft) {
        const auto before = shipped(draft);
        if (automaticFixes(before).empty())
            return true;
        const Draft once = fixAll(draft, shipped);
        const auto findings = shipped(once);
        INFO(words(draft) << " => " << words(once));
        CHECK(fixAll(once, shipped) == once);
        Complaints known = complaints(before);
        for (const auto& [complaint, count] : complaints(findings)) {
            INFO(complaint.first.toStdString());
            CHECK(count <= known[complaint]);
        }
        // A mixture's title may be borne out by chance, by a figure that a fix would take away.
        const Draft all = applyAutomaticFixes(once, findings);
        return automaticFixes(findings).empty() ||
               !ofRule(shipped(all), QStringLiteral("title.unsupported")).empty();
    };
    forEachDraft([&](const Draft& draft) {
        INFO(words(draft));
        CHECK(check(draft));
    });
    forEachDamagedDraft(check);
}

TEST_CASE("the fixes of the shipped rules bring no complaint of another rule")
{
    forEachDraft([](const Draft& draft) {
        const auto before = shipped(draft);
        const Indexes chosen = compatibleFixes(before, automaticFixes(before));
        if (chosen.empty())
            return;
        std::map<QString, std::vector<Changes::Change>> edits;
        for (std::size_t index : chosen) {
            for (const Edit& edit : before[index].fixes.front().edits)
                edits[before[index].field].push_back({edit, index});
        }
        for (const Finding& finding : shipped(applyFixes(draft, before, chosen))) {
            const Changes changes(edits[finding.field]);
            if (changes.touching({finding.start, finding.length}).empty())
                continue;
            const Span origin = changes.origin({finding.start, finding.length});
            INFO(finding.rule.toStdString()
                 << " “" << finding.text.toStdString() << "” of " << words(draft));
            CHECK(std::any_of(before.begin(), before.end(), [&](const Finding& old) {
                const Span span{old.start, old.length};
                return old.rule == finding.rule && old.field == finding.field &&
                       (span.overlaps(origin) || span.start == origin.start);
            }));
        }
    });
}

TEST_CASE("rules at odds with each other or with themselves change nothing for the worse")
{
    // there and back again
    CHECK(mended(linterOf({"swap: {台帐: 台账}", "swap: {台账: 台帐}"}),
                 QStringLiteral("登记台帐，核对台账。")) == QStringLiteral("登记台帐，核对台账。"));
    // what it puts in it would find again
    CHECK(mended(linterOf({"swap: {甲: 甲甲}"}), QStringLiteral("甲乙")) == QStringLiteral("甲乙"));
    // a way round three rules
    CHECK(mended(linterOf({"swap: {甲: 乙}", "swap: {乙: 丙}", "swap: {丙: 甲}"}),
                 QStringLiteral("甲，丙")) == QStringLiteral("甲，丙"));
    // what is left joins into a word of another rule, or of the same
    CHECK(mended(linterOf({"tokens: [了]\nfix: ''", "swap: {我局: 该局}"}),
                 QStringLiteral("我了局，来了")) == QStringLiteral("我了局，来"));
    // a fix that cannot be made does not hold up the others
    CHECK(mended(linterOf({"swap: {甲: 乙}", "tokens: [乙]", "swap: {丁: 戊}"}),
                 QStringLiteral("甲丁，丁")) == QStringLiteral("甲丁，戊"));
}

TEST_CASE("a fix that brings a complaint far away is found among the others and left out")
{
    // Complains of 远 as soon as 甲 is gone.
    const Linter linter = linterOf({"swap: {甲: 乙, 丙: 丁}"});
    const Lint lint = [&](const Draft& draft) {
        auto findings = linter.lint(draft);
        if (!draft.body.contains(QStringLiteral("甲"))) {
            Finding far;
            far.rule = QStringLiteral("office.far");
            far.field = QStringLiteral("body");
            far.start = static_cast<int>(draft.body.size()) - 1;
            far.length = 1;
            findings.push_back(far);
        }
        return findings;
    };
    Draft draft;
    draft.body = QStringLiteral("丙一，丙二，甲三，丙四，丙五，远");
    CHECK(fixAll(draft, lint).body == QStringLiteral("丁一，丁二，甲三，丁四，丁五，远"));
}

TEST_CASE("places in a changed text lead back to where they came from")
{
    // 012345678 -> 01XY3478: 2 became XY, 56 went
    const Changes changes({{{5, 2, QString()}, 1}, {{2, 1, QStringLiteral("XY")}, 0}});
    CHECK(changes.origin({0, 2}) == Span{0, 2});
    CHECK(changes.origin({2, 1}) == Span{2, 1});
    CHECK(changes.origin({3, 2}) == Span{2, 2});
    CHECK(changes.origin({4, 2}) == Span{3, 2});
    CHECK(changes.origin({6, 1}) == Span{7, 1});
    CHECK(changes.origin({5, 2}) == Span{4, 4});
    CHECK(changes.touching({0, 1}).empty());
    CHECK(changes.touching({0, 2}) == Indexes{0});
    CHECK(changes.touching({6, 1}) == Indexes{1});
    CHECK(changes.touching({4, 2}) == Indexes{0, 1});
}
