// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/duplicate.h"

#include <QJsonArray>

namespace chengbao::cli
{

/// One line for the user.
QString describe(const archive::Duplicate& duplicate);

/// [{"id", "title", "state", "unit", "day", "similarity", "relation", "shared": [{"start", "end",
/// "earlier", "same_figures"}…], "gone": […]}]; relation is similar, likely or figures-updated.
QJsonArray toJson(const std::vector<archive::Duplicate>& duplicates);

} // namespace chengbao::cli
