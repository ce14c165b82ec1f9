// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace chengbao::ui
{

/// A small picture of an image file, at most `box` pixels, its rotation applied; null for what
/// cannot be shown: no picture, a damaged one, one of more than 150 million pixels, or one whose
/// decoding takes more memory than 600 MB. Never reads more than that, whatever the file says of
/// itself. Safe from any thread.
QImage thumbnailOf(const QString& file, const QSize& box);

/// Makes them on a worker, one at a time. Used and heard on the GUI thread.
class Thumbnails : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const QImage& image)>;

    explicit Thumbnails(QObject* parent = nullptr);
    /// What waits is dropped, what runs is waited for.
    ~Thumbnails() override;

    /// Calls `done` once, later, unless `context` or this object is gone by then.
    void make(const QString& file, const QSize& box, QObject* context, Done done);

private:
    QThreadPool m_worker;
};

} // namespace chengbao::ui
