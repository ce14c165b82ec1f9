// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chengbao
{

/// A stretch of text in UTF-16 units.
struct Span {
    int start = 0;
    int length = 0;

    int end() const { return start + length; }
    bool contains(const Span& other) const { return start <= other.start && other.end() <= end(); }
    bool overlaps(const Span& other) const { return start < other.end() && other.start < end(); }
    bool operator==(const Span&) const = default;
};

} // namespace chengbao
