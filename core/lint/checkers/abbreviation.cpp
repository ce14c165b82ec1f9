// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/abbreviation.h"

#include "core/lint/checkers/surroundings.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

struct Seen {
    bool fullName = false;
    bool reported = false;
    int shortName = -1; ///< index of the first one that stood in the text
};

/// One finding a unit is enough: what comes later follows from it.
void judge(const Mention& mention, const Unit& unit, Seen& seen, const FieldText& field,
           const Rule& rule, Report& report)
{
    const bool first = seen.shortName < 0;
    if (first)
        seen.shortName = mention.part;
    if (seen.reported || (first ? seen.fullName : seen.shortName == mention.part))
        return;
    seen.reported = true;
    const QString marked = field.view(mention.span).toString();
    const QString better = first ? unit.name : unit.shortNames[seen.shortName];
    Remark remark;
    remark.span = mention.span;
    remark.ofName = true;
    remark.message = first ? QString() : QStringLiteral("mixed");
    remark.arguments = {better};
    const QString text = withoutOverlap(field.text, mention.span.start, better);
    remark.fixes.push_back(replacement(mention.span, marked, text));
    if (first)
        remark.fixes.push_back(replacement(mention.span, marked,
                                           QStringLiteral("%1（以下简称“%2”）").arg(text, marked)));
    report.add(rule, field, remark);
}

/// 清江县 before 市监局; empty where no rank stands there.
QStringView placeBefore(QStringView text, qsizetype at)
{
    if (at == 0 || !text::isOneOf(text[at - 1], u"省市县区州旗盟"))
        return {};
    constexpr qsizetype longestName = 2;
    qsizetype start = at - 1;
    while (start > 0 && at - 1 - start < longestName && text::isHan(text[start - 1].unicode()) &&
           !text::isOneOf(text[start - 1], u"的由经与和及向对被把将请同在"))
        --start;
    return text.sliced(start, at - start);
}

/// Whether a word of the rule is a short name in use here, and not part of a registered one.
bool isShortName(const FieldText& body, const Span& mark)
{
    return !placeBefore(body.folded, mark.start).isEmpty() && !body.inName(mark) &&
           std::none_of(body.mentions.begin(), body.mentions.end(),
                        [&](const Mention& mention) { return mention.span.contains(mark); });
}

/// 清江县发改局……清江县发改委: words of one group are short names of one office, which needs not be
/// registered. One finding a group is enough.
void judgeAlike(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    QStringList told;
    for (auto later = document.bodyHits.begin(); later != document.bodyHits.end(); ++later) {
        const QString& office = later->token->group;
        if (told.contains(office) || !isShortName(body, later->mark))
            continue;
        const auto first = std::find_if(document.bodyHits.begin(), later, [&](const WordHit& hit) {
            return hit.token->group == office && hit.token->text != later->token->text &&
                   isShortName(body, hit.mark) &&
                   placeBefore(body.folded, hit.mark.start) ==
                       placeBefore(body.folded, later->mark.start);
        });
        if (first == later)
            continue;
        told.append(office);
        const QString name = body.view(first->mark).toString();
        Remark remark;
        remark.span = later->mark;
        remark.message = QStringLiteral("mixed");
        remark.arguments = {name};
        remark.fixes = {replacement(remark.span, body.view(remark.span), name)};
        report.add(rule, body, remark);
    }
}

} // namespace

void checkAbbreviations(const Document& document, const Rule& rule, Report& report)
{
    judgeAlike(document, rule, report);
    if (!document.names || document.names->names().units.empty())
        return;
    const std::vector<Unit>& units = document.names->names().units;
    std::vector<Seen> seen(units.size());
    for (const FieldText* field : {&document.title, &document.body}) {
        for (const Mention& mention : field->mentions) {
            if (mention.kind == Mention::Kind::FullName)
                seen[mention.owner].fullName = true;
            else if (mention.kind == Mention::Kind::ShortName && field == &document.body &&
                     !field->inSpeech(mention.span) && !field->inTitle(mention.span))
                judge(mention, units[mention.owner], seen[mention.owner], *field, rule, report);
        }
    }
}

} // namespace chengbao::lint
