// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packet/sample_packet.h"
#include "tests/support/strings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <locale.h>
#include <sys/resource.h>

#include <csignal>

using namespace chengbao;
using namespace chengbao::packet;

TEST_CASE("a folder packet has the layout of the contract and verifies")
{
    QTemporaryDir folder;
    const auto written = writePacket(sample::request("folder", folder.path()),
                                     folder.filePath(QStringLiteral("out")), {});
    REQUIRE(written.has_value());
    CHECK(written->name == QStringLiteral("报送包_青山县农业农村局_政务_20260703_01"));
    const QStringList expected = {
        QStringLiteral("bag-info.txt"),
        QStringLiteral("bagit.txt"),
        QStringLiteral("data/00_汇总表.xlsx"),
        QStringLiteral("data/01_报送单/01_报送单.docx"),
        QStringLiteral("data/01_报送单/02_报送单.docx"),
        QStringLiteral("data/02_正文/01_动态_青山县农业农村局_") + sample::longTitle().chopped(1) +
            QStringLiteral(".docx"),
        QStringLiteral(
            "data/02_正文/02_问题建议_青山县农业农村局_=1+1 生猪价格持续下跌养殖户面临亏损 & "
            "风险30％.docx"),
        QStringLiteral("data/03_附件图片/01_1.jpg"),
        QStringLiteral("data/03_附件图片/01_2.png"),
        QStringLiteral("data/04_签字页/01_审签记录.docx"),
        QStringLiteral("data/04_签字页/02_审签记录.docx"),
        QStringLiteral("data/05_自查报告.html"),
        QStringLiteral("data/packet.json"),
        QStringLiteral("manifest-sha256.txt"),
        QStringLiteral("tagmanifest-sha256.txt")};
    CHECK(QStringList(sample::filesIn(written->path).keys()) == expected);
    const auto verified = verifyPacket(written->path, {});
    REQUIRE(verified.has_value());
    CHECK(verified->valid);
    CHECK(verified->problems.empty());
}

TEST_CASE("everything in a packet is private to its owner")
{
    QTemporaryDir folder;
    const auto written = writePacket(sample::request("folder", folder.path()), folder.path(), {});
    REQUIRE(written.has_value());
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeGroup |
                        QFileDevice::ExeOther;
    CHECK_FALSE(QFileInfo(written->path).permissions() & others);
    QDirIterator walk(written->path, QDir::AllEntries | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        walk.next();
        CHECK_FALSE(walk.fileInfo().permissions() & others);
    }
}

TEST_CASE("the same request gives the same bytes, wherever and in whatever locale")
{
    QTemporaryDir one;
    QTemporaryDir two;
    const char* packaging = GENERATE("folder", "gov-oa");
    const auto first =
        writePacket(sample::request(packaging, one.path()), one.filePath(QStringLiteral("a")), {});
    ::setlocale(LC_ALL, "de_DE.UTF-8");
    ::setenv("TZ", "America/New_York", 1);
    ::tzset();
    const auto second = writePacket(sample::request(packaging, two.path()),
                                    two.filePath(QStringLiteral("b/c")), {});
    ::setenv("TZ", "UTC", 1);
    ::tzset();
    ::setlocale(LC_ALL, "C");
    REQUIRE(first.has_value());
    REQUIRE(second.has_value());
    CHECK(first->name == second->name);
    CHECK(first->digest == second->digest);
    const auto left = sample::filesIn(one.filePath(QStringLiteral("a")));
    const auto right = sample::filesIn(two.filePath(QStringLiteral("b/c")));
    REQUIRE(left.keys() == right.keys());
    for (const QString& path : left.keys()) {
        INFO(path.toStdString());
        CHECK(left.value(path) == right.value(path));
    }
}

TEST_CASE("a second packet of the day gets the next batch number, in either packaging")
{
    QTemporaryDir folder;
    const auto zip = writePacket(sample::request("gov-oa", {}), folder.path(), {});
    const auto plain = writePacket(sample::request("folder", {}), folder.path(), {});
    REQUIRE(zip.has_value());
    REQUIRE(plain.has_value());
    CHECK(zip->name.endsWith(QStringLiteral("_01.zip")));
    CHECK(plain->name.endsWith(QStringLiteral("_02")));
}

TEST_CASE("a packet of both systems says so in its name")
{
    QTemporaryDir folder;
    PacketRequest request = sample::request("folder", {});
    request.items[1].item.draft.facts.system = System::Party;
    const auto written = writePacket(request, folder.path(), {});
    REQUIRE(written.has_value());
    CHECK(written->name == QStringLiteral("报送包_青山县农业农村局_综合_20260703_01"));
}

TEST_CASE("equal titles get numbers")
{
    QTemporaryDir folder;
    PacketRequest request = sample::request("folder", {});
    request.profile.fileName = QStringLiteral("{标题}");
    request.items[0].item.draft.title = QStringLiteral("{序号}ABC");
    request.items[1].item.draft.title = QStringLiteral("{序号}abc");
    const auto written = writePacket(request, folder.path(), {});
    REQUIRE(written.has_value());
    const QDir texts(written->path + QStringLiteral("/data/02_正文"));
    CHECK(texts.entryList(QDir::Files) ==
          QStringList({QStringLiteral("{序号}ABC.docx"), QStringLiteral("{序号}abc_2.docx")}));
}

TEST_CASE("text can go out plain, and all in one file")
{
    QTemporaryDir folder;
    PacketRequest request = sample::request("folder", {});
    request.profile.formats = {Profile::Format::Docx, Profile::Format::Txt};
    request.profile.merged = true;
    const auto written = writePacket(request, folder.path(), {});
    REQUIRE(written.has_value());
    CHECK(verifyPacket(written->path, {})->valid);
    const auto files = sample::filesIn(written->path + QStringLiteral("/data/02_正文"));
    REQUIRE(files.size() == 2);
    const QByteArray text = files.value(QStringLiteral("信息汇编_青山县农业农村局_20260703.txt"));
    CHECK(text.startsWith(sample::longTitle().toUtf8() + "\r\n\r\n　　截至"));
    CHECK(text.contains(
        "\r\n　　2026年7月3日\r\n　　（联系人：李明　电话：0412-2310718）\r\n\f\r\n"));
    CHECK(text.count('\n') == text.count("\r\n"));
}

TEST_CASE("packet.json carries every fact, digest and signature")
{
    QTemporaryDir folder;
    const auto written = writePacket(sample::request("folder", folder.path()), folder.path(), {});
    REQUIRE(written.has_value());
    const auto files = sample::filesIn(written->path);
    const QByteArray bytes = files.value(QStringLiteral("data/packet.json"));
    CHECK_FALSE(bytes.contains(folder.path().toUtf8())); // the sender's disk is private
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    CHECK(json[QStringLiteral("schema_version")].toInt() == 1);
    CHECK(json[QStringLiteral("profile")].toString() == QStringLiteral("folder"));
    CHECK(json[QStringLiteral("recipient")].toString() == QStringLiteral("上级信息科"));
    const QJsonObject item = json[QStringLiteral("items")][0].toObject();
    CHECK(item[QStringLiteral("id")].toString() == QStringLiteral("a0000000000a"));
    CHECK(item[QStringLiteral("body")].toString() == sample::research().body);
    CHECK(item[QStringLiteral("characters")].toInt() > 100);
    CHECK(item[QStringLiteral("facts")][QStringLiteral("phone")].toString() ==
          QStringLiteral("0412-2310718"));
    CHECK(item[QStringLiteral("facts")][QStringLiteral("photos")][1][QStringLiteral("file")]
              .toString() == QStringLiteral("03_附件图片/01_2.png"));
    CHECK(item[QStringLiteral("sign_off")][QStringLiteral("signed_at")].toString() ==
          QStringLiteral("2026-07-02T16:05:00+08:00"));
    CHECK(item[QStringLiteral("sign_off")][QStringLiteral("digest")] ==
          item[QStringLiteral("digest")]);
    CHECK(item[QStringLiteral("files")].toArray().size() == 5);
}

TEST_CASE("the self-check is safe to open: no script, nothing to fetch, all text escaped")
{
    QTemporaryDir folder;
    const auto written = writePacket(sample::request("folder", {}), folder.path(), {});
    REQUIRE(written.has_value());
    const QString html = QString::fromUtf8(
        sample::filesIn(written->path).value(QStringLiteral("data/05_自查报告.html")));
    CHECK_FALSE(html.contains(QStringLiteral("<script")));
    CHECK_FALSE(html.contains(QStringLiteral("http")));
    CHECK_FALSE(html.contains(QStringLiteral("url(")));
    CHECK(html.contains(QStringLiteral("写明年份 &lt;b&gt;")));
    CHECK(html.contains(QStringLiteral("&amp; &lt;风险&gt;30%")));
    CHECK(html.contains(QStringLiteral("data.relative-time")));
    CHECK(html.contains(QStringLiteral("正文第1段")));
    CHECK(html.contains(QStringLiteral("依据：GB/T 15835—2011")));
    CHECK(html.contains(QStringLiteral("照片图说 <span class=\"tag warning\">警告</span>")));
    CHECK(html.contains(QStringLiteral("未发现问题")));
}

TEST_CASE("sha256sum reads the manifest, percent signs in titles included")
{
    QTemporaryDir folder;
    const auto written = writePacket(sample::request("folder", folder.path()), folder.path(), {});
    REQUIRE(written.has_value());
    for (const QString& manifest :
         {QStringLiteral("manifest-sha256.txt"), QStringLiteral("tagmanifest-sha256.txt")}) {
        QProcess process;
        process.setWorkingDirectory(written->path);
        process.start(QStringLiteral("sha256sum"),
                      {QStringLiteral("--strict"), QStringLiteral("-c"), manifest});
        REQUIRE(process.waitForFinished());
        CHECK(process.exitCode() == 0);
    }
}

TEST_CASE("cancelling at any step leaves nothing behind")
{
    const char* packaging = GENERATE("folder", "gov-oa");
    const int stopAt = GENERATE(0, 1, 2, 3);
    QTemporaryDir photos;
    QTemporaryDir folder;
    std::stop_source source;
    if (stopAt == 0)
        source.request_stop();
    const Progress progress{[&](int done, int) {
                                if (done == stopAt)
                                    source.request_stop();
                            },
                            source.get_token()};
    const auto written =
        writePacket(sample::request(packaging, photos.path()), folder.path(), progress);
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().code == ErrorCode::Cancelled);
    CHECK(QDir(folder.path())
              .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
              .isEmpty());
}

TEST_CASE("a missing photo fails before anything is written, and by name")
{
    QTemporaryDir folder;
    PacketRequest request = sample::request("folder", {});
    request.items[0].item.draft.facts.photos = {{QStringLiteral("照片.jpg"), QString()}};
    request.items[0].photoFiles = {QStringLiteral("/none/照片.jpg")};
    const auto written = writePacket(request, folder.filePath(QStringLiteral("out")), {});
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().code == ErrorCode::NotFound);
    CHECK(written.error().place == QStringLiteral("/none/照片.jpg"));
    CHECK_FALSE(QDir(folder.filePath(QStringLiteral("out"))).exists());
}

TEST_CASE("a place that cannot be written is named")
{
    const auto written =
        writePacket(sample::request("folder", {}), QStringLiteral("/proc/none"), {});
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().code == ErrorCode::Unwritable);
    CHECK(written.error().place.startsWith(QStringLiteral("/proc")));
}

TEST_CASE("a full disk is told as such and leaves nothing, wherever it happens")
{
    const char* packaging = GENERATE("folder", "gov-oa");
    // From the first form to the zip: files get larger along the way.
    const rlim_t limit = GENERATE(1000, 4000, 7000, 20000);
    QTemporaryDir folder;
    const PacketRequest request = sample::request(packaging, {});
    rlimit before;
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{limit, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
    const auto written = writePacket(request, folder.path(), {});
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, oldHandler);
    if (limit == 20000 && QByteArray(packaging) == "folder") {
        CHECK(written.has_value());
        return;
    }
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().code == ErrorCode::DiskFull);
    CHECK(QDir(folder.path())
              .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
              .isEmpty());
}

TEST_CASE("a name that is taken meanwhile is not replaced; the packet takes the next batch")
{
    QTemporaryDir folder;
    const QString taken =
        folder.filePath(QStringLiteral("报送包_青山县农业农村局_政务_20260703_01"));
    const Progress progress{[&](int, int) { QDir().mkpath(taken + QStringLiteral("/mine")); }, {}};
    const auto written = writePacket(sample::request("folder", {}), folder.path(), progress);
    REQUIRE(written.has_value());
    CHECK(written->name.endsWith(QStringLiteral("_02")));
    CHECK(QDir(taken).entryList(QDir::NoDotAndDotDot | QDir::AllEntries) ==
          QStringList(QStringLiteral("mine")));
    CHECK(
        sample::filesIn(written->path)
            .value(QStringLiteral("bag-info.txt"))
            .contains((QStringLiteral("External-Identifier: ") + written->name + QLatin1Char(0x0a))
                          .toUtf8()));
    CHECK(QDir(folder.path())
              .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
              .size() == 2);
}

TEST_CASE("an unset fact leaves no gap in a file name")
{
    QTemporaryDir folder;
    PacketRequest request = sample::request("folder", {});
    request.items.pop_back();
    request.items[0].item.draft.title = QStringLiteral("短题");
    request.items[0].item.draft.facts.kind.reset();
    const auto written = writePacket(request, folder.path(), {});
    REQUIRE(written.has_value());
    CHECK(QFileInfo::exists(written->path +
                            QStringLiteral("/data/02_正文/01_青山县农业农村局_短题.docx")));
}

TEST_CASE("an empty request is refused")
{
    QTemporaryDir folder;
    PacketRequest request = sample::request("folder", {});
    request.items.clear();
    CHECK(writePacket(request, folder.path(), {}).error().code == ErrorCode::Malformed);
}

TEST_CASE("a packet whose photos have no place is refused")
{
    QTemporaryDir folder;
    PacketRequest request = sample::request("folder", folder.path());
    request.items[0].photoFiles.removeLast();
    CHECK(writePacket(request, folder.filePath(QStringLiteral("out")), {}).error().code ==
          ErrorCode::Malformed);
}

TEST_CASE("control characters and half surrogates in a text do not break its document")
{
    QTemporaryDir folder;
    PacketRequest request = sample::request("folder", {});
    request.items[0].item.draft.body += QChar(0x01);
    request.items[0].item.draft.body += QChar(0xD800);
    request.items[0].item.draft.title += QChar(0xDC00);
    const auto written = writePacket(request, folder.path(), {});
    REQUIRE(written.has_value());
    CHECK(QFileInfo(written->path).isDir());
}
