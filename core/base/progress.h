// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace chengbao
{

/// Passed by value into long work. `step` may be called from a worker thread and may be empty;
/// work that sees `stop` requested undoes what it began and returns ErrorCode::Cancelled.
struct Progress {
    std::function<void(int done, int total)> step;
    std::stop_token stop;

    void report(int done, int total) const
    {
        if (step)
            step(done, total);
    }
    bool cancelled() const { return stop.stop_requested(); }
};

} // namespace chengbao
