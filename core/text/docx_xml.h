// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/xml_reader.h"

#include <QString>

namespace chengbao::text
{

// What the readers of a docx's parts share.

/// Whether the element is WordprocessingML's, transitional or strict.
inline bool isWord(const XmlReader& xml)
{
    const auto uri = xml.namespaceUri();
    return uri == QLatin1String("http://schemas.openxmlformats.org/wordprocessingml/2006/main") ||
           uri == QLatin1String("http://purl.oclc.org/ooxml/wordprocessingml/main");
}

/// An attribute by its local name: producers differ in prefixes.
inline QString attributeOf(const XmlReader& xml, QLatin1String name)
{
    for (const QXmlStreamAttribute& one : xml.attributes()) {
        if (one.name() == name)
            return one.value().toString();
    }
    return {};
}

inline QString valueOf(const XmlReader& xml)
{
    return attributeOf(xml, QLatin1String("val"));
}

/// A switch such as <w:vanish/> is on unless its value says otherwise.
inline bool isOn(const XmlReader& xml)
{
    const QString value = valueOf(xml);
    return value != QLatin1String("0") && value != QLatin1String("false") &&
           value != QLatin1String("off");
}

} // namespace chengbao::text
