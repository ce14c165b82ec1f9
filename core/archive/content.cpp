// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/content.h"

#include "core/base/sha256.h"

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

/// Hands out the parts of packed() one after the other.
template <class Take>
void eachPackedPart(const Content& content, Take take)
{
    for (const QByteArray* part : {&content.facts, &content.title, &content.body}) {
        take(QByteArray(QByteArray::number(part->size()) + ':'));
        take(*part);
        take(QByteArrayLiteral(","));
    }
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

QByteArray packed(const Content& content)
{
    QByteArray bytes;
    bytes.reserve(content.bytes() + 30);
    eachPackedPart(content, [&bytes](const QByteArray& part) { bytes += part; });
    return bytes;
}

std::optional<Content> unpacked(const QByteArray& bytes)
{
    Content content;
    qsizetype at = 0;
    for (QByteArray* part : {&content.facts, &content.title, &content.body}) {
        const qsizetype colon = bytes.indexOf(':', at);
        if (colon < 0)
            return std::nullopt;
        bool isNumber = false;
        const qlonglong size = bytes.mid(at, colon - at).toLongLong(&isNumber);
        if (!isNumber || size < 0 || size > bytes.size() - colon - 2)
            return std::nullopt;
        *part = bytes.mid(colon + 1, size);
        at = colon + 1 + size;
        if (bytes[at++] != ',')
            return std::nullopt;
    }
    return at == bytes.size() ? std::optional(std::move(content)) : std::nullopt;
}

QByteArray contentDigest(const Content& content)
{
    Sha256 hash;
    eachPackedPart(content, [&hash](const QByteArray& part) { hash.add(part); });
    return hash.result();
}

} // namespace chengbao::archive
