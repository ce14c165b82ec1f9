// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/migrations.h"

#include <functional>

namespace chengbao::archive
{

/// What opening takes from outside; the defaults are the product's.
struct OpenOptions {
    std::vector<Migration> migrations = builtInMigrations();
    int busyTimeoutMs = 5000; ///< how long a busy archive is waited for
    bool readOnly = false;    ///< look, write nothing: somebody else has it in hand
    /// Called once with the connection that will be kept, after everything else.
    std::function<void(Database&)> connected;
};

} // namespace chengbao::archive
