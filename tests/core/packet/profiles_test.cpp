// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/packet/profiles.h"
#include "tests/support/strings.h"

#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::packet;

namespace
{

Result<std::vector<Profile>> load(const QByteArray& yaml)
{
    QTemporaryDir folder;
    REQUIRE(writeFileAtomically(folder.filePath(QStringLiteral("x.yaml")), yaml).has_value());
    return loadProfiles({folder.path()});
}

void checkFails(const QByteArray& extra, int line, ErrorCode code = ErrorCode::Malformed)
{
    INFO(extra.toStdString());
    const auto loaded = load("id: x\nname: 某县\nrecipient: 某办\n" + extra);
    REQUIRE_FALSE(loaded.has_value());
    CHECK(loaded.error().code == code);
    CHECK(loaded.error().line == line);
    CHECK(loaded.error().place.endsWith(QStringLiteral("x.yaml")));
}

} // namespace

TEST_CASE("three profiles come with the program")
{
    const auto profiles = loadProfiles({QStringLiteral(CHENGBAO_SHARE "/profiles")});
    REQUIRE(profiles.has_value());
    REQUIRE(profiles->size() == 3);
    CHECK((*profiles)[0].id == QStringLiteral("folder"));
    CHECK_FALSE((*profiles)[0].system.has_value());
    CHECK((*profiles)[0].packaging == Profile::Packaging::Folder);
    CHECK((*profiles)[1].id == QStringLiteral("gov-oa"));
    CHECK((*profiles)[1].name == QStringLiteral("政务·OA"));
    CHECK((*profiles)[1].system == System::Government);
    CHECK((*profiles)[1].packaging == Profile::Packaging::Zip);
    CHECK((*profiles)[2].id == QStringLiteral("party-mail"));
    CHECK((*profiles)[2].system == System::Party);
    CHECK((*profiles)[2].indexColumns.size() == 18);
}

TEST_CASE("a short profile takes the defaults")
{
    const auto loaded = load("id: x\nname: 某县\nrecipient: 某办\n");
    REQUIRE(loaded.has_value());
    CHECK((*loaded)[0].fileName == QStringLiteral("{序号}_{种类}_{单位}_{标题}"));
    CHECK((*loaded)[0].formats == std::vector{Profile::Format::Docx});
    CHECK((*loaded)[0].indexColumns.contains(QStringLiteral("SHA-256")));
}

TEST_CASE("a profile that does not hold names its file and line")
{
    checkFails("colour: red\n", 4);
    checkFails("channel: OA\nid: y\n", 5);
    checkFails("system: 部门\n", 4);
    checkFails("packaging: rar\n", 4);
    checkFails("merged: 1\n", 4);
    checkFails("formats: [docx, doc]\n", 4);
    checkFails("formats: []\n", 4);
    checkFails("formats: [docx, docx]\n", 4);
    checkFails("formats:\n  - docx\n  - ofd\n", 6);
    checkFails("file_name: \"{题目}\"\n", 4);
    checkFails("file_name: ../{标题}\n", 4);
    checkFails("index_columns:\n  - 标题\n  - 价格\n", 6);
    checkFails("index_columns: [标题, 标题]\n", 4);
    checkFails("channel: [\n", 5);
    CHECK(load("[1]").error().line == 1);
    CHECK(load("name: a\nrecipient: b\n").error().arguments == QStringList(QStringLiteral("id")));
    CHECK(load("id: ../x\nname: a\nrecipient: b\n").error().line == 1);
}

TEST_CASE("two profiles cannot share an id")
{
    QTemporaryDir folder;
    const QByteArray yaml = "id: x\nname: 某县\nrecipient: 某办\n";
    REQUIRE(writeFileAtomically(folder.filePath(QStringLiteral("a.yaml")), yaml).has_value());
    REQUIRE(writeFileAtomically(folder.filePath(QStringLiteral("b.yaml")), yaml).has_value());
    const auto loaded = loadProfiles({folder.path()});
    REQUIRE_FALSE(loaded.has_value());
    CHECK(loaded.error().place.endsWith(QStringLiteral("b.yaml")));
}

TEST_CASE("an office's profile stands in for the shipped one of the same id")
{
    QTemporaryDir folder;
    const QByteArray yaml = "id: folder\nname: 某县\nrecipient: 某县委办\n";
    REQUIRE(writeFileAtomically(folder.filePath(QStringLiteral("x.yaml")), yaml).has_value());
    const auto profiles = loadProfiles({QStringLiteral(CHENGBAO_SHARE "/profiles"), folder.path()});
    REQUIRE(profiles.has_value());
    CHECK(profiles->size() == 3);
    CHECK((*profiles)[0].recipient == QStringLiteral("某县委办"));
}
