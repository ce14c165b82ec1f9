// SPDX-License-Identifier: GPL-3.0-or-later
// The sample packet against tests/golden/packet. After a wanted change, run with
// CHENGBAO_UPDATE_GOLDEN=1, look at the difference, commit it.
#include "core/packet/docx_package.h"
#include "tests/core/packet/sample_packet.h"
#include "tests/support/strings.h"

#include <QBuffer>
#include <QTemporaryDir>

#include <zip.h>

using namespace chengbao;
using namespace chengbao::packet;

namespace
{

QByteArray memberOf(const QString& zipPath, const char* name)
{
    zip_t* zip = zip_open(QFile::encodeName(zipPath).constData(), ZIP_RDONLY, nullptr);
    REQUIRE(zip != nullptr);
    zip_stat_t stat;
    REQUIRE(zip_stat(zip, name, 0, &stat) == 0);
    zip_file_t* file = zip_fopen(zip, name, 0);
    REQUIRE(file != nullptr);
    QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
    CHECK(zip_fread(file, bytes.data(), stat.size) == static_cast<zip_int64_t>(stat.size));
    zip_fclose(file);
    zip_discard(zip);
    return bytes;
}

void compareWithGolden(const QString& name, const QByteArray& bytes)
{
    INFO(name.toStdString());
    const QString path = QStringLiteral(CHENGBAO_GOLDEN "/") + name;
    if (qEnvironmentVariableIsSet("CHENGBAO_UPDATE_GOLDEN"))
        REQUIRE(writeFileAtomically(path, bytes).has_value());
    const auto golden = readFile(path, 1 << 24);
    REQUIRE(golden.has_value());
    CHECK(bytes.toStdString() == golden->toStdString());
}

} // namespace

TEST_CASE("the sample packet is the golden one, byte for byte")
{
    QTemporaryDir folder;
    const auto written = writePacket(sample::request("folder", folder.path()), folder.path(), {});
    REQUIRE(written.has_value());
    const QString data = written->path + QStringLiteral("/data/");
    const auto files = sample::filesIn(written->path);
    compareWithGolden(QStringLiteral("bag-info.txt"), files[QStringLiteral("bag-info.txt")]);
    compareWithGolden(QStringLiteral("manifest-sha256.txt"),
                      files[QStringLiteral("manifest-sha256.txt")]);
    compareWithGolden(QStringLiteral("packet.json"), files[QStringLiteral("data/packet.json")]);
    compareWithGolden(QStringLiteral("self-check.html"),
                      files[QStringLiteral("data/05_自查报告.html")]);
    const QDir texts(data + QStringLiteral("02_正文"));
    int number = 0;
    for (const QString& name : texts.entryList(QDir::Files, QDir::Name))
        compareWithGolden(QStringLiteral("text-%1.xml").arg(++number),
                          memberOf(texts.filePath(name), "word/document.xml"));
    compareWithGolden(
        QStringLiteral("form-1.xml"),
        memberOf(data + QStringLiteral("01_报送单/01_报送单.docx"), "word/document.xml"));
    compareWithGolden(
        QStringLiteral("signature-1.xml"),
        memberOf(data + QStringLiteral("04_签字页/01_审签记录.docx"), "word/document.xml"));
    compareWithGolden(QStringLiteral("index.xml"), memberOf(data + QStringLiteral("00_汇总表.xlsx"),
                                                            "xl/worksheets/sheet1.xml"));
    compareWithGolden(QStringLiteral("styles.xml"), docxStyles());
}

// Not a test: readers_test.py asks for the sample this way.
TEST_CASE("write the sample packet", "[.sample]")
{
    const QString folder = qEnvironmentVariable("CHENGBAO_SAMPLE_FOLDER");
    REQUIRE_FALSE(folder.isEmpty());
    REQUIRE(writePacket(sample::request("folder", folder), folder, {}).has_value());
}
