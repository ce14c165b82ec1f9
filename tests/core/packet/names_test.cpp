// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/safe_name.h"
#include "core/packet/title_lines.h"
#include "tests/support/strings.h"

#include <QStringList>

using namespace chengbao::packet;

namespace
{

QString safe(const char16_t* text, int limit = fileNameLimit)
{
    return safeFileName(QString::fromUtf16(text), limit);
}

} // namespace

TEST_CASE("file names lose what some system cannot take")
{
    CHECK(safe(u"a\\b/c:d*e?f\"g<h>i|j") == QStringLiteral("abcdefghij"));
    CHECK(safe(u" ..甲 乙. .　") == QStringLiteral("甲 乙"));
    CHECK(safe(u"甲\n\t\u0000乙") == QStringLiteral("甲"));
    CHECK(safe(u"甲\n\t乙\u202E丙\u200B") == QStringLiteral("甲乙丙"));
    CHECK(safe(u"../../etc/passwd") == QStringLiteral("etcpasswd"));
    CHECK(safe(u"增长30%") == QStringLiteral("增长30％"));
    CHECK(safe(u"e\u0301") == QStringLiteral("é"));
    CHECK(safe(u"...") == QStringLiteral("未命名"));
    CHECK(safe(u"") == QStringLiteral("未命名"));
}

TEST_CASE("device names of Windows are no file names")
{
    CHECK(safe(u"con") == QStringLiteral("_con"));
    CHECK(safe(u"NUL.txt") == QStringLiteral("_NUL.txt"));
    CHECK(safe(u"Lpt9 .a.b") == QStringLiteral("_Lpt9 .a.b"));
    CHECK(safe(u"COM¹") == QStringLiteral("_COM¹"));
    CHECK(safe(u"console") == QStringLiteral("console"));
    CHECK(safe(u"COM10") == QStringLiteral("COM10"));
}

TEST_CASE("long names are cut between characters")
{
    CHECK(safe(u"县县县", 8) == QStringLiteral("县县"));
    CHECK(safe(u"县𠮷𠮷", 10) == QStringLiteral("县𠮷"));
    CHECK(safe(u"县县. 县", 8) == QStringLiteral("县县"));
    const QChar half(0xD842);
    CHECK(safeFileName(QStringLiteral("县") + half, 100) == QStringLiteral("县"));
}

TEST_CASE("equal names get numbers and stay within the limit")
{
    NameSet names;
    const QString stem = QStringLiteral("县").repeated(100);
    const QString docx = QStringLiteral(".docx");
    const QString first = names.take(stem, docx);
    const QString second = names.take(stem, docx);
    CHECK(first != second);
    CHECK(first.toUtf8().size() <= fileNameLimit);
    CHECK(second.toUtf8().size() <= fileNameLimit);
    CHECK(second.endsWith(QStringLiteral("县_2.docx")));
    CHECK(names.take(QStringLiteral("Abc"), docx) == QStringLiteral("Abc.docx"));
    CHECK(names.take(QStringLiteral("aBC"), docx) == QStringLiteral("aBC_2.docx"));
}

TEST_CASE("a title that fits stays on one line")
{
    const QString title = QStringLiteral("青山县三项举措保障春耕用水用电用肥");
    CHECK(titleInLines(title, {}) == title);
}

TEST_CASE("a long title breaks where the sense does, into lines of about equal length")
{
    const auto lines = [](const char16_t* title, const char16_t* body = u"") {
        return titleInLines(QString::fromUtf16(title), QString::fromUtf16(body))
            .split(QLatin1Char('\n'));
    };
    CHECK(lines(u"青山县强化政策扶持和技术指导 推动特色农产品加工业提质增效") ==
          QStringList({QStringLiteral("青山县强化政策扶持和技术指导"),
                       QStringLiteral("推动特色农产品加工业提质增效")}));
    CHECK(lines(u"青山县推行“一田三收”种植模式带动农户亩均增收两千余元")[1].startsWith(
        QStringLiteral("带动")));
    // A pair of characters that the body repeats is a word.
    const auto word = lines(u"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥", u"子丑，子丑；丑");
    REQUIRE(word.size() == 2);
    CHECK_FALSE(
        (word[0].endsWith(QStringLiteral("子")) && word[1].startsWith(QStringLiteral("丑"))));
}

TEST_CASE("no title line is a lone character, too long, or starts with a closing mark")
{
    QString title;
    for (int length = 1; length <= 70; ++length) {
        title += QStringLiteral("县乡镇村组、户”%5")[length % 10];
        const QStringList lines = titleInLines(title, {}).split(QLatin1Char('\n'));
        CHECK(lines.join(QString()) == title);
        for (const QString& line : lines) {
            INFO(line.toStdString());
            CHECK(line.size() <= 2 * titleLineWidth);
            CHECK((lines.size() == 1 || line.size() > 3));
            CHECK_FALSE((line != lines[0] && QStringLiteral("、”%").contains(line[0])));
        }
    }
}
