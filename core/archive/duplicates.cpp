// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/duplicates.h"

#include "core/archive/records.h"
#include "core/archive/search_index.h"
#include "core/archive/similarity.h"
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

Result<void> addHits(Database& database, const Pair& pair, Scores& scores)
{
    const QChar both[] = {pair.first, pair.second};
    const QStringList tokens = queryTokens(Field::Anywhere, QStringView(both, 2));
    if (tokens.isEmpty())
        return {};
    // A token has no ASCII punctuation, so it can stand between quotes.
    return database.eachPair(
        QStringLiteral("SELECT '', rowid FROM search WHERE search MATCH"
                       " '\"%1\"' ORDER BY rowid DESC LIMIT %2")
            .arg(tokens.first())
            .arg(hitsPerPair),
        [&scores, &pair](QByteArrayView, qint64 item) { scores[item] += pair.rarity; });
}

/// The items that share the most rare pairs, and those that the index does not know as they are.
Result<std::vector<qint64>> candidates(Database& database, const Frequencies& frequencies,
                                       const Draft& draft, const IndexState& index)
{
    Scores scores;
    for (const Pair& pair : rarestPairs(draft, frequencies)) {
        if (auto hits = addHits(database, pair, scores); !hits)
            return failure(hits.error());
    }
    std::vector<std::pair<double, qint64>> ranked;
    for (auto score = scores.begin(); score != scores.end(); ++score)
        ranked.emplace_back(score.value(), score.key());
    const auto best = std::min(compared, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(best),
                      ranked.end(), std::greater<>());
    std::vector<qint64> items = index.behind;
    for (std::size_t i = 0; i < best; ++i) {
        const qint64 item = ranked[i].second;
        if (!std::binary_search(index.behind.begin(), index.behind.end(), item, std::greater<>()))
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
std::optional<Duplicate> compare(const Row& row, const Draft& draft, const Shingles& mine,
                                 const Frequencies& frequencies)
{
    const QString title = QString::fromUtf8(row.bytes(summaryColumnCount + 1));
    const QString body = QString::fromUtf8(row.bytes(summaryColumnCount + 2));
    const Shingles theirs(wholeText(title, body), frequencies);
    Duplicate duplicate;
    duplicate.similarity = containment(mine, theirs);
    if (duplicate.similarity < similarFrom)
        return std::nullopt;
    duplicate.earlier = summaryOf(row);
    duplicate.day = QDate::fromString(row.text(summaryColumnCount), Qt::ISODate);
    const bool likely = duplicate.similarity >= likelyFrom;
    const bool wholly = std::min(coverage(mine, theirs), coverage(theirs, mine)) >= similarFrom;
    if (likely)
        duplicate.relation = wholly && figuresUpdated(draft.body, body)
                                 ? Duplicate::Relation::FiguresUpdated
                                 : Duplicate::Relation::Likely;
    explain(duplicate, draft.body, body, frequencies);
    return duplicate;
}

} // namespace

Result<std::vector<Duplicate>> findDuplicates(Database& database, const Frequencies& frequencies,
                                              const Draft& draft, const QString& itself)
{
    std::vector<Duplicate> found;
    const auto index = indexState(database);
    if (!index)
        return failure(index.error());
    const Shingles mine(wholeText(draft.title, draft.body), frequencies);
    if (!index->usable || mine.isEmpty())
        return found;
    const auto items = candidates(database, frequencies, draft, *index);
    if (!items)
        return failure(items.error());
    const QString sql =
        QStringLiteral("SELECT ") + summaryColumns() +
        QStringLiteral(", item.day, CAST(text.title AS BLOB), CAST(text.body AS BLOB)"
                       " FROM item CROSS JOIN current_text AS text ON text.item = item.seq"
                       " WHERE item.seq = ? AND item.id <> ? AND NOT EXISTS (SELECT 1 FROM link"
                       " JOIN item AS later ON later.seq = link.item"
                       " WHERE later.id = ? AND link.earlier = item.seq)");
    for (const qint64 item : *items) {
        auto read = database.each(sql, {item, itself, itself}, [&](const Row& row) {
            if (auto duplicate = compare(row, draft, mine, frequencies))
                found.push_back(std::move(*duplicate));
            return false;
        });
        if (!read)
            return failure(read.error());
    }
    std::stable_sort(found.begin(), found.end(), [](const Duplicate& a, const Duplicate& b) {
        return a.similarity > b.similarity;
    });
    if (found.size() > reported)
        found.resize(reported);
    return found;
}

} // namespace chengbao::archive
