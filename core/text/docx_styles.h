// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

namespace chengbao::text
{

/// Which list a paragraph belongs to, and how deep.
struct NumberRef {
    QString list; ///< w:numId; "0" takes the paragraph out of every list
    int level = 0;
};

/// What the paragraph styles of a document say, by style id.
struct DocxStyles {
    /// Those that head a document: named Title or heading 1, of outline level 1, or based on such.
    QSet<QString> heads;
    QHash<QString, NumberRef> numbers;
    QSet<QString> captions;
};

/// Nothing when styles.xml is damaged: the text is worth more.
DocxStyles readDocxStyles(const QByteArray& stylesXml);

} // namespace chengbao::text
