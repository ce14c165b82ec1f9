// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chengbao::text
{

/// A text without the dirt of web pages and word processors: byte order marks, zero-width spaces,
/// word joiners, soft hyphens and control characters go; no-break and other odd spaces become a
/// space (the ideographic one stays); every sort of line end becomes '\n'. Halves of
/// surrogate pairs become U+FFFD.
QString cleanText(QStringView text);

/// The paragraphs of cleaned text as a body has them: without indentation, trailing blanks and
/// empty lines.
QStringList bodyParagraphs(const QString& cleaned);

} // namespace chengbao::text
