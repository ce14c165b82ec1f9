// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/text/draft_file.h"
#include "tests/support/strings.h"

#include <QStringEncoder>
#include <QTemporaryDir>

#include <random>

using namespace chengbao;
using namespace chengbao::text;

namespace
{

const QString place = QStringLiteral("a.txt");

Error errorOf(const char* text)
{
    const auto draft = parseDraft(QString::fromUtf8(text), place);
    REQUIRE_FALSE(draft.has_value());
    CHECK(draft.error().place == place);
    return draft.error();
}

QByteArray sampleBytes()
{
    return *readFile(QStringLiteral(CHENGBAO_TEST_DATA "/drafts/qingjiang.txt"), 10000);
}

void checkSample(const Draft& draft)
{
    CHECK(draft.title == QStringLiteral("清江县秋粮收获面积过半"));
    CHECK(draft.body.count(u'\n') == 1);
    CHECK(draft.body.startsWith(QStringLiteral("截至9月18日")));
    CHECK(draft.body.endsWith(QStringLiteral("20亩。”")));
    CHECK(draft.facts.kind == Kind::News);
    CHECK(draft.facts.system == System::Government);
    CHECK(draft.facts.signerRole == SignerRole::DeputyLeader);
    CHECK(draft.facts.phone == QStringLiteral("0412-2310718"));
    CHECK(draft.facts.signedOn == QDate(2026, 9, 19));
    CHECK(draft.facts.disclosure == Disclosure::Active);
    REQUIRE(draft.facts.photos.size() == 1);
    CHECK(draft.facts.photos[0].caption == QStringLiteral("城关镇东街村：联合收割机作业"));
}

} // namespace

TEST_CASE("a draft file is read in any encoding and with any line end")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("稿.txt"));
    const QString text = QString::fromUtf8(sampleBytes());
    for (const char* encoding : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
        QStringEncoder encoder(encoding);
        QString crlf = text;
        crlf.replace(u'\n', QStringLiteral("\r\n"));
        REQUIRE(writeFileAtomically(path, encoder(crlf)).has_value());
        const auto draft = readDraftFile(path);
        REQUIRE(draft.has_value());
        checkSample(*draft);
    }
}

TEST_CASE("title and body lose what belongs to the page")
{
    const auto draft = parseDraft(
        QStringLiteral(
            "\uFEFF\n 　清江县\u200B秋粮\u00AD过半\u00A0 \n\n　　甲\u00A0乙\u2028丙\r\n \t\n"),
        place);
    REQUIRE(draft.has_value());
    CHECK(draft->title == QStringLiteral("清江县秋粮过半"));
    CHECK(draft->body == QStringLiteral("甲 乙\n丙"));
    CHECK(draft->facts == Facts());
    CHECK(parseDraft(QString(), place)->title.isEmpty());
    CHECK(parseDraft(QStringLiteral("只有标题"), place)->body.isEmpty());
}

TEST_CASE("front matter may be empty, late or in any order")
{
    CHECK(parseDraft(QStringLiteral("---\n---\n标题"), place)->title == QStringLiteral("标题"));
    CHECK(parseDraft(QStringLiteral("---\n# 注\n\n---\n标题"), place)->title ==
          QStringLiteral("标题"));
    CHECK(parseDraft(QStringLiteral("\n\n--- \nunit:\nkind: 专报\n---\n标题"), place)->facts.kind ==
          Kind::SpecialReport);
    CHECK(parseDraft(QStringLiteral("---\nphotos:\n---\n标题"), place)->facts.photos.empty());
    CHECK(parseDraft(QStringLiteral("---\nphotos: [{file: a.jpg}]\n---\n题"), place)
              ->facts.photos[0]
              .file == QStringLiteral("a.jpg"));
}

TEST_CASE("errors name the line of the file")
{
    CHECK(errorOf("---\nunit: 甲\nkin: 动态\n---\n题").line == 3);
    CHECK(errorOf("---\nunit: 甲\nkin: 动态\n---\n题").arguments.contains(QStringLiteral("kin")));
    CHECK(errorOf("\n\n---\n\nkind: 新闻\n---\n题").line == 5);
    CHECK(errorOf("---\nsigned_on: 2026-02-30\n---\n题").line == 2);
    CHECK(errorOf("---\nunit: 甲\nunit: 乙\n---\n题").line == 3);
    CHECK(errorOf("---\nunit: [甲]\n---\n题").line == 2);
    CHECK(errorOf("---\nunit: {a: b}\n---\n题").line == 2);
    CHECK(errorOf("---\nunit: 甲\nphotos: a.jpg\n---\n题").line == 3);
    CHECK(errorOf("---\nphotos:\n  - file: a.jpg\n    titel: b\n---\n题").line == 4);
    CHECK(errorOf("---\nphotos:\n  - caption: b\n---\n题").line == 3);
    CHECK(errorOf("---\nphotos:\n  - a.jpg\n---\n题").line == 3);
    CHECK(errorOf("---\nphotos:\n  - caption: b\n    file: \"\"\n---\n题").line == 4);
    CHECK(errorOf("---\nphotos:\n  - file:\n---\n题").line == 3);
    CHECK(errorOf("---\nunit: \"甲\nkind: 动态\n---\n题").code == ErrorCode::Malformed);
    CHECK(errorOf("---\nunit: a: b\n---\n题").line == 2);
    CHECK(errorOf("---\n- 甲\n---\n题").line == 2);
    CHECK(errorOf("---\n甲\n---\n题").line == 2);
    CHECK(errorOf("---\n[a]: b\n---\n题").line == 2);
    CHECK(errorOf("---\nunit: 甲\n题").line == 1);
    CHECK(errorOf("---\nunit: 甲\n...\nunit: 乙\n---\n题").code == ErrorCode::Malformed);
}

TEST_CASE("bombs in front matter are refused")
{
    CHECK(errorOf("---\nunit: &a 甲\nauthor: *a\n---\n题").line == 2);
    CHECK(errorOf("---\nunit: *a\n---\n题").code == ErrorCode::Malformed);
    CHECK(errorOf("---\nunit: !!binary aGk=\n---\n题").line == 2);
    CHECK(errorOf("---\n<<: {unit: 甲}\n---\n题").line == 2);
    for (const char* piece : {"[", "{", "- ", "? ", "&a ", "\"", "{a: ", "!", ": ", "'", "|\n "}) {
        const QString flood = QString::fromUtf8(piece).repeated(15000);
        const auto draft =
            parseDraft(QStringLiteral("---\n") + flood + QStringLiteral("\n---\n题"), place);
        CHECK_FALSE(draft.has_value());
    }
    const QString long_ = QStringLiteral("unit: ") + QString(70000, u'甲');
    const auto draft =
        parseDraft(QStringLiteral("---\n") + long_ + QStringLiteral("\n---\n题"), place);
    REQUIRE_FALSE(draft.has_value());
    CHECK(draft.error().code == ErrorCode::TooLarge);
}

TEST_CASE("what is written reads back the same, whatever the facts hold")
{
    std::mt19937 random(20260919);
    const QStringList bits{
        QStringLiteral("县"),   QStringLiteral("\""),     QStringLiteral("'"),
        QStringLiteral(": "),   QStringLiteral(" #"),     QStringLiteral("- "),
        QStringLiteral("\\"),   QStringLiteral("𠮷"),     QStringLiteral("---"),
        QStringLiteral("{}"),   QStringLiteral("*a"),     QStringLiteral("&"),
        QStringLiteral("true"), QStringLiteral("~"),      QStringLiteral("1e3"),
        QStringLiteral("%"),    QStringLiteral("\u200B"), QStringLiteral("　"),
        QStringLiteral("\n"),   QStringLiteral("\u0085"), QStringLiteral("null"),
        QStringLiteral("“”"),   QStringLiteral("😀"),      QStringLiteral("@`|>")};
    const auto pick = [&](int most) {
        QString text;
        for (auto i = random() % most; i > 0; --i)
            text += bits[random() % bits.size()];
        return text;
    };
    const auto line = [&] {
        return pick(8).remove(u'\n').remove(u'\u0085').remove(QChar(0x200B)).trimmed();
    };
    for (int i = 0; i < 2000; ++i) {
        Draft draft;
        for (const FactField& field : factFields())
            field.set(draft.facts, pick(4));
        if (random() % 2 == 0)
            draft.facts.eventDate = QDate(2026, 1, 1).addDays(random() % 400);
        draft.facts.kind = Kind::Urgent;
        for (auto photos = random() % 3; photos > 0; --photos)
            draft.facts.photos.push_back({pick(4) + QStringLiteral("图"), pick(4)});
        if (random() % 4 == 0)
            draft.facts = Facts();
        draft.title = line();
        if (draft.title.isEmpty())
            draft.title = QStringLiteral("---");
        QStringList body;
        for (auto lines = random() % 4; lines > 0; --lines)
            body += line();
        body.removeAll(QString());
        draft.body = body.join(u'\n');
        const QString text = formatDraft(draft);
        INFO(text.toStdString());
        const auto read = parseDraft(text, place);
        REQUIRE(read.has_value());
        REQUIRE(*read == draft);
    }
}

TEST_CASE("files that are no drafts are named")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("图.jpg"));
    CHECK(readDraftFile(path).error().code == ErrorCode::NotFound);
    REQUIRE(writeFileAtomically(path, QByteArray("\xFF\xD8\xFF\xE0\x00\x10JFIF", 10)).has_value());
    const auto draft = readDraftFile(path);
    REQUIRE_FALSE(draft.has_value());
    CHECK(draft.error().code == ErrorCode::Unsupported);
    CHECK(draft.error().place == path);
}

TEST_CASE("what is longer than any draft is refused, whatever file it comes in")
{
    const QByteArray page = QByteArray("字").repeated(draftTextLimit);
    for (const QByteArray& bytes :
         {QByteArray("标题\n") + page, QByteArray("<html><h1>标题</h1><p>") + page,
          QByteArray("<html>") + QByteArray(draftTextLimit + 1, '&')}) {
        const auto draft = readDraft(bytes, QStringLiteral("长.txt"));
        REQUIRE_FALSE(draft.has_value());
        CHECK(draft.error().code == ErrorCode::TooLarge);
        CHECK(draft.error().place == QStringLiteral("长.txt"));
    }
}

TEST_CASE("characters that are lost are told")
{
    const auto document = readDocument(QByteArray("标题在此\n正文\xC0内容共三项。"), {});
    REQUIRE(document.has_value());
    REQUIRE(document->notices.size() == 1);
    CHECK(document->notices.front().arguments == QStringList{QStringLiteral("1")});
    CHECK(readDocument(QByteArray("标题在此\n正文内容。"), {})->notices.empty());
}

TEST_CASE("a damaged document is not called a damaged archive")
{
    const auto draft = readDraft(QByteArray("PK\x03\x04 cut off"), QStringLiteral("稿.docx"));
    REQUIRE_FALSE(draft.has_value());
    CHECK_FALSE(QByteArray(draft.error().reason).contains("archive"));
}
