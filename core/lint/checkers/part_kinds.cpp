// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/part_kinds.h"

#include "core/lint/checkers/statement.h"
#include "core/text/han_numerals.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

using Words = QList<QStringView>;

/// Sets whose members split a whole between them; the longer word before one that it holds.
const std::array<Words, 29>& sets()
{
    static const std::array<Words, 29> all{
        Words{u"中央", u"国家级", u"省", u"市", u"县", u"乡", u"镇", u"村", u"区级", u"社会",
              u"自筹", u"银行"},
        Words{u"特级", u"一级", u"二级", u"三级", u"四级", u"五级"},
        Words{u"一类", u"二类", u"三类", u"四类", u"五类", u"Ⅰ类", u"Ⅱ类", u"Ⅲ类", u"Ⅳ类", u"Ⅴ类"},
        Words{u"A级", u"B级", u"C级", u"D级", u"AA级", u"AAA级"},
        Words{u"A类", u"B类", u"C类", u"D类"},
        Words{u"大型", u"中型", u"小型", u"微型", u"小(1)型", u"小(2)型", u"小(一)型", u"小(二)型"},
        Words{u"特别重大", u"重大", u"较大", u"一般"},
        Words{u"优秀", u"良好", u"基本合格", u"不合格", u"合格", u"较差"},
        Words{u"学前", u"幼儿园", u"小学", u"初中", u"高中", u"中职", u"普高", u"职高"},
        Words{u"一等奖", u"二等奖", u"三等奖", u"优秀奖", u"特等奖"},
        Words{u"公办", u"民办"},
        Words{u"自营", u"直营", u"加盟"},
        Words{u"城镇", u"农村", u"城区", u"乡村", u"乡镇", u"城市", u"县城"},
        Words{u"男", u"女"},
        Words{u"线上", u"线下"},
        Words{u"专职", u"兼职"},
        Words{u"新建", u"改建", u"扩建", u"改造", u"续建", u"改扩建", u"迁建"},
        Words{u"国有", u"集体", u"民营", u"私营", u"外资", u"个体"},
        Words{u"水田", u"旱地", u"旱田", u"水浇地", u"坡地"},
        Words{u"职工", u"居民"},
        Words{u"省内", u"省外", u"市内", u"市外", u"县内", u"县外", u"本地", u"外地", u"境内",
              u"境外", u"国内", u"国外"},
        Words{u"第一产业", u"第二产业", u"第三产业", u"一产", u"二产", u"三产"},
        Words{u"种植业", u"养殖业", u"畜牧业", u"渔业", u"林业"},
        Words{u"社会团体", u"民办非企业单位", u"社会服务机构", u"基金会"},
        Words{u"企业", u"个体工商户", u"农民专业合作社", u"专业合作社"},
        Words{u"重伤", u"轻伤", u"死亡", u"失踪"},
        Words{u"中小学", u"幼儿园", u"医院", u"养老院", u"敬老院"},
        Words{u"个体访", u"集体访", u"个访", u"联名访"},
        Words{u"专业组", u"业余组", u"成人组", u"少年组", u"老年组", u"青年组"},
    };
    return all;
}

/// Periods and what they make.
struct Period {
    QStringView whole;
    Words parts;
};

const std::array<Period, 7>& periods()
{
    static const std::array<Period, 7> all{
        Period{u"上半年", {u"一季度", u"二季度"}},
        Period{u"下半年", {u"三季度", u"四季度"}},
        Period{u"前三季度", {u"一季度", u"二季度", u"三季度"}},
        Period{u"全年", {u"上半年", u"下半年"}},
        Period{u"全年", {u"一季度", u"二季度", u"三季度", u"四季度"}},
        Period{u"全月", {u"上旬", u"中旬", u"下旬"}},
        Period{u"全天", {u"上午", u"下午"}},
    };
    return all;
}

/// The member of a set that a name begins or ends with; -1 for none.
qsizetype memberOf(const Words& set, QStringView label)
{
    for (qsizetype i = 0; i < set.size(); ++i) {
        if (label.startsWith(set[i]) || label.endsWith(set[i]))
            return i;
    }
    return -1;
}

bool areMembers(const Words& set, const QList<QStringView>& labels)
{
    quint32 seen = 0;
    for (const QStringView label : labels) {
        const qsizetype member = memberOf(set, label);
        if (member < 0 || (seen >> member & 1U) != 0)
            return false;
        seen |= 1U << member;
    }
    return true;
}

/// 60岁以下, 60岁以上
bool areBelowAndAbove(const QList<QStringView>& labels)
{
    constexpr qsizetype bound = 2;
    const auto ends = [&](qsizetype i, QStringView word) { return labels[i].endsWith(word); };
    return labels.size() == 2 &&
           ((ends(0, u"以下") && ends(1, u"以上")) || (ends(0, u"以上") && ends(1, u"以下"))) &&
           labels[0].chopped(bound) == labels[1].chopped(bound);
}

bool areDistinct(const QList<QStringView>& labels)
{
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (labels.indexOf(labels[i]) != i)
            return false;
    }
    return true;
}

/// 一季度, 1月, 上旬, 2023年
bool isPeriod(QStringView label)
{
    return label.size() > 1 &&
           (label.endsWith(u"季度") || label.endsWith(u"半年") || label.endsWith(u"旬") ||
            label.endsWith(u"月") || label.endsWith(u"年") || label.endsWith(u"午") ||
            label.startsWith(u"第") || label.startsWith(u"首") || label.contains(u"季度") ||
            label.contains(u"半年"));
}

/// Names of one ending that is no verb's: 专业组 业余组, 通勤线路 通学线路, 甲乡 乙镇.
bool endAlike(const QList<QStringView>& labels)
{
    constexpr QStringView places = u"乡镇村区县市州场";
    constexpr QStringView ends = u"级类型组访园校路业岁站库厂局院所奖";
    const QChar last = labels.front().back();
    const QStringView one = places.contains(last) ? places : QStringView(&last, 1);
    if (!places.contains(last) && !ends.contains(last))
        return false;
    return std::all_of(labels.begin(), labels.end(), [&](QStringView label) {
        return label.size() > 1 && one.contains(label.back());
    });
}

/// Short nouns; what might be done to some of the whole is none.
bool isPlainNoun(QStringView label)
{
    constexpr QStringView verbs =
        u"整改查罚停拆办答处移立责令发完成受参享动投新增减已未均达超建修补开关批签销转退返收送救治"
        u"帮"
        u"扶解决满意有无不可能要需为在被获取得持外其前后大小多少共男女老少青党团低保脱贫困重点示范";
    constexpr qsizetype longest = 4;
    return label.size() >= 2 && label.size() <= longest &&
           std::all_of(label.begin(), label.end(), [&](QChar unit) {
               return text::isHan(unit.unicode()) && !text::isHanNumeral(unit.unicode()) &&
                      !verbs.contains(unit);
           });
}

} // namespace

PartKind kindOf(const QList<QStringView>& labels)
{
    if (labels.size() < 2 || !areDistinct(labels))
        return PartKind::Mixed;
    if (std::any_of(labels.begin(), labels.end(), isPeriod))
        return PartKind::Period;
    for (const Words& set : sets()) {
        if (areMembers(set, labels))
            return PartKind::Complete;
    }
    if (areBelowAndAbove(labels))
        return PartKind::Complete;
    if (endAlike(labels))
        return PartKind::Alike;
    return std::all_of(labels.begin(), labels.end(), isPlainNoun) ? PartKind::Plain
                                                                  : PartKind::Mixed;
}

bool makePeriod(const QList<QStringView>& labels, QStringView whole)
{
    return std::any_of(periods().begin(), periods().end(), [&](const Period& period) {
        return whole.contains(period.whole) && labels.size() == period.parts.size() &&
               std::equal(labels.begin(), labels.end(), period.parts.begin(),
                          [](QStringView label, QStringView part) { return label.contains(part); });
    });
}

} // namespace chengbao::lint
