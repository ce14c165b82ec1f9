// SPDX-License-Identifier: GPL-3.0-or-later
// How an expression is made; how it runs is in expression.cpp.
#include "core/lint/expression.h"
#include "core/lint/onset_kinds.h"

#include <algorithm>
#include <bit>

namespace chengbao::lint
{
namespace
{

constexpr std::size_t longestProgram = 20000;

bool mayBeEmpty(const PatternNode& node)
{
    using Kind = PatternNode::Kind;
    if (node.kind == Kind::Text || node.kind == Kind::Class)
        return false;
    if (node.kind == Kind::Repeat && node.least == 0)
        return true;
    const auto& parts = node.children;
    if (node.kind == Kind::Alternation)
        return std::any_of(parts.begin(), parts.end(), mayBeEmpty);
    return std::all_of(parts.begin(), parts.end(), mayBeEmpty);
}

/// Of the units that a match of a class begins with; a lone surrogate is matched as U+FFFD.
std::uint64_t kindsOf(const CharacterClass& set)
{
    if (set.negated || !set.ranges.empty() || !set.properties.empty() ||
        set.units.contains(QChar::ReplacementCharacter))
        return anyUnit;
    std::uint64_t kinds = 0;
    for (const QChar unit : set.units)
        kinds |= kindOf(unit.unicode());
    return kinds;
}

} // namespace

std::optional<Expression> Expression::compile(const PatternNode& pattern)
{
    Expression expression;
    expression.m_groups = groupCount(pattern);
    const int match = expression.add({Op::Match});
    expression.m_entry = expression.generate(pattern, match);
    if (expression.m_program.size() > longestProgram)
        return std::nullopt;
    expression.findOnsets();
    expression.makeTables();
    std::vector<bool> seen(expression.m_program.size());
    expression.findStarts(expression.m_entry, seen);
    return expression;
}

/// Instructions come behind those they lead to, but for loops: two rounds are enough for most.
void Expression::findOnsets()
{
    m_onsets.assign(m_program.size(), {});
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t pc = 0; pc < m_program.size(); ++pc) {
            const Onset onset = onsetOf(m_program[pc]);
            changed = changed || onset != m_onsets[pc];
            m_onsets[pc] = onset;
        }
    }
    for (Branch& branch : m_branches)
        branch.onset = m_onsets[static_cast<std::size_t>(branch.entry)];
}

/// Told for each way that the program may take at first: what holds for any of the first units and
/// any of the second of all ways is hardly a choice.
void Expression::findStarts(int pc, std::vector<bool>& seen)
{
    const auto at = static_cast<std::size_t>(pc);
    if (seen[at])
        return;
    seen[at] = true;
    const Instruction& now = m_program[at];
    if (now.op == Op::Save || now.op == Op::Split) {
        findStarts(now.next, seen);
        if (now.op == Op::Split)
            findStarts(now.other, seen);
    } else if (now.op == Op::Choice) {
        for (int i = now.next; i < now.other; ++i)
            findStarts(m_branches[static_cast<std::size_t>(i)].entry, seen);
    } else {
        for (Kinds rest = m_onsets[at].first; rest != 0; rest &= rest - 1)
            m_starts[static_cast<std::size_t>(std::countr_zero(rest))] |= m_onsets[at].second;
    }
}

void Expression::makeTables()
{
    constexpr int few = 4;
    constexpr int most = 64;
    for (Instruction& choice : m_program) {
        const int count = choice.other - choice.next;
        if (choice.op != Op::Choice || count <= few || count > most)
            continue;
        choice.table = static_cast<int>(m_tables.size());
        BranchTable& table = m_tables.emplace_back();
        for (int i = 0; i < count; ++i) {
            const Kinds first = m_branches[static_cast<std::size_t>(choice.next + i)].onset.first;
            for (Kinds rest = first; rest != 0; rest &= rest - 1)
                table[static_cast<std::size_t>(std::countr_zero(rest))] |= std::uint64_t(1) << i;
        }
    }
}

Expression::Onset Expression::onsetOf(const Instruction& instruction) const
{
    const auto index = static_cast<std::size_t>(instruction.other);
    const auto either = [](const Onset& a, const Onset& b) {
        return Onset{a.first | b.first, a.second | b.second};
    };
    if (instruction.op == Op::Choice) {
        Onset any{};
        for (int i = instruction.next; i < instruction.other; ++i) {
            const Branch& branch = m_branches[static_cast<std::size_t>(i)];
            any = either(any, m_onsets[static_cast<std::size_t>(branch.entry)]);
        }
        return any;
    }
    const Onset& next = m_onsets[static_cast<std::size_t>(instruction.next)];
    switch (instruction.op) {
    case Op::Unit:
        return {kindOf(instruction.unit), next.first};
    case Op::Text:
        return {kindOf(m_texts[index][0].unicode()), kindOf(m_texts[index][1].unicode())};
    case Op::Class:
        return {kindsOf(m_classes[index].set()), next.first};
    case Op::Split:
        return either(next, m_onsets[index]);
    case Op::Run: {
        const Kinds own = kindsOf(m_classes[static_cast<std::size_t>(m_runs[index].set)].set());
        const Onset taken{own, own | next.first};
        return m_runs[index].least > 0 ? taken : either(taken, next);
    }
    case Op::Match:
        return {anyUnit | endKind, anyUnit | endKind};
    case Op::End:
        return {endKind, endKind};
    case Op::Begin:
        return {beginKind, beginKind};
    default:
        return next;
    }
}

int Expression::add(const Instruction& instruction)
{
    if (m_program.size() <= longestProgram)
        m_program.push_back(instruction);
    return static_cast<int>(m_program.size()) - 1;
}

int Expression::addSplit(int first, int second)
{
    return add({Op::Split, 0, first, second, m_splits++});
}

/// Adds what runs `node` and then goes on at `next`, and says where that begins.
int Expression::generate(const PatternNode& node, int next)
{
    switch (node.kind) {
    case PatternNode::Kind::Text:
        if (node.text.size() == 1)
            return add({Op::Unit, node.text.front().unicode(), next});
        m_texts.push_back(node.text);
        return add({Op::Text, 0, next, static_cast<int>(m_texts.size()) - 1});
    case PatternNode::Kind::Class:
        m_classes.emplace_back(node.set);
        return add({Op::Class, 0, next, static_cast<int>(m_classes.size()) - 1});
    case PatternNode::Kind::Begin:
        return add({Op::Begin, 0, next});
    case PatternNode::Kind::End:
        return add({Op::End, 0, next});
    case PatternNode::Kind::Boundary:
        return add({Op::Boundary, 0, next});
    case PatternNode::Kind::NoBoundary:
        return add({Op::NoBoundary, 0, next});
    case PatternNode::Kind::Sequence:
        for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
            next = generate(*child, next);
        return next;
    case PatternNode::Kind::Alternation:
        return generateChoice(node, next);
    case PatternNode::Kind::Repeat:
        return generateRepeat(node, next);
    case PatternNode::Kind::Group: {
        const int end = add({Op::Save, 0, next, 2 * node.group + 1});
        return add({Op::Save, 0, generate(node.children.front(), end), 2 * node.group});
    }
    }
    return next;
}

int Expression::generateChoice(const PatternNode& node, int next)
{
    std::vector<Branch> branches;
    for (const PatternNode& child : node.children)
        branches.push_back({generate(child, next)});
    const auto first = static_cast<int>(m_branches.size());
    m_branches.insert(m_branches.end(), branches.begin(), branches.end());
    return add({Op::Choice, 0, first, static_cast<int>(m_branches.size()), m_splits++});
}

/// Greedy ones only: their ends are tried from the last to the first, so that none is reached again
/// by another way while it waits to be tried. Two numbers of tryPoint(): of the places where the
/// run was begun or gone through, and of those where it was left.
int Expression::generateRun(const PatternNode& node, int next)
{
    m_classes.emplace_back(node.children.front().set);
    m_runs.push_back({static_cast<int>(m_classes.size()) - 1, node.least, node.most});
    const int run = add({Op::Run, 0, next, static_cast<int>(m_runs.size()) - 1, m_splits});
    m_splits += 2;
    return run;
}

int Expression::generateRepeat(const PatternNode& node, int next)
{
    const PatternNode& child = node.children.front();
    if (node.greedy && child.kind == PatternNode::Kind::Class && node.most != 0 && node.most != 1)
        return generateRun(node, next);
    int entry = next;
    int copies = 0;
    const auto choice = [&](int body) {
        return node.greedy ? addSplit(body, next) : addSplit(next, body);
    };
    if (node.most == PatternNode::withoutEnd) {
        // The loop is behind its body, so that what may be empty is entered once at one place.
        const int loop = addSplit(next, next);
        const int body = generate(child, loop);
        (node.greedy ? m_program[static_cast<std::size_t>(loop)].next
                     : m_program[static_cast<std::size_t>(loop)].other) = body;
        if (node.least == 0)
            return mayBeEmpty(child) ? choice(body) : loop;
        entry = body;
        ++copies;
    }
    for (int copy = node.least; copy < node.most && m_program.size() <= longestProgram; ++copy)
        entry = choice(generate(child, entry));
    for (; copies < node.least && m_program.size() <= longestProgram; ++copies)
        entry = generate(child, entry);
    return entry;
}

} // namespace chengbao::lint
