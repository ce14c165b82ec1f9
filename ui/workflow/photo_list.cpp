// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/photo_list.h"

#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

namespace chengbao::ui
{
namespace
{

constexpr QSize thumbnail(72, 54);
constexpr auto rowProperty = "photoRow";
const QString moveFormat = QStringLiteral("application/x-chengbao-photo-row");

bool isPicture(const QString& file)
{
    static const QStringList kinds = {QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                      QStringLiteral("png"), QStringLiteral("gif"),
                                      QStringLiteral("bmp"), QStringLiteral("webp"),
                                      QStringLiteral("tif"), QStringLiteral("tiff")};
    return kinds.contains(QFileInfo(file).suffix().toLower()) && QFileInfo(file).isFile();
}

QStringList picturesIn(const QMimeData& mime)
{
    QStringList files;
    for (const QUrl& url : mime.urls()) {
        if (url.isLocalFile() && isPicture(url.toLocalFile()))
            files << url.toLocalFile();
    }
    return files;
}

QToolButton* smallButton(const char* iconName, const QString& tip, const QString& spoken)
{
    auto* button = new QToolButton;
    button->setIcon(icon(QLatin1String(iconName)));
    button->setToolTip(tip);
    button->setAccessibleName(spoken);
    return button;
}

} // namespace

PhotoList::PhotoList(FilePicker& files, QWidget* parent)
    : QWidget(parent),
      m_files(files),
      m_rows(new QVBoxLayout),
      m_add(new QPushButton(icon(QStringLiteral("add")), tr("Add photos…")))
{
    m_add->setAutoDefault(false);
    m_add->setObjectName(QStringLiteral("addPhotos"));
    m_add->setToolTip(tr("Or drop pictures here, or paste them with Ctrl+V"));
    m_add->installEventFilter(this);
    m_rows->setSpacing(2 * grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addLayout(m_rows);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
    setAcceptDrops(true);
    connect(m_add, &QPushButton::clicked, this, [this] { append(m_files.photos(window())); });
}

void PhotoList::setPaths(PathOf pathOf)
{
    m_pathOf = std::move(pathOf);
    rebuild();
}

void PhotoList::setPhotos(const std::vector<Photo>& photos)
{
    if (photos == m_photos)
        return;
    m_photos = photos;
    rebuild();
}

void PhotoList::adopt(const std::vector<Photo>& kept)
{
    if (kept.size() != m_photos.size())
        return;
    for (std::size_t index = 0; index < kept.size(); ++index)
        m_photos[index].file = kept[index].file;
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
    for (std::size_t index = 0; index < m_photos.size(); ++index) {
        QWidget* row = rowOf(index);
        m_rows->addWidget(row);
        row->show(); // at once: the keyboard may be wanted there
    }
}

/// The archive keeps photos under their digest, which tells a person nothing.
QString PhotoList::shownName(std::size_t index) const
{
    const QFileInfo file(m_photos[index].file);
    const bool own = file.isAbsolute() && !m_photos[index].file.startsWith(m_pasted.path());
    return own ? file.fileName() : tr("Photo %1").arg(index + 1);
}

QWidget* PhotoList::pictureOf(std::size_t index)
{
    auto* picture = new QLabel;
    picture->setFixedSize(thumbnail);
    picture->setAlignment(Qt::AlignCenter);
    picture->setPixmap(icon(QStringLiteral("photo")).pixmap(QSize(24, 24), devicePixelRatioF()));
    picture->setProperty(rowProperty, static_cast<int>(index));
    picture->installEventFilter(this);
    if (!m_readOnly)
        picture->setToolTip(tr("Drag to another place (Alt+Up, Alt+Down)"));
    const QString& file = m_photos[index].file;
    const qreal ratio = devicePixelRatioF();
    m_thumbnails.make(m_pathOf ? m_pathOf(file) : file, thumbnail * ratio, picture,
                      [picture, ratio](const QImage& image) {
                          if (image.isNull())
                              return picture->setToolTip(tr("This picture cannot be shown"));
                          QPixmap pixmap = QPixmap::fromImage(image);
                          pixmap.setDevicePixelRatio(ratio);
                          picture->setPixmap(pixmap);
                      });
    return picture;
}

QWidget* PhotoList::rowOf(std::size_t index)
{
    auto* row = new QWidget;
    auto* name = new ElidedLabel(shownName(index), Qt::ElideMiddle);
    auto* removal =
        smallButton("close", tr("Take this photo out"), tr("Take out %1").arg(name->text()));
    removal->setVisible(!m_readOnly);
    auto* caption = new QLineEdit(m_photos[index].caption);
    caption->home(false);
    caption->setPlaceholderText(tr("Caption: who, where, when, doing what"));
    caption->setAccessibleName(tr("Caption of %1").arg(name->text()));
    caption->setReadOnly(m_readOnly);
    caption->setProperty(rowProperty, static_cast<int>(index));
    caption->installEventFilter(this);
    auto* top = new QHBoxLayout;
    top->addWidget(name, 1);
    top->addWidget(removal);
    auto* right = new QVBoxLayout;
    right->setSpacing(grid);
    right->addLayout(top);
    right->addWidget(caption);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(pictureOf(index));
    layout->addLayout(right, 1);
    connect(removal, &QToolButton::clicked, this, [this, index] { remove(index); });
    connect(caption, &QLineEdit::textEdited, this, [this, index](const QString& text) {
        m_photos[index].caption = text;
        emit edited();
    });
    return row;
}

void PhotoList::append(const QStringList& files)
{
    if (files.isEmpty())
        return;
    for (const QString& file : files)
        m_photos.push_back({file, QString()});
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

/// Takes one out and puts it in before the one that is then at `to`.
void PhotoList::move(std::size_t from, std::size_t to)
{
    if (from >= m_photos.size() || to >= m_photos.size() || from == to)
        return;
    const Photo photo = m_photos[from];
    m_photos.erase(m_photos.begin() + static_cast<std::ptrdiff_t>(from));
    m_photos.insert(m_photos.begin() + static_cast<std::ptrdiff_t>(to), photo);
    rebuild();
    if (auto* caption = m_rows->itemAt(static_cast<int>(to))->widget()->findChild<QLineEdit*>())
        caption->setFocus(Qt::OtherFocusReason);
    emit edited();
}

bool PhotoList::hasPictures(const QMimeData& mime)
{
    return mime.hasImage() || !picturesIn(mime).isEmpty();
}

bool PhotoList::takeFrom(const QMimeData& mime)
{
    if (m_readOnly)
        return false;
    QStringList files = picturesIn(mime);
    if (files.isEmpty() && mime.hasImage()) {
        const QString file =
            m_pasted.filePath(QStringLiteral("pasted-%1.png").arg(++m_pastedCount));
        if (qvariant_cast<QImage>(mime.imageData()).save(file))
            files << file;
    }
    append(files);
    return !files.isEmpty();
}

std::size_t PhotoList::rowAt(int y) const
{
    for (int row = 0; row < m_rows->count(); ++row) {
        if (y < m_rows->itemAt(row)->geometry().bottom())
            return static_cast<std::size_t>(row);
    }
    return m_photos.empty() ? 0 : m_photos.size() - 1;
}

void PhotoList::startDrag(std::size_t index)
{
    auto* drag = new QDrag(this);
    auto* mime = new QMimeData;
    mime->setData(moveFormat, QByteArray::number(static_cast<int>(index)));
    drag->setMimeData(mime);
    drag->exec(Qt::MoveAction);
}

void PhotoList::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& mime = *event->mimeData();
    if (!m_readOnly && (mime.hasFormat(moveFormat) || hasPictures(mime)))
        event->acceptProposedAction();
}

void PhotoList::dragMoveEvent(QDragMoveEvent* event)
{
    event->acceptProposedAction();
}

void PhotoList::dropEvent(QDropEvent* event)
{
    const QMimeData& mime = *event->mimeData();
    if (mime.hasFormat(moveFormat))
        move(mime.data(moveFormat).toUInt(), rowAt(event->position().toPoint().y()));
    else
        takeFrom(mime);
    event->acceptProposedAction();
}

bool PhotoList::captionKey(std::size_t index, const QKeyEvent& key)
{
    if (key.modifiers() != Qt::AltModifier)
        return false;
    if (key.key() == Qt::Key_Up && index > 0)
        move(index, index - 1);
    else if (key.key() == Qt::Key_Down)
        move(index, index + 1);
    else
        return false;
    return true;
}

bool PhotoList::eventFilter(QObject* watched, QEvent* event)
{
    const QVariant row = watched->property(rowProperty);
    const auto index = static_cast<std::size_t>(row.toInt());
    if (m_readOnly)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        const QMimeData* clipboard = QApplication::clipboard()->mimeData();
        // A picture is pasted wherever the keyboard is in the list; text goes into captions.
        if (key->matches(QKeySequence::Paste) && clipboard && takeFrom(*clipboard))
            return true;
        if (row.isValid() && captionKey(index, *key))
            return true;
    }
    const auto* mouse =
        event->type() == QEvent::MouseMove ? static_cast<const QMouseEvent*>(event) : nullptr;
    if (mouse && row.isValid() && qobject_cast<QLabel*>(watched) &&
        (mouse->buttons() & Qt::LeftButton)) {
        startDrag(index);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chengbao::ui
