// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/span.h"

#include <QStringView>

#include <memory>
#include <vector>

namespace chengbao::text
{

/// Cuts Han text into words: the most probable path through the words of a dictionary
/// (maximum-likelihood unigram segmentation). Immutable after loading; safe from any thread.
class Segmenter
{
public:
    /// Maps the compiled dictionary `segmenter.bin` (made at build time from
    /// resources/dictionaries/words.txt). Fails with NotFound, Unreadable or Malformed.
    static Result<std::shared_ptr<const Segmenter>> load(const QString& path);
    /// For tests: compiles "word frequency" lines in memory. Null when a line is malformed.
    static std::shared_ptr<const Segmenter> fromWords(const QByteArray& lines);

    ~Segmenter();

    /// The words of `text`, in order and without gaps; anything but Han is cut at each change of
    /// character class.
    std::vector<Span> cut(QStringView text) const;

    /// The vote on a hit: whether a word of the best cut around `hit` lies across one of its ends,
    /// starting outside and ending inside or the reverse. A word that holds the whole hit (了解
    /// around 了) is for the rule's exceptions to judge and does not straddle. Only a window of the
    /// surrounding Han run is cut. False for a hit that does not lie within `text`.
    bool straddles(QStringView text, const Span& hit) const;

    /// Whether `text` is more probable as it stands, its words cut across `hit`, than with
    /// `replacement` in the place of `hit`: 人参|预计 rather than 人|参与|计. Words over the whole
    /// hit do not count, for a dictionary may have the wrong form too. False for a hit that does
    /// not lie within `text`.
    bool readsWell(QStringView text, const Span& hit, QStringView replacement) const;

    /// Whether the dictionary has the word.
    bool knows(QStringView word) const;

private:
    struct Private;
    explicit Segmenter(std::unique_ptr<Private> data);
    std::unique_ptr<Private> m_private;
};

} // namespace chengbao::text
