// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pack_bytes.h"

namespace chengbao::lint
{

void BytesOut::value(const QString& text)
{
    value(static_cast<quint32>(text.size()));
    m_bytes.append(reinterpret_cast<const char*>(text.utf16()),
                   text.size() * static_cast<qsizetype>(sizeof(QChar)));
}

void BytesOut::value(const QStringList& texts)
{
    value(static_cast<quint32>(texts.size()));
    for (const QString& text : texts)
        value(text);
}

void BytesOut::value(const QDate& date)
{
    value(date.toJulianDay());
}

bool BytesIn::has(std::size_t bytes)
{
    m_failed = m_failed || static_cast<std::size_t>(m_rest.size()) < bytes;
    return !m_failed;
}

quint32 BytesIn::count()
{
    quint32 number = 0;
    value(number);
    return has(number) ? number : 0;
}

void BytesIn::value(QString& text)
{
    const std::size_t units = count();
    const std::size_t bytes = units * sizeof(QChar);
    text = QString();
    if (units == 0 || !has(bytes))
        return;
    text = QString(static_cast<qsizetype>(units), Qt::Uninitialized);
    std::memcpy(text.data(), m_rest.data(), bytes);
    m_rest = m_rest.sliced(static_cast<qsizetype>(bytes));
}

void BytesIn::value(QStringList& texts)
{
    texts.resize(count());
    for (QString& text : texts)
        value(text);
}

void BytesIn::value(QDate& date)
{
    qint64 day = 0;
    value(day);
    date = QDate::fromJulianDay(day);
}

} // namespace chengbao::lint
