// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chengbao::bench
{

/// Writes every finding in full, over all texts at hand and the *.txt of `folders`, into a file:
/// whoever makes the checker quicker compares the files of before and after. An exit status.
int writeFindings(const QString& path, const QStringList& folders);

} // namespace chengbao::bench
