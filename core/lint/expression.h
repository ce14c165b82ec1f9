// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/class_table.h"
#include "core/lint/pattern_syntax.h"
#include "core/model/span.h"

#include <QStringView>
#include <QVarLengthArray>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace chengbao::lint
{

/// A regular expression made ready to run over UTF-16: what RE2 finds (leftmost, and of those the
/// first that the alternatives allow), found by trying, with a note of every point that was tried
/// in vain. Time and memory are linear in the text. Rules run over a few dozen units at a time, and
/// there this is many times quicker than an engine over UTF-8 that is made for megabytes.
/// Immutable; safe from any thread.
class Expression
{
    /// A bit for each of 62 kinds of units, so that a few others pass too, one for the end of the
    /// stretch and one for the beginning of the text.
    using Kinds = std::uint64_t;
    /// What the text may go on with where the program goes on from an instruction. Most choices of
    /// a program are none, since the next units of the text fit only one branch.
    struct Onset {
        Kinds first;
        Kinds second; ///< behind the first unit
        bool meets(const Onset& other) const
        {
            return (first & other.first) && (second & other.second);
        }
        bool operator==(const Onset&) const = default;
    };

public:
    /// Nothing when the expression would be too large (over some ten thousand steps).
    static std::optional<Expression> compile(const PatternNode& pattern);

    /// Room for a search, to be used again by the next; belongs to one thread.
    struct Scratch {
        struct Step {
            int pc;
            int position;
            int place; ///< not below 0: put `position` back into this place
        };
        // Short texts need no memory besides.
        QVarLengthArray<std::uint64_t, 64> tried;
        QVarLengthArray<Step, 32> steps;
        QVarLengthArray<int, 16> places;
    };

    /// Where to search, in units of the text.
    struct Stretch {
        int from = 0;
        int lastStart = 0; ///< a match begins here at the latest
        int to = 0;
    };

    /// The first match that lies within a stretch; what stands outside counts for ^ $ and \b only.
    /// Fills `groups` with the whole match and its groups (start below 0 where a group took no
    /// part).
    bool find(QStringView text, const Stretch& stretch, std::vector<Span>& groups,
              Scratch& scratch) const;

    /// The same; leaves where the match and its groups begin and end in `scratch.places`, two and
    /// two.
    bool find(QStringView text, const Stretch& stretch, Scratch& scratch) const;

    /// Whether a match can only begin where the text does.
    bool isAnchored() const { return m_program[static_cast<std::size_t>(m_entry)].op == Op::Begin; }

private:
    enum class Op : std::uint8_t {
        Unit,
        Text,
        Class,
        Run, ///< a class over and over
        Begin,
        End,
        Boundary,
        NoBoundary,
        Split,
        Choice, ///< between several
        Save,
        Match
    };
    struct Instruction {
        Op op = Op::Match;
        char16_t unit = 0;
        int next = 0;
        /// Second choice of a split, index of a text, class or run, place of a save, where the
        /// branches of a choice end in m_branches (which begin at `next`).
        int other = 0;
        int split = 0;  ///< number of a split, choice or run
        int table = -1; ///< of a choice: index into m_tables
    };
    /// How often a class may follow itself: what most of the text that a match takes is taken by,
    /// in one step.
    struct Run {
        int set = 0; ///< index of the class
        int least = 0;
        int most = 0; ///< may be PatternNode::withoutEnd
    };

    /// The branches of a choice, a bit for each, by the kind of unit that the text goes on with.
    using BranchTable = std::array<std::uint64_t, 64>;

    /// One way that a choice may take.
    struct Branch {
        int entry = 0;
        Onset onset = {};
    };

    int generate(const PatternNode& node, int next);
    int generateChoice(const PatternNode& node, int next);
    int generateRepeat(const PatternNode& node, int next);
    int generateRun(const PatternNode& node, int next);
    int add(const Instruction& instruction);
    int addSplit(int first, int second);
    void findOnsets();
    void makeTables();
    void findStarts(int pc, std::vector<bool>& seen);
    /// The first place from `start` to `last` where a match may begin; behind that where there is
    /// none.
    int nextStart(QStringView text, int start, int last, int to) const;
    Onset onsetOf(const Instruction& instruction) const;
    /// What the text goes on with, up to `to`.
    static Onset onsetAt(QStringView text, int position, int to);
    static bool goesOn(const Onset& onset, QStringView text, int position, int to);
    /// The first branch of a choice that the text may go on with, the others of them among the
    /// steps; below 0 when there is none.
    int choose(const Instruction& choice, const Onset& here, int position, Scratch& scratch) const;
    void prepare(const Stretch& stretch, Scratch& scratch) const;
    std::size_t pointOf(int split, int position, const Stretch& stretch) const;
    static bool tryPoint(std::size_t point, Scratch& scratch);
    bool attempt(QStringView text, const Stretch& stretch, int start, Scratch& scratch) const;
    /// Takes a run from a position on: leaves the ends to be tried among the steps, the first of
    /// them last.
    void take(const Instruction& step, QStringView text, int position, const Stretch& stretch,
              Scratch& scratch) const;
    int takeLazily(std::size_t split, QStringView text, int position, const Stretch& stretch,
                   Scratch& scratch) const;
    /// Where the character at a position ends when the class holds it; below 0 when it does not.
    static int classEnd(const ClassTable& set, QStringView text, int position, int to);
    /// Where the program goes on from a step that takes text; below 0 when it does not.
    int consume(const Instruction& step, QStringView text, int position, int to) const;
    static bool holds(Op op, QStringView text, int position);

    std::vector<Instruction> m_program;
    /// By the kind of the unit that a match begins with: what may stand behind that.
    std::array<Kinds, 64> m_starts{};
    std::vector<Onset> m_onsets; ///< by instruction
    std::vector<QString> m_texts;
    std::vector<ClassTable> m_classes;
    std::vector<Run> m_runs;
    std::vector<Branch> m_branches;
    std::vector<BranchTable> m_tables; ///< of the choices between many
    int m_entry = 0;
    int m_splits = 0;
    int m_groups = 0;
};

} // namespace chengbao::lint
