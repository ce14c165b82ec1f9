// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/lint_scheduler.h"

namespace chengbao::ui
{
LintScheduler::LintScheduler(Check check, QObject* parent)
    : QObject(parent), m_check(std::move(check))
{
    m_worker.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
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
        std::vector<Finding> findings = check(job.draft, stop);
        // The destructor waits for the worker, so `this` is alive; Qt drops the call if it is
        // still queued when the scheduler goes.
        QMetaObject::invokeMethod(
            this,
            [this, ticket, revision = job.revision, findings = std::move(findings)] {
                deliver(ticket, revision, findings);
            },
            Qt::QueuedConnection);
    });
}

void LintScheduler::deliver(quint64 ticket, int revision, const std::vector<Finding>& findings)
{
    if (ticket != m_ticket)
        return;
    m_running = false;
    emit finished(revision, findings);
}

} // namespace chengbao::ui
