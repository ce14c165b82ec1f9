// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/abbreviation.h"

#include "core/lint/checkers/surroundings.h"
#include "core/text/affixes.h"
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

/// 某县 and the 县 that takes it up; not 邻县.
bool takesUp(QStringView bare, QStringView named)
{
    return bare.size() == 1 && named.size() > 1 && named.endsWith(bare) &&
           !text::isOneOf(named.front(), u"邻外各两几别他全");
}

/// The short names of one office, in order.
std::vector<Span> shortNames(const Document& document, const QString& office)
{
    std::vector<Span> found;
    for (const WordHit& hit : document.bodyHits) {
        if (hit.token->group == office && isShortName(document.body, hit.mark))
            found.push_back(hit.mark);
    }
    return found;
}

/// Whether two short names speak of one place: 清江县 twice, or 清江县 and 县 where the office of
/// no other 县 is named beside it.
bool ofOnePlace(const FieldText& body, const std::vector<Span>& names, const Span& first,
                const Span& second)
{
    const QStringView one = placeBefore(body.folded, first.start);
    const QStringView other = placeBefore(body.folded, second.start);
    if (one == other)
        return true;
    if (!takesUp(one, other) && !takesUp(other, one))
        return false;
    const QStringView named = one.size() > 1 ? one : other;
    return std::all_of(names.begin(), names.end(), [&](const Span& name) {
        const QStringView place = placeBefore(body.folded, name.start);
        return place == named || place.back() != named.back() || takesUp(place, named);
    });
}

/// 县林业局、县林草局: a text that lists two names tells two offices apart.
bool isListedBeside(const FieldText& body, const Span& first, const Span& second)
{
    const qsizetype place = placeBefore(body.folded, second.start).size();
    return second.start - place - first.end() == 1 &&
           text::isOneOf(body.folded[first.end()], u"、和与及");
}

/// 县市场监管局（以下简称“县市监局”）: the text says itself what it calls the office.
bool isIntroduced(const FieldText& body, const Rule& rule, const QString& office)
{
    constexpr qsizetype reach = 6; // “, a place and its rank before the name
    constexpr QStringView word = u"简称";
    if (!body.units.hasAll(word))
        return false;
    const QStringView folded(body.folded);
    for (qsizetype at = text::indexOf(folded, word); at >= 0;
         at = text::indexOf(folded, word, at + 1)) {
        constexpr qsizetype longest = 24;
        const QStringView after = text::head(folded.sliced(at + word.size()), longest);
        const bool names = std::any_of(rule.tokens.begin(), rule.tokens.end(), [&](const Token& t) {
            const qsizetype place = t.group == office ? after.indexOf(t.text) : -1;
            return place >= 0 && place <= reach;
        });
        if (names)
            return true;
    }
    return false;
}

/// 清江县发改局……清江县发改委: words of one group are short names of one office, which needs not be
/// registered. One finding an office is enough.
void judgeOffice(const FieldText& body, const std::vector<Span>& names, const Rule& rule,
                 Report& report)
{
    for (auto later = names.begin(); later != names.end(); ++later) {
        const auto first = std::find_if(names.begin(), later, [&](const Span& name) {
            return body.view(name) != body.view(*later) && ofOnePlace(body, names, name, *later) &&
                   !isListedBeside(body, name, *later);
        });
        if (first == later)
            continue;
        const QString name = body.view(*first).toString();
        Remark remark;
        remark.span = *later;
        remark.message = QStringLiteral("mixed");
        remark.arguments = {name};
        remark.fixes = {replacement(remark.span, body.view(remark.span), name)};
        report.add(rule, body, remark);
        return;
    }
}

void judgeAlike(const Document& document, const Rule& rule, Report& report)
{
    QStringList told;
    for (const WordHit& hit : document.bodyHits) {
        const QString& office = hit.token->group;
        if (told.contains(office))
            continue;
        told.append(office);
        const std::vector<Span> names = shortNames(document, office);
        if (names.size() > 1 && !isIntroduced(document.body, rule, office))
            judgeOffice(document.body, names, rule, report);
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
