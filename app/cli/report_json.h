// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/insight.h"

#include <QJsonObject>

namespace chengbao::cli
{

/// A report as JSON; numbers are decimals as they stand in the books.
QJsonObject toJson(const workflow::Report& report, const std::vector<workflow::Insight>& insights);

/// The same as lines of text in the user's language.
QString toText(const workflow::Report& report, const std::vector<workflow::Insight>& insights);

} // namespace chengbao::cli
