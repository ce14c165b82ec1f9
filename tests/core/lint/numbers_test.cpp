// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/vocabulary.h"
#include "tests/support/linter.h"
#include "tests/support/strings.h"

#include <QFile>

#include <iostream>
#include <map>

using namespace chengbao;
using namespace chengbao::test;

namespace
{

const QString arithmetic = QStringLiteral("data.arithmetic");

struct Row {
    QString rule;
    bool expected = false;
    Draft draft;
};

/// The labelled items: rule, + or -, body (\n parts paragraphs) and, where they matter, title and
/// kind.
std::vector<Row> labelledItems(const QString& name = QStringLiteral("numbers.tsv"))
{
    std::vector<Row> rows;
    QFile file(QStringLiteral(CHENGBAO_TEST_DATA "/lint/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd()) {
        const QStringList cells =
            QString::fromUtf8(file.readLine()).chopped(1).split(QLatin1Char('\t'));
        if (cells.size() < 3 || cells[0].startsWith(QLatin1Char('#')))
            continue;
        Row row;
        row.rule = cells[0];
        row.expected = cells[1] == QLatin1String("+");
        row.draft.body = cells[2];
        row.draft.body.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
        row.draft.title = cells.value(3);
        row.draft.facts.kind = fromWord<Kind>(cells.value(4));
        rows.push_back(row);
    }
    return rows;
}

/// Of a hundred wrong figures in sentences that were written before their reader.
constexpr int leastRecall = 85;

struct Score {
    int found = 0, falselyFound = 0, missed = 0;
};

std::string lineOf(const QString& rule, const Score& score)
{
    const auto share = [](int part, int rest) {
        const int whole = part + rest;
        return whole == 0 ? QStringLiteral("-") : QString::number(100.0 * part / whole, 'f', 1);
    };
    return QStringLiteral("%1: precision %2 %, recall %3 % of %4")
        .arg(rule, share(score.found, score.falselyFound), share(score.found, score.missed))
        .arg(score.found + score.missed)
        .toStdString();
}

/// A clause of a wrong share, told with another number each time.
QString wrongShare(int number)
{
    return QStringLiteral("第%1村受访%2户，其中参保%3户，占三成").arg(number).arg(200).arg(160);
}

} // namespace

TEST_CASE("items with figures are judged as labelled, and how well is printed per rule")
{
    const auto rows = labelledItems();
    REQUIRE(rows.size() > 250);
    std::map<QString, Score> scores;
    for (const Row& row : rows) {
        const bool found = !marked(shippedLinter().lint(row.draft), row.rule).isEmpty();
        INFO(row.rule.toStdString()
             << " | " << row.draft.body.toStdString() << " | " << row.draft.title.toStdString());
        CHECK(found == row.expected);
        Score& score = scores[row.rule];
        score.found += found && row.expected;
        score.falselyFound += found && !row.expected;
        score.missed += !found && row.expected;
    }
    for (const auto& [rule, score] : scores)
        WARN(lineOf(rule, score));
}

TEST_CASE("most wrong figures of sentences written before their reader are found, and no right one")
{
    const auto rows = labelledItems(QStringLiteral("figures.tsv"));
    REQUIRE(rows.size() > 300);
    std::map<QString, Score> scores;
    for (const Row& row : rows) {
        const auto found = marked(shippedLinter().lint(row.draft), row.rule);
        Score& score = scores[row.rule];
        score.found += !found.isEmpty() && row.expected;
        score.falselyFound += !found.isEmpty() && !row.expected;
        score.missed += found.isEmpty() && row.expected;
        if (found.isEmpty() == row.expected)
            std::cout << (row.expected ? "MISSED\t" : "FALSE\t") << row.rule.toStdString() << '\t'
                      << found.join(QLatin1Char(' ')).toStdString() << '\t'
                      << row.draft.body.toStdString() << '\t' << row.draft.title.toStdString()
                      << '\n';
    }
    for (const auto& [rule, score] : scores) {
        WARN(lineOf(rule, score));
        CHECK(score.falselyFound == 0);
        CHECK(score.found * 100 >= (score.found + score.missed) * leastRecall);
    }
}

TEST_CASE("items labelled by those who had not seen the checker raise no false finding")
{
    const auto [name, fewestRows] =
        GENERATE(std::pair{"unseen.tsv", 700}, std::pair{"unseen_rules.tsv", 700});
    const auto rows = labelledItems(QLatin1String(name));
    REQUIRE(static_cast<int>(rows.size()) > fewestRows);
    Score all;
    for (const Row& row : rows) {
        const auto found = marked(shippedLinter().lint(row.draft), row.rule);
        INFO(row.rule.toStdString()
             << " | " << row.draft.body.toStdString() << " | " << row.draft.title.toStdString());
        CHECK((row.expected || found.isEmpty()));
        all.found += !found.isEmpty() && row.expected;
        all.missed += found.isEmpty() && row.expected;
    }
    WARN(name << ": " << lineOf(QStringLiteral("all rules"), all));
    constexpr int leastUnseen = 80; // each author tells figures in ways of their own
    CHECK(all.found * 100 >= (all.found + all.missed) * leastUnseen);
}

TEST_CASE("a correct item with figures raises no other rule of figures either")
{
    auto rows = labelledItems();
    for (Row& row : labelledItems(QStringLiteral("right_figures.tsv")))
        rows.push_back(std::move(row));
    for (const Row& row : rows) {
        if (row.expected)
            continue;
        INFO(row.draft.body.toStdString() << " | " << row.draft.title.toStdString());
        const auto findings = shippedLinter().lint(row.draft);
        for (const char* rule : {"data.arithmetic", "data.multiple", "title.unsupported"})
            CHECK(marked(findings, QLatin1String(rule)).isEmpty());
    }
}

TEST_CASE("the message shows the sum that was done")
{
    Draft draft;
    draft.body = QStringLiteral("抽检车辆48辆，其中不合格12辆，占30%。");
    for (const Finding& finding : shippedLinter().lint(draft)) {
        if (finding.rule == arithmetic)
            CHECK(finding.message == QStringLiteral("“30%”算不拢：12辆÷48辆＝25%，文中写30%。"));
    }
    CHECK(markedIn(draft.body, arithmetic) == QStringList{QStringLiteral("30%")});
}

TEST_CASE("a sentence of any length is judged figure by figure as its clauses are")
{
    constexpr int clauses = 3000;
    QStringList told;
    for (int i = 0; i < clauses; ++i)
        told.append(wrongShare(i));
    const QString sentence = told.join(QStringLiteral("，")) + QStringLiteral("。");
    CHECK(markedIn(wrongShare(1) + QStringLiteral("。"), arithmetic).size() == 1);
    CHECK(markedIn(sentence, arithmetic).size() == clauses);
}

TEST_CASE("a figure looks back on a bounded number of others")
{
    const auto far = [](int between) {
        QString text = QStringLiteral("全县泵站总数240座");
        for (int i = 0; i < between; ++i)
            text += QStringLiteral("，第%1镇维修闸门%2扇、耗资%3万元").arg(i).arg(3).arg(9);
        return text + QStringLiteral("，停用泵站60座，占泵站总数的40%。");
    };
    CHECK(markedIn(far(1), arithmetic).size() == 1);
    CHECK(markedIn(far(400), arithmetic).isEmpty());

    const auto sum = [](int parts) {
        QStringList told;
        for (int i = 0; i < parts; ++i)
            told.append(QStringLiteral("甲%1村2座").arg(QChar(0x4E00 + i)));
        return told.join(QStringLiteral("、")) + QStringLiteral("，共37座。");
    };
    CHECK(markedIn(sum(20), arithmetic).size() == 1);
    CHECK(markedIn(sum(4000), arithmetic).isEmpty());
}
