// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/phrase.h"

namespace chengbao::lint
{
namespace
{

Expression compiled(const QString& pattern)
{
    const auto tree = parsePattern(pattern);
    auto expression = tree ? Expression::compile(*tree) : std::nullopt;
    if (!expression)
        qFatal("an expression of the program cannot be read: %s", qPrintable(pattern));
    return std::move(*expression);
}

} // namespace

Phrase::Phrase(const QString& pattern) : m_expression(compiled(pattern)) {}

Expression::Stretch Phrase::stretch(QStringView text, int from) const
{
    const auto end = static_cast<int>(text.size());
    return {from, m_expression.isAnchored() ? 0 : end, end};
}

bool Phrase::isIn(QStringView text) const
{
    Expression::Scratch scratch;
    return m_expression.find(text, stretch(text, 0), scratch);
}

Phrase::Match Phrase::matchIn(QStringView text) const
{
    Expression::Scratch scratch;
    Match match;
    if (m_expression.find(text, stretch(text, 0), scratch)) {
        match.m_text = text;
        match.m_places = std::move(scratch.places);
    }
    return match;
}

QString Phrase::removedFrom(QStringView text) const
{
    Expression::Scratch scratch;
    QString rest;
    int kept = 0;
    for (int from = 0; m_expression.find(text, stretch(text, from), scratch);) {
        const int start = scratch.places[0];
        const int end = scratch.places[1];
        rest += text.sliced(kept, start - kept);
        kept = end;
        from = std::max(end, start + 1);
        if (from > text.size())
            break;
    }
    rest += text.sliced(kept);
    return rest;
}

} // namespace chengbao::lint
