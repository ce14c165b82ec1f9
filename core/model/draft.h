// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/facts.h"

#include <QByteArray>

namespace chengbao
{

/// What a clerk writes: the facts, one title line, and the body with paragraphs separated by '\n'
/// (no indentation, no trailing blanks: those belong to the page, not to the text).
struct Draft {
    Facts facts;
    QString title;
    QString body;
    bool operator==(const Draft&) const = default;
};

/// SHA-256 over the canonical bytes of title, body and every fact that a signature covers (all but
/// signer, signer_role, signed_on and report_date, which signing and sending fill in). 32 bytes.
/// A signature holds as long as this is unchanged.
QByteArray digestOf(const Draft& draft);

} // namespace chengbao
