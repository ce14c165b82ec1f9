// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace chengbao
{

/// The only source of "now": tests pass a fixed one. Implementations are safe from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Local time with its offset from UTC, whole seconds.
    virtual QDateTime now() const = 0;
    QDate today() const { return now().date(); }
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
};

class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime instant) : m_instant(std::move(instant)) {}
    QDateTime now() const override { return m_instant; }

private:
    QDateTime m_instant;
};

} // namespace chengbao
