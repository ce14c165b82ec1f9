// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/packet/packet.h"
#include "core/packet/profiles.h"
#include "core/workflow/desk.h"
#include "tests/support/linter.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

const QDateTime noon(QDate(2026, 9, 19), QTime(12, 0), Qt::OffsetFromUTC, 8 * 3600);

Draft sendable()
{
    Draft draft;
    draft.facts.system = System::Government;
    draft.facts.kind = Kind::News;
    draft.facts.unit = QStringLiteral("清江县农业农村局");
    draft.facts.author = QStringLiteral("何静");
    draft.facts.phone = QStringLiteral("0412-2310718");
    draft.title = QStringLiteral("清江县秋粮收获面积过半");
    draft.body = QStringLiteral("截至9月18日，清江县收获秋粮26万亩，占应收面积50万亩的52%。");
    return draft;
}

/// A desk over an archive of its own.
struct Fixture {
    Fixture()
    {
        auto opened =
            archive::Archive::open(folder.filePath(QStringLiteral("a/archive.db")), clock);
        REQUIRE(opened.has_value());
        archive = std::move(*opened);
        desk = std::make_unique<Desk>(*archive, test::shippedLinter(), clock);
        const auto profiles = packet::loadProfiles({QStringLiteral(CHENGBAO_SHARE "/profiles")});
        REQUIRE(profiles.has_value());
        for (const Profile& profile : *profiles) {
            if (profile.id == QLatin1String("folder"))
                request.profile = profile;
        }
        request.folder = folder.filePath(QStringLiteral("out"));
        request.actor = QStringLiteral("何静");
    }

    Item add(const Draft& draft)
    {
        auto item = archive->add(draft, QStringLiteral("何静"), QStringLiteral("import"));
        REQUIRE(item.has_value());
        return *item;
    }

    /// A draft with a photo that lies in this folder.
    Draft illustrated(const QString& name = QStringLiteral("收割.jpg")) const
    {
        Draft draft = sendable();
        draft.facts.photos = {{folder.filePath(name), QStringLiteral("收割现场")}};
        return draft;
    }
    void takePhoto(const Draft& draft) const
    {
        REQUIRE(
            writeFileAtomically(draft.facts.photos.at(0).file, "\xFF\xD8\xFF photo").has_value());
    }

    Item sign(const Item& item, SignerRole role = SignerRole::DeputyLeader)
    {
        auto done = desk->sign(item, QStringLiteral("周启明"), role);
        REQUIRE(done.has_value());
        return *done;
    }

    bool outIsEmpty() const
    {
        return QDir(request.folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty();
    }

    QTemporaryDir folder;
    FixedClock clock{noon};
    std::unique_ptr<archive::Archive> archive;
    std::unique_ptr<Desk> desk;
    ExportRequest request;
};

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
    CHECK(readFile(outcome->packet->path + QStringLiteral("/data/03_附件图片/01_1.jpg"), 100)
              .value() == QByteArray("\xFF\xD8\xFF photo"));
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
