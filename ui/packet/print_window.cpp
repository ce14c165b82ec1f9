// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/print_window.h"

#include "core/base/files.h"
#include "core/packet/safe_name.h"
#include "ui/common/flow_row.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QBuffer>
#include <QGraphicsView>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfWriter>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPrinterInfo>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

namespace chengbao::ui
{

PrintWindow::PrintWindow(const Draft& draft, const QDate& day, const Seams& seams, QWidget* parent)
    : QDialog(parent),
      m_pages(draft, day),
      m_name(packet::safeFileName(draft.title, packet::fileNameLimit - 4)),
      m_seams(seams),
      m_paper(std::make_unique<QPrinter>(QPrinter::HighResolution)),
      m_preview(new QPrintPreviewWidget(m_paper.get(), this)),
      m_print(button(tr("Print…"), QStringLiteral("print"), QStringLiteral("Ctrl+P"))),
      m_back(button(tr("Page back"), QStringLiteral("previous"), QStringLiteral("PgUp"))),
      m_forward(button(tr("Page on"), QStringLiteral("next"), QStringLiteral("PgDown"))),
      m_page(new QLabel),
      m_said(new QLabel)
{
    m_paper->setOutputFormat(QPrinter::PdfFormat); // any printer's margins would move the text
    m_paper->setFullPage(true);
    PagePainter::prepare(*m_paper);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print preview"));
    build();
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter* printer) { m_pages.paint(*printer); });
    connect(m_preview, &QPrintPreviewWidget::previewChanged, this, &PrintWindow::follow);
    connect(m_print, &QToolButton::clicked, this, &PrintWindow::print);
    connect(m_back, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { turn(1); });
    const bool anyPrinter = !QPrinterInfo::availablePrinterNames().isEmpty();
    m_print->setEnabled(anyPrinter);
    if (!anyPrinter)
        m_said->setText(tr("No printer is set up on this computer: the text can be saved as PDF."));
    m_preview->setAccessibleName(tr("Pages"));
    if (auto* pages = m_preview->findChild<QGraphicsView*>()) { // PgUp and the arrows are for it
        pages->setAccessibleName(tr("Pages"));
        pages->setFocus();
    }
    follow();
}

PrintWindow::~PrintWindow() = default;

void PrintWindow::build()
{
    const QSize room = screen()->availableSize() - QSize(16, 56);
    resize(QSize(820, 900).boundedTo(room));
    auto* pdf = button(tr("Save as PDF…"), QStringLiteral("save"), QStringLiteral("Ctrl+S"));
    auto* whole = button(tr("Whole page"), {}, QStringLiteral("Ctrl+0"));
    auto* wide = button(tr("Page width"), {}, QStringLiteral("Ctrl+1"));
    auto* larger = button(tr("Larger"), {}, QStringLiteral("Ctrl+="));
    auto* smaller = button(tr("Smaller"), {}, QStringLiteral("Ctrl+-"));
    connect(pdf, &QToolButton::clicked, this, &PrintWindow::writePdf);
    connect(whole, &QToolButton::clicked, m_preview, &QPrintPreviewWidget::fitInView);
    connect(wide, &QToolButton::clicked, m_preview, &QPrintPreviewWidget::fitToWidth);
    connect(larger, &QToolButton::clicked, this, [this] { m_preview->zoomIn(); });
    connect(smaller, &QToolButton::clicked, this, [this] { m_preview->zoomOut(); });
    auto* bar = new FlowRow;
    bar->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    bar->setSpacing(grid);
    for (QWidget* part : {m_print, pdf})
        bar->addWidget(part);
    for (QWidget* part : {whole, wide, smaller, larger})
        bar->addWidget(part);
    bar->addStretch();
    m_page->setAccessibleName(tr("Page"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_back, m_page, m_forward})
        bar->addWidget(part);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 2 * grid);
    m_said->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_said);
}

QToolButton* PrintWindow::button(const QString& words, const QString& iconName, const QString& keys)
{
    auto* made = new QToolButton(this);
    made->setAccessibleName(words);
    made->setShortcut(QKeySequence(keys));
    made->setToolTip(
        QStringLiteral("%1 (%2)").arg(words, made->shortcut().toString(QKeySequence::NativeText)));
    made->setAutoRaise(true);
    const bool turns = keys.startsWith(QLatin1String("Pg"));
    if (!turns)
        made->setText(words);
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName));
    made->setToolButtonStyle(turns                ? Qt::ToolButtonIconOnly
                             : iconName.isEmpty() ? Qt::ToolButtonTextOnly
                                                  : Qt::ToolButtonTextBesideIcon);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void PrintWindow::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_name);
    if (!m_seams.prompts.choosePrinter(this, printer))
        return;
    printer.setFullPage(true);
    PagePainter::prepare(printer);
    m_pages.paint(printer);
    m_said->setText(tr("Sent to the printer “%1”.").arg(printer.printerName()));
}

void PrintWindow::writePdf()
{
    const QString path = m_seams.files.fileToWrite(this, m_name + QStringLiteral(".pdf"));
    if (path.isEmpty())
        return;
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&bytes);
        pdf.setTitle(m_name);
        pdf.setResolution(600);
        PagePainter::prepare(pdf);
        m_pages.paint(pdf);
    }
    const auto written = writeFileAtomically(path, bytes.data());
    m_said->setText(written ? tr("Saved as %1").arg(path) : describe(written.error()));
}

void PrintWindow::turn(int by)
{
    m_preview->setCurrentPage(std::clamp(m_preview->currentPage() + by, 1, m_pages.pageCount()));
    follow();
}

void PrintWindow::follow()
{
    const int page = std::max(1, m_preview->currentPage());
    m_page->setText(tr("Page %1 of %2").arg(page).arg(m_pages.pageCount()));
    m_back->setEnabled(page > 1);
    m_forward->setEnabled(page < m_pages.pageCount());
}

} // namespace chengbao::ui
