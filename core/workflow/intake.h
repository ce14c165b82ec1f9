// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/text/old_document.h"

#include <QStringList>

namespace chengbao::workflow
{

/// What became of one file that was to be taken in.
struct Intake {
    QString file;
    Result<Item> item;          ///< as it is kept now, or why it is not
    std::vector<Error> notices; ///< what was left out or decided on the way
};

/// Whether a file of this name is looked at when a folder is imported.
bool isDraftName(const QString& name);

/// The files that importing can read: those given, whatever their names, and those of the folders
/// given, and of all folders within, whose names say that they are drafts (.txt, .docx,
/// .doc, .wps, .rtf, .html, .htm); hidden
/// files, locks of word processors (~$…) and links are passed over. In the order given, those of a
/// folder by path. Reads no file.
QStringList importableFiles(const QStringList& paths);

/// Reads one draft, with the pictures that stand in it, and keeps it as a new item. Nothing is
/// kept of a file that fails. An empty `actor` stands for the draft's own author. An old .doc or
/// .wps goes through `converter`.
Intake takeIn(const QString& file, archive::Archive& archive, const QString& actor,
              const text::Converter& converter = {}, std::stop_token stop = {});

} // namespace chengbao::workflow
