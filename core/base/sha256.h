// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace chengbao
{

/// SHA-256 (FIPS 180-4) as fast as this processor goes. A value of its own on each thread.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;

    void add(QByteArrayView bytes);
    /// The 32 bytes; nothing can be added any more.
    QByteArray result();

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

/// SHA-256 of `bytes` in hexadecimal, lower case.
QByteArray sha256Hex(QByteArrayView bytes);

} // namespace chengbao
