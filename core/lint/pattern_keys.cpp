// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pattern_keys.h"

#include "core/lint/pattern_parts.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

using Kind = PatternNode::Kind;
using Keys = std::vector<PatternKeys>;

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
    if (known)
        return PatternPart::open({set.units, true});
    // Of a class that is not wholly listed any unit may be a member, but no stop is one of \p{Han}.
    const bool isHan = !set.negated && set.ranges.empty() && set.units.isEmpty() &&
                       set.properties == std::vector{CharacterClass::Property::Han};
    return PatternPart::open({isHan ? QStringLiteral(",。;:!?、\n") : QString(), true});
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

/// `…()`: a branch that marks nothing, and only steps over what is no hit.
bool marksNothing(const PatternNode& branch)
{
    return branch.kind == Kind::Sequence &&
           std::any_of(branch.children.begin(), branch.children.end(), [](const PatternNode& part) {
               return part.kind == Kind::Group && part.group == 1 &&
                      part.children.front().kind == Kind::Sequence &&
                      part.children.front().children.empty();
           });
}

/// What stepping over may hide is known only when all the text has been run through from a unit on
/// that stands in no match, so that none lies across it.
Keys fromUnitsOfNoMatch(Keys keys, const UnitSet& ofMatches)
{
    const PatternReach whole{0, ofMatches};
    for (PatternKeys& set : keys)
        set.before = set.after = whole;
    return keys;
}

} // namespace

std::vector<PatternKeys> patternKeys(const PatternNode& pattern)
{
    std::vector<PatternPart> marking;
    for (const PatternNode& branch : pattern.children) {
        if (pattern.kind == Kind::Alternation && !marksNothing(branch))
            marking.push_back(partOf(branch));
    }
    const bool stepsOver = !marking.empty() && marking.size() < pattern.children.size();
    const PatternPart whole = partOf(pattern);
    return stepsOver ? fromUnitsOfNoMatch(alternation(marking).keys, whole.units) : whole.keys;
}

} // namespace chengbao::lint
