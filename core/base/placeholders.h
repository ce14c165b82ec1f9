// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <span>

namespace chengbao
{

/// `pattern` with %1 … %9 replaced by the arguments in one pass, so that a %2 inside an argument
/// stays what it is. Places without an argument become empty; any other % stays.
QString fillPlaceholders(const QString& pattern, const QStringList& arguments);
QString fillPlaceholders(QStringView pattern, std::span<const QStringView> arguments);

} // namespace chengbao
