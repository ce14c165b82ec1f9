// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/bulletin.h"
#include "core/packet/page_pictures.h"
#include "core/packet/pdf_fonts.h"
#include "core/packet/pdf_lines.h"
#include "core/packet/pdf_maker.h"
#include "core/packet/pdf_pages.h"
#include "tests/core/packet/sample_packet.h"
#include "tests/support/pictures.h"

#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::packet;

namespace
{

constexpr double textWidth = page::textWidth / 20.0;

std::vector<QString> broken(const QString& text, const char* style = "Normal")
{
    static PdfFonts fonts;
    std::vector<QString> lines;
    for (const TextLine& line :
         linesOf({QString(), {{text}}}, lookOf(QLatin1String(style)), textWidth, fonts)) {
        QString shown;
        for (const PlacedGlyph& one : line.glyphs)
            shown += QString::fromUcs4(&one.character, 1);
        lines.push_back(shown);
    }
    return lines;
}

Result<QByteArray> pdfOf(const DocumentXml& document)
{
    static PdfFonts fonts;
    return pdfPages({document, {QStringLiteral("题"), QStringLiteral("青山县"), QDate(2026, 7, 3)}},
                    fonts);
}

DocumentXml full(int characters)
{
    DocumentXml document;
    document.add(
        DocumentParagraph{QStringLiteral("Normal"), {{QString(characters, QChar(u'田'))}}});
    return document;
}

} // namespace

TEST_CASE("a line holds 28 characters")
{
    const auto lines = broken(QString(28 * 3, QChar(u'田')));
    REQUIRE(lines.size() == 3);
    for (const QString& line : lines)
        CHECK(line.size() == 28);
    // The first line of a paragraph begins two characters in.
    CHECK(broken(QString(54, QChar(u'田')), "BodyText").front().size() == 26);
}

TEST_CASE("marks stand where Chinese has them")
{
    const QString line(27, QChar(u'田'));
    // A closing mark hangs beyond the edge rather than begin a line.
    CHECK(broken(line + QStringLiteral("田，田")).front().size() == 29);
    // An opening one goes to the next.
    CHECK(broken(line + QStringLiteral("（田）")).front().size() == 27);
    // Two closing ones take the word before them along.
    CHECK(broken(line + QStringLiteral("田”。田")).at(1).startsWith(QStringLiteral("田”")));
    // Numbers and words stay whole.
    CHECK(broken(QString(26, QChar(u'田')) + QStringLiteral("123456万")).at(1) ==
          QStringLiteral("123456万"));
    // What is longer than any line is cut all the same.
    CHECK(broken(QString(400, QChar(u'x'))).size() > 3);
    CHECK(broken(QStringLiteral("甲\n\n乙")).size() == 3);
    CHECK(broken(QString()).size() == 1);
}

TEST_CASE("every line but the last is stretched to the edge, the last is not")
{
    PdfFonts fonts;
    const auto lines =
        linesOf({QString(), {{QString(26, QChar(u'田')) + QStringLiteral("123456万")}}},
                lookOf(QStringLiteral("Normal")), textWidth, fonts);
    REQUIRE(lines.size() == 2);
    const PlacedGlyph& last = lines[0].glyphs.back();
    CHECK(std::abs(last.x + last.glyph.advance - 0.3 - textWidth) < 0.5);
    CHECK(lines[1].glyphs.front().x == 0);
}

TEST_CASE("22 lines make a page")
{
    const auto pages = [](int lines) {
        const auto pdf = pdfOf(full(28 * lines));
        REQUIRE(pdf.has_value());
        CHECK(pdf->startsWith("%PDF-1."));
        return pdf->count("/Type /Page %");
    };
    CHECK(pages(22) == 1);
    CHECK(pages(23) == 2);
    CHECK(pages(44) == 2);
}

TEST_CASE("the same document gives the same bytes")
{
    DocumentXml document = full(2000);
    document.add(*pagePicture(pictures::sample("field.jpg"), QStringLiteral("收割现场")));
    document.add(*pagePicture(pictures::sample("field.png"), {}));
    const auto first = pdfOf(document);
    REQUIRE(first.has_value());
    CHECK(*pdfOf(document) == *first);
    CHECK(first->contains("/CreationDate (20260703120000Z)"));
    CHECK(first->contains("/DCTDecode")); // the JPEG as it is
}

TEST_CASE("hostile text and pictures do no harm to a pdf")
{
    DocumentXml document;
    QString odd = QStringLiteral("a\u0000b\u202E反\t\t\U0001F600𠀀") + QChar(0xD800);
    document.add(DocumentParagraph{QStringLiteral("no such style"), {{odd}}});
    DocumentPicture broken = *pagePicture(pictures::sample("field.png"), QStringLiteral("破"));
    broken.bytes.truncate(60);
    document.add(broken);
    DocumentTable table;
    table.widths = {10, 10};
    table.rows = {{{{QString(3000, QChar(u'长'))}, {QString(), false, 9}}}};
    document.add(table);
    CHECK(pdfOf(document).has_value());
}

TEST_CASE("pictures tell their size and how they stand")
{
    const auto photo = pagePicture(pictures::sample("field.jpg"), QStringLiteral("图说"));
    REQUIRE(photo.has_value());
    CHECK(photo->width > 0);
    CHECK(photo->height > 0);
    const PictureSize size = sizeOnPage(*photo);
    CHECK(size.width <= page::textWidth);
    CHECK(size.height <= 10 * page::line);
    CHECK_FALSE(pagePicture("GIF89a", {}).has_value());
    const QByteArray bytes = pictures::sample("field.jpg");
    for (qsizetype cut = 0; cut < std::min<qsizetype>(bytes.size(), 400); ++cut)
        (void)pagePicture(bytes.left(cut), {}); // must not read beyond
}

TEST_CASE("an issue has its head, contents, note, items and foot")
{
    const auto publications = loadPublications({QStringLiteral(CHENGBAO_SHARE "/bulletins")});
    REQUIRE(publications.has_value());
    REQUIRE_FALSE(publications->empty());
    Publication publication = publications->front();
    publication.signer = QStringLiteral("赵强");
    const Draft first = sample::research();
    const Draft second = sample::problem();
    const Issue issue{2026, 3, 15, QDate(2026, 7, 3), QStringLiteral("现将两篇印发。")};
    const Sheet sheet = issueSheet(publication, issue, {{&first}, {&second}});
    const QString xml = QString::fromUtf8(sheet.document.finished());
    for (const QString& part :
         {publication.name, QStringLiteral("2026年第3期（总第15期）"), QStringLiteral("目　　录"),
          QStringLiteral("按语：现将两篇印发。"), QStringLiteral("签发：赵强"),
          QStringLiteral("报：") + publication.reports.first()})
        CHECK(xml.contains(part.toHtmlEscaped()));
    PdfMaker pdfs(QStringLiteral(CHENGBAO_SHARE "/../../lib/chengbao/pdf.so"));
    const auto pdf = fileOf(sheet, Profile::Format::Pdf, pdfs);
    const auto docx = fileOf(sheet, Profile::Format::Docx, pdfs);
    REQUIRE(pdf.has_value());
    REQUIRE(docx.has_value());
    CHECK(pdf->startsWith("%PDF"));
    CHECK(docx->startsWith("PK"));
}

TEST_CASE("without its module a pdf is refused, and a docx is made all the same")
{
    PdfMaker pdfs(QStringLiteral("/nowhere/pdf.so"));
    const Sheet sheet{full(10), {}};
    CHECK(fileOf(sheet, Profile::Format::Pdf, pdfs).error().code == ErrorCode::Unsupported);
    CHECK(fileOf(sheet, Profile::Format::Docx, pdfs).has_value());
}

TEST_CASE("issues are numbered by year")
{
    QTemporaryDir folder;
    const IssueRegister numbers(folder.filePath(QStringLiteral("a/issues.json")));
    const QString id = QStringLiteral("government");
    CHECK(numbers.next(id, 2026) == 1);
    REQUIRE(numbers.take(id, 2026, 1).has_value());
    REQUIRE(numbers.take(id, 2026, 2).has_value());
    REQUIRE(numbers.take(id, 2026, 1).has_value()); // written again
    CHECK(numbers.next(id, 2026) == 3);
    CHECK(numbers.next(id, 2027) == 1);
    CHECK(numbers.totalBefore(id, 2027, 1) == 2);
    CHECK(numbers.next(QStringLiteral("other"), 2026) == 1);
    REQUIRE(writeFileAtomically(folder.filePath(QStringLiteral("a/issues.json")), "{").has_value());
    CHECK(numbers.next(id, 2026).error().code == ErrorCode::Malformed);
}

TEST_CASE("publications and profiles are kept as they were")
{
    Publication publication;
    publication.id = QStringLiteral("own");
    publication.name = QStringLiteral("\"刊\\物\": #1\n");
    publication.name = publication.name.trimmed();
    publication.sends = {QStringLiteral("甲, 乙"), QStringLiteral("- 丙")};
    publication.copies = 30;
    QTemporaryDir folder;
    REQUIRE(writeFileAtomically(folder.filePath(QStringLiteral("own.yaml")),
                                publicationYaml(publication))
                .has_value());
    CHECK(loadPublications({folder.path()})->front() == publication);

    Profile profile = sample::request("gov-oa", folder.path()).profile;
    profile.id = QStringLiteral("own-1");
    profile.name = QStringLiteral("甲: \"乙\" # 丙");
    profile.formats = {Profile::Format::Pdf, Profile::Format::Txt};
    profile.textEncoding = Profile::TextEncoding::Gb18030;
    profile.photoLimit = 5;
    profile.photosInText = false;
    const QString place = folder.filePath(QStringLiteral("profiles"));
    REQUIRE(saveProfile(place, profile).has_value());
    CHECK(loadProfiles({place})->front() == profile);
    // What would not be read is not written.
    profile.fileName = QStringLiteral("../../{标题}");
    CHECK_FALSE(saveProfile(place, profile).has_value());
    CHECK(loadProfiles({place})->front().fileName != profile.fileName);
    profile.fileName = QStringLiteral("{标题}{未知}");
    CHECK_FALSE(saveProfile(place, profile).has_value());
}
