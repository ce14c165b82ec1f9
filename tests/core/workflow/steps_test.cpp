// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/adopt.h"
#include "core/workflow/steps.h"
#include "tests/core/workflow/fixture.h"

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

const QString clerk = QStringLiteral("何静");

template <class T>
T value(Result<T> result)
{
    if (!result) {
        INFO(result.error().reason);
        REQUIRE(result.has_value());
    }
    return std::move(*result);
}

Item sent(Fixture& desk, const Draft& draft = sendable())
{
    const Item item = desk.sign(desk.add(draft), SignerRole::PrincipalLeader);
    TrailEntry line;
    line.actor = clerk;
    line.action = QStringLiteral("submit");
    return value(desk.archive->transition(item, State::Submitted, item.signOff, item.draft, line));
}

} // namespace

TEST_CASE("every step leaves who, when and a remark")
{
    Fixture desk;
    Item item = sent(desk);
    item = value(acknowledge(*desk.archive, item, clerk, QStringLiteral("市政府办签收")));
    CHECK(item.state == State::Received);
    ScoreEvent adoption = adoptionOf(item);
    adoption.carrier = QStringLiteral("政务晨讯");
    adoption.form = Form::Combined;
    adoption.date = QDate(2026, 9, 19);
    item = value(adopt(*desk.archive, desk.clock, item, adoption, clerk));
    CHECK(item.state == State::Adopted);
    const auto trail = value(desk.archive->trail(item.id));
    QStringList actions;
    for (const TrailEntry& step : trail) {
        actions.append(step.action);
        CHECK(step.at == noon);
        CHECK_FALSE(step.actor.isEmpty());
    }
    CHECK(actions.join(QLatin1Char(' ')) == QStringLiteral("import sign submit acknowledge adopt"));
    CHECK(trail[3].remark == QStringLiteral("市政府办签收"));
    CHECK(trail[4].remark.contains(QStringLiteral("综合")));
}

TEST_CASE("what was declined may still be adopted, what was withdrawn comes back for changes")
{
    Fixture desk;
    const Item declined =
        value(decline(*desk.archive, sent(desk), clerk, QStringLiteral("与他县重复")));
    CHECK(declined.state == State::NotAdopted);
    CHECK(isAllowed(declined.state, State::Adopted));
    const Item item = sent(desk);
    CHECK(withdraw(*desk.archive, item, clerk, QStringLiteral(" ")).error().code ==
          ErrorCode::Refused);
    const Item back = value(withdraw(*desk.archive, item, clerk, QStringLiteral("数字有误")));
    CHECK(back.state == State::Withdrawn);
    CHECK_FALSE(isEditable(back.state));
    const Item open = value(desk.desk->giveBack(back, clerk, QStringLiteral("改26为27")));
    CHECK(isEditable(open.state));
    CHECK_FALSE(open.signOff.has_value());
    // From a draft none of these steps is there.
    const Item draft = desk.add(sendable());
    CHECK(acknowledge(*desk.archive, draft, clerk, {}).error().code == ErrorCode::Refused);
    CHECK(decline(*desk.archive, draft, clerk, {}).error().code == ErrorCode::Refused);
    CHECK(withdraw(*desk.archive, draft, clerk, QStringLiteral("甲")).error().code ==
          ErrorCode::Refused);
}

TEST_CASE("reports follow one another until the last")
{
    Fixture desk;
    Draft urgent = sendable();
    urgent.facts.kind = Kind::Urgent;
    const Item first = sent(desk, urgent);
    CHECK(
        continueItem(*desk.archive, desk.add(urgent), LinkKind::FollowUp, {}, clerk).error().code ==
        ErrorCode::Refused); // never left
    const Item second = value(continueItem(*desk.archive, first, LinkKind::FollowUp, {}, clerk));
    CHECK(second.draft.body != first.draft.body); // figures are to be checked
    const auto submit = [&](Item item) {
        item = desk.sign(item, SignerRole::PrincipalLeader);
        return value(
            desk.archive->transition(item, State::Submitted, item.signOff, item.draft, {}));
    };
    const Item third =
        value(continueItem(*desk.archive, submit(second), LinkKind::FollowUp, {}, clerk));
    const Item last = value(continueItem(*desk.archive, submit(third), LinkKind::Final, {}, clerk));
    const auto links = value(desk.archive->links());
    for (const QString& item : {first.id, third.id, last.id}) {
        const auto chain = chainOf(item, links);
        REQUIRE(chain.size() == 4);
        CHECK(chain[0].item == first.id);
        CHECK(chainWord(chain, 0) == QStringLiteral("初报"));
        CHECK(chainWord(chain, 1) == QStringLiteral("续报1"));
        CHECK(chainWord(chain, 2) == QStringLiteral("续报2"));
        CHECK(chain[3].item == last.id);
        CHECK(chainWord(chain, 3) == QStringLiteral("终报"));
    }
    CHECK(continueItem(*desk.archive, submit(last), LinkKind::FollowUp, {}, clerk).error().code ==
          ErrorCode::Refused);
    CHECK(value(desk.archive->trail(first.id)).back().action == QStringLiteral("follow-up"));
    CHECK(value(desk.archive->trail(first.id)).back().remark == second.id);
    CHECK(chainOf(QStringLiteral("alone"), links).size() == 1);
}

TEST_CASE("a correction is an item of its own that names what it corrects")
{
    Fixture desk;
    const Item wrong = sent(desk);
    const Item right = value(continueItem(*desk.archive, wrong, LinkKind::Correction, {}, clerk));
    CHECK(right.draft.body == wrong.draft.body);
    CHECK(right.draft.facts.signer.isEmpty());
    CHECK(right.state == State::Draft);
    const auto chain = chainOf(right.id, value(desk.archive->links()));
    REQUIRE(chain.size() == 2);
    CHECK(chainWord(chain, 1) == QStringLiteral("更正"));
    CHECK(value(desk.archive->item(wrong.id)).draft == wrong.draft);
}

TEST_CASE("instructions wait for feedback")
{
    Fixture desk;
    const Item item = sent(desk);
    ScoreEvent made = instructionOf(item);
    made.date = QDate(2026, 9, 19);
    CHECK(instruct(*desk.archive, desk.clock, item, made, clerk).error().code ==
          ErrorCode::Refused); // nobody, nowhere
    made.leader = QStringLiteral("罗县长");
    made.tier = Tier::County;
    made.principal = true;
    made.due = QDate(2026, 9, 28);
    const ScoreEvent kept = value(instruct(*desk.archive, desk.clock, item, made, clerk));
    auto known = instructionsOf(value(desk.archive->scoreEvents()));
    REQUIRE(known.size() == 1);
    CHECK(known[0].instruction.due == QDate(2026, 9, 28));
    CHECK(known[0].feedback.empty());
    CHECK(value(desk.archive->trail(item.id)).back().action == QStringLiteral("instruct"));
    CHECK(answer(*desk.archive, kept, QDate(2026, 9, 18), {}, clerk).error().code ==
          ErrorCode::Refused);
    value(answer(*desk.archive, kept, QDate(2026, 9, 25), QStringLiteral("已拨付"), clerk));
    known = instructionsOf(value(desk.archive->scoreEvents()));
    REQUIRE(known[0].feedback.size() == 1);
    CHECK(known[0].feedback[0].remark == QStringLiteral("已拨付"));
    CHECK(value(desk.archive->trail(item.id)).back().action == QStringLiteral("feedback"));
    CHECK(value(desk.archive->item(item.id)).state == State::Submitted);

    ScoreEvent correction;
    correction.kind = ScoreEvent::Kind::Correction;
    correction.date = QDate(2026, 9, 19);
    correction.corrects = kept.id;
    value(desk.archive->record({correction}, clerk));
    CHECK(instructionsOf(value(desk.archive->scoreEvents())).empty());
    CHECK(answer(*desk.archive, kept, QDate(2026, 9, 25), {}, clerk).error().code ==
          ErrorCode::Refused);
}

TEST_CASE("a signature covers the digest, and every void one stays visible")
{
    Fixture desk;
    Item item = desk.sign(desk.add(sendable()));
    CHECK(signatureOf(item) == SignatureStanding::Holds);
    CHECK(desk.archive->save(item.id, item.revision, item.draft, clerk).has_value());
    Draft changed = item.draft;
    changed.body += QStringLiteral("另收大豆。");
    CHECK(desk.archive->save(item.id, item.revision, changed, clerk).error().code ==
          ErrorCode::Conflict);
    Item tampered = item;
    tampered.draft = changed;
    CHECK(signatureOf(tampered) == SignatureStanding::Void);
    item = value(desk.desk->giveBack(item, QStringLiteral("周启明"), QStringLiteral("补同比")));
    CHECK(signatureOf(item) == SignatureStanding::None);
    item = value(desk.archive->save(item.id, item.revision, changed, clerk));
    item = desk.sign(item);
    const auto signatures = signaturesOf(value(desk.archive->trail(item.id)));
    REQUIRE(signatures.size() == 2);
    CHECK(signatures[0].voidedAt == noon);
    CHECK(signatures[0].voidedBy == QStringLiteral("周启明"));
    CHECK(signatures[0].remark == QStringLiteral("补同比"));
    CHECK_FALSE(signatures[1].voidedAt.isValid());
    CHECK(signatures[1].digest == digestOf(item.draft));
    CHECK(signatures[0].digest != signatures[1].digest);
    CHECK(signerFor(Kind::Urgent) == SignerRole::PrincipalLeader);
    CHECK(signerFor(Kind::Problem) == SignerRole::PrincipalLeader);
    CHECK(signerFor(Kind::News) == SignerRole::DeputyLeader);
}
