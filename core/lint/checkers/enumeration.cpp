// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/enumeration.h"

#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// The end of a point that another one follows.
struct PointEnd {
    QStringView text;    ///< of the point up to it, folded
    Span mark;           ///< its last unit
    QChar stop;          ///< folded: 。 ; , or whatever else stands there
    bool isStop = false; ///< a full stop, or ! or ?
};

/// 。, or a half-width full stop behind Chinese text that no figure or Latin word goes on from.
bool isFullStop(QStringView text, int at)
{
    if (text[at] == u'。' || text[at] == u'!' || text[at] == u'?')
        return true;
    if (text[at] != u'.' || at == 0)
        return false;
    const bool joined = at + 1 < text.size() && text[at + 1].unicode() < 0x80 &&
                        (text[at + 1].isLetterOrNumber() || text[at + 1] == u'.');
    return !joined && (text::isHan(text[at - 1].unicode()) || text::isOneOf(text[at - 1], u")”》"));
}

/// Whether a sentence ends within the text, marks in “” and brackets not counted.
bool holdsStop(QStringView text)
{
    int depth = 0;
    for (int i = 0; i < text.size(); ++i) {
        if (text::isHan(text[i].unicode()))
            continue;
        if (text::isOneOf(text[i], u"“‘(《[【〔"))
            ++depth;
        else if (text::isOneOf(text[i], u"”’)》]】〕"))
            depth = std::max(0, depth - 1);
        else if (depth == 0 && isFullStop(text, i))
            return true;
    }
    return false;
}

/// The end of the point that reaches from one mark to the next; nothing when it is of several
/// paragraphs or ends with no mark at all.
std::optional<PointEnd> endOf(const FieldText& body, const Span& point)
{
    QStringView text = body.foldedView(point);
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    if (text.isEmpty() || text.contains(QLatin1Char('\n')))
        return std::nullopt;
    // Said in quotes to the end (……。”): the stop stands inside.
    int last = static_cast<int>(text.size()) - 1;
    if (text::isOneOf(text[last], u"”’)") && last > 0 && isFullStop(text, last - 1))
        --last;
    PointEnd end;
    end.mark = {point.start + last, 1};
    end.stop = text[last];
    end.isStop = isFullStop(text, last);
    end.text = text.left(last);
    if (!end.isStop && end.stop != u';' && end.stop != u',')
        return std::nullopt;
    return end;
}

/// 该院一是…；二是…: where the first point stands behind a subject and is therefore no ordinal.
std::optional<Span> firstBehindSubject(const FieldText& body, int from, int second)
{
    constexpr int longestSubject = 12;
    constexpr int markLength = 2; // 一是
    const QStringView text = QStringView(body.folded).first(second);
    const int line = std::max(from, static_cast<int>(text.lastIndexOf(QLatin1Char('\n'))) + 1);
    const int at = static_cast<int>(text.indexOf(u"一是", line));
    int start = at;
    while (start > line && text::isHan(text[start - 1].unicode()))
        --start;
    const int subject = at - start;
    if (at < 0 || text.sliced(at).contains(u"二是") || subject < 2 || subject > longestSubject ||
        text::isOneOf(text[at - 1], u"第之唯统专单划同惟") ||
        (start > line && !text::isOneOf(text[start - 1], u"。;:,!?")))
        return std::nullopt;
    return Span{at, markLength};
}

/// The points 一是, 二是 of a body in order, what is said in speech left out.
std::vector<text::Ordinal> pointsOf(const FieldText& body)
{
    std::vector<text::Ordinal> points;
    points.reserve(body.ordinals().size());
    for (const text::Ordinal& ordinal : body.ordinals()) {
        if (ordinal.style != text::OrdinalStyle::YiShi || body.inSpeech(ordinal.mark))
            continue;
        const int last = points.empty() ? 0 : points.back().mark.end();
        const bool follows = !points.empty() && points.back().number + 1 == ordinal.number;
        if (ordinal.number == 2 && !follows) {
            if (const auto first = firstBehindSubject(body, last, ordinal.mark.start))
                points.push_back({ordinal.style, 1, *first, false});
        }
        points.push_back(ordinal);
    }
    return points;
}

/// Runs 1, 2, 3 … of 一是 with nothing of their own kind between them, by index.
std::vector<Span> runsIn(const std::vector<text::Ordinal>& points)
{
    std::vector<Span> runs;
    for (int i = 0; i < static_cast<int>(points.size()); ++i) {
        const bool goesOn =
            !runs.empty() && runs.back().end() == i && points[i].number == runs.back().length + 1;
        if (goesOn)
            ++runs.back().length;
        else if (points[i].number == 1)
            runs.push_back({i, 1});
    }
    return runs;
}

Fix endingAllInStops(const std::vector<PointEnd>& ends)
{
    Fix fix{QStringLiteral("各项末尾都用句号"), {}};
    for (const PointEnd& end : ends) {
        if (!end.isStop)
            fix.edits.push_back({end.mark.start, end.mark.length, QStringLiteral("。")});
    }
    return fix;
}

Fix endingAllInSemicolons(const std::vector<PointEnd>& ends)
{
    Fix fix{QStringLiteral("各项末尾都用分号"), {}};
    for (const PointEnd& end : ends) {
        if (end.stop != u';')
            fix.edits.push_back({end.mark.start, end.mark.length, QStringLiteral("；")});
    }
    return fix;
}

void checkEnds(const FieldText& body, const Rule& rule, const std::vector<PointEnd>& ends,
               Report& report)
{
    const auto wrong =
        std::find_if(ends.begin(), ends.end(), [](const PointEnd& end) { return !end.isStop; });
    if (wrong == ends.end())
        return;
    const bool hasStops =
        std::any_of(ends.begin(), ends.end(), [](const PointEnd& end) { return end.isStop; });
    const bool needsStops = std::any_of(ends.begin(), ends.end(),
                                        [](const PointEnd& end) { return holdsStop(end.text); });
    if (!needsStops && !hasStops)
        return;
    Remark remark;
    remark.span = wrong->mark;
    remark.message = needsStops ? QString() : QStringLiteral("mixed");
    remark.fixes = {endingAllInStops(ends)};
    if (!needsStops)
        remark.fixes.push_back(endingAllInSemicolons(ends));
    report.add(rule, body, remark);
}

} // namespace

void checkEnumeration(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    const std::vector<text::Ordinal> points = pointsOf(body);
    for (const Span& run : runsIn(points)) {
        std::vector<PointEnd> ends;
        ends.reserve(static_cast<std::size_t>(run.length));
        for (int i = run.start; i + 1 < run.end(); ++i) {
            const int start = points[i].mark.start;
            const auto end = endOf(body, {start, points[i + 1].mark.start - start});
            if (!end)
                break;
            ends.push_back(*end);
        }
        if (static_cast<int>(ends.size()) + 1 == run.length)
            checkEnds(body, rule, ends, report);
    }
}

} // namespace chengbao::lint
