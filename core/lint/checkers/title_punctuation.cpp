// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_punctuation.h"

#include "core/text/width.h"

namespace chengbao::lint
{
namespace
{

bool isAsciiWord(QChar unit)
{
    return unit.unicode() < 0x80 && unit.isLetterOrNumber();
}

/// Part of a figure, a time or a Latin name: 3.5, 1,000, 10:30, 5G+.
bool isInsideFigure(QStringView folded, int at)
{
    return at > 0 && isAsciiWord(folded[at - 1]) && at + 1 < folded.size() &&
           isAsciiWord(folded[at + 1]);
}

bool isQuoted(const FieldText& title, int at)
{
    for (const auto* spans : {&title.exempt.titles, &title.exempt.quotes, &title.exempt.speech})
        for (const Span& span : *spans)
            if (span.contains({at, 1}))
                return true;
    return false;
}

/// A dash between figures is a range; in a longer item a double one opens the subtitle.
bool isAllowedDash(const Document& document, const Span& dash)
{
    const QString& folded = document.title.folded;
    const bool range = dash.start > 0 && folded[dash.start - 1].isDigit() &&
                       dash.end() < folded.size() && folded[dash.end()].isDigit();
    const auto kind = document.draft.facts.kind;
    const bool subtitle =
        dash.length >= 2 && (kind == Kind::Research || kind == Kind::SpecialReport);
    return range || subtitle;
}

void addStop(const Document& document, const Rule& rule, int at, Report& report)
{
    const QString& text = document.title.text;
    Remark remark;
    remark.span = {at, 1};
    const bool atEnd = at + 1 == text.size();
    const bool question = document.title.folded[at] == QLatin1Char('?');
    if (!question)
        remark.fixes = {replacement(remark.span, text.mid(at, 1),
                                    atEnd ? QString() : QStringLiteral("\u3000"))};
    report.add(rule, document.title, remark);
}

void addHint(const Document& document, const Rule& rule, const Span& span, Report& report)
{
    Remark remark;
    remark.span = span;
    remark.level = std::min(rule.level, Level::Hint);
    report.add(rule, document.title, remark);
}

int runLength(QStringView text, int at)
{
    int end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

} // namespace

void checkTitlePunctuation(const Document& document, const Rule& rule, Report& report)
{
    const QString& text = document.title.text;
    const QString& folded = document.title.folded;
    for (int i = 0; i < folded.size();) {
        const int run = runLength(folded, i);
        const char16_t unit = folded[i].unicode();
        if (isQuoted(document.title, i) || isInsideFigure(folded, i)) {
            // a figure, a quotation or a name
        } else if (QStringView(u",。｡;:!?").contains(QChar(unit)) || (unit == u'.' && run == 1)) {
            addStop(document, rule, i, report);
        } else if (unit == u'…' || (unit == u'.' && run > 1)) {
            addHint(document, rule, {i, run}, report);
        } else if (unit == u'—' || (unit == u'-' && run > 1)) {
            if (!isAllowedDash(document, {i, run}))
                addHint(document, rule, {i, run}, report);
        } else if (QStringView(u"()\"'").contains(text[i])) {
            addHint(document, rule, {i, run}, report);
        }
        i += run;
    }
}

} // namespace chengbao::lint
