// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/finding_json.h"

namespace chengbao::cli
{

/// The SARIF 2.1.0 log of a run (OASIS, section 3.14): every rule of the pack, and a result with
/// its fixes for each finding. Lines and columns are those of the file and count from 1, columns in
/// Unicode code points. What does not stand in the file's text (a fact, all of a .docx, a line that
/// reading changed) has neither region nor fixes.
QJsonObject toSarif(const std::vector<LintedFile>& files, const lint::RulePack& pack);

} // namespace chengbao::cli
