// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/slips.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace chengbao;
using namespace chengbao::text;

namespace
{

SlipFinder::Files shippedFiles()
{
    const QString share = QStringLiteral(CHENGBAO_SHARE);
    return {share + QStringLiteral("/../../lib/chengbao/language-model.so"), systemLanguageModel(),
            share + QStringLiteral("/dictionaries/groups.txt")};
}

std::shared_ptr<const Segmenter> shippedSegmenter()
{
    const auto segmenter =
        Segmenter::load(QStringLiteral(CHENGBAO_SHARE "/dictionaries/segmenter.bin"));
    REQUIRE(segmenter.has_value());
    return *segmenter;
}

} // namespace

TEST_CASE("without its files the finder says so and finds nothing")
{
    const QString text = QStringLiteral("收到意见46件，机罐干部参加。");
    const auto segmenter = shippedSegmenter();
    SlipFinder::Files none = shippedFiles();
    none.module = QStringLiteral("/nowhere/language-model.so");
    CHECK_FALSE(SlipFinder(none, segmenter).available());
    CHECK(SlipFinder(none, segmenter).find(text).empty());
    CHECK_FALSE(SlipFinder(shippedFiles(), nullptr).available());
    CHECK(SlipFinder(shippedFiles(), nullptr).find(text).empty());

    QTemporaryDir folder;
    const QString junk = folder.filePath(QStringLiteral("junk"));
    QFile file(junk);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("junk\n");
    file.close();
    SlipFinder::Files broken = shippedFiles();
    broken.module = junk; // no library
    CHECK(SlipFinder(broken, segmenter).find(text).empty());
}

TEST_CASE("a slip is told with the word that was meant")
{
    const SlipFinder finder(shippedFiles(), shippedSegmenter());
    if (!finder.available()) {
        WARN("libime is not installed: nothing to test");
        return;
    }
    const QString text = QStringLiteral("全县机罐干部走访群众，采政投入2亿元。");
    const auto slips = finder.find(text);
    REQUIRE(slips.size() == 2);
    CHECK(slips[0].better.contains(QStringLiteral("机关")));
    CHECK(slips[1].better == QStringLiteral("财政"));
    CHECK(text.mid(slips[1].word.start, slips[1].word.length) == QStringLiteral("采政"));

    CHECK(finder.find(QStringLiteral("全县机关干部走访群众，财政投入2亿元。")).empty());
    CHECK(finder.find({}).empty());
    std::stop_source stop;
    stop.request_stop();
    CHECK(finder.find(text, stop.get_token()).empty());
}

TEST_CASE("names and hostile text raise no suspicion")
{
    const SlipFinder finder(shippedFiles(), shippedSegmenter());
    for (const char* text :
         {"李建才、王少华、赵立辛三人到会。", "沱水超警0.3米。", "案结事了人和。", "𠀀𠀁𠀂😀",
          "一二三四五六七八", "的的的的的的的的的的", "县县县县县县", "A县B局C镇",
          "1.2万起、3600件、12亿元"}) {
        CAPTURE(text);
        CHECK(finder.find(QString::fromUtf8(text)).empty());
    }
    QString lone = QStringLiteral("机关");
    lone[1] = QChar(0xD800);
    CHECK(finder.find(lone).empty());
}
