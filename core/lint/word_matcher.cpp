// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/word_matcher.h"

#include "core/text/width.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace chengbao::lint
{
namespace
{

/// How far the vote looks to either side of a hit: no word of the dictionary is longer.
constexpr int voteWindow = 8;

bool endsWithAny(QStringView text, const QStringList& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.endsWith(word); });
}

bool startsWithAny(QStringView text, const QStringList& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.startsWith(word); });
}

bool contextAllows(const Rule& rule, QStringView before, QStringView after)
{
    if (endsWithAny(before, rule.unlessBefore) || startsWithAny(after, rule.unlessAfter))
        return false;
    if (!rule.onlyBefore.isEmpty() && !endsWithAny(before, rule.onlyBefore))
        return false;
    return rule.onlyAfter.isEmpty() || startsWithAny(after, rule.onlyAfter);
}

/// Behind 赋能 in 赋能科技有限公司: nothing but what firms deal in, then what they are.
bool opensCompanyName(QStringView after)
{
    constexpr qsizetype longestTail = 16;
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

} // namespace

WordMatcher::WordMatcher(const std::vector<Rule>& rules,
                         std::shared_ptr<const text::Segmenter> segmenter)
    : m_rules(rules), m_segmenter(std::move(segmenter)), m_patterns(rules)
{
    std::map<QString, std::vector<Use>> uses;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const int index = static_cast<int>(i);
        for (const Token& token : rules[i].tokens) {
            if (!token.isPattern)
                uses[token.text].push_back({index, &token});
        }
        for (const QString& exception : rules[i].exceptions)
            uses[exception].push_back({index, nullptr});
    }
    std::vector<QString> words;
    for (auto& [word, list] : uses) {
        words.push_back(word);
        m_uses.push_back(std::move(list));
    }
    m_automaton = std::make_unique<Automaton>(words);
}

std::vector<std::vector<WordHit>> WordMatcher::match(const FieldText& field,
                                                     const std::vector<bool>& active) const
{
    std::vector<std::vector<WordHit>> hits(m_rules.size());
    std::vector<std::vector<Span>> cleared(m_rules.size());
    m_automaton->scan(field.folded, [&](const Automaton::Match& match) {
        for (const Use& use : m_uses[match.word]) {
            if (!active[use.rule])
                continue;
            const Span span{match.start, match.length};
            if (use.token)
                hits[use.rule].push_back(
                    {use.token,
                     span,
                     {match.start + use.token->markStart, use.token->markLength},
                     use.token->replacement});
            else
                cleared[use.rule].push_back(span);
        }
    });
    m_patterns.match(field, active, hits);
    for (std::size_t rule = 0; rule < hits.size(); ++rule) {
        const Clearings clearings(std::move(cleared[rule]));
        std::erase_if(hits[rule], [&](const WordHit& hit) {
            return clearings.clears(hit) || !stands(m_rules[rule], field, hit);
        });
        std::sort(hits[rule].begin(), hits[rule].end(), [](const WordHit& a, const WordHit& b) {
            return std::pair(a.mark.start, -a.mark.length) <
                   std::pair(b.mark.start, -b.mark.length);
        });
    }
    return hits;
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
    return hit.token->isPattern || !votedDown(rule, field, hit.match);
}

bool WordMatcher::votedDown(const Rule& rule, const FieldText& field, const Span& match) const
{
    if (rule.vote == Vote::None || !m_segmenter || !isHanOnly(field.foldedView(match)))
        return false;
    if (rule.vote == Vote::Edges)
        return m_segmenter->straddles(field.folded, match);
    const Span window = hanWindow(field.folded, match);
    for (const Span& word : m_segmenter->cut(field.foldedView(window))) {
        const Span place{window.start + word.start, word.length};
        if (place.overlaps(match) && !match.contains(place))
            return true;
    }
    return false;
}

} // namespace chengbao::lint
