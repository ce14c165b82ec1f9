// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/name_index.h"

#include "core/lint/rule.h"
#include "core/text/width.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// What names of places end with; a unit's name that begins with one counts on the place before it.
constexpr QStringView placeEnds = u"省市县区州盟旗镇乡";
/// Directly before a unit's name: of another place, or not one unit.
constexpr QStringView othersBefore = u"部各外邻某他两总分支家";
/// May stand between a unit without its place (县教育局) and what is before it: 由县教育局.
constexpr QStringView joints =
    u"由经与和及在向对从据按是为让请将被把到至给同跟或了会等往赴受随合织导持助调当"
    u"年月日期前后来时间中起";

QStringView placeOf(QStringView unit, QChar placeEnd)
{
    const qsizetype end = unit.indexOf(placeEnd);
    return end > 0 ? unit.left(end) : QStringView();
}

/// Whether the name, with `before` in front of it, is the unit's and no other place's.
bool belongsTo(QStringView unit, QStringView name, QStringView before)
{
    if (before.isEmpty() || !text::isHan(before.back().unicode()) || unit.left(2) == name.left(2))
        return true;
    if (placeEnds.contains(name.front())) {
        const QStringView place = placeOf(unit, name.front());
        return (!place.isEmpty() && before.endsWith(place)) || joints.contains(before.back());
    }
    if (placeEnds.contains(before.back()))
        return unit.contains(before.back()) && belongsTo(unit, before.last(1), before.chopped(1));
    return !othersBefore.contains(before.back());
}

} // namespace

bool Mention::exempts(const Rule& rule) const
{
    if (kind == Kind::Word)
        return rule.id.startsWith(QLatin1String("spell."));
    return !isGuarded(rule.id);
}

NameIndex::NameIndex(Names names, const QStringList& words)
    : m_names(std::move(names)), m_words(words)
{
    for (std::size_t i = 0; i < m_names.units.size(); ++i) {
        const Unit& unit = m_names.units[i];
        add(unit.name, Mention::Kind::FullName, i);
        for (qsizetype j = 0; j < unit.shortNames.size(); ++j)
            add(unit.shortNames[j], Mention::Kind::ShortName, i, j);
        for (std::size_t j = 0; j < unit.former.size(); ++j)
            add(unit.former[j].name, Mention::Kind::FormerName, i, j);
    }
    for (std::size_t i = 0; i < m_names.leaders.size(); ++i)
        add(m_names.leaders[i].name, Mention::Kind::Leader, i);
    for (const QString& name : m_names.names)
        add(name, Mention::Kind::ProperName);
    for (const QString& word : m_words)
        add(word, Mention::Kind::Word);
    if (!m_texts.empty())
        m_search = std::make_unique<WordSearch>(m_texts);
}

void NameIndex::add(const QString& name, Mention::Kind kind, std::size_t owner, std::size_t part)
{
    Mention mention;
    mention.kind = kind;
    mention.owner = static_cast<int>(owner);
    mention.part = static_cast<int>(part);
    m_mentions.push_back(mention);
    m_texts.push_back(text::foldWidth(name));
}

bool NameIndex::isOurs(const Mention& mention, QStringView folded) const
{
    if (mention.kind != Mention::Kind::ShortName && mention.kind != Mention::Kind::FormerName)
        return true;
    const QStringView name = folded.sliced(mention.span.start, mention.span.length);
    return belongsTo(m_names.units[mention.owner].name, name, folded.left(mention.span.start));
}

std::vector<Mention> NameIndex::find(QStringView folded) const
{
    std::vector<Mention> found;
    if (!m_search)
        return found;
    m_search->scan(folded, [&](const WordSearch::Match& match) {
        Mention mention = m_mentions[match.word];
        mention.span = {match.start, match.length};
        if (isOurs(mention, folded))
            found.push_back(mention);
    });
    std::stable_sort(found.begin(), found.end(), [](const Mention& a, const Mention& b) {
        return std::pair(a.span.start, -a.span.length) < std::pair(b.span.start, -b.span.length);
    });
    int end = 0;
    std::erase_if(found, [&end](const Mention& mention) {
        if (mention.span.start < end)
            return true;
        end = mention.span.end();
        return false;
    });
    return found;
}

NameRegister::NameRegister(std::shared_ptr<const NameIndex> index) : m_index(std::move(index)) {}

void NameRegister::set(std::shared_ptr<const NameIndex> index)
{
    const std::scoped_lock lock(m_mutex);
    m_index = std::move(index);
}

std::shared_ptr<const NameIndex> NameRegister::index() const
{
    const std::scoped_lock lock(m_mutex);
    return m_index;
}

QStringList readWords(QStringView text)
{
    QStringList words;
    for (const QStringView line : text.split(u'\n')) {
        const QStringView word = line.trimmed();
        if (!word.isEmpty() && !word.startsWith(u'#'))
            words.append(word.toString());
    }
    return words;
}

} // namespace chengbao::lint
