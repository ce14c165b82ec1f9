// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/docx_styles.h"

#include "core/text/docx_xml.h"

namespace chengbao::text
{
namespace
{

using Reader = XmlReader;

struct Style {
    QString basedOn;
    QString list;
    int level = 0;
    bool heads = false;
    bool captions = false;
};

void readName(const QString& name, Style& style)
{
    style.heads |= name == QLatin1String("title") || name == QLatin1String("heading 1") ||
                   name == QStringLiteral("标题") || name == QStringLiteral("标题 1");
    style.captions = name == QLatin1String("caption") || name == QStringLiteral("题注");
}

Style readStyle(Reader& xml)
{
    Style style;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        depth += token == Reader::StartElement ? 1 : token == Reader::EndElement ? -1 : 0;
        if (token != Reader::StartElement)
            continue;
        const QString value = valueOf(xml);
        if (xml.name() == QLatin1String("basedOn"))
            style.basedOn = value;
        else if (xml.name() == QLatin1String("name"))
            readName(value.toLower(), style);
        else if (xml.name() == QLatin1String("outlineLvl"))
            style.heads |= value == QLatin1String("0");
        else if (xml.name() == QLatin1String("numId"))
            style.list = value;
        else if (xml.name() == QLatin1String("ilvl"))
            style.level = value.toInt();
    }
    return style;
}

/// What a style has, or the first below it that says so.
DocxStyles inherited(const QHash<QString, Style>& styles)
{
    DocxStyles all;
    constexpr int longestChain = 16;
    for (auto style = styles.cbegin(); style != styles.cend(); ++style) {
        QString id = style.key();
        for (int i = 0; i < longestChain && styles.contains(id); ++i) {
            const Style& base = styles[id];
            if (base.heads)
                all.heads.insert(style.key());
            if (base.captions)
                all.captions.insert(style.key());
            if (!base.list.isEmpty() && !all.numbers.contains(style.key()))
                all.numbers.insert(style.key(), {base.list, base.level});
            id = base.basedOn;
        }
    }
    return all;
}

} // namespace

DocxStyles readDocxStyles(const QByteArray& stylesXml)
{
    Reader xml(stylesXml);
    QHash<QString, Style> styles;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token != Reader::StartElement || !isWord(xml) || xml.name() != QLatin1String("style"))
            continue;
        const QString id = attributeOf(xml, QLatin1String("styleId"));
        styles.insert(id, readStyle(xml));
    }
    return xml.verdict() ? inherited(styles) : DocxStyles();
}

} // namespace chengbao::text
