// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/facts.h"
#include "core/model/finding.h"
#include "ui/common/prompts.h"

#include <QScrollArea>

#include <functional>

class QFormLayout;
class QLabel;
class QMimeData;

namespace chengbao::ui
{

class PhotoList;

/// What is wrong with a fact, in a sentence.
struct FactRemark {
    QString text;
    Level level = Level::Error;
};

/// The form of an item's facts: one row per FactField in their order, then the photos. A row that
/// something is wrong with says so below its field.
class FactsPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit FactsPanel(FilePicker& files, QWidget* parent = nullptr);

    /// Does not emit edited().
    void setFacts(const Facts& facts);
    Facts facts() const;
    /// Takes pictures from a drop or the clipboard; false when there are none or the item is
    /// locked.
    bool takePhotos(const QMimeData& mime);
    static bool hasPhotos(const QMimeData& mime);
    /// See PhotoList::adopt().
    void adoptPhotos(const std::vector<Photo>& kept);

    /// Tells where photos of the archive lie, so that they can be shown.
    void setPhotoPaths(std::function<QString(const QString& file)> pathOf);
    void setReadOnly(bool readOnly);

    /// One remark per fact key ("photos" too), in the tone of its level; rows without one are
    /// cleared.
    void setRemarks(const QHash<QString, FactRemark>& remarks);
    /// Brings the row into view and the keyboard to it; false when there is no such fact.
    bool focusFact(const QString& key);

signals:
    void edited();

private:
    struct Row {
        const FactField* field = nullptr;
        QWidget* editor = nullptr;
        QLabel* remark = nullptr;
        std::function<QString()> read;
        std::function<void(const QString&)> write;
        std::function<void(bool)> lock;
    };

    void addRow(QFormLayout* form, const FactField& field);
    Row wordRow(const FactField& field);
    Row dateRow(const FactField& field);
    Row textRow(const FactField& field);
    void place(QFormLayout* form, const QString& key, Row row);

    std::vector<Row> m_rows;
    PhotoList* m_photos;
    QHash<QString, Row> m_byKey;
    Facts m_facts;
};

} // namespace chengbao::ui
