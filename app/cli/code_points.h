// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <vector>

namespace chengbao::cli
{

/// Turns UTF-16 offsets of one text into code point offsets. A surrogate pair is one code point, a
/// lone surrogate too.
class CodePoints
{
public:
    explicit CodePoints(const QString& text)
    {
        m_points.reserve(text.size() + 1);
        int point = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            m_points.push_back(point);
            const bool first =
                text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            point += first ? 0 : 1;
        }
        m_points.push_back(point);
    }

    int at(int offset) const
    {
        return m_points[std::min<std::size_t>(offset, m_points.size() - 1)];
    }

private:
    std::vector<int> m_points; ///< by UTF-16 offset, the end included
};

} // namespace chengbao::cli
