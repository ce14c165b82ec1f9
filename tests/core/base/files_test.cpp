// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/base/placeholders.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace chengbao;

TEST_CASE("a written file reads back, private to its owner")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("稿件.txt"));
    REQUIRE(writeFileAtomically(path, "一").has_value());
    REQUIRE(writeFileAtomically(path, "二").has_value());
    const auto bytes = readFile(path, 100);
    REQUIRE(bytes.has_value());
    CHECK(*bytes == QByteArray("二"));
    CHECK(QFileInfo(path).permission(QFileDevice::ReadOther) == false);
    CHECK(QFileInfo(path).permission(QFileDevice::ReadGroup) == false);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("a failed write leaves the old file")
{
    const auto written = writeFileAtomically(QStringLiteral("/proc/none/file"), "x");
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().code == ErrorCode::Unwritable);
}

TEST_CASE("reading names what is wrong")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    CHECK(readFile(path, 10).error().code == ErrorCode::NotFound);
    CHECK(readFile(folder.path(), 10).error().code == ErrorCode::Unreadable);
    REQUIRE(writeFileAtomically(path, QByteArray(11, 'x')).has_value());
    CHECK(readFile(path, 10).error().code == ErrorCode::TooLarge);
    CHECK(readFile(path, 11).has_value());
}

TEST_CASE("private folders are made with their parents")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("甲/乙"));
    REQUIRE(makePrivateFolder(path).has_value());
    CHECK(QFileInfo(path).isDir());
    CHECK_FALSE(QFileInfo(path).permission(QFileDevice::ExeOther));
    CHECK(makePrivateFolder(path).has_value());
}

TEST_CASE("ids are short, plain and do not repeat")
{
    QSet<QString> seen;
    for (int i = 0; i < 10000; ++i) {
        const QString id = newId();
        CHECK(id.size() == 12);
        seen.insert(id);
    }
    CHECK(seen.size() == 10000);
}

TEST_CASE("a pipe is refused rather than waited for")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pipe"));
    REQUIRE(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    CHECK(readFile(path, 10).error().code == ErrorCode::Unreadable);
}

TEST_CASE("placeholders inside arguments stay what they are")
{
    CHECK(fillPlaceholders(QStringLiteral("%1没有%2，100%，%3"),
                           {QStringLiteral("a%2b"), QStringLiteral("c%1")}) ==
          QStringLiteral("a%2b没有c%1，100%，"));
}
