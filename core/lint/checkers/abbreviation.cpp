// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/abbreviation.h"

#include "core/lint/checkers/surroundings.h"

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

} // namespace

void checkAbbreviations(const Document& document, const Rule& rule, Report& report)
{
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
