// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <QObject>

#include <memory>
#include <optional>

class QThread;

namespace chengbao::ui
{

/// One piece of long work on a thread of its own, seen from the GUI thread. The work gets values
/// and opens its own archive; its result comes back to the GUI thread. One piece at a time.
/// Destroying the object asks the work to stop and waits for it, without telling its result.
class Background : public QObject
{
    Q_OBJECT
public:
    explicit Background(QObject* parent = nullptr);
    ~Background() override;

    bool isRunning() const;

    /// `work(const Progress&)` runs on the thread; `done(result)` on this object's thread. Must
    /// not be called while isRunning().
    template <class Work, class Done>
    void run(Work work, Done done)
    {
        using Value = std::invoke_result_t<Work, const Progress&>;
        auto result = std::make_shared<std::optional<Value>>();
        start([work = std::move(work),
               result](const Progress& progress) { result->emplace(work(progress)); },
              [done = std::move(done), result] { done(std::move(**result)); });
    }

    /// Asks the work to stop; it ends through its own result.
    void cancel();

signals:
    void progressed(int done, int total);

private:
    void start(std::function<void(const Progress&)> work, std::function<void()> done);

    std::stop_source m_stop;
    std::unique_ptr<QThread> m_thread;
};

} // namespace chengbao::ui
