// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"

#include <QPrinter>

namespace chengbao::ui
{

/// Answers what the test laid ready instead of opening dialogs of the system.
struct FakeFilePicker final : FilePicker {
    QStringList draftsToGive, photosToGive;
    QString folderToGive, packetToGive, tableToGive, handoverToGive;
    QStringList suggested;

    QStringList draftsToImport(QWidget*) override { return draftsToGive; }
    QStringList photos(QWidget*) override { return photosToGive; }
    QString packet(QWidget*) override { return packetToGive; }
    QString table(QWidget*) override { return tableToGive; }
    QString handover(QWidget*) override { return handoverToGive; }
    QString folder(QWidget*, const QString&) override { return folderToGive; }
    /// Into `folderToGive`, under the name suggested.
    QString fileToWrite(QWidget*, const QString& suggestion) override
    {
        suggested << suggestion;
        return folderToGive.isEmpty() ? QString() : folderToGive + u'/' + suggestion;
    }
};

struct FakePrompts final : Prompts {
    std::optional<QString> remarkToGive;
    bool answer = false;
    QStringList asked;
    QString pdfToPrint;

    std::optional<QString> remark(QWidget*, const QString&, const QString& question) override
    {
        asked << question;
        return remarkToGive;
    }
    bool confirm(QWidget*, const QString& question, const QString&) override
    {
        asked << question;
        return answer;
    }
    /// Prints into a PDF; gives up when there is none.
    bool choosePrinter(QWidget*, QPrinter& printer) override
    {
        if (pdfToPrint.isEmpty())
            return false;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(pdfToPrint);
        return true;
    }
};

struct FakeOpener final : Opener {
    QStringList opened;
    void open(const QString& path) override { opened << path; }
};

} // namespace chengbao::ui
