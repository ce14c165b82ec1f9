// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"

#include <QRandomGenerator>

namespace chengbao
{

QString newId()
{
    static constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    quint64 bits = QRandomGenerator::system()->generate64();
    QString id;
    for (int i = 0; i < 12; ++i, bits >>= 5)
        id += QLatin1Char(alphabet[bits & 31]);
    return id;
}

} // namespace chengbao
