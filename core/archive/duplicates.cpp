// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/duplicates.h"

#include "core/archive/similarity.h"
#include "core/archive/tokens.h"
#include "core/text/structure.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace chengbao::archive
{
namespace
{

constexpr int asked = 36;            // pairs that candidates are found by
constexpr int hitsPerPair = 3000;    // newest ones
constexpr std::size_t compared = 40; // candidates that are looked at
constexpr std::size_t reported = 10;
constexpr double sentenceShared = 0.7;

struct Sentence {
    Span span;
    QString text;
    QString plain;
};

std::vector<Sentence> sentencesOf(const QString& body)
{
    std::vector<Sentence> all;
    for (const Span& paragraph : text::paragraphs(body)) {
        const QStringView inside = QStringView(body).mid(paragraph.start, paragraph.length);
        for (const Span& sentence : text::sentences(inside)) {
            const QString words = inside.mid(sentence.start, sentence.length).toString();
            all.push_back(
                {{paragraph.start + sentence.start, sentence.length}, words, plainText(words)});
        }
    }
    return all;
}

struct Pair {
    char16_t first;
    char16_t second;
    double rarity;
    bool operator==(const Pair& other) const
    {
        return first == other.first && second == other.second;
    }
};

/// The pairs of one sentence, rarest first. Figures may have changed and are left out.
std::vector<Pair> pairsOf(const QString& plain, const Frequencies& frequencies)
{
    std::vector<Pair> pairs;
    for (qsizetype i = 0; i + 1 < plain.size(); ++i) {
        const QChar a = plain[i];
        const QChar b = plain[i + 1];
        if (a != u'0' && b != u'0' && !a.isSurrogate() && !b.isSurrogate())
            pairs.push_back(
                {a.unicode(), b.unicode(), frequencies.rarity(a.unicode(), b.unicode())});
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.rarity > b.rarity; });
    return pairs;
}

/// The rarest pairs of each sentence in turn, so that a part of the text is enough to be found by.
std::vector<Pair> rarestPairs(const Draft& draft, const Frequencies& frequencies)
{
    std::vector<std::vector<Pair>> bySentence;
    bySentence.push_back(pairsOf(plainText(draft.title), frequencies));
    for (const Sentence& sentence : sentencesOf(draft.body))
        bySentence.push_back(pairsOf(sentence.plain, frequencies));
    std::vector<Pair> chosen;
    bool more = true;
    for (std::size_t rank = 0; more && chosen.size() < asked; ++rank) {
        more = false;
        for (const std::vector<Pair>& pairs : bySentence) {
            if (rank >= pairs.size() || chosen.size() >= asked)
                continue;
            more = true;
            if (std::find(chosen.begin(), chosen.end(), pairs[rank]) == chosen.end())
                chosen.push_back(pairs[rank]);
        }
    }
    return chosen;
}

using Scores = QHash<qint64, double>;

/// By item: what its rare pairs of the draft weigh together.
Result<Scores> scoresOf(const ItemStore& store, const std::vector<Pair>& pairs)
{
    QStringList tokens;
    std::vector<double> rarities;
    for (const Pair& pair : pairs) {
        const QChar both[] = {pair.first, pair.second};
        const QStringList cut = queryTokens(Field::Anywhere, QStringView(both, 2));
        if (cut.isEmpty())
            continue;
        tokens.append(cut.first());
        rarities.push_back(pair.rarity);
    }
    Scores scores;
    auto walked = store.holders(tokens, hitsPerPair, [&](int token, qint64 item) {
        scores[item] += rarities[static_cast<std::size_t>(token)];
    });
    return walked.map([&scores] { return std::move(scores); });
}

/// The items that share the most rare pairs, and those that changed lately.
Result<std::vector<qint64>> candidates(const ItemStore& store, const Frequencies& frequencies,
                                       const Draft& draft)
{
    const auto lately = store.changedLately();
    if (!lately)
        return lately;
    const auto scores = scoresOf(store, rarestPairs(draft, frequencies));
    if (!scores)
        return failure(scores.error());
    std::vector<std::pair<double, qint64>> ranked;
    for (auto score = scores->begin(); score != scores->end(); ++score)
        ranked.emplace_back(score.value(), score.key());
    const auto best = std::min(compared, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(best),
                      ranked.end(), std::greater<>());
    std::vector<qint64> items = *lately;
    for (std::size_t i = 0; i < best; ++i) {
        const qint64 item = ranked[i].second;
        if (!std::binary_search(lately->begin(), lately->end(), item, std::greater<>()))
            items.push_back(item);
    }
    return items;
}

QString wholeText(const QString& title, const QString& body)
{
    return plainText(title + QLatin1Char('\n') + body);
}

/// Whether what both say is the same but for its figures.
bool figuresUpdated(const QString& body, const QString& earlier)
{
    const QStringList now = figuresOf(body);
    const QStringList then = figuresOf(earlier);
    if (now.isEmpty() || then.isEmpty())
        return false;
    const QSet<QString> known(then.begin(), then.end());
    const auto changed = std::count_if(now.begin(), now.end(), [&known](const QString& figure) {
        return !known.contains(figure);
    });
    return changed * 4 >= now.size();
}

/// The sentence of `earlier` that has the most of `sentence`, if it has enough.
const Sentence* counterpart(const Sentence& sentence, const std::vector<Sentence>& earlier,
                            const Frequencies& frequencies)
{
    const Shingles mine(sentence.plain, frequencies);
    const Sentence* best = nullptr;
    double most = sentenceShared;
    for (const Sentence& other : earlier) {
        if (other.plain == sentence.plain && !sentence.plain.isEmpty())
            return &other;
        const double part = coverage(mine, Shingles(other.plain, frequencies));
        if (part >= most) {
            most = part;
            best = &other;
        }
    }
    return best;
}

void explain(Duplicate& duplicate, const QString& body, const QString& earlierBody,
             const Frequencies& frequencies)
{
    const std::vector<Sentence> now = sentencesOf(body);
    const std::vector<Sentence> then = sentencesOf(earlierBody);
    QSet<const Sentence*> met;
    for (const Sentence& sentence : now) {
        if (const Sentence* other = counterpart(sentence, then, frequencies)) {
            met.insert(other);
            duplicate.shared.push_back(
                {sentence.span, other->text, figuresOf(sentence.text) == figuresOf(other->text)});
        } else {
            duplicate.added.push_back(sentence.span);
        }
    }
    for (const Sentence& sentence : then) {
        if (!met.contains(&sentence))
            duplicate.gone.append(sentence.text);
    }
}

/// Compares draft and candidate; nothing when they are not similar.
std::optional<Duplicate> compare(const Candidate& earlier, const Draft& draft, const Shingles& mine,
                                 const Frequencies& frequencies)
{
    const Shingles theirs(wholeText(earlier.title, earlier.body), frequencies);
    Duplicate duplicate;
    duplicate.similarity = containment(mine, theirs);
    if (duplicate.similarity < similarFrom)
        return std::nullopt;
    duplicate.earlier = earlier.summary;
    duplicate.day = earlier.day;
    const bool likely = duplicate.similarity >= likelyFrom;
    const bool wholly = std::min(coverage(mine, theirs), coverage(theirs, mine)) >= similarFrom;
    if (likely)
        duplicate.relation = wholly && figuresUpdated(draft.body, earlier.body)
                                 ? Duplicate::Relation::FiguresUpdated
                                 : Duplicate::Relation::Likely;
    explain(duplicate, draft.body, earlier.body, frequencies);
    return duplicate;
}

} // namespace

Result<std::vector<Duplicate>> findDuplicates(const ItemStore& store,
                                              const Frequencies& frequencies, const Draft& draft,
                                              const QStringList& leftOut)
{
    std::vector<Duplicate> found;
    const Shingles mine(wholeText(draft.title, draft.body), frequencies);
    if (mine.isEmpty())
        return found;
    const auto items = candidates(store, frequencies, draft);
    if (!items)
        return failure(items.error());
    for (const qint64 item : *items) {
        const auto earlier = store.candidate(item);
        if (!earlier)
            return failure(earlier.error());
        if (!*earlier || leftOut.contains((*earlier)->summary.id))
            continue;
        if (auto duplicate = compare(**earlier, draft, mine, frequencies))
            found.push_back(std::move(*duplicate));
    }
    std::stable_sort(found.begin(), found.end(), [](const Duplicate& a, const Duplicate& b) {
        return a.similarity > b.similarity;
    });
    if (found.size() > reported)
        found.resize(reported);
    return found;
}

} // namespace chengbao::archive
