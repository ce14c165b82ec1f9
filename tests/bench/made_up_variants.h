// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/made_up_items.h"

namespace chengbao::bench
{

// What comes of an item that is handed in once more, each with its label: these have to be found.

/// The figures are new ones, the words the same.
Draft withOtherFigures(const Draft& draft, ItemMaker& maker);
/// About half of its sentences.
Draft condensed(const Draft& draft, ItemMaker& maker);
/// Sentences in another order, a word in seven another one, the title new.
Draft rephrased(const Draft& draft, ItemMaker& maker);
/// From another office, with its name and place.
Draft fromOtherUnit(const Draft& draft, ItemMaker& maker);

/// An item of a kind that every office sends every week, by one form: a third of it is the same
/// in all, what it is about is not. These must not be taken for each other.
Draft byForm(ItemMaker& maker);

} // namespace chengbao::bench
