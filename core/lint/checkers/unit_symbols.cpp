// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/unit_symbols.h"

#include "core/lint/checkers/surroundings.h"
#include "core/text/unit_table.h"

#include <map>

namespace chengbao::lint
{
namespace
{

void add(const FieldText& field, const Span& mark, const QString& better, const Rule& rule,
         Report& report)
{
    Remark remark;
    remark.span = mark;
    remark.arguments = {better};
    remark.fixes = {replacement(mark, field.view(mark), better)};
    report.add(rule, field, remark);
}

void reportSpellings(const FieldText& field, const std::vector<WordHit>& hits, const Rule& rule,
                     Report& report)
{
    for (const WordHit& hit : hits) {
        if (hit.token->group.isEmpty())
            add(field, hit.mark, hit.replacement, rule, report);
    }
}

bool isLatinLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isSymbol(const WordHit& hit)
{
    return isLatinLetter(hit.token->text.front());
}

/// Whether a figure that is no part of a model number (WZ-10kV) stands before: 35, 2.6万, 120 .
bool followsFigure(QStringView text, qsizetype at)
{
    if (at > 0 && text[at - 1] == u' ')
        --at;
    while (at > 0 && text::isOneOf(text[at - 1], u"万亿余多"))
        --at;
    const qsizetype end = at;
    while (at > 0 && (text[at - 1].isDigit() || text::isOneOf(text[at - 1], u".,")))
        --at;
    return at < end && text[end - 1].isDigit() &&
           (at == 0 || (!isLatinLetter(text[at - 1]) && text[at - 1] != u'-'));
}

/// Whether the unit ends there: not km/h, km², 千瓦时, 10kV型.
bool endsUnit(QStringView text, qsizetype at)
{
    return at == text.size() || (!isLatinLetter(text[at]) && !text[at].isDigit() &&
                                 !text::isOneOf(text[at], u"²³/·.-型时小安"));
}

bool standsAlone(const FieldText& body, const WordHit& hit)
{
    return body.foldedView(hit.mark) == hit.token->text &&
           followsFigure(body.folded, hit.mark.start) && endsUnit(body.folded, hit.mark.end());
}

void reportMixture(const FieldText& body, const std::vector<WordHit>& hits, const Rule& rule,
                   Report& report)
{
    std::map<QString, const WordHit*> firsts;
    for (const WordHit& hit : hits) {
        if (hit.token->group.isEmpty() || !standsAlone(body, hit))
            continue;
        const WordHit* first = firsts.try_emplace(hit.token->group, &hit).first->second;
        if (isSymbol(*first) != isSymbol(hit))
            add(body, hit.mark, first->token->text, rule, report);
    }
}

} // namespace

void checkUnitSymbols(const Document& document, const Rule& rule, Report& report)
{
    reportSpellings(document.title, document.titleHits, rule, report);
    reportSpellings(document.body, document.bodyHits, rule, report);
    reportMixture(document.body, document.bodyHits, rule, report);
}

} // namespace chengbao::lint
