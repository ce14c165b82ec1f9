// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/packet_source.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace chengbao::packet
{
namespace
{

/// Names that would leave the packet.
bool leadsOut(const QString& path)
{
    static const QRegularExpression drive(QStringLiteral("^[A-Za-z]:"));
    if (path.isEmpty() || path.startsWith(u'/') || path.contains(u'\\') || path.contains(drive))
        return true;
    const QStringList parts = path.split(u'/');
    return std::any_of(parts.begin(), parts.end(), [](const QString& part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    });
}

/// Names that mean something else on another system, or show as something else.
bool isUnsafe(const QString& path)
{
    // Controls, what takes no room, marks that turn the direction of what follows, what could not
    // be decoded, and what names of Windows cannot hold: a colon there opens another stream.
    static const QRegularExpression control(
        QStringLiteral("[\\x00-\\x1f\\x7f-\\x9f<>:\"|?*\\x{200B}-\\x{200F}\\x{2028}-\\x{202E}"
                       "\\x{2060}-\\x{2069}\\x{FEFF}\\x{FFFD}]"));
    // Windows opens a device under these names, whatever follows the dot, and passes over blanks.
    static const QRegularExpression device(
        QStringLiteral("^(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9]) *(?:\\..*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (path.contains(control))
        return true;
    const QStringList parts = path.split(u'/');
    return std::any_of(parts.begin(), parts.end(), [](const QString& part) {
        return part.endsWith(u'.') || part.endsWith(u' ') || part.contains(device);
    });
}

class FolderSource final : public PacketSource
{
public:
    explicit FolderSource(QString root) : m_root(std::move(root))
    {
        QDirIterator walk(m_root,
                          QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        int count = 0;
        while (walk.hasNext()) {
            walk.next();
            const QString path = walk.filePath().mid(m_root.size() + 1);
            if (++count > limit::entries) {
                report(ErrorCode::TooLarge,
                       QT_TRANSLATE_NOOP("Error", "the packet has more than %1 entries"),
                       QFileInfo(m_root).fileName(), {QString::number(limit::entries)});
                break;
            }
            take(walk.fileInfo(), path);
        }
        sortMembers();
    }

    Result<void> stream(const Member& member, const Sink& sink) const override
    {
        QFile file(m_root + QLatin1Char('/') + member.path);
        const Error unreadable{ErrorCode::Damaged,
                               QT_TRANSLATE_NOOP("Error", "the file cannot be read"),
                               {},
                               member.path};
        if (!file.open(QIODevice::ReadOnly))
            return failure(unreadable);
        std::vector<char> block(65536);
        for (;;) {
            const qint64 got = file.read(block.data(), static_cast<qint64>(block.size()));
            if (got < 0)
                return failure(unreadable);
            if (got == 0 || !sink(block.data(), got))
                return {};
        }
    }

private:
    void take(const QFileInfo& info, const QString& path)
    {
        if (info.isSymLink() || (!info.isDir() && !info.isFile()))
            report(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "a packet holds plain files only, no links"), path);
        else if (info.isFile())
            list({path, info.size()});
        else
            listFolder(path + QLatin1Char('/'));
    }

    QString m_root;
};

} // namespace

const PacketSource::Member* PacketSource::find(const QString& path) const
{
    const auto found = std::lower_bound(
        m_members.begin(), m_members.end(), path,
        [](const Member& member, const QString& wanted) { return member.path < wanted; });
    return found == m_members.end() || found->path != path ? nullptr : &*found;
}

Result<QByteArray> PacketSource::read(const Member& member, qint64 limit) const
{
    if (member.size > limit)
        return failure({ErrorCode::TooLarge,
                        QT_TRANSLATE_NOOP("Error", "the file is larger than %1 MB"),
                        {QString::number(limit / (1024 * 1024))},
                        member.path});
    QByteArray bytes;
    auto streamed = stream(member, [&](const char* block, qint64 size) {
        bytes.append(block, size);
        return bytes.size() <= limit;
    });
    if (!streamed)
        return failure(streamed.error());
    return bytes;
}

void PacketSource::list(const Member& member)
{
    if (leadsOut(member.path)) {
        report(ErrorCode::Damaged,
               QT_TRANSLATE_NOOP("Error", "the file name leads out of the packet"), member.path);
        return;
    }
    if (isUnsafe(member.path)) {
        report(ErrorCode::Damaged,
               QT_TRANSLATE_NOOP("Error", "the file name means something else on other systems"),
               member.path);
        return;
    }
    const QString folded = member.path.normalized(QString::NormalizationForm_C).toCaseFolded();
    if (m_folded.contains(folded)) {
        report(ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "two files have the same name"),
               member.path);
        return;
    }
    m_folded.insert(folded);
    m_members.push_back(member);
}

void PacketSource::report(ErrorCode code, const char* reason, const QString& place,
                          const QStringList& arguments)
{
    m_problems.push_back({code, reason, arguments, place});
}

void PacketSource::sortMembers()
{
    std::sort(m_members.begin(), m_members.end(),
              [](const Member& left, const Member& right) { return left.path < right.path; });
}

std::unique_ptr<PacketSource> folderSource(const QString& path)
{
    return std::make_unique<FolderSource>(QDir(path).absolutePath());
}

} // namespace chengbao::packet
