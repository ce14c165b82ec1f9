// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_up_variants.h"
#include "tests/core/archive/fixtures.h"

using namespace chengbao;
using namespace chengbao::archive;
using Relation = Duplicate::Relation;

namespace
{

bench::ItemMaker maker(unsigned seed)
{
    return {QStringLiteral(CHENGBAO_WORDS), seed};
}

/// An archive of items as offices send them, some of them by one form.
std::vector<Item> fill(Archive& archive, int count, bench::ItemMaker& items)
{
    std::vector<Draft> drafts;
    for (int i = 0; i < count; ++i)
        drafts.push_back(i % 5 ? items.next(400) : bench::byForm(items));
    return require(archive.addAll(drafts, {}, {}));
}

std::vector<Duplicate> duplicates(const Archive& archive, const Draft& draft,
                                  const QString& itself = {})
{
    return require(archive.findDuplicates(draft, itself));
}

Draft grain()
{
    return draft(
        QStringLiteral("清江县秋粮收获过半"),
        QStringLiteral("截至9月18日，清江县秋粮收获26.4万亩，占应收面积的53%。全县投入联合收"
                       "割机1200台，组建跨区作业服务队38支。\n受连阴雨影响，低洼田块倒伏，"
                       "机收损耗偏高。建议上级调剂烘干设备，并及早启动最低收购价预案。"));
}

} // namespace

TEST_CASE("what is handed in again is found, whatever was done to it")
{
    const Desk desk;
    const auto archive = desk.open();
    auto items = maker(4);
    const auto kept = fill(*archive, 600, items);
    const char* names[] = {"resent", "other figures", "condensed", "rephrased", "other unit"};
    for (int variant = 0; variant < 5; ++variant) {
        CAPTURE(names[variant]);
        int found = 0;
        constexpr int tried = 40; // the bench tries more, among a million
        for (int i = 0; i < tried; ++i) {
            const Item& original = kept[static_cast<std::size_t>(i) * 7 + 1 + (i * 7 % 5 == 4)];
            const Draft& old = original.draft;
            const Draft again = variant == 0   ? old
                                : variant == 1 ? bench::withOtherFigures(old, items)
                                : variant == 2 ? bench::condensed(old, items)
                                : variant == 3 ? bench::rephrased(old, items)
                                               : bench::fromOtherUnit(old, items);
            const auto met = duplicates(*archive, again);
            found += !met.empty() && met.front().earlier.id == original.id;
        }
        CHECK(found == tried);
    }
}

TEST_CASE("items of one form about different things are not taken for each other")
{
    const Desk desk;
    const auto archive = desk.open();
    auto items = maker(5);
    fill(*archive, 600, items);
    int similar = 0;
    int likely = 0;
    for (int i = 0; i < 100; ++i) {
        const auto met = duplicates(*archive, i % 2 ? bench::byForm(items) : items.next(400));
        similar += !met.empty();
        likely += !met.empty() && met.front().similarity >= likelyFrom;
    }
    CHECK(likely == 0);
    CHECK(similar <= 1);
}

TEST_CASE("a follow-up with new figures is told from a text sent twice")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item old = require(archive->add(grain(), {}, {}));
    require(archive->add(draft(QStringLiteral("别的"), QStringLiteral("水库除险加固完工十二座。")),
                         {}, {}));
    const auto again = duplicates(*archive, grain());
    REQUIRE(again.size() == 1);
    CHECK(again[0].earlier.id == old.id);
    CHECK(again[0].similarity == Approx(1));
    CHECK(again[0].relation == Relation::Likely);
    CHECK(again[0].shared.size() == 4);
    CHECK(again[0].added.empty());
    CHECK(again[0].gone.isEmpty());
    CHECK(again[0].day == QDate(2026, 9, 20));

    Draft later = grain();
    later.body.replace(QStringLiteral("9月18日"), QStringLiteral("10月5日"))
        .replace(QStringLiteral("26.4"), QStringLiteral("41.9"))
        .replace(QStringLiteral("53%"), QStringLiteral("84%"))
        .replace(QStringLiteral("1200"), QStringLiteral("1460"));
    const auto updated = duplicates(*archive, later);
    REQUIRE(updated.size() == 1);
    CHECK(updated[0].relation == Relation::FiguresUpdated);
    CHECK_FALSE(updated[0].shared[0].sameFigures);
    CHECK(updated[0].shared[2].sameFigures);

    const Item followUp = require(archive->add(later, {}, {}));
    CHECK(duplicates(*archive, later, followUp.id).size() == 1);
    require(archive->linkFollowUp(followUp.id, old.id));
    require(archive->linkFollowUp(followUp.id, old.id));
    CHECK(duplicates(*archive, later, followUp.id).empty());
    CHECK(require(archive->followedUp(followUp.id)) == QStringList{old.id});
    CHECK(duplicates(*archive, grain(), old.id).empty()); // its own follow-up is no news
    CHECK(duplicates(*archive, grain()).size() == 2);
    CHECK(archive->linkFollowUp(old.id, old.id).error().code == ErrorCode::Refused);
    CHECK(archive->linkFollowUp(old.id, QStringLiteral("none")).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("what is shared and what differs is shown")
{
    const Desk desk;
    const auto archive = desk.open();
    require(archive->add(grain(), {}, {}));
    Draft part =
        draft(QStringLiteral("清江县秋粮收获"),
              QStringLiteral("受连阴雨影响，低洼田块倒伏，机收损耗偏高。建议上级调剂烘干设备，"
                             "并及早启动最低收购价预案。当地已派出农技员下田。"));
    const auto met = duplicates(*archive, part);
    REQUIRE(met.size() == 1);
    REQUIRE(met[0].shared.size() == 2);
    const Span first = met[0].shared[0].span;
    CHECK(part.body.mid(first.start, first.length) ==
          QStringLiteral("受连阴雨影响，低洼田块倒伏，机收损耗偏高。"));
    CHECK(met[0].shared[0].earlier == part.body.mid(first.start, first.length));
    REQUIRE(met[0].added.size() == 1);
    CHECK(part.body.mid(met[0].added[0].start) == QStringLiteral("当地已派出农技员下田。"));
    CHECK(met[0].gone.size() == 2);
}

TEST_CASE("odd drafts have no duplicates and do no harm")
{
    const Desk desk;
    const auto archive = desk.open();
    require(archive->add(grain(), {}, {}));
    for (const QString& body :
         {QString(), QStringLiteral("秋粮"), QStringLiteral("12345 67890 。。。"),
          QStringLiteral("'\"*-() AND OR NOT 'x' \"y\" NEAR"), QString(50'000, QChar(0x6C5F)),
          QStringLiteral("😀𠮷").repeated(500), QString(QChar(0xD800)).repeated(50)})
        CHECK(duplicates(*archive, draft(QStringLiteral("'"), body)).empty());
    require(desk.raw()->run(QStringLiteral("DELETE FROM meta WHERE key = 'search_index'")));
    CHECK(duplicates(*archive, grain()).empty());
}
