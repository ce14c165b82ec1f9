// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/archive/fixtures.h"

#include <thread>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

TrailEntry entry(const QString& action, const QString& remark = QString())
{
    TrailEntry made;
    made.actor = QStringLiteral("张三");
    made.action = action;
    made.remark = remark;
    return made;
}

Item addHarvest(Archive& archive)
{
    return require(archive.add(harvestDraft(), QStringLiteral("张三"), QStringLiteral("import")));
}

} // namespace

TEST_CASE("an added item is revision 1 and reads back after reopening")
{
    const Desk desk;
    Item added = addHarvest(*desk.open());
    CHECK(added.revision == 1);
    CHECK(added.state == State::Draft);
    CHECK(added.created == desk.clock.now());
    const auto archive = desk.open();
    const Item item = require(archive->item(added.id));
    CHECK(item.draft == harvestDraft());
    CHECK(item.created == desk.clock.now());
    CHECK(item.updated == desk.clock.now());
    CHECK(item.updated.offsetFromUtc() == 8 * 3600);
    CHECK_FALSE(item.signOff.has_value());
    CHECK(archive->item(QStringLiteral("none")).error().code == ErrorCode::NotFound);
}

TEST_CASE("every save makes a revision, an unchanged one does not")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item added = addHarvest(*archive);
    const Item same = require(archive->save(added.id, 1, harvestDraft(), QStringLiteral("李四")));
    CHECK(same.revision == 1);
    CHECK(require(archive->trail(added.id)).size() == 1);

    Draft changed = harvestDraft();
    changed.body += QStringLiteral("完。");
    changed.facts.unit = QStringLiteral("清江县统计局");
    const Item saved = require(archive->save(added.id, 1, changed, QStringLiteral("李四")));
    CHECK(saved.revision == 2);
    CHECK(saved.draft == changed);

    const auto history = require(archive->history(added.id));
    REQUIRE(history.size() == 2);
    CHECK(history[0].number == 1);
    CHECK(history[1].number == 2);
    CHECK(history[1].digest.size() == 32);
    CHECK(history[1].digest != history[0].digest);
    CHECK(history[1].bytes ==
          history[0].bytes + QByteArray("完。").size() - QByteArray("农村").size());
    CHECK(history[1].savedAt == desk.clock.now());
    CHECK(require(archive->revision(added.id, 1)) == harvestDraft());
    CHECK(require(archive->revision(added.id, 2)) == changed);
    CHECK(archive->revision(added.id, 3).error().code == ErrorCode::NotFound);
    CHECK(archive->revision(QStringLiteral("none"), 1).error().code == ErrorCode::NotFound);

    const auto trail = require(archive->trail(added.id));
    REQUIRE(trail.size() == 2);
    CHECK(trail[0].action == QStringLiteral("import"));
    CHECK(trail[1].action == QStringLiteral("save"));
    CHECK(trail[1].actor == QStringLiteral("李四"));
    CHECK(trail[1].digest == digestOf(changed));
}

TEST_CASE("saving on an old revision is a conflict and writes nothing")
{
    const Desk desk;
    const auto archive = desk.open();
    const auto other = desk.open();
    const Item added = addHarvest(*archive);
    Draft mine = harvestDraft();
    mine.body = QStringLiteral("甲");
    require(archive->save(added.id, 1, mine, QStringLiteral("甲")));
    Draft yours = harvestDraft();
    yours.body = QStringLiteral("乙");
    const auto refused = other->save(added.id, 1, yours, QStringLiteral("乙"));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().arguments == QStringList{added.id});
    CHECK(require(other->history(added.id)).size() == 2);
    CHECK(require(other->item(added.id)).draft == mine);
    CHECK(require(other->trail(added.id)).size() == 2);
    CHECK(archive->save(QStringLiteral("none"), 1, mine, {}).error().code == ErrorCode::NotFound);
}

TEST_CASE("a transition keeps state, signature, text and trail together")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item added = addHarvest(*archive);
    const Item review = require(archive->transition(added, State::InReview, {}, added.draft,
                                                    entry(QStringLiteral("request-review"))));
    CHECK(review.state == State::InReview);
    CHECK(review.revision == 1);

    Draft signedDraft = review.draft;
    signedDraft.facts.signer = QStringLiteral("王建国");
    const SignOff signOff{QStringLiteral("王建国"), SignerRole::PrincipalLeader, desk.clock.now(),
                          digestOf(signedDraft)};
    require(archive->transition(review, State::Signed, signOff, signedDraft,
                                entry(QStringLiteral("sign"), QStringLiteral("同意"))));
    const Item item = require(desk.open()->item(added.id));
    CHECK(item.state == State::Signed);
    CHECK(item.revision == 2);
    CHECK(item.signOff == signOff);
    CHECK(item.draft == signedDraft);

    const auto trail = require(archive->trail(added.id));
    REQUIRE(trail.size() == 3);
    CHECK(trail[2].from == State::InReview);
    CHECK(trail[2].to == State::Signed);
    CHECK(trail[2].remark == QStringLiteral("同意"));
    CHECK(trail[2].at == desk.clock.now());
    CHECK(trail[2].digest == digestOf(signedDraft));

    const Item returned = require(archive->transition(item, State::Returned, {}, item.draft,
                                                      entry(QStringLiteral("return"))));
    CHECK_FALSE(returned.signOff.has_value());
    CHECK_FALSE(require(archive->item(added.id)).signOff.has_value());
}

TEST_CASE("a transition from a state or revision that is gone is a conflict")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item added = addHarvest(*archive);
    require(archive->transition(added, State::InReview, {}, added.draft,
                                entry(QStringLiteral("request-review"))));
    const auto again = archive->transition(added, State::InReview, {}, added.draft,
                                           entry(QStringLiteral("request-review")));
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().code == ErrorCode::Conflict);
    CHECK(require(archive->trail(added.id)).size() == 2);
}

TEST_CASE("a sign-off covers the draft as it is stored")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item added = addHarvest(*archive);
    Draft odd = added.draft;
    odd.title = QChar(QChar::ByteOrderMark) + odd.title + QChar(0xFFFE);
    const SignOff open{QStringLiteral("王建国"), SignerRole::PrincipalLeader, desk.clock.now(), {}};
    const Item item = require(archive->transition(added, State::Signed, open, odd, {}));
    REQUIRE(item.draft != odd);
    CHECK(item.signOff->digest == digestOf(item.draft));
    CHECK(require(archive->item(item.id)).signOff == item.signOff);
    CHECK(require(archive->trail(item.id)).back().digest == item.signOff->digest);

    // What was signed stays signed: another text under it is void, not signed anew.
    Draft other = item.draft;
    other.body += QStringLiteral("补记。");
    const Item sent = require(archive->transition(item, State::Submitted, item.signOff, other, {}));
    CHECK(sent.signOff == item.signOff);
    CHECK(sent.signOff->digest != digestOf(sent.draft));
}

TEST_CASE("nothing is saved into an item that was signed meanwhile, new revision or not")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item added = addHarvest(*archive);
    const SignOff signOff{
        QStringLiteral("王建国"), SignerRole::PrincipalLeader, desk.clock.now(), {}};
    const Item item = require(archive->transition(added, State::Signed, signOff, added.draft, {}));
    REQUIRE(item.revision == added.revision);
    Draft late = added.draft;
    late.body += QStringLiteral("补记。");
    const auto saved = archive->save(added.id, added.revision, late, {});
    REQUIRE_FALSE(saved.has_value());
    CHECK(saved.error().code == ErrorCode::Conflict);
    CHECK(require(archive->item(added.id)).draft == item.draft);
    CHECK(archive->save(added.id, added.revision, added.draft, {}).has_value()); // nothing to write

    const Item returned = require(archive->transition(item, State::Returned, {}, item.draft, {}));
    CHECK(archive->save(added.id, returned.revision, late, {}).has_value());
}

TEST_CASE("several items move together or not at all")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item first = addHarvest(*archive);
    const Item second = addHarvest(*archive);
    Draft changed = first.draft;
    changed.body += QStringLiteral("补记。");
    const auto moves = [&](State to) {
        return std::vector<Transition>{{first, to, {}, changed, {}},
                                       {second, to, {}, second.draft, {}}};
    };
    require(archive->transition(second, State::InReview, {}, second.draft, {}));
    const auto failed = archive->transitionAll(moves(State::InReview));
    REQUIRE_FALSE(failed.has_value());
    CHECK(failed.error().code == ErrorCode::Conflict);
    const Item untouched = require(archive->item(first.id));
    CHECK(untouched.state == State::Draft);
    CHECK(untouched.revision == 1);
    CHECK(require(archive->trail(first.id)).size() == 1);

    auto good = moves(State::Returned);
    good[1].read.state = State::InReview;
    const auto moved = require(archive->transitionAll(good));
    REQUIRE(moved.size() == 2);
    CHECK(moved[0].revision == 2);
    CHECK(require(archive->item(second.id)).state == State::Returned);
    CHECK(require(archive->transitionAll({})).empty());
}

TEST_CASE("states are counted in the order of the vocabulary")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item first = addHarvest(*archive);
    addHarvest(*archive);
    require(archive->transition(first, State::InReview, {}, first.draft,
                                entry(QStringLiteral("request-review"))));
    const auto counts = require(archive->countByState());
    REQUIRE(counts.size() == allValues<State>().size());
    CHECK(counts[0] == std::pair(State::Draft, 1));
    CHECK(counts[1] == std::pair(State::InReview, 1));
    CHECK(counts[3] == std::pair(State::Signed, 0));
}

TEST_CASE("odd text is kept as it is")
{
    const Desk desk;
    const auto archive = desk.open();
    Draft odd = harvestDraft();
    odd.title = QStringLiteral("“引号”'; DROP TABLE item; --");
    odd.body = QStringLiteral("𠮷野家😀\u0000尾\uFEFF\u200B\nnull 之后");
    odd.body.append(QString(100'000, QChar(0x6C5F)));
    const Item item = require(archive->add(odd, {}, {}));
    CHECK(item.draft == odd);
    CHECK(require(archive->item(item.id)).draft == odd);
    const Item empty = require(archive->add(Draft(), {}, {}));
    CHECK(require(archive->item(empty.id)).draft == Draft());
}

TEST_CASE("what cannot be stored is mended once and then counts as unchanged")
{
    const Desk desk;
    const auto archive = desk.open();
    Draft odd =
        draft(QStringLiteral("\uFEFF题"), QString(QChar(0xD800)) + QStringLiteral("文\uFFFF"));
    odd.facts.unit = QStringLiteral(" 某局 ");
    const Item item = require(archive->add(odd, {}, {}));
    CHECK(item.draft.title == QStringLiteral("题"));
    CHECK(item.draft.body == QStringLiteral("?文\uFFFD"));
    CHECK(item.draft.facts.unit == QStringLiteral("某局"));
    CHECK(require(archive->save(item.id, 1, odd, {})).revision == 1);
    CHECK(require(archive->save(item.id, 1, item.draft, {})).revision == 1);
}

TEST_CASE("the base tables read with any SQLite, and the trail cannot be edited")
{
    const Desk desk;
    const Item added = addHarvest(*desk.open());
    const auto raw = desk.raw();
    CHECK(require(raw->text(QStringLiteral("SELECT title FROM current_text"))) ==
          harvestDraft().title);
    CHECK(require(raw->text(QStringLiteral("SELECT state FROM item"))) == QStringLiteral("草稿"));
    CHECK(require(raw->text(QStringLiteral("SELECT created FROM item"))) ==
          QStringLiteral("2026-09-20T09:30:00+08:00"));
    CHECK(require(raw->text(QStringLiteral("SELECT typeof(body) FROM current_text"))) ==
          QStringLiteral("text"));
    CHECK_FALSE(raw->run(QStringLiteral("UPDATE trail SET actor = 'x'")).has_value());
    CHECK_FALSE(raw->run(QStringLiteral("DELETE FROM trail")).has_value());
}

TEST_CASE("several writers make and fill one archive together")
{
    const Desk desk;
    constexpr int writers = 4;
    constexpr int saves = 25;
    std::vector<int> kept(writers);
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&desk, &count = kept[writer]] {
            const auto archive = desk.tryOpen();
            auto item = archive ? (*archive)->add(harvestDraft(), {}, {})
                                : Result<Item>(failure(archive.error()));
            while (item && count < saves) {
                ++count;
                Draft next = harvestDraft();
                next.body += QString::number(count);
                item = (*archive)->save(item->id, item->revision, next, {});
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    CHECK(kept == std::vector<int>(writers, saves));
    const Health health = require(desk.open()->examine({}));
    CHECK(health.sound);
    CHECK_FALSE(health.indexRebuilt);
    CHECK(health.revisions == writers * (saves + 1));
}
