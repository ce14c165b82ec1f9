// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_words.h"

#include "core/lint/checkers/contradiction.h"
#include "core/lint/checkers/statement.h"
#include "core/text/han_numerals.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

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
        reportContradicted({static_cast<int>(at), static_cast<int>(word.size())}, document, rule,
                           report);
        return;
    }
}

/// Where goods go and guests come from, most often.
constexpr std::array<QStringView, 40> countries{
    u"美国",     u"英国",   u"法国",       u"德国",       u"日本",   u"韩国",     u"俄罗斯",
    u"印度",     u"泰国",   u"越南",       u"老挝",       u"缅甸",   u"柬埔寨",   u"新加坡",
    u"马来西亚", u"菲律宾", u"印度尼西亚", u"蒙古国",     u"巴西",   u"阿根廷",   u"智利",
    u"墨西哥",   u"加拿大", u"澳大利亚",   u"新西兰",     u"意大利", u"西班牙",   u"荷兰",
    u"比利时",   u"波兰",   u"土耳其",     u"埃及",       u"南非",   u"尼日利亚", u"肯尼亚",
    u"沙特",     u"阿联酋", u"巴基斯坦",   u"哈萨克斯坦", u"朝鲜"};

/// 销往德国 over a body that tells of 新加坡 and not of 德国.
void checkCountry(const Document& document, const Rule& rule, Report& report)
{
    const QString& title = document.title.folded;
    const QString& body = document.body.folded;
    const auto named = std::ranges::find_if(countries, [&](QStringView country) {
        return document.title.units.hasAll(country) && title.contains(country);
    });
    if (named == countries.end() || body.contains(*named) ||
        std::ranges::none_of(countries, [&](QStringView country) {
            return document.body.units.hasAll(country) && body.contains(country);
        }))
        return;
    reportContradicted({static_cast<int>(title.indexOf(*named)), static_cast<int>(named->size())},
                       document, rule, report);
}

/// 居全市第一 over a body that tells of 全市第三位 and of no other rank there.
void checkRank(const Document& document, const Rule& rule, Report& report)
{
    static const QRegularExpression rank(QStringLiteral(
        "(全[国省市州县区])[^,;。第]{0,14}第([0-9]{1,3}|[一二三四五六七八九十]{1,3})("
        "?![一二三四五六七八九十"
        "0-9季批届期个产])"));
    if (!document.title.units.has(u'第') || !document.body.units.has(u'第'))
        return;
    const auto told = rank.match(document.title.folded);
    if (!told.hasMatch())
        return;
    const auto number = [](QStringView text) {
        return text::hanNumber(text).value_or(text.toInt());
    };
    // 由全市第7位升至第3位
    const QString& body = document.body.folded;
    const QString place = QString::number(number(told.capturedView(2)));
    for (const QString& same : {place, told.captured(2)}) {
        if (body.contains(u'第' + same + u'位') || body.contains(u'第' + same + u'名'))
            return;
    }
    bool other = false;
    for (auto each = rank.globalMatch(document.body.folded); each.hasNext();) {
        const auto match = each.next();
        if (number(match.capturedView(2)) == number(told.capturedView(2)))
            return;
        other = other || match.captured(1) == told.captured(1);
    }
    const int start = static_cast<int>(told.capturedStart(2)) - 1;
    if (other)
        reportContradicted({start, static_cast<int>(told.capturedEnd(2)) - start}, document, rule,
                           report);
}

struct Period {
    QStringView name;
    std::initializer_list<SoughtWord> same; ///< other words for it
};

/// 上半年 over a body that tells of 前三季度 and not of that half.
void checkPeriod(const Document& document, const Rule& rule, Report& report)
{
    static const Period periods[] = {
        {u"上半年", {u"上半年", u"1至6月", u"1-6月", u"1—6月", u"6月底", u"半年", u"二季度"}},
        {u"前三季度",
         {u"前三季度", u"三个季度", u"1至9月", u"1-9月", u"1—9月", u"9月底", u"三季度"}},
        {u"一季度", {u"一季度", u"1至3月", u"1-3月", u"1—3月", u"3月底"}},
    };
    if (!document.title.units.hasAny(u"年季"))
        return;
    const QString& body = document.body.folded;
    for (const Period& period : periods) {
        const auto at = document.title.folded.indexOf(period.name);
        if (at < 0 || hasAny(body, period.same))
            continue;
        const bool other =
            std::any_of(std::begin(periods), std::end(periods),
                        [&](const Period& each) { return body.contains(each.name); });
        if (other)
            reportContradicted({static_cast<int>(at), static_cast<int>(period.name.size())},
                               document, rule, report);
        return;
    }
}

/// What a title says is done and the body says is not: 年内投产, 零投诉, 全部完成.
void checkEnd(const Document& document, const Rule& rule, Report& report)
{
    static const QRegularExpression nextYear(
        QStringLiteral("明年[^。;,]{0,8}(?:投产|投用|投入使用|完工|竣工|建成|通车|运营)"));
    static const QRegularExpression none(QStringLiteral("零(投诉|事故|上访|违纪|差错|感染|伤亡)"));
    static const QRegularExpression open(
        QStringLiteral("(?:另有|还有|尚有|仍有|其余)[0-9]+[^。;0-9]{0,16}(?:仍在|尚在|尚未|未)(?:"
                       "施工|建设|完工|竣工|"
                       "完成|改造|整改|办结|开工)"));
    const QString& title = document.title.folded;
    const QString& body = document.body.folded;
    if (document.title.units.hasAll(u"年内") && title.contains(u"年内") &&
        nextYear.match(body).hasMatch() && !hasAny(body, {u"年内", u"年底", u"12月", u"今年底"}))
        reportFirst({u"年内"}, document, rule, report);
    if (document.title.units.has(u'零')) {
        const auto told = none.match(title);
        if (told.hasMatch() && !body.contains(told.captured()) &&
            body.contains(
                QRegularExpression(told.captured(1) + QStringLiteral("[0-9]+[件起人例次]"))))
            reportContradicted(
                {static_cast<int>(told.capturedStart()), static_cast<int>(told.capturedLength())},
                document, rule, report);
    }
    if (hasAny(title, {u"全部完成", u"全部完工", u"全部竣工", u"全部办结"}) &&
        !body.contains(u"全部") && open.match(body).hasMatch())
        reportFirst({u"全部完成", u"全部完工", u"全部竣工", u"全部办结"}, document, rule, report);
}

/// 环节减半 over 环节由12个减少到9个.
void checkHalved(const Document& document, const Rule& rule, Report& report)
{
    static const QRegularExpression halved(
        QStringLiteral("([\\x{4e00}-\\x{9fff}]{2})(?:数量)?减半"));
    if (!document.title.units.hasAll(u"减半"))
        return;
    const auto told = halved.match(document.title.folded);
    if (!told.hasMatch())
        return;
    const QRegularExpression fromTo(
        told.captured(1) + QStringLiteral("[由从]([0-9]+)[^0-9,。;]{1,6}[到至为]([0-9]+)"));
    const auto change = fromTo.match(document.body.folded);
    constexpr double most = 0.6;
    if (change.hasMatch() && change.captured(2).toDouble() > most * change.captured(1).toDouble())
        reportFirst({u"减半"}, document, rule, report);
}

/// 9月底前完成 over a body that says 11月底前 and nothing of the ninth month.
void checkMonth(const Document& document, const Rule& rule, Report& report)
{
    static const QRegularExpression until(QStringLiteral("(?<![0-9])([0-9]{1,2})月底?前"));
    if (!document.title.units.hasAll(u"月前") || !document.body.units.hasAll(u"月前"))
        return;
    const auto told = until.match(document.title.folded);
    if (!told.hasMatch() || !until.match(document.body.folded).hasMatch() ||
        document.body.folded.contains(told.captured(1) + QStringLiteral("月")))
        return;
    reportContradicted(
        {static_cast<int>(told.capturedStart()), static_cast<int>(told.capturedLength())}, document,
        rule, report);
}

} // namespace

void checkTitleWords(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& title = document.title;
    if (title.units.has(u'半') && isNoMajority(document.body))
        reportFirst({u"过半数", u"超半数", u"过半"}, document, rule, report);
    if (title.units.hasAny(u"番倍") && isNotDoubled(document.body))
        reportFirst({u"成倍增加", u"成倍增长", u"翻一番", u"翻番", u"翻两番", u"增长两倍",
                     u"增长一倍", u"增长2倍", u"翻倍"},
                    document, rule, report);
    checkCountry(document, rule, report);
    checkRank(document, rule, report);
    checkPeriod(document, rule, report);
    checkEnd(document, rule, report);
    checkHalved(document, rule, report);
    checkMonth(document, rule, report);
}

} // namespace chengbao::lint
