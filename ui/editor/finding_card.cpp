// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/finding_card.h"

#include "ui/common/ignore_form.h"
#include "ui/common/level_mark.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

constexpr int cardWidth = 360;
constexpr int graceTime = 350; // to move the pointer from the text to the card

QLabel* textLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

FindingCard::FindingCard(QWidget* page) : QWidget(page), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("findingCard"));
    setAccessibleName(tr("Problem under the cursor"));
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(cardWidth);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_closing.setSingleShot(true);
    m_closing.setInterval(graceTime);
    connect(qApp, &QApplication::focusChanged, this, &FindingCard::focusMoved);
    connect(&m_closing, &QTimer::timeout, this, &FindingCard::close);
    hide();
}

void FindingCard::showFindings(const std::vector<Finding>& findings, const QRect& anchor,
                               bool fixable)
{
    m_closing.stop();
    if (isVisible() && findings == m_findings && fixable == m_fixable)
        return;
    m_findings = findings;
    m_fixable = fixable;
    delete m_content;
    m_form = nullptr; // gone with it
    m_asides.clear();
    m_content = new QWidget(this);
    auto* sections = new QVBoxLayout(m_content);
    sections->setContentsMargins(12, 10, 12, 12);
    sections->setSpacing(12);
    for (const Finding& finding : findings)
        sections->addWidget(section(finding, fixable));
    m_layout->addWidget(m_content);
    m_anchor = anchor;
    place();
    show();
    raise();
}

QWidget* FindingCard::section(const Finding& finding, bool fixable)
{
    auto* box = new QWidget(m_content);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(heading(finding));
    column->addWidget(textLabel(finding.message, box));
    if (!finding.source.isEmpty()) {
        QLabel* source = textLabel(tr("Source: %1").arg(finding.source), box);
        m_asides.push_back(source);
        source->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(source);
    }
    addExample(column, finding);
    if (fixable && !finding.fixes.empty())
        column->addWidget(fixRow(finding));
    if (fixable && m_terms)
        column->addWidget(ignoreRow(finding));
    return box;
}

void FindingCard::addExample(QVBoxLayout* column, const Finding& finding)
{
    const auto example = m_example ? m_example(finding) : std::nullopt;
    if (!example)
        return;
    QString text = tr("Wrong: %1").arg(example->bad);
    if (!example->good.isEmpty())
        text += u'\n' + tr("Right: %1").arg(example->good);
    QLabel* words = textLabel(text, column->parentWidget());
    words->setObjectName(QStringLiteral("example"));
    words->setForegroundRole(QPalette::PlaceholderText);
    m_asides.push_back(words);
    column->addWidget(words);
}

QWidget* FindingCard::heading(const Finding& finding)
{
    auto* row = new QWidget(m_content);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* mark = new QLabel(row);
    mark->setPixmap(levelIcon(finding.level, palette()).pixmap(16, 16));
    const QString name = m_ruleName ? m_ruleName(finding.rule) : QString();
    auto* words = textLabel(
        name.isEmpty() ? label(finding.level) : tr("%1 · %2").arg(label(finding.level), name), row);
    QFont bold = words->font();
    bold.setBold(true);
    words->setFont(bold);
    words->setToolTip(finding.rule);
    layout->addWidget(mark);
    layout->addWidget(words, 1);
    return row;
}

QWidget* FindingCard::fixRow(const Finding& finding)
{
    auto* row = new QWidget(m_content);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    for (int i = 0; i < static_cast<int>(finding.fixes.size()); ++i) {
        const QString text = finding.fixes[i].label;
        auto* button = new QPushButton(QString(text).replace(u'&', QStringLiteral("&&")), row);
        button->setAccessibleName(text);
        button->setAutoDefault(true); // Enter presses it
        connect(button, &QPushButton::clicked, this,
                [this, finding, i] { emit fixRequested(finding, i); });
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    if (const int all = ruleCount(finding.rule); all > 1) {
        auto* button = new QPushButton(tr("Fix all of this rule (%1)").arg(all), row);
        button->setProperty("quiet", true);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this,
                [this, rule = finding.rule] { emit fixRuleRequested(rule); });
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    return row;
}

/// What guards the way out of the office says why it cannot be ignored.
QWidget* FindingCard::ignoreRow(const Finding& finding)
{
    const std::vector<IgnoreExtent> extents = ignoreExtents(finding.rule);
    if (extents.empty()) {
        QLabel* note =
            textLabel(tr("This guards what leaves the office and cannot be ignored."), m_content);
        note->setForegroundRole(QPalette::PlaceholderText);
        return note;
    }
    auto* row = new QWidget(m_content);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(0);
    for (const auto extent : extents) {
        auto* button = new QPushButton(ignoreLabel(extent), row);
        button->setProperty("quiet", true);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this,
                [this, finding, extent] { askToIgnore(finding, extent); });
        layout->addWidget(button);
    }
    layout->addStretch();
    row->setProperty("ignores", QVariant::fromValue(finding.rule));
    row->setObjectName(QStringLiteral("ignoreRow"));
    return row;
}

void FindingCard::askToIgnore(const Finding& finding, IgnoreExtent extent)
{
    const auto rows = m_content->findChildren<QWidget*>(QStringLiteral("ignoreRow"));
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const QWidget* one) {
        return one->property("ignores").toString() == finding.rule;
    });
    if (row == rows.end())
        return;
    if (!contains(QApplication::focusWidget()))
        m_returnTo = QApplication::focusWidget();
    if (m_form)
        stopAsking();
    auto* section = (*row)->parentWidget();
    m_form = new IgnoreForm(section);
    section->layout()->addWidget(m_form);
    connect(m_form, &IgnoreForm::cancelled, this, &FindingCard::stopAsking);
    connect(m_form, &IgnoreForm::decided, this, &FindingCard::ignoreRequested);
    m_form->ask(finding, extent, m_terms(finding));
    m_askedBeside = *row;
    m_form->show();
    m_form->setFocus(Qt::OtherFocusReason);
    (*row)->hide();
    refit(section);
}

void FindingCard::stopAsking()
{
    if (m_askedBeside) {
        m_askedBeside->show();
        if (contains(QApplication::focusWidget()))
            m_askedBeside->findChild<QPushButton*>()->setFocus(Qt::OtherFocusReason);
    }
    m_form->hide();
    QWidget* section = m_form->parentWidget();
    m_form->deleteLater(); // it may be the one that speaks
    m_form = nullptr;
    refit(section);
}

/// Layouts learn of a change inside one at the next event, too late to be measured now.
void FindingCard::refit(QWidget* section)
{
    for (QWidget* part = section; part != this; part = part->parentWidget())
        part->updateGeometry();
    place();
}

int FindingCard::heightNow()
{
    m_content->ensurePolished();
    m_layout->activate();
    return m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(cardWidth)
                                         : sizeHint().height();
}

/// Source and example, which give way on a small screen.
void FindingCard::showAsides(bool shown)
{
    for (QLabel* aside : m_asides) {
        aside->setVisible(shown);
        for (QWidget* part = aside->parentWidget(); part != this; part = part->parentWidget())
            part->updateGeometry();
    }
}

void FindingCard::place()
{
    constexpr int gap = 4;
    const QRect page = parentWidget()->rect();
    const int above = m_anchor.top() - gap;
    const int below = page.bottom() - m_anchor.bottom() - gap;
    showAsides(true);
    int height = heightNow();
    if (height > std::max(above, below)) {
        showAsides(false);
        height = heightNow();
    }
    resize(cardWidth, height);
    const int x = std::clamp(m_anchor.left(), gap, std::max(gap, page.right() - cardWidth - gap));
    int y = m_anchor.bottom() + gap;
    if (height > below)
        y = height <= above ? m_anchor.top() - gap - height
                            : std::max(gap, page.bottom() - height - gap);
    move(x, y);
}

void FindingCard::takeFocus()
{
    if (!contains(QApplication::focusWidget()))
        m_returnTo = QApplication::focusWidget();
    auto* button = findChild<QPushButton*>();
    (button != nullptr ? static_cast<QWidget*>(button) : this)->setFocus(Qt::OtherFocusReason);
}

void FindingCard::closeSoon()
{
    if (isVisible() && !contains(QApplication::focusWidget()) && !m_closing.isActive())
        m_closing.start();
}

void FindingCard::close()
{
    m_closing.stop();
    const QPointer<QWidget> returnTo = contains(QApplication::focusWidget()) ? m_returnTo : nullptr;
    m_returnTo = nullptr;
    hide();
    if (m_form)
        stopAsking();
    if (returnTo != nullptr)
        returnTo->setFocus(Qt::OtherFocusReason);
}

bool FindingCard::contains(const QWidget* widget) const
{
    return widget == this || (widget != nullptr && isAncestorOf(widget));
}

// Clicking elsewhere closes the card; the focus then stays where it went.
void FindingCard::focusMoved(const QWidget* from, const QWidget* to)
{
    if (isVisible() && contains(from) && to != nullptr && !contains(to))
        close();
}

void FindingCard::requestFirstFix()
{
    const auto fixable = std::find_if(m_findings.begin(), m_findings.end(),
                                      [](const Finding& f) { return !f.fixes.empty(); });
    if (!m_fixable || fixable == m_findings.end())
        return;
    const Finding finding = *fixable;
    emit fixRequested(finding, 0);
}

void FindingCard::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event);
    const Tones tones = tonesOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor frame = tones.muted;
    frame.setAlpha(130);
    painter.setPen(frame);
    painter.setBrush(tones.page);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid, grid);
}

void FindingCard::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // not for the page below
    if (!m_findings.empty())
        emit clicked(m_findings.front());
}

void FindingCard::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (control && event->key() == Qt::Key_Period)
        requestFirstFix();
    else if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

void FindingCard::enterEvent(QEnterEvent* event)
{
    stay();
    QWidget::enterEvent(event);
}

void FindingCard::leaveEvent(QEvent* event)
{
    closeSoon();
    QWidget::leaveEvent(event);
}

} // namespace chengbao::ui
