// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/attachments.h"

#include "core/archive/picture_kind.h"
#include "core/base/files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace chengbao::archive
{
namespace
{

/// The digest that stands in the name of a photo taken in; empty for any other name.
QByteArray nameDigest(const QString& file)
{
    static const QRegularExpression form(QStringLiteral("^attachments/([0-9a-f]{64})\\.[^/]*$"));
    return QByteArray::fromHex(form.match(file).captured(1).toLatin1());
}

Error noPicture(const QString& file)
{
    return {ErrorCode::Unsupported,
            QT_TRANSLATE_NOOP("Error", "this is not a picture (JPEG, PNG, GIF, BMP, WebP or TIFF)"),
            {},
            file};
}

/// The name of the copy, made if there is no sound one yet.
Result<QString> keep(const QString& file, const QString& folder)
{
    if (!QFileInfo(file).isFile())
        return failure(noPicture(file));
    const auto bytes = readFile(file, attachmentLimit);
    if (!bytes)
        return failure(bytes.error());
    const QString kind = pictureKind(*bytes);
    if (kind.isEmpty())
        return failure(noPicture(file));
    const QByteArray digest = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
    const QString name =
        QStringLiteral("attachments/%1.%2").arg(QString::fromLatin1(digest.toHex()), kind);
    if (keptPhoto(folder, name))
        return name;
    const QString path = folder + QLatin1Char('/') + name;
    if (auto made = makePrivateFolder(QFileInfo(path).absolutePath()); !made)
        return failure(made.error());
    if (auto written = writeFileAtomically(path, *bytes); !written)
        return failure(written.error());
    return name;
}

} // namespace

Result<Draft> keepPhotos(Draft draft, const QString& folder)
{
    for (Photo& photo : draft.facts.photos) {
        if (isKeptPhoto(photo.file) || photo.file.isEmpty() || !QFileInfo::exists(photo.file))
            continue;
        const auto name = keep(photo.file, folder);
        if (!name)
            return failure(name.error());
        photo.file = *name;
    }
    return draft;
}

bool isKeptPhoto(const QString& file)
{
    return !nameDigest(file).isEmpty();
}

Result<QString> keptPhoto(const QString& folder, const QString& file)
{
    const QByteArray digest = nameDigest(file);
    const QString path = folder + QLatin1Char('/') + file;
    if (digest.isEmpty() || !QFileInfo(path).isFile())
        return failure({ErrorCode::NotFound,
                        QT_TRANSLATE_NOOP("Error", "the photo is not in the archive"),
                        {},
                        file});
    QFile photo(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!photo.open(QIODevice::ReadOnly) || !hash.addData(&photo))
        return failure({ErrorCode::Unreadable,
                        QT_TRANSLATE_NOOP("Error", "the file cannot be read"),
                        {},
                        path});
    if (hash.result() != digest)
        return failure({ErrorCode::Damaged,
                        QT_TRANSLATE_NOOP("Error", "the photo was changed after it was taken in"),
                        {},
                        file});
    return path;
}

} // namespace chengbao::archive
