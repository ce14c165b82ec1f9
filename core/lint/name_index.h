// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/names.h"
#include "core/lint/word_search.h"
#include "core/model/span.h"

#include <mutex>

namespace chengbao::lint
{

struct Rule;

/// A registered name in a text.
struct Mention {
    enum class Kind { FullName, ShortName, FormerName, Leader, ProperName, Word };
    Kind kind = Kind::ProperName;
    int owner = 0; ///< index into the units or leaders of the Names; 0 for names and words
    int part = 0;  ///< index into the unit's short or former names; else 0
    Span span;

    /// Whether the rule leaves what stands in the name alone. The user's own words are exempt from
    /// `spell.*` only; the other names from all rules but those that guard what leaves the office
    /// (see isGuarded()).
    bool exempts(const Rule& rule) const;
};

/// The registered names and the user's own words, made ready to be found. Immutable; safe from any
/// thread.
class NameIndex
{
public:
    /// `words` are the user's own, of any script.
    explicit NameIndex(Names names, const QStringList& words = {});

    const Names& names() const { return m_names; }
    const QStringList& words() const { return m_words; }

    /// The names in a text folded to half width, by position, none within or across another: the
    /// first, and of those that start together the longest. Short and former names that belong to
    /// another place's unit (邻县教育局, 国家发改委) are left out.
    std::vector<Mention> find(QStringView folded) const;

private:
    void add(const QString& name, Mention::Kind kind, std::size_t owner = 0, std::size_t part = 0);
    bool isOurs(const Mention& mention, QStringView folded) const;

    const Names m_names;
    const QStringList m_words;
    std::vector<Mention> m_mentions; ///< by word of the search, without its place
    std::vector<QString> m_texts;
    std::unique_ptr<WordSearch> m_search; ///< null where nothing is registered
};

/// The index that is in force, exchanged when the user edits the list. Safe from any thread.
class NameRegister
{
public:
    explicit NameRegister(std::shared_ptr<const NameIndex> index = nullptr);

    void set(std::shared_ptr<const NameIndex> index);
    std::shared_ptr<const NameIndex> index() const; ///< null while there is none

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const NameIndex> m_index;
};

/// The words of a file, one a line; what is empty or starts with '#' is none.
QStringList readWords(QStringView text);

} // namespace chengbao::lint
