// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace chengbao::text
{

/// 字数 as Word counts it: each Han character and each full-width or other non-ASCII punctuation
/// mark one, each run of ASCII letters, digits and marks between blanks or Han one.
int countWords(QStringView text);

} // namespace chengbao::text
