// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/named_behind.h"

#include "core/lint/checkers/statement.h"
#include "core/lint/phrase.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr double mostNamed = 20;

/// The list that a count is followed by; empty where none is.
QStringView listBehind(QStringView text)
{
    static const Phrase leads(
        QStringLiteral("^[^,;:。、0-9]{0,24}[,:(]?(?:它们|名单)?(?:分别|依次)(?:是|为)[:]?"
                       "([^,;:。0-9()]{5,160})(?:[;。)]|,[^,;。]{4,}|$)"));
    return leads.matchIn(text)[1];
}

bool isName(QStringView name)
{
    constexpr qsizetype longest = 14;
    return name.size() >= 2 && name.size() <= longest &&
           !hasAny(name, {u"等", u"其他", u"以及", u"分别", u"其中", u"各"});
}

} // namespace

void findNamedBehind(const FieldText& body, std::vector<Claim>& claims)
{
    if (!body.units.has(u'、') || !body.units.hasAny(u"别依"))
        return;
    for (const text::Quantity& figure : body.quantities()) {
        if (!isAmount(figure) || !isExact(figure) || isDuration(figure) || figure.range ||
            figure.value < 2 || figure.value > mostNamed || figure.step != 1)
            continue;
        const int end = figure.span.end();
        constexpr int reach = 32; // up to 分别
        if (!hasUnit(QStringView(body.folded).sliced(end).left(reach), u"别依"))
            continue;
        const Span sentence = body.sentenceAt(figure.span.start);
        const QStringView list =
            listBehind(body.foldedView({end, std::max(0, sentence.end() - end)}));
        const QList<QStringView> names = list.split(u'、');
        if (names.size() < 3 || !std::all_of(names.begin(), names.end(), isName))
            continue;
        const auto least = static_cast<int>(names.size());
        const int most = least + (hasUnit(names.back(), u"和与及") ? 1 : 0);
        const int told = static_cast<int>(figure.value);
        if (told >= least && told <= most)
            continue;
        claims.push_back({figure.span, QStringLiteral("names-behind"), QString::number(least), {}});
    }
}

} // namespace chengbao::lint
