// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"
#include "ui/packet/page_painter.h"

#include <QDialog>

class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QToolButton;

namespace chengbao::ui
{

/// Shows a text as it will stand on paper, and prints it or writes it as PDF. Without a printer it
/// says so and does the latter only.
class PrintWindow : public QDialog
{
    Q_OBJECT
public:
    /// `day` dates a text without a report date; `seams` outlive the window.
    PrintWindow(const Draft& draft, const QDate& day, const Seams& seams, QWidget* parent);
    ~PrintWindow() override;

    const PagePainter& pages() const { return m_pages; }

private:
    void build();
    QToolButton* button(const QString& words, const QString& iconName, const QString& keys);
    void print();
    void writePdf();
    void turn(int by);
    void follow();

    PagePainter m_pages;
    QString m_name; ///< for the file and the queue of the printer
    Seams m_seams;
    std::unique_ptr<QPrinter> m_paper; ///< what the preview is painted on
    QPrintPreviewWidget* m_preview;
    QToolButton* m_print;
    QToolButton* m_back;
    QToolButton* m_forward;
    QLabel* m_page;
    QLabel* m_said;
};

} // namespace chengbao::ui
