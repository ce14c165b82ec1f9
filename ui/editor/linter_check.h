// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/lint_scheduler.h"

#include <memory>

namespace chengbao::lint
{
class Linter;
}

namespace chengbao::ui
{

/// The check of the program: the linter with its gates, and with the statistics of words where the
/// text is short enough for them. What is returned remembers the paragraphs of its last run, so
/// that an edit has but one of them checked again; it runs on one thread at a time.
LintScheduler::Check linterCheck(std::shared_ptr<const lint::Linter> linter);

} // namespace chengbao::ui
