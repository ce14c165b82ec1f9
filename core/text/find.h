// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QStringView>

#include <vector>

namespace chengbao::text
{

/// Every place of `wanted` in `text`, in order and not overlapping. A character of full width is
/// the same as that of half width (foldWidth()), so （1） is found by "(1)". Offsets are those of
/// `text`. None for an empty `wanted`.
std::vector<Span> findAll(QStringView text, QStringView wanted, Qt::CaseSensitivity letters);

} // namespace chengbao::text
