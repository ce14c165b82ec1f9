// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/kinds/formula.h"

#include <cmath>

namespace chengbao::lint
{
namespace
{

constexpr std::pair<const char*, double TextCounts::*> names[] = {
    {"characters", &TextCounts::characters},
    {"sentences", &TextCounts::sentences},
    {"paragraphs", &TextCounts::paragraphs},
    {"tokens", &TextCounts::tokens}};

bool isAsciiDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

double combine(char16_t sign, double left, double right)
{
    switch (sign) {
    case u'+':
        return left + right;
    case u'-':
        return left - right;
    case u'*':
        return left * right;
    default:
        return right == 0 ? std::nan("") : left / right;
    }
}

} // namespace

/// Descends the grammar: sum = product {(+|-) product}; product = factor {(*|/) factor};
/// factor = number | name | ( sum ) | - factor.
class FormulaParser
{
public:
    explicit FormulaParser(QStringView text) : m_text(text) {}

    std::optional<Formula> parse()
    {
        const bool read = sum(0);
        skipBlanks();
        if (!read || m_at != m_text.size() || m_formula.m_steps.size() > mostSteps)
            return std::nullopt;
        return std::move(m_formula);
    }

private:
    static constexpr int deepest = 20;
    static constexpr std::size_t mostSteps = 100;

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    /// The next unit that is no blank, taken when it is one of `signs`.
    char16_t take(QStringView signs)
    {
        skipBlanks();
        if (m_at == m_text.size() || !signs.contains(m_text[m_at]))
            return 0;
        return m_text[m_at++].unicode();
    }

    bool sum(int depth) { return chain(u"+-", depth, &FormulaParser::product); }
    bool product(int depth) { return chain(u"*/", depth, &FormulaParser::factor); }

    bool chain(QStringView signs, int depth, bool (FormulaParser::*part)(int))
    {
        if (!(this->*part)(depth))
            return false;
        while (const char16_t sign = take(signs)) {
            if (!(this->*part)(depth))
                return false;
            m_formula.m_steps.push_back({sign, 0, nullptr});
        }
        return true;
    }

    bool factor(int depth)
    {
        if (depth > deepest)
            return false;
        if (take(u"("))
            return sum(depth + 1) && take(u")");
        if (take(u"-")) {
            if (!factor(depth + 1))
                return false;
            m_formula.m_steps.push_back({u'~', 0, nullptr});
            return true;
        }
        return number() || name();
    }

    bool number()
    {
        skipBlanks();
        qsizetype end = m_at;
        while (end < m_text.size() && (isAsciiDigit(m_text[end]) || m_text[end] == u'.'))
            ++end;
        bool read = false;
        const double value = m_text.sliced(m_at, end - m_at).toDouble(&read);
        if (!read)
            return false;
        m_at = end;
        m_formula.m_steps.push_back({u'#', value, nullptr});
        return true;
    }

    bool name()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] >= u'a' && m_text[end] <= u'z')
            ++end;
        const QStringView word = m_text.sliced(m_at, end - m_at);
        for (const auto& [known, count] : names) {
            if (word != QLatin1String(known))
                continue;
            m_at = end;
            m_formula.m_steps.push_back({u'$', 0, count});
            return true;
        }
        return false;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    Formula m_formula;
};

std::optional<Formula> Formula::parse(const QString& text)
{
    return FormulaParser(text).parse();
}

double Formula::value(const TextCounts& counts) const
{
    std::vector<double> stack;
    for (const Step& step : m_steps) {
        if (step.sign == u'#') {
            stack.push_back(step.number);
        } else if (step.sign == u'$') {
            stack.push_back(counts.*step.count);
        } else if (step.sign == u'~') {
            stack.back() = -stack.back();
        } else {
            const double right = stack.back();
            stack.pop_back();
            stack.back() = combine(step.sign, stack.back(), right);
        }
    }
    return stack.back();
}

std::optional<Limit> Limit::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    Limit limit;
    for (const char* sign : {">=", "<=", "==", "!=", ">", "<"}) {
        if (!trimmed.startsWith(QLatin1String(sign)))
            continue;
        limit.m_sign = QLatin1String(sign);
        bool read = false;
        limit.m_number = trimmed.mid(limit.m_sign.size()).trimmed().toDouble(&read);
        return read && std::isfinite(limit.m_number) ? std::optional(limit) : std::nullopt;
    }
    return std::nullopt;
}

bool Limit::isMet(double value) const
{
    if (std::isnan(value))
        return false;
    if (m_sign == QLatin1String(">="))
        return value >= m_number;
    if (m_sign == QLatin1String("<="))
        return value <= m_number;
    if (m_sign == QLatin1String("=="))
        return value == m_number;
    if (m_sign == QLatin1String("!="))
        return value != m_number;
    return m_sign == QLatin1String(">") ? value > m_number : value < m_number;
}

} // namespace chengbao::lint
