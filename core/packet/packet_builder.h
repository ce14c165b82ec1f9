// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/bag.h"
#include "core/packet/docx_writer.h"
#include "core/packet/packet_plan.h"
#include "core/packet/zip_writer.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace chengbao::packet
{

class PdfMaker;

/// Fills one bag folder, keeping account of what lies in it. Files are written but not synced.
/// Items are made on two threads; what lies in the folder in the end does not depend on which of
/// them was faster.
class PacketBuilder
{
public:
    PacketBuilder(const PacketRequest& request, QString bag, QString scratch,
                  const Progress& progress);

    Result<void> build(const QString& name);

    /// SHA-256 of manifest-sha256.txt.
    const QByteArray& digest() const { return m_digest; }

    /// The bag's files in the order of a zip: declaration first, then the payload.
    std::vector<ZipEntry> zipEntries(const QString& name) const;

private:
    Result<void> makeFolders() const;
    Result<void> addItems();
    void work();
    Result<void> step();
    Result<void> write(const QString& path, const QByteArray& bytes) const;
    Result<void> add(const QString& path, const Result<QByteArray>& bytes);
    Result<void> addItem(std::size_t index, PdfMaker& pdfs);
    Result<std::vector<DocumentPicture>> addPhotos(std::size_t index);
    Result<void> addMergedTexts(PdfMaker& pdfs);
    Result<void> addTexts(const std::vector<PageDraft>& pages, const QStringList& paths,
                          PdfMaker& pdfs);
    Result<void> addOverviews();
    Result<void> addTagFiles(const QString& name);

    const PacketRequest& m_request;
    QString m_bag;
    QString m_scratch;
    const Progress& m_progress;
    std::vector<ItemPlan> m_plans;
    int m_steps;
    QStringList m_tagFiles;
    QByteArray m_digest;

    std::mutex m_lock; ///< guards what follows while items are made
    int m_done = 0;
    Payload m_payload;
    std::size_t m_failedAt = 0; ///< the first item that failed, when one did
    std::optional<Error> m_error;
    std::atomic<std::size_t> m_next = 0;
};

} // namespace chengbao::packet
