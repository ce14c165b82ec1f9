// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/docx_package.h"
#include "core/packet/pdf_fonts.h"

namespace chengbao::packet
{

/// The sheet as a pdf; see PdfMaker, behind which this stands.
Result<QByteArray> pdfPages(const Sheet& sheet, PdfFonts& fonts);

} // namespace chengbao::packet
