// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/width.h"

namespace chengbao::text
{

QString foldWidth(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar* out = folded.data();
    for (const QChar unit : text)
        *out++ = QChar(foldWidth(unit.unicode()));
    return folded;
}

} // namespace chengbao::text
