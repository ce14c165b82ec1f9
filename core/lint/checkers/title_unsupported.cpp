// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_unsupported.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace chengbao::lint
{
namespace
{

/// How far a hedged figure may lie from the exact one: 近2万 for 19,000 and up.
constexpr double hedgeReach = 0.15;

/// 三成 and 30% are the same measure; an empty unit goes with any.
bool sameMeasure(const text::Quantity& a, const text::Quantity& b)
{
    const auto measure = [](const text::Quantity& q) {
        return q.unit == QStringLiteral("成") ? QStringLiteral("%") : q.unit;
    };
    return a.unit.isEmpty() || b.unit.isEmpty() || measure(a) == measure(b);
}

bool supports(const text::Quantity& body, const text::Quantity& title)
{
    if (!sameMeasure(body, title))
        return false;
    const double difference = body.value - title.value;
    const double reach = std::abs(title.value) * hedgeReach;
    switch (title.hedge) {
    case text::Hedge::None:
        break;
    case text::Hedge::About:
        return std::abs(difference) <= reach;
    case text::Hedge::Below:
        return difference <= title.step && difference >= -reach;
    case text::Hedge::Above:
        return difference >= -title.step && difference <= reach;
    }
    // The title may round the body's figure to its own last digit.
    return std::abs(difference) < std::max(title.step, 1e-9) || body.value == title.value;
}

bool isQuoted(const FieldText& title, const Span& span)
{
    return title.inTitle(span) || title.inSpeech(span) ||
           std::any_of(title.exempt.quotes.begin(), title.exempt.quotes.end(),
                       [&](const Span& quote) { return quote.contains(span); });
}

bool isSupported(const Document& document, const text::Quantity& quantity)
{
    if (document.body.folded.contains(document.title.foldedView(quantity.span)))
        return true;
    const auto& body = document.body.quantities();
    return std::any_of(body.begin(), body.end(), [&](const text::Quantity& candidate) {
        return supports(candidate, quantity);
    });
}

/// The length of each list of points in the body (一是…三是 is one of three).
std::vector<int> listLengths(const FieldText& body)
{
    std::map<text::OrdinalStyle, int> open;
    std::vector<int> lengths;
    for (const text::Ordinal& ordinal : body.ordinals()) {
        int& last = open[ordinal.style];
        if (ordinal.number == 1 && last > 0)
            lengths.push_back(last);
        last = ordinal.number;
    }
    for (const auto& [style, last] : open)
        lengths.push_back(last);
    return lengths;
}

int smallNumber(const QString& text)
{
    static const QString numerals = QStringLiteral("零一二三四五六七八九十");
    if (text == QStringLiteral("两"))
        return 2;
    const qsizetype han = numerals.indexOf(text);
    return han >= 0 ? static_cast<int>(han) : text.toInt();
}

/// 五大影响 over four points. Says so only where the body has exactly one list.
void checkPointCount(const Document& document, const Rule& rule, Report& report)
{
    static const QRegularExpression count(QStringLiteral(
        "(?<![0-9一二两三四五六七八九十第.])([二两三四五六七八九]|[2-9])(大|项|个方面|条|招|点|类)"
        "(?=举措|措施|影响|问题|原因|做法|行动|任务|重点|困难|建议|特点|难题|机制|变化|短板)"));
    const auto match = count.match(document.title.folded);
    if (!match.hasMatch() || document.body.folded.contains(match.captured()))
        return;
    const Span span{static_cast<int>(match.capturedStart()),
                    static_cast<int>(match.capturedLength())};
    const std::vector<int> lengths = listLengths(document.body);
    if (isQuoted(document.title, span) || lengths.size() != 1 ||
        lengths.front() == smallNumber(match.captured(1)))
        return;
    Remark remark;
    remark.span = span;
    remark.message = QStringLiteral("points");
    remark.arguments = {QString::number(lengths.front())};
    report.add(rule, document.title, remark);
}

} // namespace

void checkTitleSupport(const Document& document, const Rule& rule, Report& report)
{
    if (document.body.text.trimmed().isEmpty())
        return;
    for (const text::Quantity& quantity : document.title.quantities()) {
        const bool countsPoints = quantity.han && quantity.unit != QStringLiteral("成");
        if (countsPoints || isQuoted(document.title, quantity.span) ||
            isSupported(document, quantity))
            continue;
        Remark remark;
        remark.span = quantity.span;
        report.add(rule, document.title, remark);
    }
    checkPointCount(document, rule, report);
}

} // namespace chengbao::lint
