// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chengbao::text
{

/// A number as a list shows it, in a format of ECMA-376 part 1, 17.18.59 (ST_NumberFormat):
/// "decimal" 12, "chineseCountingThousand" 十二, "decimalEnclosedCircle" ⑫, "upperRoman" XII …
/// Formats that are not known, and numbers beyond what a format has signs for, give digits; "none"
/// gives nothing.
QString listNumber(int number, const QString& format);

} // namespace chengbao::text
