// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/xml_reader.h"

namespace chengbao::text
{

XmlReader::TokenType XmlReader::readNext()
{
    if (m_refused)
        return Invalid;
    const TokenType token = QXmlStreamReader::readNext();
    if (token == DTD || token == EntityReference)
        m_refused = QT_TRANSLATE_NOOP("Error", "the document declares its own entities or types");
    else if (token == QXmlStreamReader::StartElement && ++m_depth > deepest)
        m_refused = QT_TRANSLATE_NOOP("Error", "the document is nested too deeply");
    else if (token == QXmlStreamReader::EndElement)
        --m_depth;
    return m_refused ? Invalid : token;
}

Result<void> XmlReader::verdict() const
{
    const char* reason = m_refused;
    if (!reason && hasError())
        reason = QT_TRANSLATE_NOOP("Error", "the document's XML is damaged");
    if (reason)
        return failure({ErrorCode::Malformed, reason, {}, {}});
    return {};
}

} // namespace chengbao::text
