// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/rule_pack.h"

#include <QByteArray>

#include <optional>

namespace chengbao::lint
{

/// The name of a folder's compiled pack, beside its *.yaml.
QString compiledPackName();

/// A layer of rules as bytes that are quick to read, with the fingerprint of the files it was read
/// from. Reading YAML takes a hundred times as long.
QByteArray compilePack(const std::vector<Rule>& rules, quint32 fingerprint);

/// The rules, where the bytes are whole, of this version of the program and of that fingerprint;
/// else nothing, and the files have to be read.
std::optional<std::vector<Rule>> readCompiledPack(const QByteArray& compiled, quint32 fingerprint);

} // namespace chengbao::lint
