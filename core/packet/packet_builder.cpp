// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/packet_builder.h"

#include "core/base/files.h"
#include "core/packet/form_writer.h"
#include "core/packet/packet_json.h"
#include "core/packet/page_pictures.h"
#include "core/packet/pdf_maker.h"
#include "core/packet/photo_cleaning.h"
#include "core/packet/self_check_html.h"
#include "core/packet/signature_record.h"
#include "core/packet/text_writer.h"
#include "core/packet/xlsx_index.h"
#include "core/text/word_count.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

namespace chengbao::packet
{
namespace
{

QStringList folders()
{
    return {place::forms, place::texts, place::photos, place::signatures};
}

bool writeAll(int handle, const QByteArray& bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t done =
            ::write(handle, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at));
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        at += done;
    }
    return true;
}

} // namespace

PacketBuilder::PacketBuilder(const PacketRequest& request, QString bag, QString scratch,
                             const Progress& progress)
    : m_request(request),
      m_bag(std::move(bag)),
      m_scratch(std::move(scratch)),
      m_progress(progress),
      m_plans(planItems(request)),
      m_steps(static_cast<int>(request.items.size()) + 2)
{
}

Result<void> PacketBuilder::build(const QString& name)
{
    if (auto made = makeFolders(); !made)
        return made;
    if (auto added = addItems(); !added)
        return added;
    if (auto added = addOverviews(); !added)
        return added;
    if (auto stepped = step(); !stepped)
        return stepped;
    return addTagFiles(name);
}

std::vector<ZipEntry> PacketBuilder::zipEntries(const QString& name) const
{
    const auto entry = [&](const QString& path) {
        return ZipEntry{name + QLatin1Char('/') + path, {}, m_bag + QLatin1Char('/') + path};
    };
    std::vector<ZipEntry> entries = {{name + QLatin1Char('/'), {}, {}}};
    for (const QString& tag : m_tagFiles)
        entries.push_back(entry(tag));
    entries.push_back({name + QStringLiteral("/data/"), {}, {}});
    for (const QString& folder : folders())
        entries.push_back({name + QStringLiteral("/data/") + folder, {}, {}});
    for (const auto& [path, file] : m_payload)
        entries.push_back(entry(QStringLiteral("data/") + path));
    return entries;
}

Result<void> PacketBuilder::makeFolders() const
{
    for (const QString& folder : folders()) {
        if (auto made = makePrivateFolder(m_bag + QStringLiteral("/data/") + folder); !made)
            return made;
    }
    return {};
}

/// The thread that asked does its half.
Result<void> PacketBuilder::addItems()
{
    if (m_request.profile.merged) {
        PdfMaker pdfs(m_request.pdfModule);
        if (auto added = addMergedTexts(pdfs); !added)
            return added;
    }
    std::thread second;
    if (m_plans.size() > 1)
        second = std::thread([this] { work(); });
    work();
    if (second.joinable())
        second.join();
    if (m_error)
        return failure(*m_error);
    return {};
}

/// Takes item after item until there is none left or one failed.
void PacketBuilder::work()
{
    PdfMaker pdfs(m_request.pdfModule);
    for (std::size_t index = m_next++; index < m_plans.size(); index = m_next++) {
        const auto done = addItem(index, pdfs).and_then([this] { return step(); });
        if (done)
            continue;
        const std::lock_guard guard(m_lock);
        m_next = m_plans.size();
        if (!m_error || index < m_failedAt) {
            m_failedAt = index;
            m_error = done.error();
        }
    }
}

Result<void> PacketBuilder::step()
{
    {
        const std::lock_guard guard(m_lock);
        m_progress.report(++m_done, m_steps);
    }
    if (m_progress.cancelled())
        return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled")});
    return {};
}

Result<void> PacketBuilder::write(const QString& path, const QByteArray& bytes) const
{
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written = handle >= 0 && writeAll(handle, bytes);
    const int reason = errno;
    const bool closed = handle < 0 || ::close(handle) == 0;
    if (written && closed)
        return {};
    const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    return failure({full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
                    full ? QT_TRANSLATE_NOOP("Error", "the disk is full")
                         : QT_TRANSLATE_NOOP("Error", "the file cannot be written"),
                    {},
                    path});
}

Result<void> PacketBuilder::add(const QString& path, const Result<QByteArray>& bytes)
{
    if (!bytes)
        return failure(bytes.error());
    const PayloadFile file{bytes->size(), sha256Hex(*bytes)};
    {
        const std::lock_guard guard(m_lock);
        m_payload[path] = file;
    }
    return write(m_bag + QStringLiteral("/data/") + path, *bytes);
}

Result<void> PacketBuilder::addTexts(const std::vector<PageDraft>& pages, const QStringList& paths,
                                     PdfMaker& pdfs)
{
    const Sheet sheet{documentOfDrafts(pages, m_request.date),
                      propertiesOfDrafts(pages, m_request.date)};
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const Profile::Format format = m_request.profile.formats[static_cast<std::size_t>(i)];
        if (format != Profile::Format::Txt) {
            if (auto added = add(paths[i], fileOf(sheet, format, pdfs)); !added)
                return added;
            continue;
        }
        std::vector<const Draft*> drafts;
        for (const PageDraft& page : pages)
            drafts.push_back(page.draft);
        if (auto added = add(paths[i], plainTextOfDrafts(drafts, m_request.date,
                                                         m_request.profile.textEncoding));
            !added)
            return added;
    }
    return {};
}

/// Also gives those that the text shows.
Result<std::vector<DocumentPicture>> PacketBuilder::addPhotos(std::size_t index)
{
    const PacketItem& entry = m_request.items[index];
    std::vector<DocumentPicture> pictures;
    for (qsizetype i = 0; i < m_plans[index].photos.size(); ++i) {
        const auto clean = cleanedPhotoFile(entry.photoFiles[i]);
        if (auto added = add(m_plans[index].photos[i], clean); !added)
            return failure(added.error());
        if (!m_request.profile.photosInText)
            continue;
        const Photo& photo = entry.item.draft.facts.photos[static_cast<std::size_t>(i)];
        if (auto picture = pagePicture(*clean, photo.caption))
            pictures.push_back(std::move(*picture));
    }
    return pictures;
}

Result<void> PacketBuilder::addItem(std::size_t index, PdfMaker& pdfs)
{
    const Item& item = m_request.items[index].item;
    const ItemPlan& plan = m_plans[index];
    const Profile& profile = m_request.profile;
    const Profile::Format sheets = sheetFormat(profile);
    if (auto added = add(plan.form,
                         fileOf(submissionForm(item, plan, profile, m_request.date), sheets, pdfs));
        !added)
        return added;
    if (!profile.merged) {
        auto pictures = addPhotos(index);
        if (!pictures)
            return failure(pictures.error());
        if (auto added = addTexts({{&item.draft, std::move(*pictures)}}, plan.texts, pdfs); !added)
            return added;
    }
    QByteArray digest;
    {
        const std::lock_guard guard(m_lock);
        digest = m_payload.at(plan.texts.first()).sha256;
    }
    return add(plan.signature,
               fileOf(signatureRecord(item, plan, digest, m_request.date), sheets, pdfs));
}

/// One document for all; the items share it.
Result<void> PacketBuilder::addMergedTexts(PdfMaker& pdfs)
{
    std::vector<PageDraft> pages;
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        auto pictures = addPhotos(i);
        if (!pictures)
            return failure(pictures.error());
        pages.push_back({&m_request.items[i].item.draft, std::move(*pictures)});
    }
    return addTexts(pages, m_plans.front().texts, pdfs);
}

Result<void> PacketBuilder::addOverviews()
{
    IndexSheet sheet{m_request.profile.indexColumns, {}, m_request.sender, m_request.date};
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        const Item& item = m_request.items[i].item;
        const QString text = m_plans[i].texts.first();
        sheet.rows.push_back({m_plans[i].number, &item, text::countWords(item.draft.body), text,
                              m_payload.at(text).sha256, m_request.date});
    }
    if (auto added = add(place::index, indexXlsx(sheet, m_scratch)); !added)
        return added;
    if (auto added = add(place::selfCheck, selfCheckHtml(m_request)); !added)
        return added;
    return add(place::json, packetJson(m_request, m_plans, m_payload));
}

Result<void> PacketBuilder::addTagFiles(const QString& name)
{
    for (const TagFile& file : bagTagFiles(m_payload, {m_request.sender, name, m_request.date})) {
        if (file.name == QLatin1String("manifest-sha256.txt"))
            m_digest = QByteArray::fromHex(sha256Hex(file.bytes));
        m_tagFiles += file.name;
        if (auto written = write(m_bag + QLatin1Char('/') + file.name, file.bytes); !written)
            return written;
    }
    return {};
}

} // namespace chengbao::packet
