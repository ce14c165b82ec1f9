// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/secret_marking.h"

#include "core/text/width.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace chengbao::lint
{
namespace
{

bool isBlank(QChar unit)
{
    if (text::isHan(unit.unicode()))
        return false;
    return unit.isSpace() || unit.category() == QChar::Other_Format;
}

/// A line of a field without its blanks: 机　密 ★ 1年 reads 机密★1年.
struct Line {
    QString text;
    std::vector<int> places; ///< offset in the field of each unit of `text`

    Span inField(const Span& span) const
    {
        const int start = places[span.start];
        return {start, places[span.end() - 1] + 1 - start};
    }
};

Line lineOf(const FieldText& field, const Span& paragraph)
{
    Line line;
    line.text.resize(paragraph.length);
    line.places.resize(static_cast<std::size_t>(paragraph.length));
    QChar* out = line.text.data();
    int* place = line.places.data();
    const QChar* units = field.folded.constData();
    for (int i = paragraph.start; i < paragraph.end(); ++i) {
        if (!isBlank(units[i])) {
            *out++ = units[i];
            *place++ = i;
        }
    }
    line.text.truncate(out - line.text.data());
    return line;
}

/// A word of the rule without its blanks.
struct Word {
    QString text;
    QString group;
};

struct Mark {
    const Word* word;
    Span span; ///< in the line
};

std::vector<Mark> marksIn(const Line& line, const std::vector<Word>& words)
{
    std::vector<Mark> marks;
    for (const Word& word : words) {
        const int length = static_cast<int>(word.text.size());
        for (qsizetype at = line.text.indexOf(word.text); at >= 0;
             at = line.text.indexOf(word.text, at + length))
            marks.push_back({&word, {static_cast<int>(at), length}});
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
    if (line.text.size() - marked > longestRest)
        return false;
    std::vector<bool> covered(static_cast<std::size_t>(line.text.size()));
    for (const Mark& mark : marks)
        std::fill_n(covered.begin() + mark.span.start, mark.span.length, true);
    if (std::count(covered.begin(), covered.end(), false) > longestRest)
        return false;
    QString rest;
    for (int i = 0; i < line.text.size(); ++i) {
        if (!covered[static_cast<std::size_t>(i)])
            rest += line.text[i];
    }
    const bool mayMatch = rest.isEmpty() || openings.contains(rest.front());
    return mayMatch && little.match(rest).hasMatch();
}

/// 机密★1年, 秘密☆, 机密*5年: how long the star behind the words is, 0 where there is none.
int starBehind(QStringView after)
{
    static const QRegularExpression star(QStringLiteral("^级?([★☆⭐✩]|\\*(?=\\d|长期|$))"));
    constexpr qsizetype longest = 4;
    return static_cast<int>(star.match(text::head(after, longest).toString()).capturedLength());
}

/// （机密）, 密级：机密。
bool isSetApart(QStringView before, QStringView after)
{
    static const QRegularExpression opens(QStringLiteral("(密级:*|[(\\[【〔])[★☆]?$"));
    static const QRegularExpression closes(QStringLiteral("^[)\\]】〕,。;!]|^$"));
    constexpr qsizetype longest = 8;
    return opens.match(text::tail(before, longest).toString()).hasMatch() &&
           closes.match(text::head(after, longest).toString()).hasMatch();
}

void checkLine(const FieldText& field, const Line& line, const Rule& rule,
               const std::vector<Word>& words, Report& report)
{
    const std::vector<Mark> marks = marksIn(line, words);
    if (marks.empty())
        return;
    const bool marksOnly = isMarksOnly(line, marks);
    const QStringView text(line.text);
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
    std::vector<Word> all; ///< in the order of the rule

    /// Those that stand in a line, told without a copy of it: hardly a text has all units of a
    /// word.
    std::vector<Word> in(QStringView line, const text::UnitsPresent& units) const
    {
        std::vector<Word> found;
        std::ranges::copy_if(all, std::back_inserter(found), [&](const Word& word) {
            return units.hasAll(word.text) && stands(word.text, line);
        });
        return found;
    }

private:
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
};

SecretMarking::SecretMarking(const Rule& rule)
{
    auto words = std::make_shared<Words>();
    for (const Token& token : rule.tokens) {
        QString text = token.text;
        text.removeIf(isBlank);
        if (!token.isPattern && text.size() > 1)
            words->all.push_back({text, token.group});
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
                checkLine(field, lineOf(field, paragraph), rule, words, report);
        }
    };
    check(document.title);
    check(document.body);
    for (const FieldText& fact : document.facts)
        check(fact);
}

} // namespace chengbao::lint
