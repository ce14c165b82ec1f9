// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/packet/bulletin.h"
#include "core/packet/yaml_text.h"

#include <QDir>
#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <functional>

namespace chengbao::packet
{
namespace
{

constexpr qint64 fileLimit = 1024 * 1024;

QString textOf(const YAML::Node& node)
{
    return node.IsScalar() ? QString::fromStdString(node.Scalar()).trimmed() : QString();
}

struct TextKey {
    const char* key;
    QString Publication::*member;
};
constexpr TextKey textKeys[] = {
    {"id", &Publication::id},         {"name", &Publication::name},
    {"office", &Publication::office}, {"mark", &Publication::mark},
    {"signer", &Publication::signer}, {"editor", &Publication::editor},
    {"phone", &Publication::phone},   {"proofreader", &Publication::proofreader}};

struct ListKey {
    const char* key;
    QStringList Publication::*member;
};
constexpr ListKey listKeys[] = {{"reports", &Publication::reports},
                                {"sends", &Publication::sends},
                                {"gives", &Publication::gives}};

/// False for an unknown key or a value it does not take.
bool readKey(const QString& key, const YAML::Node& value, Publication& to)
{
    for (const TextKey& one : textKeys) {
        if (key == QLatin1String(one.key)) {
            to.*one.member = textOf(value);
            return value.IsScalar() || value.IsNull();
        }
    }
    for (const ListKey& one : listKeys) {
        if (key != QLatin1String(one.key))
            continue;
        if (!value.IsSequence())
            return false;
        for (const auto& entry : value)
            to.*one.member += textOf(entry);
        return true;
    }
    bool isNumber = false;
    to.copies = textOf(value).toInt(&isNumber);
    return key == QLatin1String("copies") && isNumber && to.copies >= 0;
}

Result<Publication> readPublication(const QByteArray& bytes, const QString& place)
{
    const auto wrong = [&](const char* reason, const QStringList& arguments, int line) {
        return failure(Error{ErrorCode::Malformed, reason, arguments, place, line});
    };
    YAML::Node root;
    try {
        root = YAML::Load(bytes.toStdString());
    } catch (const YAML::Exception& problem) {
        return wrong(QT_TRANSLATE_NOOP("Error", "this is not valid YAML"), {},
                     problem.mark.line + 1);
    }
    if (!root.IsMap())
        return wrong(QT_TRANSLATE_NOOP("Error", "a publication is a list of keys"), {}, 1);
    Publication publication;
    for (const auto& entry : root) {
        const QString key = textOf(entry.first);
        if (!readKey(key, entry.second, publication))
            return wrong(QT_TRANSLATE_NOOP("Error", "“%1” is no value for “%2”"),
                         {textOf(entry.second), key}, entry.first.Mark().line + 1);
    }
    static const QRegularExpression form(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    if (!form.match(publication.id).hasMatch() || publication.name.isEmpty())
        return wrong(QT_TRANSLATE_NOOP("Error", "a publication needs an id (a-z, 0-9) and a name"),
                     {}, 1);
    return publication;
}

} // namespace

Result<std::vector<Publication>> loadPublications(const QStringList& folders)
{
    std::vector<Publication> all;
    for (const QString& folder : folders) {
        const QDir place(folder);
        for (const QString& name :
             place.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
            const auto bytes = readFile(place.filePath(name), fileLimit);
            if (!bytes)
                return failure(bytes.error());
            auto one = readPublication(*bytes, place.filePath(name));
            if (!one)
                return failure(one.error());
            std::erase_if(all, [&](const Publication& other) { return other.id == one->id; });
            all.push_back(std::move(*one));
        }
    }
    std::sort(all.begin(), all.end(),
              [](const Publication& a, const Publication& b) { return a.id < b.id; });
    return all;
}

QByteArray publicationYaml(const Publication& publication)
{
    QByteArray yaml("# SPDX-License-Identifier: GPL-3.0-or-later\n");
    for (const TextKey& one : textKeys)
        yaml += QByteArray(one.key) + ": " + yamlText(publication.*one.member) + '\n';
    for (const ListKey& one : listKeys)
        yaml += QByteArray(one.key) + ": " + yamlList(publication.*one.member) + '\n';
    return yaml + "copies: " + QByteArray::number(publication.copies) + '\n';
}

Result<void> savePublication(const QString& folder, const Publication& publication)
{
    const QString place = QDir(folder).filePath(publication.id + QStringLiteral(".yaml"));
    const QByteArray yaml = publicationYaml(publication);
    if (const auto read = readPublication(yaml, place); !read)
        return failure(read.error());
    return makePrivateFolder(folder).and_then([&] { return writeFileAtomically(place, yaml); });
}

} // namespace chengbao::packet
