// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/background.h"

#include <QThread>

namespace chengbao::ui
{

Background::Background(QObject* parent) : QObject(parent) {}

Background::~Background()
{
    if (!m_thread)
        return;
    m_thread->disconnect(this);
    m_stop.request_stop();
    m_thread->wait();
}

bool Background::isRunning() const
{
    return m_thread != nullptr;
}

void Background::cancel()
{
    m_stop.request_stop();
}

void Background::start(std::function<void(const Progress&)> work, std::function<void()> done)
{
    m_stop = std::stop_source();
    const auto step = [this](int count, int total) { emit progressed(count, total); };
    m_thread.reset(
        QThread::create([work = std::move(work), progress = Progress{step, m_stop.get_token()}] {
            work(progress);
        }));
    connect(m_thread.get(), &QThread::finished, this, [this, done = std::move(done)] {
        // The thread has ended: what follows may start the next piece.
        m_thread->wait();
        m_thread.release()->deleteLater();
        done();
    });
    m_thread->start();
}

} // namespace chengbao::ui
