// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/issue_dialog.h"

#include "core/base/ids.h"
#include "core/packet/safe_name.h"
#include "ui/common/tall_area.h"
#include "ui/common/theme.h"
#include "ui/packet/dialog_parts.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>

namespace chengbao::ui
{
namespace
{

QLineEdit* field(const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    return edit;
}

/// Names as people part them.
QStringList namesIn(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[，,；;\\n]+"));
    QStringList names;
    for (const QString& name : text.split(between, Qt::SkipEmptyParts))
        names << name.trimmed();
    return names;
}

} // namespace

IssueDialog::IssueDialog(ExportSource source, IssueChoice choice, Seams seams, QWidget* parent)
    : QDialog(parent),
      m_source(std::move(source)),
      m_choice(std::move(choice)),
      m_seams(seams),
      m_publication(new QComboBox),
      m_name(field("publicationName")),
      m_office(field("office")),
      m_mark(field("mark")),
      m_reports(field("reports")),
      m_sends(field("sends")),
      m_gives(field("gives")),
      m_signer(field("issueSigner")),
      m_editor(field("issueEditor")),
      m_number(new QSpinBox),
      m_date(new QDateEdit(m_source.clock->today())),
      m_items(new QListWidget),
      m_note(new QPlainTextEdit),
      m_docx(new QCheckBox(QStringLiteral("docx"))),
      m_pdf(new QCheckBox(QStringLiteral("pdf"))),
      m_outcome(paragraph()),
      m_write(buttonNamed(QStringLiteral("writeIssue"), tr("Write the issue…"))),
      m_work(new Background(this))
{
    setObjectName(QStringLiteral("issueDialog"));
    setWindowTitle(tr("Compile an issue"));
    build();
    choosePublication(0);
}

void IssueDialog::build()
{
    for (const packet::Publication& one : m_choice.publications)
        m_publication->addItem(one.name, one.id);
    m_items->setObjectName(QStringLiteral("issueItems"));
    m_items->setAccessibleName(tr("Items of the issue, in their order"));
    m_items->setDragDropMode(QAbstractItemView::InternalMove);
    m_items->setWordWrap(true);
    frameList(m_items);
    for (const auto& [id, title] : m_choice.items) {
        auto* row = new QListWidgetItem(title, m_items);
        row->setData(Qt::UserRole, id);
        row->setCheckState(Qt::Checked);
    }
    m_note->setObjectName(QStringLiteral("issueNote"));
    m_note->setAccessibleName(tr("Editor’s note"));
    m_note->setPlaceholderText(tr("Editor’s note; may stay empty"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(88);
    auto* right = new QVBoxLayout;
    auto* title = new QLabel(tr("I&tems, in their order"));
    title->setBuddy(m_items);
    right->addWidget(title);
    right->addWidget(m_items, 1);
    right->addLayout(movingButtons(m_items, QStringLiteral("item")));
    right->addWidget(m_note);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(24);
    sides->addWidget(fields(), 1);
    sides->addLayout(right, 1);
    m_docx->setChecked(true);
    m_pdf->setChecked(true);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    auto* close = buttonNamed(QStringLiteral("close"), tr("Close"));
    auto* line = buttonLine({close, m_write});
    line->insertWidget(0, m_pdf);
    line->insertWidget(0, m_docx);
    auto* page = new QWidget;
    auto* layout = pageLayout(page);
    layout->addLayout(sides, 1);
    layout->addWidget(m_outcome);
    auto* buttons = new QWidget;
    buttons->setLayout(line);
    layOutDialog(*this, page, buttons);
    m_write->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &IssueDialog::write);
    for (QCheckBox* one : {m_docx, m_pdf})
        connect(one, &QCheckBox::toggled, this, &IssueDialog::follow);
    connect(m_items, &QListWidget::itemChanged, this, &IssueDialog::follow);
    connect(m_name, &QLineEdit::textChanged, this, &IssueDialog::follow);
    resize(860, 600);
}

void IssueDialog::follow()
{
    m_write->setEnabled(!m_work->isRunning() && !items().isEmpty() &&
                        !m_name->text().trimmed().isEmpty() &&
                        (m_docx->isChecked() || m_pdf->isChecked()));
}

QWidget* IssueDialog::fields()
{
    m_number->setObjectName(QStringLiteral("issueNumber"));
    m_number->setRange(1, 9999);
    m_date->setObjectName(QStringLiteral("issueDate"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    auto* another = buttonNamed(QStringLiteral("newPublication"), tr("New from this one"));
    connect(another, &QPushButton::clicked, this, &IssueDialog::addPublication);
    auto* which = new QHBoxLayout;
    which->addWidget(m_publication, 1);
    which->addWidget(another);
    auto* publicationLabel = new QLabel(tr("&Publication"));
    publicationLabel->setBuddy(m_publication);
    form->addRow(publicationLabel, which);
    form->addRow(tr("&Masthead"), m_name);
    form->addRow(tr("&Number in the year"), m_number);
    form->addRow(tr("&Date"), m_date);
    form->addRow(tr("&Office"), m_office);
    form->addRow(tr("Mar&k"), m_mark);
    form->addRow(tr("&Reports to"), m_reports);
    form->addRow(tr("S&ent to"), m_sends);
    form->addRow(tr("&Given to"), m_gives);
    form->addRow(tr("&Signed by"), m_signer);
    form->addRow(tr("Ed&itor"), m_editor);
    m_mark->setPlaceholderText(tr("As 内部资料; nothing secret"));
    connect(m_publication, &QComboBox::activated, this, &IssueDialog::choosePublication);
    connect(m_date, &QDateEdit::dateChanged, this, &IssueDialog::followNumber);
    return page;
}

void IssueDialog::choosePublication(int index)
{
    if (index < 0 || index >= static_cast<int>(m_choice.publications.size()))
        return;
    const packet::Publication& one = m_choice.publications[static_cast<std::size_t>(index)];
    const QString comma = QStringLiteral("，");
    m_name->setText(one.name);
    m_office->setText(one.office);
    m_mark->setText(one.mark);
    m_reports->setText(one.reports.join(comma));
    m_sends->setText(one.sends.join(comma));
    m_gives->setText(one.gives.join(comma));
    m_signer->setText(one.signer);
    m_editor->setText(one.editor);
    for (QLineEdit* line : {m_reports, m_sends, m_gives})
        line->setCursorPosition(0); // where a long list begins
    followNumber();
}

/// Another publication has numbers of its own. It is kept with its first issue.
void IssueDialog::addPublication()
{
    packet::Publication one = publication();
    one.id = QStringLiteral("own-") + newId();
    m_choice.publications.push_back(one);
    m_publication->addItem(one.name, one.id);
    m_publication->setCurrentIndex(m_publication->count() - 1);
    choosePublication(m_publication->currentIndex());
    m_name->setFocus();
    m_name->selectAll();
}

/// What was set on the publication stands there next time too.
Result<void> IssueDialog::keep()
{
    const int index = m_publication->currentIndex();
    packet::Publication& before = m_choice.publications[static_cast<std::size_t>(index)];
    const packet::Publication now = publication();
    if (now == before && !now.id.startsWith(QLatin1String("own-")))
        return {};
    const auto saved = packet::savePublication(m_choice.own, now);
    if (!saved)
        return saved;
    before = now;
    m_publication->setItemText(index, now.name);
    emit kept();
    return {};
}

/// The next number of the year that the date is in.
void IssueDialog::followNumber()
{
    const auto next = packet::IssueRegister(m_choice.issues)
                          .next(m_publication->currentData().toString(), m_date->date().year());
    m_number->setValue(next.value_or(1));
}

packet::Publication IssueDialog::publication() const
{
    const int index = m_publication->currentIndex();
    packet::Publication one =
        index < 0 ? packet::Publication() : m_choice.publications[static_cast<std::size_t>(index)];
    one.name = m_name->text().trimmed();
    one.office = m_office->text().trimmed();
    one.mark = m_mark->text().trimmed();
    one.reports = namesIn(m_reports->text());
    one.sends = namesIn(m_sends->text());
    one.gives = namesIn(m_gives->text());
    one.signer = m_signer->text();
    one.editor = m_editor->text();
    return one;
}

QStringList IssueDialog::items() const
{
    QStringList ids;
    for (int i = 0; i < m_items->count(); ++i) {
        if (m_items->item(i)->checkState() == Qt::Checked)
            ids << m_items->item(i)->data(Qt::UserRole).toString();
    }
    return ids;
}

void IssueDialog::write()
{
    const QString folder = m_seams.files.folder(this, m_choice.folder);
    if (folder.isEmpty())
        return;
    workflow::IssueRequest request{publication(), {}, items(), {}, m_source.pdfModule};
    request.issue.date = m_date->date();
    request.issue.year = m_date->date().year();
    request.issue.number = m_number->value();
    request.issue.note = m_note->toPlainText().trimmed();
    constexpr int longestName = 100;
    const QString base = QDir(folder).filePath(packet::safeFileName(
        request.publication.name + packet::issueName(request.issue), longestName));
    QStringList targets;
    if (m_docx->isChecked())
        targets << base + QStringLiteral(".docx");
    if (m_pdf->isChecked())
        targets << base + QStringLiteral(".pdf");
    m_work->run(
        [source = m_source, request, targets,
         issues = m_choice.issues](const Progress&) -> Result<QStringList> {
            const auto archive = archive::Archive::open(source.archivePath, *source.clock);
            if (!archive)
                return failure(archive.error());
            workflow::IssueRequest one = request;
            for (const QString& target : targets) {
                one.target = target;
                const auto done = workflow::compileIssue(one, **archive, *source.linter,
                                                         packet::IssueRegister(issues));
                if (!done)
                    return failure(done.error());
            }
            return targets;
        },
        [this](const Result<QStringList>& files) { finish(files); });
    follow();
}

void IssueDialog::finish(const Result<QStringList>& files)
{
    follow();
    const auto kept = files ? keep() : Result<void>();
    const Tones colours = tonesOf(palette());
    m_outcome->setStyleSheet(
        QStringLiteral("color: %1;").arg((files && kept ? colours.good : colours.error).name()));
    m_outcome->setText(!files  ? describe(files.error())
                       : !kept ? describe(kept.error())
                               : tr("Written: %1").arg(files->join(QStringLiteral("   "))));
    if (files && !files->isEmpty())
        m_seams.opener.open(files->last());
}

} // namespace chengbao::ui
