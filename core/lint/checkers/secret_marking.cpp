// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/secret_marking.h"

#include "core/text/affixes.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

inline bool isBlank(QChar unit)
{
    // All but a few of the units of an item: Han, ASCII, 。《》“” and the like.
    const char16_t code = unit.unicode();
    if (text::isHan(code) || (code > u' ' && code < 0x7F) || (code >= 0x3001 && code <= 0x3029) ||
        (code >= 0x2010 && code <= 0x2027))
        return false;
    return unit.isSpace() || unit.category() == QChar::Other_Format;
}

/// A line of a field without its blanks: 机　密 ★ 1年 reads 机密★1年. Refers to the field.
class Line
{
public:
    Line(const FieldText& field, const Span& paragraph)
        : m_start(paragraph.start), m_text(field.foldedView(paragraph))
    {
        if (std::any_of(m_text.begin(), m_text.end(), isBlank))
            leaveOutBlanks();
    }

    QStringView text() const { return m_text; }

    Span inField(const Span& span) const
    {
        const int start = placeOf(span.start);
        return {start, placeOf(span.end() - 1) + 1 - start};
    }

private:
    void leaveOutBlanks()
    {
        m_units.resize(m_text.size());
        m_places.reserve(static_cast<std::size_t>(m_text.size()));
        QChar* out = m_units.data();
        for (int i = 0; i < m_text.size(); ++i) {
            if (isBlank(m_text[i]))
                continue;
            *out++ = m_text[i];
            m_places.push_back(m_start + i);
        }
        m_units.truncate(out - m_units.constData());
        m_text = m_units;
    }

    int placeOf(int unit) const
    {
        return m_places.empty() ? m_start + unit : m_places[static_cast<std::size_t>(unit)];
    }

    int m_start = 0;
    QStringView m_text;
    QString m_units;           ///< where there are blanks
    std::vector<int> m_places; ///< offset in the field of each of m_units
};

/// A word of the rule without its blanks.
struct Word {
    QString text;
    QString group;
};

struct Mark {
    const Word* word;
    Span span; ///< in the line
};

std::vector<Mark> marksIn(const Line& line, const std::vector<const Word*>& words)
{
    std::vector<Mark> marks;
    for (const Word* word : words) {
        const int length = static_cast<int>(word->text.size());
        for (qsizetype at = text::indexOf(line.text(), word->text); at >= 0;
             at = text::indexOf(line.text(), word->text, at + length))
            marks.push_back({word, {static_cast<int>(at), length}});
    }
    return marks;
}

/// Whether nothing else stands in the line: 内部文件 注意保存, 特急 机密, 本件阅后收回，不得翻印。
bool isMarksOnly(const Line& line, const std::vector<Mark>& marks)
{
    constexpr QStringView openings =
        u"!,.。、;:()[]【】〔〕★☆⭐✩*特加急长本此系属为请密级0123456789";
    static const QRegularExpression little(QStringLiteral(
        "^([!,.。、;:()\\[\\]【】〔〕★☆⭐✩*]|特急|加急|急件|\\d+(年|个月|月|天|日)|长期|"
        "本件|此件|系|属|为|请|密级|级)*$"));
    constexpr qsizetype longestRest = 40;
    qsizetype marked = 0; // at most: marks may overlap
    for (const Mark& mark : marks)
        marked += mark.span.length;
    if (line.text().size() - marked > longestRest)
        return false;
    std::vector<bool> covered(static_cast<std::size_t>(line.text().size()));
    for (const Mark& mark : marks)
        std::fill_n(covered.begin() + mark.span.start, mark.span.length, true);
    if (std::count(covered.begin(), covered.end(), false) > longestRest)
        return false;
    QString rest;
    for (int i = 0; i < line.text().size(); ++i) {
        if (!covered[static_cast<std::size_t>(i)])
            rest += line.text()[i];
    }
    const bool mayMatch = rest.isEmpty() || openings.contains(rest.front());
    return mayMatch && little.match(rest).hasMatch();
}

/// 机密★1年, 秘密☆, 机密*5年: how long the star behind the words is, 0 where there is none.
int starBehind(QStringView after)
{
    const int star = after.startsWith(u'级') ? 1 : 0;
    if (star >= after.size())
        return 0;
    const QStringView behind = after.sliced(star + 1);
    const bool stands =
        text::isOneOf(after[star], u"★☆⭐✩") ||
        (after[star] == u'*' && (behind.isEmpty() || (behind[0] >= u'0' && behind[0] <= u'9') ||
                                 text::startsWith(behind, u"长期")));
    return stands ? star + 1 : 0;
}

/// 密级：机密　保密期限：10年
bool isInForm(QStringView before, QStringView after)
{
    constexpr QStringView labels[] = {u"保密期限", u"保密期", u"密级", u"紧急程度", u"缓急",
                                      u"份号",     u"编号",   u"文号", u"发文",     u"签发"};
    return before.endsWith(u"密级:") &&
           std::ranges::any_of(labels, [&](QStringView label) { return after.startsWith(label); });
}

/// （机密）, 密级：机密。
bool isSetApart(QStringView before, QStringView after)
{
    if (isInForm(before, after))
        return true;
    if (!after.isEmpty() && !text::isOneOf(after.front(), u")]】〕,。;!"))
        return false;
    if (before.endsWith(u'★') || before.endsWith(u'☆'))
        before.chop(1);
    if (!before.isEmpty() && text::isOneOf(before.back(), u"([【〔"))
        return true;
    while (before.endsWith(u':'))
        before.chop(1);
    return text::endsWith(before, u"密级");
}

void checkLine(const FieldText& field, const Line& line, const Rule& rule,
               const std::vector<const Word*>& words, Report& report)
{
    const std::vector<Mark> marks = marksIn(line, words);
    if (marks.empty())
        return;
    const bool marksOnly = isMarksOnly(line, marks);
    const QStringView text = line.text();
    for (const Mark& mark : marks) {
        const QString& group = mark.word->group;
        const QStringView after = text.sliced(mark.span.end());
        const int star = group.isEmpty() ? starBehind(after) : 0;
        const bool stands = marksOnly || star > 0 || group == QLatin1String("certain") ||
                            (group.isEmpty() && isSetApart(text.first(mark.span.start), after));
        if (!stands)
            continue;
        Remark remark;
        remark.span = line.inField({mark.span.start, mark.span.length + star});
        report.add(rule, field, remark);
    }
}

} // namespace

struct SecretMarking::Words {
    /// One of two units at least; in the order of the rule.
    void add(Word word)
    {
        const auto opening = std::ranges::find_if(m_openings, [&](const Opening& each) {
            return each.units == QStringView(word.text).first(2);
        });
        Opening& own = opening == m_openings.end()
                           ? m_openings.emplace_back(Opening{word.text.left(2), {}})
                           : *opening;
        own.words.push_back(m_all.size());
        m_all.push_back(std::move(word));
    }

    /// Those that stand in a line, in the order of the rule, told without a copy of it: hardly a
    /// text has the units that even one of them begins with.
    std::vector<const Word*> in(QStringView line, const text::UnitsPresent& units) const
    {
        std::vector<const Word*> found;
        for (const Opening& opening : m_openings) {
            if (!units.hasAll(opening.units))
                continue;
            for (const std::size_t i : opening.words) {
                if (units.hasAll(m_all[i].text) && stands(m_all[i].text, line))
                    found.push_back(&m_all[i]);
            }
        }
        std::ranges::sort(found);
        return found;
    }

private:
    /// What some of the words begin with.
    struct Opening {
        QString units;
        std::vector<std::size_t> words; ///< places in m_all
    };

    static bool stands(QStringView word, QStringView line)
    {
        qsizetype at = line.indexOf(word.front());
        while (at >= 0 && !beginsWith(line.sliced(at), word))
            at = line.indexOf(word.front(), at + 1);
        return at >= 0;
    }

    /// Whatever blanks stand in the text.
    static bool beginsWith(QStringView text, QStringView word)
    {
        qsizetype at = 0;
        for (const QChar unit : word) {
            while (at < text.size() && isBlank(text[at]))
                ++at;
            if (at == text.size() || text[at] != unit)
                return false;
            ++at;
        }
        return true;
    }

    std::vector<Word> m_all;
    std::vector<Opening> m_openings;
};

SecretMarking::SecretMarking(const Rule& rule)
{
    auto words = std::make_shared<Words>();
    for (const Token& token : rule.tokens) {
        QString text = token.text;
        text.removeIf(isBlank);
        if (!token.isPattern && text.size() > 1)
            words->add({text, token.group});
    }
    m_words = std::move(words);
}

void SecretMarking::operator()(const Document& document, const Rule& rule, Report& report) const
{
    const auto check = [&](const FieldText& field) {
        if (field.text.isEmpty())
            return;
        for (const Span& paragraph : field.paragraphs()) {
            const auto words = m_words->in(field.foldedView(paragraph), field.units);
            if (!words.empty())
                checkLine(field, Line(field, paragraph), rule, words, report);
        }
    };
    check(document.title);
    check(document.body);
    for (const FieldText& fact : document.facts)
        check(fact);
}

} // namespace chengbao::lint
