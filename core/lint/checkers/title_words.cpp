// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_words.h"

#include "core/lint/checkers/statement.h"
#include "core/lint/report.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// The ratios of two figures of one measure in the body, the greater one above.
template <class Fits>
bool anyRatio(const FieldText& body, Fits fits)
{
    constexpr std::size_t reach = 8;
    const auto& figures = body.quantities();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        for (std::size_t j = i + 1; j < std::min(i + reach, figures.size()); ++j) {
            const double less = std::min(amount(figures[i]), amount(figures[j]));
            const double more = std::max(amount(figures[i]), amount(figures[j]));
            if (isAmount(figures[i]) && sameMeasure(figures[i], figures[j]) && less > 0 &&
                fits(more / less))
                return true;
        }
    }
    return false;
}

/// 过半 and all fractions of the body are less, nor do any two figures make one that is not.
bool isNoMajority(const FieldText& body)
{
    constexpr double half = 0.495; // as rounded
    const auto& figures = body.quantities();
    const bool told = std::any_of(figures.begin(), figures.end(), isFraction);
    const bool major = std::any_of(figures.begin(), figures.end(), [&](const Quantity& figure) {
        return isFraction(figure) && figure.value >= half;
    });
    return told && !major && !body.folded.contains(u'半') &&
           !hasAny(body.folded, {u"多数", u"大部分", u"全部", u"所有", u"均已", u"全覆盖"}) &&
           !anyRatio(body, [](double times) { return 1 / times >= half && times > 1; });
}

/// 翻番 and the growth that the body tells is much less.
bool isNotDoubled(const FieldText& body)
{
    constexpr double nearlyDouble = 1.85;
    const auto& figures = body.quantities();
    const bool told = std::any_of(figures.begin(), figures.end(), isPercent);
    const bool doubled = std::any_of(figures.begin(), figures.end(), [&](const Quantity& figure) {
        return isPercent(figure) && figure.value >= nearlyDouble - 1;
    });
    return told && !doubled && !hasUnit(body.folded, u"翻倍") &&
           !anyRatio(body, [](double times) { return times >= nearlyDouble; });
}

/// Reports the first of `words` that stands in the title.
void reportFirst(std::initializer_list<QStringView> words, const Document& document,
                 const Rule& rule, Report& report)
{
    for (const QStringView word : words) {
        const auto at = document.title.folded.indexOf(word);
        if (at < 0)
            continue;
        Remark remark;
        remark.span = {static_cast<int>(at), static_cast<int>(word.size())};
        if (!document.title.inTitle(remark.span) && !document.title.inSpeech(remark.span))
            report.add(rule, document.title, remark);
        return;
    }
}

} // namespace

void checkTitleWords(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& title = document.title;
    if (title.units.has(u'半') && isNoMajority(document.body))
        reportFirst({u"过半数", u"超半数", u"过半"}, document, rule, report);
    if (title.units.has(u'番') && isNotDoubled(document.body))
        reportFirst({u"翻一番", u"翻番", u"翻两番"}, document, rule, report);
}

} // namespace chengbao::lint
