// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/query_terms.h"

#include "core/archive/tokens.h"

#include <algorithm>
#include <optional>

namespace chengbao::archive
{
namespace
{

struct FieldName {
    QString name;
    Term::Where where;
};

const std::vector<FieldName>& fieldNames()
{
    static const std::vector<FieldName> names = {
        {QStringLiteral("title"), Term::Where::Title},
        {QStringLiteral("标题"), Term::Where::Title},
        {QStringLiteral("body"), Term::Where::Body},
        {QStringLiteral("正文"), Term::Where::Body},
        {QStringLiteral("unit"), Term::Where::Unit},
        {QStringLiteral("单位"), Term::Where::Unit},
        {QStringLiteral("author"), Term::Where::Author},
        {QStringLiteral("信息员"), Term::Where::Author},
    };
    return names;
}

/// Reads folded text from the front.
class Reader
{
public:
    explicit Reader(QStringView text) : m_rest(text) {}

    std::optional<Term> next()
    {
        m_rest = m_rest.trimmed();
        if (m_rest.isEmpty())
            return std::nullopt;
        Term term;
        term.excluded = takeMinus();
        term.where = takeField();
        term.text = takeText();
        return term;
    }

private:
    bool startsText(qsizetype at) const { return at < m_rest.size() && !m_rest[at].isSpace(); }

    bool takeMinus()
    {
        if (!m_rest.startsWith(u'-') || !startsText(1))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    Term::Where takeField()
    {
        for (const FieldName& field : fieldNames()) {
            const qsizetype colon = field.name.size();
            if (m_rest.startsWith(field.name) && colon < m_rest.size() && m_rest[colon] == u':' &&
                startsText(colon + 1)) {
                m_rest = m_rest.sliced(colon + 1);
                return field.where;
            }
        }
        return Term::Where::Anywhere;
    }

    QString takeText()
    {
        const QChar first = m_rest.front();
        if (first == u'"' || first == u'“') {
            const QChar last = first == u'“' ? QChar(u'”') : first;
            const qsizetype close = m_rest.indexOf(last, 1);
            const qsizetype end = close < 0 ? m_rest.size() : close;
            const QStringView phrase = m_rest.sliced(1, end - 1);
            if (!phrase.trimmed().isEmpty()) {
                m_rest = m_rest.sliced(std::min(end + 1, m_rest.size()));
                return phrase.toString();
            }
        }
        const auto end =
            std::find_if(m_rest.begin(), m_rest.end(), [](QChar unit) { return unit.isSpace(); });
        const QStringView word = m_rest.first(end - m_rest.begin());
        m_rest = m_rest.sliced(word.size());
        return word.toString();
    }

    QStringView m_rest;
};

bool stands(const FoldedText& text, const Term& term)
{
    switch (term.where) {
    case Term::Where::Anywhere:
        return text.body.contains(term.text) || text.title.contains(term.text);
    case Term::Where::Title:
        return text.title.contains(term.text);
    case Term::Where::Body:
        return text.body.contains(term.text);
    case Term::Where::Unit:
        return text.unit.contains(term.text);
    case Term::Where::Author:
        return text.author.contains(term.text);
    }
    return false;
}

} // namespace

std::vector<Term> parseTerms(const QString& query)
{
    std::vector<Term> terms;
    const QString folded = foldForSearch(query);
    Reader reader(folded);
    while (auto term = reader.next()) {
        if (std::find(terms.begin(), terms.end(), *term) == terms.end())
            terms.push_back(std::move(*term));
    }
    return terms;
}

bool satisfies(const FoldedText& text, const std::vector<Term>& terms)
{
    return std::all_of(terms.begin(), terms.end(),
                       [&text](const Term& term) { return stands(text, term) != term.excluded; });
}

} // namespace chengbao::archive
