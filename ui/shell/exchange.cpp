// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchange.h"

#include "core/packet/safe_name.h"
#include "core/workflow/merging.h"
#include "ui/archive/item_list.h"
#include "ui/common/message_bar.h"
#include "ui/packet/export_dialog.h"
#include "ui/packet/issue_dialog.h"
#include "ui/packet/notice_dialog.h"
#include "ui/packet/profile_dialog.h"
#include "ui/packet/receive_dialog.h"
#include "ui/shell/open_item.h"
#include "ui/words/words.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace chengbao::ui
{

Exchange::Exchange(const Services& services, OpenItem& open, ItemList& list, MessageBar& bar,
                   QWidget* window)
    : QObject(window),
      m_services(services),
      m_open(open),
      m_list(list),
      m_bar(bar),
      m_window(window)
{
}

void Exchange::bind(const ActionCatalogue& actions)
{
    const auto on = [&](Act act, auto slot) {
        connect(actions[act], &QAction::triggered, this, slot);
    };
    on(Act::ExportPacket, [this] { exportPacket(); });
    on(Act::ReceivePacket, [this] { receive(); });
    on(Act::TakeNotice, [this] { takeNotice(); });
    on(Act::Merge, [this] { merge(); });
    on(Act::Compile, [this] { compile(); });
    on(Act::PrintForm, [this] { print(workflow::SheetKind::Submission); });
    on(Act::PrintSignOff, [this] { print(workflow::SheetKind::SignOff); });
    on(Act::Profiles, [this] { editProfiles(); });
}

bool Exchange::keepText()
{
    return m_open.save().has_value();
}

ExportSource Exchange::source() const
{
    return {m_services.archive.path(), m_services.linter, &m_services.clock,
            m_services.publishing.pdfModule};
}

QString Exchange::startFolder() const
{
    const QString last = m_services.settings.get(setting::exportFolder);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!last.isEmpty())
        return last;
    return QDir(documents).exists() ? documents : QDir::homePath();
}

void Exchange::open(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// The open item may be one of those that moved on.
void Exchange::noteChange()
{
    if (!m_open.isNew() && m_open.isOpen() && !m_open.isDirty())
        (void)m_open.open(m_open.item().id);
    emit changed();
}

void Exchange::exportPacket()
{
    if (!keepText())
        return;
    Settings& settings = m_services.settings;
    const QStringList chosen = m_list.chosenItems();
    auto* dialog =
        new ExportDialog(source(), m_services.profiles,
                         {settings.get(setting::profile), startFolder(),
                          chosen.size() > 1 ? chosen : QStringList(), settings.get(setting::clerk)},
                         m_services.seams, m_window);
    connect(dialog, &ExportDialog::itemWanted, this, &Exchange::itemWanted);
    connect(dialog, &ExportDialog::exported, this, [this, dialog] {
        m_services.settings.set(setting::profile, dialog->choice().profile);
        m_services.settings.set(setting::exportFolder, dialog->choice().folder);
        noteChange();
    });
    open(dialog);
}

void Exchange::receive(const QString& path)
{
    const QString packet = path.isEmpty() ? m_services.seams.files.packet(m_window) : path;
    if (packet.isEmpty() || !keepText())
        return;
    auto* dialog =
        new ReceiveDialog(source(), {packet, m_services.settings.get(setting::unit), startFolder()},
                          m_services.seams, m_window);
    connect(dialog, &ReceiveDialog::itemsKept, this, [this](const QStringList& ids) {
        emit changed();
        emit arrived(ids.value(0));
    });
    open(dialog);
}

void Exchange::takeNotice()
{
    const QString table = m_services.seams.files.table(m_window);
    if (table.isEmpty() || !keepText())
        return;
    auto* dialog =
        new NoticeDialog(source(), {table, m_services.settings.get(setting::clerk)}, m_window);
    connect(dialog, &NoticeDialog::recorded, this, &Exchange::noteChange);
    open(dialog);
}

void Exchange::merge()
{
    const QStringList chosen = m_list.chosenItems();
    if (chosen.size() < 2)
        return m_bar.show(MessageBar::Tone::Info,
                          tr("Choose at least two items in the list first: Ctrl and click, or "
                             "Shift and the arrow keys."),
                          {}, true);
    if (!keepText())
        return;
    const auto merged =
        workflow::mergeItems(m_services.archive, chosen, m_services.settings.clerksFacts(),
                             m_services.settings.get(setting::clerk));
    if (!merged)
        return say(merged.error());
    emit arrived(merged->id);
}

void Exchange::say(const Error& error)
{
    m_bar.show(MessageBar::Tone::Error, describe(error), {}, true);
}

Profile Exchange::usualProfile() const
{
    for (const Profile& one : m_services.profiles) {
        if (one.id == m_services.settings.get(setting::profile))
            return one;
    }
    return m_services.profiles.empty() ? Profile() : m_services.profiles.front();
}

void Exchange::compile()
{
    if (!keepText())
        return;
    QStringList ids = m_list.chosenItems();
    if (ids.isEmpty() && m_open.isOpen() && !m_open.isNew())
        ids << m_open.item().id;
    std::vector<std::pair<QString, QString>> items;
    for (const QString& id : ids) {
        if (const auto item = m_services.archive.item(id))
            items.emplace_back(id, item->draft.title);
    }
    const Publishing& publishing = m_services.publishing;
    auto* dialog = new IssueDialog(source(),
                                   {publishing.publications, publishing.issues, items,
                                    startFolder(), publishing.ownPublications},
                                   m_services.seams, m_window);
    connect(dialog, &IssueDialog::kept, this,
            [this, dialog] { m_services.publishing.publications = dialog->publications(); });
    open(dialog);
}

void Exchange::print(workflow::SheetKind kind)
{
    if (!m_open.isOpen() || !keepText() || m_open.isNew())
        return;
    if (!m_printed)
        m_printed = std::make_unique<QTemporaryDir>();
    static const QString names[] = {QStringLiteral("正文"), QStringLiteral("报送单"),
                                    QStringLiteral("审签单")};
    constexpr int longestName = 90;
    const Item& item = m_open.item();
    const QString path = m_printed->filePath(
        packet::safeFileName(names[static_cast<int>(kind)] + u'_' + item.draft.title, longestName) +
        QStringLiteral(".pdf"));
    const auto written =
        workflow::writeSheet(kind, item, usualProfile(), m_services.archive,
                             m_services.clock.today(), path, m_services.publishing.pdfModule);
    if (!written)
        return say(written.error());
    m_services.seams.opener.open(path);
}

void Exchange::editProfiles()
{
    auto* dialog = new ProfileDialog(m_services.profiles, m_services.settings.get(setting::profile),
                                     m_services.publishing.ownProfiles, m_window);
    connect(dialog, &ProfileDialog::kept, this,
            [this, dialog] { m_services.profiles = dialog->profiles(); });
    open(dialog);
}

QString Exchange::packetIn(const QMimeData& data)
{
    for (const QUrl& url : data.urls()) {
        const QFileInfo info(url.toLocalFile());
        const bool zip =
            info.isFile() && info.suffix().compare(QLatin1String("zip"), Qt::CaseInsensitive) == 0;
        if (zip || (info.isDir() && QDir(info.filePath()).exists(QStringLiteral("bagit.txt"))))
            return info.filePath();
    }
    return {};
}

} // namespace chengbao::ui
