// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/model/finding.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>
#include <stop_token>

namespace chengbao::ui
{

/// Checks drafts in the background while they are written: a moment after the last change, never
/// while an input method composes, one check at a time, and only the newest draft counts.
/// Used and heard on the GUI thread; the check itself runs on a worker over a copy of the draft.
class LintScheduler : public QObject
{
    Q_OBJECT
public:
    /// Called on the worker (see linterCheck()); an early stop may return anything, its result is
    /// dropped.
    using Check = std::function<std::vector<Finding>(const Draft&, std::stop_token)>;

    /// Milliseconds after the last change; as long as the last check took where that is more, so
    /// that quick keys do not start what the next one stops.
    static constexpr int leastDelay = 15;
    static constexpr int mostDelay = 300;

    explicit LintScheduler(Check check, QObject* parent = nullptr);
    /// Stops a running check and waits for it.
    ~LintScheduler() override;

    /// Checks by this from the next start on, for instance when the rules changed.
    void setCheck(Check check) { m_check = std::move(check); }

    /// The draft changed: a running check is stopped, the next one starts after the delay.
    void schedule(const Draft& draft, int revision);
    /// Starts the scheduled check without the delay; nothing when none is scheduled or it is held.
    void runNow();
    /// Drops what is scheduled and running, for instance when another item is opened.
    void cancel();
    /// While held (an input method composes) nothing starts; release starts the delay anew.
    void setHeld(bool held);

    /// A check is scheduled or running.
    bool isBusy() const { return m_waiting.has_value() || m_running; }

signals:
    void started(int revision);
    /// Findings of the draft last scheduled with that revision; never for an older draft.
    void finished(int revision, const std::vector<chengbao::Finding>& findings);

private:
    struct Job {
        Draft draft;
        int revision = 0;
    };
    void start();
    struct Outcome {
        quint64 ticket = 0;
        int revision = 0;
        qint64 milliseconds = 0;
        std::vector<Finding> findings;
    };
    void deliver(const Outcome& outcome);

    Check m_check;
    QTimer m_timer;
    std::optional<Job> m_waiting;
    std::stop_source m_stop;
    quint64 m_ticket = 0; ///< of the newest scheduled draft; older results are dropped
    bool m_running = false;
    bool m_held = false;
    QThreadPool m_worker;
};

} // namespace chengbao::ui
