// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/seams.h"
#include "tests/support/strings.h"
#include "ui/workflow/photo_list.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct Photos {
    QTemporaryDir folder;
    FakeFilePicker files;
    PhotoList list{files};
    QSignalSpy edited{&list, &PhotoList::edited};

    QString picture(const char* name, QSize size = {400, 300}, Qt::GlobalColor colour = Qt::red)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        const QString file = folder.filePath(QLatin1String(name));
        REQUIRE(image.save(file));
        return file;
    }
    QString raw(const char* name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QStringList order() const
    {
        QStringList names;
        for (const Photo& photo : list.photos())
            names << QFileInfo(photo.file).baseName() + u':' + photo.caption;
        return names;
    }
    void drop(QMimeData* data)
    {
        QDragEnterEvent entering(QPoint(10, 10), Qt::CopyAction, data, Qt::LeftButton,
                                 Qt::NoModifier);
        QCoreApplication::sendEvent(&list, &entering);
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&list, &event);
    }
    QList<QLineEdit*> captions() const
    {
        QList<QLineEdit*> shown;
        for (auto* edit : list.findChildren<QLineEdit*>()) {
            if (!edit->isHidden() && !edit->parentWidget()->isHidden())
                shown << edit;
        }
        return shown;
    }
};

} // namespace

TEST_CASE("pictures are dropped, others are left; the order is changed by keys and by dragging")
{
    Photos f;
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(f.picture("a.png")),
                     QUrl::fromLocalFile(f.raw("b.txt", "no picture")),
                     QUrl::fromLocalFile(f.picture("c.jpg")),
                     QUrl(QStringLiteral("https://example.org/d.png"))});
    f.drop(&dropped);
    REQUIRE(f.order() == QStringList{QStringLiteral("a:"), QStringLiteral("c:")});
    CHECK(f.edited.size() == 1);
    f.list.resize(300, 300);
    f.list.show();
    REQUIRE(QTest::qWaitForWindowExposed(&f.list));
    QTest::keyClicks(f.captions().at(0), QStringLiteral("first"));
    QTest::keyClick(f.captions().at(0), Qt::Key_Down, Qt::AltModifier);
    CHECK(f.order() == QStringList{QStringLiteral("c:"), QStringLiteral("a:first")});
    QTest::keyClick(f.captions().at(1), Qt::Key_Down, Qt::AltModifier);
    CHECK(f.order() == QStringList{QStringLiteral("c:"), QStringLiteral("a:first")});

    QMimeData row;
    row.setData(QStringLiteral("application/x-chengbao-photo-row"), "1");
    f.drop(&row); // on the first one
    CHECK(f.order() == QStringList{QStringLiteral("a:first"), QStringLiteral("c:")});
    QMimeData wrong;
    wrong.setData(QStringLiteral("application/x-chengbao-photo-row"), "77");
    f.drop(&wrong);
    CHECK(f.order().size() == 2);
}

TEST_CASE("a picture is pasted from the clipboard, text is not")
{
    Photos f;
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::green);
    QMimeData copied;
    copied.setImageData(image);
    CHECK(f.list.takeFrom(copied));
    REQUIRE(f.list.photos().size() == 1);
    const QImage kept(f.list.photos()[0].file);
    CHECK(kept.size() == image.size());
    QMimeData text;
    text.setText(QStringLiteral("文字"));
    CHECK_FALSE(f.list.takeFrom(text));
    f.list.setReadOnly(true);
    CHECK_FALSE(f.list.takeFrom(copied));
    CHECK(f.list.photos().size() == 1);
}

TEST_CASE("small pictures come from a worker, through the archive's folder")
{
    Photos f;
    f.picture("kept.png", {600, 200}, Qt::blue);
    f.list.setPaths([&f](const QString& file) { return f.folder.filePath(file); });
    f.list.setPhotos({{QStringLiteral("kept.png"), QStringLiteral("图说")}});
    const auto shown = [&f] {
        for (const auto* label : f.list.findChildren<QLabel*>()) {
            const QImage image = label->pixmap(Qt::ReturnByValue).toImage();
            if (!image.isNull() && image.pixelColor(image.rect().center()) == QColor(Qt::blue))
                return true;
        }
        return false;
    };
    CHECK(QTest::qWaitFor(shown));
    CHECK(f.edited.isEmpty());
}

TEST_CASE("hostile pictures are not shown and harm nobody")
{
    Photos f;
    const QSize box(72, 54);
    CHECK(thumbnailOf(f.picture("good.jpg", {4000, 3000}), box).size() == QSize(72, 54));
    CHECK(thumbnailOf(f.picture("thin.png", {5000, 1}), box).height() == 1);
    CHECK(thumbnailOf(f.raw("empty.jpg", {}), box).isNull());
    CHECK(thumbnailOf(f.raw("text.jpg", "<script>"), box).isNull());
    CHECK(thumbnailOf(f.folder.path(), box).isNull());
    CHECK(thumbnailOf(QStringLiteral("/nowhere.png"), box).isNull());

    // A bitmap that says it is 100,000 × 100,000 pixels large.
    QImage small(8, 8, QImage::Format_RGB32);
    small.fill(Qt::black);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(small.save(&buffer, "BMP"));
    for (const int place : {18, 22})
        bytes.replace(place, 4, QByteArray::fromHex("a0860100"));
    CHECK(thumbnailOf(f.raw("bomb.bmp", bytes), box).isNull());
    const QByteArray cut = bytes.left(30);
    CHECK(thumbnailOf(f.raw("cut.bmp", cut), box).isNull());
}
