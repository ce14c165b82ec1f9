// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/prompts.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

QString words(const char* text)
{
    return QCoreApplication::translate("Prompts", text);
}

} // namespace

QStringList SystemFilePicker::draftsToImport(QWidget* parent)
{
    return QFileDialog::getOpenFileNames(
        parent, words(QT_TRANSLATE_NOOP("Prompts", "Import drafts")), QString(),
        words(QT_TRANSLATE_NOOP("Prompts", "Drafts")) +
            QStringLiteral(" (*.txt *.docx *.doc *.wps *.rtf *.html *.htm)"));
}

QStringList SystemFilePicker::photos(QWidget* parent)
{
    return QFileDialog::getOpenFileNames(parent, words(QT_TRANSLATE_NOOP("Prompts", "Add photos")),
                                         QString(),
                                         words(QT_TRANSLATE_NOOP("Prompts", "Photos")) +
                                             QStringLiteral(" (*.jpg *.jpeg *.png *.bmp)"));
}

/// A folder is named by the declaration that lies in it: system dialogs choose files or folders,
/// never both.
QString SystemFilePicker::packet(QWidget* parent)
{
    const QString file = QFileDialog::getOpenFileName(
        parent, words(QT_TRANSLATE_NOOP("Prompts", "Receive a packet")), QString(),
        words(QT_TRANSLATE_NOOP("Prompts", "Packets")) + QStringLiteral(" (*.zip bagit.txt)"));
    const QFileInfo info(file);
    return info.fileName() == QLatin1String("bagit.txt") ? info.absolutePath() : file;
}

QString SystemFilePicker::table(QWidget* parent)
{
    return QFileDialog::getOpenFileName(
        parent, words(QT_TRANSLATE_NOOP("Prompts", "Notice of adoptions")), QString(),
        words(QT_TRANSLATE_NOOP("Prompts", "Tables")) + QStringLiteral(" (*.xlsx *.csv)"));
}

QString SystemFilePicker::handover(QWidget* parent)
{
    return QFileDialog::getOpenFileName(
        parent, words(QT_TRANSLATE_NOOP("Prompts", "Take an archive over")), QString(),
        words(QT_TRANSLATE_NOOP("Prompts", "Handed over archives")) + QStringLiteral(" (*.zip)"));
}

QString SystemFilePicker::folder(QWidget* parent, const QString& start)
{
    return QFileDialog::getExistingDirectory(
        parent, words(QT_TRANSLATE_NOOP("Prompts", "Choose a folder")), start);
}

QString SystemFilePicker::fileToWrite(QWidget* parent, const QString& suggestion)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString suffix = QFileInfo(suggestion).suffix();
    return QFileDialog::getSaveFileName(
        parent, words(QT_TRANSLATE_NOOP("Prompts", "Write a document")),
        QDir(folder).filePath(suggestion), QStringLiteral("%1 (*.%1)").arg(suffix));
}

std::optional<QString> DialogPrompts::remark(QWidget* parent, const QString& title,
                                             const QString& question)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto* label = new QLabel(question);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(96);
    label->setBuddy(edit);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(title);
    buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(label);
    layout->addWidget(edit);
    layout->addWidget(buttons);
    dialog.resize(420, dialog.sizeHint().height());
    edit->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return edit->toPlainText().trimmed();
}

bool DialogPrompts::confirm(QWidget* parent, const QString& question, const QString& action)
{
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(), question,
                    QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    const QPushButton* yes = box.addButton(action, QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == yes;
}

bool DialogPrompts::choosePrinter(QWidget* parent, QPrinter& printer)
{
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted;
}

void DesktopOpener::open(const QString& path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace chengbao::ui
