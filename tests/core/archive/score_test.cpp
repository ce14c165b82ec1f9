// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/archive/fixtures.h"

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

ScoreEvent adopted(const QString& item)
{
    ScoreEvent event;
    event.date = QDate(2026, 9, 25);
    event.item = item;
    event.title = QStringLiteral("清江县秋粮收获过半");
    event.units = {{QStringLiteral("清江县农业农村局")}};
    event.carrier = QStringLiteral("政务晨讯");
    event.granted = Points::ratio(5, 2);
    return event;
}

ScoreEvent correctionOf(const QString& id)
{
    ScoreEvent event;
    event.kind = ScoreEvent::Kind::Correction;
    event.date = QDate(2026, 9, 30);
    event.corrects = id;
    return event;
}

const QString actor = QStringLiteral("何静");

} // namespace

TEST_CASE("the books keep what happened, in the order in which it was recorded")
{
    const Desk desk;
    const auto archive = desk.open();
    const auto kept = require(archive->record({adopted(QStringLiteral("a")), adopted({})}, actor));
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].id.size() == 12);
    require(archive->record({correctionOf(kept[0].id)}, actor));
    const auto read = require(desk.open()->scoreEvents());
    REQUIRE(read.size() == 3);
    CHECK(read[0] == kept[0]);
    CHECK(read[1] == kept[1]);
    CHECK(read[2].corrects == kept[0].id);
    CHECK(require(archive->examine({})).sound);
}

TEST_CASE("events are never edited, and taken back once only")
{
    const Desk desk;
    const auto archive = desk.open();
    const auto kept = require(archive->record({adopted({})}, actor));
    const auto raw = desk.raw();
    CHECK_FALSE(raw->run(QStringLiteral("UPDATE score_event SET day = '2026-01-01'")).has_value());
    CHECK_FALSE(raw->run(QStringLiteral("DELETE FROM score_event")).has_value());
    const auto code = [&](const ScoreEvent& event) {
        return archive->record({event}, actor).error().code;
    };
    CHECK(code(correctionOf(QStringLiteral("none"))) == ErrorCode::Refused);
    const auto once = require(archive->record({correctionOf(kept[0].id)}, actor));
    CHECK(code(correctionOf(kept[0].id)) == ErrorCode::Refused);
    CHECK(code(correctionOf(once[0].id)) == ErrorCode::Refused);
    // All or none.
    CHECK_FALSE(archive->record({adopted({}), correctionOf(kept[0].id)}, actor).has_value());
    CHECK(require(archive->scoreEvents()).size() == 2);
}

TEST_CASE("an adoption moves the item, and is recorded with it or not at all")
{
    const Desk desk;
    const auto archive = desk.open();
    Draft plain = harvestDraft();
    plain.facts.photos.clear();
    const Item item = require(archive->add(plain, actor, QStringLiteral("import")));
    TrailEntry entry;
    entry.actor = actor;
    entry.action = QStringLiteral("adopt");
    const auto move = [&](const Item& from, std::vector<ScoreEvent> events) {
        return archive->transitionAll(
            {{from, State::Adopted, from.signOff, from.draft, entry, std::move(events)}});
    };
    CHECK_FALSE(move(item, {adopted(item.id), correctionOf(QStringLiteral("none"))}).has_value());
    CHECK(require(archive->item(item.id)).state == State::Draft);
    CHECK(require(archive->scoreEvents()).empty());

    require(move(item, {adopted(item.id)}));
    CHECK(require(archive->item(item.id)).state == State::Adopted);
    CHECK(require(archive->labels(item.id)).carrier == QStringLiteral("政务晨讯"));
    CHECK(require(archive->trail(item.id)).back().action == QStringLiteral("adopt"));
    Query query;
    query.carrier = QStringLiteral("政务晨讯");
    CHECK(require(archive->find(query)).size() == 1);
    CHECK(require(archive->examine({})).sound);
}

TEST_CASE("the organisation is kept as it is given")
{
    const Desk desk;
    const auto archive = desk.open();
    CHECK(require(archive->organisation()) == Organisation());
    Organisation organisation;
    organisation.units = {{QStringLiteral("县市场监管局"),
                           QStringLiteral("一类"),
                           QStringLiteral("11430000"),
                           {QStringLiteral("县工商局")},
                           QDate(2019, 1, 1),
                           {}},
                          {QStringLiteral("双河乡"), QStringLiteral("乡镇"), {}, {}, {}, {}}};
    organisation.clerks = {
        {QStringLiteral("何静"), QStringLiteral("双河乡"), true, {}, QDate(2026, 6, 30)}};
    organisation.targets = {{QStringLiteral("county"),
                             QStringLiteral("双河乡"),
                             {},
                             QStringLiteral("2026"),
                             QStringLiteral("得分"),
                             Points::ratio(601, 2)}};
    require(archive->setOrganisation(organisation));
    CHECK(require(desk.open()->organisation()) == organisation);
    organisation.units.pop_back();
    organisation.targets.clear();
    require(archive->setOrganisation(organisation));
    CHECK(require(archive->organisation()) == organisation);
    organisation.units.push_back(organisation.units.front()); // a name twice
    CHECK_FALSE(archive->setOrganisation(organisation).has_value());
    CHECK(require(archive->organisation()).units.size() == 1);
}

TEST_CASE("figures tell of items what statistics need")
{
    const Desk desk;
    const auto archive = desk.open();
    Draft plain = harvestDraft();
    plain.facts.photos.clear();
    const Item item = require(archive->add(plain, actor, QStringLiteral("import")));
    require(archive->setLabels(item.id, {{}, QStringLiteral("农业"), 3}));
    CHECK(require(archive->figures({State::Submitted, State::Adopted})).empty());
    const auto all = require(archive->figures({State::Draft}));
    REQUIRE(all.size() == 1);
    CHECK(all[0].id == item.id);
    CHECK(all[0].kind == Kind::News);
    CHECK(all[0].unit == plain.facts.unit);
    CHECK(all[0].day == QDate(2026, 9, 18));
    CHECK(all[0].board == QStringLiteral("农业"));
    CHECK(all[0].findings == 3);
    const int characters = all[0].characters;
    CHECK(characters > 20);
    // An item of an older archive has no length until it is saved again.
    require(desk.raw()->run(QStringLiteral("UPDATE item SET characters = NULL")));
    CHECK(require(archive->figures({State::Draft}))[0].characters == characters);
}

TEST_CASE("an archive of the third schema is upgraded and opens the books")
{
    const Desk desk;
    REQUIRE(QFile::copy(QStringLiteral(CHENGBAO_TEST_DATA "/archive/v3.db"), desk.path()));
    REQUIRE(QFile::setPermissions(desk.path(), QFile::ReadOwner | QFile::WriteOwner));
    const auto archive = desk.open();
    CHECK(archive->opening() == Opening::Upgraded);
    const auto sent = require(archive->figures({State::Submitted}));
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].author == QStringLiteral("何静"));
    CHECK(sent[0].characters == 29);
    CHECK(require(archive->scoreEvents()).empty());
    require(archive->record({adopted(sent[0].id)}, actor));
    const Item item = require(archive->item(sent[0].id));
    CHECK(item.signOff->digest == digestOf(item.draft));
    CHECK(require(archive->examine({})).sound);
    CHECK(QFile::exists(desk.path() + QStringLiteral(".v3-20260920")));
}
