// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"

#include <QStringList>

namespace chengbao::workflow
{

/// A draft that goes on from an older one (续报): its text with every date, figure and registered
/// name made a blank to be checked (see text::Blank::Kind::Check), and of its facts those that do
/// not belong to the day: no dates, no signature, no commission, no photos. Blanks that the older
/// one still has stay as they are.
struct FollowUp {
    Draft draft;
    int toCheck = 0; ///< how many places are to be checked
};
FollowUp followUp(const Draft& older, const QStringList& names);

} // namespace chengbao::workflow
