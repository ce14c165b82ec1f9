// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/clerk_fields.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace chengbao::ui
{

/// Who the clerk is (filled into new items) and how the window looks. Accepting writes the
/// settings; the scheme is for the caller to apply, the language waits for the next start.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `settings` must outlive the dialog.
    SettingsDialog(Settings& settings, QWidget* parent);

    void accept() override;

private:
    void fillChoices();
    QWidget* heading(const QString& text);
    void noteLanguage();

    Settings& m_settings;
    ClerkFields m_clerk;
    QComboBox* m_language;
    QComboBox* m_scheme;
    QLabel* m_note;
};

} // namespace chengbao::ui
