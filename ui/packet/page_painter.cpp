// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/page_painter.h"

#include "core/packet/document_xml.h"
#include "core/packet/docx_writer.h"
#include "ui/common/typeface.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

namespace chengbao::ui
{
namespace
{

// All measures are twips: one unit of the painter is 1/20 pt on every device.
constexpr int twipsPerInch = 1440;
constexpr int textSize = 16 * 20;
constexpr int titleSize = 22 * 20;
constexpr int numberSize = 14 * 20;
constexpr int numberFromEdge = 1447; ///< lower edge of the number's line above that of the paper
constexpr int linesPerPage = 22;

struct Look {
    Face face = Face::Text;
    int size = textSize;
    qreal spacing = packet::page::character - textSize;
    Qt::Alignment alignment = Qt::AlignLeft;
    bool indented = false;
    bool heads = false; ///< never the last on its page
};

Look lookOf(const QString& style)
{
    if (style == QLatin1String("Title"))
        return {Face::Title, titleSize, 0, Qt::AlignHCenter, false, true};
    if (style == QLatin1String("Signature"))
        return {.alignment = Qt::AlignRight};
    Look look{.indented = true};
    if (style.startsWith(QLatin1String("Heading1")))
        look.face = Face::HeadingOne;
    else if (style.startsWith(QLatin1String("Heading2")))
        look.face = Face::HeadingTwo;
    look.heads = style == QLatin1String("Heading1") || style == QLatin1String("Heading2");
    return look;
}

QFont fontOf(const Look& look)
{
    QFont font = faceFont(look.face);
    font.setPixelSize(look.size);
    font.setLetterSpacing(QFont::AbsoluteSpacing, look.spacing);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

std::unique_ptr<QTextLayout> layoutOf(const packet::DocumentParagraph& paragraph)
{
    QString text;
    QList<QTextLayout::FormatRange> ranges;
    for (const packet::DocumentRun& run : paragraph.runs) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        range.length = static_cast<int>(run.text.size());
        range.format.setFont(fontOf(lookOf(run.style.isEmpty() ? paragraph.style : run.style)));
        ranges.append(range);
        text += run.text;
    }
    const Look look = lookOf(paragraph.style);
    auto layout =
        std::make_unique<QTextLayout>(text.replace(u'\n', QChar::LineSeparator), fontOf(look));
    layout->setFormats(ranges);
    QTextOption option(look.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    bool first = true;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        const qreal indent = first && look.indented ? 2 * packet::page::character : 0;
        // The rest of a twentieth of a character decides nothing.
        line.setLineWidth(packet::page::textWidth - indent - paragraph.rightIndent + 20);
        line.setPosition({indent, 0});
        first = false;
    }
    layout->endLayout();
    return layout;
}

} // namespace

PagePainter::PagePainter(const Draft& draft, const QDate& day)
{
    for (const packet::DocumentParagraph& paragraph : packet::officialPage(draft, day))
        place(paragraph);
}

PagePainter::~PagePainter() = default;

void PagePainter::place(const packet::DocumentParagraph& paragraph)
{
    constexpr qreal pitch = packet::page::line;
    constexpr qreal pageHeight = linesPerPage * pitch;
    const Look look = lookOf(paragraph.style);
    m_layouts.push_back(layoutOf(paragraph));
    const int lines = std::max(1, m_layouts.back()->lineCount());
    const auto turn = [this] {
        ++m_pages;
        m_next = 0;
    };
    if (look.heads && m_next > 0 && m_next + (lines + 1) * pitch > pageHeight)
        turn();
    for (int number = 0; number < lines; ++number) {
        if (m_next + pitch > pageHeight)
            turn();
        m_lines.push_back({static_cast<int>(m_layouts.size()) - 1, number, m_pages - 1, m_next});
        m_next += pitch;
    }
    if (paragraph.style == QLatin1String("Title"))
        m_next += pitch;
}

QString PagePainter::textOf(int page) const
{
    QStringList lines;
    for (const Line& line : m_lines) {
        const QTextLayout& layout = *m_layouts[static_cast<std::size_t>(line.layout)];
        if (line.page != page || line.number >= layout.lineCount())
            continue;
        const QTextLine one = layout.lineAt(line.number);
        lines << layout.text().mid(one.textStart(), one.textLength()).remove(QChar::LineSeparator);
    }
    return lines.join(u'\n');
}

void PagePainter::prepare(QPagedPaintDevice& device)
{
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
}

void PagePainter::paint(QPagedPaintDevice& device) const
{
    QPainter painter(&device);
    painter.scale(device.logicalDpiX() / qreal(twipsPerInch),
                  device.logicalDpiY() / qreal(twipsPerInch));
    painter.setPen(Qt::black);
    int page = 0;
    paintNumber(painter, page);
    for (const Line& line : m_lines) {
        const QTextLayout& layout = *m_layouts[static_cast<std::size_t>(line.layout)];
        if (line.page != page) {
            device.newPage();
            page = line.page;
            paintNumber(painter, page);
        }
        if (line.number >= layout.lineCount())
            continue;
        const QTextLine one = layout.lineAt(line.number);
        const qreal above = (packet::page::line - one.ascent() - one.descent()) / 2;
        one.draw(&painter, QPointF(packet::page::left, packet::page::top + line.top + above));
    }
}

/// At the outer side: right on odd pages, left on even ones, one character in.
void PagePainter::paintNumber(QPainter& painter, int page) const
{
    using namespace packet::page;
    QFont font = faceFont(Face::Title);
    font.setWeight(QFont::Normal);
    font.setPixelSize(numberSize);
    painter.setFont(font);
    const QRectF line(left + numberSize, height - numberFromEdge - numberSize,
                      textWidth - 2 * numberSize, numberSize);
    painter.drawText(line,
                     Qt::TextDontClip | Qt::AlignVCenter |
                         (page % 2 == 0 ? Qt::AlignRight : Qt::AlignLeft),
                     QStringLiteral("— %1 —").arg(page + 1));
}

} // namespace chengbao::ui
