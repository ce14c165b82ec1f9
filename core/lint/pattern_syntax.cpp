// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pattern_syntax.h"

#include "core/text/unit_table.h"

#include <QChar>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

using Kind = PatternNode::Kind;
using Property = CharacterClass::Property;

bool has(Property property, char32_t character)
{
    if (character >= 0x4E00 && character < 0x9FEF) // assigned and Han since Unicode 11
        return property == Property::Han;
    if (property == Property::Han)
        return QChar::script(character) == QChar::Script_Han;
    const QChar::Category category = QChar::category(character);
    if (property == Property::Symbol)
        return category >= QChar::Symbol_Math && category <= QChar::Symbol_Other;
    return category >= QChar::Punctuation_Connector && category <= QChar::Punctuation_Other;
}

/// Thrown at the first thing this reader does not follow.
struct NotFollowed {
};

class Reader
{
public:
    explicit Reader(const QString& pattern) : m_pattern(pattern) {}

    PatternNode read()
    {
        PatternNode whole = readAlternation();
        if (!atEnd())
            throw NotFollowed();
        return whole;
    }

private:
    bool atEnd() const { return m_at >= m_pattern.size(); }
    QChar peek() const
    {
        if (atEnd())
            throw NotFollowed();
        return m_pattern[m_at];
    }
    QChar next()
    {
        const QChar unit = peek();
        if (unit.isSurrogate())
            throw NotFollowed();
        ++m_at;
        return unit;
    }
    bool accept(QLatin1String text)
    {
        if (!QStringView(m_pattern).mid(m_at).startsWith(text))
            return false;
        m_at += text.size();
        return true;
    }
    bool accept(char text)
    {
        if (atEnd() || m_pattern[m_at] != QLatin1Char(text))
            return false;
        ++m_at;
        return true;
    }

    PatternNode readAlternation()
    {
        PatternNode node{Kind::Alternation};
        node.children.push_back(readSequence());
        while (accept('|'))
            node.children.push_back(readSequence());
        if (node.children.size() > 1)
            return node;
        PatternNode only = std::move(node.children.front());
        return only;
    }

    PatternNode readSequence()
    {
        PatternNode node{Kind::Sequence};
        while (!atEnd() && peek() != QLatin1Char('|') && peek() != QLatin1Char(')')) {
            if (const qsizetype plain = plainEnd(); plain > m_at) {
                append(node, {Kind::Text, m_pattern.mid(m_at, plain - m_at)});
                m_at = plain;
            } else {
                append(node, readRepetition(readOne()));
            }
        }
        return node;
    }

    /// Where the units end that stand for themselves, once each: most of a pattern.
    qsizetype plainEnd() const
    {
        static constexpr auto special = text::unitSet<1>(u"()[]^$.\\*+?{}|");
        static constexpr auto repeats = text::unitSet<1>(u"*+?{");
        const auto isPlain = [&](qsizetype i) {
            return !special[m_pattern[i].unicode()] && !m_pattern[i].isSurrogate();
        };
        qsizetype end = m_at;
        while (end < m_pattern.size() && isPlain(end))
            ++end;
        const bool repeated = end < m_pattern.size() && repeats[m_pattern[end].unicode()];
        return repeated && end > m_at ? end - 1 : end;
    }

    /// Literals side by side are one.
    static void append(PatternNode& sequence, PatternNode node)
    {
        auto& parts = sequence.children;
        if (node.kind == Kind::Text && !parts.empty() && parts.back().kind == Kind::Text)
            parts.back().text += node.text;
        else
            parts.push_back(std::move(node));
    }

    PatternNode readRepetition(PatternNode node)
    {
        int depth = 0;
        static constexpr auto repeats = text::unitSet<1>(u"*+?{");
        while (!atEnd() && repeats[peek().unicode()]) {
            PatternNode repeat{Kind::Repeat};
            if (accept('*'))
                repeat.most = PatternNode::withoutEnd;
            else if (accept('+'))
                repeat.least = 1, repeat.most = PatternNode::withoutEnd;
            else if (accept('?'))
                repeat.most = 1;
            else if (peek() == QLatin1Char('{'))
                readCount(repeat);
            else
                break;
            if (++depth > 1)
                throw NotFollowed(); // a**: RE2 reads it as one
            repeat.greedy = !accept('?');
            repeat.children.push_back(std::move(node));
            node = std::move(repeat);
        }
        return node;
    }

    void readCount(PatternNode& repeat)
    {
        constexpr int mostCopies = 1000; // RE2's own limit
        next();
        repeat.least = readNumber();
        repeat.most = repeat.least;
        if (accept(','))
            repeat.most = peek() == QLatin1Char('}') ? PatternNode::withoutEnd : readNumber();
        const bool ordered = repeat.most == PatternNode::withoutEnd || repeat.least <= repeat.most;
        if (!accept('}') || !ordered || repeat.least > mostCopies || repeat.most > mostCopies)
            throw NotFollowed();
    }

    int readNumber()
    {
        constexpr int tooLarge = 10000;
        if (!peek().isDigit())
            throw NotFollowed();
        int number = 0;
        while (peek().isDigit() && number < tooLarge)
            number = number * 10 + next().digitValue();
        return number;
    }

    PatternNode readOne()
    {
        if (accept('('))
            return readGroup();
        if (accept('['))
            return readClass();
        if (accept('^'))
            return {Kind::Begin};
        if (accept('$'))
            return {Kind::End};
        if (accept('.'))
            return classOf({true, QStringLiteral("\n"), {}, {}});
        if (accept('\\'))
            return readEscape();
        const QChar unit = next();
        if (QStringView(u"*+?{}").contains(unit))
            throw NotFollowed();
        return {Kind::Text, QString(unit)};
    }

    PatternNode readGroup()
    {
        int group = 0;
        if (peek() != QLatin1Char('?'))
            group = ++m_groups;
        else if (!accept(QLatin1String("?:")))
            throw NotFollowed();
        PatternNode inner = readAlternation();
        if (!accept(')'))
            throw NotFollowed();
        if (group == 0)
            return inner;
        PatternNode node{Kind::Group};
        node.group = group;
        node.children.push_back(std::move(inner));
        return node;
    }

    static PatternNode classOf(CharacterClass set)
    {
        PatternNode node{Kind::Class};
        node.set = std::move(set);
        std::sort(node.set.units.begin(), node.set.units.end());
        return node;
    }

    PatternNode readEscape()
    {
        const QChar unit = next();
        if (unit == QLatin1Char('b'))
            return {Kind::Boundary};
        if (unit == QLatin1Char('B'))
            return {Kind::NoBoundary};
        if (unit == QLatin1Char('p')) {
            CharacterClass set;
            set.properties.push_back(readProperty());
            return classOf(set);
        }
        if (QStringView(u"SDW").contains(unit))
            return classOf({true, escaped(unit.toLower()), {}, {}});
        const QString units = escaped(unit);
        return units.size() == 1 ? PatternNode{Kind::Text, units} : classOf({false, units, {}, {}});
    }

    /// \d \s \w \t \n or an escaped mark, as the units it stands for.
    static QString escaped(QChar unit)
    {
        const QString digits = QStringLiteral("0123456789");
        if (unit == QLatin1Char('d'))
            return digits;
        if (unit == QLatin1Char('w'))
            return digits + QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
        if (unit == QLatin1Char('s'))
            return QStringLiteral("\t\n\f\r ");
        if (unit == QLatin1Char('t'))
            return QStringLiteral("\t");
        if (unit == QLatin1Char('n'))
            return QStringLiteral("\n");
        if (unit.unicode() >= 0x80 || unit.isLetterOrNumber())
            throw NotFollowed();
        return unit;
    }

    Property readProperty()
    {
        if (accept(QLatin1String("{Han}")))
            return Property::Han;
        if (accept('P') || accept(QLatin1String("{P}")))
            return Property::Punctuation;
        if (accept('S') || accept(QLatin1String("{S}")))
            return Property::Symbol;
        throw NotFollowed();
    }

    PatternNode readClass()
    {
        CharacterClass set;
        set.negated = accept('^');
        for (bool first = true; first || peek() != QLatin1Char(']'); first = false)
            readMember(set);
        next();
        return classOf(std::move(set));
    }

    /// One escape, unit or range.
    void readMember(CharacterClass& set)
    {
        static constexpr auto special = text::unitSet<1>(u"\\[");
        const bool ranges = m_at + 1 < m_pattern.size() && m_pattern[m_at + 1] == u'-';
        if (!special[peek().unicode()] && !ranges) {
            set.units += next();
            return;
        }
        QString units;
        if (!accept('\\')) {
            units = next();
            if (units == QLatin1String("[") && peek() == QLatin1Char(':'))
                throw NotFollowed();
        } else if (accept('p')) {
            set.properties.push_back(readProperty());
            return;
        } else {
            units = escaped(next());
        }
        const bool isRange = units.size() == 1 && peek() == QLatin1Char('-') &&
                             m_pattern.mid(m_at + 1, 1) != QLatin1String("]");
        if (!isRange) {
            set.units += units;
            return;
        }
        const QChar from = units.front();
        next();
        const QChar to = next();
        if (to == QLatin1Char('\\') || to < from)
            throw NotFollowed();
        constexpr int shortRange = 64;
        if (to.unicode() - from.unicode() > shortRange) {
            set.ranges.emplace_back(from.unicode(), to.unicode());
            return;
        }
        for (int unit = from.unicode(); unit <= to.unicode(); ++unit)
            set.units += QChar(unit);
    }

    const QString& m_pattern;
    qsizetype m_at = 0;
    int m_groups = 0;
};

} // namespace

bool CharacterClass::contains(char32_t character) const
{
    const auto inUnits = [&] {
        return character < 0x10000 &&
               std::binary_search(units.begin(), units.end(), QChar(char16_t(character)));
    };
    const auto inRanges = [&] {
        return std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) {
            return character >= range.first && character <= range.second;
        });
    };
    const auto byProperty = [&] {
        return std::any_of(properties.begin(), properties.end(),
                           [&](Property property) { return has(property, character); });
    };
    return (inUnits() || inRanges() || byProperty()) != negated;
}

std::optional<PatternNode> parsePattern(const QString& pattern)
{
    try {
        return Reader(pattern).read();
    } catch (const NotFollowed&) {
        return std::nullopt;
    }
}

int groupCount(const PatternNode& node)
{
    int count = node.kind == PatternNode::Kind::Group ? 1 : 0;
    for (const PatternNode& child : node.children)
        count += groupCount(child);
    return count;
}

} // namespace chengbao::lint
