// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/topic_turns.h"

#include "core/text/width.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// A longer item may well be a survey.
constexpr int longestItem = 400;
/// One turn may be an aside.
constexpr int turnsOfTwoItems = 2;

/// Titles under which offices of every sort may have done their part.
bool mayJoinAll(const QString& title)
{
    static const QRegularExpression joint(QStringLiteral(
        "[汛灾雨雪疫旱震洪齐节周月各多]|台风|抢险|应急|救援|部门|联合|合力|联动|协同|共治|共建|"
        "整治|行动|创建|文明|振兴|营商|环境|活动|宣传|工作|情况|综合|全面|全域|党建|服务|民生|"
        "实事"));
    return joint.match(title).hasMatch();
}

/// The title without where it is of, figures and the verbs that every title has.
QString subjectMatter(QString title)
{
    static const QRegularExpression noise(
        QStringLiteral("^[^省市县区州旗镇乡村局委办]{0,6}[省市县区州旗镇乡村局委办]|"
                       "[0-9][0-9.]*[万亿]?(?:平方米|立方米|人次|公里|公顷|\\p{Han})|"
                       "完成|开展|建成|新建|新增|推进|组织|实现"));
    return title.remove(noise);
}

/// Whether any Chinese character of the one stands in the other: 骗补案 belongs to 农机补贴.
bool shareUnit(const QString& one, const QString& other)
{
    return std::any_of(one.begin(), one.end(), [&](QChar unit) {
        return text::isHan(unit.unicode()) && other.contains(unit);
    });
}

/// 另外，镇纪委…, 城管局还…, 在征兵方面，…: what turns to another matter, from the sentence's
/// start.
int turnLength(const QString& sentence)
{
    static const QRegularExpression turn(
        QStringLiteral("^\\s*(?:(另外|此外|同时|与此同时|除此之外),[^,。;:0-9]{1,8}?(?:局|委|办|院|"
                       "校|小学|中学|工会|"
                       "妇联|队|部门|中心|公司|站|所)|(在[^,。;:0-9]{2,10}方面),|"
                       "([^,。;:0-9]{1,8}?(?:局|委|院|工会|妇联|队|部门|中心|站|所)还))"));
    const auto match = turn.match(sentence);
    return match.hasMatch() ? static_cast<int>(match.capturedEnd(match.lastCapturedIndex())) : 0;
}

bool tellsOf(const QString& text, const QStringList& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word); });
}

/// The matters of the lexicon that a text tells of.
QStringList mattersIn(const QString& text, const Rule& rule)
{
    QStringList matters;
    for (auto each = rule.lexicon.begin(); each != rule.lexicon.end(); ++each) {
        if (tellsOf(text, each.value()))
            matters.append(each.key());
    }
    return matters;
}

} // namespace

void checkTopicTurns(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    const QString& title = document.title.folded;
    const auto& sentences = body.sentences();
    if (sentences.size() <= turnsOfTwoItems || title.isEmpty() || mayJoinAll(title) ||
        body.words() > longestItem)
        return;
    const QString matter = subjectMatter(title);
    QStringList seen = mattersIn(title + body.foldedView(sentences.front()).toString(), rule);
    int turns = 0;
    Remark remark;
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        const QString sentence = body.foldedView(sentences[i]).toString();
        const int length = turnLength(sentence);
        if (length == 0 || shareUnit(matter, sentence) || body.inSpeech(sentences[i]))
            continue;
        const QStringList matters = mattersIn(sentence, rule);
        if (matters.isEmpty() || tellsOf(seen.join(u' '), matters))
            continue;
        seen += matters;
        if (turns++ == 0)
            remark.span = {sentences[i].start, length};
    }
    if (turns >= turnsOfTwoItems)
        report.add(rule, body, remark);
}

} // namespace chengbao::lint
