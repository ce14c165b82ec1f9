// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"

#include <QDate>
#include <QJsonObject>

namespace chengbao
{

/// A photo that goes with an item: its file and its caption (图说).
struct Photo {
    QString file;
    QString caption;
    bool operator==(const Photo&) const = default;
};

/// The item's facts (报送单 fields, domain reference 1.6): everything about it but its text.
/// Unset text is empty, unset dates are null.
struct Facts {
    std::optional<System> system;
    std::optional<Kind> kind;
    QString unit;     ///< 报送单位
    QString author;   ///< 信息员
    QString phone;    ///< 联系方式
    QString reviewer; ///< 审核人
    QString signer;   ///< 审签人
    std::optional<SignerRole> signerRole;
    QDate signedOn;   ///< 审签日期
    QDate eventDate;  ///< 事实发生日期
    QDate reportDate; ///< 报送日期
    std::optional<Disclosure> disclosure;
    QString commission; ///< 约稿编号
    std::vector<Photo> photos;
    bool operator==(const Facts&) const = default;
};

/// One scalar fact: how its key reads in files, how its Chinese name reads in documents, and how
/// it turns to text and back. The one list of columns that files, archive, packets and forms use.
struct FactField {
    const char* key;                          ///< front matter and JSON key, e.g. "signed_on"
    const char* name;                         ///< Chinese name in UTF-8, e.g. "审签日期"
    QString (*get)(const Facts&);             ///< empty when unset; dates ISO 8601
    bool (*set)(Facts&, const QString& text); ///< false when the text is not a valid value
};

/// All scalar facts in the order of the draft file format (contracts section 2).
const std::vector<FactField>& factFields();
/// The field with that key, or null.
const FactField* factField(const QString& key);

/// Set fields only; `photos` as a list of {file, caption} when there are any.
QJsonObject toJson(const Facts& facts);
/// The reverse; unknown keys and invalid values are dropped, since newer programs may add some.
Facts factsFromJson(const QJsonObject& json);

} // namespace chengbao
