// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/bulletin.h"

#include "core/base/files.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace chengbao::packet
{
namespace
{

constexpr qsizetype wideMasthead = 10; ///< characters of 42 pt in 156 mm
constexpr qint64 registerLimit = 1024 * 1024;

void add(DocumentXml& document, const char* style, const QString& text)
{
    document.add(DocumentParagraph{QLatin1String(style), {{text}}});
}

QString dateText(const QDate& date)
{
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

void addHead(DocumentXml& document, const Publication& publication, const Issue& issue)
{
    if (!publication.mark.isEmpty())
        add(document, "Mark", publication.mark);
    const bool wide = publication.name.size() <= wideMasthead;
    add(document, wide ? "Masthead" : "MastheadLong", publication.name);
    add(document, "IssueNumber", issueName(issue));
    add(document, "IssueLine", publication.office + u'\t' + dateText(issue.date));
}

void addContents(DocumentXml& document, const std::vector<PageDraft>& items)
{
    if (items.size() < 2)
        return;
    add(document, "ContentsTitle", QStringLiteral("目　　录"));
    for (const PageDraft& item : items)
        add(document, "ContentsLine", QStringLiteral("◆　") + item.draft->title);
    add(document, "Normal", {});
}

void addItem(DocumentXml& document, const PageDraft& item)
{
    addTitleAndBody(document, *item.draft, false);
    for (const DocumentPicture& picture : item.pictures)
        document.add(picture);
    if (!item.draft->facts.unit.isEmpty())
        document.add(DocumentParagraph{QStringLiteral("Signature"),
                                       {{QStringLiteral("（%1）").arg(item.draft->facts.unit)}}});
    add(document, "Normal", {});
}

void addFoot(DocumentXml& document, const Publication& publication)
{
    const QString comma = QStringLiteral("，");
    QStringList lines;
    const std::pair<const char*, QStringList> ways[] = {
        {"报：", publication.reports}, {"送：", publication.sends}, {"发：", publication.gives}};
    for (const auto& [word, names] : ways) {
        if (!names.isEmpty())
            lines += QString::fromUtf8(word) + names.join(comma) + QStringLiteral("。");
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        add(document, i == 0 ? "Distribution" : "DistributionNext", lines[i]);
    QStringList people;
    const std::pair<const char*, QString> roles[] = {{"签发：", publication.signer},
                                                     {"编辑：", publication.editor},
                                                     {"核稿：", publication.proofreader},
                                                     {"电话：", publication.phone}};
    for (const auto& [word, name] : roles) {
        if (!name.isEmpty())
            people += QString::fromUtf8(word) + name;
    }
    const QString copies =
        publication.copies > 0 ? QStringLiteral("共印%1份").arg(publication.copies) : QString();
    if (people.isEmpty() && copies.isEmpty())
        return;
    add(document, "DistributionEnd", people.join(QStringLiteral("　")) + u'\t' + copies);
}

Result<QJsonObject> readRegister(const QString& path)
{
    if (!QFileInfo::exists(path))
        return QJsonObject();
    const auto bytes = readFile(path, registerLimit);
    if (!bytes)
        return failure(bytes.error());
    const QJsonDocument json = QJsonDocument::fromJson(*bytes);
    if (!json.isObject())
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "the register of issues is damaged"),
                        {},
                        path});
    return json.object();
}

} // namespace

QString issueName(const Issue& issue)
{
    const QString name = QStringLiteral("%1年第%2期").arg(issue.year).arg(issue.number);
    return issue.total > 0 ? name + QStringLiteral("（总第%1期）").arg(issue.total) : name;
}

Sheet issueSheet(const Publication& publication, const Issue& issue,
                 const std::vector<PageDraft>& items)
{
    Sheet sheet;
    addHead(sheet.document, publication, issue);
    addContents(sheet.document, items);
    if (!issue.note.isEmpty()) {
        const QStringList paragraphs = issue.note.split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < paragraphs.size(); ++i)
            add(sheet.document, "EditorNote",
                i == 0 ? QStringLiteral("按语：") + paragraphs[i] : paragraphs[i]);
        add(sheet.document, "Normal", {});
    }
    for (const PageDraft& item : items)
        addItem(sheet.document, item);
    addFoot(sheet.document, publication);
    sheet.properties = {publication.name + issueName(issue), publication.office, issue.date};
    return sheet;
}

Result<int> IssueRegister::next(const QString& publication, int year) const
{
    const auto all = readRegister(m_path);
    if (!all)
        return failure(all.error());
    return all->value(publication)[QString::number(year)].toInt() + 1;
}

Result<int> IssueRegister::totalBefore(const QString& publication, int year, int number) const
{
    const auto all = readRegister(m_path);
    if (!all)
        return failure(all.error());
    int total = number - 1;
    const QJsonObject years = all->value(publication).toObject();
    for (auto one = years.begin(); one != years.end(); ++one) {
        if (one.key().toInt() < year)
            total += one.value().toInt();
    }
    return total;
}

Result<void> IssueRegister::take(const QString& publication, int year, int number) const
{
    auto all = readRegister(m_path);
    if (!all)
        return failure(all.error());
    QJsonObject years = all->value(publication).toObject();
    const QString key = QString::number(year);
    years.insert(key, std::max(number, years.value(key).toInt()));
    all->insert(publication, years);
    if (auto made = makePrivateFolder(QFileInfo(m_path).absolutePath()); !made)
        return made;
    return writeFileAtomically(m_path, QJsonDocument(*all).toJson());
}

} // namespace chengbao::packet
