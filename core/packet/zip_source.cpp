// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/packet_source.h"
#include "core/packet/zip_check.h"

#include <QFile>
#include <QStringDecoder>

#include <sys/stat.h>
#include <zip.h>

#include <algorithm>
#include <optional>

namespace chengbao::packet
{
namespace
{

struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseMember {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// Names are UTF-8, or GB18030 from archivers of Chinese Windows that do not flag theirs.
QString decodedName(const QByteArray& raw)
{
    QStringDecoder strict(QStringDecoder::Utf8);
    const QString name = strict(raw);
    if (!strict.hasError())
        return name;
    QStringDecoder chinese("GB18030");
    return chinese.isValid() ? chinese(raw) : name;
}

/// The folder that every name starts with, slash included; empty when there is none.
QString commonFolder(const QStringList& names)
{
    const QString first = names.value(0);
    const QString folder = first.left(first.indexOf(QLatin1Char('/')) + 1);
    const bool shared = !folder.isEmpty() &&
                        std::all_of(names.begin(), names.end(),
                                    [&](const QString& name) { return name.startsWith(folder); });
    // A name that climbs out is judged as it stands.
    return shared && folder != QLatin1String("../") && folder != QLatin1String("./") &&
                   folder != QLatin1String("data/")
               ? folder
               : QString();
}

class ZipSource final : public PacketSource
{
public:
    explicit ZipSource(const QString& path)
    {
        int code = 0;
        m_zip.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
        if (!m_zip) {
            report(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "this is not a readable zip file"), QString());
            return;
        }
        if (withinLimits()) {
            listMembers();
            if (const auto sound = checkZip(path); !sound)
                report(sound.error().code, sound.error().reason, sound.error().place);
        }
        sortMembers();
    }

    Result<void> stream(const Member& member, const Sink& sink) const override
    {
        const Error damaged{ErrorCode::Damaged,
                            QT_TRANSLATE_NOOP("Error", "the file cannot be unpacked"),
                            {},
                            member.path};
        std::unique_ptr<zip_file_t, CloseMember> file(
            zip_fopen_index(m_zip.get(), member.handle, 0));
        if (!file)
            return failure(damaged);
        std::vector<char> block(65536);
        qint64 total = 0;
        for (;;) {
            const zip_int64_t got = zip_fread(file.get(), block.data(), block.size());
            total += std::max<zip_int64_t>(got, 0);
            // The size in the directory is only a claim; it must not be overrun.
            if (got < 0 || total > member.size || (got == 0 && total < member.size))
                return failure(damaged);
            if (got == 0 || !sink(block.data(), got))
                return {};
        }
    }

private:
    std::optional<zip_stat_t> statAt(zip_int64_t index) const
    {
        constexpr zip_uint64_t needed =
            ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
        zip_stat_t stat;
        if (zip_stat_index(m_zip.get(), static_cast<zip_uint64_t>(index), ZIP_FL_ENC_RAW, &stat) !=
                0 ||
            (stat.valid & needed) != needed)
            return std::nullopt;
        return stat;
    }

    /// Judged from the directory alone, before anything is unpacked.
    bool withinLimits()
    {
        const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
        if (count > limit::entries) {
            report(ErrorCode::TooLarge,
                   QT_TRANSLATE_NOOP("Error", "the packet has more than %1 entries"), QString(),
                   {QString::number(limit::entries)});
            return false;
        }
        quint64 total = 0;
        for (zip_int64_t index = 0; index < count; ++index) {
            const auto stat = statAt(index);
            if (!stat)
                continue;
            const auto size = static_cast<quint64>(stat->size);
            if (size > static_cast<quint64>(limit::totalBytes) ||
                (total += size) > static_cast<quint64>(limit::totalBytes)) {
                report(ErrorCode::TooLarge,
                       QT_TRANSLATE_NOOP("Error", "the packet is larger than %1 MB unpacked"),
                       QString(), {QString::number(limit::totalBytes / (1024 * 1024))});
                return false;
            }
        }
        return true;
    }

    bool isLink(zip_int64_t index) const
    {
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        zip_file_get_external_attributes(m_zip.get(), static_cast<zip_uint64_t>(index), 0, &system,
                                         &attributes);
        const zip_uint32_t type = (attributes >> 16) & S_IFMT;
        return type != 0 && type != S_IFREG && type != S_IFDIR;
    }

    static bool isBomb(const zip_stat_t& stat)
    {
        return stat.size > static_cast<zip_uint64_t>(limit::ratioFrom) &&
               stat.size / static_cast<zip_uint64_t>(limit::ratio) > stat.comp_size;
    }

    void listMembers()
    {
        const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
        QStringList names;
        for (zip_int64_t index = 0; index < count; ++index) {
            const auto stat = statAt(index);
            names += stat ? decodedName(stat->name) : QString();
        }
        const QString top = commonFolder(names);
        for (zip_int64_t index = 0; index < count; ++index)
            listMember(index, names[index], names[index].mid(top.size()));
    }

    void listMember(zip_int64_t index, const QString& name, const QString& path)
    {
        const auto stat = statAt(index);
        if (!stat) {
            report(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "the file cannot be unpacked"),
                   name);
        } else if (isLink(index)) {
            report(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "a packet holds plain files only, no links"), path);
        } else if (stat->encryption_method != ZIP_EM_NONE) {
            report(ErrorCode::Unsupported,
                   QT_TRANSLATE_NOOP("Error", "the file is protected by a password"), path);
        } else if (isBomb(*stat)) {
            report(ErrorCode::TooLarge,
                   QT_TRANSLATE_NOOP("Error", "the file unpacks to more than %1 times its size"),
                   path, {QString::number(limit::ratio)});
        } else if (!path.isEmpty() && !path.endsWith(QLatin1Char('/'))) {
            list({path, static_cast<qint64>(stat->size), static_cast<quint64>(index)});
        } else if (path.endsWith(QLatin1Char('/')) && path.contains(QLatin1String(".."))) {
            list({path, 0, static_cast<quint64>(index)}); // refused there by its name
        } else if (!path.isEmpty()) {
            listFolder(path);
        }
    }

    std::unique_ptr<zip_t, Discard> m_zip;
};

} // namespace

std::unique_ptr<PacketSource> zipSource(const QString& path)
{
    return std::make_unique<ZipSource>(path);
}

} // namespace chengbao::packet
