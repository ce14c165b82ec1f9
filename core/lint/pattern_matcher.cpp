// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pattern_matcher.h"

#include "core/lint/expression.h"

#include <re2/re2.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <tuple>

namespace chengbao::lint
{
namespace
{

RE2::Options options()
{
    RE2::Options chosen;
    chosen.set_log_errors(false);
    chosen.set_max_mem(1 << 20);
    return chosen;
}

/// A paragraph in UTF-8 and the way there and back. Lone surrogates become U+FFFD, so that the
/// bytes are always valid.
class Utf8Text
{
public:
    explicit Utf8Text(QStringView text)
    {
        m_starts.reserve(static_cast<std::size_t>(text.size()) + 1);
        m_bytes.resize(static_cast<std::size_t>(text.size()) * longestUnit);
        char* out = m_bytes.data();
        for (qsizetype i = 0; i < text.size(); ++i) {
            m_starts.push_back(static_cast<int>(out - m_bytes.data()));
            const bool pair =
                text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            out = append(out, pair                    ? QChar::surrogateToUcs4(text[i], text[i + 1])
                              : text[i].isSurrogate() ? 0xFFFD
                                                      : text[i].unicode());
            if (pair) {
                m_starts.push_back(m_starts.back());
                ++i;
            }
        }
        m_starts.push_back(static_cast<int>(out - m_bytes.data()));
        m_bytes.resize(static_cast<std::size_t>(m_starts.back()));
    }

    const std::string& bytes() const { return m_bytes; }
    int byteOf(int unit) const { return m_starts[static_cast<std::size_t>(unit)]; }
    /// A piece of bytes() as UTF-16 units.
    Span units(const re2::StringPiece& piece) const
    {
        const auto start = static_cast<int>(piece.data() - m_bytes.data());
        const int first = unitOf(start);
        return {first, unitOf(start + static_cast<int>(piece.size())) - first};
    }

private:
    static constexpr std::size_t longestUnit = 3; ///< bytes; a pair of units takes four

    int unitOf(int byte) const
    {
        const auto found = std::lower_bound(m_starts.begin(), m_starts.end(), byte);
        return static_cast<int>(found - m_starts.begin());
    }
    static char* append(char* out, char32_t point)
    {
        const auto tail = [&](int shift) {
            *out++ = static_cast<char>(0x80 | ((point >> shift) & 0x3F));
        };
        if (point < 0x80) {
            *out++ = static_cast<char>(point);
        } else if (point < 0x800) {
            *out++ = static_cast<char>(0xC0 | (point >> 6));
            tail(0);
        } else if (point < 0x10000) {
            *out++ = static_cast<char>(0xE0 | (point >> 12));
            tail(6);
            tail(0);
        } else {
            *out++ = static_cast<char>(0xF0 | (point >> 18));
            tail(12);
            tail(6);
            tail(0);
        }
        return out;
    }

    std::string m_bytes;
    std::vector<int> m_starts; ///< by unit, and one more: the byte it begins at
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

/// Windows of one pattern that overlap become one, so that matches come out as from one run.
void joinWindows(std::vector<PatternMatcher::Window>& windows)
{
    using Window = PatternMatcher::Window;
    std::sort(windows.begin(), windows.end(), [](const Window& a, const Window& b) {
        return std::tie(a.pattern, a.start) < std::tie(b.pattern, b.start);
    });
    std::size_t kept = 0;
    for (const Window& window : windows) {
        if (kept > 0 && windows[kept - 1].pattern == window.pattern &&
            windows[kept - 1].end >= window.start) {
            Window& before = windows[kept - 1];
            before.end = std::max(before.end, window.end);
            before.lastStart = std::max(before.lastStart, window.lastStart);
        } else {
            windows[kept++] = window;
        }
    }
    windows.resize(kept);
}

} // namespace

/// What one paragraph needs while patterns run over it.
struct PatternMatcher::Pass {
    const FieldText& paragraph;
    std::vector<RuleHit>& hits;
    Expression::Scratch scratch = {};
    std::vector<Span> groups = {};
    std::optional<Utf8Text> bytes = {}; ///< made when RE2 has to run
};

struct PatternMatcher::Pattern {
    int rule = 0;
    const Token* token = nullptr;

    void run(Pass& pass, const Window& window) const
    {
        std::call_once(m_once, [this] { compile(); });
        for (int at = window.start; at <= window.lastStart && find(pass, at, window);) {
            const Span& whole = pass.groups.front();
            add(pass);
            at = std::max(whole.end(), at + 1);
        }
    }

private:
    void compile() const
    {
        const auto tree = parsePattern(token->text);
        if (tree)
            m_expression = Expression::compile(*tree);
        if (!m_expression)
            m_re2 = std::make_unique<RE2>(token->text.toStdString(), options());
    }

    bool find(Pass& pass, int from, const Window& window) const
    {
        return m_expression
                   ? m_expression->find(pass.paragraph.folded, {from, window.lastStart, window.end},
                                        pass.groups, pass.scratch)
                   : findByRe2(pass, from, window.end);
    }

    bool findByRe2(Pass& pass, int from, int to) const
    {
        if (!pass.bytes)
            pass.bytes.emplace(pass.paragraph.folded);
        const re2::StringPiece all(pass.bytes->bytes());
        const int count = 1 + m_re2->NumberOfCapturingGroups();
        std::vector<re2::StringPiece> found(static_cast<std::size_t>(count));
        if (!m_re2->Match(all, static_cast<std::size_t>(pass.bytes->byteOf(from)),
                          static_cast<std::size_t>(pass.bytes->byteOf(to)), RE2::UNANCHORED,
                          found.data(), count))
            return false;
        pass.groups.clear();
        for (const re2::StringPiece& piece : found)
            pass.groups.push_back(piece.data() ? pass.bytes->units(piece) : Span{-1, 0});
        return true;
    }

    void add(Pass& pass) const
    {
        const auto& groups = pass.groups;
        const bool marks = groups.size() > 1 && groups[1].start >= 0;
        const Span mark = groups[marks ? 1 : 0];
        if (mark.length == 0)
            return;
        std::vector<QStringView> parts;
        if (!token->replacement.isEmpty()) {
            for (const Span& group : groups)
                parts.push_back(group.start < 0 ? QStringView() : pass.paragraph.view(group));
        }
        pass.hits.push_back(
            {rule, {token, groups.front(), mark, replacementOf(token->replacement, parts)}});
    }

    mutable std::once_flag m_once;
    mutable std::optional<Expression> m_expression;
    mutable std::unique_ptr<RE2> m_re2; ///< for what our own reader does not follow
};

QString patternFault(const QString& pattern)
{
    const RE2 expression(pattern.toStdString(), options());
    return expression.ok() ? QString() : QString::fromStdString(expression.error());
}

bool hasGroup(const QString& pattern)
{
    return RE2(pattern.toStdString(), options()).NumberOfCapturingGroups() > 0;
}

PatternMatcher::PatternMatcher(const std::vector<Rule>& rules)
{
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        for (const Token& token : rules[rule].tokens) {
            if (!token.isPattern)
                continue;
            auto pattern = std::make_unique<Pattern>();
            pattern->rule = static_cast<int>(rule);
            pattern->token = &token;
            m_patterns.push_back(std::move(pattern));
        }
    }
}

PatternMatcher::~PatternMatcher() = default;

int PatternMatcher::count() const
{
    return static_cast<int>(m_patterns.size());
}

int PatternMatcher::ruleOf(int pattern) const
{
    return m_patterns[static_cast<std::size_t>(pattern)]->rule;
}

const std::vector<PatternKeys>& PatternMatcher::keysOf(int pattern) const
{
    return m_patterns[static_cast<std::size_t>(pattern)]->token->keys;
}

void PatternMatcher::match(const FieldText& paragraph, std::vector<Window>& windows,
                           std::vector<RuleHit>& hits) const
{
    if (windows.empty())
        return;
    joinWindows(windows);
    Pass pass{paragraph, hits};
    for (const Window& window : windows)
        m_patterns[static_cast<std::size_t>(window.pattern)]->run(pass, window);
}

} // namespace chengbao::lint
