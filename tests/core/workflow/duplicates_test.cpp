// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/duplicates.h"
#include "tests/core/workflow/fixture.h"

using namespace chengbao;
using namespace chengbao::workflow;

TEST_CASE("a repeated item is warned of before it leaves, and leaves all the same")
{
    Fixture at;
    const Item first = at.add(sendable());
    Draft later = sendable();
    later.title = QStringLiteral("清江县秋收进展");
    const Item item = at.sign(at.add(later));
    const Judgement judgement = at.desk->judge(item);
    const auto found =
        std::find_if(judgement.findings.begin(), judgement.findings.end(), [](const auto& finding) {
            return finding.rule == QLatin1String("archive.duplicate");
        });
    REQUIRE(found != judgement.findings.end());
    CHECK(found->level == Level::Warning);
    CHECK(found->field == QStringLiteral("body"));
    CHECK(found->text == later.body);
    CHECK(found->message.contains(QStringLiteral("《清江县秋粮收获面积过半》")));
    CHECK(judgement.obstacles.empty());

    REQUIRE(at.archive->linkFollowUp(item.id, first.id).has_value());
    const auto linked = at.desk->judge(item).findings;
    CHECK(std::none_of(linked.begin(), linked.end(), [](const auto& finding) {
        return finding.rule == QLatin1String("archive.duplicate");
    }));
}

TEST_CASE("a follow-up with new figures is a hint that offers the link")
{
    Fixture at;
    at.add(sendable());
    Draft later = sendable();
    later.body = QStringLiteral("截至10月2日，清江县收获秋粮41万亩，占应收面积50万亩的82%。");
    const auto findings = findDuplicates(*at.archive, later);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].level == Level::Hint);
    CHECK(findings[0].message.contains(QStringLiteral("续报")));
    CHECK(findDuplicates(*at.archive, Draft()).empty());
}
