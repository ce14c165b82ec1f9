// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/junk_lines.h"

#include "core/text/width.h"

#include <QSet>

#include <algorithm>
#include <initializer_list>

namespace chengbao::text
{
namespace
{

constexpr qsizetype longest = 90; ///< of a line that is looked at, in UTF-16 units

using Words = std::initializer_list<QStringView>;

/// What stands before a colon on lines about the page.
constexpr Words labels = {
    u"责任编辑",     u"责编",     u"编辑",       u"值班编辑",       u"来源",     u"文章来源",
    u"信息来源",     u"稿件来源", u"稿源",       u"作者",           u"发布者",   u"发布人",
    u"发布时间",     u"发布日期", u"更新时间",   u"发表时间",       u"浏览次数", u"浏览量",
    u"浏览",         u"点击数",   u"点击次数",   u"点击率",         u"点击",     u"阅读次数",
    u"阅读量",       u"阅读数",   u"阅读",       u"访问量",         u"访问次数", u"字体",
    u"字号",         u"字体大小", u"分享到",     u"分享至",         u"分享",     u"上一篇",
    u"下一篇",       u"上一条",   u"下一条",     u"当前位置",       u"您的位置", u"您当前的位置",
    u"您现在的位置", u"所在位置", u"相关链接",   u"相关阅读",       u"相关新闻", u"原标题",
    u"标签",         u"关键词",   u"网站标识码", u"政府网站标识码", u"技术支持", u"网站维护",
    u"热线电话",     u"建议使用", u"转载请注明", u"初审",           u"复审",     u"终审",
    u"监制",         u"扫码阅读"};

/// What such a line says wherever it stands in it.
constexpr Words phrases = {
    u"ICP备",        u"公网安备",       u"AllRightsReserved", u"Copyright",      u"版权所有：",
    u"版权所有©",    u"©版权所有",      u"未经授权不得转载",  u"转载请注明出处", u"网站地图",
    u"只看该作者",   u"只看楼主",       u"本帖最后由",        u"点击上方蓝字",   u"点击展开全文",
    u"扫一扫在手机", u"扫一扫，在手机", u"长按识别二维码",    u"关注微信公众号", u"回复本楼"};

/// Lines made of nothing but such words and marks between them.
constexpr Words tools = {
    u"打印本页", u"打印",        u"关闭窗口", u"关闭",     u"收藏本页", u"收藏",     u"分享到",
    u"分享",     u"复制链接",    u"复制",     u"纠错",     u"返回顶部", u"返回首页", u"返回列表",
    u"返回",     u"回到顶部",    u"首页",     u"举报",     u"点赞",     u"在看",     u"回复",
    u"引用",     u"评论",        u"发表评论", u"我要评论", u"网友评论", u"微信",     u"微博",
    u"新浪微博", u"QQ空间",      u"朋友圈",   u"大",       u"中",       u"小",       u"A+",
    u"A-",       u"上一页",      u"下一页",   u"上一篇",   u"下一篇",   u"尾页",     u"末页",
    u"登录",     u"注册",        u"设为首页", u"加入收藏", u"联系我们", u"关于我们", u"网站声明",
    u"免责声明", u"相关阅读",    u"相关链接", u"相关新闻", u"推荐阅读", u"延伸阅读", u"阅读全文",
    u"阅读原文", u"展开全文",    u"收起",     u"更多",     u"楼主",     u"沙发",     u"板凳",
    u"字号",     u"字体",        u"保存",     u"本页",     u"正文",     u"扫一扫",   u"支持",
    u"反对",     u"顶",          u"踩",       u"点评",     u"评分",     u"使用道具", u"倒序浏览",
    u"电梯直达", u"显示全部楼层"};

bool isOf(QChar unit, QStringView set)
{
    return set.contains(unit);
}

/// The line without blanks and with one width of letters, digits and colons.
QString squeezed(QStringView line)
{
    QString plain;
    for (const QChar unit : line) {
        if (unit.isSpace())
            continue;
        const char16_t folded = foldWidth(unit.unicode());
        plain += folded == u':' ? QChar(u'：') : unit == u'，' ? unit : QChar(folded);
    }
    return plain;
}

/// 责任编辑：…, also in brackets.
bool isLabelled(QStringView line)
{
    while (!line.isEmpty() && isOf(line.front(), u"【[（(〔|·"))
        line = line.mid(1);
    const qsizetype colon = line.indexOf(u'：');
    if (colon < 1)
        return false;
    const QStringView label = line.left(colon);
    return std::find(labels.begin(), labels.end(), label) != labels.end();
}

bool says(QStringView line)
{
    return std::any_of(phrases.begin(), phrases.end(), [line](QStringView phrase) {
        return line.contains(phrase, Qt::CaseInsensitive);
    });
}

bool isToolsOnly(QStringView line)
{
    bool any = false;
    while (!line.isEmpty()) {
        if (isOf(line.front(), u"【】[]（）()〔〕|/·:：>»-—_,、")) {
            line = line.mid(1);
            continue;
        }
        qsizetype length = 0;
        for (const QStringView word : tools) {
            if (word.size() > length && line.startsWith(word))
                length = word.size();
        }
        if (length == 0)
            return false;
        any = true;
        line = line.mid(length);
    }
    return any;
}

/// 首页 > 政务公开 > 正文
bool isTrail(QStringView line)
{
    const auto steps =
        std::count_if(line.begin(), line.end(), [](QChar unit) { return isOf(unit, u">»›"); });
    return steps >= 2 || (steps == 1 && line.startsWith(u"首页"));
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && text.size() <= 4 &&
           std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.isDigit(); });
}

/// — 3 —, 第3页, 第3页共12页, 3/12, 12楼
bool isPageNumber(QStringView line)
{
    QString digits;
    for (const QChar unit : line)
        digits += unit.isDigit() ? QChar(u'0') : unit;
    while (digits.contains(u"00"))
        digits.replace(QStringLiteral("00"), QStringLiteral("0"));
    digits.replace(u'—', u'-').replace(u'－', u'-').replace(u'–', u'-');
    while (digits.contains(u"--"))
        digits.replace(QStringLiteral("--"), QStringLiteral("-"));
    static const QSet<QString> forms{
        QStringLiteral("-0-"),          QStringLiteral("第0页"),     QStringLiteral("第0页共0页"),
        QStringLiteral("第0页,共0页"),  QStringLiteral("0/0"),       QStringLiteral("第0页/共0页"),
        QStringLiteral("第0页，共0页"), QStringLiteral("共0页"),     QStringLiteral("0楼"),
        QStringLiteral("0#"),           QStringLiteral("Page0"),     QStringLiteral("第0页/0页"),
        QStringLiteral("Page0of0"),     QStringLiteral("共0页第0页")};
    return forms.contains(digits) && line.size() <= 16;
}

/// 2026-09-18 10:32 and what pages put after it: with a time of day it is no date of a document.
bool isTimeStamp(QStringView line)
{
    const qsizetype colon = line.indexOf(u'：');
    if (colon < 9 || !isNumber(line.left(4)) || !isOf(line[4], u"-年/."))
        return false;
    return line[colon - 1].isDigit() && colon + 2 < line.size() && line[colon + 1].isDigit() &&
           line[colon + 2].isDigit();
}

} // namespace

bool isJunkLine(QStringView line)
{
    if (line.size() > longest)
        return false;
    const QString plain = squeezed(line);
    if (plain.isEmpty())
        return false;
    if (says(plain))
        return true;
    const bool sentence = plain.contains(u'。') || plain.contains(u'；');
    return !sentence && (isLabelled(plain) || isToolsOnly(plain) || isTrail(plain) ||
                         isPageNumber(plain) || isTimeStamp(plain));
}

QStringList junkLines(QStringView text)
{
    QStringList found;
    QSet<QString> known;
    for (const QStringView line : text.split(u'\n')) {
        if (!isJunkLine(line) || known.contains(line.toString()))
            continue;
        known.insert(line.toString());
        found += line.toString();
    }
    return found;
}

} // namespace chengbao::text
