// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/attachments.h"
#include "core/archive/picture_kind.h"
#include "core/base/files.h"
#include "tests/core/archive/fixtures.h"

#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

const QByteArray picture("\xFF\xD8\xFF\xE0 photo");

/// An archive, and a draft with a photo beside it.
struct Fixture : Desk {
    Fixture() : archive(open())
    {
        illustrated.title = QStringLiteral("清江县秋粮收获过半");
        illustrated.facts.photos = {
            {folder.filePath(QStringLiteral("收割.PNG")), QStringLiteral("收割现场")}};
        put(picture);
    }

    void put(const QByteArray& bytes) const
    {
        require(writeFileAtomically(illustrated.facts.photos[0].file, bytes));
    }
    Result<Item> add() const
    {
        return archive->add(illustrated, QStringLiteral("何静"), QStringLiteral("import"));
    }
    QStringList attachments() const
    {
        return QDir(folder.filePath(QStringLiteral("attachments"))).entryList(QDir::Files);
    }

    std::unique_ptr<Archive> archive;
    Draft illustrated;
};

} // namespace

TEST_CASE("a photo is kept with the archive, whatever becomes of the file it came from")
{
    const Fixture at;
    const Item item = require(at.add());
    REQUIRE(QFile::remove(at.illustrated.facts.photos[0].file));
    const Photo& kept = item.draft.facts.photos[0];
    CHECK(kept.file.startsWith(QStringLiteral("attachments/")));
    CHECK(kept.file.endsWith(QStringLiteral(".jpg"))); // what it is, not what it is called
    CHECK(kept.caption == QStringLiteral("收割现场"));
    const QString path = require(at.archive->photo(kept.file));
    CHECK(at.archive->photoPath(kept.file) == path);
    CHECK(readFile(path, 100).value() == picture);
    CHECK_FALSE(QFileInfo(path).permission(QFileDevice::ReadGroup));
}

TEST_CASE("the same photo is kept once and makes no new revision")
{
    const Fixture at;
    const Item item = require(at.add());
    const Item again = require(at.archive->save(item.id, 1, at.illustrated, {}));
    CHECK(again.revision == 1);
    CHECK(at.attachments().size() == 1);
}

TEST_CASE("a photo that is not there keeps its name and loses no text")
{
    Fixture at;
    at.illustrated.facts.photos[0].file = GENERATE(QStringLiteral("/none/没有.jpg"), QString());
    const Item item = require(at.add());
    CHECK(item.draft == at.illustrated);
    CHECK(at.archive->photo(item.draft.facts.photos[0].file).error().code == ErrorCode::NotFound);
}

TEST_CASE("what is no picture is not taken in, whatever it is called")
{
    Fixture at;
    SECTION("text")
    {
        at.put("root:*:19000:0:99999:7:::\n");
    }
    SECTION("text that begins like a bitmap")
    {
        at.put("BMW 4S店清江分店开业，当日售出新能源汽车12辆。");
    }
    SECTION("nothing")
    {
        at.put("");
    }
    SECTION("a folder")
    {
        at.illustrated.facts.photos[0].file = at.folder.path();
    }
    SECTION("a pipe, which would wait for ever")
    {
        at.illustrated.facts.photos[0].file = at.folder.filePath(QStringLiteral("管.jpg"));
        const QByteArray pipe = QFile::encodeName(at.illustrated.facts.photos[0].file);
        REQUIRE(::mkfifo(pipe.constData(), 0600) == 0);
    }
    const auto refused = at.add();
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Unsupported);
    CHECK(refused.error().place == at.illustrated.facts.photos[0].file);
    CHECK(at.attachments().isEmpty());
    CHECK(require(at.archive->find({})).empty());
}

TEST_CASE("every kind of picture is known by its first bytes")
{
    const auto kind = [](QByteArray head) {
        return pictureKind(head.append(QByteArray(40, '\0')));
    };
    CHECK(kind("\xFF\xD8\xFF") == QStringLiteral("jpg"));
    CHECK(kind("\x89PNG\r\n\x1A\n") == QStringLiteral("png"));
    CHECK(kind("GIF89a") == QStringLiteral("gif"));
    CHECK(kind(QByteArray("BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28", 15)) == QStringLiteral("bmp"));
    CHECK(kind("RIFF????WEBPVP8 ") == QStringLiteral("webp"));
    CHECK(kind(QByteArray("II*\0", 4)) == QStringLiteral("tif"));
    CHECK(kind(QByteArray("MM\0*", 4)) == QStringLiteral("tif"));
    for (const char* other : {"", "BM", "RIFF????WAVE", "%PDF-1.7", "PK\x03\x04", "<svg"})
        CHECK(kind(other).isEmpty());
}

TEST_CASE("a name that only looks kept leads nowhere outside the attachments")
{
    Fixture at;
    const QString name = GENERATE(
        QStringLiteral("attachments/../secret.jpg"), QStringLiteral("attachments/secret.jpg"),
        QStringLiteral("attachments/%1/../../secret.jpg").arg(QString(64, u'a')));
    require(writeFileAtomically(at.folder.filePath(QStringLiteral("secret.jpg")), picture));
    at.illustrated.facts.photos[0].file = name;
    const Item item = require(at.add());
    CHECK(at.archive->photo(item.draft.facts.photos[0].file).error().code == ErrorCode::NotFound);
    CHECK(at.archive->photoPath(name) == name);
    CHECK(at.archive->photo(at.folder.filePath(QStringLiteral("secret.jpg"))).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("a photo that was changed or lost is found, and taking it in again mends it")
{
    const Fixture at;
    const Item item = require(at.add());
    const QString& kept = item.draft.facts.photos[0].file;
    const QString path = require(at.archive->photo(kept));
    const Health before = require(at.archive->examine({}));
    CHECK(before.sound);
    CHECK(before.photos == 1);
    bool lost = false;
    SECTION("changed")
    {
        require(writeFileAtomically(path, "\xFF\xD8\xFF\xE0 phony"));
    }
    SECTION("lost")
    {
        lost = QFile::remove(path);
    }
    const auto looked = at.archive->photo(kept);
    REQUIRE_FALSE(looked.has_value());
    CHECK(looked.error().code == (lost ? ErrorCode::NotFound : ErrorCode::Damaged));
    CHECK(looked.error().place == kept);
    const Health health = require(at.archive->examine({}));
    CHECK_FALSE(health.sound);
    REQUIRE(health.problems.size() == 1);
    CHECK(health.problems[0].code == ErrorCode::Damaged);
    CHECK(health.problems[0].arguments == QStringList{item.id});
    CHECK(health.problems[0].place == kept);

    require(at.archive->save(item.id, 1, at.illustrated, {}));
    CHECK(require(at.archive->examine({})).sound);
}
