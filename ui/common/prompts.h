// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

class QPrinter;
class QWidget;

namespace chengbao::ui
{

/// The seam to the system's file dialogs; tests answer without one.
class FilePicker
{
public:
    virtual ~FilePicker() = default;
    /// Drafts to read in; empty when the user gave up.
    virtual QStringList draftsToImport(QWidget* parent) = 0;
    virtual QStringList photos(QWidget* parent) = 0;
    /// A packet to receive, a zip or a folder; a table (.xlsx, .csv). Empty when the user gave up.
    virtual QString packet(QWidget* parent) = 0;
    virtual QString table(QWidget* parent) = 0;
    /// The file in which another clerk handed an archive over; empty when the user gave up.
    virtual QString handover(QWidget* parent) = 0;
    /// A folder to write into, starting at `start`; empty when the user gave up.
    virtual QString folder(QWidget* parent, const QString& start) = 0;
    /// Where to write a document whose name and ending are suggested; an existing file is asked
    /// about. Empty when the user gave up.
    virtual QString fileToWrite(QWidget* parent, const QString& suggestion) = 0;
};

/// The seam to questions that stop the user; only for what cannot be undone.
class Prompts
{
public:
    virtual ~Prompts() = default;
    /// A line or two of text; nothing when the user gave up.
    virtual std::optional<QString> remark(QWidget* parent, const QString& title,
                                          const QString& question) = 0;
    /// True when the user chose `action`.
    virtual bool confirm(QWidget* parent, const QString& question, const QString& action) = 0;
    /// Sets the printer up; false when the user gave up.
    virtual bool choosePrinter(QWidget* parent, QPrinter& printer) = 0;
};

/// The seam to other programs of the desktop.
class Opener
{
public:
    virtual ~Opener() = default;
    /// Shows a folder or file in the program that handles it.
    virtual void open(const QString& path) = 0;
};

/// The three together, as they are passed down. They outlive every widget that uses them.
struct Seams {
    FilePicker& files;
    Prompts& prompts;
    Opener& opener;
};

/// What the real program uses.
class SystemFilePicker final : public FilePicker
{
public:
    QStringList draftsToImport(QWidget* parent) override;
    QStringList photos(QWidget* parent) override;
    QString packet(QWidget* parent) override;
    QString handover(QWidget* parent) override;
    QString table(QWidget* parent) override;
    QString folder(QWidget* parent, const QString& start) override;
    QString fileToWrite(QWidget* parent, const QString& suggestion) override;
};

class DialogPrompts final : public Prompts
{
public:
    std::optional<QString> remark(QWidget* parent, const QString& title,
                                  const QString& question) override;
    bool confirm(QWidget* parent, const QString& question, const QString& action) override;
    bool choosePrinter(QWidget* parent, QPrinter& printer) override;
};

class DesktopOpener final : public Opener
{
public:
    void open(const QString& path) override;
};

} // namespace chengbao::ui
