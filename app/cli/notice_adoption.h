// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chengbao::cli
{

class Command;

/// adopt --from FILE: matches the rows of a 采用通报 and records those that are sure and not yet in
/// the books. Its exit code: 1 when a row is left for the clerk to decide.
int adoptFromNotice(const Command& command);

} // namespace chengbao::cli
