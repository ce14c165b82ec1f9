// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/document_xml.h"

namespace chengbao::packet
{

// The rows of the office forms: a label and its value across the table, or two such pairs. They are
// low enough for a form to fit its page with some values of two lines.
inline constexpr int formRowHeight = 640; ///< twips

inline DocumentRow formRow(const QString& label, const QString& value)
{
    return {{{label, true}, {value, false, 3}}, formRowHeight};
}

inline DocumentRow formRow(const QString& label, const QString& value, const QString& label2,
                           const QString& value2)
{
    return {{{label, true}, {value}, {label2, true}, {value2}}, formRowHeight};
}

/// A row with room to write by hand.
inline DocumentRow tallRow(const QString& label, const QString& value)
{
    return {{{label, true}, {value, false, 3}}, 1500};
}

} // namespace chengbao::packet
