// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/archive/fixtures.h"

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

std::vector<Item> addThree(Archive& archive)
{
    std::vector<Item> items;
    for (const char* title : {"甲", "乙", "丙"}) {
        Draft made = harvestDraft();
        made.title = QString::fromUtf8(title);
        items.push_back(require(archive.add(made, {}, {})));
    }
    return items;
}

size_t hits(const Archive& archive, const QString& text)
{
    Query query;
    query.text = text;
    return require(archive.find(query)).size();
}

Health examine(Archive& archive)
{
    return require(archive.examine({}));
}

} // namespace

TEST_CASE("a sound archive is found sound")
{
    const Desk desk;
    const auto archive = desk.open();
    const auto items = addThree(*archive);
    require(archive->save(items[0].id, 1, draft(QStringLiteral("甲"), QStringLiteral("改")), {}));
    const Health health = examine(*archive);
    CHECK(health.sound);
    CHECK(health.items == 3);
    CHECK(health.revisions == 4);
    CHECK_FALSE(health.indexRebuilt);
    CHECK(health.problems.empty());
    CHECK(
        require(require(Archive::open(desk.folder.filePath(QStringLiteral("empty.db")), desk.clock))
                    ->examine({}))
            .sound);
}

TEST_CASE("every damaged revision is named")
{
    const Desk desk;
    const auto archive = desk.open();
    const auto items = addThree(*archive);
    const auto raw = desk.raw();
    require(raw->run(QStringLiteral("UPDATE current_text SET body = body || '!' WHERE item = 2")));
    require(raw->run(QStringLiteral("UPDATE revision SET bytes = bytes + 1 WHERE item = 3")));
    const Health health = examine(*archive);
    CHECK_FALSE(health.sound);
    REQUIRE(health.problems.size() == 2);
    CHECK(health.problems[0].code == ErrorCode::Damaged);
    CHECK(health.problems[0].arguments == QStringList{QStringLiteral("1"), items[1].id});
    CHECK(health.problems[1].arguments == QStringList{QStringLiteral("1"), items[2].id});
}

TEST_CASE("items without their newest revision, orphans and unknown states are named")
{
    const Desk desk;
    const auto archive = desk.open();
    const auto items = addThree(*archive);
    const auto raw = desk.raw();
    SECTION("head")
    {
        require(raw->run(QStringLiteral("UPDATE item SET revision = 2 WHERE seq = 1")));
        CHECK(archive->item(items[0].id).error().code == ErrorCode::Damaged);
    }
    SECTION("orphan")
    {
        require(raw->run(QStringLiteral("UPDATE revision SET item = 99 WHERE item = 1")));
    }
    SECTION("state")
    {
        require(raw->run(QStringLiteral("UPDATE item SET state = '？' WHERE seq = 1")));
        const auto found = require(archive->find({}));
        REQUIRE(found.size() == 3);
        CHECK(found.back().id == items[0].id);
        CHECK(found.back().state != State::Draft);
        const auto refused = archive->item(items[0].id);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::Damaged);
        CHECK(refused.error().arguments == QStringList{items[0].id, QStringLiteral("？")});
    }
    SECTION("role")
    {
        const SignOff signOff{
            QStringLiteral("周启明"), SignerRole::PrincipalLeader, desk.clock.now(), {}};
        require(archive->transition(items[0], State::Signed, signOff, items[0].draft, {}));
        require(raw->run(QStringLiteral("UPDATE item SET signer_role = '？' WHERE seq = 1")));
        const auto refused = archive->item(items[0].id);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::Damaged);
        CHECK(refused.error().arguments == QStringList{items[0].id, QStringLiteral("？")});
    }
    const Health health = examine(*archive);
    CHECK_FALSE(health.sound);
    CHECK_FALSE(health.problems.empty());
}

TEST_CASE("a damaged page is found")
{
    const Desk desk;
    addThree(*desk.open());
    const qint64 page =
        *require(desk.raw()->number(QStringLiteral("SELECT rootpage FROM sqlite_master"
                                                   " WHERE name = 'current_text'")));
    QFile file(desk.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek((page - 1) * 4096));
    REQUIRE(file.write(QByteArray(64, '\xff')) == 64);
    file.close();
    const auto archive = desk.open();
    const Health health = examine(*archive);
    CHECK_FALSE(health.sound);
    CHECK_FALSE(health.problems.empty());
    const auto found = require(archive->find({}));
    REQUIRE(found.size() == 3);
    CHECK(archive->item(found[0].id).error().code == ErrorCode::Damaged);
}

TEST_CASE("searches ask the index, and a wrong one is made anew")
{
    const Desk desk;
    const auto archive = desk.open();
    addThree(*archive);
    REQUIRE(hits(*archive, QStringLiteral("全县")) == 3);
    const auto raw = desk.raw();
    require(raw->run(QStringLiteral("INSERT INTO search (search) VALUES ('delete-all')")));
    CHECK(hits(*archive, QStringLiteral("全县")) == 0);
    const Health health = examine(*archive);
    CHECK(health.sound);
    CHECK(health.indexRebuilt);
    CHECK(hits(*archive, QStringLiteral("全县")) == 3);
    CHECK_FALSE(examine(*archive).indexRebuilt);
    // One word too many is as wrong as one too few.
    require(raw->run(QStringLiteral("INSERT INTO search (rowid, words) VALUES (1, '多')")));
    CHECK(examine(*archive).indexRebuilt);
}

TEST_CASE("an index that missed a revision is not trusted, and made anew on opening")
{
    const Desk desk;
    const auto archive = desk.open();
    addThree(*archive);
    const auto raw = desk.raw();
    const QString sql = GENERATE(
        QStringLiteral("DROP TABLE search"),
        QStringLiteral("DELETE FROM meta WHERE key = 'search_index'"),
        QStringLiteral("UPDATE meta SET value = 'old' WHERE key = 'search_index'"),
        QStringLiteral("INSERT INTO revision SELECT 9, 1, 2, saved_at, bytes, digest, 0, 0,"
                       " NULL, NULL FROM revision WHERE seq = 1"));
    require(raw->run(sql));
    CHECK(hits(*archive, QStringLiteral("全县")) == 3);
    Draft added = harvestDraft();
    added.title = QStringLiteral("丁");
    require(archive->add(added, {}, {}));
    CHECK(hits(*archive, QStringLiteral("丁")) == 1);
    CHECK(hits(*archive, QStringLiteral("全县")) == 4);
    const auto reopened = desk.open();
    CHECK_FALSE(examine(*reopened).indexRebuilt);
    CHECK(hits(*reopened, QStringLiteral("全县")) == 4);
}

TEST_CASE("a broken index keeps nobody from saving and searching")
{
    const Desk desk;
    {
        const auto archive = desk.open();
        addThree(*archive);
    }
    const QString sql =
        GENERATE(QStringLiteral("UPDATE search_data SET block = x'ffffffffffffffff' WHERE id = 10"),
                 QStringLiteral("UPDATE search_data SET block = x'ffffffffffffffff' WHERE id > 10"),
                 QStringLiteral("UPDATE search_data SET block = x'ffffffffffffffff'"));
    require(desk.raw()->run(sql));
    const auto archive = desk.open();
    const QString id = require(archive->find({})).at(0).id;
    CHECK(hits(*archive, QStringLiteral("全县")) == 3);
    Draft changed = harvestDraft();
    changed.body += QStringLiteral("补记。");
    for (int revision = 1; revision < 20; ++revision) {
        changed.body += QString::number(revision);
        REQUIRE(require(archive->save(id, revision, changed, {})).revision == revision + 1);
    }
    CHECK(hits(*archive, QStringLiteral("补记")) == 1);
    const Health health = examine(*archive);
    CHECK(health.sound);
    CHECK(health.indexRebuilt);
    CHECK(hits(*archive, QStringLiteral("补记")) == 1);
}

TEST_CASE("examining reports its progress and can be stopped")
{
    const Desk desk;
    const auto archive = desk.open();
    addThree(*archive);
    Progress progress;
    int last = 0;
    int total = 0;
    progress.step = [&](int done, int of) {
        CHECK(done >= last);
        last = done;
        total = of;
    };
    require(archive->examine(progress));
    CHECK(last == total);
    CHECK(total > 0);

    std::stop_source stop;
    progress.stop = stop.get_token();
    progress.step = [&stop](int done, int) {
        if (done == 2)
            stop.request_stop();
    };
    const auto stopped = archive->examine(progress);
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(archive->examine(progress).error().code == ErrorCode::Cancelled);
    CHECK(examine(*archive).sound);
}
