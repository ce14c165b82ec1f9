// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/vocabulary.h"
#include "tests/support/linter.h"
#include "tests/support/strings.h"

#include <QFile>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

using namespace chengbao;
using namespace chengbao::test;

namespace
{

/// Rules that no single sentence can be judged by, and why.
const std::map<QString, const char*> wholeItem = {
    {QStringLiteral("structure.length"), "limits are for items and long paragraphs"},
    {QStringLiteral("structure.background"), "needs an item with a body after the background"},
    {QStringLiteral("structure.kind-elements"), "asks what an item of a kind lacks"},
    {QStringLiteral("structure.one-topic"), "compares the paragraphs of an item"},
    {QStringLiteral("structure.balance"), "compares the sentences of an item"},
    {QStringLiteral("title.no-subject"), "a labelled title often stands without its body"},
    {QStringLiteral("data.missing"), "asks whether an item has figures at all"},
    {QStringLiteral("data.no-locality"), "asks whether an item names places at all"},
    {QStringLiteral("data.stale"), "needs the dates of the facts"},
    {QStringLiteral("ref.abbreviation"), "needs every mention in an item"},
    {QStringLiteral("archive.duplicate"), "needs an archive"},
    {QStringLiteral("spell.suspect"), "a statistic, measured over running text elsewhere"},
};

/// Rules that compare a title with its body: left out where the row is a title alone.
const std::set<QString> needsBody = {QStringLiteral("title.unsupported"),
                                     QStringLiteral("title.too-broad")};

struct Mark {
    QString rule; ///< an id, or "group.*"
    bool open = false;
    QString field;
    int start = 0;
    int length = 0;
    bool met = false;
};

struct Row {
    int line = 0;
    bool titleOnly = false;
    Draft draft;
    QString text; ///< as written in the file
    std::vector<Mark> marks;
};

struct Figures {
    int expected = 0;
    int met = 0;
    int found = 0;
    int right = 0;
    double precision() const { return found == 0 ? 1.0 : double(right) / found; }
    double recall() const { return expected == 0 ? 1.0 : double(met) / expected; }
    int wrong() const { return found - right; }
    int missed() const { return expected - met; }
};

bool judged(const QString& rule, bool titleOnly)
{
    return shippedLinter().pack().find(rule) && !wholeItem.contains(rule) &&
           !rule.startsWith(QLatin1String("gate.")) && !(titleOnly && needsBody.contains(rule));
}

bool isOf(const QString& rule, const QString& pattern)
{
    return pattern.endsWith(QLatin1Char('*')) ? rule.startsWith(QStringView(pattern).chopped(1))
                                              : rule == pattern;
}

bool overlaps(const Mark& mark, const Finding& finding)
{
    return isOf(finding.rule, mark.rule) && (mark.field.isEmpty() || mark.field == finding.field) &&
           finding.start < mark.start + mark.length && mark.start < finding.start + finding.length;
}

/// The k-th place of a text, counted through the title and then the body.
bool place(Mark& mark, const QString& text, int nth, const Draft& draft)
{
    if (text == QLatin1String("*")) {
        mark.length = int(draft.title.size() + draft.body.size());
        return true;
    }
    for (const auto& [field, where] : {std::pair{QStringLiteral("title"), &draft.title},
                                       std::pair{QStringLiteral("body"), &draft.body}}) {
        for (int at = -1; (at = int(where->indexOf(text, at + 1))) >= 0;) {
            if (nth-- > 0)
                continue;
            mark.field = field;
            mark.start = at;
            mark.length = int(text.size());
            return true;
        }
    }
    return false;
}

std::vector<Mark> marksOf(QString cell, const Draft& draft)
{
    std::vector<Mark> marks;
    std::map<QString, int> seen;
    cell.replace(QStringLiteral("\\,"), QString(QChar(1)));
    for (QString word : cell.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        word.replace(QChar(1), QLatin1Char(','));
        const int nth = seen[word]++;
        Mark mark;
        mark.open = word.startsWith(QLatin1Char('?'));
        mark.rule = word.section(QLatin1Char('='), 0, 0).mid(mark.open ? 1 : 0);
        if (!place(mark, word.section(QLatin1Char('='), 1), nth, draft))
            FAIL("a marked text is not in its row: " << word.toStdString());
        marks.push_back(mark);
    }
    return marks;
}

Row rowOf(const QStringList& cells, int line)
{
    Row row;
    row.line = line;
    row.text = cells[1];
    const QString text = QString(cells[1]).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    row.titleOnly = cells[0] == QLatin1String("title");
    if (cells[0] == QLatin1String("item")) {
        row.draft.title = text.section(QLatin1Char('\n'), 0, 0);
        row.draft.body = text.section(QLatin1Char('\n'), 1);
    } else {
        (row.titleOnly ? row.draft.title : row.draft.body) = text;
    }
    row.draft.facts.kind =
        fromWord<Kind>(cells.value(4).isEmpty() ? QStringLiteral("动态") : cells[4]);
    if (!row.draft.facts.kind)
        FAIL("unknown kind in line " << line);
    row.marks = marksOf(cells.value(2), row.draft);
    return row;
}

std::vector<Row> labelledRows()
{
    QFile file(QStringLiteral(CHENGBAO_TEST_DATA "/lint/labelled.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<Row> rows;
    for (int line = 1; !file.atEnd(); ++line) {
        const QString text = QString::fromUtf8(file.readLine()).chopped(1);
        if (text.isEmpty() || text.startsWith(QLatin1Char('#')))
            continue;
        const QStringList cells = text.split(QLatin1Char('\t'));
        if (cells.size() < 2)
            FAIL("too few cells in line " << line);
        rows.push_back(rowOf(cells, line));
    }
    return rows;
}

/// Judges one row and prints what it disagrees about.
void judge(Row row, std::map<QString, Figures>& figures)
{
    const auto say = [&row](const char* what, const QString& rule, const QString& text) {
        std::cout << what << '\t' << rule.toStdString() << '\t' << row.line << '\t'
                  << text.toStdString() << '\t' << row.text.toStdString() << '\n';
    };
    for (const Finding& finding : shippedLinter().lint(row.draft)) {
        if (!judged(finding.rule, row.titleOnly))
            continue;
        bool right = false;
        bool open = false;
        for (Mark& mark : row.marks) {
            if (!overlaps(mark, finding))
                continue;
            (mark.open ? open : right) = true;
            mark.met = true;
        }
        if (!right && open)
            continue;
        ++figures[finding.rule].found;
        figures[finding.rule].right += right;
        if (!right)
            say("FALSE", finding.rule, finding.text);
    }
    for (const Mark& mark : row.marks) {
        if (mark.open || !judged(mark.rule, row.titleOnly))
            continue;
        ++figures[mark.rule].expected;
        figures[mark.rule].met += mark.met;
        if (!mark.met)
            say("MISSED", mark.rule, (row.draft.title + row.draft.body).mid(mark.start, 20));
    }
}

void print(const QString& name, const Figures& f)
{
    std::cout << QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8\n")
                     .arg(name, -28)
                     .arg(f.expected, 8)
                     .arg(f.found, 6)
                     .arg(f.right, 6)
                     .arg(f.wrong(), 6)
                     .arg(f.missed(), 7)
                     .arg(f.precision(), 9, 'f', 3)
                     .arg(f.recall(), 7, 'f', 3)
                     .toStdString();
}

} // namespace

TEST_CASE("the labelled corpus: precision and recall by rule and in all")
{
    const std::vector<Row> rows = labelledRows();
    CHECK(rows.size() >= 900);
    CHECK(std::count_if(rows.begin(), rows.end(), [](const Row& row) {
              return std::all_of(row.marks.begin(), row.marks.end(),
                                 [](const Mark& mark) { return mark.open; });
          }) >= int(rows.size()) / 2);

    std::map<QString, Figures> figures;
    for (const Row& row : rows)
        judge(row, figures);

    std::cout << "rule                         expected  found   true  false  missed precision "
                 " recall\n";
    Figures all;
    for (const auto& [rule, f] : figures) {
        print(rule, f);
        all.expected += f.expected;
        all.met += f.met;
        all.found += f.found;
        all.right += f.right;
    }
    print(QStringLiteral("in all"), all);
    for (const auto& [rule, why] : wholeItem)
        std::cout << "left out: " << rule.toStdString() << ": " << why << '\n';
    std::cout << "left out: gate.*: needs facts beside the text\n";

    CHECK(all.precision() >= 0.95);
    CHECK(all.recall() >= 0.90);
    for (const auto& [rule, f] : figures) {
        if (f.expected < 10)
            continue;
        INFO(rule.toStdString());
        CHECK(f.precision() >= 0.90);
        CHECK(f.recall() >= 0.80);
    }
}
