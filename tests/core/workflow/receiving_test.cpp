// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/receiving.h"
#include "tests/core/packet/sample_packet.h"
#include "tests/core/workflow/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

QString packetIn(const QTemporaryDir& folder, const char* profile)
{
    const auto written =
        packet::writePacket(packet::sample::request(profile, folder.path()), folder.path(), {});
    REQUIRE(written.has_value());
    return written->path;
}

/// Changes packet.json of a folder packet and makes the manifests fit again.
template <class Change>
void rewrite(const QString& path, Change change)
{
    const QString json = path + QStringLiteral("/data/packet.json");
    QJsonObject packet = QJsonDocument::fromJson(*readFile(json, 1 << 20)).object();
    change(packet);
    REQUIRE(writeFileAtomically(json, QJsonDocument(packet).toJson()).has_value());
    packet::Payload payload;
    const auto files = packet::sample::filesIn(path + QStringLiteral("/data"));
    for (auto file = files.begin(); file != files.end(); ++file)
        payload[file.key()] = {file->size(), sha256Hex(*file)};
    for (const auto& tag : packet::bagTagFiles(
             payload, {QStringLiteral("x"), QStringLiteral("包"), QDate(2026, 7, 3)}))
        REQUIRE(writeFileAtomically(path + u'/' + tag.name, tag.bytes).has_value());
}

} // namespace

TEST_CASE("a packet comes in as drafts with their photos and their origin")
{
    const char* profile = GENERATE("folder", "gov-oa");
    QTemporaryDir folder;
    const QString path = packetIn(folder, profile);
    Fixture at;
    const auto reception = receivePacket(path, *at.archive, {});
    REQUIRE(reception.has_value());
    CHECK(reception->problems.empty());
    CHECK(reception->sender == QStringLiteral("青山县农业农村局"));
    CHECK(reception->date == QDate(2026, 7, 3));
    REQUIRE(reception->items.size() == 2);
    const Item& first = reception->items[0];
    CHECK(first.draft.title == packet::sample::longTitle());
    CHECK(first.draft.body == packet::sample::research().body);
    CHECK(first.draft.facts.signer == QStringLiteral("赵强"));
    CHECK(first.state == State::Draft);
    CHECK_FALSE(first.signOff.has_value());
    REQUIRE(first.draft.facts.photos.size() == 2);
    CHECK(readFile(*at.archive->photo(first.draft.facts.photos[1].file), 1 << 20) ==
          pictures::sample("field.png"));
    const auto trail = at.archive->trail(first.id);
    REQUIRE(trail->size() == 1);
    CHECK(trail->front().action == QStringLiteral("receive"));
    CHECK(trail->front().actor == QStringLiteral("青山县农业农村局"));
    CHECK(trail->front().remark == reception->packet + QStringLiteral(" · a0000000000a"));
    CHECK(reception->packet.startsWith(QStringLiteral("报送包_")));
    // What hostile titles hold is harmless text here.
    CHECK(reception->items[1].draft.title == packet::sample::problem().title);
}

TEST_CASE("nothing is taken of a packet that does not verify")
{
    QTemporaryDir folder;
    const QString path = packetIn(folder, "folder");
    REQUIRE(
        writeFileAtomically(path + QStringLiteral("/data/00_汇总表.xlsx"), "changed").has_value());
    Fixture at;
    const auto reception = receivePacket(path, *at.archive, {});
    REQUIRE(reception.has_value());
    CHECK_FALSE(reception->problems.empty());
    CHECK(reception->items.empty());
    CHECK(at.archive->find({})->empty());
}

TEST_CASE("one bad item keeps the whole packet out")
{
    QTemporaryDir folder;
    const QString path = packetIn(folder, "folder");
    const QString key = QStringLiteral("items");
    const auto changeLast = [&](const auto& change) {
        rewrite(path, [&](QJsonObject& packet) {
            QJsonArray items = packet.value(key).toArray();
            QJsonObject item = items.last().toObject();
            change(item);
            items[items.size() - 1] = item;
            packet.insert(key, items);
        });
    };
    SECTION("no title")
    {
        changeLast([](QJsonObject& item) {
            item.insert(QStringLiteral("title"), QStringLiteral(" \t\u200b"));
        });
    }
    SECTION("a photo that would be read from this computer")
    {
        changeLast([](QJsonObject& item) {
            QJsonObject facts = item.value(QStringLiteral("facts")).toObject();
            facts.insert(QStringLiteral("photos"),
                         QJsonArray{QJsonObject{
                             {QStringLiteral("file"), QStringLiteral("../../../etc/passwd")}}});
            item.insert(QStringLiteral("facts"), facts);
        });
    }
    SECTION("a photo that is no picture")
    {
        changeLast([](QJsonObject& item) {
            QJsonObject facts = item.value(QStringLiteral("facts")).toObject();
            facts.insert(QStringLiteral("photos"),
                         QJsonArray{QJsonObject{
                             {QStringLiteral("file"), QStringLiteral("00_汇总表.xlsx")}}});
            item.insert(QStringLiteral("facts"), facts);
        });
    }
    Fixture at;
    const auto reception = receivePacket(path, *at.archive, {});
    CHECK((!reception.has_value() || !reception->problems.empty()));
    CHECK(at.archive->find({})->empty());
}

TEST_CASE("what is no packet is told as such")
{
    Fixture at;
    CHECK(receivePacket(QStringLiteral("/none"), *at.archive, {}).error().code ==
          ErrorCode::NotFound);
    const QString text = at.folder.filePath(QStringLiteral("a.zip"));
    REQUIRE(writeFileAtomically(text, "no zip").has_value());
    const auto reception = receivePacket(text, *at.archive, {});
    REQUIRE(reception.has_value());
    CHECK_FALSE(reception->problems.empty());
}
