// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/tokens.h"

#include "core/text/width.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace chengbao::archive
{
namespace
{

constexpr int pointBits = 21;
constexpr Token pointMask = (Token(1) << pointBits) - 1;
constexpr int thirdShift = 2 * pointBits + 2; // above the field

// Private-use characters that begin tokens which are no text, and two digits in one.
constexpr char32_t fieldMark = 0xE100;
constexpr char32_t factMark = 0xE180;
constexpr char16_t blankInMark = 0xE1FF;
constexpr char32_t twoDigits = 0xE200;
constexpr char32_t blankNeighbour = 0xE000 + U' ';

Token tokenOf(Field field, char32_t first, char32_t second = 0)
{
    return (static_cast<Token>(field) << (2 * pointBits)) |
           (static_cast<Token>(first) << pointBits) | second;
}

void append(QString& text, Token token)
{
    if (const auto field = static_cast<char32_t>(token >> (2 * pointBits)) & 3)
        text += QChar(fieldMark + field);
    text += QStringView(QChar::fromUcs4(static_cast<char32_t>((token >> pointBits) & pointMask)));
    if (const auto second = static_cast<char32_t>(token & pointMask))
        text += QStringView(QChar::fromUcs4(second));
    if (const auto third = static_cast<char16_t>(token >> thirdShift))
        text += QChar(third);
}

/// How a code point is written in tokens; zero for blanks and control characters.
char32_t writtenAs(char32_t codePoint)
{
    constexpr char32_t privateUse = 0xE000;
    if (codePoint <= U' ' || codePoint == 0x7F || QChar::isSpace(codePoint))
        return 0;
    const bool plain = codePoint > 0x7F || QChar::isLetterOrNumber(codePoint);
    return plain ? codePoint : privateUse + codePoint;
}

bool isDigit(char32_t point)
{
    return point >= U'0' && point <= U'9';
}

char32_t digitPair(const char32_t* digits)
{
    return twoDigits + (digits[0] - U'0') * 10 + (digits[1] - U'0');
}

int digitsFrom(const std::vector<char32_t>& run, size_t at)
{
    size_t end = at;
    while (end < run.size() && isDigit(run[end]))
        ++end;
    return static_cast<int>(end - at);
}

/// Three digits in a row, and four: pairs of digits are in every text, and say nothing.
Token threeDigits(Field field, const char32_t* digits)
{
    return tokenOf(field, digits[0], digitPair(digits + 1));
}

Token fourDigits(Field field, const char32_t* digits)
{
    return tokenOf(field, digitPair(digits), digitPair(digits + 2));
}

/// Whether three neighbours make a token: a figure with what follows it, or its end with the two
/// after it. Figures stand before the same few words and stops everywhere (6.4万元，).
bool isFigureEnd(const std::vector<char32_t>& run, size_t at)
{
    if (at + 2 >= run.size())
        return false;
    const bool figure = isDigit(run[at]) || isDigit(run[at + 1]);
    return figure && digitsFrom(run, at) < 3 &&
           std::all_of(&run[at], &run[at] + 3, [](char32_t point) { return point <= 0xFFFF; });
}

Token figureEnd(const std::vector<char32_t>& run, size_t at)
{
    return (static_cast<Token>(run[at + 2]) << thirdShift) |
           tokenOf(Field::Anywhere, run[at], run[at + 1]);
}

/// Calls run(codePoints) for each longest stretch without blanks, as written in tokens.
template <class Run>
void forEachRun(QStringView folded, Run run)
{
    std::vector<char32_t> codePoints;
    for (const char32_t codePoint : folded.toUcs4()) {
        if (const char32_t written = writtenAs(codePoint)) {
            codePoints.push_back(written);
        } else if (!codePoints.empty()) {
            run(codePoints);
            codePoints.clear();
        }
    }
    if (!codePoints.empty())
        run(codePoints);
}

} // namespace

QString foldForSearch(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar* out = folded.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (text::isHan(unit.unicode())) {
            *out++ = unit; // nearly everything
        } else if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            // Simple case folding never leaves its plane, so a pair stays a pair.
            const char32_t pair = QChar::toCaseFolded(QChar::surrogateToUcs4(unit, text[++i]));
            *out++ = QChar(QChar::highSurrogate(pair));
            *out++ = QChar(QChar::lowSurrogate(pair));
        } else {
            *out++ = QChar(text::foldWidth(unit.unicode())).toCaseFolded();
        }
    }
    return folded;
}

QString tokenScheme()
{
    return QStringLiteral("5/unicode-%1").arg(QChar::currentUnicodeVersion());
}

namespace
{

char32_t pointAt(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return 0;
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size();
    return pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

char32_t pointBefore(QStringView text, qsizetype at)
{
    if (at < 1)
        return 0;
    const bool pair = text[at - 1].isLowSurrogate() && at > 1;
    return pair ? QChar::surrogateToUcs4(text[at - 2], text[at - 1]) : text[at - 1].unicode();
}

} // namespace

void TokenSet::addText(Field field, QStringView folded)
{
    forEachRun(folded, [this, field](const std::vector<char32_t>& run) {
        for (size_t i = 0; i < run.size(); ++i) {
            m_tokens.push_back(tokenOf(field, run[i]));
            if (i + 1 < run.size())
                m_tokens.push_back(tokenOf(field, run[i], run[i + 1]));
            if (field == Field::Anywhere && isFigureEnd(run, i))
                m_tokens.push_back(figureEnd(run, i));
            const int digits = isDigit(run[i]) ? digitsFrom(run, i) : 0;
            if (digits >= 3)
                m_tokens.push_back(threeDigits(field, &run[i]));
            if (digits >= 4)
                m_tokens.push_back(fourDigits(field, &run[i]));
        }
    });
    for (qsizetype at = folded.indexOf(u' '); at >= 0; at = folded.indexOf(u' ', at + 1))
        addBlank(field, folded, at);
}

/// A blank between two characters, for phrases that go across it.
void TokenSet::addBlank(Field field, QStringView folded, qsizetype at)
{
    const char32_t before = writtenAs(pointBefore(folded, at));
    const char32_t after = writtenAs(pointAt(folded, at + 1));
    if (before)
        m_tokens.push_back(tokenOf(field, before, blankNeighbour));
    if (after)
        m_tokens.push_back(tokenOf(field, blankNeighbour, after));
}

void TokenSet::addMark(char kind, const QString& value)
{
    m_marks.append(markWord(kind, value));
}

void TokenSet::close()
{
    std::sort(m_tokens.begin(), m_tokens.end());
    m_tokens.erase(std::unique(m_tokens.begin(), m_tokens.end()), m_tokens.end());
    m_marks.sort();
    m_marks.removeDuplicates();
}

QString TokenSet::words() const
{
    QString words;
    words.reserve(static_cast<qsizetype>(m_tokens.size()) * 3);
    for (const Token token : m_tokens) {
        words += QLatin1Char(' ');
        append(words, token);
    }
    for (const QString& mark : m_marks)
        words += QLatin1Char(' ') + mark;
    return words;
}

TokenSet TokenSet::without(const TokenSet& other) const
{
    TokenSet rest;
    std::set_difference(m_tokens.begin(), m_tokens.end(), other.m_tokens.begin(),
                        other.m_tokens.end(), std::back_inserter(rest.m_tokens));
    std::set_difference(m_marks.begin(), m_marks.end(), other.m_marks.begin(), other.m_marks.end(),
                        std::back_inserter(rest.m_marks));
    return rest;
}

QString markWord(char kind, const QString& value)
{
    QString word = QChar(factMark) + QLatin1Char(kind);
    for (const char32_t codePoint : foldForSearch(value).toUcs4()) {
        if (const char32_t written = writtenAs(codePoint))
            word += QStringView(QChar::fromUcs4(written));
        else
            word += QChar(blankInMark);
    }
    return word;
}

QStringList queryTokens(Field field, QStringView term)
{
    QStringList words;
    const auto add = [&words](Token token) { append(words.emplaceBack(), token); };
    forEachRun(term, [&add, field](const std::vector<char32_t>& run) {
        if (run.size() == 1)
            add(tokenOf(field, run[0]));
        std::vector<bool> told(run.size()); // pairs that a longer token has
        const auto addLonger = [&](Token token, size_t at, size_t length) {
            add(token);
            std::fill_n(told.begin() + static_cast<std::ptrdiff_t>(at), length - 1, true);
        };
        for (size_t i = 0; i < run.size(); ++i) {
            const int digits = isDigit(run[i]) ? digitsFrom(run, i) : 0;
            if (digits >= 4)
                addLonger(fourDigits(field, &run[i]), i, 4);
            else if (digits == 3 && !told[i])
                addLonger(threeDigits(field, &run[i]), i, 3);
            else if (field == Field::Anywhere && isFigureEnd(run, i))
                addLonger(figureEnd(run, i), i, 3);
        }
        for (size_t i = 0; i + 1 < run.size(); ++i) {
            if (!told[i])
                add(tokenOf(field, run[i], run[i + 1]));
        }
    });
    for (qsizetype at = term.indexOf(u' '); at >= 0; at = term.indexOf(u' ', at + 1)) {
        if (const char32_t before = writtenAs(pointBefore(term, at)))
            add(tokenOf(field, before, blankNeighbour));
        if (const char32_t after = writtenAs(pointAt(term, at + 1)))
            add(tokenOf(field, blankNeighbour, after));
    }
    words.removeDuplicates();
    return words;
}

bool tokensAreExact(QStringView term)
{
    const auto points = term.toUcs4();
    return (points.size() == 1 || points.size() == 2) &&
           std::all_of(points.begin(), points.end(),
                       [](char32_t point) { return writtenAs(point); });
}

} // namespace chengbao::archive
