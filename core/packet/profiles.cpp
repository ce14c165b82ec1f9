// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/profiles.h"

#include "core/base/files.h"
#include "core/packet/index_columns.h"
#include "core/packet/packet_plan.h"

#include <QDir>
#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace chengbao::packet
{
namespace
{

constexpr qint64 profileLimit = 1024 * 1024;

/// Reads one profile; the first thing that does not hold ends it.
class ProfileReader
{
public:
    explicit ProfileReader(QString place) : m_place(std::move(place)) {}

    Result<Profile> read(const QByteArray& bytes)
    {
        YAML::Node root;
        try {
            root = YAML::Load(bytes.toStdString());
        } catch (const YAML::Exception& problem) {
            return failure(error(QT_TRANSLATE_NOOP("Error", "this is not valid YAML"), {},
                                 problem.mark.line + 1));
        }
        if (!root.IsMap())
            return failure(error(QT_TRANSLATE_NOOP("Error", "a profile is a list of keys"), {}, 1));
        QStringList seen;
        for (const auto& entry : root) {
            const QString key = textOf(entry.first);
            if (seen.contains(key))
                return failure(error(QT_TRANSLATE_NOOP("Error", "the key “%1” comes twice"), {key},
                                     lineOf(entry.first)));
            seen += key;
            if (auto read = readKey(key, entry.first, entry.second); !read)
                return failure(read.error());
        }
        return complete();
    }

private:
    static QString textOf(const YAML::Node& node)
    {
        return node.IsScalar() ? QString::fromStdString(node.Scalar()).trimmed() : QString();
    }
    static int lineOf(const YAML::Node& node) { return node.Mark().line + 1; }

    Error error(const char* reason, const QStringList& arguments, int line,
                ErrorCode code = ErrorCode::Malformed) const
    {
        return {code, reason, arguments, m_place, line};
    }

    Result<void> badValue(const QString& key, const YAML::Node& value) const
    {
        return failure(error(QT_TRANSLATE_NOOP("Error", "“%1” is no value for “%2”"),
                             {textOf(value), key}, lineOf(value)));
    }

    Result<void> readKey(const QString& key, const YAML::Node& name, const YAML::Node& value)
    {
        using Reader = Result<void> (ProfileReader::*)(const QString&, const YAML::Node&);
        static const std::pair<QLatin1String, Reader> readers[] = {
            {QLatin1String("id"), &ProfileReader::readId},
            {QLatin1String("name"), &ProfileReader::readText<&Profile::name>},
            {QLatin1String("recipient"), &ProfileReader::readText<&Profile::recipient>},
            {QLatin1String("channel"), &ProfileReader::readText<&Profile::channel>},
            {QLatin1String("system"), &ProfileReader::readSystem},
            {QLatin1String("file_name"), &ProfileReader::readFileName},
            {QLatin1String("formats"), &ProfileReader::readFormats},
            {QLatin1String("merged"), &ProfileReader::readMerged},
            {QLatin1String("index_columns"), &ProfileReader::readColumns},
            {QLatin1String("packaging"), &ProfileReader::readPackaging},
            {QLatin1String("text_encoding"), &ProfileReader::readTextEncoding},
            {QLatin1String("photo_limit_mb"), &ProfileReader::readPhotoLimit},
            {QLatin1String("photos_in_text"), &ProfileReader::readPhotosInText}};
        for (const auto& [word, reader] : readers) {
            if (key == word)
                return (this->*reader)(key, value);
        }
        return failure(error(QT_TRANSLATE_NOOP("Error", "unknown key “%1”"), {key}, lineOf(name)));
    }

    template <auto Member>
    Result<void> readText(const QString& key, const YAML::Node& value)
    {
        m_profile.*Member = textOf(value);
        return (m_profile.*Member).isEmpty() ? badValue(key, value) : Result<void>();
    }

    Result<void> readId(const QString& key, const YAML::Node& value)
    {
        static const QRegularExpression form(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
        m_profile.id = textOf(value);
        return form.match(m_profile.id).hasMatch() ? Result<void>() : badValue(key, value);
    }

    Result<void> readSystem(const QString& key, const YAML::Node& value)
    {
        m_profile.system = fromWord<System>(textOf(value));
        return m_profile.system ? Result<void>() : badValue(key, value);
    }

    /// Known placeholders and nothing that makes a path.
    Result<void> readFileName(const QString& key, const YAML::Node& value)
    {
        static const QRegularExpression known(QStringLiteral("\\{(序号|种类|单位|标题|日期)\\}"));
        static const QRegularExpression bad(QStringLiteral("[{}\\\\/:*?\"<>|\\x00-\\x1f]"));
        m_profile.fileName = textOf(value);
        QString rest = m_profile.fileName;
        const bool holds = !rest.isEmpty() && !rest.remove(known).contains(bad);
        return holds ? Result<void>() : badValue(key, value);
    }

    Result<void> readFormats(const QString& key, const YAML::Node& value)
    {
        if (!value.IsSequence() || value.size() == 0)
            return badValue(key, value);
        m_profile.formats.clear();
        for (const auto& entry : value) {
            const QString word = textOf(entry);
            const auto format = formatNamed(word);
            if (!format)
                return badValue(key, entry);
            if (std::find(m_profile.formats.begin(), m_profile.formats.end(), *format) !=
                m_profile.formats.end())
                return badValue(key, entry);
            m_profile.formats.push_back(*format);
        }
        return {};
    }

    static std::optional<Profile::Format> formatNamed(const QString& word)
    {
        for (const auto format :
             {Profile::Format::Docx, Profile::Format::Pdf, Profile::Format::Txt}) {
            if (extensionOf(format) == word)
                return format;
        }
        return std::nullopt;
    }

    Result<void> readTextEncoding(const QString& key, const YAML::Node& value)
    {
        const QString word = textOf(value).toLower();
        m_profile.textEncoding = word == QLatin1String("gb18030") ? Profile::TextEncoding::Gb18030
                                                                  : Profile::TextEncoding::Utf8;
        return word == QLatin1String("gb18030") || word == QLatin1String("utf-8")
                   ? Result<void>()
                   : badValue(key, value);
    }

    Result<void> readPhotoLimit(const QString& key, const YAML::Node& value)
    {
        constexpr int most = 1024;
        bool isNumber = false;
        m_profile.photoLimit = textOf(value).toInt(&isNumber);
        return isNumber && m_profile.photoLimit >= 0 && m_profile.photoLimit <= most
                   ? Result<void>()
                   : badValue(key, value);
    }

    Result<void> readPhotosInText(const QString& key, const YAML::Node& value)
    {
        const QString word = textOf(value);
        m_profile.photosInText = word == QLatin1String("true");
        return m_profile.photosInText || word == QLatin1String("false") ? Result<void>()
                                                                        : badValue(key, value);
    }

    Result<void> readMerged(const QString& key, const YAML::Node& value)
    {
        const QString word = textOf(value);
        m_profile.merged = word == QLatin1String("true");
        return m_profile.merged || word == QLatin1String("false") ? Result<void>()
                                                                  : badValue(key, value);
    }

    Result<void> readColumns(const QString& key, const YAML::Node& value)
    {
        if (!value.IsSequence() || value.size() == 0)
            return badValue(key, value);
        m_profile.indexColumns.clear();
        for (const auto& entry : value) {
            const QString name = textOf(entry);
            if (!indexColumn(name))
                return failure(
                    error(QT_TRANSLATE_NOOP("Error", "the summary table has no column “%1”"),
                          {name}, lineOf(entry)));
            if (m_profile.indexColumns.contains(name))
                return badValue(key, entry);
            m_profile.indexColumns += name;
        }
        return {};
    }

    Result<void> readPackaging(const QString& key, const YAML::Node& value)
    {
        const QString word = textOf(value);
        m_profile.packaging =
            word == QLatin1String("zip") ? Profile::Packaging::Zip : Profile::Packaging::Folder;
        return word == QLatin1String("zip") || word == QLatin1String("folder")
                   ? Result<void>()
                   : badValue(key, value);
    }

    /// What a profile may leave out takes the trade's default; id, name and recipient it may not.
    Result<Profile> complete()
    {
        const std::pair<const char*, QString> needed[] = {
            {"id", m_profile.id}, {"name", m_profile.name}, {"recipient", m_profile.recipient}};
        for (const auto& [key, value] : needed) {
            if (value.isEmpty())
                return failure(error(QT_TRANSLATE_NOOP("Error", "the key “%1” is missing"),
                                     {QLatin1String(key)}, 1));
        }
        if (m_profile.fileName.isEmpty())
            m_profile.fileName = QStringLiteral("{序号}_{种类}_{单位}_{标题}");
        if (m_profile.formats.empty())
            m_profile.formats = {Profile::Format::Docx};
        if (m_profile.indexColumns.isEmpty())
            m_profile.indexColumns = defaultIndexColumns();
        return m_profile;
    }

    QString m_place;
    Profile m_profile;
};

std::vector<Profile>::const_iterator withId(const std::vector<Profile>& profiles, const QString& id)
{
    return std::find_if(profiles.begin(), profiles.end(),
                        [&](const Profile& profile) { return profile.id == id; });
}

Result<std::vector<Profile>> loadFolder(const QString& folder)
{
    std::vector<Profile> profiles;
    const QDir place(folder);
    for (const QString& name :
         place.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        const QString path = place.filePath(name);
        const auto bytes = readFile(path, profileLimit);
        if (!bytes)
            return failure(bytes.error());
        auto profile = ProfileReader(path).read(*bytes);
        if (!profile)
            return failure(profile.error());
        if (withId(profiles, profile->id) != profiles.end())
            return failure({ErrorCode::Malformed,
                            QT_TRANSLATE_NOOP("Error", "another profile has the id “%1”"),
                            {profile->id},
                            path,
                            1});
        profiles.push_back(std::move(*profile));
    }
    return profiles;
}

} // namespace

Result<std::vector<Profile>> loadProfiles(const QStringList& folders)
{
    std::vector<Profile> profiles;
    for (const QString& folder : folders) {
        const auto layer = loadFolder(folder);
        if (!layer)
            return failure(layer.error());
        for (const Profile& profile : *layer) {
            if (const auto below = withId(profiles, profile.id); below != profiles.end())
                profiles.erase(below);
            profiles.push_back(profile);
        }
    }
    std::sort(profiles.begin(), profiles.end(),
              [](const Profile& left, const Profile& right) { return left.id < right.id; });
    return profiles;
}

} // namespace chengbao::packet
