// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workflow/fixture.h"

using namespace chengbao;
using namespace chengbao::workflow;

TEST_CASE("a photo that turns up just before signing is signed with the item")
{
    Fixture at;
    const Draft draft = at.illustrated();
    const Item added = at.add(draft);
    REQUIRE(added.draft == draft);
    at.takePhoto(draft);
    const Item item = at.sign(added);
    CHECK(item.draft.facts.photos.at(0).file.startsWith(QStringLiteral("attachments/")));
    CHECK(item.signOff->digest == digestOf(item.draft));
    CHECK(at.desk->obstacles(item).empty());
}

TEST_CASE("returning a signed item voids its signature and unlocks it")
{
    Fixture at;
    const Item item = at.sign(at.add(sendable()));
    CHECK_FALSE(isEditable(item.state));
    const auto returned =
        at.desk->giveBack(item, QStringLiteral("周启明"), QStringLiteral("补充同比"));
    REQUIRE(returned.has_value());
    CHECK(returned->state == State::Returned);
    CHECK_FALSE(returned->signOff.has_value());
    CHECK(returned->draft.facts.signer.isEmpty());
    CHECK(isEditable(returned->state));
    const auto trail = at.archive->trail(item.id);
    REQUIRE(trail.has_value());
    CHECK(trail->back().remark == QStringLiteral("补充同比"));
}

TEST_CASE("a text changed behind the signature does not leave")
{
    Fixture at;
    Item item = at.sign(at.add(sendable()));
    item.draft.body += QStringLiteral("另收获大豆3万亩。");
    const auto obstacles = at.desk->obstacles(item);
    REQUIRE_FALSE(obstacles.empty());
    CHECK(obstacles.front().reason == Obstacle::Reason::SignatureVoid);
}

TEST_CASE("steps the state table does not have are refused")
{
    Fixture at;
    const Item draft = at.add(sendable());
    CHECK(at.desk->giveBack(draft, QStringLiteral("周启明"), {}).error().code ==
          ErrorCode::Refused);
    CHECK(at.desk->sign(draft, QStringLiteral("  "), SignerRole::DeputyLeader).error().code ==
          ErrorCode::Refused);
    const Item item = at.sign(draft);
    CHECK(at.desk->sign(item, QStringLiteral("周启明"), SignerRole::DeputyLeader).error().code ==
          ErrorCode::Refused);
    CHECK(at.desk->requestReview(item, QStringLiteral("何静")).error().code == ErrorCode::Refused);
}
