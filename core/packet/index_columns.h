// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/item.h"

#include <QStringList>

#include <variant>
#include <vector>

namespace chengbao::packet
{

/// What one line of the summary table is made of.
struct IndexRow {
    int number = 0;
    const Item* item = nullptr;
    int characters = 0; ///< 字数
    QString textFile;   ///< first text file, relative to data/
    QByteArray digest;  ///< SHA-256 of that file, hexadecimal
    QDate packetDate;
};

/// How a cell stands: running text at the left, short values in the middle, digests small.
enum class CellLook { Text, Centred, Small };

/// A column a profile may ask for (domain reference 4.2).
struct IndexColumn {
    const char* name; ///< Chinese, UTF-8
    int width;        ///< in characters of the default font
    CellLook look;
    std::variant<QString, int> (*value)(const IndexRow&);
};

const std::vector<IndexColumn>& indexColumns();
/// The column with that name, or null.
const IndexColumn* indexColumn(const QString& name);
/// The columns of a profile that names none (domain reference 4.2).
const QStringList& defaultIndexColumns();
/// 采用载体 … 得分: filled in after the packet has been judged; always last and empty.
const QStringList& fillInColumns();

/// When the item was signed: with its time if that is known, else the date; empty when unsigned.
QString signedAtText(const Item& item);
/// Who signed: from the signature, else from the facts.
QString signerText(const Item& item);
/// As what: 主要领导, 分管领导, or empty.
QString signerRoleText(const Item& item);

} // namespace chengbao::packet
