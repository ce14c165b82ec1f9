// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/desk.h"

namespace chengbao::workflow
{

/// What Desk::judge() says.
Judgement judge(const Item& item, const archive::Archive& archive, const lint::Linter& linter);

} // namespace chengbao::workflow
