// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/docx_writer.h"

#include "core/packet/docx_package.h"
#include "core/packet/title_lines.h"
#include "core/text/structure.h"

#include <algorithm>

namespace chengbao::packet
{
namespace
{

/// A first sentence longer than two lines is text that happens to be numbered, not a heading.
constexpr int headingLimit = 2 * page::charactersPerLine;

/// The style of a heading that starts here, or empty: 一、 and （一） have faces of their own, the
/// levels below look like the text.
QString headingStyle(const QString& body, const std::vector<text::Ordinal>& ordinals,
                     const Span& paragraph)
{
    const auto found =
        std::find_if(ordinals.begin(), ordinals.end(), [&](const text::Ordinal& ordinal) {
            return ordinal.atParagraphStart && paragraph.contains(ordinal.mark) &&
                   QStringView(body)
                       .mid(paragraph.start, ordinal.mark.start - paragraph.start)
                       .trimmed()
                       .isEmpty();
        });
    if (found == ordinals.end())
        return {};
    if (found->style == text::OrdinalStyle::HanStop)
        return QStringLiteral("Heading1");
    return found->style == text::OrdinalStyle::HanBracket ? QStringLiteral("Heading2") : QString();
}

/// A heading alone is a heading paragraph; one that runs into text lends its face to its sentence.
DocumentParagraph bodyParagraph(const QString& text, const QString& heading)
{
    const auto sentences = text::sentences(text);
    const int length = sentences.empty() ? 0 : sentences.front().end();
    if (heading.isEmpty() || length > headingLimit)
        return {QStringLiteral("BodyText"), {{text}}};
    if (length >= text.size())
        return {heading, {{text}}};
    return {QStringLiteral("BodyText"),
            {{text.left(length), heading + QStringLiteral("Char")}, {text.mid(length)}}};
}

void addBody(DocumentXml& document, const QString& body)
{
    const auto ordinals = text::ordinals(body);
    for (const Span& paragraph : text::paragraphs(body)) {
        const QString text = body.mid(paragraph.start, paragraph.length).trimmed();
        if (!text.isEmpty())
            document.add(bodyParagraph(text, headingStyle(body, ordinals, paragraph)));
    }
}

/// Width in half characters.
int halfWidths(const QString& text)
{
    int width = 0;
    for (const QChar character : text)
        width += character.isLowSurrogate() ? 0 : character.unicode() < 0x80 ? 1 : 2;
    return width;
}

/// GB/T 9704—2012 7.3.5.2: the unit two characters in from the right, the date under it starting
/// two characters further right; when the date is the longer one, it takes the place at the right
/// and the unit moves left.
void addSignature(DocumentXml& document, const Draft& draft, const QDate& packetDate)
{
    const QString date = dateUnderText(draft, packetDate);
    const int unitWidth = halfWidths(draft.facts.unit);
    const int dateWidth = halfWidths(date);
    int unitIndent = 4;
    int dateIndent = unitWidth - dateWidth;
    if (dateIndent < 4) {
        dateIndent = 4;
        unitIndent = std::max(0, 8 + dateWidth - unitWidth);
    }
    if (draft.facts.unit.isEmpty() || unitWidth > 2 * page::charactersPerLine - 4)
        unitIndent = dateIndent = 4;
    const int half = page::character / 2;
    const QString style = QStringLiteral("Signature");
    document.add(DocumentParagraph{QStringLiteral("BodyText"), {}});
    if (!draft.facts.unit.isEmpty())
        document.add(DocumentParagraph{style, {{draft.facts.unit}}, unitIndent * half});
    document.add(DocumentParagraph{style, {{date}}, dateIndent * half});
}

void addDraft(DocumentXml& document, const PageDraft& page, const QDate& packetDate, bool onNewPage)
{
    addTitleAndBody(document, *page.draft, onNewPage);
    for (const DocumentPicture& picture : page.pictures)
        document.add(picture);
    addSignature(document, *page.draft, packetDate);
    if (const QString note = contactNote(*page.draft); !note.isEmpty())
        document.add(DocumentParagraph{QStringLiteral("BodyText"), {{note}}});
}

} // namespace

QString dateUnderText(const Draft& draft, const QDate& packetDate)
{
    const QDate date = draft.facts.reportDate.isValid() ? draft.facts.reportDate : packetDate;
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

QString contactNote(const Draft& draft)
{
    const Facts& facts = draft.facts;
    if (facts.author.isEmpty())
        return {};
    const QString phone =
        facts.phone.isEmpty() ? QString() : QStringLiteral("　电话：") + facts.phone;
    return QStringLiteral("（联系人：") + facts.author + phone + QStringLiteral("）");
}

void addTitleAndBody(DocumentXml& document, const Draft& draft, bool onNewPage)
{
    document.add(DocumentParagraph{
        QStringLiteral("Title"), {{titleInLines(draft.title, draft.body)}}, 0, onNewPage});
    addBody(document, draft.body);
}

DocumentXml documentOfDrafts(const std::vector<PageDraft>& drafts, const QDate& date)
{
    DocumentXml document;
    bool first = true;
    for (const PageDraft& page : drafts) {
        addDraft(document, page, date, !first);
        first = false;
    }
    return document;
}

std::vector<DocumentParagraph> officialPage(const Draft& draft, const QDate& date)
{
    std::vector<DocumentParagraph> page;
    const DocumentXml document = documentOfDrafts({{&draft}}, date);
    for (const DocumentBlock& block : document.blocks()) {
        if (const auto* paragraph = std::get_if<DocumentParagraph>(&block))
            page.push_back(*paragraph);
    }
    return page;
}

DocxProperties propertiesOfDrafts(const std::vector<PageDraft>& drafts, const QDate& date)
{
    const Draft& first = *drafts.front().draft;
    return {drafts.size() == 1 ? first.title : QStringLiteral("信息汇编"), first.facts.unit, date};
}

} // namespace chengbao::packet
