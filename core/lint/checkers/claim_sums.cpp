// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_sums.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// Groups of people and firms that overlap: their numbers need not add up.
bool mayOverlap(const QString& text)
{
    static const QRegularExpression groups(
        QStringLiteral("党员|女|男|民族|团员|本科|大专|硕士|博士|学历|职称|青年|老年|老人|儿童|"
                       "残疾|低保|脱贫|贫困|干部|兼|以上|以下|新增|同时|[^其中]中(?![央型小心])"));
    return groups.match(text).hasMatch();
}

QString sumFormula(const Statement& statement, std::size_t first, std::size_t last, double sum,
                   const Quantity& total)
{
    QStringList parts;
    for (std::size_t i = first; i <= last; ++i)
        parts.append(shown(statement, statement.figures[i]));
    return parts.join(QStringLiteral("＋")) + QStringLiteral("＝") + worded(statement, total, sum);
}

/// No sum a clerk writes has more parts. A longer run is left alone, and keeps one sentence of any
/// length from being gone through again for each of its figures.
constexpr std::size_t mostParts = 40;

/// The run of figures from `first` that are parts of a total in `unit`: 甲4家、乙6家. At most
/// mostParts of them.
std::size_t lastPart(const Statement& statement, std::size_t first, const Quantity& total)
{
    static const QRegularExpression joint(
        QStringLiteral("^[^;。0-9]{0,6}[、,和及][^,;。0-9]{0,12}$"));
    std::size_t last = first;
    while (last + 1 < statement.figures.size() && last + 1 - first < mostParts &&
           statement.figures[last + 1].unit == total.unit &&
           joint.match(statement.between(last, last + 1)).hasMatch())
        ++last;
    return last;
}

bool isPart(const Statement& statement, std::size_t index, const Quantity& total)
{
    const Quantity& figure = statement.figures[index];
    return isExact(figure) && figure.unit == total.unit && !mayOverlap(statement.before(index)) &&
           !mayOverlap(statement.after(index));
}

/// 男党员52名、女党员36名: the one division of people that leaves none out and none twice.
bool areMenAndWomen(const Statement& statement, std::size_t first, std::size_t last)
{
    const auto names = [&](std::size_t index, QChar one, QChar other) {
        const QString label = statement.before(index);
        const QString own = label.mid(label.lastIndexOf(QStringLiteral("其中")) + 1);
        return own.contains(one) && !own.contains(other);
    };
    return last == first + 1 && ((names(first, u'男', u'女') && names(last, u'女', u'男')) ||
                                 (names(first, u'女', u'男') && names(last, u'男', u'女')));
}

/// The slack of a sum: rounded parts and a rounded total, one unit of the last digit each shows.
/// A total rounded more coarsely than all its parts must be less than its unit away.
double sumSlack(const Statement& statement, std::size_t first, std::size_t last,
                const Quantity& total)
{
    const auto slack = [](const Quantity& figure) {
        return figure.step > 1 || figure.written.decimals > 0 ? figure.step : 0.0;
    };
    double parts = 0;
    for (std::size_t i = first; i <= last; ++i)
        parts = std::max(parts, slack(statement.figures[i]));
    constexpr double coarser = 10;
    const double edge = slack(total) >= parts * coarser ? 1 - 1e-9 : 1 + 1e-9;
    return std::max(slack(total), parts) * edge;
}

/// 共9家，其中甲4家，乙5家，停产2家: the first parts make the total, what follows is told besides.
bool beginningAddsUp(const Statement& statement, std::size_t first, std::size_t last,
                     const Quantity& total)
{
    double sum = statement.figures[first].value;
    for (std::size_t i = first + 1; i < last; ++i) {
        sum += statement.figures[i].value;
        if (std::abs(sum - total.value) <= total.value * 1e-9)
            return true;
    }
    return false;
}

/// 共9家，其中甲4家、乙6家: parts may be fewer than the total, never more.
void findParts(const Statement& statement, std::vector<Claim>& claims)
{
    static const QRegularExpression ofWhich(
        QStringLiteral("^[^;。0-9]{0,12}[,(]?其中[:,]?[^,;。0-9]{0,14}$"));
    for (std::size_t i = 0; i + 2 < statement.figures.size(); ++i) {
        const Quantity& total = statement.figures[i];
        if (!isExact(total) || isPercent(total) || isPoints(total) || total.unit.isEmpty() ||
            !ofWhich.match(statement.between(i, i + 1)).hasMatch())
            continue;
        const std::size_t last = lastPart(statement, i + 1, total);
        bool certain = last > i + 1 && last - i < mostParts;
        double sum = 0;
        for (std::size_t part = i + 1; part <= last; ++part) {
            certain = certain && isPart(statement, part, total);
            sum += statement.figures[part].value;
        }
        certain = certain || areMenAndWomen(statement, i + 1, last);
        if (!certain || sum <= total.value + sumSlack(statement, i + 1, last, total) ||
            beginningAddsUp(statement, i + 1, last, total))
            continue;
        claims.push_back({total.span,
                          QStringLiteral("sum"),
                          sumFormula(statement, i + 1, last, sum, total),
                          {}});
    }
}

/// 甲4家、乙6家，共9家: all parts are named, so they must add up.
void findTotals(const Statement& statement, std::vector<Claim>& claims)
{
    static const QRegularExpression totals(
        QStringLiteral("^,?(共|合计|共计|总计|一共|合计为|总计为)$"));
    static const QRegularExpression joint(QStringLiteral("^[^;。,0-9]{0,6}、[^,;。、0-9]{0,12}$"));
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        const Quantity& total = statement.figures[i];
        if (!isExact(total) || isPercent(total) || total.unit.isEmpty() ||
            !totals.match(statement.between(i - 1, i)).hasMatch())
            continue;
        std::size_t first = i - 1;
        double sum = statement.figures[first].value;
        bool certain = isPart(statement, first, total);
        while (first > 0 && joint.match(statement.between(first - 1, first)).hasMatch()) {
            --first;
            certain = certain && isPart(statement, first, total);
            sum += statement.figures[first].value;
        }
        certain = certain || areMenAndWomen(statement, first, i - 1);
        if (!certain || first == i - 1 ||
            std::abs(sum - total.value) <= sumSlack(statement, first, i - 1, total))
            continue;
        claims.push_back({total.span,
                          QStringLiteral("sum"),
                          sumFormula(statement, first, i - 1, sum, total),
                          {}});
    }
}

/// 分别占30%、40%、35%: more than the whole.
void findDividedShares(const Statement& statement, std::vector<Claim>& claims)
{
    static const QRegularExpression divided(QStringLiteral("分别占[^,;。0-9]{0,12}$"));
    for (std::size_t i = 0; i + 1 < statement.figures.size(); ++i) {
        const Quantity& first = statement.figures[i];
        if (!isPercent(first) || !divided.match(statement.before(i)).hasMatch())
            continue;
        std::size_t last = i;
        double sum = first.value;
        double slack = first.step;
        while (last + 1 < statement.figures.size() && isPercent(statement.figures[last + 1]) &&
               QStringList({QStringLiteral("、"), QStringLiteral("和"), QStringLiteral(",")})
                   .contains(statement.between(last, last + 1))) {
            ++last;
            sum += statement.figures[last].value;
            slack += statement.figures[last].step;
        }
        if (last > i && sum > 1 + slack)
            claims.push_back({statement.figures[last].span, QStringLiteral("shares"),
                              sumFormula(statement, i, last, sum, first), percent(1)});
    }
}

/// 满意占82%、基本满意占15%、不满意占5%: a division named part by part. 缺工的占…、缺资金的占… are
/// answers, of which one may give several.
void findListedShares(const Statement& statement, std::vector<Claim>& claims)
{
    static const QRegularExpression opens(QStringLiteral("[^的]占比?为?$"));
    static const QRegularExpression goesOn(QStringLiteral("^、[^,;。、0-9]{0,10}[^的]占比?为?$"));
    constexpr std::size_t fewest = 3;
    for (std::size_t i = 0; i + fewest <= statement.figures.size(); ++i) {
        if (!isPercent(statement.figures[i]) || !opens.match(statement.before(i)).hasMatch())
            continue;
        std::size_t last = i;
        double sum = statement.figures[i].value;
        double slack = statement.figures[i].step / 2;
        bool certain = isExact(statement.figures[i]) && !mayOverlap(statement.before(i));
        while (last + 1 < statement.figures.size() && isPercent(statement.figures[last + 1]) &&
               goesOn.match(statement.between(last, last + 1)).hasMatch()) {
            ++last;
            sum += statement.figures[last].value;
            slack += statement.figures[last].step / 2;
            certain =
                certain && isExact(statement.figures[last]) && !mayOverlap(statement.before(last));
        }
        if (certain && last + 1 >= i + fewest && sum > 1 + slack)
            claims.push_back({statement.figures[last].span, QStringLiteral("shares"),
                              sumFormula(statement, i, last, sum, statement.figures[i]),
                              percent(1)});
        i = last;
    }
}

} // namespace

void findSums(const Statement& statement, std::vector<Claim>& claims)
{
    findParts(statement, claims);
    findTotals(statement, claims);
    findDividedShares(statement, claims);
    findListedShares(statement, claims);
}

} // namespace chengbao::lint
