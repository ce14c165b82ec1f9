// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/books_documents.h"

#include "core/base/files.h"
#include "core/workflow/score/report_document.h"
#include "ui/words/score_words.h"

#include <QImage>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTemporaryDir>
#include <QTextDocument>

namespace chengbao::ui
{
namespace
{

constexpr int chartWidth = 640;
constexpr int chartHeight = 220;
constexpr int chartScale = 3; ///< pixels of paper for one of the screen

packet::TableBook bookOf(const DocumentRequest& request)
{
    const PageContent& page = request.page;
    packet::TableBook book{page.period + page.title, request.issuer, request.view->today, {}};
    QStringList names;
    for (const FigureList& list : page.lists) {
        book.sheets.push_back(sheetOf(list));
        QString& name = book.sheets.back().name;
        const QString wanted = name;
        for (int number = 2; names.contains(name); ++number)
            name = wanted.left(28) + QString::number(number);
        names << name;
    }
    return book;
}

Result<QByteArray> bytesOf(const DocumentRequest& request)
{
    const auto words = [](const workflow::LineReason& reason) { return describe(reason); };
    const workflow::Report& report = request.view->accounts[request.account].report;
    const workflow::Imprint imprint{request.issuer, report.until};
    const QTemporaryDir scratch;
    switch (request.document) {
    case BooksDocument::PageXlsx:
        return tablesXlsx(bookOf(request), scratch.path());
    case BooksDocument::PageDocx:
        return tablesDocx(bookOf(request));
    case BooksDocument::ReportXlsx:
        return tablesXlsx(reportBook(report, words, imprint), scratch.path());
    case BooksDocument::ReportDocx:
        return reportDocx(report, words, imprint);
    case BooksDocument::Notice:
        break;
    }
    return noticeDocx(report, request.unit, words, imprint);
}

QString row(const QStringList& cells, const QString& tag)
{
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : cells)
        html += QStringLiteral("<%1>%2</%1>").arg(tag, cell);
    return html + QStringLiteral("</tr>");
}

QString tableHtml(const FigureList& list)
{
    QString html = QStringLiteral("<h3>%1</h3>").arg(list.name.toHtmlEscaped());
    if (list.text)
        html += QStringLiteral("<p>%1</p>").arg(list.text->toHtmlEscaped());
    QStringList headings;
    for (const auto& column : list.columns)
        headings << column.name.toHtmlEscaped();
    html += QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\" "
                           "style=\"border-collapse: collapse; border-color: #808080;\"><thead>") +
            row(headings, QStringLiteral("th")) + QStringLiteral("</thead>");
    for (int at = 0; at < list.rows; ++at) {
        html += QStringLiteral("<tr>");
        for (int column = 0; column < int(list.columns.size()); ++column) {
            const packet::TableCell cell = list.cell(at, column);
            html += QStringLiteral("<td align=\"%1\">%2</td>")
                        .arg(std::holds_alternative<Points>(cell) ? QStringLiteral("right")
                                                                  : QStringLiteral("left"),
                             toText(cell).toHtmlEscaped());
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QImage pictureOf(const ChartData& chart)
{
    QImage image(chartWidth * chartScale, chartHeight * chartScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(chartScale, chartScale);
    QFont font = painter.font();
    font.setPixelSize(12);
    painter.setFont(font);
    paintChart(painter, QRectF(0, 0, chartWidth, chartHeight), chart, tones(false));
    return image;
}

} // namespace

Result<void> writeDocument(const DocumentRequest& request)
{
    const auto bytes = bytesOf(request);
    return bytes ? writeFileAtomically(request.file, *bytes) : failure(bytes.error());
}

void printPage(QPagedPaintDevice& paper, const PageContent& page)
{
    constexpr std::size_t mostInPortrait = 8;
    for (const FigureList& list : page.lists) {
        if (list.columns.size() > mostInPortrait)
            paper.setPageOrientation(QPageLayout::Landscape);
    }
    QTextDocument document;
    document.setDefaultStyleSheet(QStringLiteral("th { background: #eeeeee; } h2, h3, p, td, th { "
                                                 "color: black; }"));
    QString html = QStringLiteral("<h2>%1%2</h2>")
                       .arg(page.period.toHtmlEscaped(), page.title.toHtmlEscaped());
    for (std::size_t i = 0; i < page.charts.size(); ++i) {
        const QUrl url(QStringLiteral("chart:%1").arg(i));
        document.addResource(QTextDocument::ImageResource, url, pictureOf(page.charts[i]));
        html += QStringLiteral("<p><img src=\"%1\" width=\"%2\" height=\"%3\"></p>")
                    .arg(url.toString())
                    .arg(chartWidth)
                    .arg(chartHeight);
    }
    for (const FigureList& list : page.lists)
        html += tableHtml(list);
    QFont font = document.defaultFont();
    font.setPointSizeF(9);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.print(&paper);
}

} // namespace chengbao::ui
