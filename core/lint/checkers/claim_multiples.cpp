// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_multiples.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/told_change.h"
#include "core/lint/phrase.h"

#include <QRegularExpression>

#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

std::optional<Claim> multipleClaim(const Statement& statement, const Change& change, bool whole)
{
    const double from = amount(change.from);
    const double times = from > 0 ? amount(change.to) / from : 0;
    const double expected = whole ? times : times - 1;
    const double stated = change.stated.value;
    const double slack = operandSlack(change.to, change.from, times);
    // 1万增至3万，增加3倍: the multiple that is reached, told as the one that was added.
    constexpr double same = 0.05;
    const bool confused = !whole && std::abs(stated - times) <= same;
    const double step = change.stated.step;
    const bool near = std::abs(stated - expected) <= std::max(step * (1 - 1e-9), step / 2 + slack);
    if (expected <= 0 || !isExact(change.stated) || (near && !confused))
        return std::nullopt;
    const QString formula =
        whole ? QStringLiteral("%1÷%2＝%3倍") : QStringLiteral("（%1－%2）÷%2＝%3倍");
    return Claim{
        change.stated.span, whole ? QStringLiteral("whole") : QString(),
        formula.arg(shown(statement, change.to), shown(statement, change.from), plain(expected)),
        plain(expected) + QStringLiteral("倍")};
}

/// ，上年同期为: the clause behind a figure that tells what it was before.
bool tellsBase(const Statement& statement, std::size_t index)
{
    static const Phrase base(QStringLiteral("^(?:上年|去年|上年同期|去年同期|原来|此前|之前)$"));
    return base.isIn(withoutHedge(statement.label(index))) &&
           statement.words(index).clause - statement.words(index - 1).clause == 1;
}

/// 由80户发展到240户，是原来的3倍
std::optional<Change> timesOfBase(const Statement& statement, std::size_t stated)
{
    static const QRegularExpression isTimes(
        QStringLiteral("^[^,;。0-9]{0,6},(?:是|为|达|达到|相当于)?"
                       "(?:原来|上年|去年|上年同期|去年同期|之前|此前|年初|当初)?的$"));
    if (stated < 2 || !hasUnit(statement.before(stated), u"的") ||
        !isTimes.match(withoutDates(statement.before(stated))).hasMatch())
        return std::nullopt;
    // 7200万元，上年同期为1800万元，是上年同期的4倍
    const bool base = tellsBase(statement, stated - 1);
    if (!base && !reaches(statement.between(stated - 2, stated - 1)))
        return std::nullopt;
    const std::size_t to = base ? stated - 2 : stated - 1;
    const std::size_t from = base ? stated - 1 : stated - 2;
    Change change;
    change.to = statement.figures[to];
    change.from = withScaleOf(statement.figures[from], change.to);
    change.stated = statement.figures[stated];
    return isOfOneKind(change.from, change.to) ? std::optional(change) : std::nullopt;
}

/// 由25亿元提升到50亿元，翻了一番: doubled as often as said, within an eighth.
std::optional<Claim> doubledClaim(const Statement& statement, std::size_t to)
{
    const QStringView behind = statement.after(to);
    if (!hasUnit(behind, u"番"))
        return std::nullopt;
    static const QRegularExpression doubled(
        QStringLiteral("^[^,;。0-9]{0,6}(?:,[^,;。0-9]{0,4})?(?:实现)?(翻了?([一两二三四五])?番)"));
    const auto match = doubled.match(behind.toString());
    const Quantity& end = statement.figures[to];
    const Quantity from = withScaleOf(statement.figures[to - 1], end);
    if (!match.hasMatch() || !reaches(statement.between(to - 1, to)) || !isOfOneKind(from, end) ||
        from.value <= 0)
        return std::nullopt;
    const QStringView told = match.capturedView(2);
    const int power = told.isEmpty() ? 1 : smallNumber(told);
    const double times = amount(end) / amount(from);
    constexpr double loose = 0.125;
    if (std::abs(times / std::pow(2.0, power) - 1) <= loose)
        return std::nullopt;
    const int start = end.span.end() + static_cast<int>(match.capturedStart(1));
    return Claim{{start, static_cast<int>(match.capturedLength(1))},
                 QStringLiteral("doubled"),
                 QStringLiteral("%1÷%2＝%3倍")
                     .arg(shown(statement, end), shown(statement, from), plain(times)),
                 QString::number(1 << power) + QStringLiteral("倍")};
}

} // namespace

void findMultiples(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 1; i < statement.figures.size(); ++i) {
        std::optional<Claim> claim = doubledClaim(statement, i);
        if (!claim && statement.figures[i].measure.unit == text::unitKey(u"倍")) {
            const auto times = timesOfBase(statement, i);
            const int direction = times ? 0 : directionOf(statement.before(i));
            const auto change = times ? times : changeAt(statement, i, direction);
            if (change && change->direction > 0 && isAmount(change->to))
                claim = multipleClaim(statement, *change, times.has_value());
        }
        if (claim)
            claims.push_back(*claim);
    }
}

} // namespace chengbao::lint
