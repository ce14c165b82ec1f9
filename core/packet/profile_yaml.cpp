// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/packet/packet_plan.h"
#include "core/packet/profiles.h"
#include "core/packet/yaml_text.h"

#include <QDir>
#include <QTemporaryDir>

namespace chengbao::packet
{

QByteArray profileYaml(const Profile& profile)
{
    QStringList formats;
    for (const Profile::Format format : profile.formats)
        formats += extensionOf(format);
    const auto flag = [](bool on) { return QByteArray(on ? "true" : "false"); };
    QByteArray yaml = "id: " + yamlText(profile.id) + "\nname: " + yamlText(profile.name) +
                      "\nrecipient: " + yamlText(profile.recipient) +
                      "\nchannel: " + yamlText(profile.channel) + '\n';
    if (profile.system)
        yaml += "system: " + yamlText(toWord(*profile.system)) + '\n';
    yaml += "file_name: " + yamlText(profile.fileName) + "\nformats: " + yamlList(formats) +
            "\nmerged: " + flag(profile.merged) +
            "\nindex_columns: " + yamlList(profile.indexColumns) +
            "\npackaging: " + (profile.packaging == Profile::Packaging::Zip ? "zip" : "folder") +
            "\ntext_encoding: " +
            (profile.textEncoding == Profile::TextEncoding::Gb18030 ? "gb18030" : "utf-8") +
            "\nphoto_limit_mb: " + QByteArray::number(profile.photoLimit) +
            "\nphotos_in_text: " + flag(profile.photosInText) + '\n';
    return yaml;
}

/// What the reader takes is what may be kept: it is asked before anything is replaced.
Result<void> saveProfile(const QString& folder, const Profile& profile)
{
    const QTemporaryDir scratch;
    const QByteArray yaml = profileYaml(profile);
    const QString name = QStringLiteral("/profile.yaml");
    if (auto written = writeFileAtomically(scratch.path() + name, yaml); !written)
        return written;
    const auto read = loadProfiles({scratch.path()});
    if (!read) {
        Error error = read.error();
        error.place = profile.name;
        error.line = 0;
        return failure(error);
    }
    if (auto made = makePrivateFolder(folder); !made)
        return made;
    return writeFileAtomically(QDir(folder).filePath(profile.id + QStringLiteral(".yaml")), yaml);
}

Result<void> removeProfile(const QString& folder, const QString& id)
{
    const QString path = QDir(folder).filePath(id + QStringLiteral(".yaml"));
    if (QFile::remove(path))
        return {};
    return failure({ErrorCode::Unwritable,
                    QT_TRANSLATE_NOOP("Error", "the file cannot be removed"),
                    {},
                    path});
}

} // namespace chengbao::packet
