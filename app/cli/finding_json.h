// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/linter.h"

#include <QJsonObject>

namespace chengbao::cli
{

/// A file and what the linter said of it. Findings carry UTF-16 offsets; what is printed is in
/// Unicode code points.
struct LintedFile {
    QString file;
    QString text; ///< what stands in the file; empty for a .docx
    Draft draft;
    std::vector<Finding> findings;
};

/// One entry of `lint --format json` (contracts section 3).
QJsonObject toJson(const LintedFile& linted);

} // namespace chengbao::cli
