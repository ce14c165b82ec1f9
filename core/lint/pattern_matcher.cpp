// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pattern_matcher.h"

#include "core/lint/automaton.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// Literals shorter than this many bytes wake no expression: one Han character is three.
constexpr int shortestLiteral = 3;

RE2::Options options()
{
    RE2::Options chosen;
    chosen.set_log_errors(false);
    chosen.set_max_mem(1 << 20);
    return chosen;
}

/// A paragraph in UTF-8 and the way back. Lone surrogates become U+FFFD, so that the bytes are
/// always valid.
class Utf8Text
{
public:
    explicit Utf8Text(QStringView text)
    {
        m_bytes.reserve(text.size() * 3);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool pair =
                text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            append(pair                    ? QChar::surrogateToUcs4(text[i], text[i + 1])
                   : text[i].isSurrogate() ? 0xFFFD
                                           : text[i].unicode(),
                   static_cast<int>(i));
            i += pair ? 1 : 0;
        }
        m_units.push_back(static_cast<int>(text.size()));
    }

    const std::string& bytes() const { return m_bytes; }
    Span units(const re2::StringPiece& piece) const
    {
        const int start = m_units[piece.data() - m_bytes.data()];
        return {start, m_units[piece.data() + piece.size() - m_bytes.data()] - start};
    }

private:
    void append(char32_t point, int unit)
    {
        const std::size_t before = m_bytes.size();
        if (point < 0x80) {
            m_bytes += static_cast<char>(point);
        } else if (point < 0x800) {
            m_bytes += static_cast<char>(0xC0 | (point >> 6));
            m_bytes += static_cast<char>(0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            m_bytes += static_cast<char>(0xE0 | (point >> 12));
            m_bytes += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
            m_bytes += static_cast<char>(0x80 | (point & 0x3F));
        } else {
            m_bytes += static_cast<char>(0xF0 | (point >> 18));
            m_bytes += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
            m_bytes += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
            m_bytes += static_cast<char>(0x80 | (point & 0x3F));
        }
        m_units.resize(m_units.size() + m_bytes.size() - before, unit);
    }

    std::string m_bytes;
    std::vector<int> m_units; ///< by byte, the UTF-16 unit it belongs to
};

/// One expression and whose it is.
struct Use {
    int rule;
    const Token* token;
};

/// The replacement with \1 … filled in from the groups of a match, as they stand in the original:
/// what is folded for matching is not folded for good.
QString replacementOf(const QString& pattern, const std::vector<QStringView>& groups)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int group = pattern[i] == QLatin1Char('\\') && i + 1 < pattern.size()
                              ? pattern[i + 1].digitValue()
                              : -1;
        if (group < 0) {
            text += pattern[i];
            continue;
        }
        if (static_cast<std::size_t>(group) < groups.size())
            text += groups[group];
        ++i;
    }
    return text;
}

} // namespace

struct PatternMatcher::Private {
    re2::FilteredRE2 expressions{shortestLiteral};
    std::vector<Use> uses; ///< by expression
    std::unique_ptr<Automaton> literals;

    /// The expressions that this text may match: those whose literals it has.
    std::vector<int> candidates(QStringView folded) const
    {
        std::vector<int> found;
        const QString lower = folded.toString().toLower();
        literals->scan(lower, [&](const Automaton::Match& match) { found.push_back(match.word); });
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        std::vector<int> awake;
        expressions.AllPotentials(found, &awake);
        return awake;
    }

    void run(int index, const FieldText& field, const Utf8Text& text, int offset,
             std::vector<WordHit>& hits) const
    {
        const RE2& expression = expressions.GetRE2(index);
        const int groups = expression.NumberOfCapturingGroups();
        std::vector<re2::StringPiece> found(static_cast<std::size_t>(groups) + 1);
        const re2::StringPiece all(text.bytes());
        const auto place = [&](const re2::StringPiece& piece) {
            const Span units = text.units(piece);
            return Span{offset + units.start, units.length};
        };
        std::size_t at = 0;
        while (at <= all.size() &&
               expression.Match(all, at, all.size(), RE2::UNANCHORED, found.data(), groups + 1)) {
            const bool marks = groups > 0 && found[1].data() != nullptr;
            const Span mark = place(found[marks ? 1 : 0]);
            if (mark.length > 0) {
                std::vector<QStringView> parts;
                for (const re2::StringPiece& piece : found)
                    parts.push_back(piece.data() ? field.view(place(piece)) : QStringView());
                hits.push_back({uses[index].token, place(found[0]), mark,
                                replacementOf(uses[index].token->replacement, parts)});
            }
            const std::size_t end = found[0].data() + found[0].size() - all.data();
            at = std::max(end, at + 1);
        }
    }
};

QString patternFault(const QString& pattern)
{
    const RE2 expression(pattern.toStdString(), options());
    return expression.ok() ? QString() : QString::fromStdString(expression.error());
}

PatternMatcher::PatternMatcher(const std::vector<Rule>& rules)
    : m_private(std::make_unique<Private>())
{
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        for (const Token& token : rules[rule].tokens) {
            int id = 0;
            if (!token.isPattern || m_private->expressions.Add(token.text.toStdString(), options(),
                                                               &id) != RE2::NoError)
                continue;
            m_private->uses.push_back({static_cast<int>(rule), &token});
        }
    }
    std::vector<std::string> literals;
    if (!m_private->uses.empty())
        m_private->expressions.Compile(&literals);
    std::vector<QString> words;
    for (const std::string& literal : literals)
        words.push_back(QString::fromStdString(literal));
    m_private->literals = std::make_unique<Automaton>(words);
}

PatternMatcher::~PatternMatcher() = default;

void PatternMatcher::match(const FieldText& field, const std::vector<bool>& active,
                           std::vector<std::vector<WordHit>>& hits) const
{
    if (m_private->uses.empty())
        return;
    for (const Span& paragraph : field.paragraphs()) {
        const QStringView text = field.foldedView(paragraph);
        std::optional<Utf8Text> bytes;
        for (int index : m_private->candidates(text)) {
            const int rule = m_private->uses[index].rule;
            if (!active[rule])
                continue;
            if (!bytes)
                bytes.emplace(text);
            m_private->run(index, field, *bytes, paragraph.start, hits[rule]);
        }
    }
}

} // namespace chengbao::lint
