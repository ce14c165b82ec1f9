// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pattern_parts.h"

#include "core/lint/pattern_frequency.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

using Keys = std::vector<PatternKeys>;

/// More strings than this are not listed one by one.
constexpr qsizetype mostStrings = 160;
/// A repetition of an open class longer than this counts as without end.
constexpr int longestCount = 1 << 20;

QString without(const QString& units, const QString& taken)
{
    QString rest;
    std::copy_if(units.begin(), units.end(), std::back_inserter(rest),
                 [&](QChar unit) { return !taken.contains(unit); });
    return rest;
}

UnitSet joined(const UnitSet& a, const UnitSet& b)
{
    if (a.negated && b.negated)
        return {without(a.units, without(a.units, b.units)), true};
    if (a.negated)
        return {without(a.units, b.units), true};
    if (b.negated)
        return {without(b.units, a.units), true};
    return {a.units + without(b.units, a.units), false};
}

PatternReach oneBehindOther(const PatternReach& a, const PatternReach& b)
{
    return {std::min(a.others + b.others, longestCount), joined(a.run, b.run)};
}

PatternReach eitherOf(const PatternReach& a, const PatternReach& b)
{
    return {std::max(a.others, b.others), joined(a.run, b.run)};
}

const Keys& rarer(const Keys& a, const Keys& b)
{
    return frequency(b) < frequency(a) ? b : a;
}

/// Unless all of the strings have units. One that holds another needs no key of its own, since the
/// other wakes it too: then that has other neighbours.
Keys keysOf(QStringList strings)
{
    const auto isEmpty = [](const QString& text) { return text.isEmpty(); };
    if (strings.isEmpty() || std::any_of(strings.begin(), strings.end(), isEmpty))
        return {};
    std::ranges::stable_sort(strings, {}, &QString::size);
    PatternKeys keys;
    for (const QString& string : strings) {
        qsizetype at = -1;
        const auto within = std::ranges::find_if(keys.literals, [&](const QString& literal) {
            at = string.indexOf(literal);
            return at >= 0;
        });
        if (within == keys.literals.end()) {
            keys.literals.append(string);
            continue;
        }
        const qsizetype end = at + within->size();
        if (at > 0)
            keys.previous.units = joined(keys.previous.units, {string[at - 1], false});
        if (end < string.size())
            keys.next.units = joined(keys.next.units, {string[end], false});
        keys.before.others = std::max(keys.before.others, static_cast<int>(at));
        keys.after.others = std::max(keys.after.others, static_cast<int>(string.size() - end));
    }
    return {keys};
}

std::optional<QStringList> crossed(const QStringList& heads, const QStringList& tails)
{
    if (heads.size() * tails.size() > mostStrings)
        return std::nullopt;
    QStringList all;
    for (const QString& head : heads)
        for (const QString& tail : tails)
            all.append(head + tail);
    all.removeDuplicates();
    return all;
}

/// Neighbours that can be listed grow into one.
std::vector<PatternPart> grown(const std::vector<PatternPart>& parts)
{
    std::vector<PatternPart> all;
    for (const PatternPart& part : parts) {
        if (part.exact && !all.empty() && all.back().exact) {
            if (auto both = crossed(*all.back().exact, *part.exact)) {
                all.back() = PatternPart::listed(std::move(*both));
                continue;
            }
        }
        all.push_back(part);
    }
    return all;
}

/// Anything, or nothing.
PatternNeighbour anything()
{
    return {{{}, true}, true};
}

/// What stands before part `i`, and what from it on.
PatternNeighbour neighbourBefore(const std::vector<PatternPart>& parts, std::size_t i)
{
    PatternNeighbour found;
    for (; found.none && i > 0; --i)
        found = {joined(found.units, parts[i - 1].lasts), parts[i - 1].mayBeEmpty};
    return found;
}

PatternNeighbour neighbourFrom(const std::vector<PatternPart>& parts, std::size_t i)
{
    PatternNeighbour found;
    for (; found.none && i < parts.size(); ++i)
        found = {joined(found.units, parts[i].firsts), parts[i].mayBeEmpty};
    return found;
}

bool areEmpty(const QStringList& strings)
{
    return strings.size() == 1 && strings.front().isEmpty();
}

/// The strings that stand at the end of part `i`, with the end of what is before it and the
/// beginning of what is behind.
struct Around {
    QStringList strings;
    PatternNeighbour previous = anything(), next = anything();
};

Around around(const std::vector<PatternPart>& parts, std::size_t i)
{
    Around found{parts[i].tails};
    std::optional<QStringList> longer;
    if (parts[i].exact && i > 0 && (longer = crossed(parts[i - 1].tails, found.strings))) {
        found.strings = *longer;
        if (parts[i - 1].exact)
            found.previous = neighbourBefore(parts, i - 1);
        else if (areEmpty(parts[i - 1].tails))
            found.previous = neighbourBefore(parts, i);
    } else if (parts[i].exact || areEmpty(parts[i].tails)) {
        found.previous = neighbourBefore(parts, parts[i].exact ? i : i + 1);
    }
    if (i + 1 < parts.size() && (longer = crossed(found.strings, parts[i + 1].heads))) {
        found.strings = *longer;
        if (parts[i + 1].exact)
            found.next = neighbourFrom(parts, i + 2);
        else if (areEmpty(parts[i + 1].heads))
            found.next = neighbourFrom(parts, i + 1);
    } else {
        found.next = neighbourFrom(parts, i + 1);
    }
    return found;
}

/// What stands beside a literal of a part, where the part has `outer` beside it.
PatternNeighbour beside(const PatternNeighbour& own, const PatternNeighbour& outer)
{
    if (!own.none)
        return own;
    return {joined(own.units, outer.units), outer.none};
}

Keys standing(Keys keys, const PatternNeighbour& previous, const PatternNeighbour& next)
{
    for (PatternKeys& set : keys) {
        set.previous = beside(set.previous, previous);
        set.next = beside(set.next, next);
    }
    return keys;
}

Keys reaching(Keys keys, const PatternReach& before, const PatternReach& after)
{
    for (PatternKeys& set : keys) {
        set.before = oneBehindOther(set.before, before);
        set.after = oneBehindOther(set.after, after);
    }
    return keys;
}

QStringList headsOf(const std::vector<PatternPart>& parts)
{
    const PatternPart& first = parts.front();
    if (!first.exact || parts.size() == 1)
        return first.heads;
    return crossed(*first.exact, parts[1].heads).value_or(*first.exact);
}

QStringList tailsOf(const std::vector<PatternPart>& parts)
{
    const PatternPart& last = parts.back();
    if (!last.exact || parts.size() == 1)
        return last.tails;
    return crossed(parts[parts.size() - 2].tails, *last.exact).value_or(*last.exact);
}

} // namespace

PatternPart PatternPart::listed(QStringList strings)
{
    PatternPart part;
    for (const QString& string : strings)
        part.extent.others = std::max(part.extent.others, static_cast<int>(string.size()));
    part.units.units = strings.join(QString());
    part.heads = part.tails = strings;
    for (const QString& string : strings) {
        part.mayBeEmpty = part.mayBeEmpty || string.isEmpty();
        if (!string.isEmpty()) {
            part.firsts = joined(part.firsts, {string.front(), false});
            part.lasts = joined(part.lasts, {string.back(), false});
        }
    }
    part.keys = keysOf(strings);
    part.exact = std::move(strings);
    return part;
}

PatternPart PatternPart::open(const UnitSet& units)
{
    constexpr int longestCharacter = 2; // outside the BMP it takes two units
    PatternPart part;
    part.heads = part.tails = {QString()};
    part.extent.others = units.negated ? longestCharacter : 1;
    part.units = part.firsts = part.lasts = units;
    return part;
}

PatternPart sequence(const std::vector<PatternPart>& written)
{
    const std::vector<PatternPart> parts = grown(written);
    if (parts.empty())
        return PatternPart::listed({QString()});
    if (parts.size() == 1)
        return parts.front();
    std::vector<PatternReach> behind(parts.size());
    for (std::size_t i = parts.size() - 1; i > 0; --i)
        behind[i - 1] = oneBehindOther(behind[i], parts[i].extent);
    PatternPart whole;
    whole.heads = headsOf(parts);
    whole.tails = tailsOf(parts);
    whole.firsts = neighbourFrom(parts, 0).units;
    whole.lasts = neighbourBefore(parts, parts.size()).units;
    whole.mayBeEmpty = std::ranges::all_of(parts, &PatternPart::mayBeEmpty);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Keys own =
            standing(parts[i].keys, neighbourBefore(parts, i), neighbourFrom(parts, i + 1));
        whole.keys = rarer(whole.keys, reaching(own, whole.extent, behind[i]));
        const PatternReach before =
            parts[i].exact ? whole.extent : oneBehindOther(whole.extent, parts[i].extent);
        const Around found = around(parts, i);
        const Keys longer = standing(keysOf(found.strings), found.previous, found.next);
        whole.keys = rarer(whole.keys, reaching(longer, before, behind[i]));
        whole.extent = oneBehindOther(whole.extent, parts[i].extent);
        whole.units = joined(whole.units, parts[i].units);
    }
    return whole;
}

PatternPart alternation(const std::vector<PatternPart>& branches)
{
    if (branches.size() == 1)
        return branches.front();
    PatternPart whole;
    QStringList strings;
    bool listed = true, keyed = true;
    for (const PatternPart& branch : branches) {
        whole.extent = eitherOf(whole.extent, branch.extent);
        whole.units = joined(whole.units, branch.units);
        whole.firsts = joined(whole.firsts, branch.firsts);
        whole.lasts = joined(whole.lasts, branch.lasts);
        whole.mayBeEmpty = whole.mayBeEmpty || branch.mayBeEmpty;
        whole.heads += branch.heads;
        whole.tails += branch.tails;
        listed = listed && branch.exact;
        strings += branch.exact.value_or(QStringList());
        keyed = keyed && !branch.keys.empty();
        whole.keys.insert(whole.keys.end(), branch.keys.begin(), branch.keys.end());
    }
    strings.removeDuplicates();
    whole.heads.removeDuplicates();
    whole.tails.removeDuplicates();
    if (listed && strings.size() <= mostStrings)
        return PatternPart::listed(strings);
    if (!keyed)
        whole.keys.clear();
    return whole;
}

PatternPart repeated(const PatternPart& part, int least, int most)
{
    if (least > 0) {
        std::vector<PatternPart> parts(static_cast<std::size_t>(std::min(least, 4)), part);
        if (least != most || parts.size() < static_cast<std::size_t>(least))
            parts.push_back(
                repeated(part, 0, most < 0 ? most : most - static_cast<int>(parts.size())));
        return sequence(parts);
    }
    if (part.exact && most >= 0) {
        QStringList all = {QString()};
        std::optional<QStringList> power = all;
        for (int times = 1; times <= most && power; ++times) {
            power = crossed(*power, *part.exact);
            if (power)
                all += *power;
            if (all.size() > mostStrings)
                power.reset();
        }
        if (power) {
            all.removeDuplicates();
            return PatternPart::listed(all);
        }
    }
    PatternPart whole;
    whole.heads = whole.tails = {QString()};
    whole.units = part.units;
    whole.firsts = part.firsts;
    whole.lasts = part.lasts;
    whole.mayBeEmpty = true;
    const qint64 units = static_cast<qint64>(part.extent.others) * most;
    if (most >= 0 && units < longestCount)
        whole.extent = {static_cast<int>(units), part.extent.run};
    else
        whole.extent = {0, part.units};
    return whole;
}

} // namespace chengbao::lint
