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

/// A short name that is registered nowhere, behind the place it belongs to.
struct Called {
    int start = 0;
    QString name;
    QString place; ///< the rank, with what stands before it of its name: 清江县
};

/// 清江县 before 市监局; empty where no rank stands there.
QString placeBefore(QStringView text, qsizetype at)
{
    if (at == 0 || !text::isOneOf(text[at - 1], u"省市县区州旗盟"))
        return {};
    constexpr qsizetype longestName = 2;
    qsizetype start = at - 1;
    while (start > 0 && at - 1 - start < longestName && text::isHan(text[start - 1].unicode()) &&
           !text::isOneOf(text[start - 1], u"的由经与和及向对被把将请同在"))
        --start;
    return text.sliced(start, at - start).toString();
}

/// Where the names of one row stand, each behind a place, in order.
std::vector<Called> calledIn(const Document& document, const QStringList& row)
{
    const FieldText& body = document.body;
    std::vector<Called> all;
    for (const QString& name : row) {
        if (!body.units.hasAll(name))
            continue;
        for (qsizetype at = body.folded.indexOf(name); at >= 0;
             at = body.folded.indexOf(name, at + 1)) {
            const Span span{static_cast<int>(at), static_cast<int>(name.size())};
            const QString place = placeBefore(body.folded, at);
            const bool leftAlone =
                body.inSpeech(span) || body.inTitle(span) || body.inName(span) ||
                (document.words && document.words->straddles(body.folded, span)) ||
                std::any_of(body.mentions.begin(), body.mentions.end(),
                            [&](const Mention& mention) { return mention.span.contains(span); });
            if (!place.isEmpty() && !leftAlone)
                all.push_back({span.start, name, place});
        }
    }
    std::sort(all.begin(), all.end(),
              [](const Called& left, const Called& right) { return left.start < right.start; });
    return all;
}

/// 清江县发改局……清江县发改委: the short names of a row of the rule's list are of one office.
void judgeAlike(const Document& document, const Rule& rule, Report& report)
{
    for (const QString& row : rule.lexicon.value(QStringLiteral("alike"))) {
        const std::vector<Called> all = calledIn(document, row.split(u'/'));
        for (auto later = all.begin(); later != all.end(); ++later) {
            const auto first = std::find_if(all.begin(), later, [&](const Called& earlier) {
                return earlier.place == later->place && earlier.name != later->name;
            });
            if (first == later)
                continue;
            Remark remark;
            remark.span = {later->start, static_cast<int>(later->name.size())};
            remark.message = QStringLiteral("mixed");
            remark.arguments = {first->name};
            remark.fixes.push_back(
                replacement(remark.span, document.body.view(remark.span).toString(), first->name));
            report.add(rule, document.body, remark);
            break;
        }
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
