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
    addUses(rules);
}

void WordMatcher::addUses(const std::vector<Rule>& rules)
{
    std::vector<Automaton::Word> words;
    const auto add = [&](const Automaton::Word& word, const Use& use) {
        words.push_back(word);
        m_uses.push_back(use);
    };
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const int rule = static_cast<int>(i);
        for (const Token& token : rules[i].tokens) {
            if (!token.isPattern)
                add({token.text}, {rule, -1, &token});
        }
        for (const QString& exception : rules[i].exceptions)
            add({exception}, {rule});
    }
    for (int pattern = 0; pattern < m_patterns.count(); ++pattern) {
        const std::vector<PatternKeys>& keys = m_patterns.keysOf(pattern);
        if (keys.empty())
            m_everywhere.push_back(pattern);
        for (const PatternKeys& set : keys) {
            const auto wake = static_cast<int>(m_wakes.size());
            m_wakes.push_back({pattern, ReadyKeys(set)});
            for (const QString& literal : set.literals)
                add({literal, kindsOf(set.previous), kindsOf(set.next)},
                    {m_patterns.ruleOf(pattern), wake});
        }
    }
    // Of equal words the last comes first: with this the uses come in the order of the rules.
    std::ranges::reverse(words);
    std::ranges::reverse(m_uses);
    m_automaton = std::make_unique<Automaton>(words);
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
    const auto wakeUp = [&](const Wake& wake, const Span& literal) {
        if (!wake.keys.fit(paragraph.folded, literal))
            return;
        const Span reach = wake.keys.reach(paragraph.folded, literal);
        found.windows.push_back({wake.pattern, reach.start, literal.start, reach.end()});
    };
    const auto take = [&](const Use& use, const Span& span) {
        if (use.wake >= 0)
            wakeUp(m_wakes[use.wake], span);
        else if (!use.token)
            found.cleared.emplace_back(use.rule, span);
        else
            found.hits.push_back({use.rule,
                                  {use.token,
                                   span,
                                   {span.start + use.token->markStart, use.token->markLength},
                                   use.token->replacement}});
    };
    m_automaton->scan(paragraph.folded, [&](const Automaton::Match& match) {
        const Use& use = m_uses[match.word];
        if (active[use.rule])
            take(use, {match.start, match.length});
    });
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
