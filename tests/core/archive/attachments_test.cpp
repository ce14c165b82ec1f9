// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/archive.h"
#include "core/base/files.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace chengbao;

namespace
{

struct Fixture {
    Fixture()
    {
        auto opened = archive::Archive::open(folder.filePath(QStringLiteral("archive.db")), clock);
        REQUIRE(opened.has_value());
        archive = std::move(*opened);
        draft.title = QStringLiteral("清江县秋粮收获过半");
        draft.facts.photos = {
            {folder.filePath(QStringLiteral("收割.JPG")), QStringLiteral("收割现场")}};
        REQUIRE(writeFileAtomically(draft.facts.photos[0].file, "photo").has_value());
    }

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 9, 19), QTime(12, 0), Qt::OffsetFromUTC, 8 * 3600)};
    std::unique_ptr<archive::Archive> archive;
    Draft draft;
};

} // namespace

TEST_CASE("a photo is kept with the archive, whatever becomes of the file it came from")
{
    Fixture at;
    const auto item = at.archive->add(at.draft, QStringLiteral("何静"), QStringLiteral("import"));
    REQUIRE(item.has_value());
    REQUIRE(QFile::remove(at.draft.facts.photos[0].file));
    const Photo& kept = item->draft.facts.photos[0];
    CHECK(kept.file.startsWith(QStringLiteral("attachments/")));
    CHECK(kept.file.endsWith(QStringLiteral(".jpg")));
    CHECK(kept.caption == QStringLiteral("收割现场"));
    const QString path = at.archive->photoPath(kept.file);
    CHECK(readFile(path, 100).value() == QByteArray("photo"));
    CHECK_FALSE(QFileInfo(path).permission(QFileDevice::ReadGroup));
}

TEST_CASE("the same photo is kept once and makes no new revision")
{
    Fixture at;
    const auto item = at.archive->add(at.draft, QStringLiteral("何静"), QStringLiteral("import"));
    REQUIRE(item.has_value());
    const auto again = at.archive->save(item->id, 1, at.draft, QStringLiteral("何静"));
    REQUIRE(again.has_value());
    CHECK(again->revision == 1);
}

TEST_CASE("a photo that is not there keeps its name and loses no text")
{
    Fixture at;
    at.draft.facts.photos[0].file = at.folder.filePath(QStringLiteral("没有.jpg"));
    const auto item = at.archive->add(at.draft, QStringLiteral("何静"), QStringLiteral("import"));
    REQUIRE(item.has_value());
    CHECK(item->draft.facts.photos == at.draft.facts.photos);
}
