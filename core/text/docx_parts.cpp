// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/docx_parts.h"

#include <QHash>
#include <QXmlStreamReader>

namespace chengbao::text
{
namespace
{

using Reader = QXmlStreamReader;

bool isWord(const Reader& xml)
{
    const auto uri = xml.namespaceUri();
    return uri == QLatin1String("http://schemas.openxmlformats.org/wordprocessingml/2006/main") ||
           uri == QLatin1String("http://purl.oclc.org/ooxml/wordprocessingml/main");
}

bool isCompatibility(const Reader& xml)
{
    return xml.namespaceUri() ==
           QLatin1String("http://schemas.openxmlformats.org/markup-compatibility/2006");
}

/// An attribute by its local name: producers differ in prefixes.
QString attribute(const Reader& xml, QLatin1String name)
{
    for (const QXmlStreamAttribute& one : xml.attributes()) {
        if (one.name() == name)
            return one.value().toString();
    }
    return {};
}

/// A switch such as <w:vanish/> is on unless its value says otherwise.
bool isOn(const Reader& xml)
{
    const QString value = attribute(xml, QLatin1String("val"));
    return value != QLatin1String("0") && value != QLatin1String("false") &&
           value != QLatin1String("off");
}

struct Style {
    QString basedOn;
    bool heads = false;
};

Style readStyle(Reader& xml)
{
    Style style;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        depth += token == Reader::StartElement ? 1 : token == Reader::EndElement ? -1 : 0;
        if (token != Reader::StartElement)
            continue;
        const QString value = attribute(xml, QLatin1String("val"));
        const QString name = value.toLower();
        if (xml.name() == QLatin1String("basedOn"))
            style.basedOn = value;
        else if (xml.name() == QLatin1String("name"))
            style.heads |= name == QLatin1String("title") || name == QLatin1String("heading 1") ||
                           name == QStringLiteral("标题") || name == QStringLiteral("标题 1");
        else if (xml.name() == QLatin1String("outlineLvl"))
            style.heads |= value == QLatin1String("0");
    }
    return style;
}

/// Walks document.xml with a flat loop: nesting costs heap, never stack.
class BodyWalker
{
public:
    BodyWalker(const QByteArray& bytes, const QSet<QString>& heads) : m_xml(bytes), m_heads(heads)
    {
    }

    Result<std::vector<DocxParagraph>> walk()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == Reader::DTD)
                return failure(refusal(
                    QT_TRANSLATE_NOOP("Error", "the document declares its own entities or types")));
            if (token == Reader::StartElement && ++m_depth > deepest)
                return failure(
                    refusal(QT_TRANSLATE_NOOP("Error", "the document is nested too deeply")));
            take(token);
        }
        if (m_xml.hasError())
            return failure(refusal(QT_TRANSLATE_NOOP("Error", "the document's XML is damaged")));
        return std::move(m_paragraphs);
    }

private:
    /// Tables within tables within text boxes stay far below.
    static constexpr int deepest = 1000;

    static Error refusal(const char* reason) { return {ErrorCode::Malformed, reason, {}, {}}; }

    void take(Reader::TokenType token)
    {
        if (token == Reader::EndElement)
            --m_depth;
        if (m_skipAbove >= 0) {
            if (m_depth > m_skipAbove)
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
    void skip() { m_skipAbove = m_depth - 1; }

    void start()
    {
        const auto name = m_xml.name();
        if (isCompatibility(m_xml)) {
            chooseAlternative(name);
        } else if (isWord(m_xml)) {
            if (isSkipped(name))
                skip();
            else if (name == QLatin1String("p"))
                openParagraph();
            else
                startInParagraph(name);
        }
    }

    static bool isSkipped(QStringView name)
    {
        return name == QLatin1String("del") || name == QLatin1String("moveFrom") ||
               name == QLatin1String("instrText") || name == QLatin1String("rt") ||
               name == QLatin1String("sdtPr") || name == QLatin1String("sectPr") ||
               name == QLatin1String("tabs");
    }

    void startInParagraph(QStringView name)
    {
        if (name == QLatin1String("t"))
            m_inText = true;
        else if (name == QLatin1String("r"))
            m_hidden = false;
        else if (name == QLatin1String("vanish") && !m_inProperties)
            m_hidden = isOn(m_xml);
        else if (name == QLatin1String("pPr"))
            m_inProperties = true;
        else if (name == QLatin1String("pStyle") || name == QLatin1String("outlineLvl"))
            readHeading(name);
        else if (name == QLatin1String("fldChar"))
            readFieldMark();
        else if (m_codeDepth == 0 && !m_hidden)
            appendSpecial(name);
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
            if (name == QLatin1String("t"))
                m_inText = false;
            else if (name == QLatin1String("pPr"))
                m_inProperties = false;
            else if (name == QLatin1String("r"))
                m_hidden = false;
            else if (name == QLatin1String("p") && !m_open.empty())
                m_open.pop_back();
        }
    }

    void openParagraph()
    {
        m_open.push_back(m_paragraphs.size());
        m_paragraphs.emplace_back();
        m_inText = m_hidden = m_inProperties = false;
    }

    void readHeading(QStringView name)
    {
        if (m_open.empty())
            return;
        const QString value = attribute(m_xml, QLatin1String("val"));
        m_paragraphs[m_open.back()].heads |=
            name == QLatin1String("pStyle") ? m_heads.contains(value) : value == QLatin1String("0");
    }

    /// A field shows its result; its code lies between “begin” and “separate”.
    void readFieldMark()
    {
        const QString type = attribute(m_xml, QLatin1String("fldCharType"));
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
            m_paragraphs[m_open.back()].text += text;
    }

    Reader m_xml;
    const QSet<QString>& m_heads;
    std::vector<DocxParagraph> m_paragraphs;
    std::vector<std::size_t> m_open;  ///< paragraphs within paragraphs (text boxes)
    std::vector<bool> m_alternatives; ///< per open AlternateContent: one was chosen
    std::vector<bool> m_inCode;       ///< per open field: its result has not begun
    int m_codeDepth = 0;
    int m_depth = 0;
    int m_skipAbove = -1; ///< leaving out what is deeper than this; -1 when nothing
    bool m_inText = false;
    bool m_hidden = false;
    bool m_inProperties = false;
};

} // namespace

QSet<QString> titleStyles(const QByteArray& stylesXml)
{
    Reader xml(stylesXml);
    QHash<QString, Style> styles;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == Reader::DTD)
            return {};
        if (token != Reader::StartElement || !isWord(xml) || xml.name() != QLatin1String("style"))
            continue;
        const QString id = attribute(xml, QLatin1String("styleId"));
        styles.insert(id, readStyle(xml));
    }
    QSet<QString> heads;
    constexpr int longestChain = 16;
    for (auto style = styles.cbegin(); style != styles.cend(); ++style) {
        QString id = style.key();
        for (int i = 0; i < longestChain && styles.contains(id); ++i) {
            const Style& base = styles[id];
            if (base.heads) {
                heads.insert(style.key());
                break;
            }
            id = base.basedOn;
        }
    }
    return heads;
}

Result<std::vector<DocxParagraph>> docxParagraphs(const QByteArray& documentXml,
                                                  const QSet<QString>& titleStyles)
{
    return BodyWalker(documentXml, titleStyles).walk();
}

} // namespace chengbao::text
