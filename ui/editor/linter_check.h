// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/lint_scheduler.h"

#include <QStringList>

namespace chengbao::lint
{
class Linter;
}

namespace chengbao::ui
{

/// The check of the program: a linter without its gates. `linter` must outlive the scheduler that
/// runs it; `disabled` are rule ids to leave out.
LintScheduler::Check linterCheck(const lint::Linter& linter, const QStringList& disabled);

} // namespace chengbao::ui
