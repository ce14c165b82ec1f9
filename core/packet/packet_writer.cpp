// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/packet/docx_writer.h"
#include "core/packet/form_writer.h"
#include "core/packet/packet_json.h"
#include "core/packet/photo_cleaning.h"
#include "core/packet/self_check_html.h"
#include "core/packet/signature_record.h"
#include "core/packet/text_writer.h"
#include "core/packet/xlsx_index.h"
#include "core/packet/zip_writer.h"
#include "core/text/word_count.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace chengbao::packet
{
namespace
{

constexpr int batchLimit = 9999;

Error cancelled()
{
    return {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled"), {}, QString()};
}

/// Fills one bag folder, keeping account of what lies in it.
class PacketBuilder
{
public:
    PacketBuilder(const PacketRequest& request, QString bag, QString scratch,
                  const Progress& progress)
        : m_request(request),
          m_bag(std::move(bag)),
          m_scratch(std::move(scratch)),
          m_progress(progress),
          m_plans(planItems(request)),
          m_steps(static_cast<int>(request.items.size()) + 2)
    {
    }

    Result<void> build(const QString& name)
    {
        if (auto made = makeFolders(); !made)
            return made;
        for (std::size_t i = 0; i < m_plans.size(); ++i) {
            if (auto added = addItem(m_request.items[i], m_plans[i]); !added)
                return added;
            if (auto stepped = step(); !stepped)
                return stepped;
        }
        if (auto added = addOverviews(); !added)
            return added;
        if (auto stepped = step(); !stepped)
            return stepped;
        return addTagFiles(name);
    }

    /// SHA-256 of manifest-sha256.txt.
    const QByteArray& digest() const { return m_digest; }

    /// The bag's files in the order of a zip: declaration first, then the payload.
    std::vector<ZipEntry> zipEntries(const QString& name) const
    {
        std::vector<ZipEntry> entries = {{name + QLatin1Char('/'), {}, {}}};
        for (const QString& tag : m_tagFiles)
            entries.push_back(zipEntry(name, tag));
        entries.push_back({name + QStringLiteral("/data/"), {}, {}});
        for (const QString& folder : folders())
            entries.push_back({name + QStringLiteral("/data/") + folder, {}, {}});
        for (const auto& [path, file] : m_payload)
            entries.push_back(zipEntry(name, QStringLiteral("data/") + path));
        return entries;
    }

private:
    static QStringList folders()
    {
        return {place::forms, place::texts, place::photos, place::signatures};
    }

    ZipEntry zipEntry(const QString& name, const QString& path) const
    {
        return {name + QLatin1Char('/') + path, {}, m_bag + QLatin1Char('/') + path};
    }

    Result<void> makeFolders() const
    {
        for (const QString& folder : folders()) {
            if (auto made = makePrivateFolder(m_bag + QStringLiteral("/data/") + folder); !made)
                return made;
        }
        return {};
    }

    Result<void> step()
    {
        m_progress.report(++m_done, m_steps);
        if (m_progress.cancelled())
            return failure(cancelled());
        return {};
    }

    Result<void> add(const QString& path, const Result<QByteArray>& bytes)
    {
        if (!bytes)
            return failure(bytes.error());
        m_payload[path] = {bytes->size(), sha256Hex(*bytes)};
        return writeFileAtomically(m_bag + QStringLiteral("/data/") + path, *bytes);
    }

    Result<void> addTexts(const std::vector<const Draft*>& drafts, const QStringList& paths)
    {
        for (qsizetype i = 0; i < paths.size(); ++i) {
            const bool plain = m_request.profile.formats[i] == Profile::Format::Txt;
            const auto bytes = plain ? Result<QByteArray>(plainTextOfDrafts(drafts, m_request.date))
                                     : docxOfDrafts(drafts, m_request.date);
            if (auto added = add(paths[i], bytes); !added)
                return added;
        }
        return {};
    }

    Result<void> addItem(const PacketItem& entry, const ItemPlan& plan)
    {
        const Item& item = entry.item;
        if (auto added =
                add(plan.form, submissionForm(item, plan, m_request.profile, m_request.date));
            !added)
            return added;
        if (auto added = addItemTexts(item, plan); !added)
            return added;
        for (qsizetype i = 0; i < plan.photos.size(); ++i) {
            if (auto added = add(plan.photos[i], cleanedPhotoFile(entry.photoFiles[i])); !added)
                return added;
        }
        const QByteArray digest = m_payload.at(plan.texts.first()).sha256;
        return add(plan.signature, signatureRecord(item, plan, digest, m_request.date));
    }

    /// A merged text is written with the first item and shared by the others.
    Result<void> addItemTexts(const Item& item, const ItemPlan& plan)
    {
        if (!m_request.profile.merged)
            return addTexts({&item.draft}, plan.texts);
        if (plan.number > 1)
            return {};
        std::vector<const Draft*> all;
        for (const PacketItem& entry : m_request.items)
            all.push_back(&entry.item.draft);
        return addTexts(all, plan.texts);
    }

    IndexSheet indexSheet() const
    {
        IndexSheet sheet{m_request.profile.indexColumns, {}, m_request.sender, m_request.date};
        for (std::size_t i = 0; i < m_plans.size(); ++i) {
            const Item& item = m_request.items[i].item;
            const QString text = m_plans[i].texts.first();
            sheet.rows.push_back({m_plans[i].number, &item, text::countWords(item.draft.body), text,
                                  m_payload.at(text).sha256, m_request.date});
        }
        return sheet;
    }

    Result<void> addOverviews()
    {
        if (auto added = add(place::index, indexXlsx(indexSheet(), m_scratch)); !added)
            return added;
        if (auto added = add(place::selfCheck, selfCheckHtml(m_request)); !added)
            return added;
        return add(place::json, packetJson(m_request, m_plans, m_payload));
    }

    Result<void> addTagFiles(const QString& name)
    {
        for (const TagFile& file :
             bagTagFiles(m_payload, {m_request.sender, name, m_request.date})) {
            if (file.name == QLatin1String("manifest-sha256.txt"))
                m_digest = QByteArray::fromHex(sha256Hex(file.bytes));
            m_tagFiles += file.name;
            if (auto written =
                    writeFileAtomically(m_bag + QLatin1Char('/') + file.name, file.bytes);
                !written)
                return written;
        }
        return {};
    }

    const PacketRequest& m_request;
    QString m_bag;
    QString m_scratch;
    const Progress& m_progress;
    std::vector<ItemPlan> m_plans;
    int m_steps;
    int m_done = 0;
    Payload m_payload;
    QStringList m_tagFiles;
    QByteArray m_digest;
};

/// Renames without ever replacing what is there. False when the name is taken.
Result<bool> moveIntoPlace(const QString& from, const QString& to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) ==
        0)
        return true;
    if (errno == EEXIST)
        return false;
    // Some file systems of USB sticks cannot refuse to replace; look first there.
    if (errno == EINVAL && !QFileInfo::exists(to) &&
        ::rename(source.constData(), target.constData()) == 0)
        return true;
    return failure(
        {ErrorCode::Unwritable, QT_TRANSLATE_NOOP("Error", "the file cannot be written"), {}, to});
}

/// The first batch whose name is free, as a folder and as a zip.
int freeBatch(const PacketRequest& request, const QString& folder)
{
    const QDir place(folder);
    for (int batch = 1; batch < batchLimit; ++batch) {
        const QString name = packetName(request, batch);
        if (!place.exists(name) && !place.exists(name + QStringLiteral(".zip")))
            return batch;
    }
    return batchLimit;
}

/// Builds everything under a name nobody looks for; the guard removes what does not move away.
Result<std::optional<WrittenPacket>> tryWrite(const PacketRequest& request, const QString& folder,
                                              const Progress& progress)
{
    QTemporaryDir staging(folder + QStringLiteral("/.chengbao-packet-XXXXXX"));
    if (!staging.isValid())
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the folder cannot be written"),
                        {},
                        folder});
    QString name = packetName(request, freeBatch(request, folder));
    QString built = staging.filePath(name);
    PacketBuilder builder(request, built, staging.path(), progress);
    if (auto done = builder.build(name); !done)
        return failure(done.error());
    if (request.profile.packaging == Profile::Packaging::Zip) {
        const auto entries = builder.zipEntries(name);
        built += QStringLiteral(".zip");
        if (auto zipped = zipToFile(entries, request.date, built, progress); !zipped)
            return failure(zipped.error());
        name += QStringLiteral(".zip");
    }
    if (progress.cancelled())
        return failure(cancelled());
    const QString target = QDir(folder).filePath(name);
    const auto moved = moveIntoPlace(built, target);
    if (!moved)
        return failure(moved.error());
    if (!*moved)
        return std::optional<WrittenPacket>();
    return std::optional<WrittenPacket>({target, name, builder.digest()});
}

/// Has a date, an item, a format, and a place for every photo.
bool isWhole(const PacketRequest& request)
{
    return !request.items.empty() && !request.profile.formats.empty() && request.date.isValid() &&
           std::all_of(request.items.begin(), request.items.end(), [](const PacketItem& entry) {
               return entry.photoFiles.size() ==
                      static_cast<qsizetype>(entry.item.draft.facts.photos.size());
           });
}

Result<void> checkPhotos(const PacketRequest& request)
{
    for (const PacketItem& entry : request.items) {
        for (const QString& file : entry.photoFiles) {
            if (!QFileInfo::exists(file))
                return failure({ErrorCode::NotFound,
                                QT_TRANSLATE_NOOP("Error", "the photo of “%1” is missing"),
                                {entry.item.draft.title},
                                file});
        }
    }
    return {};
}

} // namespace

Result<WrittenPacket> writePacket(const PacketRequest& request, const QString& folder,
                                  const Progress& progress)
{
    if (!isWhole(request))
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "a packet needs a date and at least one item"),
                        {},
                        request.profile.id});
    if (progress.cancelled())
        return failure(cancelled());
    if (auto found = checkPhotos(request); !found)
        return failure(found.error());
    if (auto made = makePrivateFolder(folder); !made)
        return failure(made.error());
    // Another export may take the name while this one is built; then the next batch is due.
    for (int attempt = 0; attempt < 10; ++attempt) {
        auto written = tryWrite(request, folder, progress);
        if (!written)
            return failure(written.error());
        if (*written)
            return std::move(**written);
    }
    return failure({ErrorCode::Conflict,
                    QT_TRANSLATE_NOOP("Error", "another program keeps writing packets here"),
                    {},
                    folder});
}

} // namespace chengbao::packet
