// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

namespace chengbao::ui
{

/// A tool tip that shows `text` as it stands, whatever marks it holds: tips take what looks like
/// HTML for HTML, and would fetch pictures for a title from a stranger.
inline QString plainTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace chengbao::ui
