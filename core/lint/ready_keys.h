// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/pattern_keys.h"
#include "core/model/span.h"

namespace chengbao::lint
{

/// The keys of a pattern made ready for the many places where a literal of theirs stands. All
/// offsets are UTF-16 units. Immutable; safe from any thread.
class ReadyKeys
{
public:
    explicit ReadyKeys(const PatternKeys& keys)
        : m_previous(keys.previous), m_next(keys.next), m_before(keys.before), m_after(keys.after)
    {
    }

    /// Whether a match may hold the literal that stands there, as far as its neighbours tell.
    bool fit(QStringView text, const Span& literal) const
    {
        return m_next.allows(text, literal.end()) && m_previous.allows(text, literal.start - 1);
    }

    /// How far a match that holds the literal may reach.
    Span reach(QStringView text, const Span& literal) const
    {
        const int start = m_before.backwards(text, literal.start);
        return {start, m_after.forwards(text, literal.end()) - start};
    }

private:
    struct Neighbour {
        explicit Neighbour(const PatternNeighbour& neighbour)
            : units(neighbour.units), any(neighbour.none || neighbour.units.holdsAll())
        {
        }
        bool allows(QStringView text, int at) const
        {
            return any || (at >= 0 && at < text.size() && units.contains(text[at]));
        }
        ReadySet units;
        bool any;
    };
    struct Reach {
        explicit Reach(const PatternReach& reach) : others(reach.others), run(reach.run) {}
        int backwards(QStringView text, int at) const;
        int forwards(QStringView text, int at) const;
        int others;
        ReadySet run;
    };

    Neighbour m_previous, m_next;
    Reach m_before, m_after;
};

} // namespace chengbao::lint
