// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/word_matcher.h"

#include "core/text/width.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <tuple>

namespace chengbao::lint
{
namespace
{

/// How far the vote looks to either side of a hit: no word of the dictionary is longer.
constexpr int voteWindow = 8;

// Of many words hardly one has the right unit at its end: most are told apart by that alone.
bool endsWithAny(QStringView text, const QStringList& words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString& word) {
        const qsizetype rest = text.size() - word.size();
        return rest >= 0 &&
               (word.isEmpty() || (text.back() == word.back() &&
                                   std::equal(word.begin(), word.end(), text.begin() + rest)));
    });
}

bool startsWithAny(QStringView text, const QStringList& words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString& word) {
        return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin());
    });
}

bool contextAllows(const Rule& rule, QStringView before, QStringView after)
{
    if (endsWithAny(before, rule.unlessBefore) || startsWithAny(after, rule.unlessAfter))
        return false;
    if (!rule.onlyBefore.isEmpty() && !endsWithAny(before, rule.onlyBefore))
        return false;
    return rule.onlyAfter.isEmpty() || startsWithAny(after, rule.onlyAfter);
}

/// The kinds of units that may stand beside a key.
std::uint64_t kindsOf(const PatternNeighbour& neighbour)
{
    if (neighbour.none || neighbour.units.negated)
        return anyKind;
    std::uint64_t kinds = 0;
    for (const QChar unit : neighbour.units.units)
        kinds |= kindOf(unit.unicode());
    return kinds;
}

/// Behind 赋能 in 赋能科技有限公司: nothing but what firms deal in, then what they are.
bool opensCompanyName(QStringView after)
{
    constexpr qsizetype longestTail = 16;
    const auto endsFirm = [](QChar unit) {
        return unit == u'司' || unit == u'团' || unit == u'社';
    };
    const QStringView near = after.first(std::min(after.size(), longestTail));
    if (std::none_of(near.begin(), near.end(), endsFirm))
        return false;
    static const QRegularExpression tail(QStringLiteral(
        "^(科技|信息|新能源|能源|软件|教育|文化|农业|生态|生物|环保|网络|数字|数据|智能|实业|"
        "传媒|咨询|技术|材料|建材|食品|商贸|物流|电子|机械|装备|医药|健康|旅游)+"
        "(发展|股份|有限|责任|集团)*(公司|集团|合作社)"));
    return tail.match(text::head(after, longestTail).toString()).hasMatch();
}

bool isHanOnly(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar unit) { return text::isHan(unit.unicode()); });
}

/// The Han run around `hit`, at most voteWindow units to either side.
Span hanWindow(QStringView text, const Span& hit)
{
    int start = hit.start;
    while (start > 0 && hit.start - start < voteWindow && text::isHan(text[start - 1].unicode()))
        --start;
    int end = hit.end();
    while (end < text.size() && end - hit.end() < voteWindow && text::isHan(text[end].unicode()))
        ++end;
    return {start, end - start};
}

/// The exceptions of one rule that stand in a text. Of those that start together the longest clears
/// whatever the others do, so a hit is compared with one for each place within a word's reach of
/// it, however many there are.
class Clearings
{
public:
    explicit Clearings(std::vector<Span> found) : m_spans(std::move(found))
    {
        std::sort(m_spans.begin(), m_spans.end(), [](const Span& a, const Span& b) {
            return std::pair(a.start, -a.length) < std::pair(b.start, -b.length);
        });
        const auto sameStart = [](const Span& a, const Span& b) { return a.start == b.start; };
        m_spans.erase(std::unique(m_spans.begin(), m_spans.end(), sameStart), m_spans.end());
        for (const Span& span : m_spans)
            m_longest = std::max(m_longest, span.length);
    }

    bool clears(const WordHit& hit) const
    {
        if (hit.match.length > m_longest)
            return false;
        const auto first =
            std::lower_bound(m_spans.begin(), m_spans.end(), hit.mark.start - m_longest,
                             [](const Span& span, int position) { return span.start < position; });
        for (auto span = first; span != m_spans.end() && span->start < hit.mark.end(); ++span) {
            if (span->length >= hit.match.length && span->overlaps(hit.mark))
                return true;
        }
        return false;
    }

private:
    std::vector<Span> m_spans; ///< by start
    int m_longest = 0;
};

/// Those of one rule, of a list by rule; nothing for most.
std::optional<Clearings> clearingsOf(const std::vector<std::pair<int, Span>>& cleared, int rule)
{
    auto each =
        std::lower_bound(cleared.begin(), cleared.end(), rule,
                         [](const auto& known, int wanted) { return known.first < wanted; });
    if (each == cleared.end() || each->first != rule)
        return std::nullopt;
    std::vector<Span> spans;
    for (; each != cleared.end() && each->first == rule; ++each)
        spans.push_back(each->second);
    return Clearings(std::move(spans));
}

/// How many words a rule is told by: tokens, exceptions and what wakes its patterns.
std::size_t wordCount(const Rule& rule)
{
    std::size_t count = rule.tokens.size() + static_cast<std::size_t>(rule.exceptions.size());
    for (const Token& token : rule.tokens) {
        for (const PatternKeys& keys : token.keys)
            count += static_cast<std::size_t>(keys.literals.size());
    }
    return count;
}

bool looksAtBodies(Scope scope)
{
    return scope == Scope::Body || scope == Scope::Text;
}

bool looksAtTitlesOnly(Scope scope)
{
    return scope == Scope::Title;
}

bool looksAtFacts(Scope scope)
{
    return scope == Scope::Meta;
}

} // namespace

/// What one scan of a paragraph brings.
struct WordMatcher::Found {
    std::vector<RuleHit> hits;
    std::vector<std::pair<int, Span>> cleared; ///< exceptions, by rule
    std::vector<PatternMatcher::Window> windows;
};

WordMatcher::WordMatcher(const std::vector<Rule>& rules,
                         std::shared_ptr<const text::Segmenter> segmenter)
    : m_rules(rules), m_segmenter(std::move(segmenter)), m_patterns(rules)
{
    addWakes();
    for (bool (*const belongs)(Scope) : {looksAtBodies, looksAtTitlesOnly, looksAtFacts}) {
        Vocabulary vocabulary = vocabularyOf(rules, belongs);
        if (!vocabulary.uses.empty())
            m_vocabularies.push_back(std::move(vocabulary));
    }
}

void WordMatcher::addWakes()
{
    for (int pattern = 0; pattern < m_patterns.count(); ++pattern) {
        const std::vector<PatternKeys>& keys = m_patterns.keysOf(pattern);
        if (keys.empty())
            m_everywhere.push_back(pattern);
        for (const PatternKeys& set : keys)
            m_wakes.push_back({pattern, ReadyKeys(set)});
    }
}

WordMatcher::Vocabulary WordMatcher::vocabularyOf(const std::vector<Rule>& rules,
                                                  bool (*belongs)(Scope)) const
{
    Vocabulary vocabulary;
    std::vector<WordSearch::Word> words;
    const auto isWanted = [&](int rule) {
        return rules[rule].enabled && belongs(rules[rule].scope);
    };
    std::size_t count = 0;
    for (int rule = 0; rule < static_cast<int>(rules.size()); ++rule) {
        const std::size_t own = isWanted(rule) ? wordCount(rules[rule]) : 0;
        if (own > 0)
            vocabulary.rules.push_back(rule);
        count += own;
    }
    words.reserve(count);
    vocabulary.uses.reserve(count);
    const auto add = [&](const WordSearch::Word& word, const Use& use) {
        words.push_back(word);
        vocabulary.uses.push_back(use);
    };
    for (const int rule : vocabulary.rules) {
        for (const Token& token : rules[rule].tokens) {
            if (!token.isPattern)
                add({token.text}, {rule, -1, &token});
        }
        for (const QString& exception : rules[rule].exceptions)
            add({exception}, {rule});
    }
    int wake = 0;
    for (int pattern = 0; pattern < m_patterns.count(); ++pattern) {
        const int rule = m_patterns.ruleOf(pattern);
        for (const PatternKeys& set : m_patterns.keysOf(pattern)) {
            for (const QString& literal : isWanted(rule) ? set.literals : QStringList())
                add({literal, kindsOf(set.previous), kindsOf(set.next)}, {rule, wake});
            ++wake;
        }
    }
    // Of equal words the last comes first: with this the uses come in the order of the rules.
    std::ranges::reverse(words);
    std::ranges::reverse(vocabulary.uses);
    vocabulary.words = std::make_unique<WordSearch>(words);
    return vocabulary;
}

void WordMatcher::take(const Use& use, const Span& span, const FieldText& paragraph,
                       Found& found) const
{
    if (use.token) {
        found.hits.push_back({use.rule,
                              {use.token,
                               span,
                               {span.start + use.token->markStart, use.token->markLength},
                               use.token->replacement}});
    } else if (use.wake < 0) {
        found.cleared.emplace_back(use.rule, span);
    } else if (const Wake& wake = m_wakes[use.wake]; wake.keys.fit(paragraph.folded, span)) {
        const Span reach = wake.keys.reach(paragraph.folded, span);
        found.windows.push_back({wake.pattern, reach.start, span.start, reach.end()});
    }
}

WordMatcher::Found WordMatcher::scan(const FieldText& paragraph,
                                     const std::vector<char>& active) const
{
    const int length = static_cast<int>(paragraph.folded.size());
    Found found;
    constexpr std::size_t usual = 16;
    found.hits.reserve(usual);
    found.cleared.reserve(usual);
    found.windows.reserve(usual);
    for (const Vocabulary& vocabulary : m_vocabularies) {
        if (std::ranges::none_of(vocabulary.rules, [&](int rule) { return active[rule] != 0; }))
            continue;
        vocabulary.words->scan(paragraph.folded, [&](const WordSearch::Match& match) {
            const Use& use = vocabulary.uses[match.word];
            if (active[use.rule])
                take(use, {match.start, match.length}, paragraph, found);
        });
    }
    for (int pattern : m_everywhere) {
        if (active[m_patterns.ruleOf(pattern)])
            found.windows.push_back({pattern, 0, length, length});
    }
    return found;
}

std::vector<RuleHit> WordMatcher::match(const FieldText& paragraph,
                                        const std::vector<char>& active) const
{
    Found found = scan(paragraph, active);
    m_patterns.match(paragraph, found.windows, found.hits);
    std::sort(found.hits.begin(), found.hits.end(), [](const RuleHit& a, const RuleHit& b) {
        return std::tuple(a.rule, a.hit.mark.start, -a.hit.mark.length) <
               std::tuple(b.rule, b.hit.mark.start, -b.hit.mark.length);
    });
    std::sort(found.cleared.begin(), found.cleared.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::optional<Clearings> clearings; // of the rule, if it has any
    int clearedRule = -1;
    std::erase_if(found.hits, [&](const RuleHit& hit) {
        if (clearedRule != hit.rule) {
            clearings = clearingsOf(found.cleared, hit.rule);
            clearedRule = hit.rule;
        }
        return (clearings && clearings->clears(hit.hit)) ||
               !stands(m_rules[hit.rule], paragraph, hit.hit);
    });
    return std::move(found.hits);
}

bool WordMatcher::stands(const Rule& rule, const FieldText& field, const WordHit& hit) const
{
    const QStringView before = QStringView(field.folded).left(hit.match.start);
    const QStringView after = QStringView(field.folded).mid(hit.match.end());
    if (!contextAllows(rule, before, after))
        return false;
    if ((rule.exemptSpeech && field.inSpeech(hit.mark)) ||
        (rule.exemptTitles && field.inTitle(hit.mark)) ||
        field.inRegisteredName(rule, hit.mark, hit.match) ||
        (rule.exemptNames && field.inName(hit.mark)) ||
        (rule.exemptPhrases && field.inPhrase(hit.mark)) ||
        (rule.exemptCompanies && opensCompanyName(after)))
        return false;
    return hit.token->isPattern || !votedDown(rule, field, hit);
}

bool WordMatcher::votedDown(const Rule& rule, const FieldText& field, const WordHit& hit) const
{
    const Span& match = hit.match;
    if (rule.vote == Vote::None || !m_segmenter || !isHanOnly(field.foldedView(match)))
        return false;
    if (rule.vote == Vote::Edges)
        return m_segmenter->straddles(field.folded, match);
    if (rule.vote == Vote::Swap)
        return m_segmenter->readsWell(field.folded, hit.mark, hit.token->replacement);
    const Span window = hanWindow(field.folded, match);
    for (const Span& word : m_segmenter->cut(field.foldedView(window))) {
        const Span place{window.start + word.start, word.length};
        if (place.overlaps(match) && !match.contains(place))
            return true;
    }
    return false;
}

} // namespace chengbao::lint
