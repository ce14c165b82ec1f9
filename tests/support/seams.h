// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"

namespace chengbao::ui
{

/// Answers what the test laid ready instead of opening dialogs of the system.
struct FakeFilePicker final : FilePicker {
    QStringList draftsToGive, photosToGive;
    QString folderToGive;

    QStringList draftsToImport(QWidget*) override { return draftsToGive; }
    QStringList photos(QWidget*) override { return photosToGive; }
    QString folder(QWidget*, const QString&) override { return folderToGive; }
};

struct FakePrompts final : Prompts {
    std::optional<QString> remarkToGive;
    bool answer = false;
    QStringList asked;

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
};

struct FakeOpener final : Opener {
    QStringList opened;
    void open(const QString& path) override { opened << path; }
};

} // namespace chengbao::ui
