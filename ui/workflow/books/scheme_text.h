// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/scheme.h"

#include <QColor>

namespace chengbao::ui
{

/// A scheme to be read by people: what is worth how much, what comes on top and off, what counts
/// once, what the units have to reach. HTML for a text browser; `muted` colours what is beside the
/// point.
QString schemeHtml(const workflow::Scheme& scheme, const QColor& muted);

/// The text of a scheme as one of the office's own: another id and name, everything else, notes
/// included, as it stands.
QString ownCopy(const QString& yaml, const QString& id, const QString& name);

} // namespace chengbao::ui
