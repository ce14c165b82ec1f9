// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/draft.h"

#include <vector>

namespace chengbao::text
{

/// A picture that stands in a document. The bytes are whatever the document holds.
struct DocumentPicture {
    QString name; ///< as the document calls it: "image1.jpeg"
    QByteArray bytes;
    QString caption;
};

/// A word processor's document as it was read.
struct Document {
    Draft draft;
    std::vector<DocumentPicture> pictures;
    /// What was left out or decided on the way, for whoever sent it in.
    std::vector<Error> notices = {};
};

/// A paragraph on its way into a draft.
struct DocumentLine {
    QString text;
    bool heads = false; ///< in a style of titles or top headings
};

/// The first line that heads and bears no ordinal mark (一、), else the first one, is the title;
/// the others are the body. Lines are cleaned and split at their line breaks, empty ones go.
Draft draftOfLines(const std::vector<DocumentLine>& lines);

/// A notice that counts: `reason` has %1 for the number.
Error noticeOf(const char* reason, int count);

} // namespace chengbao::text
