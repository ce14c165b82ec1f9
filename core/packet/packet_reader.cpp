// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/packet_reader.h"

#include "core/base/files.h"
#include "core/packet/packet_plan.h"
#include "core/packet/photo_cleaning.h"
#include "core/packet/verifier.h"
#include "core/text/cleaning.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace chengbao::packet
{
namespace
{

constexpr qint64 jsonLimit = 64LL * 1024 * 1024;
constexpr qint64 tagFileLimit = 1024 * 1024;
constexpr qsizetype mostItems = 10000;
const QString data = QStringLiteral("data/");

/// The whole of a member that verifying found to be sound.
Result<QByteArray> contentOf(const PacketSource& source, const QString& path, qint64 limit)
{
    const auto* member = source.find(path);
    if (!member)
        return failure(
            {ErrorCode::Malformed, QT_TRANSLATE_NOOP("Error", "the file is missing"), {}, path});
    return source.read(*member, limit);
}

QString identifierOf(const PacketSource& source)
{
    static const QRegularExpression line(QStringLiteral("^External-Identifier:[ \\t]*(.{1,200})$"),
                                         QRegularExpression::MultilineOption);
    const auto info = contentOf(source, QStringLiteral("bag-info.txt"), tagFileLimit);
    const QString text = QString::fromUtf8(info.value_or(QByteArray()));
    return text::cleanText(line.match(text).captured(1)).trimmed();
}

class ItemReader
{
public:
    ItemReader(const PacketSource& source, const QString& folder)
        : m_source(source), m_folder(folder)
    {
    }

    Result<ReceivedItem> read(const QJsonObject& json)
    {
        ReceivedItem item;
        item.id = text::cleanText(json.value(QStringLiteral("id")).toString())
                      .simplified()
                      .left(longestId);
        Draft& draft = item.draft;
        draft.facts = factsFromJson(json.value(QStringLiteral("facts")).toObject());
        draft.title =
            text::bodyParagraphs(text::cleanText(json.value(QStringLiteral("title")).toString()))
                .join(u' ');
        draft.body =
            text::bodyParagraphs(text::cleanText(json.value(QStringLiteral("body")).toString()))
                .join(u'\n');
        if (draft.title.isEmpty())
            return failure({ErrorCode::Malformed,
                            QT_TRANSLATE_NOOP("Error", "an item of the packet has no title"),
                            {},
                            data + place::json});
        for (Photo& photo : draft.facts.photos) {
            const auto file = unpack(photo.file);
            if (!file)
                return failure(file.error());
            photo.file = *file;
        }
        return item;
    }

private:
    Result<QString> unpack(const QString& path)
    {
        const auto bytes = contentOf(m_source, data + path, photoLimit);
        if (!bytes)
            return failure(bytes.error());
        const QString file = QStringLiteral("%1/%2").arg(m_folder).arg(++m_photos);
        return writeFileAtomically(file, *bytes).map([&] { return file; });
    }

    static constexpr qsizetype longestId = 100;
    const PacketSource& m_source;
    QString m_folder;
    int m_photos = 0;
};

Result<void> readItems(const PacketSource& source, const QString& folder, const Progress& progress,
                       ReceivedPacket& packet)
{
    const auto bytes = contentOf(source, data + place::json, jsonLimit);
    if (!bytes)
        return failure(bytes.error());
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    constexpr qsizetype longestSender = 200;
    packet.sender = text::cleanText(json.value(QStringLiteral("sender")).toString())
                        .simplified()
                        .left(longestSender);
    packet.date = QDate::fromString(json.value(QStringLiteral("date")).toString(), Qt::ISODate);
    const QJsonArray items = json.value(QStringLiteral("items")).toArray();
    if (items.size() > mostItems)
        return failure({ErrorCode::TooLarge,
                        QT_TRANSLATE_NOOP("Error", "the packet has more than %1 items"),
                        {QString::number(mostItems)},
                        data + place::json});
    ItemReader reader(source, folder);
    for (const QJsonValue& value : items) {
        if (progress.cancelled())
            return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled"), {}, {}});
        auto item = reader.read(value.toObject());
        if (!item)
            return failure(item.error());
        packet.items.push_back(std::move(*item));
    }
    return {};
}

} // namespace

Result<ReceivedPacket> readPacket(const QString& path, const QString& folder,
                                  const Progress& progress)
{
    const auto source = openPacket(path);
    if (!source)
        return failure(source.error());
    auto verification = verifySource(**source, progress);
    if (!verification)
        return failure(verification.error());
    ReceivedPacket packet;
    packet.verification = std::move(*verification);
    if (!packet.verification.valid)
        return packet;
    packet.identifier = identifierOf(**source);
    if (auto read = readItems(**source, folder, progress, packet); !read)
        return failure(read.error());
    return packet;
}

} // namespace chengbao::packet
