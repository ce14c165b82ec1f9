// SPDX-License-Identifier: GPL-3.0-or-later
// Saves leave the index behind; searches must not notice.
#include "core/archive/search_index.h"
#include "tests/core/archive/fixtures.h"

#include <catch2/catch.hpp>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

QStringList found(const Archive& archive, const QString& text)
{
    Query query;
    query.text = text;
    QStringList titles;
    for (const ItemSummary& item : require(archive.find(query)))
        titles.append(item.title);
    return titles;
}

std::vector<Item> addNumbered(Archive& archive, int count)
{
    std::vector<Draft> drafts;
    for (int i = 0; i < count; ++i)
        drafts.push_back(
            draft(QStringLiteral("第%1件").arg(i), QStringLiteral("全县夏粮收购平稳。")));
    return require(archive.addAll(drafts, {}, {}));
}

Item saveBody(Archive& archive, const Item& item, const QString& body)
{
    Draft changed = item.draft;
    changed.body = body;
    return require(archive.save(item.id, item.revision, changed, QStringLiteral("甲")));
}

std::size_t behind(const Desk& desk)
{
    const IndexState state = require(indexState(*desk.raw()));
    REQUIRE(state.isComplete());
    return state.behind.size();
}

bool matches(const Desk& desk)
{
    return require(indexMatchesTexts(*desk.raw(), {}));
}

} // namespace

TEST_CASE("what was saved is found at its place, and what it said before is not")
{
    const Desk desk;
    const auto archive = desk.open();
    auto items = addNumbered(*archive, 6);
    for (const std::size_t i : {1, 4, 5})
        items[i] = saveBody(*archive, items[i], QStringLiteral("水库除险加固。"));
    items[4] = saveBody(*archive, items[4], QStringLiteral("水库除险完工，夏粮丰收。"));
    REQUIRE(behind(desk) == 3);
    const auto check = [&] {
        CHECK(found(*archive, QStringLiteral("水库除险")) ==
              QStringList{items[5].draft.title, items[4].draft.title, items[1].draft.title});
        CHECK(found(*archive, QStringLiteral("夏粮")) ==
              QStringList{items[4].draft.title, items[3].draft.title, items[2].draft.title,
                          items[0].draft.title});
        CHECK(found(*archive, QStringLiteral("夏粮 -水库")) ==
              QStringList{items[3].draft.title, items[2].draft.title, items[0].draft.title});
        CHECK(matches(desk));
    };
    check();
    // Page by page, and no item twice.
    Query query;
    query.text = QStringLiteral("全县");
    query.limit = 1;
    QStringList pages;
    for (auto page = require(archive->find(query)); !page.empty();
         page = require(archive->find(query))) {
        pages.append(page.front().title);
        query.olderThan = page.front().id;
    }
    CHECK(pages == QStringList{items[3].draft.title, items[2].draft.title, items[0].draft.title});
    require(archive->settle());
    CHECK(behind(desk) == 0);
    check();
}

TEST_CASE("facts that a save changed are filtered by as they are")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item item = require(archive->add(harvestDraft(), {}, {}));
    Draft changed = item.draft;
    changed.facts.unit = QStringLiteral("清江县水利局");
    changed.facts.system = System::Party;
    changed.facts.photos.clear();
    changed.facts.reportDate = QDate(2024, 2, 3);
    const Item saved = require(archive->save(item.id, item.revision, changed, {}));
    Query query;
    query.unit = changed.facts.unit;
    query.system = System::Party;
    query.hasPhotos = false;
    query.to = QDate(2024, 12, 31);
    REQUIRE(behind(desk) == 1);
    CHECK(require(archive->find(query)).size() == 1);
    // Everything that writes more than a text brings the index up to date first.
    SECTION("labels")
    {
        require(archive->setLabels(item.id, {{}, QStringLiteral("要情"), 2}));
    }
    SECTION("a move")
    {
        require(archive->transition(saved, State::InReview, {}, saved.draft, {}));
    }
    SECTION("a move with another text")
    {
        Draft last = saved.draft;
        last.facts.kind = Kind::Research;
        require(archive->transition(saved, State::InReview, {}, last, {}));
    }
    SECTION("another new item")
    {
        require(archive->add(draft(QStringLiteral("又一件")), {}, {}));
    }
    CHECK(behind(desk) == 0);
    CHECK(matches(desk));
    CHECK(require(archive->find(query)).size() == 1);
    CHECK(require(archive->examine({})).sound);
}

TEST_CASE("many saves do not leave the index ever further behind")
{
    const Desk desk;
    const auto archive = desk.open();
    auto items = addNumbered(*archive, 3);
    std::size_t most = 0;
    for (int i = 0; i < 300; ++i) {
        Item& item = items[static_cast<std::size_t>(i % 3)];
        item = saveBody(*archive, item, QStringLiteral("第%1次改动").arg(i));
        if (i % 50 == 0 || i > 245)
            most = std::max(most, behind(desk));
    }
    CHECK(most == 3);
    CHECK(found(*archive, QStringLiteral("第299次")) == QStringList{items[2].draft.title});
    CHECK(found(*archive, QStringLiteral("第200次")).isEmpty());
    CHECK(matches(desk));
    const auto newest = desk.raw()->number(QStringLiteral("SELECT max(seq) FROM revision"));
    const auto stamp = require(
        desk.raw()->text(QStringLiteral("SELECT value FROM meta WHERE key = 'search_index'")));
    CHECK(stamp->section(QLatin1Char('-'), -1).toLongLong() > **newest - 250);
}

TEST_CASE("an item that is behind is a candidate for duplicates with the text it has now")
{
    const Desk desk;
    const auto archive = desk.open();
    const auto items = addNumbered(*archive, 2);
    const QString body = QStringLiteral("截至9月18日，清江县秋粮收获26.4万亩，占应收面积的53%。"
                                        "全县投入联合收割机1200台，组建跨区作业服务队38支。");
    saveBody(*archive, items[0], body);
    const auto met = require(archive->findDuplicates(draft(QStringLiteral("秋粮收获"), body)));
    REQUIRE(met.size() == 1);
    CHECK(met.front().earlier.id == items[0].id);
}

TEST_CASE("when what the index has of an item cannot be read any more, it is made anew")
{
    const Desk desk;
    {
        const auto archive = desk.open();
        auto items = addNumbered(*archive, 2);
        items[0] = saveBody(*archive, items[0], QStringLiteral("水库除险加固。"));
        const auto raw = desk.raw();
        require(raw->run(QStringLiteral("DROP TRIGGER revision_is_never_rewritten")));
        require(raw->run(QStringLiteral("UPDATE revision SET data = x'00' WHERE form <> 0")));
        require(archive->settle());
        CHECK_FALSE(require(indexState(*raw)).usable);
        CHECK(found(*archive, QStringLiteral("水库")) == QStringList{items[0].draft.title});
    }
    const auto archive = desk.open();
    CHECK(require(archive->isIndexComplete()));
    CHECK(matches(desk));
}
