// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/thumbnails.h"

#include <QImageReader>
#include <QPointer>

namespace chengbao::ui
{
namespace
{

constexpr qint64 mostPixels = 150'000'000;
constexpr int mostMegabytes = 600;

} // namespace

QImage thumbnailOf(const QString& file, const QSize& box)
{
    QImageReader::setAllocationLimit(mostMegabytes);
    QImageReader reader(file);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    // The box stands upright for pictures that are turned by a quarter.
    QSize room = box;
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        room.transpose();
    if (size.width() > room.width() || size.height() > room.height())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

Thumbnails::Thumbnails(QObject* parent) : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
}

Thumbnails::~Thumbnails()
{
    m_worker.clear();
    m_worker.waitForDone();
}

void Thumbnails::make(const QString& file, const QSize& box, QObject* context, Done done)
{
    m_worker.start([this, file, box, context = QPointer<QObject>(context), done = std::move(done)] {
        QImage image = thumbnailOf(file, box);
        // The destructor waits for the worker, so `this` is alive here.
        QMetaObject::invokeMethod(
            this,
            [context, done, image = std::move(image)] {
                if (context)
                    done(image);
            },
            Qt::QueuedConnection);
    });
}

} // namespace chengbao::ui
