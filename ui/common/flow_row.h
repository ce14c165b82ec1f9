// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace chengbao::ui
{

/// A row of controls that goes on in another line where one has no room for all. What expands (a
/// field, a stretch) takes what is left of its line and no less than its minimum; everything else
/// keeps the size it wants, down to its minimum when it is alone in a line. Lower parts stand in
/// the middle of their line, or at its top when they are aligned so.
class FlowRow : public QLayout
{
    Q_OBJECT
public:
    explicit FlowRow(QWidget* parent = nullptr);
    ~FlowRow() override;

    void addStretch();

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

private:
    struct Line {
        std::vector<QLayoutItem*> items;
        int width = 0; ///< with the spaces between, nothing stretched
        int height = 0;
    };
    std::vector<Line> lines(int width) const;
    std::vector<int> widths(const Line& line, int room) const;
    void place(const Line& line, const QRect& room) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace chengbao::ui
