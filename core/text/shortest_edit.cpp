// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/shortest_edit.h"

#include <algorithm>

namespace chengbao::text
{
namespace
{

constexpr int nowhere = -1;

struct Point {
    int x = 0;
    int y = 0;
};

/// Two stretches that begin and end differently, looked at from one of their ends.
struct Side {
    std::span<const int> from;
    std::span<const int> to;
    bool backward = false;

    int width() const { return static_cast<int>(from.size()); }
    int height() const { return static_cast<int>(to.size()); }
    bool same(int x, int y) const
    {
        return backward ? from[from.size() - 1 - x] == to[to.size() - 1 - y] : from[x] == to[y];
    }
};

/// How far one can get on each diagonal x − y with so many edits.
class Reach
{
public:
    /// Diagonals from −`widest` to `widest`.
    void reset(int widest)
    {
        m_origin = widest + 1;
        m_furthest.assign(static_cast<std::size_t>(2 * widest) + 3, nowhere);
        m_furthest[static_cast<std::size_t>(m_origin) + 1] = 0;
    }

    int operator[](int diagonal) const
    {
        const int place = m_origin + diagonal;
        return place < 0 || place >= static_cast<int>(m_furthest.size())
                   ? nowhere
                   : m_furthest[static_cast<std::size_t>(place)];
    }

    /// One edit further on a diagonal, and along what is the same there.
    int extend(int diagonal, const Side& side)
    {
        const int across = (*this)[diagonal - 1];
        const int down = (*this)[diagonal + 1];
        int x = across != nowhere && across < side.width() ? across + 1 : nowhere;
        if (down != nowhere && down - diagonal <= side.height())
            x = std::max(x, down);
        if (x != nowhere && (x - diagonal > side.height() || x - diagonal < 0))
            x = nowhere;
        for (int y = x - diagonal;
             x != nowhere && x < side.width() && y < side.height() && side.same(x, y); ++y)
            ++x;
        m_furthest[static_cast<std::size_t>(m_origin + diagonal)] = x;
        return x;
    }

private:
    std::vector<int> m_furthest;
    int m_origin = 0;
};

class Search
{
public:
    Search(std::span<const int> from, std::span<const int> to, int patience)
        : m_from(from), m_to(to), m_patience(std::max(patience, 1))
    {
        m_script.removed.assign(from.size(), 0);
        m_script.added.assign(to.size(), 0);
    }

    void run(Point begin, Point end)
    {
        for (;;) {
            for (; begin.x < end.x && begin.y < end.y && m_from[begin.x] == m_to[begin.y];
                 ++begin.x)
                ++begin.y;
            for (; begin.x < end.x && begin.y < end.y && m_from[end.x - 1] == m_to[end.y - 1];
                 --end.x)
                --end.y;
            if (begin.x == end.x || begin.y == end.y)
                break;
            const Point split = middle(begin, end);
            run(begin, split);
            begin = split;
        }
        std::fill(m_script.removed.begin() + begin.x, m_script.removed.begin() + end.x, 1);
        std::fill(m_script.added.begin() + begin.y, m_script.added.begin() + end.y, 1);
    }

    EditScript take() { return std::move(m_script); }

private:
    /// A point on a shortest way between the two, which is none of them.
    Point middle(Point begin, Point end)
    {
        const auto from = m_from.subspan(begin.x, end.x - begin.x);
        const auto to = m_to.subspan(begin.y, end.y - begin.y);
        const Side forward{from, to, false};
        const Side backward{from, to, true};
        const int delta = forward.width() - forward.height();
        const int widest = std::min(m_patience, (forward.width() + forward.height() + 1) / 2);
        m_ahead.reset(widest);
        m_behind.reset(widest);
        const auto whole = [begin](Point point) {
            return Point{begin.x + point.x, begin.y + point.y};
        };
        Point best;
        for (int edits = 0; edits <= widest; ++edits) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const int x = m_ahead.extend(diagonal, forward);
                ++m_script.steps;
                if (x == nowhere)
                    continue;
                if (2 * x - diagonal > best.x + best.y)
                    best = {x, x - diagonal};
                const int met = m_behind[delta - diagonal];
                if (delta % 2 != 0 && std::abs(delta - diagonal) < edits && met != nowhere &&
                    x + met >= forward.width())
                    return whole({x, x - diagonal});
            }
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const int x = m_behind.extend(diagonal, backward);
                ++m_script.steps;
                const int met = m_ahead[delta - diagonal];
                if (x != nowhere && delta % 2 == 0 && std::abs(delta - diagonal) <= edits &&
                    met != nowhere && x + met >= forward.width())
                    return whole({forward.width() - x, forward.height() - (x - diagonal)});
            }
        }
        return whole(best);
    }

    std::span<const int> m_from;
    std::span<const int> m_to;
    int m_patience;
    Reach m_ahead;
    Reach m_behind;
    EditScript m_script;
};

} // namespace

EditScript shortestEdit(std::span<const int> from, std::span<const int> to, int patience)
{
    Search search(from, to, patience);
    search.run({0, 0}, {static_cast<int>(from.size()), static_cast<int>(to.size())});
    return search.take();
}

} // namespace chengbao::text
