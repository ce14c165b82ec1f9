// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flow_row.h"
#include "ui/common/tall_area.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

using namespace chengbao::ui;

namespace
{

constexpr int space = 8;

/// A row in a window, of parts 100 by 20 each.
struct Row {
    QWidget window;
    FlowRow* flow = new FlowRow(&window);
    QList<QWidget*> parts;

    QWidget* add(QSizePolicy::Policy policy = QSizePolicy::Fixed)
    {
        auto* part = new QWidget;
        part->setSizePolicy(policy, QSizePolicy::Fixed);
        part->setMinimumSize(100, 20);
        if (policy == QSizePolicy::Fixed)
            part->setFixedSize(100, 20);
        flow->addWidget(part);
        parts << part;
        return part;
    }

    void show(int width)
    {
        window.resize(width, 200);
        window.show();
        QCoreApplication::sendPostedEvents();
        flow->setGeometry(QRect(0, 0, width, 200));
    }
};

} // namespace

TEST_CASE("a row goes on in another line where one has no room for all")
{
    Row row;
    for (int i = 0; i < 3; ++i)
        row.add();
    CHECK(row.flow->minimumSize() == QSize(100, 20));
    CHECK(row.flow->heightForWidth(3 * 100 + 2 * space) == 20);
    CHECK(row.flow->heightForWidth(3 * 100 + 2 * space - 1) == 2 * 20 + space);
    CHECK(row.flow->heightForWidth(100) == 3 * 20 + 2 * space);
    row.show(250);
    CHECK(row.parts[1]->geometry() == QRect(100 + space, 0, 100, 20));
    CHECK(row.parts[2]->geometry() == QRect(0, 20 + space, 100, 20));
}

TEST_CASE("a stretch and what expands take what is left of their line, and hidden parts nothing")
{
    Row row;
    row.add();
    row.flow->addStretch();
    row.add();
    row.show(400);
    CHECK(row.parts[1]->x() == 300);
    row.show(150); // in a line of its own it is still pushed
    CHECK(row.parts[1]->geometry() == QRect(50, 20 + space, 100, 20));
    Row field;
    field.add();
    QWidget* wide = field.add(QSizePolicy::Expanding);
    QWidget* little = field.add(QSizePolicy::Expanding);
    little->setMaximumWidth(110);
    field.show(500);
    CHECK(little->width() == 110);
    CHECK(wide->width() == 500 - 100 - 110 - 2 * space);
    field.parts[0]->hide();
    field.show(500);
    CHECK(wide->geometry().left() == 0);
    CHECK(wide->width() == 500 - 110 - space);
    CHECK(field.flow->heightForWidth(100 + space + 100) == 20);
}

TEST_CASE("a row that runs from the right stands mirrored")
{
    Row row;
    row.window.setLayoutDirection(Qt::RightToLeft);
    row.add();
    row.add();
    row.show(300);
    CHECK(row.parts[0]->x() == 200);
    CHECK(row.parts[1]->x() == 200 - space - 100);
}

TEST_CASE("a page scrolls where it has no room and is never wider than the area")
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* text = new QLabel(QStringLiteral("秋粮收割").repeated(100));
    text->setWordWrap(true);
    layout->addWidget(text);
    auto* below = new QWidget;
    below->setMinimumHeight(100);
    layout->addWidget(below, 1);
    TallArea area(page);
    CHECK(area.minimumSizeHint().height() <= 80);
    area.resize(300, 120);
    area.show();
    QCoreApplication::sendPostedEvents();
    CHECK(area.verticalScrollBar()->maximum() > 0);
    CHECK(page->width() == area.viewport()->width());
    CHECK(text->height() >= text->heightForWidth(text->width()));
    area.resize(300, 3000);
    QCoreApplication::sendPostedEvents();
    CHECK(area.verticalScrollBar()->maximum() == 0);
    CHECK(page->height() == 3000);
    area.resize(300, 120);
    text->setText(QStringLiteral("短"));
    below->setMinimumHeight(10);
    CHECK(QTest::qWaitFor([&] { return area.verticalScrollBar()->maximum() == 0; }));
}
