// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/packet_json.h"

#include "core/text/word_count.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace chengbao::packet
{
namespace
{

QJsonObject fileJson(const char* role, const QString& path, const Payload& payload)
{
    const PayloadFile& file = payload.at(path);
    return {{QStringLiteral("role"), QLatin1String(role)},
            {QStringLiteral("path"), path},
            {QStringLiteral("bytes"), file.size},
            {QStringLiteral("sha256"), QString::fromLatin1(file.sha256)}};
}

QJsonArray itemFiles(const ItemPlan& plan, const Payload& payload)
{
    QJsonArray files = {fileJson("form", plan.form, payload)};
    for (const QString& path : plan.texts)
        files.append(fileJson("text", path, payload));
    for (const QString& path : plan.photos)
        files.append(fileJson("photo", path, payload));
    files.append(fileJson("signature", plan.signature, payload));
    return files;
}

/// Photos are named as they lie in the packet, and beside that as the signature names them, unless
/// that is a place on the sender's disk: this is nobody's business.
QJsonObject factsJson(const Facts& facts, const ItemPlan& plan, const Payload& payload)
{
    const QString key = QStringLiteral("photos");
    QJsonObject json = toJson(facts);
    QJsonArray photos = json.value(key).toArray();
    for (qsizetype i = 0; i < photos.size(); ++i) {
        QJsonObject photo = photos[i].toObject();
        const QString& signedAs = facts.photos[static_cast<std::size_t>(i)].file;
        if (QDir::isRelativePath(signedAs))
            photo.insert(QStringLiteral("signed_as"), signedAs);
        const QString digest = digestInPhotoName(signedAs);
        if (!digest.isEmpty())
            photo.insert(QStringLiteral("signed_sha256"), digest);
        if (!digest.isEmpty() && digest.toLatin1() != payload.at(plan.photos[i]).sha256)
            photo.insert(QStringLiteral("cleaned"), true);
        photo.insert(QStringLiteral("file"), plan.photos[i]);
        photos[i] = photo;
    }
    if (!photos.isEmpty())
        json.insert(key, photos);
    return json;
}

QJsonObject signOffJson(const SignOff& signOff)
{
    return {{QStringLiteral("signer"), signOff.signer},
            {QStringLiteral("role"), toWord(signOff.role)},
            {QStringLiteral("signed_at"), signOff.signedAt.toString(Qt::ISODate)},
            {QStringLiteral("digest"), QString::fromLatin1(signOff.digest.toHex())}};
}

QJsonObject itemJson(const Item& item, const ItemPlan& plan, const Payload& payload)
{
    QJsonObject json = {
        {QStringLiteral("number"), plan.number},
        {QStringLiteral("id"), item.id},
        {QStringLiteral("title"), item.draft.title},
        {QStringLiteral("body"), item.draft.body},
        {QStringLiteral("characters"), text::countWords(item.draft.body)},
        {QStringLiteral("facts"), factsJson(item.draft.facts, plan, payload)},
        {QStringLiteral("digest"), QString::fromLatin1(digestOf(item.draft).toHex())},
        {QStringLiteral("files"), itemFiles(plan, payload)}};
    if (item.signOff)
        json.insert(QStringLiteral("sign_off"), signOffJson(*item.signOff));
    return json;
}

} // namespace

QString digestInPhotoName(const QString& signedAs)
{
    static const QRegularExpression form(QStringLiteral("/([0-9a-f]{64})\\.[^/]*$"));
    return form.match(signedAs).captured(1);
}

QByteArray packetJson(const PacketRequest& request, const std::vector<ItemPlan>& plans,
                      const Payload& payload)
{
    QJsonArray items;
    for (std::size_t i = 0; i < request.items.size(); ++i)
        items.append(itemJson(request.items[i].item, plans[i], payload));
    QJsonObject json = {
        {QStringLiteral("schema_version"), packetSchemaVersion},
        {QStringLiteral("sender"), request.sender},
        {QStringLiteral("recipient"), request.profile.recipient},
        {QStringLiteral("channel"), request.profile.channel},
        {QStringLiteral("profile"), request.profile.id},
        {QStringLiteral("date"), request.date.toString(Qt::ISODate)},
        {QStringLiteral("items"), items},
        {QStringLiteral("files"), QJsonArray{fileJson("index", place::index, payload),
                                             fileJson("self-check", place::selfCheck, payload)}}};
    if (request.profile.system)
        json.insert(QStringLiteral("system"), toWord(*request.profile.system));
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace chengbao::packet
