// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/person_names.h"

#include "core/text/affixes.h"
#include "core/text/width.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// Surnames that begin few words, so that those can be told: a name need not be unknown to the
/// dictionary, which has many a 李强.
constexpr QStringView plainSurnames = u"王李张刘陈赵吴徐孙郭谢宋邓蔡魏吕蒋沈韩冯袁潘彭薛阎邹";

/// Those words by their first two characters, places among them.
constexpr QStringView plainWords = u"刘海 刘家 刘姓 刘公 吕梁 吕剧 吕宋 吴中 吴兴 吴忠 吴县 吴国 "
                                   u"吴川 吴江 吴淞 吴越 吴语 孙儿 孙女 孙子 孙辈 "
                                   u"孙家 孙吴 宋代 宋体 宋元 宋初 宋史 宋家 宋朝 宋末 宋词 宋诗 "
                                   u"张北 张口 张嘴 张大 张家 张店 张开 张扬 "
                                   u"张掖 张望 张狂 张罗 张贴 张挂 张力 张弛 张湾 张榜 彭州 彭县 "
                                   u"彭山 彭水 彭泽 徐家 徐州 徐徐 徐步 徐水 "
                                   u"徐汇 徐闻 徐行 李子 李家 李氏 李沧 李树 沈丘 沈城 沈河 沈阳 "
                                   u"潘家 潘集 王位 王侯 王储 王公 王冠 王后 "
                                   u"王国 王妃 王子 王孙 王室 王宫 王家 王屋 王府 王座 王族 王朝 "
                                   u"王权 王母 王水 王法 王爷 王牌 王者 王益 "
                                   u"蒋家 蔡家 蔡甸 薛城 薛家 袁州 袁家 谢世 谢家 谢幕 谢意 谢恩 "
                                   u"谢礼 谢绝 谢罪 谢谢 谢顶 赵国 赵家 邓家 "
                                   u"邓州 邹县 邹城 邹平 阎王 阎罗 阎良 陈仓 陈列 陈家 陈年 陈旧 "
                                   u"陈腐 陈规 陈词 陈设 陈说 陈述 陈迹 陈皮 "
                                   u"陈酿 陈醋 陈化 陈巴 韩国 韩城 韩家 韩方 韩江 韩语 韩元 韩服 "
                                   u"韩联 魏县 魏国 魏晋 魏碑 魏都 魏家 郭家 冯家 "
                                   u"彭家";

/// Surnames by how many bear them, but for those that are little words too.
constexpr QStringView surnames = u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭肖"
                                 u"萧田董潘袁蔡蒋余杜叶程苏魏吕丁任沈姚"
                                 u"卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史"
                                 u"陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤康易"
                                 u"乔赖伍施洪殷牟倪邢芦岳齐庄鲁裴耿冉樊兰柯阮桂闵左葛翟聂焦柳俞章尤"
                                 u"毕祝霍舒屈项柴詹辛甘凌娄卞欧骆纪"
                                 u"苗温向涂游蒲古米管祁路艾靳童盛季冀鲍喻褚池";

constexpr QStringView longSurnames[] = {u"欧阳", u"上官", u"司马", u"司徒", u"诸葛", u"皇甫",
                                        u"尉迟", u"公孙", u"慕容", u"令狐", u"夏侯", u"宇文"};

/// What stands for a name, follows one or says that a unit or a place is meant.
constexpr QStringView neverGiven =
    u"某姓氏总工局处科董导姐哥叔婶爷奶妈嫂老队所院校家省市县区乡镇村组街路场"
    u"厂店站社部委办司团们者员人等的和与及或在因被对从将已×";

constexpr QStringView titles[] = {u"先生", u"女士", u"老师", u"大爷", u"大妈", u"大娘", u"大叔",
                                  u"大姐", u"大哥", u"大伯", u"阿姨", u"奶奶", u"爷爷", u"师傅",
                                  u"同学", u"老人", u"老汉", u"小姐", u"书记", u"主任", u"局长",
                                  u"医生", u"大夫", u"教授", u"校长", u"队长", u"所长", u"院长"};

/// What a word behind a name begins with.
constexpr QStringView beginsNext =
    u"的在于因由被经与和及将已从向到患涉对为系是有住家等自通利把以则均也现正供交称说表落归抓潜逃驾"
    u"乘"
    u"持冒伪伙先多尚仍却仅"
    u"携返出入送死身受遭突不未无时还又曾再就跟给让提申报诊转治接获领夫父母丈妻儿女进参办投当抵赴主";

/// A character that ends no given name but begins what follows.
constexpr QStringView little = u"的在于因由被经与和及将已从向到患涉对为系是有等自则均也曾再就";

bool isHanAt(QStringView text, int at)
{
    return at >= 0 && at < text.size() && text::isHan(text[at].unicode());
}

int surnameAt(QStringView text, int at)
{
    if (at < 0 || at >= text.size())
        return 0;
    const QStringView name = text.sliced(at);
    const bool isLong = std::ranges::any_of(
        longSurnames, [&](QStringView surname) { return text::startsWith(name, surname); });
    return isLong ? 2 : surnames.contains(name.front()) ? 1 : 0;
}

/// Whether a given name of that length may stand here.
bool isGiven(QStringView given)
{
    const bool possible = std::all_of(given.begin(), given.end(), [](QChar unit) {
        return text::isHan(unit.unicode()) && !neverGiven.contains(unit);
    });
    return possible && std::ranges::none_of(
                           titles, [&](QStringView title) { return text::isWord(given, title); });
}

} // namespace

int PersonNames::surnameLength(QStringView name)
{
    return surnameAt(name, 0);
}

bool PersonNames::isWord(QStringView text, int start, int length) const
{
    return start + length <= text.size() && m_words->knows(text.mid(start, length));
}

bool PersonNames::isName(QStringView text, const Span& name) const
{
    const int surname = surnameAt(text, name.start);
    if (surname == 0 || surname >= name.length ||
        !isGiven(text.mid(name.start + surname, name.length - surname)))
        return false;
    if (surname > 1)
        return true;
    constexpr int shortestWord = 2;
    if (plainSurnames.contains(text[name.start]))
        return !plainWords.contains(text.mid(name.start, shortestWord));
    return !isWord(text, name.start, 2) && !isWord(text, name.start, 3) &&
           !isWord(text, name.start, 4);
}

Span PersonNames::behindLabel(QStringView text, int start) const
{
    const int surname = surnameAt(text, start);
    if (!m_words || surname == 0)
        return {};
    const auto ends = [&](int end) {
        return !isHanAt(text, end) || beginsNext.contains(text[end]) ||
               (isWord(text, end, 2) && !isWord(text, end - 1, 2));
    };
    const int second = start + surname;
    const Span shorter{start, surname + 1};
    const Span longer{start, surname + 2};
    // 张三|因, 张三|发现; but 李建国|家中.
    const bool splits =
        isHanAt(text, second + 1) && (little.contains(text[second + 1]) ||
                                      (isWord(text, second + 1, 2) && !isWord(text, second, 2)));
    if (!splits && ends(longer.end()) && isName(text, longer))
        return longer;
    const bool ended = splits || ends(shorter.end());
    return ended && isName(text, shorter) ? shorter : Span{};
}

Span PersonNames::endingAt(QStringView text, int end, const QStringList& nouns) const
{
    if (!m_words)
        return {};
    for (const int length : {4, 3, 2}) {
        const Span name{end - length, length};
        if (name.start < 0 || !isName(text, name))
            continue;
        const QStringView before = text.left(name.start);
        const bool opens = !isHanAt(text, name.start - 1) ||
                           std::any_of(nouns.begin(), nouns.end(),
                                       [&](const QString& noun) { return before.endsWith(noun); });
        const bool fits =
            length == surnameAt(text, name.start) + 1 || length == surnameAt(text, name.start) + 2;
        if (opens && fits)
            return name;
    }
    return {};
}

} // namespace chengbao::lint
