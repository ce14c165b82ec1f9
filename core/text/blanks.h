// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QString>

#include <optional>
#include <vector>

namespace chengbao::text
{

/// A place in a text that is still to be worked on. It stands in the text itself, in brackets that
/// clerks do not use, so that it is kept, found and undone like every other character, and so that
/// whoever reads the text elsewhere sees that it is not done. An item with one leaves in no packet
/// (gate.blank, gate.carried).
struct Blank {
    enum class Kind {
        Fill,  ///< 〖填：谁牵头〗: a prompt of a template, to be typed over
        Check, ///< 〖核：8月20日〗: taken over from an older item, to be changed or confirmed
    };
    Kind kind = Kind::Fill;
    Span span;    ///< brackets and all
    Span content; ///< what stands behind the colon
};

/// All blanks of a text in order; they do not reach over a line end nor into each other. Where the
/// closing bracket was lost, 〖填： alone is one.
std::vector<Blank> blanks(QStringView text);

/// The text of a blank of that kind.
QString blankOf(Blank::Kind kind, QStringView content);

} // namespace chengbao::text
