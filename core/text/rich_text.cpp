// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/rich_text.h"

#include "core/text/width.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace chengbao::text
{
namespace
{

struct Tag {
    QString name; ///< lower case, without its slash
    QStringView attributes;
    bool closes = false;
};

bool isHidden(const Tag& tag)
{
    static const QSet<QString> kinds{
        QStringLiteral("script"), QStringLiteral("style"),  QStringLiteral("head"),
        QStringLiteral("title"),  QStringLiteral("xml"),    QStringLiteral("noscript"),
        QStringLiteral("select"), QStringLiteral("button"), QStringLiteral("del"),
        QStringLiteral("svg"),    QStringLiteral("iframe"), QStringLiteral("textarea")};
    return kinds.contains(tag.name) ||
           tag.attributes.contains(QLatin1String("display:none"), Qt::CaseInsensitive) ||
           tag.attributes.contains(QLatin1String("display: none"), Qt::CaseInsensitive) ||
           tag.attributes.contains(QLatin1String("mso-hide:all"), Qt::CaseInsensitive);
}

bool isVoid(const QString& name)
{
    static const QSet<QString> kinds{QStringLiteral("br"),    QStringLiteral("img"),
                                     QStringLiteral("hr"),    QStringLiteral("meta"),
                                     QStringLiteral("link"),  QStringLiteral("input"),
                                     QStringLiteral("col"),   QStringLiteral("wbr"),
                                     QStringLiteral("embed"), QStringLiteral("source")};
    return kinds.contains(name) || name.contains(u':'); // Word's o:p and the like
}

bool breaksLine(const QString& name)
{
    static const QSet<QString> kinds{
        QStringLiteral("p"),       QStringLiteral("div"),     QStringLiteral("h1"),
        QStringLiteral("h2"),      QStringLiteral("h3"),      QStringLiteral("h4"),
        QStringLiteral("h5"),      QStringLiteral("h6"),      QStringLiteral("li"),
        QStringLiteral("ul"),      QStringLiteral("ol"),      QStringLiteral("table"),
        QStringLiteral("section"), QStringLiteral("article"), QStringLiteral("blockquote"),
        QStringLiteral("pre"),     QStringLiteral("dt"),      QStringLiteral("dd"),
        QStringLiteral("dl"),      QStringLiteral("header"),  QStringLiteral("footer"),
        QStringLiteral("nav"),     QStringLiteral("form"),    QStringLiteral("figure"),
        QStringLiteral("caption"), QStringLiteral("hr"),      QStringLiteral("br"),
        QStringLiteral("address"), QStringLiteral("aside"),   QStringLiteral("figcaption"),
        QStringLiteral("body"),    QStringLiteral("main"),    QStringLiteral("center")};
    return kinds.contains(name);
}

/// The character an entity stands for; nothing for what is none.
QString entity(QStringView name)
{
    static const QHash<QString, QString> named{{QStringLiteral("amp"), QStringLiteral("&")},
                                               {QStringLiteral("lt"), QStringLiteral("<")},
                                               {QStringLiteral("gt"), QStringLiteral(">")},
                                               {QStringLiteral("quot"), QStringLiteral("\"")},
                                               {QStringLiteral("apos"), QStringLiteral("'")},
                                               {QStringLiteral("nbsp"), QStringLiteral("\u00a0")},
                                               {QStringLiteral("ensp"), QStringLiteral("\u2002")},
                                               {QStringLiteral("emsp"), QStringLiteral("\u2003")},
                                               {QStringLiteral("shy"), QStringLiteral("\u00ad")},
                                               {QStringLiteral("ldquo"), QStringLiteral("“")},
                                               {QStringLiteral("rdquo"), QStringLiteral("”")},
                                               {QStringLiteral("lsquo"), QStringLiteral("‘")},
                                               {QStringLiteral("rsquo"), QStringLiteral("’")},
                                               {QStringLiteral("hellip"), QStringLiteral("…")},
                                               {QStringLiteral("mdash"), QStringLiteral("—")},
                                               {QStringLiteral("ndash"), QStringLiteral("–")},
                                               {QStringLiteral("middot"), QStringLiteral("·")},
                                               {QStringLiteral("times"), QStringLiteral("×")},
                                               {QStringLiteral("copy"), QStringLiteral("©")},
                                               {QStringLiteral("permil"), QStringLiteral("‰")},
                                               {QStringLiteral("deg"), QStringLiteral("°")},
                                               {QStringLiteral("yen"), QStringLiteral("¥")},
                                               {QStringLiteral("bull"), QStringLiteral("•")}};
    if (!name.startsWith(u'#'))
        return named.value(name.toString());
    const bool hex = name.mid(1, 1).compare(QLatin1String("x"), Qt::CaseInsensitive) == 0;
    bool good = false;
    const uint code = name.mid(hex ? 2 : 1).toUInt(&good, hex ? 16 : 10);
    if (!good || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return {};
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1);
}

/// Reads the tags and texts of a page into lines.
class Reader
{
public:
    explicit Reader(QStringView html) : m_html(html) {}

    QString read()
    {
        while (m_at < m_html.size()) {
            if (m_html[m_at] == u'<' && takeMarkup())
                continue;
            takeText();
        }
        while (!m_rows.empty())
            endRow();
        endLine();
        return m_lines.join(u'\n');
    }

private:
    /// A row of a table that is being read, with the lines around it kept back.
    struct Row {
        QStringList outside;
        std::vector<QStringList> cells;
    };
    struct List {
        bool numbered = false;
        int next = 1;
    };

    bool takeMarkup()
    {
        if (m_html.mid(m_at).startsWith(QLatin1String("<!--"))) {
            skipPast(u"-->");
            return true;
        }
        const QChar after = m_at + 1 < m_html.size() ? m_html[m_at + 1] : QChar();
        if (after == u'!' || after == u'?') {
            skipPast(u">");
            return true;
        }
        const bool closes = after == u'/';
        qsizetype end = m_at + (closes ? 2 : 1);
        const qsizetype nameStart = end;
        while (end < m_html.size() && (m_html[end].isLetterOrNumber() || m_html[end] == u':'))
            ++end;
        if (end == nameStart || !m_html[nameStart].isLetter())
            return false;
        Tag tag{m_html.mid(nameStart, end - nameStart).toString().toLower(), {}, closes};
        const qsizetype attributes = end;
        QChar quote;
        for (; end < m_html.size() && (!quote.isNull() || m_html[end] != u'>'); ++end) {
            if (!quote.isNull() ? m_html[end] == quote
                                : m_html[end] == u'"' || m_html[end] == u'\'')
                quote = quote.isNull() ? m_html[end] : QChar();
        }
        tag.attributes = m_html.mid(attributes, end - attributes);
        m_at = std::min(end + 1, m_html.size());
        apply(tag);
        return true;
    }

    void skipPast(QStringView mark)
    {
        const qsizetype found = m_html.indexOf(mark, m_at);
        m_at = found < 0 ? m_html.size() : found + mark.size();
    }

    void skipTo(const QString& mark)
    {
        const qsizetype found = m_html.indexOf(mark, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found;
    }

    void apply(const Tag& tag)
    {
        if (isVoid(tag.name)) {
            if (m_hidden.isEmpty() && breaksLine(tag.name))
                endLine();
            return;
        }
        if (!m_hidden.isEmpty()) { // until the tag that hides is closed
            if (tag.name == m_hidden)
                m_hiddenDepth += tag.closes ? -1 : 1;
            if (m_hiddenDepth == 0)
                m_hidden.clear();
            return;
        }
        if (!tag.closes && isHidden(tag) && !tag.attributes.endsWith(u'/')) {
            m_hidden = tag.name;
            m_hiddenDepth = 1;
            if (m_hidden == QLatin1String("script") || m_hidden == QLatin1String("style"))
                skipTo(QStringLiteral("</") + m_hidden); // what is in there is no markup
            return;
        }
        if (breaksLine(tag.name))
            endLine();
        if (tag.name == QLatin1String("ul") || tag.name == QLatin1String("ol"))
            applyList(tag);
        else if (tag.name == QLatin1String("li") && !tag.closes)
            beginItem();
        else if (tag.name == QLatin1String("tr"))
            tag.closes ? endRow() : beginRow();
        else if (tag.name == QLatin1String("td") || tag.name == QLatin1String("th"))
            tag.closes ? endCell() : beginCell();
        else if (tag.name == QLatin1String("pre"))
            m_preformatted = !tag.closes;
    }

    void applyList(const Tag& tag)
    {
        if (!tag.closes) {
            List list{tag.name == QLatin1String("ol"), 1};
            static const QLatin1String start("start=");
            if (const auto at = tag.attributes.indexOf(start); list.numbered && at >= 0) {
                QString number;
                for (qsizetype i = at + start.size(); i < tag.attributes.size(); ++i) {
                    if (tag.attributes[i].isDigit() && number.size() < 4)
                        number += tag.attributes[i];
                    else if (!number.isEmpty())
                        break;
                }
                list.next = std::max(1, number.toInt());
            }
            m_lists.push_back(list);
        } else if (!m_lists.empty()) {
            m_lists.pop_back();
        }
    }

    void beginItem()
    {
        if (!m_lists.empty() && m_lists.back().numbered)
            m_line = QString::number(m_lists.back().next++) + u'.';
    }

    void beginRow()
    {
        endLine();
        m_rows.push_back({std::move(m_lines), {}});
        m_lines.clear();
    }

    void beginCell()
    {
        if (!m_rows.empty())
            endCell();
    }

    void endCell()
    {
        if (m_rows.empty())
            return;
        endLine();
        if (!m_lines.isEmpty())
            m_rows.back().cells.push_back(std::move(m_lines));
        m_lines.clear();
    }

    void endRow()
    {
        if (m_rows.empty())
            return;
        endCell();
        Row row = std::move(m_rows.back());
        m_rows.pop_back();
        m_lines = std::move(row.outside);
        bool single = true;
        for (const QStringList& cell : row.cells)
            single = single && cell.size() == 1;
        QStringList line;
        for (const QStringList& cell : row.cells) {
            if (single)
                line += cell.front();
            else
                m_lines += cell; // a page laid out by a table
        }
        if (!line.isEmpty())
            m_lines += line.join(u' ');
    }

    void takeText()
    {
        qsizetype end = m_html.indexOf(u'<', m_at + 1);
        end = end < 0 ? m_html.size() : end;
        const QStringView text = m_html.mid(m_at, end - m_at);
        m_at = end;
        if (!m_hidden.isEmpty())
            return;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'&') {
                const qsizetype stop = text.mid(i, 10).indexOf(u';');
                const QString found = stop > 1 ? entity(text.mid(i + 1, stop - 1)) : QString();
                if (!found.isEmpty()) {
                    add(found);
                    i += stop;
                    continue;
                }
            }
            addUnit(text[i]);
        }
    }

    void add(const QString& words)
    {
        for (const QChar unit : words)
            addUnit(unit);
    }

    void addUnit(QChar unit)
    {
        if (m_preformatted && unit == u'\n')
            return endLine();
        const bool blank = unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r';
        if (blank) {
            m_blank = m_blank || !m_line.isEmpty();
            m_broken = m_broken || unit == u'\n' || unit == u'\r';
            return;
        }
        // Word breaks the lines of its source amid Chinese words.
        const bool chinese = !m_line.isEmpty() && isWide(m_line.back()) && isWide(unit);
        if (m_blank && !(m_broken && chinese))
            m_line += u' ';
        m_blank = m_broken = false;
        m_line += unit;
    }

    static bool isWide(QChar unit)
    {
        return unit.unicode() >= 0x2E80 || unit == u'“' || unit == u'”';
    }

    void endLine()
    {
        if (!m_line.trimmed().isEmpty())
            m_lines += m_line;
        m_line.clear();
        m_blank = m_broken = false;
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QStringList m_lines;
    QString m_line;
    QString m_hidden; ///< the tag whose content is left out
    int m_hiddenDepth = 0;
    std::vector<Row> m_rows;
    std::vector<List> m_lists;
    bool m_blank = false, m_broken = false, m_preformatted = false;
};

} // namespace

QString plainFromHtml(QStringView html)
{
    return Reader(html).read();
}

} // namespace chengbao::text
