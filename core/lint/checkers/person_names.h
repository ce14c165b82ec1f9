// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"
#include "core/text/segmenter.h"

#include <QStringList>

namespace chengbao::lint
{

/// Finds names of persons: a surname and one or two characters that make no word of the language.
/// Certainty goes before completeness: 于某某's surname and others that are also little words (于
/// 和 经 时) are not among those known, 张某, 李女士 and 王书记 are no names, and neither is a name
/// that is a word (高明). `words` may be null, then nothing is found. Text is folded to half width.
class PersonNames
{
public:
    explicit PersonNames(const text::Segmenter* words) : m_words(words) {}

    /// The name that begins at `start`, right behind a word that calls for one (患者, 受害人), and
    /// ends where a new word begins. Empty when there is none.
    Span behindLabel(QStringView text, int start) const;

    /// The name that ends at `end` and begins with its clause or right behind one of `nouns`
    /// (村民). Empty when there is none.
    Span endingAt(QStringView text, int end, const QStringList& nouns) const;

    /// How much of a name is its surname: 2 for 欧阳.
    static int surnameLength(QStringView name);

private:
    bool isName(QStringView text, const Span& name) const;
    bool isWord(QStringView text, int start, int length) const;

    const text::Segmenter* m_words;
};

} // namespace chengbao::lint
