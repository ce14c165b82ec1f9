// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QStringList>

#include <cstring>
#include <type_traits>

namespace chengbao::lint
{

/// Plain values as bytes: numbers as this machine keeps them, a text as its length and its UTF-16
/// units, a list as its length and its parts. A file of them is read by the build that wrote it.
class BytesOut
{
public:
    template <class Number>
    requires std::is_arithmetic_v<Number>
    void value(Number number)
    {
        m_bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
    }
    void value(const QString& text);
    void value(const QStringList& texts);
    void value(const QDate& date);
    template <class Value>
    void value(const QHash<QString, Value>& table)
    {
        QStringList keys = table.keys();
        keys.sort(); // the same bytes for the same table
        value(static_cast<quint32>(keys.size()));
        for (const QString& key : std::as_const(keys)) {
            value(key);
            value(table.value(key));
        }
    }
    void fail() {}

    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Reads what BytesOut wrote; what is not there reads as nothing, and isWhole() tells.
class BytesIn
{
public:
    explicit BytesIn(QByteArrayView bytes) : m_rest(bytes) {}

    template <class Number>
    requires std::is_arithmetic_v<Number>
    void value(Number& number)
    {
        number = Number();
        if (has(sizeof number)) {
            std::memcpy(&number, m_rest.data(), sizeof number);
            m_rest = m_rest.sliced(sizeof number);
        }
    }
    void value(QString& text);
    void value(QStringList& texts);
    void value(QDate& date);
    template <class Value>
    void value(QHash<QString, Value>& table)
    {
        for (quint32 left = count(); left > 0; --left) {
            QString key;
            value(key);
            value(table[key]);
        }
    }
    /// The length of a list: never more than bytes are left, so that nobody makes room for it.
    quint32 count();
    void fail() { m_failed = true; }

    bool isWhole() const { return !m_failed && m_rest.isEmpty(); }

private:
    bool has(std::size_t bytes);

    QByteArrayView m_rest;
    bool m_failed = false;
};

} // namespace chengbao::lint
