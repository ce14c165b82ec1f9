// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/placeholders.h"

namespace chengbao
{

QString fillPlaceholders(const QString& pattern, const QStringList& arguments)
{
    qsizetype room = pattern.size();
    for (const QString& argument : arguments)
        room += argument.size();
    QString text;
    text.reserve(room);
    const QStringView all(pattern);
    qsizetype copied = 0;
    for (qsizetype i = all.indexOf(u'%'); i >= 0; i = all.indexOf(u'%', i)) {
        const int place = i + 1 < all.size() ? all[i + 1].digitValue() : 0;
        if (place < 1) {
            ++i;
            continue;
        }
        text += all.sliced(copied, i - copied);
        if (place <= arguments.size())
            text += arguments[place - 1];
        i += 2;
        copied = i;
    }
    text += all.sliced(copied);
    return text;
}

} // namespace chengbao
