// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/finding.h"

namespace chengbao
{

QString toWord(Level level)
{
    switch (level) {
    case Level::Error:
        return QStringLiteral("error");
    case Level::Warning:
        return QStringLiteral("warning");
    case Level::Hint:
        return QStringLiteral("hint");
    }
    return QString();
}

} // namespace chengbao
