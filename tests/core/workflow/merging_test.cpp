// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/docx_reader.h"
#include "core/workflow/merging.h"
#include "core/workflow/receiving.h"
#include "tests/core/packet/sample_packet.h"
#include "tests/core/workflow/fixture.h"

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

QString packetIn(const QTemporaryDir& folder)
{
    const auto written =
        packet::writePacket(packet::sample::request("folder", folder.path()), folder.path(), {});
    REQUIRE(written.has_value());
    return written->path;
}

Arrival examined(const QString& path, const Fixture& at)
{
    const auto arrival = examinePacket(path, *at.archive, test::shippedLinter(), {});
    REQUIRE(arrival.has_value());
    return *arrival;
}

} // namespace

TEST_CASE("items merge into a draft that knows where it came from")
{
    QTemporaryDir folder;
    Fixture at;
    const auto received = receivePacket(packetIn(folder), *at.archive, {});
    REQUIRE(received->items.size() == 2);
    const Item own = at.add(sendable());
    const QStringList ids = {received->items[0].id, own.id, received->items[0].id};
    Facts clerk;
    clerk.author = QStringLiteral("何静");
    const auto merged = mergeItems(*at.archive, ids, clerk, clerk.author);
    REQUIRE(merged.has_value());
    CHECK(merged->draft.title == received->items[0].draft.title);
    const QStringList lines = merged->draft.body.split(u'\n');
    CHECK(lines.first() == QStringLiteral("一、") + received->items[0].draft.title);
    CHECK(lines.contains(QStringLiteral("二、") + own.draft.title));
    CHECK(lines.last() == own.draft.body);
    CHECK(merged->draft.facts.author == clerk.author);
    CHECK(merged->draft.facts.photos.size() == 2);
    CHECK(*at.archive->followedUp(merged->id) == QStringList({received->items[0].id, own.id}));
    CHECK(at.archive->trail(merged->id)->front().action == QStringLiteral("merge"));
    // Merged again, the chain leads to the packet.
    const Item third = at.add(sendable());
    const auto again = mergeItems(*at.archive, {third.id, merged->id}, clerk, clerk.author);
    REQUIRE(again.has_value());
    const auto origins = originsOf(*at.archive, again->id);
    REQUIRE(origins.has_value());
    const auto packet = std::find_if(origins->begin(), origins->end(), [](const Origin& one) {
        return one.kind == Origin::Kind::Received;
    });
    REQUIRE(packet != origins->end());
    CHECK(packet->sender == QStringLiteral("青山县农业农村局"));
    CHECK(packet->packet == received->packet);
    CHECK(packet->depth == 2);
    CHECK(originsOf(*at.archive, third.id)->empty());
}

TEST_CASE("merging needs two items that are there")
{
    Fixture at;
    const Item own = at.add(sendable());
    CHECK(mergeItems(*at.archive, {own.id, own.id}, {}, {}).error().code == ErrorCode::Refused);
    CHECK(mergeItems(*at.archive, {own.id, QStringLiteral("none")}, {}, {}).error().code ==
          ErrorCode::NotFound);
    CHECK(at.archive->find({})->size() == 1);
}

TEST_CASE("a packet is looked at without keeping anything, then some of it is accepted")
{
    QTemporaryDir folder;
    Fixture at;
    const QString path = packetIn(folder);
    const Arrival first = examined(path, at);
    REQUIRE(first.items.size() == 2);
    CHECK(first.items[0].similar.empty());
    CHECK(at.archive->find({})->empty());
    const auto kept = acceptItems(first, {1}, *at.archive);
    REQUIRE(kept.has_value());
    REQUIRE(kept->size() == 1);
    CHECK(kept->front().draft.title == packet::sample::problem().title);
    CHECK(at.archive->find({})->size() == 1);
    const Arrival second = examined(path, at);
    REQUIRE(second.items[1].similar.size() == 1);
    CHECK(second.items[1].similar[0].earlier.id == kept->front().id);
}

TEST_CASE("what goes back has a note that says why")
{
    QTemporaryDir folder;
    Fixture at;
    const Arrival arrival = examined(packetIn(folder), at);
    ReturnNote note;
    note.office = QStringLiteral("清江县政府办公室");
    note.date = noon.date();
    note.remark = QStringLiteral("请核实数据。\n三日内重报。");
    note.items = {0};
    const QString text = QString::fromUtf8(returnNoteText(arrival, note));
    CHECK(text.contains(arrival.packet.sender + QStringLiteral("：\r\n")));
    CHECK(text.contains(QStringLiteral("中有1篇现予退回")));
    CHECK(text.contains(packet::sample::longTitle()));
    CHECK(text.contains(QStringLiteral("　　三日内重报。\r\n")));
    CHECK(text.contains(QStringLiteral("2026年9月19日")));
    const auto docx = returnNoteDocx(arrival, note);
    REQUIRE(docx.has_value());
    CHECK(returnNoteDocx(arrival, note) == *docx);
    const auto read = text::readDocx(*docx, QString());
    REQUIRE(read.has_value());
    CHECK(read->draft.title == QStringLiteral("退回意见"));
    CHECK(read->draft.body.contains(packet::sample::longTitle()));
    CHECK(read->draft.body.contains(QStringLiteral("三日内重报。")));
}

TEST_CASE("nothing is accepted of a packet that does not verify, but it can go back")
{
    QTemporaryDir folder;
    Fixture at;
    const QString path = packetIn(folder);
    REQUIRE(writeFileAtomically(path + QStringLiteral("/data/00_汇总表.xlsx"), "x").has_value());
    const Arrival arrival = examined(path, at);
    CHECK(arrival.items.empty());
    CHECK(acceptItems(arrival, {}, *at.archive).error().code == ErrorCode::Refused);
    ReturnNote note;
    note.date = noon.date();
    note.problems = {QStringLiteral("汇总表被改动")};
    const QString text = QString::fromUtf8(returnNoteText(arrival, note));
    CHECK(text.contains(QStringLiteral("校验未通过")));
    CHECK(text.contains(note.problems.front()));
}
