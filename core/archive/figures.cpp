// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/figures.h"

#include "core/text/word_count.h"

namespace chengbao::archive
{
namespace
{

/// Texts of which a few stand in very many rows, each made once.
class Texts
{
public:
    QString of(QByteArrayView bytes)
    {
        if (bytes.isEmpty())
            return QStringLiteral("");
        const QByteArray key = QByteArray::fromRawData(bytes.data(), bytes.size());
        const auto found = m_texts.constFind(key);
        if (found != m_texts.constEnd())
            return *found;
        return *m_texts.insert(bytes.toByteArray(), QString::fromUtf8(bytes));
    }

private:
    QHash<QByteArray, QString> m_texts;
};

/// The words of a closed list as the file has them.
template <class Enum>
class Words
{
public:
    Words()
    {
        for (const Enum value : allValues<Enum>())
            m_words.emplace_back(toWord(value).toUtf8(), value);
    }
    std::optional<Enum> of(QByteArrayView bytes) const
    {
        for (const auto& [word, value] : m_words) {
            if (word == bytes)
                return value;
        }
        return std::nullopt;
    }

private:
    std::vector<std::pair<QByteArray, Enum>> m_words;
};

/// 2026-09-25, digits only.
QDate dayOf(QByteArrayView text)
{
    if (text.size() != 10)
        return {};
    const auto digits = [&](int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; ++i)
            number = number * 10 + (text[i] - '0');
        return number;
    };
    return QDate(digits(0, 4), digits(5, 2), digits(8, 2));
}

class Reader
{
public:
    ItemFigures item(const PlainRow& row)
    {
        ItemFigures item;
        item.id = QString::fromUtf8(row.bytes(0));
        item.title = QString::fromUtf8(row.bytes(1));
        item.state = m_states.of(row.bytes(2)).value_or(State::NotAdopted);
        item.system = m_systems.of(row.bytes(3));
        item.kind = m_kinds.of(row.bytes(4));
        item.unit = m_texts.of(row.bytes(5));
        item.author = m_texts.of(row.bytes(6));
        item.day = dayOf(row.bytes(7));
        item.board = m_texts.of(row.bytes(8));
        if (!row.isNull(9))
            item.findings = static_cast<int>(row.number(9));
        item.characters = row.isNull(10) ? text::countWords(QString::fromUtf8(row.bytes(11)))
                                         : static_cast<int>(row.number(10));
        item.source = m_texts.of(row.bytes(12));
        return item;
    }

private:
    Texts m_texts;
    Words<State> m_states;
    Words<System> m_systems;
    Words<Kind> m_kinds;
};

} // namespace

Result<std::vector<ItemFigures>> readFigures(Database& database, const std::vector<State>& states)
{
    QStringList words;
    for (const State state : states)
        words.append(QStringLiteral("'%1'").arg(toWord(state)));
    std::vector<ItemFigures> all;
    Reader reader;
    // Only an item that was not saved since schema 4 has no length yet; its text is looked at. The
    // plus keeps SQLite from going by the index of states, after which it would have to sort.
    const QString sql =
        QStringLiteral("SELECT id, title, state, system, kind, unit, author, day, board, findings,"
                       " characters, CASE WHEN characters IS NULL THEN"
                       " (SELECT body FROM current_text WHERE current_text.item = item.seq) END,"
                       " source FROM item WHERE +state IN (%1) ORDER BY seq")
            .arg(words.join(QLatin1Char(',')));
    auto read = database.eachPlain(sql, {}, [&](const PlainRow& row) {
        all.push_back(reader.item(row));
        return true;
    });
    return read.map([&all] { return std::move(all); });
}

} // namespace chengbao::archive
