// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/expression.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr std::size_t longestProgram = 20000;

bool isWordUnit(QStringView text, int position)
{
    if (position < 0 || position >= text.size())
        return false;
    const QChar unit = text[position];
    return unit.unicode() < 0x80 && (unit.isLetterOrNumber() || unit == QLatin1Char('_'));
}

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

constexpr std::uint64_t endKind = std::uint64_t(1) << 63;
/// Of ^; met only where the text begins.
constexpr std::uint64_t beginKind = std::uint64_t(1) << 62;
constexpr std::uint64_t anyUnit = ~(endKind | beginKind);
constexpr std::uint64_t anything = ~std::uint64_t(0);

std::uint64_t kindOf(char16_t unit)
{
    const int kind = (unit ^ (unit >> 6)) & 63;
    return std::uint64_t(1) << (kind >= 62 ? kind - 62 : kind);
}

std::uint64_t kindAt(QStringView text, int position, int to)
{
    return position < to ? kindOf(text[position].unicode()) : endKind;
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

Expression::Onset Expression::onsetOf(const Instruction& instruction) const
{
    const auto index = static_cast<std::size_t>(instruction.other);
    const auto either = [](const Onset& a, const Onset& b) {
        return Onset{a.first | b.first, a.second | b.second};
    };
    if (instruction.op == Op::Choice) {
        Onset any;
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
    case Op::Begin:
        return {beginKind, anything};
    default:
        return next;
    }
}

/// What the text goes on with. A pair of surrogates is one character, of which nothing is known,
/// and nothing is asked where the text begins, so that elsewhere no way leads past ^.
Expression::Onset Expression::onsetAt(QStringView text, int position, int to)
{
    if (position == 0)
        return {anything, anything};
    const bool pair = position < to && text[position].isSurrogate();
    return {kindAt(text, position, to), pair ? anyUnit | endKind : kindAt(text, position + 1, to)};
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

bool Expression::holds(Op op, QStringView text, int position)
{
    if (op == Op::Begin)
        return position == 0;
    if (op == Op::End)
        return position == text.size();
    const bool boundary = isWordUnit(text, position - 1) != isWordUnit(text, position);
    return boundary == (op == Op::Boundary);
}

int Expression::consume(const Instruction& step, QStringView text, int position, int to) const
{
    if (position >= to)
        return -1;
    if (step.op == Op::Text) {
        const QString& wanted = m_texts[static_cast<std::size_t>(step.other)];
        const bool there = wanted.size() <= to - position &&
                           std::equal(wanted.begin(), wanted.end(), text.begin() + position);
        return there ? position + static_cast<int>(wanted.size()) : -1;
    }
    return classEnd(m_classes[static_cast<std::size_t>(step.other)], text, position, to);
}

int Expression::classEnd(const ClassTable& set, QStringView text, int position, int to)
{
    char32_t character = text[position].unicode();
    int length = 1;
    if (text[position].isSurrogate()) {
        const bool pair = text[position].isHighSurrogate() && position + 1 < text.size() &&
                          text[position + 1].isLowSurrogate();
        character = pair ? QChar::surrogateToUcs4(text[position], text[position + 1]) : 0xFFFD;
        length = pair ? 2 : 1;
    }
    const bool within = position + length <= to; // a stretch may end between the halves of a pair
    return within && set.contains(character) ? position + length : -1;
}

void Expression::take(const Instruction& step, QStringView text, int position,
                      const Stretch& stretch, Scratch& scratch) const
{
    const Run& run = m_runs[static_cast<std::size_t>(step.other)];
    const ClassTable& set = m_classes[static_cast<std::size_t>(run.set)];
    const Onset& behind = m_onsets[static_cast<std::size_t>(step.next)];
    const bool endless = run.most == PatternNode::withoutEnd;
    if (!endless && !tryPoint(step.split, position, stretch, scratch))
        return; // begun here before
    for (int taken = 0;; ++taken) {
        // Of an endless run that went on from here before, all that is to come was tried.
        if (endless && taken >= run.least && !tryPoint(step.split, position, stretch, scratch))
            break;
        if (taken >= run.least && behind.meets(onsetAt(text, position, stretch.to)) &&
            tryPoint(step.split + 1, position, stretch, scratch))
            scratch.steps.push_back({step.next, position, -1});
        if (taken == run.most || position >= stretch.to)
            break;
        const int end = classEnd(set, text, position, stretch.to);
        if (end < 0)
            break;
        position = end;
    }
}

int Expression::choose(const Instruction& choice, const Onset& here, int position,
                       Scratch& scratch) const
{
    int chosen = -1;
    for (int i = choice.other; i-- > choice.next;) {
        const Branch& branch = m_branches[static_cast<std::size_t>(i)];
        if (!branch.onset.meets(here))
            continue;
        if (chosen >= 0)
            scratch.steps.push_back({chosen, position, -1});
        chosen = branch.entry;
    }
    return chosen;
}

/// Whether a split was not tried at a position yet; from now on it was.
bool Expression::tryPoint(int split, int position, const Stretch& stretch, Scratch& scratch) const
{
    const qsizetype point = static_cast<qsizetype>(position - stretch.from) * m_splits + split;
    const std::uint64_t bit = std::uint64_t(1) << (point % 64);
    std::uint64_t& tried = scratch.tried[point / 64];
    if (tried & bit)
        return false;
    tried |= bit;
    return true;
}

bool Expression::attempt(QStringView text, const Stretch& stretch, int start,
                         Scratch& scratch) const
{
    auto& steps = scratch.steps;
    steps.clear();
    steps.push_back({m_entry, start, -1});
    while (!steps.empty()) {
        const Scratch::Step step = steps.back();
        steps.pop_back();
        if (step.place >= 0) {
            scratch.places[step.place] = step.position;
            continue;
        }
        int pc = step.pc;
        for (int position = step.position; position >= 0;) {
            const Instruction& now = m_program[static_cast<std::size_t>(pc)];
            pc = now.next;
            if (now.op == Op::Unit) {
                position =
                    position < stretch.to && text[position] == QChar(now.unit) ? position + 1 : -1;
            } else if (now.op <= Op::Class) {
                position = consume(now, text, position, stretch.to);
            } else if (now.op == Op::Split) {
                const Onset here = onsetAt(text, position, stretch.to);
                const bool first = m_onsets[static_cast<std::size_t>(now.next)].meets(here);
                const bool second = m_onsets[static_cast<std::size_t>(now.other)].meets(here);
                if ((!first && !second) || !tryPoint(now.split, position, stretch, scratch))
                    break;
                if (!first)
                    pc = now.other;
                else if (second)
                    steps.push_back({now.other, position, -1});
            } else if (now.op == Op::Choice) {
                const Onset here = onsetAt(text, position, stretch.to);
                const auto own = static_cast<std::size_t>(&now - m_program.data());
                if (!m_onsets[own].meets(here) || !tryPoint(now.split, position, stretch, scratch))
                    break;
                pc = choose(now, here, position, scratch);
                if (pc < 0)
                    break;
            } else if (now.op == Op::Run) {
                take(now, text, position, stretch, scratch);
                break;
            } else if (now.op == Op::Save) {
                int& place = scratch.places[now.other];
                steps.push_back({0, place, now.other});
                place = position;
            } else if (now.op == Op::Match) {
                scratch.places[0] = start;
                scratch.places[1] = position;
                return true;
            } else if (!holds(now.op, text, position)) {
                break;
            }
        }
    }
    return false;
}

bool Expression::find(QStringView text, const Stretch& stretch, std::vector<Span>& groups,
                      Scratch& scratch) const
{
    if (!find(text, stretch, scratch))
        return false;
    groups.clear();
    for (qsizetype place = 0; place < scratch.places.size(); place += 2)
        groups.push_back({scratch.places[place],
                          std::max(0, scratch.places[place + 1] - scratch.places[place])});
    return true;
}

bool Expression::find(QStringView text, const Stretch& stretch, Scratch& scratch) const
{
    const qsizetype bits = static_cast<qsizetype>(stretch.to - stretch.from + 1) * m_splits;
    scratch.tried.resize(bits / 64 + 1);
    std::fill(scratch.tried.begin(), scratch.tried.end(), 0);
    scratch.places.resize(2 * (m_groups + 1));
    std::fill(scratch.places.begin(), scratch.places.end(), -1);
    const Onset& entry = m_onsets[static_cast<std::size_t>(m_entry)];
    const int lastStart = isAnchored() ? std::min(stretch.lastStart, 0) : stretch.lastStart;
    for (int start = stretch.from; start <= lastStart; ++start) {
        if (start > 0 && (!(entry.first & kindAt(text, start, stretch.to)) ||
                          !entry.meets(onsetAt(text, start, stretch.to))))
            continue;
        // Inside a pair no character begins.
        if (start > 0 && start < text.size() && text[start].isLowSurrogate() &&
            text[start - 1].isHighSurrogate())
            continue;
        if (attempt(text, stretch, start, scratch))
            return true;
    }
    return false;
}

} // namespace chengbao::lint
