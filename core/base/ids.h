// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chengbao
{

/// A new random identifier: 12 characters of Crockford's base 32 in lower case (60 random bits),
/// safe in file names, on the command line and to read out over the telephone.
QString newId();

} // namespace chengbao
