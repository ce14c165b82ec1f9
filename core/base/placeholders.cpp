// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/placeholders.h"

namespace chengbao
{

QString fillPlaceholders(const QString& pattern, const QStringList& arguments)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size()
                              ? pattern[i + 1].digitValue()
                              : 0;
        if (place < 1) {
            text += pattern[i];
            continue;
        }
        text += arguments.value(place - 1);
        ++i;
    }
    return text;
}

} // namespace chengbao
