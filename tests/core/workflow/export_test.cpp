// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workflow/fixture.h"

#include <algorithm>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

bool heldBackBy(const ExportOutcome& outcome, const QString& rule)
{
    for (const Refusal& refusal : outcome.refused) {
        for (const Obstacle& obstacle : refusal.obstacles) {
            if (obstacle.finding.rule == rule)
                return true;
        }
    }
    return false;
}

/// The one obstacle of an item that was held back.
const Obstacle& onlyObstacle(const ExportOutcome& outcome, const QString& id)
{
    const auto found = std::find_if(outcome.refused.begin(), outcome.refused.end(),
                                    [&](const Refusal& refusal) { return refusal.id == id; });
    REQUIRE(found != outcome.refused.end());
    REQUIRE(found->obstacles.size() == 1);
    return found->obstacles.front();
}

} // namespace

TEST_CASE("a signed item leaves in a packet that verifies, and counts as submitted")
{
    Fixture at;
    const Item item = at.sign(at.add(sendable()));
    CHECK(item.state == State::Signed);
    CHECK(item.draft.facts.signedOn == QDate(2026, 9, 19));
    CHECK(at.desk->obstacles(item).empty());

    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    REQUIRE(outcome->packet.has_value());
    CHECK(outcome->exported == QStringList{item.id});
    const auto verification = packet::verifyPacket(outcome->packet->path, {});
    REQUIRE(verification.has_value());
    CHECK(verification->valid);

    const auto after = at.archive->item(item.id);
    REQUIRE(after.has_value());
    CHECK(after->state == State::Submitted);
    CHECK(after->draft.facts.reportDate == QDate(2026, 9, 19));
    CHECK(after->signOff == item.signOff);
    CHECK(at.desk->obstacles(*after).empty());
}

TEST_CASE("an item with a photo leaves in a packet that verifies")
{
    Fixture at;
    const Draft draft = at.illustrated();
    at.takePhoto(draft);
    const Item item = at.sign(at.add(draft));
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    REQUIRE(outcome->packet.has_value());
    const auto verification = packet::verifyPacket(outcome->packet->path, {});
    REQUIRE(verification.has_value());
    CHECK(verification->valid);
    CHECK(readFile(outcome->packet->path + QStringLiteral("/data/03_附件图片/01_1.jpg"), 1000)
              .value() == pictures::sample("field.jpg"));
    CHECK(at.archive->item(item.id)->signOff->digest == digestOf(at.archive->item(item.id)->draft));
}

TEST_CASE("nothing unsigned leaves")
{
    Fixture at;
    const Item item = at.add(sendable());
    at.request.items = {item.id};
    for (const bool named : {true, false}) {
        if (!named)
            at.request.items.clear();
        const auto outcome = at.desk->exportPacket(at.request, {});
        REQUIRE(outcome.has_value());
        CHECK_FALSE(outcome->packet.has_value());
        REQUIRE(outcome->refused.size() == 1);
        CHECK(outcome->refused.front().obstacles.front().reason == Obstacle::Reason::NotSigned);
    }
    CHECK(at.outIsEmpty());
}

TEST_CASE(
    "a missing fact, a secret mark, a personal number and a wrong signer each hold an item back")
{
    Fixture at;
    Draft phoneless = sendable();
    phoneless.facts.phone.clear();
    Draft secret = sendable();
    secret.body.prepend(QStringLiteral("机密★1年\n"));
    Draft personal = sendable();
    personal.body += QStringLiteral("身份证号11010519491231002X。");
    Draft problem = sendable();
    problem.facts.kind = Kind::Problem;
    for (const Draft& draft : {phoneless, secret, personal, problem})
        at.sign(at.add(draft));
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    CHECK_FALSE(outcome->packet.has_value());
    CHECK(outcome->refused.size() == 4);
    CHECK(heldBackBy(*outcome, QStringLiteral("gate.required")));
    CHECK(heldBackBy(*outcome, QStringLiteral("secret.marking")));
    CHECK(heldBackBy(*outcome, QStringLiteral("privacy.personal-id")));
    CHECK(heldBackBy(*outcome, QStringLiteral("gate.sign-off")));
    CHECK(at.outIsEmpty());
}

TEST_CASE("what passes leaves, what does not stays")
{
    Fixture at;
    const Item good = at.sign(at.add(sendable()));
    Draft phoneless = sendable();
    phoneless.facts.phone.clear();
    const Item bad = at.sign(at.add(phoneless));
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    CHECK(outcome->exported == QStringList{good.id});
    REQUIRE(outcome->refused.size() == 1);
    CHECK(outcome->refused.front().id == bad.id);
    CHECK(at.archive->item(bad.id)->state == State::Signed);
}

TEST_CASE("a profile of one system takes no item of the other")
{
    Fixture at;
    Draft party = sendable();
    party.facts.system = System::Party;
    const Item item = at.sign(at.add(party));
    at.request.profile.system = System::Government;
    at.request.items = {item.id};
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    REQUIRE(outcome->refused.size() == 1);
    CHECK(outcome->refused.front().obstacles.back().reason == Obstacle::Reason::OtherSystem);
}

TEST_CASE("a channel takes no item of the system that goes by another")
{
    Fixture at;
    const Item item = at.sign(at.add(sendable()));
    at.request.profile.channel = QStringLiteral("邮箱");
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    CHECK_FALSE(outcome->packet.has_value());
    REQUIRE(outcome->refused.size() == 1);
    REQUIRE(outcome->refused.front().obstacles.size() == 1);
    const Obstacle& obstacle = outcome->refused.front().obstacles.front();
    CHECK(obstacle.finding.rule == QStringLiteral("gate.channel"));
    CHECK(obstacle.finding.field == QStringLiteral("meta.system"));
    CHECK(obstacle.finding.message.contains(QStringLiteral("邮箱")));
    CHECK(at.archive->item(item.id)->state == State::Signed);
}

TEST_CASE("an item about party building does not leave as 政务, one that warns does")
{
    Fixture at;
    Draft draft = sendable();
    draft.title = QStringLiteral("清江县发展党员126名");
    const Item held = at.sign(at.add(draft));
    draft.title = QStringLiteral("清江县党建引领收获秋粮26万亩");
    const Item warned = at.sign(at.add(draft));
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    CHECK(outcome->exported == QStringList{warned.id});
    REQUIRE(outcome->refused.size() == 1);
    CHECK(outcome->refused.front().id == held.id);
    CHECK(outcome->refused.front().obstacles.front().finding.rule ==
          QStringLiteral("gate.party-channel"));
}

TEST_CASE("a cancelled export leaves nothing and changes nothing")
{
    Fixture at;
    const Item item = at.sign(at.add(sendable()));
    std::stop_source source;
    source.request_stop();
    Progress progress;
    progress.stop = source.get_token();
    const auto outcome = at.desk->exportPacket(at.request, progress);
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().code == ErrorCode::Cancelled);
    CHECK(at.outIsEmpty());
    CHECK(at.archive->item(item.id)->state == State::Signed);
}

TEST_CASE("a missing or changed photo holds back its item and no other")
{
    Fixture at;
    const Item good = at.sign(at.add(sendable()));
    const Draft missing = at.illustrated(QStringLiteral("没有.jpg"));
    const Item without = at.sign(at.add(missing));
    Draft unnamed = sendable();
    unnamed.facts.photos = {{QString(), QStringLiteral("现场")}};
    at.sign(at.add(unnamed));
    const Draft draft = at.illustrated();
    at.takePhoto(draft);
    const Item changed = at.sign(at.add(draft));
    const QString kept = changed.draft.facts.photos.at(0).file;
    REQUIRE(writeFileAtomically(at.archive->photoPath(kept), "\xFF\xD8\xFF phony").has_value());

    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    CHECK(outcome->exported == QStringList{good.id});
    REQUIRE(outcome->refused.size() == 3);
    const Obstacle& lost = onlyObstacle(*outcome, without.id);
    CHECK(lost.reason == Obstacle::Reason::PhotoMissing);
    CHECK(lost.error.place == missing.facts.photos[0].file);
    const Obstacle& spoiled = onlyObstacle(*outcome, changed.id);
    CHECK(spoiled.reason == Obstacle::Reason::Unreadable);
    CHECK(spoiled.error.code == ErrorCode::Damaged);
    CHECK(spoiled.error.place == kept);
    CHECK(at.desk->obstacles(without).size() == 1);
}

TEST_CASE("a photo that turns up after the item was signed does not leave with it")
{
    Fixture at;
    const Draft draft = at.illustrated();
    const Item item = at.sign(at.add(draft));
    at.takePhoto(draft);
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    CHECK(onlyObstacle(*outcome, item.id).reason == Obstacle::Reason::PhotoMissing);
    CHECK(at.archive->item(item.id)->draft == item.draft);
}

TEST_CASE("an item that is not there or damaged is held back, the others leave")
{
    Fixture at;
    const Item good = at.sign(at.add(sendable()));
    const Item bad = at.sign(at.add(sendable()));
    REQUIRE(at.raw("UPDATE current_text SET body = body || '!' WHERE item = 2"));
    const QString none = QStringLiteral("nosuch");
    at.request.items = {none, bad.id, good.id};
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    CHECK(outcome->packet.has_value());
    CHECK(outcome->exported == QStringList{good.id});
    REQUIRE(outcome->refused.size() == 2);
    CHECK(onlyObstacle(*outcome, none).reason == Obstacle::Reason::Unreadable);
    CHECK(onlyObstacle(*outcome, none).error.code == ErrorCode::NotFound);
    CHECK(onlyObstacle(*outcome, bad.id).error.code == ErrorCode::Damaged);
}

TEST_CASE("an archive that can only be read lets nothing leave")
{
    Fixture at;
    const Item item = at.sign(at.add(sendable()));
    REQUIRE(at.raw("PRAGMA user_version = 99"));
    at.open();
    REQUIRE(at.archive->isReadOnly());
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().code == ErrorCode::NewerVersion);
    CHECK(at.outIsEmpty());
}

TEST_CASE("a packet whose items cannot be marked is taken back, and no item is marked")
{
    Fixture at;
    at.request.profile.packaging = GENERATE(Profile::Packaging::Folder, Profile::Packaging::Zip);
    const Item first = at.sign(at.add(sendable()));
    const Item second = at.sign(at.add(sendable()));
    Progress progress;
    bool called = false;
    progress.step = [&](int, int) { // somebody takes the second one back while it is packed
        if (!std::exchange(called, true))
            REQUIRE(at.desk->giveBack(second, QStringLiteral("周启明"), {}).has_value());
    };
    const auto outcome = at.desk->exportPacket(at.request, progress);
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().code == ErrorCode::Conflict);
    CHECK(at.outIsEmpty());
    CHECK(at.archive->item(first.id)->state == State::Signed);
    CHECK(at.archive->trail(first.id)->size() == 2);
    CHECK(at.archive->item(second.id)->state == State::Returned);
}

TEST_CASE("an item whose photo is cut short is held back, by the photo's name")
{
    Fixture at;
    const Draft draft = at.illustrated();
    REQUIRE(
        writeFileAtomically(draft.facts.photos.at(0).file, pictures::sample("field.jpg").left(200))
            .has_value());
    const Item item = at.sign(at.add(draft));
    const auto outcome = at.desk->exportPacket(at.request, {});
    REQUIRE(outcome.has_value());
    CHECK_FALSE(outcome->packet.has_value());
    REQUIRE(outcome->refused.size() == 1);
    REQUIRE(outcome->refused[0].obstacles.size() == 1);
    CHECK(outcome->refused[0].obstacles[0].reason == Obstacle::Reason::Unreadable);
    CHECK(outcome->refused[0].obstacles[0].error.code == ErrorCode::Damaged);
    CHECK(at.outIsEmpty());
}
