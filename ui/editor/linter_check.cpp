// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/linter_check.h"

#include "core/lint/linter.h"

namespace chengbao::ui
{
namespace
{

/// UTF-16 units up to which the statistics of words come along: some ten milliseconds on the
/// worker when nothing is known yet.
constexpr qsizetype mostForDeep = 10'000;

} // namespace

LintScheduler::Check linterCheck(std::shared_ptr<const lint::Linter> linter)
{
    return [linter = std::move(linter),
            cache = std::make_shared<lint::LintCache>()](const Draft& draft, std::stop_token stop) {
        return linter->lint(draft,
                            {.gates = true,
                             .disabled = {},
                             .deep = draft.body.size() <= mostForDeep,
                             .names = {},
                             .stop = std::move(stop)},
                            cache.get());
    };
}

} // namespace chengbao::ui
