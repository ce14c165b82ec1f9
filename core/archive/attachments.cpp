// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/attachments.h"

#include "core/base/files.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace chengbao::archive
{
namespace
{

const QString inside = QStringLiteral("attachments/");

/// The name of the copy, made if there is none yet.
Result<QString> keep(const QString& file, const QString& folder)
{
    const auto bytes = readFile(file, attachmentLimit);
    if (!bytes)
        return failure(bytes.error());
    const QByteArray digest = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
    const QString name = inside + QString::fromLatin1(digest.toHex()) + QLatin1Char('.') +
                         QFileInfo(file).suffix().toLower();
    const QString path = attachmentPath(folder, name);
    if (QFileInfo::exists(path))
        return name;
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
        if (photo.file.startsWith(inside) || !QFileInfo(photo.file).isFile())
            continue;
        const auto name = keep(photo.file, folder);
        if (!name)
            return failure(name.error());
        photo.file = *name;
    }
    return draft;
}

QString attachmentPath(const QString& folder, const QString& file)
{
    return QFileInfo(file).isAbsolute() ? file : folder + QLatin1Char('/') + file;
}

} // namespace chengbao::archive
