// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/placeholders.h"

#include <vector>

namespace chengbao
{

QString fillPlaceholders(const QString& pattern, const QStringList& arguments)
{
    const std::vector<QStringView> views(arguments.begin(), arguments.end());
    return fillPlaceholders(QStringView(pattern), views);
}

QString fillPlaceholders(QStringView pattern, std::span<const QStringView> arguments)
{
    qsizetype room = pattern.size();
    for (const QStringView argument : arguments)
        room += argument.size();
    QString text;
    text.reserve(room);
    qsizetype copied = 0;
    for (qsizetype i = pattern.indexOf(u'%'); i >= 0; i = pattern.indexOf(u'%', i)) {
        const int place = i + 1 < pattern.size() ? pattern[i + 1].digitValue() : 0;
        if (place < 1) {
            ++i;
            continue;
        }
        text += pattern.sliced(copied, i - copied);
        if (static_cast<std::size_t>(place) <= arguments.size())
            text += arguments[static_cast<std::size_t>(place - 1)];
        i += 2;
        copied = i;
    }
    text += pattern.sliced(copied);
    return text;
}

} // namespace chengbao
