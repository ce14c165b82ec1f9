// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/verifier.h"

#include "core/packet/bag.h"
#include "core/packet/packet.h"
#include "core/packet/packet_json.h"
#include "core/packet/packet_source.h"
#include "core/packet/photo_cleaning.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace chengbao::packet
{
namespace
{

constexpr qint64 tagFileLimit = 16LL * 1024 * 1024;
constexpr qint64 jsonLimit = 64LL * 1024 * 1024;
const QLatin1String dataFolder("data/");

using Manifest = std::map<QString, QByteArray>;

class Verifier
{
public:
    Verifier(const PacketSource& source, const Progress& progress)
        : m_source(source), m_progress(progress), m_problems(source.problems())
    {
    }

    Result<Verification> verify()
    {
        checkDeclaration();
        m_tags = manifest(QStringLiteral("tagmanifest-sha256.txt"));
        m_payload = manifest(QStringLiteral("manifest-sha256.txt"));
        checkPlaces();
        checkFolders();
        if (auto compared = compare(); !compared)
            return failure(compared.error());
        checkOxum();
        checkJson();
        return Verification{m_problems.empty(), std::move(m_problems)};
    }

private:
    void problem(ErrorCode code, const char* reason, const QString& place,
                 const QStringList& arguments = {}, int line = 0)
    {
        m_problems.push_back({code, reason, arguments, place, line});
    }

    std::optional<QByteArray> tagFile(const QString& name)
    {
        const auto* member = m_source.find(name);
        if (!member) {
            problem(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "the file is missing"), name);
            return std::nullopt;
        }
        auto bytes = m_source.read(*member, tagFileLimit);
        if (!bytes) {
            m_problems.push_back(bytes.error());
            return std::nullopt;
        }
        return std::move(*bytes);
    }

    void checkDeclaration()
    {
        const QString name = QStringLiteral("bagit.txt");
        static const QRegularExpression form(QStringLiteral(
            "^BagIt-Version: 1\\.0\\r?\\nTag-File-Character-Encoding: UTF-8(\\r?\\n)?$"));
        const auto bytes = tagFile(name);
        if (bytes && !form.match(QString::fromLatin1(*bytes)).hasMatch())
            problem(ErrorCode::Malformed,
                    QT_TRANSLATE_NOOP("Error", "this does not declare a BagIt 1.0 bag in UTF-8"),
                    name);
    }

    Manifest manifest(const QString& name)
    {
        const auto bytes = tagFile(name);
        if (!bytes)
            return {};
        auto parsed = parseManifest(*bytes, name);
        if (!parsed) {
            m_problems.push_back(parsed.error());
            return {};
        }
        return std::move(*parsed);
    }

    /// The payload manifest speaks of data/ only, the tag manifest of the rest.
    void checkPlaces()
    {
        for (const auto& [path, digest] : m_tags) {
            if (path.startsWith(dataFolder))
                problem(ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "the tag manifest names a file in data/"), path);
        }
        for (const auto& [path, digest] : m_payload) {
            if (!path.startsWith(dataFolder))
                problem(ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "the manifest names a file outside data/"),
                        path);
        }
        for (const QLatin1String name : {QLatin1String("bagit.txt"), QLatin1String("bag-info.txt"),
                                         QLatin1String("manifest-sha256.txt")}) {
            if (m_source.find(name) && !m_tags.contains(name))
                problem(ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "the file is not in the manifest"), name);
        }
    }

    /// Nothing lies about that no file needs, but the fixed folders, which may be empty.
    void checkFolders()
    {
        QSet<QString> needed = {QStringLiteral("data/")};
        for (const QString& folder : {place::forms, place::texts, place::photos, place::signatures})
            needed.insert(dataFolder + folder);
        for (const auto& member : m_source.members()) {
            for (auto at = member.path.indexOf(u'/'); at >= 0;
                 at = member.path.indexOf(u'/', at + 1))
                needed.insert(member.path.left(at + 1));
        }
        for (const QString& folder : m_source.folders()) {
            if (!needed.contains(folder))
                problem(ErrorCode::Damaged,
                        QT_TRANSLATE_NOOP("Error", "this folder does not belong to the packet"),
                        folder);
        }
    }

    /// Each manifest speaks for its own side alone, so neither can overrule the other.
    const Manifest& manifestFor(const QString& path) const
    {
        return path.startsWith(dataFolder) ? m_payload : m_tags;
    }

    /// Both ways: every file is listed, every listed file is there and unchanged.
    Result<void> compare()
    {
        const int total = static_cast<int>(m_source.members().size());
        int done = 0;
        for (const auto& member : m_source.members()) {
            m_progress.report(done++, total);
            if (m_progress.cancelled())
                return failure(
                    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled"), {}, {}});
            const Manifest& expected = manifestFor(member.path);
            const auto listed = expected.find(member.path);
            if (listed != expected.end())
                compareDigest(member, listed->second);
            else if (!isListedElsewhere(member.path))
                problem(ErrorCode::Damaged,
                        QT_TRANSLATE_NOOP("Error", "the file is not in the manifest"), member.path);
        }
        for (const Manifest* listed : {&m_tags, &m_payload}) {
            for (const auto& [path, digest] : *listed) {
                if (!m_source.find(path))
                    problem(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "the file is missing"),
                            path);
            }
        }
        m_progress.report(total, total);
        return {};
    }

    /// The tag manifest cannot list itself; the others are reported by checkPlaces().
    static bool isListedElsewhere(const QString& path)
    {
        return path == QLatin1String("tagmanifest-sha256.txt") ||
               path == QLatin1String("bagit.txt") || path == QLatin1String("bag-info.txt") ||
               path == QLatin1String("manifest-sha256.txt");
    }

    void compareDigest(const PacketSource::Member& member, const QByteArray& expected)
    {
        Sha256 hash;
        const auto streamed = m_source.stream(member, [&](const char* bytes, qint64 size) {
            hash.add(QByteArrayView(bytes, size));
            return !m_progress.cancelled();
        });
        if (!streamed)
            m_problems.push_back(streamed.error());
        else if (hash.result().toHex() != expected && !m_progress.cancelled())
            problem(ErrorCode::Damaged,
                    QT_TRANSLATE_NOOP("Error", "the file was changed after it was packed"),
                    member.path);
    }

    void checkOxum()
    {
        const QString name = QStringLiteral("bag-info.txt");
        const auto bytes = tagFile(name);
        if (!bytes)
            return;
        qint64 size = 0;
        qint64 files = 0;
        for (const auto& member : m_source.members()) {
            if (member.path.startsWith(dataFolder)) {
                size += member.size;
                ++files;
            }
        }
        static const QRegularExpression form(QStringLiteral("^Payload-Oxum:\\s*(\\S+)\\s*$"),
                                             QRegularExpression::MultilineOption);
        const QString declared = form.match(QString::fromUtf8(*bytes)).captured(1);
        const QString counted = QString::fromLatin1(payloadOxum(size, files));
        if (declared != counted)
            problem(ErrorCode::Damaged,
                    QT_TRANSLATE_NOOP("Error", "Payload-Oxum says %1, the packet has %2"), name,
                    {declared, counted});
    }

    void checkJson()
    {
        const QString name = dataFolder + place::json;
        const auto* member = m_source.find(name);
        if (!member) {
            if (!m_payload.contains(name)) // else already reported
                problem(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "the file is missing"),
                        name);
            return;
        }
        const auto bytes = m_source.read(*member, jsonLimit);
        if (!bytes) {
            m_problems.push_back(bytes.error());
            return;
        }
        const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
        const int version = json.value(QStringLiteral("schema_version")).toInt();
        if (version > packetSchemaVersion)
            problem(ErrorCode::NewerVersion,
                    QT_TRANSLATE_NOOP("Error", "the packet was written by a newer program"), name);
        else if (version < 1 || !json.value(QStringLiteral("items")).isArray())
            problem(ErrorCode::Malformed,
                    QT_TRANSLATE_NOOP("Error", "this is not the description of a packet"), name);
        else
            checkDescription(json);
    }

    void checkDescription(const QJsonObject& json)
    {
        checkFiles(json.value(QStringLiteral("files")).toArray());
        const QJsonArray items = json.value(QStringLiteral("items")).toArray();
        for (const QJsonValue& value : items) {
            const QJsonObject item = value.toObject();
            checkFiles(item.value(QStringLiteral("files")).toArray());
            checkSignature(item);
        }
    }

    void checkFiles(const QJsonArray& files)
    {
        for (const QJsonValue& file : files) {
            const QString path = dataFolder + file[QStringLiteral("path")].toString();
            const auto listed = m_payload.find(path);
            const QByteArray digest = file[QStringLiteral("sha256")].toString().toLatin1();
            const auto* member = m_source.find(path);
            const bool agrees =
                listed != m_payload.end() && listed->second == digest &&
                (!member || member->size == file[QStringLiteral("bytes")].toInteger(-1));
            if (!agrees)
                problem(ErrorCode::Damaged,
                        QT_TRANSLATE_NOOP("Error", "packet.json and the manifest disagree"), path);
        }
    }

    /// The draft under the names its photos had when it was signed; none when they are not told.
    static std::optional<Draft> signedDraft(const QJsonObject& item)
    {
        QJsonObject facts = item.value(QStringLiteral("facts")).toObject();
        QJsonArray photos = facts.value(QStringLiteral("photos")).toArray();
        for (qsizetype i = 0; i < photos.size(); ++i) {
            QJsonObject photo = photos[i].toObject();
            const QJsonValue signedAs = photo.value(QStringLiteral("signed_as"));
            if (!signedAs.isString())
                return std::nullopt;
            photo.insert(QStringLiteral("file"), signedAs);
            photos[i] = photo;
        }
        if (!photos.isEmpty())
            facts.insert(QStringLiteral("photos"), photos);
        return Draft{factsFromJson(facts), item.value(QStringLiteral("title")).toString(),
                     item.value(QStringLiteral("body")).toString()};
    }

    /// A photo that was signed under its SHA-256 must be the picture that has it, or tell that it
    /// was cleaned and hold no notes of a camera. That it shows the same then rests on the sender.
    void checkPhotos(const QJsonObject& item)
    {
        const QJsonValue facts = item.value(QStringLiteral("facts"));
        const QJsonArray photos = facts[QStringLiteral("photos")].toArray();
        for (const QJsonValue& photo : photos) {
            const QString digest = digestInPhotoName(photo[QStringLiteral("signed_as")].toString());
            const QString path = dataFolder + photo[QStringLiteral("file")].toString();
            const auto listed = m_payload.find(path);
            // What says which bytes were signed must not say two things.
            const QString told = photo[QStringLiteral("signed_sha256")].toString(digest);
            const bool same = told == digest && listed != m_payload.end() &&
                              QString::fromLatin1(listed->second) == digest;
            if (!digest.isEmpty() && !same &&
                !(told == digest && photo[QStringLiteral("cleaned")].toBool() && isClean(path)))
                problem(ErrorCode::Damaged,
                        QT_TRANSLATE_NOOP("Error", "the photo is not the one that was signed"),
                        path);
        }
    }

    bool isClean(const QString& path) const
    {
        const auto* member = m_source.find(path);
        if (!member)
            return false;
        const auto bytes = m_source.read(*member, photoLimit);
        return bytes && cleanedPhoto(*bytes, path) == *bytes;
    }

    /// A signature holds for one text and its photos: the digest signed is the digest packed, and
    /// the one that is worked out again.
    void checkSignature(const QJsonObject& item)
    {
        const QString place = dataFolder + place::json;
        const QString title = item.value(QStringLiteral("title")).toString();
        const QString digest = item.value(QStringLiteral("digest")).toString();
        const QJsonValue signOff = item.value(QStringLiteral("sign_off"));
        checkPhotos(item);
        const auto draft = signedDraft(item);
        if (draft && QString::fromLatin1(digestOf(*draft).toHex()) != digest)
            problem(ErrorCode::Damaged,
                    QT_TRANSLATE_NOOP("Error", "the text of “%1” is not the one its digest names"),
                    place, {title});
        if (signOff.isObject() && signOff[QStringLiteral("digest")].toString() != digest)
            problem(ErrorCode::Damaged,
                    QT_TRANSLATE_NOOP("Error", "“%1” was changed after it was signed"), place,
                    {title});
    }

    const PacketSource& m_source;
    const Progress& m_progress;
    std::vector<Error> m_problems;
    Manifest m_tags;
    Manifest m_payload;
};

} // namespace

Result<std::unique_ptr<PacketSource>> openPacket(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(
            {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "there is no such packet"), {}, path});
    if (!info.isReadable())
        return failure({ErrorCode::Unreadable,
                        QT_TRANSLATE_NOOP("Error", "the file cannot be read"),
                        {},
                        path});
    return info.isDir() ? folderSource(path) : zipSource(path);
}

Result<Verification> verifySource(const PacketSource& source, const Progress& progress)
{
    // What is no packet at all, or too large to look into, has no files to miss.
    if (source.members().empty() && !source.problems().empty())
        return Verification{false, source.problems()};
    return Verifier(source, progress).verify();
}

Result<Verification> verifyPacket(const QString& path, const Progress& progress)
{
    return openPacket(path).and_then([&](const std::unique_ptr<PacketSource>& source) {
        return verifySource(*source, progress);
    });
}

} // namespace chengbao::packet
