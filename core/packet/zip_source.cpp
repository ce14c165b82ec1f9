// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/packet_source.h"
#include "core/packet/zip_check.h"
#include "core/text/zip_reader.h"

#include <QFileInfo>

#include <algorithm>

namespace chengbao::packet
{
namespace
{

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
        : m_name(QFileInfo(path).fileName()),
          m_zip(text::ZipReader::openFile(
              path, {limit::entries, limit::totalBytes, limit::ratio, limit::ratioFrom}))
    {
        if (!m_zip) {
            tellWhy(m_zip.error());
            return;
        }
        listMembers();
        if (const auto sound = checkZip(path); !sound)
            report(sound.error().code, sound.error().reason, namedPlace(sound.error()));
        sortMembers();
    }

    Result<void> stream(const Member& member, const Sink& sink) const override
    {
        auto done = m_zip->stream(m_zip->members()[member.handle], sink);
        if (!done)
            done.error().place = member.path;
        return done;
    }

private:
    void tellWhy(const Error& error)
    {
        if (error.code == ErrorCode::TooLarge)
            report(error.code, error.reason, namedPlace(error), error.arguments);
        else
            report(ErrorCode::Damaged,
                   QT_TRANSLATE_NOOP("Error", "this is not a readable zip file"), m_name);
    }

    /// What is wrong with the zip as a whole bears its name.
    QString namedPlace(const Error& error) const
    {
        return error.place.isEmpty() ? m_name : error.place;
    }

    void listMembers()
    {
        QStringList names;
        for (const text::ZipMember& member : m_zip->members())
            names += member.name;
        const QString top = commonFolder(names);
        for (const text::ZipMember& member : m_zip->members())
            listMember(member, member.name.mid(top.size()));
    }

    void listMember(const text::ZipMember& member, const QString& path)
    {
        const bool folder = path.endsWith(QLatin1Char('/'));
        if (member.problem)
            report(member.problem->code, member.problem->reason, path, member.problem->arguments);
        else if (folder && !path.contains(QLatin1String("..")))
            listFolder(path);
        else if (!path.isEmpty()) // a folder that climbs out is refused there by its name
            list({path, folder ? 0 : member.size, member.index});
    }

    QString m_name;
    Result<text::ZipReader> m_zip;
};

} // namespace

std::unique_ptr<PacketSource> zipSource(const QString& path)
{
    return std::make_unique<ZipSource>(path);
}

} // namespace chengbao::packet
