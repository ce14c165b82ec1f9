// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/vocabulary.h"

#include <algorithm>
#include <utility>

namespace chengbao
{
namespace
{

template <class Enum>
using Table = std::vector<std::pair<Enum, QString>>;

template <class Enum>
const Table<Enum>& table();

template <>
const Table<System>& table()
{
    static const Table<System> words = {{System::Government, QStringLiteral("政务")},
                                        {System::Party, QStringLiteral("党委")}};
    return words;
}

template <>
const Table<Kind>& table()
{
    static const Table<Kind> words = {
        {Kind::News, QStringLiteral("动态")},     {Kind::SpecialReport, QStringLiteral("专报")},
        {Kind::Research, QStringLiteral("调研")}, {Kind::Problem, QStringLiteral("问题建议")},
        {Kind::Proposal, QStringLiteral("建议")}, {Kind::Experience, QStringLiteral("经验")},
        {Kind::Feedback, QStringLiteral("反馈")}, {Kind::LeaderRemarks, QStringLiteral("领导言论")},
        {Kind::Urgent, QStringLiteral("紧急")},   {Kind::Commissioned, QStringLiteral("约稿")}};
    return words;
}

template <>
const Table<SignerRole>& table()
{
    static const Table<SignerRole> words = {
        {SignerRole::PrincipalLeader, QStringLiteral("主要领导")},
        {SignerRole::DeputyLeader, QStringLiteral("分管领导")}};
    return words;
}

template <>
const Table<Disclosure>& table()
{
    static const Table<Disclosure> words = {{Disclosure::Active, QStringLiteral("主动公开")},
                                            {Disclosure::OnRequest, QStringLiteral("依申请公开")},
                                            {Disclosure::Withheld, QStringLiteral("不予公开")}};
    return words;
}

template <>
const Table<State>& table()
{
    static const Table<State> words = {
        {State::Draft, QStringLiteral("草稿")},       {State::InReview, QStringLiteral("待审签")},
        {State::Returned, QStringLiteral("退改")},    {State::Signed, QStringLiteral("已审签")},
        {State::Submitted, QStringLiteral("已报送")}, {State::Received, QStringLiteral("已签收")},
        {State::Adopted, QStringLiteral("已采用")},   {State::NotAdopted, QStringLiteral("未采用")},
        {State::Withdrawn, QStringLiteral("已撤回")}};
    return words;
}

template <class Enum>
QString wordOf(Enum value)
{
    const auto& words = table<Enum>();
    const auto found = std::find_if(words.begin(), words.end(),
                                    [value](const auto& row) { return row.first == value; });
    return found == words.end() ? QString() : found->second;
}

} // namespace

QString toWord(System value)
{
    return wordOf(value);
}

QString toWord(Kind value)
{
    return wordOf(value);
}

QString toWord(SignerRole value)
{
    return wordOf(value);
}

QString toWord(Disclosure value)
{
    return wordOf(value);
}

QString toWord(State value)
{
    return wordOf(value);
}

bool needsPrincipalLeader(const std::optional<Kind>& kind)
{
    return kind == Kind::Urgent || kind == Kind::Problem;
}

template <class Enum>
std::optional<Enum> fromWord(const QString& word)
{
    for (const auto& [value, text] : table<Enum>()) {
        if (text == word)
            return value;
    }
    return std::nullopt;
}

template <class Enum>
const std::vector<Enum>& allValues()
{
    static const std::vector<Enum> values = [] {
        std::vector<Enum> all;
        for (const auto& row : table<Enum>())
            all.push_back(row.first);
        return all;
    }();
    return values;
}

template std::optional<System> fromWord(const QString&);
template std::optional<Kind> fromWord(const QString&);
template std::optional<SignerRole> fromWord(const QString&);
template std::optional<Disclosure> fromWord(const QString&);
template std::optional<State> fromWord(const QString&);
template const std::vector<System>& allValues();
template const std::vector<Kind>& allValues();
template const std::vector<SignerRole>& allValues();
template const std::vector<Disclosure>& allValues();
template const std::vector<State>& allValues();

} // namespace chengbao
