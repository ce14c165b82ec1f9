// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace chengbao::packet
{

/// The longest file name of a packet, in bytes of UTF-8 (domain reference 4.2).
constexpr int fileNameLimit = 120;

/// `text` as a part of a file name that Windows, macOS and Linux all take: NFC, without
/// \ / : * ? " < > | and control or formatting characters, without dots and blanks at its ends,
/// not a Windows device name, cut to `maxBytes` of UTF-8 between characters. A percent sign becomes
/// full-width, since bag manifests must escape it and sha256sum cannot read the escape. Text of
/// which nothing is left becomes 未命名.
QString safeFileName(const QString& text, int maxBytes);

/// Hands out file names that differ even where upper and lower case are one.
class NameSet
{
public:
    /// A safe name made of `stem` and `suffix` (".docx"), at most fileNameLimit bytes; a name taken
    /// before gets a number: 简讯.docx, 简讯_2.docx.
    QString take(const QString& stem, const QString& suffix);

private:
    QSet<QString> m_taken;
};

} // namespace chengbao::packet
