// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/points.h"
#include "core/model/vocabulary.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace chengbao
{

// What the books (计分台账) are kept from: what happened to items, and to whom it counts. Plain
// values; schemes and sums live in core/workflow/score. Closed lists read and print as the Chinese
// words of domain reference 3.2, like those of vocabulary.h.

/// 层级: whose publication it is, or whose leader; highest first.
enum class Tier { National, Province, City, County, Unit, Website, Media };

/// 采用形式 of one adoption.
enum class Form {
    Single,       ///< 单篇
    Combined,     ///< 综合: one of several sources
    Brief,        ///< 简讯, or its title alone
    News,         ///< 动态
    Special,      ///< 专报
    Research,     ///< 调研
    Commissioned, ///< 约稿
    Picture,      ///< 图片
    Forwarded,    ///< 转报: sent on to the next level, not (yet) adopted there
};

QString toWord(Tier value);
QString toWord(Form value);
template <>
std::optional<Tier> fromWord(const QString& word);
template <>
std::optional<Form> fromWord(const QString& word);
template <>
const std::vector<Tier>& allValues();
template <>
const std::vector<Form>& allValues();

/// Somebody to whom an event counts, in the order in which they stand under the text.
struct Party {
    QString name;
    int weight = 0; ///< its part where shares are agreed upon (自定义); 0 takes none
    bool operator==(const Party&) const = default;
};

/// 事件: one thing that happened and counts. Append-only: an error is taken back by a Correction,
/// and what is right is recorded anew. Unset text is empty, unset dates are null.
struct ScoreEvent {
    enum class Kind {
        Submission,  ///< 报送
        Adoption,    ///< 采用
        Instruction, ///< 批示
        Penalty,     ///< 扣罚: `fault` says for what
        Commission,  ///< 约稿完成
        Correction,  ///< 更正: takes back the event that `corrects` names
        Feedback, ///< 批示反馈: answers the instruction that `answers` names; counts for nothing
    };

    QString id; ///< see newId()
    Kind kind = Kind::Adoption;
    QDate date;      ///< when it happened
    QDate submitted; ///< when the item was reported; null counts as `date`

    QString item; ///< its id in the archive; empty when it was never there
    QString title;
    std::optional<System> system;
    std::optional<chengbao::Kind> itemKind;
    int characters = 0; ///< 字数; 0 when not known
    QString source;     ///< 来源途径
    QString board;      ///< 板块
    std::vector<Party> units;
    std::vector<Party> persons;

    QString carrier; ///< adoption: 载体
    QString issue;   ///< 期号
    /// Whose carrier, or whose leader. A carrier that a scheme names has the level it gives.
    std::optional<Tier> tier;
    Form form = Form::Single;
    bool relayed = false;          ///< 经本级转报
    bool reprinted = false;        ///< 转发 of what appeared elsewhere first
    std::optional<Points> granted; ///< what was awarded, where a scheme leaves a range
    std::optional<Points> upper;   ///< 上级方案分

    QString leader;         ///< instruction: 批示领导
    bool principal = false; ///< 主要领导
    bool positive = true;   ///< 肯定性

    QString fault; ///< penalty: 迟报, 漏报, 瞒报, 失实, 约稿未交, 被通报 … as schemes call it
    QString corrects; ///< correction: id of the event it takes back
    QString answers;  ///< feedback: id of the instruction
    QDate due;        ///< instruction: by when feedback is asked for; null: none is
    QString remark;   ///< why, evidence, number of a commission

    bool operator==(const ScoreEvent&) const = default;
};

QString toWord(ScoreEvent::Kind value);
template <>
std::optional<ScoreEvent::Kind> fromWord(const QString& word);

/// All but id, kind, date, item and corrects, which a table keeps by themselves; set members only.
QJsonObject detailsToJson(const ScoreEvent& event);
/// The reverse, into an event that has none of them yet; unknown keys and invalid values are
/// dropped, since newer programs may add some.
void detailsFromJson(const QJsonObject& json, ScoreEvent& event);

/// 单位. Names are unique over present and former ones.
struct OrgUnit {
    QString name;
    QString category; ///< 考核类别: 乡镇, 一类 …
    QString code;     ///< 机构代码
    QStringList formerNames;
    QDate from;  ///< null: ever since
    QDate until; ///< its last day; null: still there
    bool operator==(const OrgUnit&) const = default;
};

/// 信息员.
struct Clerk {
    QString name;
    QString unit;
    bool fullTime = false; ///< 专职
    QDate from;
    QDate until;
    bool operator==(const Clerk&) const = default;
};

/// 目标任务: what a unit has to reach in a period.
struct Target {
    QString scheme; ///< id of the scheme whose points count; empty for a number of items
    QString unit;   ///< name of a unit; empty for each of `category`
    QString category;
    QString period; ///< as Period::fromText() reads it: 2026, 2026-H1, 2026-Q3, 2026-09
    QString measure; ///< “得分”, “报送”, “采用”, or the name of a task of the scheme
    Points value;
    bool operator==(const Target&) const = default;
};

/// Everybody and what they have to reach.
struct Organisation {
    std::vector<OrgUnit> units;
    std::vector<Clerk> clerks;
    std::vector<Target> targets;
    bool operator==(const Organisation&) const = default;
};

} // namespace chengbao
