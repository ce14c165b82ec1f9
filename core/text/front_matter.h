// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/facts.h"

namespace chengbao::text
{

/// Longer front matter is refused unread.
constexpr qsizetype frontMatterLimit = 64 * 1024;

/// Reads the YAML between the `---` lines of a draft file: FactField keys with single values and
/// `photos`, a list of {file, caption}. `firstLine` is the file's line of the first line of
/// `yaml`. Fails with Malformed, `place` and the file's line for what is not YAML, an unknown or
/// repeated key, or a value its key does not take; anchors, aliases and tags are refused, and so is
/// nesting deeper than the format has. TooLarge beyond the limit.
Result<Facts> parseFrontMatter(const QString& yaml, const QString& place, int firstLine);

/// The reverse, without the `---` lines; empty when no fact is set. Texts that YAML could read
/// otherwise are quoted. A photo without a file is left out.
QString formatFrontMatter(const Facts& facts);

} // namespace chengbao::text
