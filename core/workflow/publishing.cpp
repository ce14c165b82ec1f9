// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/publishing.h"

#include "core/base/files.h"
#include "core/lint/suppressions.h"
#include "core/packet/form_writer.h"
#include "core/packet/page_pictures.h"
#include "core/packet/pdf_maker.h"
#include "core/packet/photo_cleaning.h"
#include "core/packet/signature_record.h"

namespace chengbao::workflow
{
namespace
{

Result<Profile::Format> formatOf(const QString& target)
{
    if (target.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return Profile::Format::Pdf;
    if (target.endsWith(QLatin1String(".docx"), Qt::CaseInsensitive))
        return Profile::Format::Docx;
    return failure({ErrorCode::Unsupported,
                    QT_TRANSLATE_NOOP("Error", "the file must end in .docx or .pdf"),
                    {},
                    target});
}

/// The item's photos as the page shows them; those of kinds it cannot show are left out.
Result<packet::PageDraft> pageOf(const Item& item, const archive::Archive& archive)
{
    packet::PageDraft page{&item.draft};
    for (const Photo& photo : item.draft.facts.photos) {
        const auto path = archive.photo(photo.file);
        if (!path)
            return failure(path.error());
        const auto clean = packet::cleanedPhotoFile(*path);
        if (!clean)
            return failure(clean.error());
        if (auto picture = packet::pagePicture(*clean, photo.caption))
            page.pictures.push_back(std::move(*picture));
    }
    return page;
}

Result<void> write(const packet::Sheet& sheet, const QString& target, const QString& pdfModule)
{
    const auto format = formatOf(target);
    if (!format)
        return failure(format.error());
    packet::PdfMaker pdfs(pdfModule);
    const auto bytes = packet::fileOf(sheet, *format, pdfs);
    if (!bytes)
        return failure(bytes.error());
    return writeFileAtomically(target, *bytes);
}

Result<packet::Issue> numbered(const IssueRequest& request, const packet::IssueRegister& numbers)
{
    packet::Issue issue = request.issue;
    const QString& id = request.publication.id;
    if (issue.year == 0)
        issue.year = issue.date.year();
    if (issue.number == 0) {
        const auto next = numbers.next(id, issue.year);
        if (!next)
            return failure(next.error());
        issue.number = *next;
    }
    return issue;
}

/// What keeps a draft out of print, a line each.
QStringList errorsIn(const Draft& draft, const std::vector<Suppression>& suppressions,
                     const lint::Linter& linter)
{
    QStringList lines;
    const auto sifted = lint::applySuppressions(linter.lint(draft, {}), draft, suppressions);
    for (const Finding& finding : sifted.standing) {
        if (finding.level == Level::Error)
            lines += draft.title + QStringLiteral("：") + finding.message;
    }
    return lines;
}

Result<void> demandNone(const QStringList& errors)
{
    constexpr qsizetype mostTold = 10;
    if (errors.isEmpty())
        return {};
    QStringList told = errors.mid(0, mostTold);
    if (errors.size() > mostTold)
        told += QStringLiteral("另有%1处").arg(errors.size() - mostTold);
    return failure({ErrorCode::Refused,
                    QT_TRANSLATE_NOOP("Error", "mend this first, then compile again:\n%1"),
                    {told.join(u'\n')},
                    {}});
}

/// The words of the issue itself: nothing secret may stand in them.
Result<void> judgeHead(const IssueRequest& request, const lint::Linter& linter)
{
    for (const char* word : {"绝密", "机密", "秘密"}) {
        if (request.publication.mark.contains(QString::fromUtf8(word)))
            return failure({ErrorCode::Refused,
                            QT_TRANSLATE_NOOP("Error", "what is secret (%1) cannot be compiled "
                                                       "here; it goes by the confidential office"),
                            {request.publication.mark},
                            request.publication.name});
    }
    return demandNone(errorsIn({{}, request.publication.name, request.issue.note}, {}, linter));
}

Result<void> judgeItems(const std::vector<Item>& items, const lint::Linter& linter)
{
    QStringList errors;
    for (const Item& item : items)
        errors += errorsIn(item.draft, item.suppressions, linter);
    return demandNone(errors);
}

Result<std::vector<Item>> itemsOf(const IssueRequest& request, const archive::Archive& archive)
{
    std::vector<Item> items;
    for (const QString& id : request.items) {
        auto item = archive.item(id);
        if (!item)
            return failure(item.error());
        items.push_back(std::move(*item));
    }
    return items;
}

} // namespace

Result<packet::Issue> compileIssue(const IssueRequest& request, const archive::Archive& archive,
                                   const lint::Linter& linter, const packet::IssueRegister& numbers)
{
    if (request.items.isEmpty())
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "an issue needs at least one item"),
                        {},
                        request.publication.name});
    if (auto known = formatOf(request.target); !known)
        return failure(known.error());
    const auto issue = numbered(request, numbers);
    if (!issue)
        return issue;
    const auto items = itemsOf(request, archive);
    if (!items)
        return failure(items.error());
    if (auto fit = judgeHead(request, linter).and_then([&] { return judgeItems(*items, linter); });
        !fit)
        return failure(fit.error());
    std::vector<packet::PageDraft> pages;
    for (const Item& item : *items) {
        auto page = pageOf(item, archive);
        if (!page)
            return failure(page.error());
        pages.push_back(std::move(*page));
    }
    if (auto done = write(packet::issueSheet(request.publication, *issue, pages), request.target,
                          request.pdfModule);
        !done)
        return failure(done.error());
    if (auto taken = numbers.take(request.publication.id, issue->year, issue->number); !taken)
        return failure(taken.error());
    return issue;
}

Result<void> writeSheet(SheetKind kind, const Item& item, const Profile& profile,
                        const archive::Archive& archive, const QDate& today, const QString& target,
                        const QString& pdfModule)
{
    packet::ItemPlan plan;
    plan.number = 1;
    plan.ordinal = item.id;
    switch (kind) {
    case SheetKind::Submission:
        return write(packet::submissionForm(item, plan, profile, today), target, pdfModule);
    case SheetKind::SignOff:
        return write(packet::signatureRecord(item, plan, {}, today), target, pdfModule);
    case SheetKind::Text:
        break;
    }
    auto page = pageOf(item, archive);
    if (!page)
        return failure(page.error());
    const std::vector<packet::PageDraft> pages = {std::move(*page)};
    return write({packet::documentOfDrafts(pages, today), packet::propertiesOfDrafts(pages, today)},
                 target, pdfModule);
}

} // namespace chengbao::workflow
