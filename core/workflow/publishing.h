// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/lint/linter.h"
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
/// issue as it was numbered. Refused without items, with a mark of secrecy anywhere (密级), and
/// with an item that has errors nobody let stand: the reason lists them all, each with its way to
/// mend it. Unsupported for another kind of file; NotFound for an item or photo that is not there.
/// Then nothing is written. Whoever signs the issue answers for items that were never signed.
Result<packet::Issue> compileIssue(const IssueRequest& request, const archive::Archive& archive,
                                   const lint::Linter& linter,
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
