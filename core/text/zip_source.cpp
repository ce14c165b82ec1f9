// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/zip_source.h"

#include <zip.h>

namespace chengbao::text
{
namespace
{

Error damaged()
{
    return {ErrorCode::Malformed, QT_TRANSLATE_NOOP("Error", "the archive is damaged"), {}, {}};
}

Error tooLarge(qint64 limit)
{
    return {ErrorCode::TooLarge,
            QT_TRANSLATE_NOOP("Error", "a part of the archive unpacks to more than %1 MB"),
            {QString::number(limit / (1024 * 1024))},
            {}};
}

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void ZipSource::Closer::operator()(zip* archive) const
{
    zip_discard(archive);
}

Result<ZipSource> ZipSource::open(const QByteArray& bytes, int mostEntries)
{
    ZipSource opened;
    opened.m_bytes = bytes;
    zip_source_t* source = zip_source_buffer_create(
        opened.m_bytes.constData(), static_cast<zip_uint64_t>(opened.m_bytes.size()), 0, nullptr);
    if (!source)
        return failure(damaged());
    opened.m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!opened.m_archive) {
        zip_source_free(source);
        return failure(damaged());
    }
    if (zip_get_num_entries(opened.m_archive.get(), 0) > mostEntries)
        return failure({ErrorCode::TooLarge,
                        QT_TRANSLATE_NOOP("Error", "the archive has more than %1 entries"),
                        {QString::number(mostEntries)},
                        {}});
    return opened;
}

Result<QByteArray> ZipSource::read(const char* name, qint64 limit) const
{
    zip_stat_t stat;
    if (zip_stat(m_archive.get(), name, 0, &stat) != 0)
        return failure({ErrorCode::NotFound,
                        QT_TRANSLATE_NOOP("Error", "the archive has no part “%1”"),
                        {QString::fromUtf8(name)},
                        {}});
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return failure({ErrorCode::Unsupported,
                        QT_TRANSLATE_NOOP("Error", "the file is protected by a password"),
                        {},
                        {}});
    if ((stat.valid & ZIP_STAT_SIZE) && stat.size > static_cast<zip_uint64_t>(limit))
        return failure(tooLarge(limit));
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(m_archive.get(), stat.index, 0));
    if (!file)
        return failure(damaged());
    QByteArray content;
    QByteArray chunk(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t size =
            zip_fread(file.get(), chunk.data(), static_cast<zip_uint64_t>(chunk.size()));
        if (size < 0)
            return failure(damaged());
        if (size == 0)
            return content;
        content.append(chunk.constData(), static_cast<qsizetype>(size));
        if (content.size() > limit)
            return failure(tooLarge(limit));
    }
}

} // namespace chengbao::text
