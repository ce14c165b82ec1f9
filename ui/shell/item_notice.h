// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "ui/common/message_bar.h"

namespace chengbao::ui
{

/// What the line above the text says of an item as long as it stands where it stands.
struct ItemNotice {
    MessageBar::Tone tone = MessageBar::Tone::Info;
    QString text;
    bool mayGiveBack = false; ///< offer to return it for changes
};

/// Why it is locked and since when, or what it was returned for; nothing for a plain draft.
std::optional<ItemNotice> noticeFor(const Item& item, const archive::Archive& archive);

} // namespace chengbao::ui
