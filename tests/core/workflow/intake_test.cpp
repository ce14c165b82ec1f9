// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/intake.h"
#include "tests/core/text/docx_parts.h"
#include "tests/core/workflow/fixture.h"

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

void put(const QString& path, const QByteArray& bytes)
{
    REQUIRE(makePrivateFolder(QFileInfo(path).absolutePath()).has_value());
    REQUIRE(writeFileAtomically(path, bytes).has_value());
}

/// A document with a photo, and with a drawing that is none.
QByteArray illustrated()
{
    const QByteArray body =
        R"(<w:document xmlns:a="x" xmlns:r="y" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)"
        R"(<w:p><w:r><w:t>题</w:t></w:r></w:p><w:p><w:r><a:blip r:embed="p"/></w:r></w:p><w:p><w:r><a:blip r:embed="d"/></w:r></w:p></w:body></w:document>)";
    return text::zipped(
        {{"word/document.xml", body},
         {"word/_rels/document.xml.rels",
          R"(<r><r Id="p" Target="media/a.jpg"/><r Id="d" Target="media/b.emf"/></r>)"},
         {"word/media/a.jpg", pictures::sample("field.jpg")},
         {"word/media/b.emf", "EMF"}});
}

} // namespace

TEST_CASE("folders give the drafts in them, and nothing else")
{
    Fixture at;
    const QString root = at.folder.filePath(QStringLiteral("来稿"));
    for (const char* name : {"/b.txt", "/a.DOCX", "/二科/c.txt", "/~$a.docx", "/.d.txt", "/e.exe"})
        put(root + QString::fromUtf8(name), "x");
    REQUIRE(QFile::link(QStringLiteral("/etc/passwd"), root + QStringLiteral("/f.txt")));
    REQUIRE(QFile::link(root, root + QStringLiteral("/loop")));
    CHECK(importableFiles({root, QStringLiteral("/none/here.odd")}) ==
          QStringList({root + QStringLiteral("/a.DOCX"), root + QStringLiteral("/b.txt"),
                       root + QStringLiteral("/二科/c.txt"), QStringLiteral("/none/here.odd")}));
}

TEST_CASE("the photos of a document are taken in with it")
{
    Fixture at;
    const QString file = at.folder.filePath(QStringLiteral("图文.docx"));
    put(file, illustrated());
    const Intake intake = takeIn(file, *at.archive, QStringLiteral("何静"));
    REQUIRE(intake.item.has_value());
    REQUIRE(intake.item->draft.facts.photos.size() == 1);
    const auto photo = at.archive->photo(intake.item->draft.facts.photos[0].file);
    REQUIRE(photo.has_value());
    CHECK(readFile(*photo, 1 << 20) == pictures::sample("field.jpg"));
    REQUIRE(intake.notices.size() == 1); // the drawing
    CHECK(intake.notices[0].place == file);
}

TEST_CASE("a file that cannot be read leaves nothing, and is named")
{
    Fixture at;
    const QString file = at.folder.filePath(QStringLiteral("断.docx"));
    put(file, illustrated().left(300));
    const Intake intake = takeIn(file, *at.archive, {});
    REQUIRE_FALSE(intake.item.has_value());
    CHECK(intake.item.error().place == file);
    CHECK(at.archive->find({})->empty());
}
