// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/document.h"
#include "tests/support/linter.h"
#include "tests/support/strings.h"

#include <QRandomGenerator>

using namespace chengbao;
using namespace chengbao::test;

namespace
{

const QString mark = QStringLiteral("secret.marking");
const QString identity = QStringLiteral("privacy.personal-id");
const QString phone = QStringLiteral("privacy.phone");

std::vector<Finding> gated(const Draft& draft)
{
    lint::LintOptions options;
    options.gates = true;
    return shippedLinter().lint(draft, options);
}

bool has(const std::vector<Finding>& findings, const QString& rule, const QString& field)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.rule == rule && finding.field == field;
    });
}

} // namespace

TEST_CASE("no fact takes a secret or a personal number out of the office")
{
    const QString texts[] = {QStringLiteral("😀机密★3年"), QStringLiteral("王五 13800138000"),
                             QStringLiteral("李四11010519491231002X")};
    const QString rules[] = {mark, phone, identity};
    for (const char* key : {"unit", "author", "phone", "reviewer", "signer", "commission"}) {
        for (int i = 0; i < 3; ++i) {
            Draft draft;
            REQUIRE(factField(QLatin1String(key))->set(draft.facts, texts[i]));
            const QString field = QStringLiteral("meta.") + QLatin1String(key);
            const bool isPhoneField = rules[i] == phone && field == QLatin1String("meta.phone");
            INFO(key << ": " << texts[i].toStdString());
            const auto findings = gated(draft);
            CHECK(has(findings, rules[i], field) == !isPhoneField);
            CHECK(has(findings, QStringLiteral("gate.sensitive"), field) == !isPhoneField);
        }
    }
}

TEST_CASE("captions are looked at one by one, and offsets count in their lines")
{
    Draft draft;
    draft.facts.photos = {{QStringLiteral("a.jpg"), QStringLiteral("机密★1年 13800138000")},
                          {QStringLiteral("b.jpg"), QStringLiteral("内部文件")},
                          {QStringLiteral("c.jpg"), QStringLiteral("110105 19491231 002X")}};
    const auto findings = gated(draft);
    CHECK(marked(findings, mark) ==
          QStringList{QStringLiteral("机密★"), QStringLiteral("内部文件")});
    CHECK(marked(findings, phone) == QStringList{QStringLiteral("13800138000")});
    CHECK(marked(findings, identity) == QStringList{QStringLiteral("110105 19491231 002X")});
    CHECK(marked(findings, QStringLiteral("gate.sensitive")).size() == 4);
    for (const Finding& finding : findings) {
        const QString text = lint::textOf(draft, finding.field);
        CHECK(text.mid(finding.start, finding.length) == finding.text);
    }
}

TEST_CASE("half a character in the text hides no number and no marking")
{
    const QString text = QStringLiteral("电话13800138000，证件11010519491231002X。\n密级：：机密");
    for (const char16_t half : {u'\xD83D', u'\xDE00'}) {
        for (const QString& body : {QChar(half) + text, text + QChar(half)}) {
            CHECK(markedIn(body, phone).size() == 1);
            CHECK(markedIn(body, identity).size() == 1);
        }
    }
    CHECK(markedIn(text, mark) == QStringList{QStringLiteral("机密")});
}

TEST_CASE("rules of style leave the facts alone")
{
    Draft draft;
    draft.facts.unit = QStringLiteral("我局");
    draft.facts.photos = {{QStringLiteral("a.jpg"), QStringLiteral("为了我们的明天")}};
    CHECK(shippedLinter().lint(draft).empty());
}

TEST_CASE("two numbers side by side are both found")
{
    for (const char* joint : {"/", "-", "、", " ", "，", "或", ".", "_"}) {
        INFO(joint);
        const QString text = QStringLiteral("电话13800138000") + QString::fromUtf8(joint) +
                             QStringLiteral("139 0013 9000。");
        CHECK(markedIn(text, phone) ==
              QStringList{QStringLiteral("13800138000"), QStringLiteral("139 0013 9000")});
    }
    CHECK(
        markedIn(QStringLiteral("甲11010519491231002X、乙110105 19491231 002X"), identity).size() ==
        2);
}

TEST_CASE("what masks a number leaves nothing to find")
{
    for (const char* written : {"13800138000", "138-00138000", "1380-013-8000", "+86 13800138000",
                                "110105 19491231 002X", "11010519491231002X"}) {
        Draft draft;
        draft.body = QStringLiteral("当事人（%1）已登记。").arg(QLatin1String(written));
        auto findings = shippedLinter().lint(draft);
        std::erase_if(findings, [](const Finding& finding) {
            return !finding.rule.startsWith(QLatin1String("privacy."));
        });
        INFO(written);
        REQUIRE(findings.size() == 1);
        REQUIRE(findings[0].fixes.size() == 1);
        const Edit& edit = findings[0].fixes[0].edits.at(0);
        draft.body.replace(edit.start, edit.length, edit.text);
        CHECK(markedIn(draft.body, phone) + markedIn(draft.body, identity) == QStringList());
    }
}

TEST_CASE("of the eleven ends of an identity number one only is right")
{
    QRandomGenerator random(11643);
    const QString ends = QStringLiteral("0123456789X");
    for (int round = 0; round < 200; ++round) {
        const QDate birthday = QDate(1930, 1, 1).addDays(random.bounded(32000));
        const QString front = QString::number(110000 + random.bounded(540000)) +
                              birthday.toString(QStringLiteral("yyyyMMdd")) +
                              QStringLiteral("%1").arg(random.bounded(1000), 3, 10, QChar(u'0'));
        // ISO 7064 MOD 11-2 by its definition: the sum of digit × 2^position is 1 modulo 11.
        int sum = 0;
        for (QChar digit : front)
            sum = (sum + digit.digitValue()) * 2 % 11;
        const QChar right = ends[(12 - sum) % 11];
        for (QChar end : ends) {
            const QString id = front + end;
            INFO(id.toStdString());
            CHECK(markedIn(QStringLiteral("证件号%1。").arg(id), identity).size() ==
                  (end == right ? 1 : 0));
        }
    }
}

TEST_CASE("a wrong digit or two swapped ones make another number")
{
    const QString id = QStringLiteral("11010519491231002X");
    for (int i = 0; i < 17; ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            QString other = id;
            other[i] = QLatin1Char(digit);
            CHECK(markedIn(other, identity).isEmpty() == (other != id));
        }
        QString swapped = id;
        std::swap(swapped[i], swapped[i + 1]);
        CHECK(markedIn(swapped, identity).isEmpty() == (swapped != id));
    }
}
