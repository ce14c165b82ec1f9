// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/content.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace chengbao::archive
{
namespace
{

QByteArray toBytes(QString text)
{
    // SQLite drops or replaces these on its way between UTF-16 and UTF-8.
    while (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace(QChar(0xFFFE), QChar::ReplacementCharacter);
    text.replace(QChar(0xFFFF), QChar::ReplacementCharacter);
    return text.toUtf8();
}

QByteArray toBytes(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

Content contentOf(const Draft& draft)
{
    const Facts facts = factsFromJson(toJson(draft.facts));
    return {toBytes(toJson(facts)), toBytes(draft.title), toBytes(draft.body)};
}

Draft draftOf(const Content& content)
{
    return {factsFromJson(QJsonDocument::fromJson(content.facts).object()),
            QString::fromUtf8(content.title), QString::fromUtf8(content.body)};
}

QByteArray contentDigest(const Content& content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray* part : {&content.facts, &content.title, &content.body}) {
        hash.addData(QByteArray::number(part->size()) + ':');
        hash.addData(*part);
        hash.addData(QByteArrayView(","));
    }
    return hash.result();
}

} // namespace chengbao::archive
