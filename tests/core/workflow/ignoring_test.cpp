// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/suppressions.h"
#include "tests/core/workflow/fixture.h"

#include <algorithm>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

const QString dateRule = QStringLiteral("data.date");
const QString reason = QStringLiteral("原件如此，已与来文单位核对");

/// The first finding of a rule that counts.
Finding findingOf(const Fixture& at, const Item& item, const QString& rule)
{
    const Judgement judgement = at.desk->judge(item);
    const auto found = std::find_if(judgement.findings.begin(), judgement.findings.end(),
                                    [&](const Finding& finding) { return finding.rule == rule; });
    REQUIRE(found != judgement.findings.end());
    return *found;
}

Suppression here(const Finding& finding, const Item& item, const QString& why)
{
    Suppression made = lint::suppressionOf(finding, item.draft, Suppression::Scope::Here);
    made.reason = why;
    made.actor = QStringLiteral("何静");
    return made;
}

/// An item with a date that does not exist, which is an error.
Item wronglyDated(Fixture& at)
{
    Draft draft = sendable();
    draft.body += QStringLiteral("据来文，2026年2月30日前完成统计。");
    return at.add(draft);
}

} // namespace

TEST_CASE("an error that is ignored with a reason no longer holds the item back")
{
    Fixture at;
    Item item = wronglyDated(at);
    const Finding wrong = findingOf(at, item, dateRule);
    REQUIRE(wrong.level == Level::Error);
    const auto ignored = at.desk->ignore(item, wrong, here(wrong, item, reason));
    REQUIRE(ignored.has_value());
    item = at.sign(*ignored);

    const Judgement judgement = at.desk->judge(item);
    CHECK(judgement.obstacles.empty());
    REQUIRE(judgement.ignored.size() == 1);
    CHECK(judgement.ignored[0].finding.rule == dateRule);
    CHECK(judgement.ignored[0].by.reason == reason);
    CHECK(judgement.ignored[0].by.at == noon);
    CHECK(std::none_of(judgement.findings.begin(), judgement.findings.end(),
                       [](const Finding& finding) { return finding.rule == dateRule; }));

    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    REQUIRE(outcome->packet.has_value());
    const QString data = outcome->packet->path + QStringLiteral("/data/");
    const QString report =
        QString::fromUtf8(readFile(data + QStringLiteral("05_自查报告.html"), 1 << 20).value());
    CHECK(report.contains(QStringLiteral("已忽略1处")));
    CHECK(report.contains(QStringLiteral("忽略理由：") + reason));
    CHECK(report.contains(QStringLiteral("何静")));
    const QString packed =
        QString::fromUtf8(readFile(data + QStringLiteral("packet.json"), 1 << 20).value());
    CHECK_FALSE(packed.contains(reason));
}

TEST_CASE("a report of an item in which nothing is ignored says nothing of it")
{
    Fixture at;
    at.sign(at.add(sendable()));
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome->packet.has_value());
    const auto report =
        readFile(outcome->packet->path + QStringLiteral("/data/05_自查报告.html"), 1 << 20);
    CHECK_FALSE(QString::fromUtf8(*report).contains(QStringLiteral("已忽略")));
}

TEST_CASE("an error needs a reason, lesser findings do not")
{
    Fixture at;
    Draft draft = sendable();
    draft.body += QStringLiteral("我局于2月30日取得了成效。");
    const Item item = at.add(draft);
    const Finding error = findingOf(at, item, dateRule);
    CHECK(at.desk->ignore(item, error, here(error, item, QStringLiteral(" \n"))).error().code ==
          ErrorCode::Refused);
    CHECK(at.archive->item(item.id)->suppressions.empty());
    const Finding lesser = findingOf(at, item, QStringLiteral("person.first-person"));
    REQUIRE(lesser.level != Level::Error);
    CHECK(at.desk->ignore(item, lesser, here(lesser, item, {})).has_value());
}

TEST_CASE("what is taken back counts again")
{
    Fixture at;
    Item item = wronglyDated(at);
    const Finding wrong = findingOf(at, item, dateRule);
    item = at.desk->ignore(item, wrong, here(wrong, item, reason)).value();
    const auto back = at.desk->heed(item, item.suppressions.front(), QStringLiteral("何静"));
    REQUIRE(back.has_value());
    CHECK(back->suppressions.empty());
    CHECK(findingOf(at, *back, dateRule) == wrong);
}

TEST_CASE("what guards the way out of the office is never ignored")
{
    Fixture at;
    Draft draft = sendable();
    draft.body += QStringLiteral("（机密★一年）");
    const Item item = at.add(draft);
    for (const char* rule : {"secret.marking", "gate.sensitive"}) {
        const Finding guarded = findingOf(at, item, QLatin1String(rule));
        CHECK(at.desk->ignore(item, guarded, here(guarded, item, reason)).error().code ==
              ErrorCode::Refused);
        // Not even when it was put into the archive past the desk.
        REQUIRE(at.archive->addSuppression(item.id, here(guarded, item, reason)).has_value());
    }
    const Item tampered = at.archive->item(item.id).value();
    REQUIRE(tampered.suppressions.size() == 2);
    CHECK(at.desk->judge(tampered).ignored.empty());
    CHECK(at.desk->judge(tampered).findings == at.desk->judge(item).findings);
}

TEST_CASE("personal data is released with a reason, and then the item may leave")
{
    Fixture at;
    Draft draft = sendable();
    draft.body += QStringLiteral("防汛值班手机13812345678。");
    Item item = at.add(draft);
    const Finding phone = findingOf(at, item, QStringLiteral("privacy.phone"));
    CHECK(at.desk->ignore(item, phone, here(phone, item, {})).error().code == ErrorCode::Refused);
    item = at.desk->ignore(item, phone, here(phone, item, reason)).value();
    const auto judged = at.desk->judge(item);
    REQUIRE(judged.ignored.size() == 1);
    CHECK(judged.ignored[0].by.reason == reason);
    for (const Finding& finding : judged.findings) {
        CHECK_FALSE(finding.rule.startsWith(QLatin1String("privacy.")));
        CHECK(finding.rule != QStringLiteral("gate.sensitive"));
    }
}

TEST_CASE("nothing is ignored or taken back in an item that is locked")
{
    Fixture at;
    Item item = wronglyDated(at);
    const Finding wrong = findingOf(at, item, dateRule);
    item = at.desk->ignore(item, wrong, here(wrong, item, reason)).value();
    const Suppression kept = item.suppressions.front();
    item = at.sign(item);
    CHECK(at.desk->heed(item, kept, {}).error().code == ErrorCode::Refused);
    CHECK(at.desk->ignore(item, wrong, kept).error().code == ErrorCode::Refused);
    const auto returned = at.desk->giveBack(item, QStringLiteral("周启明"), {});
    REQUIRE(returned.has_value());
    CHECK(returned->suppressions == std::vector<Suppression>{kept});
    CHECK(at.desk->heed(*returned, kept, {}).has_value());
}
