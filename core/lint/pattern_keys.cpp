// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pattern_keys.h"

#include "core/lint/pattern_parts.h"

namespace chengbao::lint
{
namespace
{

using Kind = PatternNode::Kind;

QStringList singly(const QString& units)
{
    QStringList all;
    for (QChar unit : units)
        all.append(unit);
    return all;
}

PatternPart partOfClass(const CharacterClass& set)
{
    const bool known = set.ranges.empty() && set.properties.empty();
    if (known && !set.negated)
        return PatternPart::listed(singly(set.units));
    // Of a class that is not wholly listed any unit may be a member.
    return PatternPart::open(known ? UnitSet{set.units, true} : UnitSet{QString(), true});
}

PatternPart partOf(const PatternNode& node)
{
    std::vector<PatternPart> parts;
    for (const PatternNode& child : node.children)
        parts.push_back(partOf(child));
    switch (node.kind) {
    case Kind::Text:
        return PatternPart::listed({node.text});
    case Kind::Class:
        return partOfClass(node.set);
    case Kind::Alternation:
        return alternation(parts);
    case Kind::Repeat:
        return repeated(parts.front(), node.least, node.most);
    case Kind::Sequence:
    case Kind::Group:
        return sequence(parts);
    case Kind::Begin:
    case Kind::End:
    case Kind::Boundary:
    case Kind::NoBoundary:
        break;
    }
    return PatternPart::listed({QString()});
}

} // namespace

std::vector<PatternKeys> patternKeys(const PatternNode& pattern)
{
    return partOf(pattern).keys;
}

QStringList patternHeads(const PatternNode& pattern)
{
    return partOf(pattern).heads;
}

} // namespace chengbao::lint
