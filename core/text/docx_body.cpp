// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/docx_body.h"

#include "core/text/docx_xml.h"

namespace chengbao::text
{
namespace
{

using Reader = XmlReader;

bool isCompatibility(const Reader& xml)
{
    return xml.namespaceUri() ==
           QLatin1String("http://schemas.openxmlformats.org/markup-compatibility/2006");
}

/// Walks document.xml with a flat loop: nesting costs heap, never stack.
class BodyWalker
{
public:
    explicit BodyWalker(const QByteArray& bytes) : m_xml(bytes) {}

    Result<DocxBody> walk()
    {
        while (!m_xml.atEnd()) {
            take(m_xml.readNext());
            if (m_body.paragraphs.size() > mostParagraphs)
                return failure({ErrorCode::TooLarge,
                                QT_TRANSLATE_NOOP("Error", "the document has too many paragraphs"),
                                {},
                                {}});
        }
        if (auto sound = m_xml.verdict(); !sound)
            return failure(sound.error());
        dropDeletedRows();
        return std::move(m_body);
    }

private:
    static constexpr std::size_t mostParagraphs = 200000;

    void take(Reader::TokenType token)
    {
        if (m_skipAbove >= 0) {
            if (m_xml.depth() > m_skipAbove)
                return;
            m_skipAbove = -1;
            return;
        }
        if (token == Reader::StartElement)
            start();
        else if (token == Reader::EndElement)
            end();
        else if (token == Reader::Characters && m_inText && m_codeDepth == 0 && !m_hidden)
            append(m_xml.text());
    }

    /// Leaves out the element that just began and all within it.
    void skip() { m_skipAbove = m_xml.depth() - 1; }

    void start()
    {
        const auto name = m_xml.name();
        if (isCompatibility(m_xml))
            chooseAlternative(name);
        else if (!isWord(m_xml))
            readPicture(name);
        else if (isChange(name))
            readChange(name);
        else if (isSkipped(name))
            skip();
        else if (name == QLatin1String("p"))
            openParagraph();
        else if (!startInTable(name) && !startInProperties(name))
            startInParagraph(name);
    }

    /// What is no text, and what properties were before they were changed.
    static bool isSkipped(QStringView name)
    {
        return name == QLatin1String("instrText") || name == QLatin1String("rt") ||
               name == QLatin1String("sdtPr") || name == QLatin1String("sectPr") ||
               name == QLatin1String("tabs") || name.endsWith(QLatin1String("PrChange"));
    }

    static bool isChange(QStringView name)
    {
        return name == QLatin1String("del") || name == QLatin1String("moveFrom") ||
               name == QLatin1String("ins") || name == QLatin1String("moveTo");
    }

    /// As properties, the mark at the end of a paragraph or a whole row was changed.
    void readChange(QStringView name)
    {
        ++m_body.changes;
        const bool removed = name == QLatin1String("del") || name == QLatin1String("moveFrom");
        if (!removed)
            return;
        if (m_inRowProperties)
            m_deletedRows.insert(m_row);
        else if (m_inProperties && !m_open.empty())
            paragraph().runsOn = true;
        skip();
    }

    /// Rows and cells are told apart in the outermost table only.
    bool startInTable(QStringView name)
    {
        if (name == QLatin1String("tbl"))
            ++m_tables;
        else if (name == QLatin1String("trPr"))
            m_inRowProperties = m_tables == 1;
        else if (name == QLatin1String("tr") && m_tables == 1)
            m_row = ++m_rowCount;
        else if (name == QLatin1String("tc") && m_tables == 1)
            ++m_cell;
        else
            return name == QLatin1String("tr") || name == QLatin1String("tc");
        return true;
    }

    bool startInProperties(QStringView name)
    {
        if (name == QLatin1String("pPr"))
            m_inProperties = true;
        else if (!m_inProperties || m_open.empty())
            return false;
        else if (name == QLatin1String("pStyle"))
            paragraph().style = valueOf(m_xml);
        else if (name == QLatin1String("outlineLvl"))
            paragraph().topLevel = valueOf(m_xml) == QLatin1String("0");
        else if (name == QLatin1String("numId"))
            paragraph().list = valueOf(m_xml);
        else if (name == QLatin1String("ilvl"))
            paragraph().level = valueOf(m_xml).toInt();
        return true;
    }

    void startInParagraph(QStringView name)
    {
        if (name == QLatin1String("t"))
            m_inText = true;
        else if (name == QLatin1String("r"))
            m_hidden = false;
        else if (name == QLatin1String("vanish"))
            m_hidden = isOn(m_xml);
        else if (name == QLatin1String("fldChar"))
            readFieldMark();
        else if (name == QLatin1String("commentReference"))
            ++m_body.comments;
        else if (name == QLatin1String("footnoteReference") ||
                 name == QLatin1String("endnoteReference"))
            ++m_body.notes;
        else if (m_codeDepth == 0 && !m_hidden)
            appendSpecial(name);
    }

    /// DrawingML's blip, or the imagedata of old VML.
    void readPicture(QStringView name)
    {
        const bool blip = name == QLatin1String("blip");
        if (m_open.empty() || m_hidden || (!blip && name != QLatin1String("imagedata")))
            return;
        const QString id = attributeOf(m_xml, blip ? QLatin1String("embed") : QLatin1String("id"));
        if (!id.isEmpty())
            paragraph().pictures += id;
        else
            ++m_body.linkedPictures;
    }

    void appendSpecial(QStringView name)
    {
        if (name == QLatin1String("tab"))
            append(u"\t");
        else if (name == QLatin1String("br") || name == QLatin1String("cr"))
            append(u"\n");
        else if (name == QLatin1String("noBreakHyphen"))
            append(u"-");
    }

    /// Of the ways to show a thing (a text box as drawing or as old VML) exactly one is read.
    void chooseAlternative(QStringView name)
    {
        if (name == QLatin1String("AlternateContent")) {
            m_alternatives.push_back(false);
        } else if (!m_alternatives.empty()) {
            if (m_alternatives.back())
                skip();
            else
                m_alternatives.back() = true;
        }
    }

    void end()
    {
        const auto name = m_xml.name();
        if (isCompatibility(m_xml)) {
            if (name == QLatin1String("AlternateContent") && !m_alternatives.empty())
                m_alternatives.pop_back();
        } else if (isWord(m_xml)) {
            endWord(name);
        }
    }

    void endWord(QStringView name)
    {
        if (name == QLatin1String("t"))
            m_inText = false;
        else if (name == QLatin1String("pPr"))
            m_inProperties = false;
        else if (name == QLatin1String("trPr"))
            m_inRowProperties = false;
        else if (name == QLatin1String("r"))
            m_hidden = false;
        else if (name == QLatin1String("p") && !m_open.empty())
            m_open.pop_back();
        else if (name == QLatin1String("tr") && m_tables == 1)
            m_row = m_cell = 0;
        else if (name == QLatin1String("tbl"))
            --m_tables;
    }

    void openParagraph()
    {
        m_open.push_back(m_body.paragraphs.size());
        m_body.paragraphs.emplace_back();
        paragraph().row = m_row;
        paragraph().cell = m_cell;
        m_inText = m_hidden = m_inProperties = false;
    }

    DocxParagraph& paragraph() { return m_body.paragraphs[m_open.back()]; }

    void dropDeletedRows()
    {
        std::erase_if(m_body.paragraphs,
                      [&](const DocxParagraph& one) { return m_deletedRows.contains(one.row); });
    }

    /// A field shows its result; its code lies between “begin” and “separate”.
    void readFieldMark()
    {
        const QString type = attributeOf(m_xml, QLatin1String("fldCharType"));
        if (type == QLatin1String("begin")) {
            m_inCode.push_back(true);
            ++m_codeDepth;
            return;
        }
        if (m_inCode.empty())
            return;
        m_codeDepth -= m_inCode.back() ? 1 : 0;
        m_inCode.back() = false;
        if (type == QLatin1String("end"))
            m_inCode.pop_back();
    }

    void append(QStringView text)
    {
        if (!m_open.empty() && !m_inProperties)
            paragraph().text += text;
    }

    Reader m_xml;
    DocxBody m_body;
    QSet<int> m_deletedRows;
    std::vector<std::size_t> m_open;  ///< paragraphs within paragraphs (text boxes)
    std::vector<bool> m_alternatives; ///< per open AlternateContent: one was chosen
    std::vector<bool> m_inCode;       ///< per open field: its result has not begun
    int m_codeDepth = 0;
    int m_skipAbove = -1; ///< leaving out what is deeper than this; -1 when nothing
    bool m_inText = false;
    bool m_hidden = false;
    bool m_inProperties = false;
    bool m_inRowProperties = false;
    int m_tables = 0; ///< open ones
    int m_rowCount = 0;
    int m_row = 0;
    int m_cell = 0;
};

} // namespace

Result<DocxBody> readDocxBody(const QByteArray& documentXml)
{
    return BodyWalker(documentXml).walk();
}

} // namespace chengbao::text
