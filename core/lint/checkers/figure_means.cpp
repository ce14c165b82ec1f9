// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_means.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/phrase.h"
#include "core/text/han_numerals.h"
#include "core/text/unit_table.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// How many of `head` (月, 日) a stretch of time has that is told without a figure of its own:
/// 前8个月, 1至8月, 上半年.
int periodOf(QStringView sentence, const QString& head)
{
    if (head != QStringLiteral("月"))
        return 0;
    static const QRegularExpression period(QStringLiteral(
        "[前头]([0-9]{1,2}|[一二三四五六七八九十]+)个月|(?<![0-9])([0-9]{1,2})月?[—–~至到-]+"
        "([0-9]{1,2})月|([上下]半年)|([前一二三四])(?:三|个)?季度|(全年)"));
    int months = 0;
    for (auto each = period.globalMatch(sentence.toString()); each.hasNext();) {
        const auto match = each.next();
        if (months > 0)
            return 0;
        if (!match.captured(1).isEmpty())
            months = static_cast<int>(
                text::hanNumber(match.captured(1)).value_or(match.captured(1).toInt()));
        else if (!match.captured(3).isEmpty())
            months = match.captured(3).toInt() - match.captured(2).toInt() + 1;
        else if (!match.captured(4).isEmpty())
            months = 6;
        else if (!match.captured(5).isEmpty())
            months = match.captured(5) == QStringLiteral("前") ? 9 : 3;
        else
            months = 12;
    }
    return months;
}

bool setsApart(QStringView text)
{
    return hasAny(text, {u"其中", u"同比", u"新增", u"上年", u"去年", u"比", u"另", u"剩余"});
}

/// 公益岗位36个，每岗: the last word begins with what each is called.
bool namesPost(QStringView label, QStringView thing)
{
    constexpr qsizetype word = 2;
    return thing.size() == 1 && label.size() > word && label.last(word).startsWith(thing);
}

/// A sum and what it is divided by.
struct Operands {
    std::size_t sum = 0;
    double count = 0;
    QString shownCount;
    double slack = 0;
};

class MeanReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        if (!isAmount(figure(index)) || !isExact(figure(index)) || figure(index).value <= 0)
            return;
        const auto words = meanWordsOf(node(index));
        if (words && readMeanOfParts(index, *words))
            return;
        const auto operands = words ? operandsOf(index, *words) : std::nullopt;
        if (operands && (!words->allotted || isAllAllotted(index, operands->sum)))
            judge(index, *operands);
    }

private:
    std::size_t firstOf(std::size_t index) const
    {
        std::size_t first = index;
        while (first > 0 && index - first < passageReach &&
               node(first - 1).sentence == node(index).sentence)
            --first;
        return first;
    }

    /// 1月至4月分别回收112辆、98辆、130辆、140辆，月均回收120辆
    bool readMeanOfParts(std::size_t index, const MeanWords& words)
    {
        constexpr std::size_t fewest = 2;
        std::vector<std::size_t> parts;
        const auto isTurn = [&](std::size_t i) { // 第五期65人
            const QStringView label = node(i).label;
            return label.startsWith(u'第') && label.size() <= 4 && label.endsWith(words.head);
        };
        for (std::size_t i = index; i-- > firstOf(index) && m_passage.alike(i, index);) {
            parts.push_back(i);
            if (m_passage.statement.before(i) != u"、" && !isTurn(i))
                break;
        }
        const bool turns = std::ranges::all_of(parts, [&](std::size_t i) {
            return isTurn(i) || (i == parts.back() && node(i).label.endsWith(words.head));
        });
        const bool each =
            parts.size() >= fewest && (turns || node(parts.back()).label.contains(u"分别")) &&
            node(index).clause - node(parts.front()).clause == 1 &&
            (turns || words.head == QStringLiteral("月") || words.head == QStringLiteral("日") ||
             words.head == QStringLiteral("年") || isCounted(parts));
        if (!each)
            return false;
        double sum = 0;
        QStringList shownParts;
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
            sum += value(*part);
            shownParts.append(shown(m_passage.statement, figure(*part)));
        }
        const double mean = sum / static_cast<double>(parts.size());
        constexpr double near = 0.3;
        const double off = std::abs(mean - value(index));
        if (off < meanStep(figure(index)) || off > near * mean)
            return true;
        m_claims.push_back(resultClaim(
            m_passage, index,
            QStringLiteral("（%1）÷%2")
                .arg(shownParts.join(QStringLiteral("＋")), QString::number(parts.size())),
            mean));
        return true;
    }

    /// 5所学校…分别为…: as many parts as are told.
    bool isCounted(const std::vector<std::size_t>& parts) const
    {
        const std::size_t first = parts.back();
        for (std::size_t i = first; i-- > 0 && m_passage.beside(i, first);) {
            if (figure(i).value == static_cast<double>(parts.size()) && figure(i).step == 1)
                return true;
        }
        return false;
    }

    std::optional<Operands> operandsOf(std::size_t index, const MeanWords& words) const
    {
        std::optional<std::size_t> sum, count;
        const std::size_t first = firstOf(index);
        for (std::size_t i = index; i-- > first;) {
            if (countsHeads(m_passage, i, words.head)) {
                if (count)
                    return std::nullopt;
                count = i;
            } else if (isAmount(figure(i)) && sameMeasure(figure(i), figure(index)) &&
                       !node(i).label.contains(u'每')) {
                if (sum || !node(i).amount)
                    return std::nullopt;
                sum = i;
            }
        }
        if (!sum || value(*sum) <= value(index) || node(index).stretch != node(*sum).stretch ||
            setsApart(node(*sum).label) || setsApart(m_passage.between(*sum, index)) ||
            !saysThing(*sum, words.thing))
            return std::nullopt;
        if (count)
            return overFigure(*sum, *count, words, index);
        const QStringView told = m_passage.statement.body.foldedView(
            {m_passage.statement.body.sentenceAt(figure(*sum).span.start).start,
             figure(index).span.start -
                 m_passage.statement.body.sentenceAt(figure(*sum).span.start).start});
        const int months = periodOf(told, words.head);
        if (months < 2)
            return std::nullopt;
        return Operands{*sum, double(months), QString::number(months), 0};
    }

    std::optional<Operands> overFigure(std::size_t sum, std::size_t count, const MeanWords& words,
                                       std::size_t index) const
    {
        const std::size_t nearer = std::min(sum, count);
        const bool years = words.head == QStringLiteral("年") &&
                           !hasAny(node(count).tail, {u"累计", u"共", u"来累", u"合计"});
        if (figure(count).value <= 1 || years || setsApart(node(count).label) ||
            node(index).clause - node(nearer).clause > 3)
            return std::nullopt;
        return Operands{sum, figure(count).value, shown(m_passage.statement, figure(count)),
                        operandSlack(figure(count), figure(count), 0.5)};
    }

    /// Only where the sentence leaves nothing over and gives nobody more or less.
    bool isAllAllotted(std::size_t index, std::size_t sum) const
    {
        const FieldText& body = m_passage.statement.body;
        return QStringView(figure(sum).unit) == u"元" && node(index).tail.isEmpty() &&
               node(index).opener == u',' && node(index).clause - node(sum).clause <= 2 &&
               (hasAny(node(sum).label, {u"经费", u"资金", u"补助", u"补贴", u"奖补", u"拨",
                                         u"发放", u"安排", u"兑付", u"分红"}) ||
                node(sum).tail.contains(u"分红")) &&
               !hasAny(body.foldedView(body.sentenceAt(figure(index).span.start)),
                       {u"剩", u"余", u"另", u"预留", u"结转", u"最", u"至少", u"首批", u"其中",
                        u"不足", u"每年", u"每月", u"先", u"约"});
    }

    /// 每公顷产 of 收获原麻1680吨 too
    bool saysThing(std::size_t sum, const QString& thing) const
    {
        const QString said = node(sum).label.toString() + node(sum).tail.toString();
        if (thing.isEmpty())
            return true;
        const bool yield = hasUnit(thing, u"产收");
        const bool dealt = hasAny(thing, {u"分得", u"分到", u"分红", u"领取", u"获得"}) &&
                           hasAny(said, {u"分红", u"分配", u"发放", u"兑付"});
        const auto isSameWork = [&](QChar unit) { // 抢栽, 日均栽插
            return text::isOneOf(unit, u"栽种播采运") && said.contains(unit);
        };
        return shareWord(thing, said) || (yield && hasAny(said, {u"收", u"产"})) || dealt ||
               std::any_of(thing.begin(), thing.end(), isSameWork) || countsSame(sum, thing);
    }

    /// 蜂箱3400箱，人均养蜂45箱: of one kind by the unit, and by a character of its name.
    bool countsSame(std::size_t sum, const QString& thing) const
    {
        constexpr qsizetype name = 2;
        const QStringView label = node(sum).label.last(std::min(name, node(sum).label.size()));
        return QStringView(figure(sum).unit) != u"元" && !isPeople(figure(sum)) &&
               std::any_of(label.begin(), label.end(), [&](QChar unit) {
                   return thing.contains(unit) && !text::isOneOf(unit, u"地田人户物品");
               });
    }

    /// Whether two figures of the sentence make the mean.
    bool isBorneOut(std::size_t index, double step) const
    {
        const std::size_t first = firstOf(index);
        for (std::size_t sum = first; sum < index; ++sum) {
            for (std::size_t count = first; count < index; ++count) {
                if (sum == count || !sameMeasure(figure(sum), figure(index)) ||
                    figure(count).value <= 1)
                    continue;
                if (std::abs(value(sum) / figure(count).value - value(index)) <= step)
                    return true;
            }
        }
        return false;
    }

    void judge(std::size_t index, const Operands& operands)
    {
        const Quantity& stated = figure(index);
        const double mean = value(operands.sum) / operands.count;
        const double rounding =
            operandSlack(figure(operands.sum), figure(operands.sum), 0.5) * mean +
            operands.slack * mean;
        const double step = meanStep(stated);
        constexpr double widest = 3;
        const double off = mean / value(index);
        const bool meant = (off <= widest && off * widest >= 1) || isPowerOfTen(off);
        if (!meant ||
            std::abs(mean - value(index)) <= std::max(step * (1 - 1e-9), step / 2 + rounding) ||
            isBorneOut(index, step * (1 - 1e-9)))
            return;
        m_claims.push_back(resultClaim(
            m_passage, index,
            QStringLiteral("%1÷%2").arg(shownAt(operands.sum), operands.shownCount), mean));
    }
};

} // namespace

std::optional<MeanWords> meanWordsOf(const Node& node)
{
    static const Phrase words(QStringLiteral(
        "^(?:(?:平均|约)?(?:([^,;。平月日天周年]|人次|架次|车次|场次)均(.{0,6})|([月日天周年])均"
        "(.{0,6})|"
        "(亩)(产))|"
        "平均每个?(.{1,5}?)((?:补贴|补助|奖补|奖励|发放|投入|投资|产|收|增收|增产|节约|"
        "节省|安排|配备|接收|接种|接待|培训|受理|销售|种植|栽植|出栏|提供|带动|服务|覆盖|办理).{0,"
        "4})?|"
        "每个?(.{1,5}?)平均(.{0,4})|"
        "平均(班)(额)|(?:折合|合|约合)每(.{1,4}?)(价?)|"
        "每个?(.{1,5}?)(?:各)?(?:补助|补贴|安排|拨付|获得|得到|分得)?)$"));
    constexpr qsizetype opening = 4; // 平均户均
    if (!node.cues.has(LabelCue::Mean) ||
        !(hasUnit(node.label.left(opening), u"均每") || node.label.endsWith(u"亩产")))
        return std::nullopt;
    const auto match = words.matchIn(node.label);
    if (!match)
        return std::nullopt;
    // Of each form the head and behind it the thing; the last form has no thing.
    constexpr int allotted = 15;
    MeanWords found;
    for (int group = 1; group <= allotted; ++group)
        (group % 2 == 1 ? found.head : found.thing) += match[group];
    if (found.thing == QStringLiteral("额") || found.thing == QStringLiteral("价")) // 平均班额
        found.thing.clear();
    found.allotted = match.has(allotted);
    return found;
}

bool countsHeads(const Passage& passage, std::size_t index, const QString& head)
{
    const Quantity& count = passage.figure(index);
    if (count.unit.isEmpty() || !isExact(count) || passage.nodes[index].cues.has(LabelCue::Mean))
        return false;
    const bool single = count.unit.size() == 1 && QStringView(count.unit) != u"个" &&
                        head.startsWith(count.unit) && !head.startsWith(QStringLiteral("人次"));
    const QStringView unit(count.unit);
    if (head == QStringLiteral("案") && (unit == u"起" || unit == u"件" || unit == u"宗"))
        return true;
    if (single || head == count.unit ||
        (head == QStringLiteral("人") &&
         (QStringView(count.unit) == u"名" || QStringView(count.unit) == u"人次")) ||
        (head == QStringLiteral("日") && QStringView(count.unit) == u"天") ||
        (head == QStringLiteral("月") && QStringView(count.unit) == u"个月"))
        return true;
    const QString thing = head.startsWith(count.unit) ? head.mid(count.unit.size()) : head;
    constexpr qsizetype near = 12;
    const QStringView tail = passage.nodes[index].tail.left(near);
    // 6个村共…，平均每村清运
    const bool named = QStringView(count.unit) == u"个" && !tail.isEmpty() && thing.size() > 1 &&
                       thing.startsWith(tail.front());
    return !thing.isEmpty() && (QStringView(count.unit) == u"个" || head.startsWith(count.unit)) &&
           (named || tail.contains(thing) || passage.nodes[index].label.endsWith(thing) ||
            namesPost(passage.nodes[index].label, thing));
}

double meanStep(const Quantity& mean)
{
    double step = mean.step;
    if (mean.written.decimals == 0) {
        for (qint64 rest = mean.written.units; rest >= 100 && rest % 10 == 0; rest /= 10)
            step *= 10;
    }
    return step * amount(mean) / mean.value;
}

void findMeans(const Passage& passage, std::vector<Claim>& claims)
{
    if (!passage.cues.has(LabelCue::Mean))
        return;
    MeanReader reader(passage, claims);
    for (std::size_t i = 1; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
