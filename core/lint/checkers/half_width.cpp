// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/half_width.h"

#include "core/text/numeral.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chengbao::lint
{
namespace
{

constexpr QStringView halfMarks = u",;:!?()";
constexpr std::u16string_view fullMarks = u"，；：！？（）";
/// Of names that are set in Chinese letter by letter: 阿卜杜.热合曼 has a dot, no stop.
constexpr std::u16string_view nameLetters = u"阿艾安奥巴拜贝比彼别波伯布卜查达丹德迪丁杜多厄恩尔法"
                                            u"菲弗夫盖戈格古哈海汗赫亨胡霍基吉加江金杰卡"
                                            u"凯考科克肯孔库拉莱兰朗劳勒雷里莉丽力利列林琳龙鲁路伦"
                                            u"罗洛马玛买迈麦曼梅蒙米密明莫木穆姆娜纳乃奈"
                                            u"尼娘努诺帕派佩皮平普奇恰乔切瑞热日茹萨塞赛桑森沙莎山"
                                            u"什史斯松苏索塔泰坦汤特提图托万瓦维韦温沃乌武"
                                            u"西希夏肖谢辛雅亚扬尧耶叶伊依易尤于约扎泽詹兹宗祖";

/// A mark that belongs to Chinese text: Han, or what closes or opens Chinese text, on either side.
bool isChineseSide(QChar unit)
{
    return text::isHan(unit.unicode()) ||
           text::isOneOf(unit, u"，。；：！？（）、“”‘’《》〔〕【】%‰℃");
}

bool isLatinSide(QChar unit)
{
    return unit.unicode() < 0x80 && (unit.isLetterOrNumber() || text::isOneOf(unit, u"/@_-"));
}

/// The text between a bracket and its partner of either width, for (1) and (A): left alone.
bool bracketsLatinOnly(QStringView text, int at)
{
    const bool opens = text[at] == QLatin1Char('(');
    const auto isPartner = [&](qsizetype i) {
        return text[i] == QChar(opens ? u')' : u'(') || text[i] == QChar(opens ? u'）' : u'（');
    };
    const int step = opens ? 1 : -1;
    qsizetype other = at + step;
    while (other >= 0 && other < text.size() && !isPartner(other))
        other += step;
    if (other < 0 || other == text.size())
        return true;
    const QStringView inside =
        opens ? text.mid(at + 1, other - at - 1) : text.mid(other + 1, at - other - 1);
    for (QChar unit : inside) {
        if (unit.unicode() >= 0x80)
            return false;
    }
    return true;
}

bool isMisplaced(QStringView text, int at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar(u'\n');
    const QChar after = at + 1 < text.size() ? text[at + 1] : QChar(u'\n');
    if (text[at] == QLatin1Char('(') || text[at] == QLatin1Char(')'))
        return !bracketsLatinOnly(text, at) && (isChineseSide(before) || isChineseSide(after));
    if (isLatinSide(before) && isLatinSide(after))
        return false;
    return isChineseSide(before) || (isChineseSide(after) && before != QLatin1Char(' '));
}

/// Whether what stands before it in its line is the number of a heading: 一. （二）.
bool isNumbering(QStringView text, int at)
{
    const qsizetype start = text.left(at).lastIndexOf(u'\n') + 1;
    const QStringView number = text.mid(start, at - start).trimmed();
    return std::all_of(number.begin(), number.end(), [](QChar unit) {
        return text::isOneOf(unit, u"第一二三四五六七八九十百附件图表（）()");
    });
}

/// A half-width full stop that ends Chinese words. Those of figures, file names, ellipses, numbers
/// of headings and foreign names end nothing.
bool isMisplacedStop(QStringView text, int at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar(u'\n');
    const QChar after = at + 1 < text.size() ? text[at + 1] : QChar(u'\n');
    if (text::isAsciiDigit(before)) // of a figure, as most are
        return false;
    const bool behindRate = text::isOneOf(before, u"%％‰℃") && text::isHan(after.unicode());
    const bool behindRemark = before == QLatin1Char(')') && !bracketsLatinOnly(text, at - 1);
    if (!text::isHan(before.unicode()) && !text::isOneOf(before, u"）”’》】") && !behindRate &&
        !behindRemark)
        return false;
    if (after == QLatin1Char('.') || isLatinSide(after) || isNumbering(text, at))
        return false;
    return !(text::isOneOf(before, nameLetters) && text::isOneOf(after, nameLetters));
}

/// A pasted text has hundreds of marks to widen: they share their strings.
const QString& fullWidthOf(QChar mark)
{
    static const auto wide = [] {
        std::array<QString, 0x80> all;
        for (std::size_t i = 0; i < fullMarks.size(); ++i)
            all[halfMarks[static_cast<qsizetype>(i)].unicode()] = QString(QChar(fullMarks[i]));
        all[u'.'] = QStringLiteral("。");
        return all;
    }();
    return wide[mark.unicode()];
}

Edit widen(QStringView text, int at)
{
    return {at, 1, fullWidthOf(text[at])};
}

struct Marks {
    std::vector<int> misplaced; ///< half-width ones beside Chinese text, by offset
    bool hasFullWidth = false;
};

/// The classes may be those of the folded text.
Marks marksOf(QStringView text, const text::UnitClasses& classes)
{
    using text::UnitClasses;
    Marks marks;
    const auto next = [&](int from) {
        return classes.next(UnitClasses::HalfMark | UnitClasses::Stop, from);
    };
    for (int i = next(0); i < text.size(); i = next(i + 1)) {
        if (text[i].unicode() >= 0x80)
            marks.hasFullWidth = marks.hasFullWidth || text::isOneOf(text[i], fullMarks);
        else if (text[i] == u'.' ? isMisplacedStop(text, i) : isMisplaced(text, i))
            marks.misplaced.push_back(i);
    }
    return marks;
}

} // namespace

void checkHalfWidth(const Document& document, const Rule& rule, Report& report)
{
    const QString& text = document.body.text;
    const Marks marks = marksOf(text, document.body.classes);
    if (marks.misplaced.empty())
        return;
    if (marks.hasFullWidth) {
        for (int at : marks.misplaced) {
            Remark remark;
            remark.span = {at, 1};
            const Edit edit = widen(text, at);
            remark.fixes = {replacement(remark.span, text.mid(at, 1), edit.text)};
            report.add(rule, document.body, std::move(remark));
        }
        return;
    }
    Remark remark;
    remark.span = {marks.misplaced.front(), 1};
    remark.message = QStringLiteral("whole");
    remark.arguments = {QString::number(marks.misplaced.size())};
    Fix fix{QStringLiteral("全文标点改为全角"), {}};
    fix.edits.reserve(marks.misplaced.size());
    for (int at : marks.misplaced)
        fix.edits.push_back(widen(text, at));
    remark.fixes.push_back(std::move(fix));
    report.add(rule, document.body, std::move(remark));
}

std::vector<Edit> halfWidthEdits(QStringView text)
{
    std::vector<Edit> edits;
    for (const int at : marksOf(text, text::UnitClasses(text)).misplaced)
        edits.push_back(widen(text, at));
    return edits;
}

} // namespace chengbao::lint
