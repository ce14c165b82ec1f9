// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/statement.h"

#include "core/lint/phrase.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// How much of a text ends at a mark.
enum Ends : std::uint8_t { Nothing, EndsWords, EndsClause, EndsStretch, EndsSentence };

consteval text::UnitTable<std::uint8_t, 2> makeMarks()
{
    text::UnitTable<std::uint8_t, 2> marks;
    for (const char16_t unit : std::u16string_view(u":、()"))
        marks.set(unit, EndsWords);
    for (const char16_t unit : std::u16string_view(u"。!?"))
        marks.set(unit, EndsSentence);
    marks.set(u',', EndsClause);
    marks.set(u';', EndsStretch);
    return marks;
}

constexpr auto marks = makeMarks();

QStringView behindSigns(QStringView text)
{
    qsizetype start = text.size();
    while (start > 0 && !isSign(text[start - 1]))
        --start;
    return text.sliced(start);
}

bool tellsChange(QStringView label, std::uint64_t kinds)
{
    static constexpr std::array<QStringView, 9> ends{u"增加", u"减少", u"增长", u"下降", u"提高",
                                                     u"上升", u"净增", u"降低", u"缩短"};
    const QStringView verb = label.endsWith(u'了') ? label.chopped(1) : label;
    return hasAny(label, kinds, {u"同比", u"环比", u"比上", u"较上", u"比去", u"较去", u"净增"}) ||
           (verb.size() >= 2 && std::any_of(ends.begin(), ends.end(), [&](QStringView end) {
                return verb.back() == end.back() && verb[verb.size() - 2] == end.front();
            }));
}

/// Only figures with a scale word or decimals are rounded; counts are exact.
bool isRounded(const Quantity& figure)
{
    // 3.2元 is a price, and exact.
    const bool price =
        figure.measure.unit == text::unitKey(u"元") && figure.value == figure.written.value();
    return figure.step > 1 || (figure.written.decimals > 0 && !price);
}

/// How far a hedged ratio may lie on its wrong side: 近七成 of 71%.
constexpr double wrongSide = 0.02;
constexpr double plainSide = 0.005;

/// How far below what it says 近 may lie, in parts of it and at most; 约 on either side.
constexpr double nearReach = 0.2;
constexpr double nearMost = 0.06;
constexpr double aboutReach = 0.25;
constexpr double aboutLeast = 0.02;

/// 近三成, 将近一半, 占比接近60%: not far below, which 不足三成 does not say.
bool isNear(const Statement& statement, const Quantity& figure)
{
    const int start = std::max(0, figure.span.start - 4);
    QStringView before = statement.body.foldedView({start, figure.span.start - start});
    while (!before.isEmpty() && text::isOneOf(before.back(), u"有为占达"))
        before.chop(1);
    return before.endsWith(u'近');
}

/// 三分之一 and 一半 round as they please.
constexpr double fractionStep = 0.025;

} // namespace

bool isSign(QChar unit)
{
    if (text::isHan(unit.unicode()) || unit.unicode() < 0x80)
        return false;
    constexpr char16_t celsius = 0x2103;
    const bool squared = unit.unicode() >= 0x3300 && unit.unicode() <= 0x33FF; // ㎡ ㎏
    return unit.isSurrogate() ||
           (unit.category() == QChar::Symbol_Other && unit.unicode() != celsius && !squared);
}

Statement::Statement(const FieldText& text, const Span& stretch,
                     std::span<const text::Quantity> quantities)
    : body(text), sentence(stretch), figures(quantities), m_words(quantities.size())
{
    FigureWords place;
    int from = sentence.start;
    for (std::size_t i = 0; i <= figures.size(); ++i) {
        const bool ends = i == figures.size();
        const Span gap{from, (ends ? sentence.end() : figures[i].span.start) - from};
        readGap(gap, place, i > 0 ? &m_words[i - 1] : nullptr);
        if (ends)
            break;
        readLabel(place);
        m_words[i] = place;
        from = figures[i].span.end();
    }
}

Statement::Statement(const Statement& paragraph, const Span& stretch, std::size_t first,
                     std::size_t count)
    : body(paragraph.body),
      sentence(stretch),
      figures(paragraph.figures.subspan(first, count)),
      m_words(paragraph.m_words.begin() + static_cast<std::ptrdiff_t>(first),
              paragraph.m_words.begin() + static_cast<std::ptrdiff_t>(first + count))
{
    FigureWords& opening = m_words.front();
    const qsizetype before = figures.front().span.start - sentence.start;
    opening.before = opening.before.last(std::min(opening.before.size(), before));
    if (opening.label.size() > before) {
        opening.label = opening.before;
        readLabel(opening);
    }
    FigureWords& ending = m_words.back();
    const qsizetype after = sentence.end() - figures.back().span.end();
    ending.after = ending.after.first(std::min(ending.after.size(), after));
    ending.tail = ending.tail.first(std::min(ending.tail.size(), after));
}

void Statement::readLabel(FigureWords& words)
{
    words.kinds = unitMask(words.label);
    words.cues = LabelCues::of(words.label);
    words.change = words.cues.has(LabelCue::Change) && tellsChange(words.label, words.kinds);
}

/// Goes from break to break through what stands between two figures.
void Statement::readGap(const Span& gap, FigureWords& next, FigureWords* last) const
{
    int tail = gap.end(), after = gap.end();
    int before = gap.start, label = gap.start;
    next.opener = QChar();
    // 缩短0.9天.药占比…, of a text whose stops were pasted as points
    if (last && gap.length > 1 && body.folded[gap.start] == u'.' &&
        text::isHan(body.folded[gap.start + 1].unicode())) {
        tail = gap.start;
        label = gap.start + 1;
        next.opener = u'。';
        ++next.clause;
        ++next.stretch;
        ++next.sentence;
    }
    const auto nextBreak = [&](int at) {
        return body.classes.next(text::UnitClasses::Break, at, gap.end());
    };
    for (int at = nextBreak(gap.start); at < gap.end(); at = nextBreak(at + 1)) {
        const QChar unit = body.folded[at];
        const std::uint8_t ended = marks[unit.unicode()];
        if (ended == Nothing && !isSign(unit))
            continue;
        tail = std::min(tail, at);
        label = at + 1;
        next.opener = ended == Nothing ? QChar() : unit;
        if (ended == Nothing) {
            after = std::min(after, at);
            before = at + 1;
        }
        next.clause += ended >= EndsClause ? 1 : 0;
        next.stretch += ended >= EndsStretch ? 1 : 0;
        next.sentence += ended >= EndsSentence ? 1 : 0;
    }
    const auto view = [this](int start, int end) { return body.foldedView({start, end - start}); };
    next.before = view(before, gap.end());
    next.label = view(label, gap.end());
    if (last) {
        last->after = view(gap.start, after);
        last->tail = view(gap.start, tail);
    }
}

QStringView Statement::between(std::size_t left, std::size_t right) const
{
    const int start = figures[left].span.end();
    return behindSigns(body.foldedView({start, figures[right].span.start - start}));
}

bool Statement::isNamed(std::size_t index, QStringView words) const
{
    return label(index).contains(words) || tail(index).contains(words) ||
           (words.endsWith(figures[index].unit) &&
            label(index).endsWith(words.chopped(figures[index].unit.size())));
}

bool comparable(const Quantity& a, const Quantity& b)
{
    return isExact(a) && isExact(b) && sameMeasure(a, b) && !isPoints(a);
}

QString withoutDates(QStringView text)
{
    static const Phrase date(
        QStringLiteral("(?:[0-9]{2,4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|[0-9]{1,2}月"
                       "(?:[0-9]{1,2}日)?)(?:底|末|初|度)?"));
    const bool hasDigits = std::any_of(text.begin(), text.end(),
                                       [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
    return hasDigits ? date.removedFrom(text) : text.toString();
}

QStringView withoutHedge(QStringView text)
{
    static constexpr std::array<QStringView, 24> hedges{
        u"不超过", u"不足", u"不到", u"超过", u"将近", u"接近", u"大约", u"高达",
        u"低于",   u"高于", u"突破", u"达到", u"至少", u"近",   u"约",   u"超",
        u"逾",     u"仅",   u"为",   u"达",   u"是",   u"了",   u"只",   u"过"};
    static constexpr auto ends = text::unitSet<16>(u"过足到近约超逾仅为达是了只破少于");
    for (bool cut = true; cut && !text.isEmpty() && ends[text.back().unicode()];) {
        cut = false;
        for (const QStringView hedge : hedges) {
            if (text.isEmpty() || text.back() != hedge.back() || !text.endsWith(hedge))
                continue;
            const QStringView rest = text.chopped(hedge.size());
            if (hedge == u"约" && !rest.isEmpty() &&
                text::isOneOf(rest.back(), u"签条公节预合特契违"))
                continue;
            text = rest;
            cut = true;
        }
    }
    return text;
}

QString shown(const Statement& statement, const Quantity& figure)
{
    return statement.body.view(figure.span).toString();
}

QString worded(const Statement& statement, const Quantity& model, double value)
{
    const double scale = model.written.value() == 0 ? 1 : model.value / model.written.value();
    const int unit = model.number.end();
    return plain(value / scale) + statement.body.view({unit, model.span.end() - unit}).toString();
}

QString plain(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.contains(QLatin1Char('.')) &&
           (text.endsWith(QLatin1Char('0')) || text.endsWith(QLatin1Char('.'))))
        text.chop(1);
    return text;
}

QString percent(double ratio)
{
    return plain(ratio * 100) + QLatin1Char('%');
}

QString ratioLike(const Quantity& stated, double ratio)
{
    if (stated.unit == QStringLiteral("‰"))
        return plain(ratio * 1000) + QStringLiteral("‰");
    return percent(ratio);
}

bool isPowerOfTen(double ratio)
{
    constexpr double near = 0.005;
    const double power = std::log10(ratio);
    return std::abs(power) > 0.5 && std::abs(power - std::round(power)) < near;
}

double roundingOf(const Quantity& figure)
{
    return isRounded(figure) && figure.value != 0 ? figure.step * amount(figure) / figure.value
                                                  : 0.0;
}

double operandSlack(const Quantity& part, const Quantity& whole, double ratio)
{
    const auto relative = [](const Quantity& figure) {
        return isRounded(figure) && figure.value != 0 ? figure.step / 2 / std::abs(figure.value)
                                                      : 0.0;
    };
    return std::abs(ratio) * (relative(part) + relative(whole));
}

bool fits(const Quantity& stated, double ratio, double slack)
{
    if (stated.range)
        return true;
    switch (stated.hedge) {
    case text::Hedge::None:
        break;
    case text::Hedge::About:
        return true;
    case text::Hedge::Below:
        return ratio <= stated.value + wrongSide + slack;
    case text::Hedge::Above:
        return ratio >= stated.value - wrongSide - slack;
    }
    if (stated.step == 0)
        return std::abs(stated.value - ratio) <= fractionStep + slack;
    const double tolerance = stated.step + (stated.written.decimals > 0 ? slack : 0.0);
    const double edge = slack > 0 ? 1 + 1e-9 : 1 - 1e-9;
    return std::abs(stated.value - ratio) <= tolerance * edge;
}

bool fits(const Statement& statement, const Quantity& stated, double ratio, double slack)
{
    if (!fits(stated, ratio, slack))
        return false;
    if (stated.range)
        return true;
    if (stated.hedge == text::Hedge::About)
        return std::abs(stated.value - ratio) <=
               std::max(stated.value * aboutReach, aboutLeast) + slack;
    if (stated.hedge == text::Hedge::Below && isNear(statement, stated))
        return ratio >= stated.value - std::min(stated.value * nearReach, nearMost) - slack;
    // 不足七成 and 超过七成 leave less open than 近七成.
    if (stated.hedge == text::Hedge::Below)
        return ratio <= stated.value + plainSide + slack;
    return stated.hedge != text::Hedge::Above || ratio >= stated.value - plainSide - slack;
}

} // namespace chengbao::lint
