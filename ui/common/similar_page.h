// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/duplicate.h"
#include "ui/common/theme.h"

namespace chengbao::ui
{

/// How much two items say the same, in a few words: 87 % · most likely the same.
QString likenessOf(const archive::Duplicate& duplicate);

/// What a text and an earlier item share and what differs, as rich text: shared sentences beside
/// each other with what changed in them marked, then what only the one has, then what only the
/// other has. What was removed is struck out, what was added underlined, so that neither needs its
/// colour.
QString similarPage(const archive::Duplicate& duplicate, const QString& body, const Tones& tones);

} // namespace chengbao::ui
