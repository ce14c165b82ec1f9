// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

namespace chengbao::workflow
{

/// An adoption of the item with what the item itself says: title, kind, unit, author, length, the
/// day it was reported, and the form that its kind suggests (调研, 专报, 约稿; else 单篇).
ScoreEvent adoptionOf(const Item& item);

/// 采用: records it in the books and moves the item to Adopted, both or neither; an item may be
/// adopted again and again. Refused for an item that was not submitted, and for an adoption without
/// carrier or level, or without a day or with one to come. Returns the item; `adoption` gets its
/// id.
Result<Item> adopt(archive::Archive& archive, const Clock& clock, const Item& item,
                   ScoreEvent& adoption, const QString& actor);

} // namespace chengbao::workflow
