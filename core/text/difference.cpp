// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/difference.h"

#include "core/text/numeral.h"
#include "core/text/shortest_edit.h"
#include "core/text/width.h"

#include <QHash>

#include <algorithm>

namespace chengbao::text
{
namespace
{

// Edits looked through before the best way so far is taken (see shortestEdit()).
constexpr int patienceForClauses = 512;
constexpr int patienceForTokens = 256;

/// A change: what of the one text stands for what of the other.
struct Change {
    Span from;
    Span to;
};

bool endsClause(QChar unit)
{
    return QStringView(u"。！？；，、：…!?;,:\n").contains(unit);
}

/// How good a place before `offset` is to begin or end a change at.
int edge(QStringView text, int offset)
{
    if (offset == 0 || offset == text.size())
        return 4;
    const QChar before = text[offset - 1];
    if (before == u'\n' || text[offset] == u'\n')
        return 4;
    if (QStringView(u"。！？；!?;").contains(before))
        return 3;
    if (endsClause(before))
        return 2;
    return isHan(before.unicode()) ? 0 : 1;
}

std::vector<Span> clausesOf(QStringView text)
{
    std::vector<Span> pieces;
    int start = 0;
    for (int at = 0; at < text.size(); ++at) {
        const bool inFigure = at > 0 && at + 1 < text.size() && isAsciiDigit(text[at - 1]) &&
                              isAsciiDigit(text[at + 1]);
        if (!endsClause(text[at]) || inFigure)
            continue;
        pieces.push_back({start, at + 1 - start});
        start = at + 1;
    }
    if (start < text.size())
        pieces.push_back({start, static_cast<int>(text.size()) - start});
    return pieces;
}

/// Digits with their separators and points, or Latin letters: one token, like a Han character.
int tokenEnd(QStringView text, int start)
{
    const auto unit = [text](int at) { return QChar(foldWidth(text[at].unicode())); };
    const int size = static_cast<int>(text.size());
    int end = start + 1;
    if (text[start].isHighSurrogate() && end < size && text[end].isLowSurrogate())
        return end + 1;
    const auto isPoint = [&](int at) {
        return (unit(at) == u'.' || unit(at) == u',') && at + 1 < size &&
               isAsciiDigit(unit(at + 1));
    };
    if (isAsciiDigit(unit(start))) {
        while (end < size && (isAsciiDigit(unit(end)) || isPoint(end)))
            ++end;
    } else if (isLatinLetter(unit(start))) {
        while (end < size && isLatinLetter(unit(end)))
            ++end;
    }
    return end;
}

std::vector<Span> tokensOf(QStringView text, const Span& within)
{
    const QStringView part = text.sliced(within.start, within.length);
    std::vector<Span> pieces;
    for (int at = 0; at < part.size();) {
        const int end = tokenEnd(part, at);
        pieces.push_back({within.start + at, end - at});
        at = end;
    }
    return pieces;
}

/// The same number for the same piece.
std::vector<int> numbersOf(QStringView text, const std::vector<Span>& pieces,
                           QHash<QStringView, int>& known)
{
    std::vector<int> numbers;
    numbers.reserve(pieces.size());
    for (const Span& piece : pieces) {
        const QStringView view = text.sliced(piece.start, piece.length);
        auto found = known.constFind(view);
        if (found == known.cend())
            found = known.insert(view, static_cast<int>(known.size()));
        numbers.push_back(*found);
    }
    return numbers;
}

/// The changes between two rows of pieces that cover `from` and `to`.
std::vector<Change> changesOf(QStringView fromText, const std::vector<Span>& from,
                              QStringView toText, const std::vector<Span>& to, const Change& whole,
                              int patience)
{
    QHash<QStringView, int> known;
    const std::vector<int> one = numbersOf(fromText, from, known);
    const std::vector<int> other = numbersOf(toText, to, known);
    const EditScript script = shortestEdit(one, other, patience);
    std::vector<Change> changes;
    int fromAt = whole.from.start;
    int toAt = whole.to.start;
    for (std::size_t i = 0, j = 0; i < from.size() || j < to.size();) {
        const Change begun{{fromAt, 0}, {toAt, 0}};
        for (; i < from.size() && script.removed[i] != 0; ++i)
            fromAt = from[i].end();
        for (; j < to.size() && script.added[j] != 0; ++j)
            toAt = to[j].end();
        if (fromAt > begun.from.start || toAt > begun.to.start)
            changes.push_back({{begun.from.start, fromAt - begun.from.start},
                               {begun.to.start, toAt - begun.to.start}});
        if (i < from.size() && j < to.size()) {
            fromAt = from[i++].end();
            toAt = to[j++].end();
        }
    }
    return changes;
}

int longer(const Change& change)
{
    return std::max(change.from.length, change.to.length);
}

/// What stays the same between two changes and is no longer than either goes with them, unless a
/// paragraph ends in it.
std::vector<Change> withoutChance(const std::vector<Change>& changes, QStringView from)
{
    std::vector<Change> kept;
    for (Change next : changes) {
        while (!kept.empty()) {
            const Change& last = kept.back();
            const int start = last.from.end();
            const QStringView between = from.sliced(start, next.from.start - start);
            const bool byChance = between.size() <= std::min(longer(last), longer(next)) / 2 + 1 &&
                                  longer(last) > 1 && longer(next) > 1;
            if (!between.isEmpty() && (!byChance || between.contains(u'\n')))
                break;
            next = {{last.from.start, next.from.end() - last.from.start},
                    {last.to.start, next.to.end() - last.to.start}};
            kept.pop_back();
        }
        kept.push_back(next);
    }
    return kept;
}

/// Moves a stretch of `text` that could stand anywhere between two offsets to the best edge.
/// `least` and `most` bound how far its neighbours leave room.
int bestShift(QStringView text, const Span& stretch, int least, int most)
{
    int left = 0;
    while (-left < least && text[stretch.start + left - 1] == text[stretch.end() + left - 1])
        --left;
    int best = 0;
    int bestEdge = edge(text, stretch.start) + edge(text, stretch.end());
    const auto consider = [&](int shift) {
        const QChar first = text[std::min<qsizetype>(stretch.start + shift, text.size() - 1)];
        const int found = edge(text, stretch.start + shift) + edge(text, stretch.end() + shift);
        if (found > bestEdge && !first.isLowSurrogate()) {
            bestEdge = found;
            best = shift;
        }
    };
    for (int shift = -1; shift >= left; --shift)
        consider(shift);
    for (int shift = 0; shift < most && text[stretch.start + shift] == text[stretch.end() + shift];
         ++shift)
        consider(shift + 1);
    return best;
}

/// A shift must not cut a figure or a word in two.
bool cuts(QStringView text, int offset)
{
    if (offset <= 0 || offset >= text.size())
        return false;
    const QChar before(foldWidth(text[offset - 1].unicode()));
    const QChar after(foldWidth(text[offset].unicode()));
    const auto inFigure = [](QChar unit) {
        return isAsciiDigit(unit) || unit == u'.' || unit == u',';
    };
    return (isLatinLetter(before) && isLatinLetter(after)) ||
           (inFigure(before) && inFigure(after)) || after.isLowSurrogate();
}

void toEdges(std::vector<Change>& changes, QStringView from, QStringView to)
{
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Change& change = changes[i];
        if (change.from.length > 0 && change.to.length > 0)
            continue;
        const bool added = change.from.length == 0;
        const QStringView text = added ? to : from;
        const Span& stretch = added ? change.to : change.from;
        const int before = i == 0 ? 0 : added ? changes[i - 1].to.end() : changes[i - 1].from.end();
        const int after = i + 1 == changes.size() ? static_cast<int>(text.size())
                          : added                 ? changes[i + 1].to.start
                                                  : changes[i + 1].from.start;
        const int shift = bestShift(text, stretch, stretch.start - before, after - stretch.end());
        if (cuts(text, stretch.start + shift) || cuts(text, stretch.end() + shift))
            continue;
        change.from.start += shift;
        change.to.start += shift;
    }
}

std::vector<DifferencePart> partsOf(const std::vector<Change>& changes, QStringView from,
                                    QStringView to)
{
    using Kind = DifferencePart::Kind;
    std::vector<DifferencePart> parts;
    int fromAt = 0;
    int toAt = 0;
    const auto same = [&](int end) {
        if (const int length = end - fromAt; length > 0)
            parts.push_back({Kind::Same, {fromAt, length}, {toAt, length}});
    };
    for (const Change& change : changes) {
        same(change.from.start);
        if (change.from.length > 0)
            parts.push_back({Kind::Removed, change.from, {change.to.start, 0}});
        if (change.to.length > 0)
            parts.push_back({Kind::Added, {change.from.end(), 0}, change.to});
        fromAt = change.from.end();
        toAt = change.to.end();
    }
    same(static_cast<int>(from.size()));
    Q_ASSERT(parts.empty() || parts.back().to.end() == to.size());
    return parts;
}

} // namespace

std::vector<DifferencePart> difference(QStringView from, QStringView to)
{
    const Change whole{{0, static_cast<int>(from.size())}, {0, static_cast<int>(to.size())}};
    std::vector<Change> changes;
    for (const Change& rough :
         changesOf(from, clausesOf(from), to, clausesOf(to), whole, patienceForClauses)) {
        const auto fine = changesOf(from, tokensOf(from, rough.from), to, tokensOf(to, rough.to),
                                    rough, patienceForTokens);
        changes.insert(changes.end(), fine.begin(), fine.end());
    }
    changes = withoutChance(changes, from);
    toEdges(changes, from, to);
    return partsOf(changes, from, to);
}

DifferenceSize sizeOf(const std::vector<DifferencePart>& parts, QStringView from, QStringView to)
{
    const auto characters = [](QStringView text) {
        return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar unit) {
            return unit != u'\n' && !unit.isLowSurrogate();
        }));
    };
    DifferenceSize size;
    for (const DifferencePart& part : parts) {
        if (part.kind == DifferencePart::Kind::Removed)
            size.removed += characters(from.sliced(part.from.start, part.from.length));
        else if (part.kind == DifferencePart::Kind::Added)
            size.added += characters(to.sliced(part.to.start, part.to.length));
    }
    return size;
}

} // namespace chengbao::text
