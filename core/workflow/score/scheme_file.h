// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workflow/score/scheme.h"

namespace chengbao::workflow
{

/// Reads one scheme; `file` is named in errors. Fails with Malformed, file and line, for anything
/// but YAML, an unknown key, a value its key does not take, a figure that is no decimal number from
/// 0 to 1,000,000 with at most 4 decimals, a carrier or task name twice, a rate that no event can
/// reach, a warning about a task there is none of, or a scheme without id, name or any rule.
Result<Scheme> parseScheme(const QByteArray& yaml, const QString& file);

/// A file that parseScheme() reads back as the same value: keys in the order of the guide, one rule
/// a line, defaults left out. Comments are no part of a value and get lost.
QByteArray toYaml(const Scheme& scheme);

/// One file of any name.
Result<Scheme> loadScheme(const QString& path);

/// Every *.yaml of the folders, sorted by id; a scheme of a later folder stands in for one of the
/// same id in an earlier one (官方 < 单位 < 个人). Folders that do not exist hold none. Fails as
/// parseScheme() does, and for an id twice in one folder.
Result<std::vector<Scheme>> loadSchemes(const QStringList& folders);

} // namespace chengbao::workflow
