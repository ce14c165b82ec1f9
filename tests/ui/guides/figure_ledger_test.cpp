// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/guides/figure_ledger.h"
#include "ui/guides/outline_panel.h"
#include "ui/guides/text_counts.h"

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

Finding findingOf(const char* rule, const QString& text, const QString& words,
                  Level level = Level::Warning)
{
    Finding finding;
    finding.rule = QLatin1String(rule);
    finding.level = level;
    finding.field = QStringLiteral("body");
    finding.start = static_cast<int>(text.indexOf(words));
    finding.length = static_cast<int>(words.size());
    finding.text = words;
    return finding;
}

} // namespace

TEST_CASE("each figure knows its sentence and the worst that was found of it")
{
    Draft draft;
    draft.title = QStringLiteral("秋粮收获26万亩");
    draft.body = QStringLiteral("收获26万亩，占50万亩的60%。投入420台。\n日收2万亩");
    const std::vector<Finding> findings = {
        findingOf("data.arithmetic", draft.body, QStringLiteral("60%"), Level::Hint),
        findingOf("data.approximation", draft.body, QStringLiteral("60%"), Level::Error),
        findingOf("word.le", draft.body, QStringLiteral("420台"))};
    const auto ledger = ledgerOf(draft, findings);
    REQUIRE(ledger.size() == 6);
    CHECK(ledger[0].field == QStringLiteral("title"));
    CHECK(ledger[3].text == QStringLiteral("60%"));
    CHECK(ledger[3].sentence == QStringLiteral("收获26万亩，占50万亩的60%。"));
    REQUIRE(ledger[3].finding);
    CHECK(ledger[3].finding->level == Level::Error);
    CHECK_FALSE(ledger[4].finding); // word.le is not about figures
    CHECK(ledger[5].sentence == QStringLiteral("日收2万亩"));
}

TEST_CASE("counts and densities are those of the body")
{
    Draft draft;
    draft.facts.system = System::Government;
    draft.facts.kind = Kind::News;
    draft.body = QStringLiteral("开展了检查。\n\n取得了显著成效，共检查26家。");
    const auto counts =
        countsOf(draft, {findingOf("word.le", draft.body, QStringLiteral("了")),
                         findingOf("empty.cliche", draft.body, QStringLiteral("显著成效"))});
    CHECK(counts.characters == 20);
    CHECK(counts.limit == 300);
    CHECK(counts.paragraphs == 2);
    CHECK(counts.sentences == 2);
    CHECK(counts.longestSentence == 14);
    CHECK(counts.perHundred(counts.le) == Approx(5));
    CHECK(counts.emptyWords == 1);
    CHECK_FALSE(counts.isTooLong());
    CHECK(countsOf({}, {}).perHundred(0) == 0);
}

TEST_CASE("a wrong number is told at its point of the outline")
{
    Draft draft;
    draft.body = QStringLiteral("一、甲。\n三、乙。");
    const auto outline =
        outlineOf(draft, {findingOf("structure.numbering", draft.body, QStringLiteral("三、"))});
    REQUIRE(outline.size() == 2);
    CHECK_FALSE(outline[0].finding);
    CHECK(outline[1].finding);
}
