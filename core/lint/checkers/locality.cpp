// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/locality.h"

#include "core/lint/checkers/places.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

/// A shorter text is the beginning of an item, not an empty one.
constexpr int shortestItem = 35;
constexpr int fewestEmptyWords = 3;
/// One that is shorter than this wants one more.
constexpr int fullItem = 50;

/// Digits and Latin letters stand in figures, dates and names; “…” and 《…》 hold names.
bool hasNameMark(QStringView folded)
{
    return std::any_of(folded.begin(), folded.end(), [](QChar unit) {
        return (unit.unicode() < 0x80 && unit.isLetterOrNumber()) || unit == u'《' ||
               unit == u'“' || unit == u'"' || unit == u'〔';
    });
}

/// What in a name tells one firm, road, river or project from others.
bool hasNameTail(QStringView folded)
{
    constexpr std::array<QStringView, 14> tails = {
        u"有限公司", u"合作社", u"工业园", u"产业园", u"开发区", u"水库",     u"大道",
        u"国道",     u"省道",   u"高速",   u"大桥",   u"小学",   u"家庭农场", u"某某"};
    return std::any_of(tails.begin(), tails.end(),
                       [&](QStringView tail) { return folded.contains(tail); });
}

} // namespace

void checkLocality(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    if (hasNameMark(body.folded)) // as nearly all have
        return;
    const int length = body.words();
    if (length < shortestItem || hasNameTail(body.folded) || !body.quantities().empty() ||
        !localPlaces(body.folded).empty())
        return;
    const QStringList words = rule.lexicon.value(QStringLiteral("empty"));
    const auto empty = std::count_if(words.begin(), words.end(), [&](const QString& word) {
        return body.folded.contains(word);
    });
    if (empty < fewestEmptyWords + (length < fullItem ? 1 : 0))
        return;
    Remark remark;
    remark.span = body.openingOf(body.sentences().front());
    report.add(rule, body, remark);
}

} // namespace chengbao::lint
