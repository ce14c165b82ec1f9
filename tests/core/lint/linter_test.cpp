// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/fixes.h"
#include "tests/core/lint/corpus.h"
#include "tests/support/linter.h"
#include "tests/support/strings.h"

#include <QFile>

using namespace chengbao;
using namespace chengbao::test;

TEST_CASE("words inside words are not flagged")
{
    const QString person = QStringLiteral("person.first-person");
    CHECK(markedIn(QStringLiteral("克服自我局限，主动对接企业36家。"), person).isEmpty());
    CHECK(markedIn(QStringLiteral("为了解群众诉求，入户4200户。"), QStringLiteral("word.wei-le"))
              .isEmpty());
    CHECK(markedIn(QStringLiteral("作为了解情况的依据，存档37份。"), QStringLiteral("word.wei-le"))
              .isEmpty());
    CHECK(markedIn(QStringLiteral("最低生活保障标准提高到每月620元。"),
                   QStringLiteral("empty.inflated"))
              .isEmpty());
    CHECK(markedIn(QStringLiteral("境内高速公路通车118公里。"), QStringLiteral("empty.inflated"))
              .isEmpty());

    CHECK(markedIn(QStringLiteral("今年我局检查企业36家。"), person) ==
          QStringList{QStringLiteral("我局")});
    CHECK(markedIn(QStringLiteral("为了解决灌溉难，打井9眼。"), QStringLiteral("word.wei-le")) ==
          QStringList{QStringLiteral("为了")});
    CHECK(markedIn(QStringLiteral("效果很好，亩产增加52公斤。"), QStringLiteral("empty.inflated"))
              .size() == 1);
}

TEST_CASE("direct speech and names in 《》 are left alone")
{
    const QString person = QStringLiteral("person.first-person");
    CHECK(markedIn(QStringLiteral("村民张某说：“我们盼这条路10年。”"), person).isEmpty());
    CHECK(markedIn(QStringLiteral("印发《我们的家园建设方案》36份。"), person).isEmpty());
}

TEST_CASE("speech told without quotation marks is a hint, up to the end of its sentence")
{
    const auto levels = [](const QString& body) {
        Draft draft;
        draft.body = body;
        std::vector<Level> found;
        for (const Finding& finding : shippedLinter().lint(draft)) {
            if (finding.rule == QLatin1String("person.first-person"))
                found.push_back(finding.level);
        }
        return found;
    };
    CHECK(levels(QStringLiteral("李某指出，我们要把渠道修到田头。我局已立项。")) ==
          std::vector{Level::Hint, Level::Warning});
    CHECK(levels(QStringLiteral("村民表示:我们盼路10年,我县应早修.")) ==
          std::vector{Level::Hint, Level::Hint});
    CHECK(levels(QStringLiteral("据小说，我县是书中原型。")) == std::vector{Level::Warning});
    CHECK(levels(QStringLiteral("我局强调，须按期完成。")) == std::vector{Level::Warning});
}

TEST_CASE("offsets are UTF-16 units of the text as it was written")
{
    Draft draft;
    draft.body = QStringLiteral("😀收割26万亩，我局派出农机。");
    const auto findings = shippedLinter().lint(draft);
    for (const Finding& finding : findings)
        CHECK(draft.body.mid(finding.start, finding.length) == finding.text);
    CHECK(marked(findings, QStringLiteral("person.first-person")) ==
          QStringList{QStringLiteral("我局")});
}

TEST_CASE("any text is survived, lone surrogates and nonsense too")
{
    const QString pieces =
        QStringLiteral("我局了，。“”《》()（）1２万%亿一、（一）1.\n 占共其中年月日★机密a");
    quint32 seed = 1;
    for (int round = 0; round < 400; ++round) {
        Draft draft;
        for (int i = 0; i < 60; ++i) {
            seed = seed * 1664525 + 1013904223;
            draft.body += seed % 23 == 0 ? QChar(0xD800 + seed % 0x800)
                                         : pieces[static_cast<int>((seed >> 8) % pieces.size())];
        }
        draft.title = draft.body.left(20).remove(QLatin1Char('\n'));
        for (const Finding& finding : shippedLinter().lint(draft)) {
            const QString& text =
                finding.field == QLatin1String("title") ? draft.title : draft.body;
            REQUIRE(finding.start >= 0);
            REQUIRE(finding.start + finding.length <= text.size());
            REQUIRE(text.mid(finding.start, finding.length) == finding.text);
        }
    }
}

TEST_CASE("gates run only when asked, disabled rules never")
{
    Draft draft;
    draft.title = QStringLiteral("清江县收割秋粮26万亩");
    draft.body = QStringLiteral("我局组织收割秋粮26万亩。");
    CHECK(marked(shippedLinter().lint(draft), QStringLiteral("gate.required")).isEmpty());
    lint::LintOptions options;
    options.gates = true;
    options.disabled = {QStringLiteral("person.first-person")};
    const auto findings = shippedLinter().lint(draft, options);
    CHECK_FALSE(marked(findings, QStringLiteral("gate.required")).isEmpty());
    CHECK(marked(findings, QStringLiteral("person.first-person")).isEmpty());
}

TEST_CASE("a half-width paste gets one finding, and its fix leaves none")
{
    Draft draft;
    draft.body = QStringLiteral(
        "全县投入资金860万元,新建分拣站12个;购置设备36台(套).\n其中:石桥镇4个,马渡镇8个.");
    const QString rule = QStringLiteral("format.halfwidth");
    const auto findings = shippedLinter().lint(draft);
    CHECK(marked(findings, rule).size() == 1);
    const Draft fixed = lint::applyAutomaticFixes(draft, findings);
    CHECK(marked(shippedLinter().lint(fixed), rule).isEmpty());
    CHECK(fixed.body.contains(QStringLiteral("（套）")));
}

TEST_CASE("the labelled sentences are judged as labelled")
{
    QFile file(QStringLiteral(CHENGBAO_TEST_DATA "/lint/hostile.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    lint::LintOptions options;
    options.gates = true;
    int right = 0;
    int wrong = 0;
    while (!file.atEnd()) {
        const QStringList cells =
            QString::fromUtf8(file.readLine()).chopped(1).split(QLatin1Char('\t'));
        if (cells.size() < 3 || cells[0].startsWith(QLatin1Char('#')))
            continue;
        const Draft draft = labelledDraft(cells[0], cells[2]);
        const bool expected = cells[1] == QLatin1String("+");
        const bool found = !marked(shippedLinter().lint(draft, options), cells[0]).isEmpty();
        INFO(cells.join(QStringLiteral(" | ")).toStdString());
        CHECK(found == expected);
        ++(found == expected ? right : wrong);
    }
    WARN("labelled sentences: " << right << " right, " << wrong << " wrong");
    CHECK(right > 150);
}

TEST_CASE("what is wrong with a whole sentence or text marks its first clause")
{
    Draft draft;
    draft.body = QStringLiteral("近年来，") +
                 QStringLiteral("乡里统筹安排秋冬种生产").repeated(12) + QStringLiteral("。");
    const auto findings = shippedLinter().lint(draft);
    CHECK(marked(findings, QStringLiteral("data.missing")) ==
          QStringList{QStringLiteral("近年来，")});
    CHECK(marked(findings, QStringLiteral("structure.length")) ==
          QStringList{QStringLiteral("近年来，")});
}
