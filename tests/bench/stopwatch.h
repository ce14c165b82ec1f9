// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace chengbao::bench
{

/// Wall-clock time since it was made.
class Stopwatch
{
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }
    double milliseconds() const { return seconds() * 1e3; }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

class Times
{
public:
    void add(double value) { m_values.push_back(value); }
    double last() const { return m_values.back(); }
    /// `part` from 0 to 1.
    double percentile(double part) const
    {
        if (m_values.empty())
            return 0;
        std::vector<double> sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        const auto at = static_cast<std::size_t>(part * static_cast<double>(sorted.size()));
        return sorted[std::min(sorted.size() - 1, at)];
    }

private:
    std::vector<double> m_values;
};

} // namespace chengbao::bench
