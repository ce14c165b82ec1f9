// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/seals.h"
#include "tests/core/archive/fixtures.h"

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

const QString actor = QStringLiteral("何静");

/// An archive with five entries on its trail.
void fill(const archive::Desk& desk)
{
    const auto archive = desk.open();
    Item item = require(archive->add(harvestDraft(), actor, QStringLiteral("import")));
    for (int i = 0; i < 4; ++i) {
        Draft draft = item.draft;
        draft.body += QStringLiteral("又收了%1亩。").arg(i);
        item = require(archive->save(item.id, item.revision, draft, actor));
    }
    ScoreEvent adoption;
    adoption.date = QDate(2026, 9, 20);
    require(archive->record({adoption}, actor));
}

bool isSound(const archive::Desk& desk)
{
    return require(desk.open()->examine({})).sound;
}

/// What somebody with another program does who takes the triggers away first.
void tamper(const archive::Desk& desk, const char* sql)
{
    const auto raw = desk.raw();
    require(raw->run(QStringLiteral("DROP TRIGGER trail_is_never_edited")));
    require(raw->run(QStringLiteral("DROP TRIGGER trail_is_never_cut")));
    require(raw->run(QString::fromUtf8(sql)));
}

} // namespace

TEST_CASE("the trail refuses to be edited or cut")
{
    const archive::Desk desk;
    fill(desk);
    CHECK_FALSE(desk.raw()->run(QStringLiteral("UPDATE trail SET actor = 'x'")).has_value());
    CHECK_FALSE(desk.raw()->run(QStringLiteral("DELETE FROM trail")).has_value());
    CHECK_FALSE(desk.raw()->run(QStringLiteral("UPDATE score_event SET actor = 'x'")).has_value());
    CHECK_FALSE(desk.raw()->run(QStringLiteral("DELETE FROM score_event")).has_value());
    CHECK(isSound(desk));
}

TEST_CASE("a trail that was changed without its triggers is found out")
{
    const char* changes[] = {
        "UPDATE trail SET actor = 'x' WHERE seq = 2",
        "UPDATE trail SET at = '2026-09-19T09:30:00+08:00' WHERE seq = 1",
        "UPDATE trail SET remark = 'x' WHERE seq = 5",
        "DELETE FROM trail WHERE seq = 3",
        "DELETE FROM trail WHERE seq = 5",
        "DELETE FROM trail WHERE seq > 1",
        "UPDATE trail SET seal = NULL WHERE seq = 4",
        "INSERT INTO trail (item, at, actor, action, from_state, to_state, remark, digest)"
        " SELECT item, at, actor, action, from_state, to_state, remark, digest FROM trail"
        " WHERE seq = 5",
    };
    for (const char* change : changes) {
        INFO(change);
        const archive::Desk desk;
        fill(desk);
        tamper(desk, change);
        CHECK_FALSE(isSound(desk));
    }
}

TEST_CASE("entries from before the seals are covered by the first that has one")
{
    const archive::Desk desk;
    REQUIRE(QFile::copy(QStringLiteral(CHENGBAO_TEST_DATA "/archive/v3.db"), desk.path()));
    REQUIRE(QFile::setPermissions(desk.path(), QFile::ReadOwner | QFile::WriteOwner));
    {
        const auto archive = desk.open();
        require(archive->add(draft(QStringLiteral("甲")), actor, QStringLiteral("import")));
        require(archive->add(draft(QStringLiteral("乙")), actor, QStringLiteral("import")));
    }
    CHECK(isSound(desk));
    tamper(desk, "UPDATE trail SET actor = 'x' WHERE seq = 1");
    CHECK_FALSE(isSound(desk));
}

TEST_CASE("an archive of the fourth schema is upgraded and takes cards, labels and links")
{
    const archive::Desk desk;
    REQUIRE(QFile::copy(QStringLiteral(CHENGBAO_TEST_DATA "/archive/v4.db"), desk.path()));
    REQUIRE(QFile::setPermissions(desk.path(), QFile::ReadOwner | QFile::WriteOwner));
    const auto archive = desk.open();
    CHECK(archive->opening() == Opening::Upgraded);
    CHECK(QFile::exists(desk.path() + QStringLiteral(".v4-20260920")));
    const auto rows = require(archive->find({}));
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].state == State::Adopted);
    CHECK(require(archive->scoreEvents()).front().carrier == QStringLiteral("政务晨讯"));
    CHECK(require(archive->labels(rows[1].id)).carrier == QStringLiteral("政务晨讯"));
    CHECK(require(archive->labels(rows[1].id)).source.isEmpty());

    Lead lead;
    lead.text = QStringLiteral("秋粮\n例会上说");
    lead.source = QStringLiteral("会议");
    lead = require(archive->keepCard(lead, {actor, QStringLiteral("add")}));
    CHECK(lead.noted == desk.clock.now());
    const Item begun = require(archive->beginItem(lead, harvestDraft(), actor));
    CHECK(require(archive->labels(begun.id)).source == QStringLiteral("会议"));
    require(archive->linkFollowUp(begun.id, rows[1].id, LinkKind::Final));
    CHECK(require(archive->links()) == std::vector<Link>{{begun.id, rows[1].id, LinkKind::Final}});
    CHECK(require(archive->followedUp(begun.id)) == QStringList{rows[1].id});
    CHECK(require(archive->examine({})).sound);
}
