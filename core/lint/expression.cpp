// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/expression.h"

#include "core/lint/onset_kinds.h"

#include <algorithm>
#include <bit>

namespace chengbao::lint
{
namespace
{

bool isWordUnit(QStringView text, int position)
{
    if (position < 0 || position >= text.size())
        return false;
    const QChar unit = text[position];
    return unit.unicode() < 0x80 && (unit.isLetterOrNumber() || unit == QLatin1Char('_'));
}

} // namespace

/// A pair of surrogates is one character, of which nothing is known. Nowhere but where the text
/// begins does a way lead past ^.
inline Expression::Onset Expression::onsetAt(QStringView text, int position, int to)
{
    const Kinds begin = position == 0 ? beginKind : 0;
    if (position >= to)
        return {endKind | begin, endKind | begin};
    const char16_t unit = text.utf16()[position];
    const Kinds next = QChar::isSurrogate(unit) ? anyKind : kindAt(text, position + 1, to);
    return {kindOf(unit) | begin, next | begin};
}

/// Whether the text goes on so; as a rule its first unit tells.
inline bool Expression::goesOn(const Onset& onset, QStringView text, int position, int to)
{
    return (position == 0 || (onset.first & kindAt(text, position, to))) &&
           onset.meets(onsetAt(text, position, to));
}

int Expression::nextStart(QStringView text, int start, int last, int to) const
{
    constexpr int begin = 62, end = 63;
    if (start == 0 && m_starts[begin] != 0)
        return 0;
    const char16_t* units = text.utf16();
    const auto behind = [&](int here) { return m_starts[static_cast<std::size_t>(here)]; };
    int here = start < to ? kindIndexOf(units[start]) : end;
    for (const int inner = std::min(last, to - 2); start <= inner; ++start) {
        const int next = kindIndexOf(units[start + 1]);
        const Kinds wanted = behind(here);
        if (wanted && (((wanted >> next) & 1) || QChar::isSurrogate(units[start])))
            return start;
        here = next;
    }
    for (; start <= last; ++start, here = end) {
        const bool unknown = start < to && QChar::isSurrogate(units[start]);
        if (behind(here) & (unknown ? anyKind : endKind))
            return start;
    }
    return start;
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

inline int Expression::classEnd(const ClassTable& set, QStringView text, int position, int to)
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

/// The number of a split at a position.
inline std::size_t Expression::pointOf(int split, int position, const Stretch& stretch) const
{
    return static_cast<std::size_t>(position - stretch.from) * static_cast<std::size_t>(m_splits) +
           static_cast<std::size_t>(split);
}

/// Whether a point was not tried yet; from now on it was.
inline bool Expression::tryPoint(std::size_t point, Scratch& scratch)
{
    const std::uint64_t bit = std::uint64_t(1) << (point % 64);
    std::uint64_t& tried = scratch.tried[static_cast<qsizetype>(point / 64)];
    if (tried & bit)
        return false;
    tried |= bit;
    return true;
}

inline int Expression::consume(const Instruction& step, QStringView text, int position,
                               int to) const
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

void Expression::take(const Instruction& step, QStringView text, int position,
                      const Stretch& stretch, Scratch& scratch) const
{
    const Run& run = m_runs[static_cast<std::size_t>(step.other)];
    const ClassTable& set = m_classes[static_cast<std::size_t>(run.set)];
    const Onset& behind = m_onsets[static_cast<std::size_t>(step.next)];
    const bool endless = run.most == PatternNode::withoutEnd;
    std::size_t point = pointOf(step.split, position, stretch);
    if (!endless && !tryPoint(point, scratch))
        return; // begun here before
    for (int taken = 0;; ++taken) {
        // Of an endless run that went on from here before, all that is to come was tried.
        if (endless && taken >= run.least && !tryPoint(point, scratch))
            break;
        if (taken >= run.least && goesOn(behind, text, position, stretch.to) &&
            tryPoint(point + 1, scratch))
            scratch.steps.push_back({step.next, position, -1});
        if (taken == run.most || position >= stretch.to)
            break;
        const int end = classEnd(set, text, position, stretch.to);
        if (end < 0)
            break;
        point += static_cast<std::size_t>(end - position) * static_cast<std::size_t>(m_splits);
        position = end;
    }
}

/// From a split that goes on or else takes one more of a class and comes back (.*?): to where the
/// text may go on, past what can only be taken. Below 0 where the loop ends before that or was gone
/// through already.
inline int Expression::takeLazily(std::size_t split, QStringView text, int position,
                                  const Stretch& stretch, Scratch& scratch) const
{
    const Instruction& loop = m_program[split];
    const Instruction& body = m_program[static_cast<std::size_t>(loop.other)];
    if (body.op != Op::Class || static_cast<std::size_t>(body.next) != split)
        return position;
    const ClassTable& set = m_classes[static_cast<std::size_t>(body.other)];
    const Onset& behind = m_onsets[static_cast<std::size_t>(loop.next)];
    const char16_t* units = text.utf16();
    Kinds here = kindAt(text, position, stretch.to);
    while (position > 0 && position < stretch.to && !QChar::isSurrogate(units[position])) {
        const Kinds next = kindAt(text, position + 1, stretch.to);
        if ((behind.first & here) && (behind.second & next))
            break;
        if (!tryPoint(pointOf(loop.split, position, stretch), scratch) ||
            !set.contains(units[position]))
            return -1;
        ++position;
        here = next;
    }
    return position;
}

int Expression::choose(const Instruction& choice, const Onset& here, int position,
                       Scratch& scratch) const
{
    int chosen = -1;
    const auto consider = [&](int i) {
        const Branch& branch = m_branches[static_cast<std::size_t>(i)];
        if (!branch.onset.meets(here))
            return;
        if (chosen >= 0)
            scratch.steps.push_back({chosen, position, -1});
        chosen = branch.entry;
    };
    if (choice.table < 0) {
        for (int i = choice.other; i-- > choice.next;)
            consider(i);
        return chosen;
    }
    const BranchTable& table = m_tables[static_cast<std::size_t>(choice.table)];
    std::uint64_t left = 0;
    for (Kinds kinds = here.first; kinds != 0; kinds &= kinds - 1)
        left |= table[static_cast<std::size_t>(std::countr_zero(kinds))];
    while (left != 0) {
        const int last = 63 - std::countl_zero(left);
        consider(choice.next + last);
        left ^= std::uint64_t(1) << last;
    }
    return chosen;
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
            const auto own = static_cast<std::size_t>(pc);
            const Instruction& now = m_program[own];
            pc = now.next;
            switch (now.op) {
            case Op::Unit:
                position =
                    position < stretch.to && text[position] == QChar(now.unit) ? position + 1 : -1;
                break;
            case Op::Text:
            case Op::Class:
                position = consume(now, text, position, stretch.to);
                break;
            case Op::Split: {
                position = takeLazily(own, text, position, stretch, scratch);
                if (position < 0)
                    break;
                const Onset here = onsetAt(text, position, stretch.to);
                const bool first = m_onsets[static_cast<std::size_t>(now.next)].meets(here);
                const bool second = m_onsets[static_cast<std::size_t>(now.other)].meets(here);
                if ((!first && !second) ||
                    !tryPoint(pointOf(now.split, position, stretch), scratch))
                    position = -1;
                else if (!first)
                    pc = now.other;
                else if (second)
                    steps.push_back({now.other, position, -1});
                break;
            }
            case Op::Choice: {
                const Onset here = onsetAt(text, position, stretch.to);
                pc = m_onsets[own].meets(here) &&
                             tryPoint(pointOf(now.split, position, stretch), scratch)
                         ? choose(now, here, position, scratch)
                         : -1;
                position = pc < 0 ? -1 : position;
                break;
            }
            case Op::Run:
                take(now, text, position, stretch, scratch);
                position = -1;
                break;
            case Op::Save: {
                int& place = scratch.places[now.other];
                steps.push_back({0, place, now.other});
                place = position;
                break;
            }
            case Op::Match:
                scratch.places[0] = start;
                scratch.places[1] = position;
                return true;
            default:
                position = holds(now.op, text, position) ? position : -1;
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

void Expression::prepare(const Stretch& stretch, Scratch& scratch) const
{
    const qsizetype bits = static_cast<qsizetype>(stretch.to - stretch.from + 1) * m_splits;
    scratch.tried.resize(bits / 64 + 1);
    std::fill(scratch.tried.begin(), scratch.tried.end(), 0);
    scratch.places.resize(2 * (m_groups + 1));
    std::fill(scratch.places.begin(), scratch.places.end(), -1);
}

bool Expression::find(QStringView text, const Stretch& stretch, Scratch& scratch) const
{
    const int lastStart = isAnchored() ? std::min(stretch.lastStart, 0) : stretch.lastStart;
    bool prepared = false;
    for (int start = nextStart(text, stretch.from, lastStart, stretch.to); start <= lastStart;
         start = nextStart(text, start + 1, lastStart, stretch.to)) {
        if (!prepared)
            prepare(stretch, scratch);
        prepared = true;
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
