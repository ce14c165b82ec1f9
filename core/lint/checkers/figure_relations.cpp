// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_relations.h"

#include "core/lint/checkers/figure_means.h"
#include "core/text/han_numerals.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// Words that set a figure apart from the sum it stands beside.
bool setsApart(QStringView text)
{
    return hasAny(text, {u"其中", u"另", u"不含", u"除外", u"同比", u"环比", u"上年", u"去年",
                         u"至少", u"最", u"不等", u"左右", u"以上", u"以下", u"轮流", u"轮换"});
}

class RelationReader
{
public:
    RelationReader(const Passage& passage, std::vector<Claim>& claims)
        : m_passage(passage), m_claims(claims)
    {
    }

    void read(std::size_t index)
    {
        const Quantity& stated = figure(index);
        if (!isExact(stated) || stated.range || stated.value <= 0)
            return;
        if (isPercent(stated)) {
            readShareTotal(index);
            readExcess(index);
        } else if (isAmount(stated)) {
            readNet(index);
            readTimes(index);
        }
    }

private:
    const Node& node(std::size_t index) const { return m_passage.nodes[index]; }
    const Quantity& figure(std::size_t index) const { return m_passage.figure(index); }
    double value(std::size_t index) const { return m_passage.value(index); }
    QString shownAt(std::size_t index) const { return shown(m_passage.statement, figure(index)); }

    bool isBeside(std::size_t i, std::size_t index) const
    {
        return index - i <= passageReach && node(i).sentence == node(index).sentence;
    }

    /// Figures of its measure before it in the sentence, the first one first.
    std::vector<std::size_t> fellowsOf(std::size_t index) const
    {
        std::vector<std::size_t> fellows;
        for (std::size_t i = index; i-- > 0 && isBeside(i, index);) {
            if (isAmount(figure(i)) && sameMeasure(figure(i), figure(index)))
                fellows.insert(fellows.begin(), i);
        }
        return fellows;
    }

    void claim(std::size_t index, const char* message, const QString& formula, double expected)
    {
        const QString right = worded(m_passage.statement, figure(index),
                                     expected * figure(index).value / amount(figure(index)));
        m_claims.push_back({figure(index).span, QString::fromLatin1(message),
                            formula + QStringLiteral("＝") + right, right});
    }

    /// 甲占48%，乙占31%，丙占17%，三者合计占92%
    void readShareTotal(std::size_t index)
    {
        static const QRegularExpression total(QStringLiteral(
            "^(?:以上|上述|这|前)?(?:([二两三四五六七八九十2-9])(?:者|方面|部分|大类|类|项))?"
            "(?:合计|共计|总计|合起来|之和|共)(?:约?占|占比)?(?:总[量数额]的?|全[县市部]的?)?"
            "[达为到]?$"));
        const auto match = total.match(node(index).label.toString());
        if (!hasUnit(node(index).label, u"共计和") || !match.hasMatch())
            return;
        std::vector<std::size_t> parts;
        for (std::size_t i = index; i-- > 0 && isBeside(i, index);) {
            if (!isPercent(figure(i)))
                continue;
            if (!isExact(figure(i)) || !node(i).label.endsWith(u'占') || setsApart(node(i).label))
                return;
            parts.insert(parts.begin(), i);
        }
        const auto told = text::hanNumber(match.captured(1));
        const auto count =
            static_cast<std::size_t>(told                          ? *told
                                     : match.captured(1).isEmpty() ? qint64(parts.size())
                                                                   : match.captured(1).toInt());
        if (parts.size() < 2 || count != parts.size())
            return;
        double sum = 0, slack = figure(index).step / 2;
        QStringList shares;
        for (const std::size_t part : parts) {
            sum += figure(part).value;
            slack += figure(part).step / 2;
            shares.append(shownAt(part));
        }
        if (std::abs(sum - figure(index).value) <= slack * (1 + 1e-9))
            return;
        const QString right = ratioLike(figure(index), sum);
        m_claims.push_back({figure(index).span, QStringLiteral("sum"),
                            shares.join(QStringLiteral("＋")) + QStringLiteral("＝") + right,
                            right});
    }

    /// 计划投放1.8亿元，实际投放2.07亿元，超出计划20%
    void readExcess(std::size_t index)
    {
        static const QRegularExpression excess(QStringLiteral(
            "^(?:比计划|较计划)?(?:超过?出?|超额)(?:原|年度|年初|全年|既定)?"
            "(?:计划|任务|目标|预期|额)(?:任务|目标)?(?:数)?(?:完成)?$|^超额(?:完成)?$"));
        if (!node(index).label.contains(u'超') ||
            !excess.match(node(index).label.toString()).hasMatch() || index < 2)
            return;
        const std::size_t done = index - 1, planned = index - 2;
        const bool told = m_passage.alike(planned, done) && isBeside(planned, index) &&
                          hasAny(node(planned).label, {u"计划", u"任务", u"目标", u"预期"}) &&
                          hasAny(node(done).label, {u"实际", u"完成", u"已", u"实现"}) &&
                          !setsApart(m_passage.between(planned, index)) &&
                          value(done) > value(planned);
        if (!told)
            return;
        const double ratio = value(done) / value(planned) - 1;
        constexpr double near = 0.125;
        if (std::abs(ratio - figure(index).value) > near ||
            fits(m_passage.statement, figure(index), ratio,
                 operandSlack(figure(done), figure(planned), 1 + ratio)))
            return;
        m_claims.push_back({figure(index).span, QStringLiteral("growth"),
                            QStringLiteral("（%1－%2）÷%2＝%3")
                                .arg(shownAt(done), shownAt(planned), percent(ratio)),
                            percent(ratio)});
    }

    /// 新增2860人，减少415人，净增2545人
    void readNet(std::size_t index)
    {
        static const QRegularExpression net(QStringLiteral(
            "净(?:(增加?|增长|流入|转入)|(减少?|下降|流出|转出))[^,;。、0-9]{0,4}$"));
        if (!node(index).label.contains(u'净'))
            return;
        const auto match = net.match(node(index).label.toString());
        const auto fellows = fellowsOf(index);
        if (!match.hasMatch() || fellows.size() != 2 ||
            node(index).clause - node(fellows[1]).clause > 1)
            return;
        std::optional<std::size_t> in, out;
        for (const std::size_t i : fellows) {
            if (!isExact(figure(i)) || setsApart(node(i).label))
                return;
            const QString label = node(i).label.toString();
            if (hasAny(label, {u"减", u"注销", u"转出", u"流出", u"迁出", u"退", u"死亡", u"离",
                               u"报废", u"淘汰", u"核减", u"关停"}))
                out = i;
            else if (hasAny(label, {u"新", u"增", u"转入", u"流入", u"迁入", u"出生", u"入职"}))
                in = i;
        }
        if (!in || !out)
            return;
        const bool grows = match.capturedStart(1) >= 0;
        const std::size_t more = grows ? *in : *out, less = grows ? *out : *in;
        const double expected = value(more) - value(less);
        const double slack = roundingOf(figure(index)) + roundingOf(figure(more)) / 2;
        constexpr double near = 0.3;
        const double off = std::abs(expected - value(index));
        if (expected > 0 && off > slack * (1 + 1e-9) && off <= near * value(more))
            claim(index, "share", QStringLiteral("%1－%2").arg(shownAt(more), shownAt(less)),
                  expected);
    }

    /// So many, so much for each, and what it comes to.
    void readTimes(std::size_t index)
    {
        static const QRegularExpression total(
            QStringLiteral("^(?:共|合计|共计|总计|累计|总共|一共)[^,;。、0-9]{0,4}$"));
        if (index < 2 || !hasUnit(node(index).label, u"共计") ||
            !total.match(node(index).label.toString()).hasMatch())
            return;
        const auto fellows = fellowsOf(index);
        if (fellows.size() != 1)
            return;
        const std::size_t each = fellows[0];
        const auto count = countFor(each, index);
        if (count && !setsApart(m_passage.between(std::min(*count, each), index)) &&
            !setsApart(node(each).label) && !hasUnit(node(*count).label, u"每均"))
            judgeTimes(*count, each, index);
    }

    /// What is counted that each has so much of: the only such figure of the sentence.
    std::optional<std::size_t> countFor(std::size_t each, std::size_t index) const
    {
        const QString label = node(each).label.toString();
        static const QRegularExpression mean(QStringLiteral("(.)均[^,;。、0-9]{0,4}$"));
        // Whoever belongs to one of these belongs to no other.
        static const QRegularExpression team(QStringLiteral(
            "每(?:[支个辆艘])?([队组班车船桌室]|小组|分队|小队|专班)(?:各?(?:有|配|配备))?$"));
        const auto asMean = mean.match(label);
        const auto asTeam = team.match(label);
        const bool people = isPeople(figure(each));
        if (!asMean.hasMatch() && !(people && asTeam.hasMatch()))
            return std::nullopt;
        const QString head = asMean.hasMatch() ? asMean.captured(1) : asTeam.captured(1);
        if (asMean.hasMatch() && !agreesInThing(label.mid(asMean.capturedEnd(1) + 1), index))
            return std::nullopt;
        std::optional<std::size_t> found;
        for (std::size_t i = index; i-- > 0 && isBeside(i, index);) {
            if (i == each || !counts(i, head))
                continue;
            if (found || !isExact(figure(i)))
                return std::nullopt;
            found = i;
        }
        return found;
    }

    static bool isPeople(const Quantity& figure)
    {
        const QStringView unit(figure.unit);
        return unit == u"人" || unit == u"名" || unit == u"位";
    }

    /// 户均增收…合计增收; 户均4500元，共144万元.
    bool agreesInThing(const QString& thing, std::size_t index) const
    {
        return thing.isEmpty() || shareWord(thing, node(index).label);
    }

    bool counts(std::size_t i, const QString& head) const
    {
        const Quantity& heads = figure(i);
        if (!isAmount(heads) || heads.value <= 1)
            return false;
        const QStringView unit(heads.unit);
        return unit == head || (head == QStringLiteral("人") && unit == u"名") ||
               (!isPeople(heads) && node(i).tail.left(8).contains(head));
    }

    void judgeTimes(std::size_t count, std::size_t each, std::size_t index)
    {
        const double expected = figure(count).value * value(each);
        const bool exact = isPeople(figure(each));
        const double slack = roundingOf(figure(index)) / 2 +
                             expected * roundingOf(figure(count)) / value(count) / 2 +
                             (exact ? 0 : figure(count).value * meanStep(figure(each)) / 2);
        constexpr double widest = 2;
        const double off = expected / value(index);
        if (off <= widest && off * widest >= 1 &&
            std::abs(expected - value(index)) > slack * (1 + 1e-9) + 1e-6)
            claim(index, "share", QStringLiteral("%1×%2").arg(shownAt(count), shownAt(each)),
                  expected);
    }

    const Passage& m_passage;
    std::vector<Claim>& m_claims;
};

} // namespace

void findRelations(const Passage& passage, std::vector<Claim>& claims)
{
    RelationReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
