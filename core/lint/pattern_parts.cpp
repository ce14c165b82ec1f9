// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pattern_parts.h"

#include "core/text/width.h"

#include <algorithm>
#include <string_view>

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

/// How often a unit stands in official prose, roughly: what decides between sets of keys.
double frequency(QChar unit)
{
    constexpr std::u16string_view stops = u",。、";
    constexpr std::u16string_view common = u"的一年月日万元工作人大县市";
    constexpr std::u16string_view marks = u":;()%.“”《》";
    if (stops.find(unit.unicode()) != stops.npos)
        return 0.04;
    if (common.find(unit.unicode()) != common.npos)
        return 0.015;
    if (unit.isDigit())
        return 0.01;
    if (marks.find(unit.unicode()) != marks.npos)
        return 0.005;
    return text::isHan(unit.unicode()) ? 0.002 : 0.0005; // a letter, a dash, a space
}

double frequency(const Keys& keys)
{
    if (keys.empty())
        return 2;
    double total = 0;
    for (const PatternKeys& set : keys) {
        for (const QString& literal : set.literals) {
            double each = 1;
            for (QChar unit : literal)
                each *= frequency(unit);
            total += each;
        }
    }
    return total;
}

const Keys& rarer(const Keys& a, const Keys& b)
{
    return frequency(b) < frequency(a) ? b : a;
}

/// None when one of the strings is empty.
Keys keysOf(const QStringList& strings)
{
    const bool usable =
        !strings.isEmpty() && std::none_of(strings.begin(), strings.end(),
                                           [](const QString& text) { return text.isEmpty(); });
    return usable ? Keys{{strings, {}, {}}} : Keys();
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

/// The strings that stand at the end of part `i`, with the end of what is before it and the
/// beginning of what is behind.
QStringList around(const std::vector<PatternPart>& parts, std::size_t i)
{
    QStringList strings = parts[i].tails;
    if (parts[i].exact && i > 0)
        strings = crossed(parts[i - 1].tails, strings).value_or(strings);
    if (i + 1 < parts.size())
        strings = crossed(strings, parts[i + 1].heads).value_or(strings);
    return strings;
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

/// A set made ready to be asked about many units: most are told by their kind not to be named.
class ReadySet
{
public:
    explicit ReadySet(const UnitSet& set) : m_set(set)
    {
        for (const QChar unit : set.units)
            m_named |= kindOf(unit);
    }

    bool contains(QChar unit) const
    {
        return m_named & kindOf(unit) ? m_set.contains(unit) : m_set.negated;
    }

private:
    static std::uint64_t kindOf(QChar unit) { return std::uint64_t(1) << (unit.unicode() & 63); }

    const UnitSet& m_set;
    std::uint64_t m_named = 0;
};

} // namespace

int PatternReach::before(QStringView text, int at) const
{
    if (run.holdsAll())
        return 0;
    if (run.holdsNone())
        return std::max(0, at - others);
    const ReadySet set(run);
    int start = at;
    for (int left = others; start > 0; --start) {
        if (!set.contains(text[start - 1]) && left-- == 0)
            break;
    }
    return start;
}

int PatternReach::after(QStringView text, int at) const
{
    if (run.holdsAll())
        return static_cast<int>(text.size());
    if (run.holdsNone())
        return static_cast<int>(std::min<qsizetype>(text.size(), at + others));
    const ReadySet set(run);
    int end = at;
    for (int left = others; end < text.size(); ++end) {
        if (!set.contains(text[end]) && left-- == 0)
            break;
    }
    return end;
}

PatternPart PatternPart::listed(QStringList strings)
{
    PatternPart part;
    for (const QString& string : strings)
        part.extent.others = std::max(part.extent.others, static_cast<int>(string.size()));
    part.units.units = strings.join(QString());
    part.heads = part.tails = strings;
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
    part.units = units;
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
    for (std::size_t i = 0; i < parts.size(); ++i) {
        whole.keys = rarer(whole.keys, reaching(parts[i].keys, whole.extent, behind[i]));
        const PatternReach before =
            parts[i].exact ? whole.extent : oneBehindOther(whole.extent, parts[i].extent);
        whole.keys = rarer(whole.keys, reaching(keysOf(around(parts, i)), before, behind[i]));
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
    const qint64 units = static_cast<qint64>(part.extent.others) * most;
    if (most >= 0 && units < longestCount)
        whole.extent = {static_cast<int>(units), part.extent.run};
    else
        whole.extent = {0, part.units};
    return whole;
}

} // namespace chengbao::lint
