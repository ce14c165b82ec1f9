// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/profile.h"
#include "core/packet/docx_package.h"

#include <memory>

namespace chengbao::packet
{

/// Makes pdfs: the page of the .docx (22 lines of 28 characters, faces by level, page numbers
/// outside), with the fonts embedded and the text in it to be searched and copied. The same sheet
/// gives the same bytes with the same fonts installed.
///
/// cairo, which drags the libraries of a display in, stands behind a module of its own that is
/// loaded when the first pdf is asked for. The fonts that were found are kept for the next one. An
/// object belongs to one thread.
class PdfMaker
{
public:
    /// `module` is the file of the module; it may be missing.
    explicit PdfMaker(QString module);
    ~PdfMaker();
    PdfMaker(const PdfMaker&) = delete;
    PdfMaker& operator=(const PdfMaker&) = delete;

    /// Fails with Unsupported without the module or without any font, with Unwritable as cairo
    /// does.
    Result<QByteArray> make(const Sheet& sheet);

private:
    struct Module;
    QString m_path;
    std::unique_ptr<Module> m_module;
};

/// The sheet as a file of that kind, .docx or .pdf.
Result<QByteArray> fileOf(const Sheet& sheet, Profile::Format format, PdfMaker& pdfs);

} // namespace chengbao::packet
