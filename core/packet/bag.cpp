// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/bag.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::packet
{
namespace
{

QByteArray bagDeclaration()
{
    return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
}

QByteArray infoLine(const char* label, const QString& value)
{
    return QByteArray(label) + ": " + value.simplified().toUtf8() + '\n';
}

QByteArray bagInfo(const Payload& payload, const BagInfo& info)
{
    qint64 bytes = 0;
    for (const auto& [path, file] : payload)
        bytes += file.size;
    return infoLine("Source-Organization", info.organization) +
           infoLine("External-Identifier", info.identifier) +
           infoLine("Bagging-Date", info.date.toString(Qt::ISODate)) +
           "Payload-Oxum: " + payloadOxum(bytes, static_cast<qint64>(payload.size())) + '\n';
}

/// Two blanks between digest and path: the form `sha256sum -c` reads.
QByteArray manifestLine(const QByteArray& digest, const QString& path)
{
    return digest + "  " + encodedBagPath(path).toUtf8() + '\n';
}

QByteArray payloadManifest(const Payload& payload)
{
    std::vector<QByteArray> lines;
    for (const auto& [path, file] : payload)
        lines.push_back(manifestLine(file.sha256, QStringLiteral("data/") + path));
    std::sort(lines.begin(), lines.end(), [](const QByteArray& left, const QByteArray& right) {
        return QByteArrayView(left).sliced(66) < QByteArrayView(right).sliced(66); // by path
    });
    QByteArray manifest;
    for (const QByteArray& line : lines)
        manifest += line;
    return manifest;
}

} // namespace

std::vector<TagFile> bagTagFiles(const Payload& payload, const BagInfo& info)
{
    std::vector<TagFile> files = {
        {QStringLiteral("bag-info.txt"), bagInfo(payload, info)},
        {QStringLiteral("bagit.txt"), bagDeclaration()},
        {QStringLiteral("manifest-sha256.txt"), payloadManifest(payload)}};
    QByteArray tags;
    for (const TagFile& file : files)
        tags += manifestLine(sha256Hex(file.bytes), file.name);
    std::swap(files[0], files[1]); // the declaration comes first in a zip
    files.push_back({QStringLiteral("tagmanifest-sha256.txt"), tags});
    return files;
}

QByteArray payloadOxum(qint64 bytes, qint64 files)
{
    return QByteArray::number(bytes) + '.' + QByteArray::number(files);
}

QString encodedBagPath(const QString& path)
{
    QString encoded = path;
    return encoded.replace(QLatin1Char('%'), QStringLiteral("%25"))
        .replace(QLatin1Char('\r'), QStringLiteral("%0D"))
        .replace(QLatin1Char('\n'), QStringLiteral("%0A"));
}

QString decodedBagPath(const QString& path)
{
    QString decoded = path;
    return decoded.replace(QLatin1String("%0D"), QStringLiteral("\r"), Qt::CaseInsensitive)
        .replace(QLatin1String("%0A"), QStringLiteral("\n"), Qt::CaseInsensitive)
        .replace(QLatin1String("%25"), QStringLiteral("%"));
}

Result<std::map<QString, QByteArray>> parseManifest(const QByteArray& bytes, const QString& place)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9a-fA-F]{64})[ \\t]+\\*?(?:\\./)?(.+)$"));
    std::map<QString, QByteArray> digests;
    int number = 0;
    for (const QString& line : QString::fromUtf8(bytes).split(QLatin1Char('\n'))) {
        ++number;
        const QString text = line.endsWith(QLatin1Char('\r')) ? line.chopped(1) : line;
        if (text.isEmpty())
            continue;
        const auto match = form.match(text);
        const QString path = decodedBagPath(match.captured(2));
        if (!match.hasMatch())
            return failure({ErrorCode::Malformed,
                            QT_TRANSLATE_NOOP("Error", "this is not a line of a manifest"),
                            {},
                            place,
                            number});
        if (!digests.emplace(path, match.captured(1).toLower().toLatin1()).second)
            return failure({ErrorCode::Malformed,
                            QT_TRANSLATE_NOOP("Error", "“%1” is listed twice"),
                            {path},
                            place,
                            number});
    }
    return digests;
}

} // namespace chengbao::packet
