// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/subject_repetition.h"

#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

/// No name of an office is longer.
constexpr int longestSubject = 18;
constexpr int shortestName = 3;
constexpr std::size_t repeats = 3;

bool isPlaceSuffix(QChar unit)
{
    return QStringView(u"省市州盟县区旗镇乡村").contains(unit);
}

/// 县水利局, 该公司, 供电所: ends an office's or a firm's name, or a place's.
bool endsName(QStringView text)
{
    constexpr std::array<QStringView, 12> tails = {u"公司",   u"中心", u"专班", u"政府",
                                                   u"合作社", u"社区", u"街道", u"部门",
                                                   u"协会",   u"集团", u"学校", u"医院"};
    return isPlaceSuffix(text.back()) || QStringView(u"局委办厅院站所队").contains(text.back()) ||
           std::any_of(tails.begin(), tails.end(),
                       [&](QStringView tail) { return text.endsWith(tail); });
}

/// 全县, 该局, 某镇, 县委, 公司, 他们: two units that are a subject; 全部, 上市 are none.
bool isShortSubject(QStringView text)
{
    constexpr std::array<QStringView, 10> words = {u"县委", u"市委", u"区委", u"乡里", u"镇里",
                                                   u"村里", u"县里", u"公司", u"他们", u"她们"};
    const bool whole = text::isOneOf(text.front(), u"全该某") && endsName(text);
    return whole || std::find(words.begin(), words.end(), text) != words.end();
}

/// The Han units both open with.
QStringView commonOpening(QStringView a, QStringView b)
{
    const qsizetype most = std::min({a.size(), b.size(), qsizetype(longestSubject)});
    qsizetype length = 0;
    while (length < most && a[length] == b[length] && text::isHan(a[length].unicode()))
        ++length;
    return a.left(length);
}

/// The longest subject `opening` begins with; empty when it begins with none.
QStringView subjectOf(QStringView opening)
{
    for (qsizetype length = opening.size(); length >= shortestName; --length) {
        if (endsName(opening.left(length)))
            return opening.left(length);
    }
    if (opening.size() >= 2 && isShortSubject(opening.left(2)))
        return opening.left(2);
    return {};
}

/// 清江县 of 清江县水利局: the place is part of a longer name, which is the subject.
bool opensLongerName(QStringView sentence, qsizetype length)
{
    constexpr qsizetype reach = 8;
    if (!isPlaceSuffix(sentence[length - 1]) || sentence.front() == u'全' ||
        sentence.front() == u'该')
        return false;
    qsizetype end = length;
    while (end < sentence.size() && end < length + reach && text::isHan(sentence[end].unicode())) {
        ++end;
        if (endsName(sentence.left(end)))
            return true;
    }
    return false;
}

/// The subject that `repeats` sentences from `first` on open with; empty when they do not.
QStringView repeatedSubject(const FieldText& body, const Span* first)
{
    const QString& text = body.folded;
    if (text[first[0].start] != text[first[1].start])
        return {};
    QStringView common = body.foldedView(*first);
    for (std::size_t i = 1; i < repeats; ++i)
        common = commonOpening(common, body.foldedView(first[i]));
    const QStringView subject = common.isEmpty() ? common : subjectOf(common);
    if (subject.isEmpty())
        return {};
    for (std::size_t i = 0; i < repeats; ++i) {
        if (opensLongerName(body.foldedView(first[i]), subject.size()))
            return {};
    }
    return subject;
}

bool inOneParagraph(const FieldText& body, const Span& first, const Span& last)
{
    return !body.foldedView({first.start, last.start - first.start}).contains(u'\n');
}

} // namespace

void checkSubjectRepetition(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    const auto& sentences = body.sentences();
    for (std::size_t i = 0; i + repeats <= sentences.size(); ++i) {
        const Span& last = sentences[i + repeats - 1];
        const QStringView subject = repeatedSubject(body, &sentences[i]);
        if (subject.isEmpty() || body.inSpeech(last) || !inOneParagraph(body, sentences[i], last))
            continue;
        Remark remark;
        remark.span = {last.start, static_cast<int>(subject.size())};
        remark.arguments = {QString::number(repeats)};
        report.add(rule, body, remark);
        return;
    }
}

} // namespace chengbao::lint
