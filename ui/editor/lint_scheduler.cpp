// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/lint_scheduler.h"

#include <QElapsedTimer>

#include <algorithm>

namespace chengbao::ui
{
LintScheduler::LintScheduler(Check check, QObject* parent)
    : QObject(parent), m_check(std::move(check))
{
    m_worker.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(leastDelay);
    connect(&m_timer, &QTimer::timeout, this, &LintScheduler::start);
}

LintScheduler::~LintScheduler()
{
    cancel();
    m_worker.waitForDone();
}

void LintScheduler::schedule(const Draft& draft, int revision)
{
    cancel();
    m_waiting = Job{draft, revision};
    if (!m_held)
        m_timer.start();
}

void LintScheduler::runNow()
{
    if (!m_held)
        start();
}

void LintScheduler::cancel()
{
    m_timer.stop();
    m_waiting.reset();
    m_stop.request_stop();
    m_running = false;
    ++m_ticket;
}

void LintScheduler::setHeld(bool held)
{
    m_held = held;
    if (held)
        m_timer.stop();
    else if (m_waiting)
        m_timer.start();
}

void LintScheduler::start()
{
    if (!m_waiting)
        return;
    m_timer.stop();
    const Job job = std::move(*m_waiting);
    m_waiting.reset();
    m_stop = std::stop_source();
    m_running = true;
    emit started(job.revision);
    m_worker.start([this, check = m_check, job, ticket = m_ticket, stop = m_stop.get_token()] {
        if (stop.stop_requested())
            return;
        QElapsedTimer clock;
        clock.start();
        Outcome outcome{ticket, job.revision, 0, check(job.draft, stop)};
        outcome.milliseconds = clock.elapsed();
        // The destructor waits for the worker, so `this` is alive; Qt drops the call if it is
        // still queued when the scheduler goes.
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)] { deliver(outcome); }, Qt::QueuedConnection);
    });
}

void LintScheduler::deliver(const Outcome& outcome)
{
    if (outcome.ticket != m_ticket)
        return;
    m_running = false;
    m_timer.setInterval(
        static_cast<int>(std::clamp<qint64>(outcome.milliseconds, leastDelay, mostDelay)));
    emit finished(outcome.revision, outcome.findings);
}

} // namespace chengbao::ui
