// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/template_page.h"

#include "ui/common/icons.h"
#include "ui/common/tall_area.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

constexpr int indexRole = Qt::UserRole;

/// Whether each word occurs somewhere in what the template says.
bool matches(const workflow::DraftTemplate& one, const QString& words)
{
    const QString all = one.name() + label(*one.kind) + one.about + one.title + one.body;
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&all](const QString& word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

TemplatePage::TemplatePage(std::vector<workflow::DraftTemplate> templates, QWidget* parent)
    : QWidget(parent),
      m_templates(std::move(templates)),
      m_filter(new QLineEdit),
      m_list(new QListWidget),
      m_about(new QLabel),
      m_preview(new QPlainTextEdit),
      m_take(new QPushButton(tr("Begin with this one")))
{
    setObjectName(QStringLiteral("templates"));
    setAccessibleName(tr("New from a template"));
    build();
    connect(m_filter, &QLineEdit::textChanged, this, &TemplatePage::narrow);
    connect(m_filter, &QLineEdit::returnPressed, this, &TemplatePage::takeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatePage::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &TemplatePage::takeCurrent);
    connect(m_take, &QPushButton::clicked, this, &TemplatePage::takeCurrent);
    narrow();
}

void TemplatePage::build()
{
    m_filter->setObjectName(QStringLiteral("templateFilter"));
    m_filter->setPlaceholderText(tr("Kind, structure or a word"));
    m_filter->setAccessibleName(tr("Narrow the templates"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("templateList"));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setStyleSheet(QStringLiteral("QListWidget { padding: 4px; } "
                                         "QListWidget::item { padding: 0 8px; }"));
    m_list->setMinimumHeight(24 * grid);
    m_preview->setMinimumHeight(20 * grid);
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_preview->setObjectName(QStringLiteral("templatePreview"));
    m_preview->setAccessibleName(tr("What the template says"));
    m_preview->setReadOnly(true);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setTabChangesFocus(true);
    m_preview->document()->setDocumentMargin(3 * grid);
    m_take->setObjectName(QStringLiteral("takeTemplate"));
    m_take->setDefault(true);
    auto* back = new QPushButton(tr("Back"));
    connect(back, &QPushButton::clicked, this, &TemplatePage::givenUp);
    auto* heading = new QLabel(tr("New from a template"));
    heading->setStyleSheet(QStringLiteral("font-size: 18px;"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6 * grid, 2 * grid, 6 * grid, 4 * grid);
    buttons->setSpacing(2 * grid);
    buttons->addWidget(m_take);
    buttons->addWidget(back);
    buttons->addStretch();
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(6 * grid, 5 * grid, 6 * grid, grid);
    layout->setSpacing(3 * grid);
    layout->addWidget(heading);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 5);
    layout->addWidget(m_about);
    layout->addWidget(m_preview, 4);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new TallArea(content), 1); // a screen at 200 percent has 384 points
    whole->addLayout(buttons);
}

void TemplatePage::begin()
{
    m_filter->clear();
    m_list->setCurrentRow(0);
    m_filter->setFocus(Qt::OtherFocusReason);
}

void TemplatePage::narrow()
{
    m_list->clear();
    for (std::size_t i = 0; i < m_templates.size(); ++i) {
        const workflow::DraftTemplate& one = m_templates[i];
        if (!matches(one, m_filter->text()))
            continue;
        auto* row =
            new QListWidgetItem(QStringLiteral("%1　%2").arg(one.name(), label(*one.kind)), m_list);
        row->setData(indexRole, static_cast<int>(i));
        row->setSizeHint(QSize(0, 7 * grid));
    }
    m_list->setCurrentRow(0);
    showCurrent();
}

const workflow::DraftTemplate* TemplatePage::current() const
{
    const QListWidgetItem* row = m_list->currentItem();
    return row ? &m_templates[static_cast<std::size_t>(row->data(indexRole).toInt())] : nullptr;
}

void TemplatePage::showCurrent()
{
    const workflow::DraftTemplate* one = current();
    m_about->setText(one ? one->about : tr("No template has these words."));
    m_preview->setPlainText(one ? one->title + QStringLiteral("\n\n") + one->body : QString());
    m_take->setEnabled(one);
}

void TemplatePage::takeCurrent()
{
    if (const workflow::DraftTemplate* one = current())
        emit chosen(*one);
}

/// The arrows move in the list while words are typed.
bool TemplatePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TemplatePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit givenUp();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chengbao::ui
