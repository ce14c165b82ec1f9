// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/profile.h"
#include "ui/common/prompts.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace chengbao::ui
{

/// The export profiles (出包模板): one at a time in fields, with a preview of the packet that it
/// makes. Shipped ones can be changed too: the change is kept as the user's own, over them.
class ProfileDialog : public QDialog
{
    Q_OBJECT
public:
    /// `folder` is where the user's own profiles are kept.
    ProfileDialog(std::vector<Profile> profiles, const QString& current, QString folder,
                  QWidget* parent);

    const std::vector<Profile>& profiles() const { return m_profiles; }

signals:
    void kept(); ///< profiles() changed, on the disk as well; one may be gone

private:
    void build();
    QLayout* buttons();
    QWidget* fields();
    QWidget* columnFields();
    void choose(int index);
    void present(const Profile& profile);
    Profile read() const;
    void follow();
    void add();
    void save();
    void remove();
    void say(const QString& text, bool wrong);

    std::vector<Profile> m_profiles;
    QString m_folder;
    Profile m_shown;
    QComboBox* m_choice;
    QLineEdit *m_name, *m_recipient, *m_channel, *m_fileName;
    QComboBox *m_system, *m_packaging, *m_merged, *m_encoding;
    QCheckBox *m_docx, *m_pdf, *m_txt, *m_photosInText;
    QSpinBox* m_photoLimit;
    QListWidget* m_columns;
    QPlainTextEdit* m_preview;
    QLabel* m_outcome;
    QPushButton *m_remove, *m_save;
};

} // namespace chengbao::ui
