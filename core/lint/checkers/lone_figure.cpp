// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/lone_figure.h"

#include "core/text/affixes.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// As written, before 万: 53200万元.
constexpr double fiveDigits = 10'000;
constexpr double hundredMillion = 1e8;

/// Large enough to say nothing by itself. 超5亿元 has its threshold to compare with.
bool isHuge(const Quantity& figure)
{
    // No decimals make a number greater than its digits.
    const bool mayBe = figure.value >= hundredMillion ||
                       (!figure.han && static_cast<double>(figure.written.units) >= fiveDigits);
    if (!mayBe || figure.unit.isEmpty() || figure.range || figure.hedge == text::Hedge::Above)
        return false;
    return figure.value >= hundredMillion || figure.written.value() >= fiveDigits;
}

/// 10亿元以下的企业, 报价2亿元的标段: the figure says which one is meant, not how much there is.
bool tellsApart(const FieldText& body, const Quantity& figure)
{
    constexpr std::array<QStringView, 5> tails = {u"的", u"以下", u"以内", u"以上", u"及以"};
    const QStringView after = QStringView(body.folded).mid(figure.span.end());
    return std::any_of(tails.begin(), tails.end(),
                       [&](QStringView tail) { return text::startsWith(after, tail); });
}

const Span* paragraphAt(const FieldText& body, int offset)
{
    const auto& all = body.paragraphs();
    const auto after =
        std::upper_bound(all.begin(), all.end(), offset,
                         [](int position, const Span& span) { return position < span.start; });
    return after == all.begin() ? nullptr : &*std::prev(after);
}

/// Another item of a list that 。 has not closed: 建库39座；购车142辆；贷款2.3亿元。
bool isListed(const FieldText& body, const Span& sentence, const Span& paragraph)
{
    const Span before{paragraph.start, std::max(0, sentence.start - paragraph.start)};
    return body.foldedView(before).trimmed().endsWith(u';') ||
           body.foldedView(sentence).endsWith(u';');
}

/// Another figure beside it (投入5亿元，治理42公里), or one of the same measure in its paragraph.
bool hasCompany(const FieldText& body, const Quantity& figure, const Span& sentence,
                const Span& paragraph)
{
    const auto& all = body.quantities();
    return std::any_of(all.begin(), all.end(), [&](const Quantity& other) {
        if (other.span == figure.span)
            return false;
        return sentence.contains(other.span) ||
               (other.measure.unit == figure.measure.unit && paragraph.contains(other.span));
    });
}

/// The sentence and the one that follows in its paragraph (投入3亿元。同比增长8%。).
Span withNext(const FieldText& body, const Span& sentence, const Span& paragraph)
{
    const Span next = body.sentenceAt(sentence.end() + 1);
    if (next.start < sentence.end() || !paragraph.contains(next))
        return sentence;
    return {sentence.start, next.end() - sentence.start};
}

} // namespace

void checkLoneFigures(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    for (const Quantity& figure : body.quantities()) {
        if (!isHuge(figure) || body.inSpeech(figure.span) || body.inTitle(figure.span) ||
            body.inName(figure.span))
            continue;
        const Span sentence = body.sentenceAt(figure.span.start);
        const Span* paragraph = paragraphAt(body, figure.span.start);
        if (!paragraph || tellsApart(body, figure) || isListed(body, sentence, *paragraph) ||
            hasCompany(body, figure, sentence, *paragraph))
            continue;
        const Span reach = withNext(body, sentence, *paragraph);
        const QStringView words = body.foldedView(reach);
        const QStringList references = rule.lexicon.value(QStringLiteral("references"));
        if (std::any_of(references.begin(), references.end(), [&](const QString& word) {
                return body.units.hasAll(word) && text::indexOf(words, word) >= 0;
            }))
            continue;
        Remark remark;
        remark.span = figure.span;
        report.add(rule, body, remark);
    }
}

} // namespace chengbao::lint
