// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/former_names.h"

#include "core/lint/checkers/surroundings.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// Words that say that a sentence tells of the time before, as in the patterns of the rule.
constexpr QStringView pastWords[] = {u"原",   u"时任", u"曾任", u"历任", u"前身", u"更名", u"改称",
                                     u"撤销", u"撤并", u"整合", u"合并", u"组建", u"划转", u"划入",
                                     u"并入", u"改革", u"旧址", u"早年", u"过去", u"旧称", u"当时",
                                     u"当年", u"年代", u"历史", u"挂牌", u"改为"};

/// Titles of leaders, the longer ones before those they end with.
constexpr QStringView titles[] = {u"副书记", u"书记", u"副县长", u"县长", u"副市长", u"市长",
                                  u"副区长", u"区长", u"副镇长", u"镇长", u"副乡长", u"乡长",
                                  u"副省长", u"省长", u"副州长", u"州长", u"副局长", u"局长",
                                  u"副主任", u"主任", u"副主席", u"主席", u"副部长", u"部长"};

bool endsFigure(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isDigit();
}

/// Whether the sentence names a year up to `last`: 2018年.
bool namesYearUpTo(QStringView sentence, int last)
{
    constexpr qsizetype digits = 4;
    for (qsizetype at = sentence.indexOf(u'年'); at >= 0; at = sentence.indexOf(u'年', at + 1)) {
        if (at < digits || !endsFigure(sentence, at - digits))
            continue;
        bool isYear = false;
        const int year = sentence.sliced(at - digits, digits).toInt(&isYear);
        if (isYear && year >= 1800 && year <= last)
            return true;
    }
    return false;
}

bool tellsOfThePast(const FieldText& field, const Mention& mention, const QDate& until)
{
    const QStringView sentence = field.foldedView(field.sentenceAt(mention.span.start));
    const bool past = std::any_of(std::begin(pastWords), std::end(pastWords),
                                  [&](QStringView word) { return sentence.contains(word); });
    constexpr int today = 9999;
    const int last = until.isValid() ? until.year() : today;
    return past || (last != today && namesYearUpTo(sentence, last));
}

/// The year of the reform that ended most of the names the rule knows.
constexpr int yearOfReform = 2018;

/// Whether all years an item names lie before the reform: an old text that was pasted, in which the
/// names of its time stand by right.
bool isOfThePast(const Document& document)
{
    const Facts& facts = document.draft.facts;
    for (const QDate& day : {facts.eventDate, facts.reportDate}) {
        if (day.isValid() && day.year() > yearOfReform)
            return false;
    }
    bool named = false;
    for (const text::DateMention& date : document.body.dates()) {
        if (date.year && *date.year > yearOfReform)
            return false;
        named = named || date.year;
    }
    return named;
}

void reportWords(const Document& document, const Rule& rule, Report& report)
{
    if ((document.titleHits.empty() && document.bodyHits.empty()) || isOfThePast(document))
        return;
    const auto add = [&](const FieldText& field, const std::vector<WordHit>& hits) {
        for (const WordHit& hit : hits) {
            // 加工商局限于, 国土局部
            if (document.words && document.words->straddles(field.folded, hit.mark))
                continue;
            Remark remark;
            remark.span = hit.mark;
            remark.arguments = {hit.replacement};
            remark.fixes = {replacement(hit.mark, field.view(hit.mark), hit.replacement)};
            report.add(rule, field, remark);
        }
    };
    add(document.title, document.titleHits);
    add(document.body, document.bodyHits);
}

/// The day the item speaks of; null when it does not say.
QDate dayOf(const Facts& facts)
{
    return facts.eventDate.isValid() ? facts.eventDate : facts.reportDate;
}

void judgeUnit(const Document& document, const FieldText& field, const Mention& mention,
               const Rule& rule, Report& report)
{
    const Unit& unit = document.names->names().units[mention.owner];
    const FormerName& former = unit.former[mention.part];
    const QDate day = dayOf(document.draft.facts);
    const bool stillRight = former.until.isValid() && day.isValid() && day <= former.until;
    if (stillRight || tellsOfThePast(field, mention, former.until))
        return;
    Remark remark;
    remark.span = mention.span;
    remark.ofName = true;
    remark.message = QStringLiteral("registered");
    remark.arguments = {unit.name};
    remark.fixes.push_back(replacement(mention.span, field.view(mention.span).toString(),
                                       withoutOverlap(field.text, mention.span.start, unit.name)));
    report.add(rule, field, remark);
}

bool hasTitle(QStringView registered, QStringView title)
{
    for (qsizetype at = registered.indexOf(title); at >= 0; at = registered.indexOf(title, at + 1))
        if (at == 0 || registered[at - 1] != u'副')
            return true;
    return false;
}

void judgeLeader(const Document& document, const FieldText& field, const Mention& mention,
                 const Rule& rule, Report& report)
{
    const Leader& leader = document.names->names().leaders[mention.owner];
    const QStringView before = QStringView(field.folded).left(mention.span.start);
    const auto title = std::find_if(std::begin(titles), std::end(titles),
                                    [&](QStringView word) { return before.endsWith(word); });
    if (leader.title.isEmpty() || title == std::end(titles) || hasTitle(leader.title, *title) ||
        tellsOfThePast(field, mention, {}))
        return;
    const int length = static_cast<int>(title->size());
    Remark remark;
    remark.span = {mention.span.start - length, mention.span.length + length};
    remark.ofName = true;
    remark.message = QStringLiteral("leader");
    remark.arguments = {leader.name, leader.title};
    report.add(rule, field, remark);
}

} // namespace

void checkFormerNames(const Document& document, const Rule& rule, Report& report)
{
    reportWords(document, rule, report);
    for (const FieldText* field : {&document.title, &document.body}) {
        for (const Mention& mention : field->mentions) {
            if ((rule.exemptSpeech && field->inSpeech(mention.span)) ||
                (rule.exemptTitles && field->inTitle(mention.span)))
                continue;
            if (mention.kind == Mention::Kind::FormerName)
                judgeUnit(document, *field, mention, rule, report);
            else if (mention.kind == Mention::Kind::Leader)
                judgeLeader(document, *field, mention, rule, report);
        }
    }
}

} // namespace chengbao::lint
