// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/notice_dialog.h"

#include "core/base/files.h"
#include "ui/common/plain_tip.h"
#include "ui/common/theme.h"
#include "ui/packet/dialog_parts.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>

namespace chengbao::ui
{
namespace
{

using workflow::NoticeMatch;
using Certainty = NoticeMatch::Certainty;

constexpr qint64 noticeLimit = 64LL * 1024 * 1024;
constexpr int indexRole = Qt::UserRole;
enum Column { Row, Where, Meant, Why };

QString whereLabel(const ScoreEvent& adoption)
{
    QStringList parts = {adoption.carrier, adoption.issue, adoption.date.toString(Qt::ISODate)};
    if (adoption.granted)
        parts << NoticeDialog::tr("%1 points").arg(adoption.granted->toText());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString whyLabel(const NoticeMatch& match)
{
    if (match.recorded)
        return NoticeDialog::tr("in the books already");
    switch (match.certainty) {
    case Certainty::Unknown:
        return NoticeDialog::tr("nothing that was submitted is like it");
    case Certainty::Doubtful:
        return NoticeDialog::tr("not sure: choose the item");
    case Certainty::Sure:
        break;
    }
    switch (match.by) {
    case NoticeMatch::By::Number:
        return NoticeDialog::tr("same number");
    case NoticeMatch::By::Digest:
        return NoticeDialog::tr("same digest");
    default:
        return NoticeDialog::tr("same title");
    }
}

} // namespace

NoticeDialog::NoticeDialog(ExportSource source, NoticeChoice choice, QWidget* parent)
    : QDialog(parent),
      m_source(std::move(source)),
      m_choice(std::move(choice)),
      m_head(paragraph()),
      m_rows(new QTreeWidget),
      m_problems(paragraph()),
      m_record(buttonNamed(QStringLiteral("record"), tr("Record"))),
      m_work(new Background(this))
{
    setObjectName(QStringLiteral("noticeDialog"));
    setWindowTitle(tr("Notice of adoptions"));
    build();
    read();
}

void NoticeDialog::build()
{
    auto* layout = pageLayout(this);
    m_head->setObjectName(QStringLiteral("noticeHead"));
    m_rows->setObjectName(QStringLiteral("noticeRows"));
    m_rows->setAccessibleName(tr("Rows of the notice"));
    m_rows->setHeaderLabels({tr("In the notice"), tr("Adopted by"), tr("Our item"), tr("Match")});
    dressTree(m_rows);
    m_rows->header()->resizeSection(Row, 250);
    m_rows->header()->resizeSection(Where, 240);
    m_rows->header()->resizeSection(Meant, 280);
    m_problems->setObjectName(QStringLiteral("noticeProblems"));
    m_problems->setStyleSheet(QStringLiteral("color: %1;").arg(tonesOf(palette()).error.name()));
    m_problems->hide();
    layout->addWidget(m_head);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_problems);
    auto* close = buttonNamed(QStringLiteral("close"), tr("Close"));
    m_record->setDefault(true);
    layout->addLayout(buttonLine({close, m_record}));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_record, &QPushButton::clicked, this, &NoticeDialog::record);
    connect(m_rows, &QTreeWidget::itemChanged, this, &NoticeDialog::follow);
    resize(920, 520);
}

void NoticeDialog::read()
{
    m_head->setText(tr("Reading %1…").arg(QFileInfo(m_choice.file).fileName()));
    m_work->run(
        [source = m_source, file = m_choice.file](const Progress&) -> Result<Reading> {
            const auto bytes = readFile(file, noticeLimit);
            if (!bytes)
                return failure(bytes.error());
            auto notice = workflow::readNotice(*bytes, file, {{}, {}, source.clock->today()});
            if (!notice)
                return failure(notice.error());
            const auto archive = archive::Archive::open(source.archivePath, *source.clock);
            if (!archive)
                return failure(archive.error());
            auto matches = workflow::matchNotice(*notice, **archive);
            if (!matches)
                return failure(matches.error());
            return Reading{std::move(*notice), std::move(*matches)};
        },
        [this](const Result<Reading>& reading) { present(reading); });
    follow();
}

void NoticeDialog::present(const Result<Reading>& reading)
{
    if (!reading) {
        m_head->setText(describe(reading.error()));
        return;
    }
    m_matches = reading->matches;
    QString head = tr("%1: %n rows", nullptr, static_cast<int>(m_matches.size()))
                       .arg(QFileInfo(m_choice.file).fileName());
    if (reading->notice.leftOut > 0)
        head += QStringLiteral(" · ") +
                tr("%n without a publication", nullptr, reading->notice.leftOut);
    m_head->setText(head);
    QStringList problems;
    for (const Error& problem : reading->notice.problems)
        problems << summarise(problem);
    m_problems->setText(problems.mid(0, 6).join(QLatin1Char('\n')));
    m_problems->setVisible(!problems.isEmpty());
    const QSignalBlocker quiet(m_rows);
    for (std::size_t i = 0; i < m_matches.size(); ++i)
        addRow(static_cast<int>(i));
    follow();
}

void NoticeDialog::addRow(int index)
{
    const NoticeMatch& match = m_matches[static_cast<std::size_t>(index)];
    const bool sure = match.certainty == Certainty::Sure;
    const QString said = match.row.title.isEmpty() ? match.row.number : match.row.title;
    auto* row =
        new QTreeWidgetItem({said, whereLabel(match.row.adoption), QString(), whyLabel(match)});
    row->setData(Row, indexRole, index);
    row->setToolTip(Row, plainTip(said));
    for (const int column : {Where, Why})
        row->setToolTip(column, plainTip(row->text(column)));
    m_rows->addTopLevelItem(row);
    if (match.recorded || match.certainty == Certainty::Unknown)
        row->setForeground(Row, tonesOf(palette()).muted);
    else
        row->setCheckState(Row, sure ? Qt::Checked : Qt::Unchecked);
    if (sure) {
        row->setText(Meant, match.candidates.front().item.title);
        row->setToolTip(Meant, plainTip(match.candidates.front().item.title));
        row->setData(Meant, indexRole, match.candidates.front().item.id);
    } else if (match.certainty == Certainty::Doubtful) {
        offerCandidates(row, match);
    }
}

/// Choosing one ticks the row; what nobody chose is not recorded.
void NoticeDialog::offerCandidates(QTreeWidgetItem* row, const NoticeMatch& match)
{
    auto* box = new QComboBox;
    box->setAccessibleName(tr("Which of our items is meant"));
    box->addItem(tr("None of ours"), QString());
    for (const NoticeMatch::Candidate& one : match.candidates)
        box->addItem(QStringLiteral("%1 %  %2  %3")
                         .arg(qRound(one.score * 100))
                         .arg(one.item.title, one.item.unit),
                     one.item.id);
    row->setSizeHint(Meant, box->sizeHint() + QSize(0, 8)); // else it covers the next row
    m_rows->setItemWidget(row, Meant, box);
    connect(box, &QComboBox::currentIndexChanged, this, [this, row, box] {
        row->setData(Meant, indexRole, box->currentData());
        row->setCheckState(Row, box->currentIndex() > 0 ? Qt::Checked : Qt::Unchecked);
        follow();
    });
}

std::vector<NoticeDialog::Chosen> NoticeDialog::chosen() const
{
    std::vector<Chosen> all;
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* row = m_rows->topLevelItem(i);
        const QString item = row->data(Meant, indexRole).toString();
        if (row->checkState(Row) == Qt::Checked && !item.isEmpty())
            all.push_back({row->data(Row, indexRole).toInt(), item});
    }
    return all;
}

void NoticeDialog::follow()
{
    const auto count = static_cast<int>(chosen().size());
    m_record->setEnabled(count > 0 && !m_work->isRunning());
    m_record->setText(count > 0 ? tr("Record %n adoptions", nullptr, count) : tr("Record"));
}

void NoticeDialog::record()
{
    const auto wanted = chosen();
    m_work->run(
        [source = m_source, matches = m_matches, wanted, actor = m_choice.actor](const Progress&) {
            std::vector<std::optional<Error>> outcomes;
            const auto archive = archive::Archive::open(source.archivePath, *source.clock);
            for (const Chosen& one : wanted) {
                const auto done =
                    archive ? workflow::adoptRow(**archive, *source.clock,
                                                 matches[static_cast<std::size_t>(one.match)].row,
                                                 one.item, actor)
                            : Result<Item>(failure(archive.error()));
                outcomes.push_back(done ? std::nullopt : std::optional(done.error()));
            }
            return outcomes;
        },
        [this, wanted](const std::vector<std::optional<Error>>& outcomes) {
            finish(wanted, outcomes);
        });
    follow();
}

void NoticeDialog::finish(const std::vector<Chosen>& wanted,
                          const std::vector<std::optional<Error>>& outcomes)
{
    const QSignalBlocker quiet(m_rows);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        QTreeWidgetItem* row = m_rows->topLevelItem(wanted[i].match);
        if (outcomes[i]) {
            row->setText(Why, describe(*outcomes[i]));
            row->setForeground(Why, tonesOf(palette()).error);
            continue;
        }
        row->setData(Row, Qt::CheckStateRole, QVariant());
        row->setText(Why, tr("recorded"));
        row->setForeground(Why, tonesOf(palette()).good);
        if (QWidget* box = m_rows->itemWidget(row, Meant))
            box->setEnabled(false);
    }
    follow();
    emit recorded();
}

} // namespace chengbao::ui
