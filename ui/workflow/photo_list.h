// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/facts.h"
#include "ui/common/prompts.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace chengbao::ui
{

/// The photos of an item, each with its caption; adding and removing. Files stay where they are.
class PhotoList : public QWidget
{
    Q_OBJECT
public:
    explicit PhotoList(FilePicker& files, QWidget* parent = nullptr);

    std::vector<Photo> photos() const { return m_photos; }
    /// Does not emit edited().
    void setPhotos(const std::vector<Photo>& photos);
    void setReadOnly(bool readOnly);

signals:
    void edited();

private:
    void rebuild();
    QWidget* rowOf(std::size_t index);
    void add();
    void remove(std::size_t index);

    FilePicker& m_files;
    std::vector<Photo> m_photos;
    QVBoxLayout* m_rows;
    QPushButton* m_add;
    bool m_readOnly = false;
};

} // namespace chengbao::ui
