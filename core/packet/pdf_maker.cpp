// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/pdf_maker.h"

#include <QLibrary>

namespace chengbao::packet
{

/// Built with this program and never without it: the types of this room pass through as they are.
struct PdfMaker::Module {
    using Open = void* (*)();
    using Make = void (*)(void*, const Sheet*, Result<QByteArray>*);
    using Close = void (*)(void*);

    explicit Module(const QString& path) : library(path)
    {
        open = reinterpret_cast<Open>(library.resolve("chengbao_pdf_open"));
        make = reinterpret_cast<Make>(library.resolve("chengbao_pdf_make"));
        close = reinterpret_cast<Close>(library.resolve("chengbao_pdf_close"));
        if (open && make && close)
            fonts = open();
    }
    ~Module()
    {
        if (fonts)
            close(fonts);
    }

    QLibrary library; ///< stays loaded: reasons of errors lie in it
    Open open = nullptr;
    Make make = nullptr;
    Close close = nullptr;
    void* fonts = nullptr;
};

PdfMaker::PdfMaker(QString module) : m_path(std::move(module)) {}

PdfMaker::~PdfMaker() = default;

Result<QByteArray> PdfMaker::make(const Sheet& sheet)
{
    if (!m_module)
        m_module = std::make_unique<Module>(m_path);
    if (!m_module->fonts)
        return failure({ErrorCode::Unsupported,
                        QT_TRANSLATE_NOOP("Error", "the part that makes pdfs is not installed"),
                        {},
                        m_path});
    Result<QByteArray> made = QByteArray();
    m_module->make(m_module->fonts, &sheet, &made);
    return made;
}

Result<QByteArray> fileOf(const Sheet& sheet, Profile::Format format, PdfMaker& pdfs)
{
    return format == Profile::Format::Pdf ? pdfs.make(sheet)
                                          : docxPackage(sheet.document, sheet.properties);
}

} // namespace chengbao::packet
