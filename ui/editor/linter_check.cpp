// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/linter_check.h"

#include "core/lint/linter.h"

namespace chengbao::ui
{

LintScheduler::Check linterCheck(const lint::Linter& linter, const QStringList& disabled)
{
    return [&linter, disabled](const Draft& draft, std::stop_token stop) {
        lint::LintOptions options;
        options.disabled = disabled;
        options.stop = std::move(stop);
        return linter.lint(draft, options);
    };
}

} // namespace chengbao::ui
