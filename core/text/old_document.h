// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <stop_token>

namespace chengbao::text
{

/// How another office program is asked to turn old documents into .docx.
struct Converter {
    QString program;         ///< LibreOffice's soffice; empty when there is none
    QStringList before = {}; ///< arguments before ours (tests)
    int seconds = 90;        ///< then it is given up
};

/// Whether the bytes are an OLE compound file, as .doc and .wps are.
bool isOldDocument(const QByteArray& bytes);

/// The .docx that LibreOffice makes of a .doc or .wps, without a window, in a temporary folder with
/// a profile of its own that runs no macros, updates no links and asks nothing of the network. The
/// folder and the program are gone afterwards. Fails with Unsupported when there is no program
/// (saying how to save as .docx) or it cannot read the file (protected by a password, no document),
/// TooLarge when it takes too long or makes a file of more than 64 MB, Cancelled.
Result<QByteArray> convertOldDocument(const QByteArray& bytes, const Converter& converter,
                                      const QString& place, std::stop_token stop = {});

} // namespace chengbao::text
