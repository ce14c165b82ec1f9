// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"

#include <optional>

namespace chengbao::archive
{

/// A draft as the archive stores it: UTF-8 bytes, facts as compact JSON. Equal drafts have equal
/// content, and draftOf(contentOf(d)) changes no text but what cannot be stored (blanks around
/// facts, a leading byte order mark, halves of surrogate pairs, the non-characters U+FFFE and
/// U+FFFF).
struct Content {
    QByteArray facts;
    QByteArray title;
    QByteArray body;
    bool operator==(const Content&) const = default;
    qint64 bytes() const { return facts.size() + title.size() + body.size(); }
};

Content contentOf(const Draft& draft);
Draft draftOf(const Content& content);

/// All that is stored of a draft as one string: facts, title and body, in this order, each as a
/// netstring ("LENGTH:BYTES,"). Revisions are kept in this form; it is part of the file format.
QByteArray packed(const Content& content);
/// The reverse; nothing when the bytes are not of that form.
std::optional<Content> unpacked(const QByteArray& bytes);

/// What Revision::digest holds: SHA-256 over packed().
QByteArray contentDigest(const Content& content);

} // namespace chengbao::archive
