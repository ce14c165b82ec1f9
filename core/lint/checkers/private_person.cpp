// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/private_person.h"

#include "core/lint/checkers/person_names.h"
#include "core/lint/checkers/sought_words.h"
#include "core/lint/checkers/surroundings.h"
#include "core/text/unit_table.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace chengbao::lint
{
namespace
{

/// What a name is connected with: the key of the rule's message.
constexpr QLatin1String illness("illness");
constexpr QLatin1String crime("crime");
constexpr QLatin1String minor("minor");
constexpr QLatin1String victim("victim");

template <std::size_t Size>
QLatin1String meaningIn(const std::array<std::pair<QLatin1String, QLatin1String>, Size>& meanings,
                        const QString& group)
{
    const auto known = std::find_if(meanings.begin(), meanings.end(),
                                    [&](const auto& each) { return each.first == group; });
    return known == meanings.end() ? QLatin1String() : known->second;
}

/// What a group of the rule says of the name behind its words (患者张三).
QLatin1String meaningOfLabel(const QString& group)
{
    static constexpr std::array meanings{
        std::pair{QLatin1String("patient"), illness}, std::pair{QLatin1String("suspect"), crime},
        std::pair{QLatin1String("convict"), crime}, std::pair{QLatin1String("child"), minor},
        std::pair{QLatin1String("sufferer"), victim}};
    return meaningIn(meanings, group);
}

/// What a group says of the name before its words (张三患有…); patterns are illnesses.
QLatin1String meaningOfDeed(const Token& token)
{
    static constexpr std::array meanings{std::pair{QLatin1String("ill"), illness},
                                         std::pair{QLatin1String("accused"), crime},
                                         std::pair{QLatin1String("harmed"), victim}};
    return token.isPattern ? illness : meaningIn(meanings, token.group);
}

/// What a word of the rule asks to look at.
struct Role {
    QLatin1String label = {}; ///< see meaningOfLabel()
    QLatin1String deed = {};  ///< see meaningOfDeed()
    bool isAge = false, isConvict = false;
};

} // namespace

struct PrivatePerson::Words {
    std::vector<Role> roles; ///< by token of the rule
    QStringList persons;     ///< words for persons
};

namespace
{

/// One field, the rule's words in it, and what is found.
class Search
{
public:
    Search(const Document& document, const FieldText& field, const std::vector<WordHit>& hits,
           const Rule& rule, Report& report)
        : m_field(field), m_hits(hits), m_rule(rule), m_report(report), m_names(document.words)
    {
    }

    void run(const std::vector<Role>& roles, const QStringList& nouns)
    {
        for (const WordHit& hit : m_hits) {
            const Role& role = roles[static_cast<std::size_t>(hit.token - m_rule.tokens.data())];
            if (!role.label.isEmpty())
                note(m_names.behindLabel(m_field.folded, hit.match.end()), role.label);
            if (!role.deed.isEmpty())
                note(nameBefore(hit.match.start, nouns), role.deed);
            if (role.isAge)
                lookAtAge(hit.match, nouns);
            if (role.isConvict)
                lookAtConvict(hit.match);
        }
    }

private:
    /// The name that a deed follows: 张三(男，46岁)，因涉嫌…, 李四今年8月患…
    Span nameBefore(int deed, const QStringList& nouns) const
    {
        static const QRegularExpression between(
            QStringLiteral("(\\([^()\\n]{0,16}\\))?,?([男女],)?(\\d{1,2}岁)?,?(因|曾|已|不幸|突然|"
                           "近日|前年|去年|今年|"
                           "当年|20\\d\\d年|\\d{1,2}月|\\d{1,2}日|被|经|依法|先后)*$"));
        constexpr int reach = 36;
        int end = deed;
        // What such a stretch ends with; behind anything else there is none.
        if (deed > 0 && text::isOneOf(m_field.folded[deed - 1], u"),岁因曾已幸然日年月被经法后")) {
            const QString before = stretchBefore(m_field.folded, deed, reach);
            end -= static_cast<int>(between.match(before).capturedLength());
        }
        return m_names.endingAt(m_field.folded, end, nouns);
    }

    /// 王小明（男，12岁）, 12岁的王小明, 8岁儿童王小明.
    void lookAtAge(const Span& unit, const QStringList& nouns)
    {
        static const QRegularExpression before(
            QStringLiteral("[(,]?([男女],?)?(今年|现年|年仅)?(\\d{1,2})$"));
        static const QRegularExpression after(QStringLiteral("^的?(男孩|女孩|学生|儿子|女儿)?"));
        constexpr int adult = 18;
        constexpr int reach = 10;
        const QString& text = m_field.folded;
        if (unit.start == 0 || text[unit.start - 1] < u'0' || text[unit.start - 1] > u'9' ||
            !mayBeMinor(QStringView(text).first(unit.start)))
            return;
        const auto age = before.match(stretchBefore(text, unit.start, reach));
        if (!age.hasMatch() || age.captured(3).toInt() >= adult)
            return;
        note(m_names.endingAt(text, unit.start - static_cast<int>(age.capturedLength()), nouns),
             minor);
        const auto gap = after.match(stretchBehind(text, unit.end(), reach));
        note(m_names.behindLabel(text, unit.end() + static_cast<int>(gap.capturedLength())), minor);
    }

    /// Whether the number that ends the text may be less than 18: 65 of 65岁 is not.
    static bool mayBeMinor(QStringView text)
    {
        const QChar tens = text.size() > 1 ? text[text.size() - 2] : QChar();
        return tens < u'2' || tens > u'9';
    }

    /// 抓获罪犯, 罪犯落网: nobody has been judged yet.
    void lookAtConvict(const Span& word)
    {
        constexpr int reach = 16;
        const QString& text = m_field.folded;
        // What one of the two needs; most that are told of have been judged.
        if (!hasUnit(QStringView(text).sliced(word.end()).left(reach), u"落到归涉被侦审") &&
            !hasUnit(QStringView(text).first(word.start).last(std::min(word.start, 6)),
                     u"抓擒捕缉锁传审拘逮"))
            return;
        static const QRegularExpression before(QStringLiteral(
            "(抓获|抓捕|擒获|捕获|缉拿|锁定|传唤|审讯|刑拘|刑事拘留|批捕|逮捕)(了|的)?$"));
        static const QRegularExpression after(
            QStringLiteral("^[^,。;\\n]{0,8}?(落网|到案|归案|涉嫌|,(其|因)?涉嫌|侦查阶段|审查起诉|"
                           "取保候审|被抓获|被刑拘|被(依法)?(刑事拘留|批准逮捕|逮捕))"));
        const bool pending = before.match(stretchBefore(text, word.start, reach)).hasMatch() ||
                             after.match(stretchBehind(text, word.end(), reach)).hasMatch();
        if (!pending || isNear(word, QStringLiteral("unless-judged")))
            return;
        Remark remark;
        remark.span = word;
        remark.message = QStringLiteral("suspect");
        mend(remark, QStringLiteral("犯罪嫌疑人"));
        m_report.add(m_rule, m_field, remark);
    }

    /// Whether a word of the group stands in the same paragraph.
    bool isNear(const Span& place, const QString& group) const
    {
        const QStringView text(m_field.folded);
        return std::any_of(m_hits.begin(), m_hits.end(), [&](const WordHit& hit) {
            const int start = std::min(hit.match.start, place.start);
            const int end = std::max(hit.match.end(), place.end());
            return hit.token->group == group &&
                   !text.mid(start, end - start).contains(QLatin1Char('\n'));
        });
    }

    void note(const Span& name, QLatin1String meaning)
    {
        if (name.length == 0)
            return;
        const QString clearing =
            meaning == crime ? QStringLiteral("unless-judged") : QStringLiteral("unless-honoured");
        if (isNear(name, clearing))
            return;
        Remark remark;
        remark.span = name;
        remark.message = meaning;
        const int surname = PersonNames::surnameLength(m_field.foldedView(name));
        const QString hidden = m_field.text.mid(name.start, surname) + QStringLiteral("某");
        remark.arguments = {hidden};
        mend(remark, hidden);
        m_report.add(m_rule, m_field, remark);
    }

    /// Facts are mended by hand.
    void mend(Remark& remark, const QString& text) const
    {
        if (!m_field.name.startsWith(QLatin1String("meta.")))
            remark.fixes = {replacement(remark.span, m_field.view(remark.span), text)};
    }

    const FieldText& m_field;
    const std::vector<WordHit>& m_hits;
    const Rule& m_rule;
    Report& m_report;
    const PersonNames m_names;
};

/// The rule's words in a text as short as a caption.
std::vector<WordHit> wordsIn(const FieldText& field, const Rule& rule)
{
    std::vector<WordHit> hits;
    for (const Token& token : rule.tokens) {
        const int length = static_cast<int>(token.text.size());
        if (token.isPattern || !field.units.hasAll(token.text))
            continue;
        for (qsizetype at = field.folded.indexOf(token.text); at >= 0;
             at = field.folded.indexOf(token.text, at + length)) {
            const Span place{static_cast<int>(at), length};
            hits.push_back({&token, place, place});
        }
    }
    return hits;
}

} // namespace

PrivatePerson::PrivatePerson(const Rule& rule)
{
    auto words = std::make_shared<Words>();
    for (const Token& token : rule.tokens) {
        const QLatin1String label = meaningOfLabel(token.group);
        words->roles.push_back({label, meaningOfDeed(token), token.group == QLatin1String("age"),
                                token.group == QLatin1String("convict")});
        if (token.group == QLatin1String("person") || !label.isEmpty())
            words->persons.append(token.text);
    }
    m_words = std::move(words);
}

void PrivatePerson::operator()(const Document& document, const Rule& rule, Report& report) const
{
    const auto search = [&](const FieldText& field, const std::vector<WordHit>& hits) {
        if (!hits.empty())
            Search(document, field, hits, rule, report).run(m_words->roles, m_words->persons);
    };
    search(document.title, document.titleHits);
    search(document.body, document.bodyHits);
    for (const FieldText& fact : document.facts) {
        if (fact.name == QLatin1String("meta.photos"))
            search(fact, wordsIn(fact, rule));
    }
}

} // namespace chengbao::lint
