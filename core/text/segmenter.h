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
    /// resources/dictionaries/words.txt). Fails with NotFound or Malformed.
    static Result<std::shared_ptr<const Segmenter>> load(const QString& path);
    /// For tests: compiles from (word, frequency) lines in memory.
    static std::shared_ptr<const Segmenter> fromWords(const QByteArray& lines);

    virtual ~Segmenter() = default;

    /// The words of `text`, in order and without gaps; anything but Han is cut at each change of
    /// character class.
    virtual std::vector<Span> cut(QStringView text) const = 0;

    /// The vote on a hit: whether a word of the best cut around `hit` starts outside it and ends
    /// inside, or the reverse. Only a window of the surrounding Han run is cut.
    virtual bool straddles(QStringView text, const Span& hit) const = 0;

    /// Whether the dictionary has the word.
    virtual bool knows(QStringView word) const = 0;
};

} // namespace chengbao::text
