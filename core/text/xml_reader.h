// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QXmlStreamReader>

namespace chengbao::text
{

/// The one way into XML that others wrote (the parts of docx and xlsx). One flat pass of tokens:
/// nesting costs no stack. A document type declaration ends it before any entity is expanded or
/// anything is fetched, and so do elements nested deeper than `deepest`. What QXmlStreamReader
/// offers beyond this is out of reach on purpose.
class XmlReader : private QXmlStreamReader
{
public:
    static constexpr int deepest = 1000;

    explicit XmlReader(const QByteArray& bytes) : QXmlStreamReader(bytes) {}

    using QXmlStreamReader::TokenType;
    static constexpr TokenType StartElement = QXmlStreamReader::StartElement;
    static constexpr TokenType EndElement = QXmlStreamReader::EndElement;
    static constexpr TokenType Characters = QXmlStreamReader::Characters;

    using QXmlStreamReader::attributes;
    using QXmlStreamReader::name;
    using QXmlStreamReader::namespaceUri;
    using QXmlStreamReader::text;

    /// Whether everything was read, or nothing more can be.
    bool atEnd() const { return m_refused || QXmlStreamReader::atEnd(); }
    /// The next token; Invalid from the first fault on.
    TokenType readNext();
    /// How many elements are open, the one that just began among them.
    int depth() const { return m_depth; }
    /// What was wrong (Malformed), without a place; success while nothing is.
    Result<void> verdict() const;

private:
    const char* m_refused = nullptr;
    int m_depth = 0;
};

} // namespace chengbao::text
