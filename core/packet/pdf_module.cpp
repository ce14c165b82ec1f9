// SPDX-License-Identifier: GPL-3.0-or-later
// What pdf_maker.cpp finds in the module, so that who asks for no pdf does not even load cairo.
#include "core/packet/pdf_pages.h"

using namespace chengbao;

extern "C" {

Q_DECL_EXPORT void* chengbao_pdf_open()
{
    return new packet::PdfFonts;
}

Q_DECL_EXPORT void chengbao_pdf_make(void* fonts, const packet::Sheet* sheet,
                                     Result<QByteArray>* made)
{
    *made = packet::pdfPages(*sheet, *static_cast<packet::PdfFonts*>(fonts));
}

Q_DECL_EXPORT void chengbao_pdf_close(void* fonts)
{
    delete static_cast<packet::PdfFonts*>(fonts);
}
}
