// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C8: a short item that turns twice to what has nothing to do with its title (另外，镇纪委…；
/// 此外，县工会…; 在征兵方面，…). Which matters hardly ever belong together is the rule's lexicon,
/// by matter; what shares a character with the title may belong to it. The first turn is marked.
void checkTopicTurns(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
