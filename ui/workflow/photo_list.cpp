// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/photo_list.h"

#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace chengbao::ui
{

PhotoList::PhotoList(FilePicker& files, QWidget* parent)
    : QWidget(parent),
      m_files(files),
      m_rows(new QVBoxLayout),
      m_add(new QPushButton(icon(QStringLiteral("add")), tr("Add photos…")))
{
    m_add->setAutoDefault(false);
    m_add->setObjectName(QStringLiteral("addPhotos"));
    m_rows->setSpacing(2 * grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addLayout(m_rows);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, &PhotoList::add);
}

void PhotoList::setPhotos(const std::vector<Photo>& photos)
{
    if (photos == m_photos)
        return;
    m_photos = photos;
    rebuild();
}

void PhotoList::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    rebuild();
}

void PhotoList::rebuild()
{
    while (const auto* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t index = 0; index < m_photos.size(); ++index)
        m_rows->addWidget(rowOf(index));
}

QWidget* PhotoList::rowOf(std::size_t index)
{
    const Photo& photo = m_photos[index];
    auto* row = new QWidget;
    auto* picture = new QLabel;
    picture->setPixmap(icon(QStringLiteral("photo")).pixmap(QSize(18, 18), devicePixelRatioF()));
    // The archive keeps photos under their digest, which tells a person nothing.
    const bool kept = !QFileInfo(photo.file).isAbsolute();
    auto* name = new ElidedLabel(
        kept ? tr("Photo %1").arg(index + 1) : QFileInfo(photo.file).fileName(), Qt::ElideMiddle);
    auto* removal = new QToolButton;
    removal->setIcon(icon(QStringLiteral("close")));
    removal->setToolTip(tr("Take this photo out"));
    removal->setAccessibleName(tr("Take out %1").arg(name->text()));
    removal->setVisible(!m_readOnly);
    auto* caption = new QLineEdit(photo.caption);
    caption->setPlaceholderText(tr("Caption: who, where, when, doing what"));
    caption->setAccessibleName(tr("Caption of %1").arg(name->text()));
    caption->setReadOnly(m_readOnly);
    auto* top = new QHBoxLayout;
    top->addWidget(picture);
    top->addWidget(name, 1);
    top->addWidget(removal);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid);
    layout->addLayout(top);
    layout->addWidget(caption);
    connect(removal, &QToolButton::clicked, this, [this, index] { remove(index); });
    connect(caption, &QLineEdit::textEdited, this, [this, index](const QString& text) {
        m_photos[index].caption = text;
        emit edited();
    });
    return row;
}

void PhotoList::add()
{
    const QStringList files = m_files.photos(window());
    for (const QString& file : files)
        m_photos.push_back({file, QString()});
    if (files.isEmpty())
        return;
    rebuild();
    emit edited();
}

void PhotoList::remove(std::size_t index)
{
    m_photos.erase(m_photos.begin() + static_cast<std::ptrdiff_t>(index));
    rebuild();
    m_add->setFocus();
    emit edited();
}

} // namespace chengbao::ui
