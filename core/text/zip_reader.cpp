// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/zip_reader.h"

#include <QFile>
#include <QStringDecoder>

#include <sys/stat.h>
#include <zip.h>

#include <algorithm>

namespace chengbao::text
{
namespace
{

constexpr qint64 megabyte = 1024 * 1024;

Error damaged()
{
    return {ErrorCode::Malformed,
            QT_TRANSLATE_NOOP("Error", "the file is damaged: it cannot be unpacked"),
            {},
            {}};
}

Error tooLarge(qint64 limit)
{
    return {ErrorCode::TooLarge,
            QT_TRANSLATE_NOOP("Error", "a part of the archive unpacks to more than %1 MB"),
            {QString::number(limit / megabyte)},
            {}};
}

Error cannotUnpack(const QString& name)
{
    return {
        ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "the file cannot be unpacked"), {}, name};
}

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

QString decodedName(const QByteArray& raw)
{
    QStringDecoder strict(QStringDecoder::Utf8);
    const QString name = strict(raw);
    if (!strict.hasError())
        return name;
    QStringDecoder chinese("GB18030");
    return chinese.isValid() ? chinese(raw) : name;
}

/// A link or a device, by what the Unix that packed it says.
bool isSpecial(zip* archive, quint64 index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(archive, index, 0, &system, &attributes);
    const zip_uint32_t type = (attributes >> 16) & S_IFMT;
    return type != 0 && type != S_IFREG && type != S_IFDIR;
}

} // namespace

void ZipReader::Closer::operator()(zip* archive) const
{
    zip_discard(archive);
}

Result<ZipReader> ZipReader::open(const QByteArray& bytes, const ZipLimits& limits)
{
    ZipReader opened;
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
    if (auto listed = opened.list(limits); !listed)
        return failure(listed.error());
    return opened;
}

Result<ZipReader> ZipReader::openFile(const QString& path, const ZipLimits& limits)
{
    ZipReader opened;
    int code = 0;
    opened.m_archive.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!opened.m_archive)
        return failure(damaged());
    if (auto listed = opened.list(limits); !listed)
        return failure(listed.error());
    return opened;
}

Result<void> ZipReader::list(const ZipLimits& limits)
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    if (count > limits.entries)
        return failure({ErrorCode::TooLarge,
                        QT_TRANSLATE_NOOP("Error", "the archive has more than %1 entries"),
                        {QString::number(limits.entries)},
                        {}});
    qint64 left = limits.totalBytes;
    for (zip_int64_t index = 0; index < count; ++index) {
        m_members.push_back(memberAt(static_cast<quint64>(index), limits));
        const qint64 size = m_members.back().size;
        if (size < 0 || size > left)
            return failure({ErrorCode::TooLarge,
                            QT_TRANSLATE_NOOP("Error", "the archive unpacks to more than %1 MB"),
                            {QString::number(limits.totalBytes / megabyte)},
                            {}});
        left -= size;
    }
    return {};
}

ZipMember ZipReader::memberAt(quint64 index, const ZipLimits& limits) const
{
    constexpr zip_uint64_t needed =
        ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
    ZipMember member;
    member.index = index;
    zip_stat_t stat;
    if (zip_stat_index(m_archive.get(), index, ZIP_FL_ENC_RAW, &stat) != 0 ||
        (stat.valid & needed) != needed) {
        member.problem = cannotUnpack({});
        return member;
    }
    member.name = decodedName(stat.name);
    member.size = static_cast<qint64>(stat.size);
    const bool bomb = member.size > limits.ratioFrom &&
                      stat.size / static_cast<zip_uint64_t>(limits.ratio) > stat.comp_size;
    if (isSpecial(m_archive.get(), index))
        member.problem = {ErrorCode::Damaged,
                          QT_TRANSLATE_NOOP("Error", "a packet holds plain files only, no links"),
                          {},
                          member.name};
    else if (stat.encryption_method != ZIP_EM_NONE)
        member.problem = {ErrorCode::Unsupported,
                          QT_TRANSLATE_NOOP("Error", "the file is protected by a password"),
                          {},
                          member.name};
    else if (bomb)
        member.problem = {
            ErrorCode::TooLarge,
            QT_TRANSLATE_NOOP("Error", "the file unpacks to more than %1 times its size"),
            {QString::number(limits.ratio)},
            member.name};
    return member;
}

Result<void> ZipReader::stream(const ZipMember& member, const Sink& sink) const
{
    if (member.problem)
        return failure(*member.problem);
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(m_archive.get(), member.index, 0));
    if (!file)
        return failure(cannotUnpack(member.name));
    std::vector<char> block(64 * 1024);
    qint64 total = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), block.data(), block.size());
        total += std::max<zip_int64_t>(got, 0);
        // The size in the directory is only a claim; it must not be overrun.
        if (got < 0 || total > member.size || (got == 0 && total < member.size))
            return failure(cannotUnpack(member.name));
        if (got == 0 || !sink(block.data(), got))
            return {};
    }
}

Result<QByteArray> ZipReader::read(const QString& name, qint64 limit) const
{
    const auto named = [&](const ZipMember& member) { return member.name == name; };
    const auto found = std::find_if(m_members.begin(), m_members.end(), named);
    if (found == m_members.end())
        return failure({ErrorCode::NotFound,
                        QT_TRANSLATE_NOOP("Error", "the archive has no part “%1”"),
                        {name},
                        {}});
    if (std::any_of(found + 1, m_members.end(), named))
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "two parts of the archive have the name “%1”"),
                        {name},
                        {}});
    if (!found->problem && found->size > limit)
        return failure(tooLarge(limit));
    QByteArray content;
    const auto streamed = stream(*found, [&](const char* bytes, qint64 size) {
        content.append(bytes, size);
        return content.size() <= limit;
    });
    if (!streamed)
        return failure(streamed.error().code == ErrorCode::Damaged ? damaged() : streamed.error());
    if (content.size() > limit)
        return failure(tooLarge(limit));
    return content;
}

} // namespace chengbao::text
