// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace chengbao::archive
{

/// A stretch of text on one line, with UTF-16 (start, length) marks in it.
struct Passage {
    QString text;
    std::vector<std::pair<int, int>> marks;
};

/// The surroundings of the first place where one of `terms` (folded) stands in `folded`, cut from
/// `original`, which has the same length; about 20 characters either side, "…" where it was cut,
/// every hit inside marked. Nothing when no term occurs. No surrogate pair is cut.
std::optional<Passage> firstPassage(const QString& original, const QString& folded,
                                    const QStringList& terms);

} // namespace chengbao::archive
