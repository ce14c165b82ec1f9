// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_rests.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// What rounding may make of a figure: half of its last digit, nothing for a count.
double rounding(const Quantity& figure)
{
    const bool rounded = figure.step > 1 || figure.written.decimals > 0;
    return rounded && figure.value != 0 ? figure.step / 2 * amount(figure) / figure.value : 0.0;
}

bool isFirstOfItsKind(const Statement& statement, std::size_t index)
{
    const auto before = statement.figures.first(index);
    return std::none_of(before.begin(), before.end(), [&](const Quantity& figure) {
        return sameMeasure(figure, statement.figures[index]);
    });
}

/// What is done of a whole: 已签约, 完成, 累计兑付; empty for anything else. What no list knows is
/// taken where the whole or the rest says the same (应签约412户，已签约367户).
struct Done {
    bool known = false;
    QString verb;
};

std::optional<Done> readDone(QStringView label)
{
    static const QRegularExpression known(QStringLiteral(
        "^(?:已经?|现已|其中已|累计已?)?(?:完成|办结|整改|淘汰|拆除|销号|改造|发放|拨付|兑付|撤并|"
        "轮换|"
        "关停|清退|修复|化解|处置|搬迁|安置|收割|播种|交付|开通|验收)(?:完成|到位|完毕|了)?"
        "(?:整改|改造|安置|搬迁|收割|播种|淘汰|拆除|验收|培训|签约|发放)?$"));
    static const QRegularExpression other(QStringLiteral(
        "^(?:目前|现|累计|实际)*已经?(?:完成|全部)?([^,;。、0-9了]{1,4})(?:了|的)?$"));
    if (known.match(label.toString()).hasMatch())
        return Done{true, {}};
    const auto match = other.match(label.toString());
    return match.hasMatch() ? std::optional(Done{false, match.captured(1)}) : std::nullopt;
}

/// 未签 of 签约, 未参评 of 参评; not 未参加体检.
bool saysUndone(QStringView tail, const QString& verb)
{
    if (verb.isEmpty() || !tail.startsWith(u'未') || tail.size() < 2)
        return false;
    const QStringView undone = tail.sliced(1);
    return undone.startsWith(verb) || QStringView(verb).startsWith(undone);
}

bool leavesRest(const Statement& statement, std::size_t index, const Done& done)
{
    static const QRegularExpression rest(QStringLiteral(
        "^(?:[^,;。、0-9]{0,4}[,;]后?|后)(?:目前)?(?:还|尚|现|仍)?(?:剩余|剩下|余下|尚余|还剩|仅剩|"
        "剩|其余)(?:的)?$"));
    static const QRegularExpression still(
        QStringLiteral("^[^,;。、0-9]{0,4}[,;](?:目前)?(?:还|尚|仍)有$"));
    const QString before = statement.before(index).toString();
    if (rest.match(before).hasMatch())
        return true;
    return still.match(before).hasMatch() && saysUndone(statement.tail(index), done.verb);
}

/// 应整改260个，已完成231个，剩余29个: a whole, what is done of it and the rest, one after the
/// other and nothing of their kind before; the share that is done may stand between.
void findRest(const Statement& statement, std::size_t index, std::vector<Claim>& claims)
{
    static const QRegularExpression joint(
        QStringLiteral("^[^,;。、0-9]{0,8}(?:,|(?<![其集高初])中)[^,;。、0-9]{1,10}$"));
    const std::size_t last = isFraction(statement.figures[index - 1]) ? index - 2 : index - 1;
    if (last == 0)
        return;
    const Quantity& whole = statement.figures[last - 1];
    const Quantity& part = statement.figures[last];
    const Quantity& left = statement.figures[index];
    // 128户危房中已改造96户
    const QStringView label = statement.label(last);
    const auto done = readDone(label.sliced(label.lastIndexOf(u'中') + 1));
    if (!done || !leavesRest(statement, index, *done) ||
        !joint.match(statement.before(last).toString()).hasMatch() || !comparable(whole, part) ||
        !comparable(part, left) || !isAmount(whole) || isChange(statement, last - 1) ||
        isDuration(whole) || !isFirstOfItsKind(statement, last - 1) ||
        hasAny(statement.label(last - 1), {u"已", u"新增", u"今年", u"首批"}))
        return;
    const bool same = done->known || statement.isNamed(last - 1, done->verb) ||
                      saysUndone(statement.tail(index), done->verb);
    const double expected = amount(whole) - amount(part);
    const double slack = rounding(whole) + rounding(part) + rounding(left);
    if (!same || expected < 0 || std::abs(expected - amount(left)) <= slack * (1 + 1e-9))
        return;
    const QString shownRest = worded(statement, left, expected * left.value / amount(left));
    claims.push_back({left.span, QStringLiteral("share"),
                      QStringLiteral("%1－%2＝%3")
                          .arg(shown(statement, whole), shown(statement, part), shownRest),
                      shownRest});
}

/// Whether 每村, 每个服务点 is each of what is counted: 35个村每村, 服务点12个，每个服务点.
bool isEachOf(const Statement& statement, std::size_t count, QStringView gap)
{
    const QString& unit = statement.figures[count].unit;
    const qsizetype at = gap.indexOf(u'每');
    if (at < 0 || gap.lastIndexOf(u'每') != at || unit.isEmpty())
        return false;
    const QStringView head = gap.sliced(at + 1);
    const QStringView behind = gap.first(at);
    if ((head.startsWith(unit) && unit != QStringLiteral("个")) ||
        (head.startsWith(u'人') && unit == QStringLiteral("名")))
        return true;
    const QStringView noun = head.startsWith(unit) ? head.sliced(unit.size()) : head;
    return !noun.isEmpty() && unit == QStringLiteral("个") &&
           (behind.startsWith(noun.first(1)) || behind.endsWith(noun.first(1)) ||
            (noun.size() >= 2 && statement.label(count).contains(noun.first(2))));
}

/// People may be allotted to several: 每名安排2名导师，共安排导师62名.
bool isPeople(const Quantity& figure)
{
    return figure.unit == QStringLiteral("人") || figure.unit == QStringLiteral("名") ||
           figure.unit == QStringLiteral("位");
}

/// Whether so much is allotted to each, and the total tells what that comes to: 每村补助…，共下拨…;
/// not 每户发放鸡苗30只，共养殖…. What each makes or uses need not be alike.
bool isAllotted(const Statement& statement, QStringView gap, std::size_t all)
{
    if (!hasAny(gap, {u"补助", u"补贴", u"奖补", u"奖励", u"发放", u"配备", u"配发", u"配置",
                      u"安排", u"资助", u"拨付", u"下拨", u"救助", u"慰问"}))
        return false;
    const QStringView before = statement.before(all);
    const QStringView verb =
        before.sliced(before.lastIndexOf(before.contains(u'计') ? u'计' : u'共') + 1);
    constexpr qsizetype word = 2;
    const bool spends = statement.figures[all].unit == QStringLiteral("元") &&
                        hasAny(verb, {u"需", u"拨", u"发放", u"兑付", u"投入", u"安排", u"支出"});
    return verb.isEmpty() || spends || (verb.size() >= word && gap.contains(verb.first(word)));
}

/// 对35个村每村补助8万元，共下拨280万元: a count, so much for each and what it comes to.
void findProduct(const Statement& statement, std::size_t index, std::vector<Claim>& claims)
{
    static const QRegularExpression total(
        QStringLiteral("^[^,;。、0-9每]{0,6},(?:一共|总共|合计|共计|总计|共)[^,;。、0-9已]{0,4}$"));
    static const QRegularExpression joint(
        QStringLiteral("^[^,;。0-9]{0,6},?每[^,;。、0-9]{1,12}$"));
    const Quantity& count = statement.figures[index - 2];
    const Quantity& each = statement.figures[index - 1];
    const Quantity& all = statement.figures[index];
    const QStringView gap = statement.before(index - 1);
    if (!gap.contains(u'每') || !joint.match(gap.toString()).hasMatch() ||
        !total.match(statement.before(index).toString()).hasMatch() ||
        !isEachOf(statement, index - 2, gap) || !isExact(count) || !comparable(each, all) ||
        !isAmount(each) || !isAmount(count) || isDuration(each) || isDuration(count) ||
        !isAllotted(statement, gap, index) || isPeople(each) ||
        hasAny(statement.label(index - 2), {u"各", u"每"}) || // 各配备巡逻车1辆，每辆…
        hasAny(gap, {u"最", u"至多", u"平均", u"不", u"上限", u"起", u"另", u"再"}) ||
        hasAny(statement.after(index).left(6), {u"以上", u"左右"}))
        return;
    const double expected = count.value * amount(each); // 2.4万亩 of 600元 each
    const double slack =
        rounding(all) + rounding(count) * count.value / amount(count) * amount(each);
    if (std::abs(expected - amount(all)) <= slack * (1 + 1e-9))
        return;
    const QString product = worded(statement, all, expected * all.value / amount(all));
    claims.push_back(
        {all.span, QStringLiteral("share"),
         QStringLiteral("%1×%2＝%3").arg(shown(statement, count), shown(statement, each), product),
         product});
}

} // namespace

void findRests(const Statement& statement, std::vector<Claim>& claims)
{
    const QStringView text = statement.body.foldedView(statement.sentence);
    const bool rests = hasUnit(text, u"剩余尚还仍");
    const bool products = text.contains(u'每') && hasUnit(text, u"共计");
    if (!rests && !products)
        return;
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        if (!isExact(statement.figures[i]) || statement.figures[i].value <= 0)
            continue;
        const QStringView before = statement.before(i);
        if (rests && hasUnit(before, u"剩余尚还仍"))
            findRest(statement, i, claims);
        if (products && hasAny(before, {u"共", u"计"}))
            findProduct(statement, i, claims);
    }
}

} // namespace chengbao::lint
