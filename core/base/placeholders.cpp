// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/placeholders.h"

#include <QVarLengthArray>

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
    QVarLengthArray<QChar, 256> text; // most messages are shorter
    const auto append = [&](QStringView piece) { text.append(piece.data(), piece.size()); };
    qsizetype copied = 0;
    for (qsizetype i = pattern.indexOf(u'%'); i >= 0; i = pattern.indexOf(u'%', i)) {
        const int place = i + 1 < pattern.size() ? pattern[i + 1].digitValue() : 0;
        if (place < 1) {
            ++i;
            continue;
        }
        append(pattern.sliced(copied, i - copied));
        if (static_cast<std::size_t>(place) <= arguments.size())
            append(arguments[static_cast<std::size_t>(place - 1)]);
        i += 2;
        copied = i;
    }
    append(pattern.sliced(copied));
    return QString(text.constData(), text.size());
}

} // namespace chengbao
