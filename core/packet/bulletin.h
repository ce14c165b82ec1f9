// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/docx_writer.h"

#include <QStringList>

namespace chengbao::packet
{

/// A publication (刊物), one YAML file under resources/bulletins.
struct Publication {
    QString id;          ///< "government"
    QString name;        ///< in the masthead: 政务信息
    QString office;      ///< who puts it out, in full
    QString mark;        ///< 密级, e.g. 内部资料　注意保存; may be empty
    QStringList reports; ///< 报
    QStringList sends;   ///< 送
    QStringList gives;   ///< 发
    QString signer;      ///< 签发人
    QString editor;      ///< 编辑
    QString proofreader; ///< 核稿
    QString phone;
    int copies = 0; ///< 印数; 0 leaves the line out
    bool operator==(const Publication&) const = default;
};

/// One issue of it.
struct Issue {
    int year = 0;
    int number = 0; ///< within the year
    int total = 0;  ///< 总期号; 0 leaves it out
    QDate date;     ///< 签发日期
    QString note;   ///< 按语; may be empty
};

/// The issue with its items (domain reference 4.4): 报头 with name, number, office and date, 目录
/// when there are several items, 按语, the items each with its unit, 报、送、发 and who signed. As
/// .docx and .pdf see fileOf().
Sheet issueSheet(const Publication& publication, const Issue& issue,
                 const std::vector<PageDraft>& items);

/// 2026年第3期（总第15期）
QString issueName(const Issue& issue);

/// Reads every *.yaml of the folders by id, as loadProfiles() does.
Result<std::vector<Publication>> loadPublications(const QStringList& folders);
/// The file of one, as loadPublications() reads it.
QByteArray publicationYaml(const Publication& publication);
/// Keeps one in `folder` under its id, over the one of that id that is there.
Result<void> savePublication(const QString& folder, const Publication& publication);

/// Which numbers were given out: a small JSON file beside the user's own data.
class IssueRegister
{
public:
    explicit IssueRegister(QString path) : m_path(std::move(path)) {}
    /// The number after the last one of that year; 1 where there is none.
    Result<int> next(const QString& publication, int year) const;
    /// How many there were in all years before that issue.
    Result<int> totalBefore(const QString& publication, int year, int number) const;
    /// Keeps that the number is taken; a smaller one than the last changes nothing.
    Result<void> take(const QString& publication, int year, int number) const;

private:
    QString m_path;
};

} // namespace chengbao::packet
