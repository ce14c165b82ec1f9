// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace chengbao
{

// What is planned around the text (domain reference 1.3, 6): cards that the archive keeps. Plain
// values. Closed lists read and print as Chinese words, like those of vocabulary.h. Unset text is
// empty, unset dates and times are null.

/// The fifteen 采集途径 of S0, in the order in which the interface offers them.
const QStringList& leadSources();

/// Where a card stands.
enum class CardState {
    Open,    ///< 待办
    Drafted, ///< 已成稿: an item was begun from it, or is linked
    Done,    ///< 已办结
    Dropped, ///< 已放弃
};
QString toWord(CardState value);
template <>
std::optional<CardState> fromWord(const QString& word);
template <>
const std::vector<CardState>& allValues();

/// What every card has. `id` and `revision` are the archive's; a new card has neither.
struct Card {
    QString id;
    int revision = 0; ///< every change counts it up; tells what was changed meanwhile
    CardState state = CardState::Open;
    QString board; ///< 板块
    QString unit;  ///< whose it is to write
    std::optional<System> system;
    std::optional<Kind> kind;
    QString item; ///< id of the item that came of it
    QString remark;
    bool operator==(const Card&) const = default;
};

/// 线索: something that may become an item.
struct Lead : Card {
    QString text;    ///< what it is about, in a line or a few
    QString source;  ///< 来源: one of leadSources(), or an office's own word
    QString origin;  ///< the file, the meeting, who said it
    QString event;   ///< 事由, as deadline rules name it: 突发事件, 重大部署 …
    QDateTime noted; ///< when the office heard of it: from here hours count
    QDate happened;  ///< 事实发生日期
    QDate due;       ///< by when it is to be written; null: as the deadline rules say
    bool operator==(const Lead&) const = default;
};

/// 约稿.
struct Commission : Card {
    QString number; ///< 约稿编号
    QString topic;
    QString requirements; ///< 内容要点, 撰写要求, 字数
    QString from;         ///< who asks for it
    QString contact;      ///< 联系人, telephone
    QDate received;
    QDateTime due; ///< with 00:00: by the end of that day
    bool operator==(const Commission&) const = default;
};

/// 报送要点: what is wanted in a period.
struct KeyPoint : Card {
    QString period; ///< as workflow::Period::fromText() reads it: 2026-Q3
    QString text;
    QString from; ///< who put it out
    QDate due;    ///< null: the end of the period
    bool operator==(const KeyPoint&) const = default;
};

/// All but id and revision, set members only; and the reverse, which drops what is unknown or
/// invalid, since newer programs may add some.
QJsonObject toJson(const Lead& lead);
QJsonObject toJson(const Commission& commission);
QJsonObject toJson(const KeyPoint& point);
void fromJson(const QJsonObject& json, Lead& lead);
void fromJson(const QJsonObject& json, Commission& commission);
void fromJson(const QJsonObject& json, KeyPoint& point);

/// One line of a card's trail: who did what to it and when, and how it stood then. Never edited.
struct CardEntry {
    QDateTime at;
    QString actor;
    QString action; ///< "add", "change", "draft", "link", "done", "drop", "reopen"
    QString remark;
    int revision = 0;
    QJsonObject card; ///< toJson() of it after the step
};

/// How an item goes on from an earlier one.
enum class LinkKind {
    FollowUp,   ///< 续报
    Final,      ///< 终报: nothing more is to come
    Correction, ///< 更正
    Relay,      ///< 转报: an item received from below, sent on
};
QString toWord(LinkKind value);
template <>
std::optional<LinkKind> fromWord(const QString& word);
template <>
const std::vector<LinkKind>& allValues();

struct Link {
    QString item;
    QString earlier;
    LinkKind kind = LinkKind::FollowUp;
    bool operator==(const Link&) const = default;
};

/// What deadlines ask of an item, without its text.
struct PendingItem {
    QString id;
    QString title;
    State state = State::Draft;
    std::optional<System> system;
    std::optional<Kind> kind;
    QString unit;
    QString author;
    QString commission; ///< 约稿编号
    QString event;      ///< 事由, from its labels
    QDate happened;     ///< 事实发生日期
    QDateTime created;
    QDateTime updated;
};

} // namespace chengbao
