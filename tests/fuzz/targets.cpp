// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "core/base/files.h"
#include "core/packet/bag.h"
#include "core/packet/bulletin.h"
#include "core/packet/packet_reader.h"
#include "core/packet/page_pictures.h"
#include "core/packet/photo_cleaning.h"
#include "core/packet/profiles.h"
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

void feedTables(const QByteArray& bytes)
{
    const auto tables = text::readTables(bytes, place);
    for (const text::TextTable& table : tables.value_or(std::vector<text::TextTable>()))
        demand(table.rows.size() <= text::mostTableRows + 1);
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

} // namespace

const std::vector<Target>& targets()
{
    static const std::vector<Target> all = {
        {"docx", feedDocx},     {"tables", feedTables},   {"notice", feedNotice},
        {"rtf", feedRtf},       {"html", feedHtml},       {"text", feedText},
        {"draft", feedDraft},   {"photo", feedPhoto},     {"manifest", feedManifest},
        {"packet", feedPacket}, {"profile", feedProfile},
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
