// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/model/profile.h"
#include "core/packet/bulletin.h"

namespace chengbao::workflow
{

/// Compiling an issue (刊物编排) out of items of the archive.
struct IssueRequest {
    packet::Publication publication;
    packet::Issue issue; ///< a number of 0 takes the next of its year
    QStringList items;   ///< ids, in the order of the issue
    QString target;      ///< the file: .docx or .pdf
    QString pdfModule;   ///< see packet::PdfMaker
};

/// Writes the issue with the items' photos, cleaned, and keeps its number as taken. Returns the
/// issue as it was numbered. Refused without items; Unsupported for another kind of file; NotFound
/// for an item or photo that is not there; then nothing is written.
Result<packet::Issue> compileIssue(const IssueRequest& request, const archive::Archive& archive,
                                   const packet::IssueRegister& numbers);

/// What can be printed of one item.
enum class SheetKind {
    Text,       ///< 正文, as it would leave
    Submission, ///< 报送单
    SignOff,    ///< 审签单, to be signed by hand
};

/// Writes the sheet as .docx or .pdf, by the ending of `target`. `profile` gives the recipient;
/// `today` dates what has no date. Unsupported for another ending.
Result<void> writeSheet(SheetKind kind, const Item& item, const Profile& profile,
                        const archive::Archive& archive, const QDate& today, const QString& target,
                        const QString& pdfModule);

} // namespace chengbao::workflow
