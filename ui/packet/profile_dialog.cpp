// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/profile_dialog.h"

#include "core/base/ids.h"
#include "core/packet/index_columns.h"
#include "core/packet/packet_plan.h"
#include "core/packet/profiles.h"
#include "ui/common/tall_area.h"
#include "ui/common/theme.h"
#include "ui/packet/dialog_parts.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

constexpr int previewHeight = 132;
/// Of the ids of profiles that were made here, not shipped.
const QString ownPrefix = QStringLiteral("own-");

QLineEdit* field(const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setMaxLength(200);
    return edit;
}

QCheckBox* box(const char* name, const QString& text)
{
    auto* made = new QCheckBox(text);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

ProfileDialog::ProfileDialog(std::vector<Profile> profiles, const QString& current, QString folder,
                             QWidget* parent)
    : QDialog(parent),
      m_profiles(std::move(profiles)),
      m_folder(std::move(folder)),
      m_choice(new QComboBox),
      m_name(field("profileName")),
      m_recipient(field("recipient")),
      m_channel(field("channel")),
      m_fileName(field("fileName")),
      m_system(new QComboBox),
      m_packaging(new QComboBox),
      m_merged(new QComboBox),
      m_encoding(new QComboBox),
      m_docx(box("docx", QStringLiteral("docx"))),
      m_pdf(box("pdf", QStringLiteral("pdf"))),
      m_txt(box("txt", QStringLiteral("txt"))),
      m_photosInText(box("photosInText", tr("Photos also at the end of the text"))),
      m_photoLimit(new QSpinBox),
      m_columns(new QListWidget),
      m_preview(new QPlainTextEdit),
      m_outcome(paragraph()),
      m_remove(buttonNamed(QStringLiteral("removeProfile"), tr("Delete"))),
      m_save(buttonNamed(QStringLiteral("saveProfile"), tr("Keep")))
{
    setObjectName(QStringLiteral("profileDialog"));
    setWindowTitle(tr("Export profiles"));
    build();
    const auto at = std::find_if(m_profiles.begin(), m_profiles.end(),
                                 [&](const Profile& one) { return one.id == current; });
    const int index = at == m_profiles.end() ? 0 : static_cast<int>(at - m_profiles.begin());
    m_choice->setCurrentIndex(index);
    choose(index);
}

void ProfileDialog::build()
{
    for (const Profile& one : m_profiles)
        m_choice->addItem(one.name, one.id);
    m_choice->setObjectName(QStringLiteral("profileChoice"));
    m_choice->setAccessibleName(tr("Profile"));
    auto* copy = buttonNamed(QStringLiteral("newProfile"), tr("New from this one"));
    connect(copy, &QPushButton::clicked, this, &ProfileDialog::add);
    auto* top = new QHBoxLayout;
    top->addWidget(m_choice, 1);
    top->addWidget(copy);
    top->addWidget(m_remove);
    connect(m_remove, &QPushButton::clicked, this, &ProfileDialog::remove);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(24);
    sides->addWidget(fields(), 3);
    sides->addWidget(columnFields(), 2);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("What a packet of two items holds"));
    m_preview->setReadOnly(true);
    m_preview->setFixedHeight(previewHeight);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    auto* page = new QWidget;
    auto* layout = pageLayout(page);
    layout->addLayout(top);
    layout->addLayout(sides, 1);
    layout->addWidget(new QLabel(tr("What a packet of two items holds")));
    layout->addWidget(m_preview);
    layout->addWidget(m_outcome);
    auto* close = buttonNamed(QStringLiteral("close"), tr("Close"));
    auto* buttons = new QWidget;
    buttons->setLayout(buttonLine({close, m_save}));
    layOutDialog(*this, page, buttons);
    m_save->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ProfileDialog::save);
    connect(m_choice, &QComboBox::activated, this, &ProfileDialog::choose);
    resize(780, 680);
}

QWidget* ProfileDialog::fields()
{
    m_system->addItem(tr("Both"), QString());
    for (const System system : allValues<System>())
        m_system->addItem(label(system), toWord(system));
    m_packaging->addItem(tr("A folder (BagIt)"), int(Profile::Packaging::Folder));
    m_packaging->addItem(tr("One zip (BagIt)"), int(Profile::Packaging::Zip));
    m_merged->addItem(tr("One file per item"), false);
    m_merged->addItem(tr("All items in one file"), true);
    m_encoding->addItem(QStringLiteral("UTF-8"), int(Profile::TextEncoding::Utf8));
    m_encoding->addItem(QStringLiteral("GB18030"), int(Profile::TextEncoding::Gb18030));
    m_encoding->setAccessibleName(tr("Encoding of txt"));
    m_photoLimit->setRange(0, 1024);
    m_photoLimit->setSpecialValueText(tr("any size"));
    m_photoLimit->setSuffix(QStringLiteral(" MB"));
    auto* formats = new QHBoxLayout;
    formats->setSpacing(16);
    for (QCheckBox* one : {m_docx, m_pdf, m_txt})
        formats->addWidget(one);
    formats->addWidget(m_encoding);
    formats->addStretch();
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Recipient"), m_recipient);
    form->addRow(tr("C&hannel"), m_channel);
    form->addRow(tr("&System"), m_system);
    form->addRow(tr("&Items"), m_merged);
    auto* formatsLabel = new QLabel(tr("&Formats"));
    formatsLabel->setBuddy(m_docx);
    form->addRow(formatsLabel, formats);
    form->addRow(tr("File na&me"), m_fileName);
    form->addRow(tr("&Photos up to"), m_photoLimit);
    form->addRow(QString(), m_photosInText);
    form->addRow(tr("Pac&kaging"), m_packaging);
    m_fileName->setToolTip(
        tr("{序号} {种类} {单位} {标题} {日期} are filled in; the rest stands as it is."));
    for (QLineEdit* one : {m_name, m_recipient, m_channel, m_fileName})
        connect(one, &QLineEdit::textEdited, this, &ProfileDialog::follow);
    for (QCheckBox* one : {m_docx, m_pdf, m_txt})
        connect(one, &QCheckBox::toggled, this, &ProfileDialog::follow);
    for (QComboBox* one : {m_system, m_packaging, m_merged})
        connect(one, &QComboBox::activated, this, &ProfileDialog::follow);
    return page;
}

QWidget* ProfileDialog::columnFields()
{
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setAccessibleName(tr("Columns of the summary table"));
    m_columns->setDragDropMode(QAbstractItemView::InternalMove);
    frameList(m_columns);
    connect(m_columns, &QListWidget::itemChanged, this, &ProfileDialog::follow);
    connect(m_columns->model(), &QAbstractItemModel::rowsInserted, this, &ProfileDialog::follow,
            Qt::QueuedConnection);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(tr("&Columns of the summary table"));
    title->setBuddy(m_columns);
    layout->addWidget(title);
    layout->addWidget(m_columns, 1);
    layout->addLayout(movingButtons(m_columns, QStringLiteral("column")));
    return page;
}

void ProfileDialog::choose(int index)
{
    if (index >= 0 && index < static_cast<int>(m_profiles.size()))
        present(m_profiles[static_cast<std::size_t>(index)]);
}

void ProfileDialog::present(const Profile& profile)
{
    m_shown = profile;
    m_name->setText(profile.name);
    m_recipient->setText(profile.recipient);
    m_channel->setText(profile.channel);
    m_fileName->setText(profile.fileName);
    m_system->setCurrentIndex(
        m_system->findData(profile.system ? toWord(*profile.system) : QString()));
    m_packaging->setCurrentIndex(m_packaging->findData(int(profile.packaging)));
    m_merged->setCurrentIndex(m_merged->findData(profile.merged));
    m_encoding->setCurrentIndex(m_encoding->findData(int(profile.textEncoding)));
    m_photoLimit->setValue(profile.photoLimit);
    m_photosInText->setChecked(profile.photosInText);
    const auto has = [&](Profile::Format format) {
        return std::find(profile.formats.begin(), profile.formats.end(), format) !=
               profile.formats.end();
    };
    m_docx->setChecked(has(Profile::Format::Docx));
    m_pdf->setChecked(has(Profile::Format::Pdf));
    m_txt->setChecked(has(Profile::Format::Txt));
    m_columns->clear();
    QStringList names = profile.indexColumns;
    for (const packet::IndexColumn& column : packet::indexColumns()) {
        if (const QString name = QString::fromUtf8(column.name); !names.contains(name))
            names << name;
    }
    for (const QString& name : names) {
        auto* row = new QListWidgetItem(name, m_columns);
        row->setCheckState(profile.indexColumns.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    follow();
}

Profile ProfileDialog::read() const
{
    Profile profile = m_shown;
    profile.name = m_name->text().trimmed();
    profile.recipient = m_recipient->text().trimmed();
    profile.channel = m_channel->text().trimmed();
    profile.fileName = m_fileName->text().trimmed();
    profile.system = fromWord<System>(m_system->currentData().toString());
    profile.packaging = Profile::Packaging(m_packaging->currentData().toInt());
    profile.merged = m_merged->currentData().toBool();
    profile.textEncoding = Profile::TextEncoding(m_encoding->currentData().toInt());
    profile.photoLimit = m_photoLimit->value();
    profile.photosInText = m_photosInText->isChecked();
    profile.formats.clear();
    const std::pair<QCheckBox*, Profile::Format> formats[] = {{m_docx, Profile::Format::Docx},
                                                              {m_pdf, Profile::Format::Pdf},
                                                              {m_txt, Profile::Format::Txt}};
    for (const auto& [one, format] : formats) {
        if (one->isChecked())
            profile.formats.push_back(format);
    }
    profile.indexColumns.clear();
    for (int i = 0; i < m_columns->count(); ++i) {
        if (m_columns->item(i)->checkState() == Qt::Checked)
            profile.indexColumns << m_columns->item(i)->text();
    }
    return profile;
}

void ProfileDialog::follow()
{
    const Profile profile = read();
    QStringList names = packet::examplePacket(profile);
    if (!names.isEmpty())
        names << tr("Columns: %1").arg(profile.indexColumns.join(QStringLiteral("、")));
    m_preview->setPlainText(!names.isEmpty() ? names.join(QStringLiteral("\n    "))
                            : profile.formats.empty()
                                ? tr("Choose at least one format.")
                                : tr("The file name needs at least one part."));
    m_encoding->setEnabled(m_txt->isChecked());
    m_remove->setEnabled(profile.id.startsWith(ownPrefix));
    m_save->setEnabled(!names.isEmpty() && !profile.name.isEmpty() &&
                       !profile.indexColumns.isEmpty());
    m_outcome->clear();
}

/// A copy under an id of its own, not kept before somebody says so.
void ProfileDialog::add()
{
    Profile profile = read();
    profile.id = ownPrefix + newId();
    profile.name = tr("%1 (copy)").arg(profile.name);
    m_profiles.push_back(profile);
    m_choice->addItem(profile.name, profile.id);
    m_choice->setCurrentIndex(m_choice->count() - 1);
    present(profile);
    m_name->setFocus();
    m_name->selectAll();
}

void ProfileDialog::save()
{
    const Profile profile = read();
    if (const auto saved = packet::saveProfile(m_folder, profile); !saved)
        return say(describe(saved.error()), true);
    const auto at = static_cast<std::size_t>(m_choice->currentIndex());
    m_profiles[at] = m_shown = profile;
    m_choice->setItemText(m_choice->currentIndex(), profile.name);
    say(tr("Kept."), false);
    emit kept();
}

/// Shipped profiles stay: what was changed in them can be set back by hand.
void ProfileDialog::remove()
{
    const int at = m_choice->currentIndex();
    const QString path = QDir(m_folder).filePath(m_shown.id + QStringLiteral(".yaml"));
    if (QFileInfo::exists(path)) { // a copy that was never kept lies nowhere
        if (const auto removed = packet::removeProfile(m_folder, m_shown.id); !removed)
            return say(describe(removed.error()), true);
    }
    m_profiles.erase(m_profiles.begin() + at);
    m_choice->removeItem(at);
    choose(m_choice->currentIndex());
    say(tr("Deleted."), false);
    emit kept();
}

void ProfileDialog::say(const QString& text, bool wrong)
{
    const Tones colours = tonesOf(palette());
    m_outcome->setStyleSheet(
        QStringLiteral("color: %1;").arg((wrong ? colours.error : colours.good).name()));
    m_outcome->setText(text);
}

} // namespace chengbao::ui
