// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/bag.h"
#include "tests/core/packet/sample_packet.h"
#include "tests/support/strings.h"

#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include <algorithm>

using namespace chengbao;
using namespace chengbao::packet;

namespace
{

/// A fresh folder packet to spoil.
class Spoiled
{
public:
    Spoiled()
    {
        const auto written =
            writePacket(sample::request("folder", m_folder.path()), m_folder.path(), {});
        REQUIRE(written.has_value());
        path = written->path;
        REQUIRE(verifyPacket(path, {})->valid);
    }

    QString in(const QString& name) const { return path + QLatin1Char('/') + name; }

    QByteArray read(const QString& name) const { return *readFile(in(name), 1 << 26); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        REQUIRE(writeFileAtomically(in(name), bytes).has_value());
    }

    void replace(const QString& name, const QByteArray& before, const QByteArray& after) const
    {
        QByteArray bytes = read(name);
        REQUIRE(bytes.contains(before));
        write(name, bytes.replace(before, after));
    }

    /// Makes the manifests fit again, as someone would who wants to hide a change.
    void reseal() const
    {
        Payload payload;
        const auto files = sample::filesIn(in(QStringLiteral("data")));
        for (auto file = files.begin(); file != files.end(); ++file)
            payload[file.key()] = {file->size(), sha256Hex(*file)};
        for (const TagFile& tag :
             bagTagFiles(payload, {QStringLiteral("x"), QStringLiteral("y"), QDate(2026, 7, 3)}))
            write(tag.name, tag.bytes);
    }

    /// The places of all problems.
    QStringList places() const
    {
        const auto verified = verifyPacket(path, {});
        REQUIRE(verified.has_value());
        CHECK(verified->valid == verified->problems.empty());
        QStringList all;
        for (const Error& problem : verified->problems)
            all += problem.place;
        return all;
    }

    QString path;

private:
    QTemporaryDir m_folder;
};

const QString form = QStringLiteral("data/01_报送单/01_报送单.docx");
const QString photo = QStringLiteral("data/03_附件图片/01_1.jpg");
const QString bagit = QStringLiteral("bagit.txt");
const QString info = QStringLiteral("bag-info.txt");
const QString manifest = QStringLiteral("manifest-sha256.txt");
const QString tagManifest = QStringLiteral("tagmanifest-sha256.txt");
const QString description = QStringLiteral("data/packet.json");

struct Member {
    QByteArray name;
    QByteArray bytes;
    zip_uint32_t mode = S_IFREG | 0600;
};

/// Any zip at all.
QString makeZip(const QString& path, const std::vector<Member>& members)
{
    QFile::remove(path);
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
    REQUIRE(zip != nullptr);
    for (const Member& member : members) {
        zip_source_t* source = zip_source_buffer(zip, member.bytes.constData(),
                                                 static_cast<zip_uint64_t>(member.bytes.size()), 0);
        const zip_int64_t at = zip_file_add(zip, member.name.constData(), source, ZIP_FL_ENC_GUESS);
        REQUIRE(at >= 0);
        zip_file_set_external_attributes(zip, static_cast<zip_uint64_t>(at), 0, ZIP_OPSYS_UNIX,
                                         member.mode << 16);
    }
    REQUIRE(zip_close(zip) == 0);
    return path;
}

/// The problems of a good packet's zip with more members in it.
std::vector<Error> problemsWith(const std::vector<Member>& extra)
{
    QTemporaryDir folder;
    const auto written = writePacket(sample::request("folder", folder.path()), folder.path(), {});
    REQUIRE(written.has_value());
    std::vector<Member> members;
    const auto files = sample::filesIn(written->path);
    for (auto file = files.begin(); file != files.end(); ++file)
        members.push_back({"p/" + file.key().toUtf8(), *file});
    const QString zip = folder.filePath(QStringLiteral("x.zip"));
    makeZip(zip, members);
    REQUIRE(verifyPacket(zip, {})->valid);
    members.insert(members.end(), extra.begin(), extra.end());
    makeZip(zip, members);
    const auto verified = verifyPacket(zip, {});
    REQUIRE(verified.has_value());
    CHECK_FALSE(verified->valid);
    return verified->problems;
}

} // namespace

TEST_CASE("a flipped byte is found, wherever it is")
{
    const QString name = GENERATE(form, photo);
    Spoiled packet;
    QByteArray bytes = packet.read(name);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    packet.write(name, bytes);
    CHECK(packet.places() == QStringList(name));
}

TEST_CASE("a missing file is found")
{
    Spoiled packet;
    REQUIRE(QFile::remove(packet.in(photo)));
    CHECK(packet.places() == QStringList({photo, info}));
}

TEST_CASE("an added file is found, in data or beside it, hidden or not")
{
    Spoiled packet;
    packet.write(QStringLiteral("data/.x"), "");
    packet.write(QStringLiteral("extra.txt"), "");
    CHECK(packet.places() ==
          QStringList({QStringLiteral("data/.x"), QStringLiteral("extra.txt"), info}));
}

TEST_CASE("a wrong Payload-Oxum is found even when the manifests fit")
{
    Spoiled packet;
    packet.replace(info, "Payload-Oxum: ", "Payload-Oxum: 9");
    QByteArray tags = packet.read(tagManifest);
    const QByteArray wrong = sha256Hex(packet.read(info));
    packet.write(tagManifest, wrong + tags.mid(64));
    CHECK(packet.places() == QStringList(info));
}

TEST_CASE("a bad bag declaration is found")
{
    Spoiled packet;
    packet.write(bagit, "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n");
    packet.reseal();
    packet.write(bagit, "\xEF\xBB\xBF"
                        "BagIt-Version: 1.0\n");
    CHECK(packet.places().count(bagit) == 2); // its form and its digest
}

TEST_CASE("missing and altered tag files are found")
{
    const QString name = GENERATE(bagit, info, manifest, tagManifest);
    Spoiled packet;
    SECTION("missing")
    {
        REQUIRE(QFile::remove(packet.in(name)));
    }
    SECTION("altered")
    {
        packet.write(name, packet.read(name) + "garbage\n");
    }
    SECTION("garbage")
    {
        packet.write(name, "garbage\n");
    }
    CHECK(packet.places().contains(name));
    CHECK_FALSE(verifyPacket(packet.path, {})->valid);
}

TEST_CASE("a manifest that names files outside, or one twice, is refused")
{
    Spoiled packet;
    const QByteArray digest(64, 'a');
    packet.write(manifest, digest + "  ../../etc/passwd\n");
    CHECK(packet.places().contains(QStringLiteral("../../etc/passwd")));
    packet.write(manifest, digest + "  data/a\n" + digest + "  data/a\n");
    CHECK(packet.places().contains(manifest));
}

TEST_CASE("the tag manifest cannot overrule what the payload manifest says of a file")
{
    Spoiled packet;
    QByteArray other = packet.read(form);
    other[other.size() / 2] = static_cast<char>(other[other.size() / 2] ^ 1);
    packet.write(form, other);
    packet.write(tagManifest,
                 packet.read(tagManifest) + sha256Hex(other) + "  " + form.toUtf8() + "\n");
    const QStringList places = packet.places();
    CHECK(places.count(form) == 2); // named where it must not be, and changed
}

TEST_CASE("a folder that belongs to nothing is found, in a folder and in a zip")
{
    const QString name = GENERATE(QStringLiteral("data/空/"), QStringLiteral("x/"),
                                  QStringLiteral("data/02_正文/x/"));
    Spoiled packet;
    REQUIRE(QDir().mkpath(packet.in(name)));
    CHECK(packet.places() == QStringList(name));
    const auto problems = problemsWith({{"p/" + name.toUtf8(), "", S_IFDIR | 0700}});
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().place == name);
}

TEST_CASE("packet.json must be readable and agree, even when the bag is sealed again")
{
    Spoiled packet;
    SECTION("unreadable")
    {
        packet.write(description, "{");
    }
    SECTION("no version")
    {
        packet.replace(description, "\"schema_version\": 1", "\"schema_version\": 0");
    }
    SECTION("a newer version")
    {
        packet.replace(description, "\"schema_version\": 1", "\"schema_version\": 2");
    }
    SECTION("another text than the one signed")
    {
        packet.replace(description, "13.2", "31.2");
    }
    SECTION("another text than the one signed, of an item with photos")
    {
        packet.replace(description, "2150", "2510");
    }
    SECTION("another signed digest")
    {
        packet.replace(description, "\"sign_off\": {\n                \"digest\": \"",
                       "\"sign_off\": {\n                \"digest\": \"0");
    }
    packet.reseal();
    const QStringList places = packet.places();
    CHECK_FALSE(places.isEmpty());
    CHECK(places.count(description) == places.size());
}

TEST_CASE("packet.json whose digests disagree with the files is found")
{
    Spoiled packet;
    packet.write(photo, "another picture");
    packet.reseal();
    const QStringList places = packet.places();
    CHECK(places.count(photo) == 2); // not as packed, not as signed
    CHECK(places.count(photo) == places.size());
}

TEST_CASE("a photo other than the one that was signed is found, whatever else fits")
{
    Spoiled packet;
    const QByteArray before = packet.read(photo);
    const QByteArray after = "PICTURE" + before.mid(7);
    packet.write(photo, after);
    const QByteArray signedAs = "attachments/" + sha256Hex(before);
    QByteArray json = packet.read(description);
    json.replace(sha256Hex(before), sha256Hex(after));
    json.replace("attachments/" + sha256Hex(after), signedAs);
    packet.write(description, json);
    packet.reseal();
    CHECK(packet.places() == QStringList(photo));
}

TEST_CASE("a photo is not cleaned because packet.json says so")
{
    Spoiled packet;
    const QByteArray before = packet.read(photo);
    const QByteArray after = pictures::jpegWithPlace();
    packet.write(photo, after);
    const QByteArray signedAs = "attachments/" + sha256Hex(before);
    QByteArray json = packet.read(description);
    json.replace(sha256Hex(before), sha256Hex(after));
    json.replace("\"signed_as\": \"attachments/" + sha256Hex(after),
                 "\"cleaned\": true, \"signed_as\": \"" + signedAs);
    json.replace("\"bytes\": " + QByteArray::number(before.size()) + ",",
                 "\"bytes\": " + QByteArray::number(after.size()) + ",");
    packet.write(description, json);
    packet.reseal();
    CHECK(packet.places() == QStringList(photo));
}

TEST_CASE("links in a folder packet are refused, not followed")
{
    Spoiled packet;
    REQUIRE(QFile::rename(packet.in(photo), packet.path + QStringLiteral("/../outside.jpg")));
    REQUIRE(QFile::link(packet.path + QStringLiteral("/../outside.jpg"), packet.in(photo)));
    CHECK(packet.places().contains(photo));
}

TEST_CASE("a zip packet verifies, and a flipped byte in it is found")
{
    QTemporaryDir folder;
    const auto written = writePacket(sample::request("gov-oa", folder.path()), folder.path(), {});
    REQUIRE(written.has_value());
    CHECK(verifyPacket(written->path, {})->valid);
    CHECK(QFileInfo(written->path).permissions() ==
          (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser |
           QFileDevice::WriteUser));
    QByteArray bytes = *readFile(written->path, 1 << 26);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);
    REQUIRE(writeFileAtomically(written->path, bytes).has_value());
    CHECK_FALSE(verifyPacket(written->path, {})->valid);
    REQUIRE(writeFileAtomically(written->path, bytes.left(bytes.size() / 2)).has_value());
    CHECK_FALSE(verifyPacket(written->path, {})->valid);
}

TEST_CASE("a flipped bit is found anywhere in a zip, and so is a byte too many or too few")
{
    QTemporaryDir folder;
    const auto written = writePacket(sample::request("gov-oa", folder.path()), folder.path(), {});
    REQUIRE(written.has_value());
    const QByteArray good = *readFile(written->path, 1 << 26);
    const QString path = folder.filePath(QStringLiteral("x.zip"));
    const auto isFound = [&path](const QByteArray& bytes) {
        QFile file(path); // many times over: without the sync of writeFileAtomically()
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        file.close();
        return !verifyPacket(path, {})->valid;
    };
    REQUIRE_FALSE(isFound(good));
    for (qsizetype at = 0; at < good.size(); at += 64) {
        QByteArray bytes = good;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (at / 64 % 8)));
        INFO("byte " << at << " of " << good.size());
        REQUIRE(isFound(bytes));
    }
    CHECK(isFound(good + '\0'));
    CHECK(isFound('\0' + good));
    CHECK(isFound(good.chopped(1)));
    CHECK(isFound(good + good));
}

TEST_CASE("a zip packed anew has no seal, and its headers must agree all the same")
{
    QTemporaryDir folder;
    const auto written = writePacket(sample::request("folder", folder.path()), folder.path(), {});
    REQUIRE(written.has_value());
    std::vector<Member> members;
    const auto files = sample::filesIn(written->path);
    for (auto file = files.begin(); file != files.end(); ++file)
        members.push_back({"p/" + file.key().toUtf8(), *file});
    const QString path = makeZip(folder.filePath(QStringLiteral("x.zip")), members);
    const QByteArray good = *readFile(path, 1 << 26);
    REQUIRE(verifyPacket(path, {})->valid);
    const auto isFound = [&path](const QByteArray& bytes) {
        REQUIRE(writeFileAtomically(path, bytes).has_value());
        return !verifyPacket(path, {})->valid;
    };
    for (const int at : {0, 6, 8, 14, 18, 22, 26, 30}) { // fields of the first local header
        QByteArray bytes = good;
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        INFO("byte " << at);
        CHECK(isFound(bytes));
    }
    CHECK(isFound(good + "x"));
    CHECK(isFound("x" + good));
}

TEST_CASE("hostile zip members are refused")
{
    const QByteArray name =
        GENERATE(QByteArray("../evil"), QByteArray("p/../../evil"), QByteArray("/etc/evil"),
                 QByteArray("p/data\\evil"), QByteArray("C:/evil"), QByteArray("p/data/./evil"),
                 QByteArray("p//evil"), QByteArray("p/DATA/PACKET.JSON"), QByteArray("p/a/../b/"));
    INFO(name.toStdString());
    const auto problems = problemsWith({{name, "evil"}});
    CHECK(std::any_of(problems.begin(), problems.end(), [](const Error& problem) {
        return problem.code == ErrorCode::Damaged && !problem.place.isEmpty();
    }));
}

TEST_CASE("zip members whose names deceive are refused as such")
{
    const QByteArray name =
        GENERATE(QByteArray("p/data/CON"), QByteArray("p/data/aux.txt"), QByteArray("p/nul.a/b"),
                 QByteArray("p/data/com1.docx"), QByteArray("p/data/a. "), QByteArray("p/data/b."),
                 QByteArray("p/data/a\xE2\x80\xAEtxt.exe"), QByteArray("p/data/a\nb"),
                 QByteArray("p/data/\xC2\x9B"), QByteArray("p/data/\xFF\xFE"),
                 QByteArray("p/data/AUX .txt"), QByteArray("p/data/a:stream"),
                 QByteArray("p/data/\xEF\xBB\xBFx"), QByteArray("p/data/what?"));
    INFO(name.toStdString());
    const auto problems = problemsWith({{name, "evil"}});
    CHECK(std::any_of(problems.begin(), problems.end(), [](const Error& problem) {
        return QByteArray(problem.reason).contains("means something else");
    }));
}

TEST_CASE("names that only look like devices pass")
{
    const QByteArray name = GENERATE(QByteArray("p/data/console"), QByteArray("p/data/1.CON"),
                                     QByteArray("p/data/com10"));
    for (const Error& problem : problemsWith({{name, "x"}}))
        CHECK_FALSE(QByteArray(problem.reason).contains("means something else"));
}

TEST_CASE("links in a zip are refused")
{
    const auto problems = problemsWith({{"p/data/link", "/etc/passwd", S_IFLNK | 0777}});
    CHECK(problems.front().place == QStringLiteral("data/link"));
    CHECK(QByteArray(problems.front().reason).contains("links"));
}

TEST_CASE("a zip that unpacks to far more than it is, or has too many members, is refused")
{
    const auto bomb = problemsWith({{"p/data/bomb", QByteArray(8 << 20, '0')}});
    CHECK(bomb.front().code == ErrorCode::TooLarge);
    CHECK(bomb.front().place == QStringLiteral("data/bomb"));
    std::vector<Member> many;
    for (int i = 0; i < 10000; ++i)
        many.push_back({"p/data/" + QByteArray::number(i), ""});
    const auto crowd = problemsWith(many);
    REQUIRE(crowd.size() == 1);
    CHECK(crowd.front().code == ErrorCode::TooLarge);
}

TEST_CASE("what is no packet is invalid; what is not there fails")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.zip"));
    CHECK(verifyPacket(path, {}).error().code == ErrorCode::NotFound);
    REQUIRE(writeFileAtomically(path, "not a zip").has_value());
    CHECK_FALSE(verifyPacket(path, {})->valid);
    CHECK_FALSE(verifyPacket(folder.path(), {})->valid);
    REQUIRE(writeFileAtomically(path, "").has_value());
    const auto empty = verifyPacket(path, {});
    CHECK_FALSE(empty->valid);
    CHECK(empty->problems.front().place == QStringLiteral("x.zip")); // said of which file
}

TEST_CASE("verifying can be cancelled")
{
    Spoiled packet;
    std::stop_source source;
    source.request_stop();
    const auto verified = verifyPacket(packet.path, {{}, source.get_token()});
    REQUIRE_FALSE(verified.has_value());
    CHECK(verified.error().code == ErrorCode::Cancelled);
}
