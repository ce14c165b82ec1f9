// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace chengbao
{

// The closed word lists of the trade. Their Chinese words are part of the draft file format
// (front matter) and of every JSON the program prints, whatever the interface language.

/// 系统: the two reporting systems, each with its own channel and limits (domain reference 1.1).
enum class System {
    Government, ///< 政务信息, goes up through the OA
    Party,      ///< 党委信息, goes up by designated mailbox
};

/// 种类 of an item (domain reference 1.1).
enum class Kind {
    News,          ///< 动态
    SpecialReport, ///< 专报
    Research,      ///< 调研
    Problem,       ///< 问题建议
    Proposal,      ///< 建议
    Experience,    ///< 经验
    Feedback,      ///< 反馈
    LeaderRemarks, ///< 领导言论
    Urgent,        ///< 紧急
    Commissioned,  ///< 约稿
};

/// 审签人职务: who signed (domain reference 1.5).
enum class SignerRole {
    PrincipalLeader, ///< 主要领导
    DeputyLeader,    ///< 分管领导
};

/// 可否公开.
enum class Disclosure {
    Active,    ///< 主动公开
    OnRequest, ///< 依申请公开
    Withheld,  ///< 不予公开
};

/// Where an item stands (domain reference 1.3).
enum class State {
    Draft,      ///< 草稿
    InReview,   ///< 待审签
    Returned,   ///< 退改: sent back with remarks, editable again
    Signed,     ///< 已审签: locked until returned
    Submitted,  ///< 已报送
    Adopted,    ///< 已采用
    NotAdopted, ///< 未采用
    Received,   ///< 已签收: whom it was sent to has it; comes before Adopted
    Withdrawn,  ///< 已撤回: taken back after it left; editable again once it is returned
};

QString toWord(System value);
QString toWord(Kind value);
QString toWord(SignerRole value);
QString toWord(Disclosure value);
QString toWord(State value);

/// Whether items of this kind go out under the principal leader's name only: 紧急 (突发) and
/// 问题建议 (domain reference 1.5, source S2).
bool needsPrincipalLeader(const std::optional<Kind>& kind);

/// The value whose word is exactly `word`; nothing for any other text.
template <class Enum>
std::optional<Enum> fromWord(const QString& word);

/// Every value, in the order the interface offers them.
template <class Enum>
const std::vector<Enum>& allValues();

} // namespace chengbao
