// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/receive_dialog.h"

#include "core/base/files.h"
#include "core/packet/safe_name.h"
#include "core/text/word_count.h"
#include "ui/common/plain_tip.h"
#include "ui/common/similar_page.h"
#include "ui/common/tall_area.h"
#include "ui/common/theme.h"
#include "ui/packet/dialog_parts.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

constexpr int indexRole = Qt::UserRole;
enum Column { Title, Facts, Findings, Similar };

int count(const workflow::ArrivedItem& item, Level level)
{
    return static_cast<int>(
        std::count_if(item.findings.begin(), item.findings.end(),
                      [&](const Finding& finding) { return finding.level == level; }));
}

QString findingsLabel(const workflow::ArrivedItem& item)
{
    QStringList parts;
    for (const Level level : {Level::Error, Level::Warning, Level::Hint}) {
        if (const int found = count(item, level); found > 0)
            parts << QStringLiteral("%1 %2").arg(label(level)).arg(found);
    }
    return parts.isEmpty() ? ReceiveDialog::tr("Nothing found") : parts.join(QStringLiteral(" · "));
}

QString similarLabel(const workflow::ArrivedItem& item)
{
    if (item.similar.empty())
        return {};
    const archive::Duplicate& first = item.similar.front();
    return QStringLiteral("%1 % %2").arg(qRound(first.similarity * 100)).arg(first.earlier.title);
}

QString factsLabel(const Draft& draft)
{
    QStringList parts;
    if (draft.facts.kind)
        parts << label(*draft.facts.kind);
    if (!draft.facts.author.isEmpty())
        parts << draft.facts.author;
    parts << ReceiveDialog::tr("%1 ch.", "characters of an item, short")
                 .arg(text::countWords(draft.body));
    return parts.join(QStringLiteral(" · "));
}

QString detailOf(const Draft& draft, const workflow::ArrivedItem& looked, const Tones& tones)
{
    QString html = QStringLiteral("<p>%1</p>")
                       .arg(draft.body.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    QString lines;
    for (const Finding& finding : looked.findings)
        lines += QStringLiteral("<li>%1：%2</li>")
                     .arg(label(finding.level), finding.message.toHtmlEscaped());
    if (!lines.isEmpty())
        html += QStringLiteral("<ul>%1</ul>").arg(lines);
    for (const archive::Duplicate& one : looked.similar)
        html += QStringLiteral("<p><b>%1</b> · %2</p>")
                    .arg(one.earlier.title.toHtmlEscaped(), likenessOf(one)) +
                similarPage(one, draft.body, tones);
    return html;
}

} // namespace

ReceiveDialog::ReceiveDialog(ExportSource source, ReceiveChoice choice, Seams seams,
                             QWidget* parent)
    : QDialog(parent),
      m_source(std::move(source)),
      m_choice(std::move(choice)),
      m_seams(seams),
      m_head(paragraph()),
      m_state(paragraph()),
      m_items(new QTreeWidget),
      m_detail(paragraph()),
      m_remark(new QPlainTextEdit),
      m_outcome(paragraph()),
      m_link(new QCheckBox(tr("Link what only brings new figures to the earlier item"))),
      m_accept(buttonNamed(QStringLiteral("acceptItems"), tr("Accept the ticked items"))),
      m_return(buttonNamed(QStringLiteral("returnItems"), tr("Return with remarks…"))),
      m_work(new Background(this))
{
    setObjectName(QStringLiteral("receiveDialog"));
    setWindowTitle(tr("Receive a packet"));
    build();
    examine();
}

void ReceiveDialog::build()
{
    auto* page = new QWidget;
    auto* layout = pageLayout(page);
    m_head->setObjectName(QStringLiteral("head"));
    m_head->setStyleSheet(QStringLiteral("font-size: 16px;"));
    m_state->setObjectName(QStringLiteral("packetState"));
    m_items->setObjectName(QStringLiteral("arrived"));
    m_items->setAccessibleName(tr("Items of the packet"));
    m_items->setHeaderLabels({tr("Title"), tr("Facts"), tr("Findings"), tr("Like ours")});
    dressTree(m_items);
    m_items->setMinimumHeight(112);
    m_items->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_items->header()->resizeSection(Title, 330);
    m_items->header()->resizeSection(Facts, 150);
    m_items->header()->resizeSection(Findings, 130);
    m_detail->setObjectName(QStringLiteral("detail"));
    m_detail->setTextFormat(Qt::RichText);
    m_detail->setAlignment(Qt::AlignTop);
    m_detail->setMargin(8);
    auto* room = new QScrollArea;
    room->setWidgetResizable(true);
    room->setMinimumHeight(96);
    room->setWidget(m_detail);
    room->setAccessibleName(tr("The item and what was found in it"));
    m_remark->setObjectName(QStringLiteral("returnRemark"));
    m_remark->setPlaceholderText(
        tr("Remarks for the office that sent it, when something goes back"));
    m_remark->setTabChangesFocus(true);
    m_remark->setFixedHeight(56);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    layout->addWidget(m_head);
    layout->addWidget(m_state);
    layout->addWidget(m_items, 3);
    layout->addWidget(room, 2);
    m_link->setObjectName(QStringLiteral("linkFollowUps"));
    m_link->setChecked(true);
    m_link->hide();
    layout->addWidget(m_link);
    layout->addWidget(m_remark);
    layout->addWidget(m_outcome);
    auto* close = buttonNamed(QStringLiteral("close"), tr("Close"));
    auto* buttons = new QWidget;
    buttons->setLayout(buttonLine({close, m_return, m_accept}));
    layOutDialog(*this, page, buttons);
    m_accept->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] { keep(ticked()); });
    connect(m_return, &QPushButton::clicked, this, &ReceiveDialog::giveBack);
    connect(m_items, &QTreeWidget::itemChanged, this, &ReceiveDialog::follow);
    connect(m_items, &QTreeWidget::currentItemChanged, this, &ReceiveDialog::tellOf);
    resize(860, 640);
}

void ReceiveDialog::examine()
{
    m_head->setText(QFileInfo(m_choice.path).fileName());
    m_state->setText(tr("Checking the packet…"));
    follow();
    m_work->run(
        [source = m_source,
         path = m_choice.path](const Progress& progress) -> Result<workflow::Arrival> {
            const auto archive = archive::Archive::open(source.archivePath, *source.clock);
            if (!archive)
                return failure(archive.error());
            return workflow::examinePacket(path, **archive, *source.linter, progress);
        },
        [this](const Result<workflow::Arrival>& arrival) { present(arrival); });
}

void ReceiveDialog::present(const Result<workflow::Arrival>& arrival)
{
    if (!arrival) {
        m_state->setText(describe(arrival.error()));
        return follow();
    }
    m_arrival = *arrival;
    showHead();
    const QSignalBlocker quiet(m_items);
    for (std::size_t i = 0; i < m_arrival->items.size(); ++i)
        addItem(static_cast<int>(i));
    m_link->setVisible(std::any_of(m_arrival->items.begin(), m_arrival->items.end(),
                                   [](const auto& item) { return followedBy(item) != nullptr; }));
    m_items->setCurrentItem(m_items->topLevelItem(0));
    tellOf(m_items->topLevelItem(0));
    follow();
}

void ReceiveDialog::showHead()
{
    const packet::ReceivedPacket& packet = m_arrival->packet;
    const Tones colours = tonesOf(palette());
    if (!packet.verification.valid) {
        QStringList problems;
        for (const Error& problem : packet.verification.problems)
            problems << summarise(problem);
        constexpr qsizetype shown = 12;
        const qsizetype more = problems.size() - shown;
        if (more > 0)
            problems = problems.mid(0, shown)
                       << tr("… and %n more", nullptr, static_cast<int>(more));
        m_state->setText(tr("Not whole or changed on the way; nothing of it can be accepted:") +
                         QLatin1Char('\n') + problems.join(QLatin1Char('\n')));
        m_state->setStyleSheet(QStringLiteral("color: %1;").arg(colours.error.name()));
        return;
    }
    m_head->setText(tr("%1 · %2 · %n items", nullptr, static_cast<int>(packet.items.size()))
                        .arg(packet.sender, packet.date.toString(Qt::ISODate)));
    m_state->setText(tr("%1 is whole and unchanged.").arg(packet.identifier));
    m_state->setStyleSheet(QStringLiteral("color: %1;").arg(colours.good.name()));
}

void ReceiveDialog::addItem(int index)
{
    const Draft& draft = m_arrival->packet.items[static_cast<std::size_t>(index)].draft;
    const workflow::ArrivedItem& looked = m_arrival->items[static_cast<std::size_t>(index)];
    auto* row = new QTreeWidgetItem(
        {draft.title, factsLabel(draft), findingsLabel(looked), similarLabel(looked)});
    row->setData(Title, indexRole, index);
    row->setCheckState(Title, Qt::Checked);
    for (int column = 0; column < m_items->columnCount(); ++column)
        row->setToolTip(column, plainTip(row->text(column)));
    if (count(looked, Level::Error) > 0)
        row->setForeground(Findings, tonesOf(palette()).error);
    m_items->addTopLevelItem(row);
}

void ReceiveDialog::tellOf(QTreeWidgetItem* row)
{
    if (!row)
        return m_detail->clear();
    const auto index = static_cast<std::size_t>(row->data(Title, indexRole).toInt());
    m_detail->setText(detailOf(m_arrival->packet.items[index].draft, m_arrival->items[index],
                               tonesOf(palette())));
}

std::vector<int> ReceiveDialog::ticked() const
{
    std::vector<int> items;
    for (int i = 0; i < m_items->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* row = m_items->topLevelItem(i);
        if (row->checkState(Title) == Qt::Checked)
            items.push_back(row->data(Title, indexRole).toInt());
    }
    return items;
}

void ReceiveDialog::follow()
{
    const bool readable = m_arrival.has_value() && !m_work->isRunning();
    const bool broken = readable && !m_arrival->packet.verification.valid;
    const bool some = readable && !ticked().empty();
    m_accept->setEnabled(some);
    m_return->setEnabled(some || broken);
    m_remark->setEnabled(readable);
}

void ReceiveDialog::say(const QString& text, bool wrong)
{
    const Tones colours = tonesOf(palette());
    m_outcome->setStyleSheet(
        QStringLiteral("color: %1;").arg((wrong ? colours.error : colours.good).name()));
    m_outcome->setText(text);
}

/// What is accepted leaves the list, so that nobody takes it twice.
void ReceiveDialog::keep(const std::vector<int>& items)
{
    m_work->run(
        [source = m_source, arrival = *m_arrival, items,
         link = m_link->isChecked()](const Progress&) -> Result<std::vector<Item>> {
            const auto archive = archive::Archive::open(source.archivePath, *source.clock);
            if (!archive)
                return failure(archive.error());
            auto kept = workflow::acceptItems(arrival, items, **archive);
            // They are kept; a link that fails can still be made from the item itself.
            if (kept && link)
                static_cast<void>(workflow::linkFollowUps(arrival, items, *kept, **archive));
            return kept;
        },
        [this](const Result<std::vector<Item>>& kept) {
            if (!kept) {
                say(describe(kept.error()), true);
                return follow();
            }
            for (int i = m_items->topLevelItemCount() - 1; i >= 0; --i) {
                if (m_items->topLevelItem(i)->checkState(Title) == Qt::Checked)
                    delete m_items->takeTopLevelItem(i);
            }
            QStringList ids;
            for (const Item& item : *kept)
                ids << item.id;
            say(tr("Accepted as drafts: %n", nullptr, static_cast<int>(ids.size())), false);
            follow();
            emit itemsKept(ids);
        });
    follow();
}

void ReceiveDialog::giveBack()
{
    const QString folder = m_seams.files.folder(this, m_choice.folder);
    if (folder.isEmpty())
        return;
    workflow::ReturnNote note;
    note.office = m_choice.office;
    note.date = m_source.clock->today();
    note.remark = m_remark->toPlainText();
    note.items = ticked();
    for (const Error& problem : m_arrival->packet.verification.problems)
        note.problems << summarise(problem);
    const auto written = writeNote(folder, note);
    if (!written)
        return say(describe(written.error()), true);
    say(tr("The note for the sender: %1").arg(*written), false);
}

Result<QString> ReceiveDialog::writeNote(const QString& folder, const workflow::ReturnNote& note)
{
    constexpr int longestName = 90;
    const QString name = QStringLiteral("退回意见_%1_%2")
                             .arg(packet::safeFileName(m_arrival->packet.sender.isEmpty()
                                                           ? m_arrival->packet.identifier
                                                           : m_arrival->packet.sender,
                                                       longestName),
                                  note.date.toString(QStringLiteral("yyyyMMdd")));
    const QString base = QDir(folder).filePath(name);
    const auto docx = workflow::returnNoteDocx(*m_arrival, note);
    if (!docx)
        return failure(docx.error());
    const QString path = base + QStringLiteral(".docx");
    if (auto done = writeFileAtomically(path, *docx); !done)
        return failure(done.error());
    if (auto done = writeFileAtomically(base + QStringLiteral(".txt"),
                                        workflow::returnNoteText(*m_arrival, note));
        !done)
        return failure(done.error());
    return path;
}

} // namespace chengbao::ui
