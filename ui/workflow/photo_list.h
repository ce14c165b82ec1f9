// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/facts.h"
#include "ui/common/prompts.h"
#include "ui/workflow/thumbnails.h"

#include <QTemporaryDir>
#include <QWidget>

#include <functional>

class QMimeData;
class QPushButton;
class QVBoxLayout;

namespace chengbao::ui
{

/// The photos of an item in their order, each with a small picture and its caption. They are
/// picked, dropped or pasted (Ctrl+V); moved by dragging or with Alt+Up and Alt+Down; taken out.
/// Files stay where they are: the archive takes its own copies, unchanged, with the next save.
class PhotoList : public QWidget
{
    Q_OBJECT
public:
    /// Where a photo of the archive lies; see archive::Archive::photoPath().
    using PathOf = std::function<QString(const QString& file)>;

    explicit PhotoList(FilePicker& files, QWidget* parent = nullptr);

    /// Without it only photos that the archive has not taken in yet have a picture.
    void setPaths(PathOf pathOf);

    std::vector<Photo> photos() const { return m_photos; }
    /// Does not emit edited().
    void setPhotos(const std::vector<Photo>& photos);
    /// The archive took the photos in under other names; nothing that is shown changes.
    void adopt(const std::vector<Photo>& kept);
    void setReadOnly(bool readOnly);

    /// Takes pictures from a drop or the clipboard; false when there are none.
    bool takeFrom(const QMimeData& mime);
    static bool hasPictures(const QMimeData& mime);

signals:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    QWidget* rowOf(std::size_t index);
    QWidget* pictureOf(std::size_t index);
    void append(const QStringList& files);
    void remove(std::size_t index);
    void move(std::size_t from, std::size_t to);
    bool captionKey(std::size_t index, const class QKeyEvent& key);
    void startDrag(std::size_t index);
    std::size_t rowAt(int y) const;
    QString shownName(std::size_t index) const;

    FilePicker& m_files;
    PathOf m_pathOf;
    std::vector<Photo> m_photos;
    Thumbnails m_thumbnails;
    QTemporaryDir m_pasted; ///< holds what was pasted as a picture until the archive has it
    int m_pastedCount = 0;
    QVBoxLayout* m_rows;
    QPushButton* m_add;
    bool m_readOnly = false;
};

} // namespace chengbao::ui
