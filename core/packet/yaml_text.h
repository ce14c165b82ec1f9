// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chengbao::packet
{

// YAML as the programs write it: every text in double quotes, so that nothing in it can mean
// anything.

inline QByteArray yamlText(const QString& text)
{
    QByteArray quoted("\"");
    for (const char unit : text.toUtf8()) {
        const auto value = static_cast<uchar>(unit);
        if (unit == '"' || unit == '\\')
            quoted += QByteArray("\\") + unit;
        else if (value < 0x20 || value == 0x7F)
            quoted += "\\x" + QByteArray::number(value, 16).rightJustified(2, '0');
        else
            quoted += unit;
    }
    return quoted + '"';
}

inline QByteArray yamlList(const QStringList& texts)
{
    QByteArray list("[");
    for (const QString& text : texts)
        list += (list.size() > 1 ? ", " : "") + yamlText(text);
    return list + ']';
}

} // namespace chengbao::packet
