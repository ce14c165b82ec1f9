// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "core/base/files.h"
#include "core/packet/bag.h"
#include "core/packet/bulletin.h"
#include "core/packet/packet_reader.h"
#include "core/packet/page_pictures.h"
#include "core/packet/photo_cleaning.h"
#include "core/packet/profiles.h"
#include "core/packet/zip_writer.h"
#include "core/text/docx_reader.h"
#include "core/text/draft_file.h"
#include "core/text/encoding.h"
#include "core/text/html_reader.h"
#include "core/text/rtf_reader.h"
#include "core/text/table_reader.h"
#include "core/workflow/score/notice.h"

#include <QTemporaryDir>

#include <cstdlib>

namespace chengbao::fuzz
{
namespace
{

const QString place = QStringLiteral("input");

/// What must hold whatever came in.
void demand(bool holds)
{
    if (!holds)
        std::abort();
}

void feedDocx(const QByteArray& bytes)
{
    if (const auto document = text::readDocx(bytes, place))
        demand(!document->draft.title.contains(u'\n'));
}

/// The parts of a package as they are, parted by zero bytes, in a sound zip: mutations of packed
/// bytes seldom get past its check sums.
QByteArray packageOf(const QByteArray& bytes, const std::vector<QString>& names)
{
    const QList<QByteArray> parts = bytes.split('\0');
    std::vector<packet::ZipEntry> entries;
    for (std::size_t i = 0; i < names.size() && static_cast<qsizetype>(i) < parts.size(); ++i)
        entries.push_back({names[i], parts[static_cast<qsizetype>(i)], {}});
    return packet::zipBytes(entries, {}).value_or(QByteArray());
}

void feedDocxParts(const QByteArray& bytes)
{
    feedDocx(
        packageOf(bytes, {QStringLiteral("word/document.xml"), QStringLiteral("word/styles.xml"),
                          QStringLiteral("word/numbering.xml"),
                          QStringLiteral("word/_rels/document.xml.rels"),
                          QStringLiteral("_rels/.rels"), QStringLiteral("word/media/image1.png")}));
}

void feedTables(const QByteArray& bytes)
{
    const auto tables = text::readTables(bytes, place);
    for (const text::TextTable& table : tables.value_or(std::vector<text::TextTable>()))
        demand(table.rows.size() <= text::mostTableRows + 1);
}

void feedXlsxParts(const QByteArray& bytes)
{
    feedTables(packageOf(bytes, {QStringLiteral("xl/worksheets/sheet1.xml"),
                                 QStringLiteral("xl/sharedStrings.xml"),
                                 QStringLiteral("xl/styles.xml"), QStringLiteral("xl/workbook.xml"),
                                 QStringLiteral("xl/_rels/workbook.xml.rels")}));
}

void feedNotice(const QByteArray& bytes)
{
    const auto notice = workflow::readNotice(bytes, place, {{}, {}, QDate(2026, 9, 19)});
    if (!notice)
        return;
    for (const workflow::NoticeRow& row : notice->rows)
        demand(row.adoption.date.isValid());
}

void feedRtf(const QByteArray& bytes)
{
    (void)text::readRtf(bytes, place);
}

void feedHtml(const QByteArray& bytes)
{
    (void)text::readHtml(bytes, place);
}

void feedText(const QByteArray& bytes)
{
    if (const auto decoded = text::decodeText(bytes))
        demand(!decoded->contains(QChar(u'\0')));
}

void feedDraft(const QByteArray& bytes)
{
    if (const auto decoded = text::decodeText(bytes))
        (void)text::parseDraft(*decoded, place);
}

void feedPhoto(const QByteArray& bytes)
{
    const auto clean = packet::cleanedPhoto(bytes, place);
    if (!clean)
        return;
    demand(packet::cleanedPhoto(*clean, place) == *clean);
    (void)packet::pagePicture(*clean, {});
}

void feedManifest(const QByteArray& bytes)
{
    (void)packet::parseManifest(bytes, place);
}

void feedProfile(const QByteArray& bytes)
{
    const QTemporaryDir folder;
    demand(writeFileAtomically(folder.filePath(QStringLiteral("p.yaml")), bytes).has_value());
    const auto profiles = packet::loadProfiles({folder.path()});
    for (const Profile& one : profiles.value_or(std::vector<Profile>()))
        demand(!packet::exampleFileName(one.fileName).contains(u'/'));
    (void)packet::loadPublications({folder.path()});
}

void feedPacket(const QByteArray& bytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("packet.zip"));
    demand(writeFileAtomically(path, bytes).has_value());
    const QTemporaryDir photos;
    const auto packet = packet::readPacket(path, photos.path(), {});
    demand(!packet || packet->verification.valid || packet->items.empty());
}

/// What a packet says of itself, in a bag whose check sums fit.
void feedPacketJson(const QByteArray& bytes)
{
    const packet::Payload payload = {
        {QStringLiteral("packet.json"), {bytes.size(), sha256Hex(bytes)}}};
    const QTemporaryDir folder;
    const QString bag = folder.filePath(QStringLiteral("bag"));
    demand(makePrivateFolder(bag + QStringLiteral("/data")).has_value());
    demand(writeFileAtomically(bag + QStringLiteral("/data/packet.json"), bytes).has_value());
    for (const packet::TagFile& tag : packet::bagTagFiles(payload, {place, place, {}}))
        demand(writeFileAtomically(bag + u'/' + tag.name, tag.bytes).has_value());
    const QTemporaryDir photos;
    const auto packet = packet::readPacket(bag, photos.path(), {});
    demand(!packet || packet->verification.valid || packet->items.empty());
}

} // namespace

const std::vector<Target>& targets()
{
    static const std::vector<Target> all = {
        {"docx", feedDocx},
        {"tables", feedTables},
        {"notice", feedNotice},
        {"rtf", feedRtf},
        {"html", feedHtml},
        {"text", feedText},
        {"draft", feedDraft},
        {"photo", feedPhoto},
        {"manifest", feedManifest},
        {"packet", feedPacket},
        {"profile", feedProfile},
        {"docx_parts", feedDocxParts},
        {"xlsx_parts", feedXlsxParts},
        {"packet_json", feedPacketJson},
    };
    return all;
}

const Target* targetNamed(QByteArrayView name)
{
    for (const Target& one : targets()) {
        if (name == one.name)
            return &one;
    }
    return nullptr;
}

} // namespace chengbao::fuzz
