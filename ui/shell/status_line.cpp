// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "core/lint/gate_findings.h"
#include "ui/common/level_mark.h"
#include "ui/common/plain_tip.h"
#include "ui/common/theme.h"
#include "ui/common/tint.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

constexpr std::size_t mostShown = 4;

QToolButton* flatButton(const QString& text)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void empty(QHBoxLayout* layout)
{
    while (const auto* item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

QString factKey(const Finding& finding)
{
    return finding.field.startsWith(QLatin1String("meta.")) ? finding.field.mid(5) : QString();
}

bool isOfSignature(const QString& key)
{
    return key.startsWith(QLatin1String("signe"));
}

std::vector<Hindrance> hindrancesOf(const std::vector<Finding>& findings, bool signedOff)
{
    std::vector<Hindrance> facts;
    std::vector<Finding> inText, unfilled;
    for (const Finding& finding : findings) {
        const QString key = factKey(finding);
        if (finding.level != Level::Error || (!signedOff && isOfSignature(key)))
            continue;
        const QString name = factLabel(key);
        const bool known = std::any_of(facts.begin(), facts.end(),
                                       [&name](const Hindrance& one) { return one.text == name; });
        if (lint::isUnfilled(finding))
            unfilled.push_back(finding);
        else if (finding.rule == QLatin1String("gate.required") && key.isEmpty())
            facts.push_back({finding.field == QLatin1String("title") ? StatusLine::tr("title")
                                                                     : StatusLine::tr("text"),
                             finding});
        else if (key.isEmpty())
            inText.push_back(finding);
        else if (!known)
            facts.push_back({name, finding});
    }
    if (!unfilled.empty())
        facts.insert(facts.begin(),
                     {StatusLine::tr("to fill in: %n", nullptr, static_cast<int>(unfilled.size())),
                      unfilled.front()});
    if (!inText.empty())
        facts.insert(facts.begin(), {StatusLine::tr("errors in the text: %n", nullptr,
                                                    static_cast<int>(inText.size())),
                                     inText.front()});
    if (!signedOff) {
        Finding signature;
        signature.field = QStringLiteral("meta.signer");
        facts.push_back({StatusLine::tr("sign-off"), signature});
    }
    return facts;
}

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent),
      m_words(new QLabel),
      m_counts{flatButton({}), flatButton({}), flatButton({})},
      m_question(new QLabel),
      m_hindrances(new QHBoxLayout),
      m_saved(new QLabel)
{
    build();
    clearItem();
}

void StatusLine::build()
{
    setSizeGripEnabled(false);
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(2 * grid, 0, 3 * grid, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(m_words);
    layout->addSpacing(2 * grid);
    for (const Level level : {Level::Error, Level::Warning, Level::Hint}) {
        QToolButton* button = m_counts[static_cast<std::size_t>(level)];
        connect(button, &QToolButton::clicked, this, &StatusLine::findingsWanted);
        button->setAccessibleName(label(level));
        layout->addWidget(button);
    }
    layout->addSpacing(2 * grid);
    layout->addWidget(m_question);
    m_hindrances->setSpacing(0);
    layout->addLayout(m_hindrances);
    layout->addStretch();
    layout->addWidget(m_saved);
    m_words->setObjectName(QStringLiteral("words"));
    m_question->setObjectName(QStringLiteral("hindrances"));
    m_saved->setObjectName(QStringLiteral("saved"));
    // What has no room gives way; the window does not grow for it. See fit().
    line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(line, 1);
    setMinimumHeight(32);
    setAccessibleName(tr("State of the item"));
}

void StatusLine::clearItem()
{
    m_words->clear();
    m_saved->clear();
    m_question->clear();
    m_all.clear();
    rebuildHindrances();
    for (QToolButton* button : m_counts)
        button->hide();
}

void StatusLine::setWords(int count, std::optional<int> limit)
{
    const int width = m_words->sizeHint().width();
    m_words->setText(limit ? tr("%1 / %2 characters").arg(count).arg(*limit)
                           : tr("%1 characters").arg(count));
    setTint(*m_words, limit && count > *limit ? Tint::Warning : Tint::Plain);
    if (m_words->sizeHint().width() != width)
        fit();
    m_words->setToolTip(
        limit ? tr("%1 is the most an item of this system and kind may have.").arg(*limit)
              : QString());
}

void StatusLine::setFindings(const std::vector<Finding>& findings)
{
    m_found = {};
    for (const Finding& finding : findings)
        ++m_found[static_cast<std::size_t>(finding.level)];
    for (const Level level : {Level::Error, Level::Warning, Level::Hint}) {
        QToolButton* button = m_counts[static_cast<std::size_t>(level)];
        const int count = m_found[static_cast<std::size_t>(level)];
        button->setText(QString::number(count));
        button->setToolTip(QStringLiteral("%1 %2").arg(label(level)).arg(count));
        button->setAccessibleName(button->toolTip());
        button->show();
    }
    colour();
    fit();
}

void StatusLine::setHindrances(const std::vector<Hindrance>& hindrances, const QString& ready)
{

    m_question->setText(hindrances.empty() ? ready : tr("Still missing:"));
    setTint(*m_question, hindrances.empty() ? Tint::Good : Tint::Muted);
    m_all = hindrances;
    rebuildHindrances();
    fit();
}

void StatusLine::rebuildHindrances()
{
    empty(m_hindrances);
    m_buttons.clear();
    m_more = nullptr;
    if (m_all.empty())
        return;
    for (std::size_t i = 0; i < std::min(m_all.size(), mostShown); ++i) {
        m_buttons.push_back(hindranceButton(m_all[i]));
        m_hindrances->addWidget(m_buttons.back());
    }
    m_more = flatButton({});
    m_more->setMenu(new QMenu(m_more));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_hindrances->addWidget(m_more);
}

/// Shows as many hindrances as the line has room for, the others in a menu, and leaves out when it
/// was saved where there is room for none.
void StatusLine::fit()
{
    QLayout* line = m_words->parentWidget()->layout();
    const auto fits = [&] {
        m_hindrances->invalidate();
        line->invalidate();
        return line->minimumSize().width() <= width();
    };
    m_saved->show();
    for (std::size_t shown = m_buttons.size() + 1; shown-- > 0;) {
        showHindrances(shown);
        if (fits())
            return;
    }
    m_saved->setVisible(fits());
}

void StatusLine::showHindrances(std::size_t shown)
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(i < shown);
    if (!m_more)
        return;
    m_more->setVisible(shown < m_all.size());
    m_more->setText(tr("%n more", nullptr, static_cast<int>(m_all.size() - shown)));
    m_more->menu()->clear();
    for (std::size_t i = shown; i < m_all.size(); ++i)
        connect(m_more->menu()->addAction(m_all[i].text), &QAction::triggered, this,
                [this, finding = m_all[i].finding] { emit hindranceChosen(finding); });
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

QToolButton* StatusLine::hindranceButton(const Hindrance& hindrance)
{
    QToolButton* button = flatButton(hindrance.text);
    setTint(*button, Tint::Accent);
    button->setToolTip(plainTip(hindrance.finding.message));
    connect(button, &QToolButton::clicked, this,
            [this, finding = hindrance.finding] { emit hindranceChosen(finding); });
    return button;
}

void StatusLine::setSaved(const QString& text)
{
    m_saved->setText(text);
    m_saved->setToolTip(text);
    fit();
}

QString StatusLine::hindranceText() const
{
    QStringList texts;
    for (const Hindrance& hindrance : m_all)
        texts << hindrance.text;
    return texts.isEmpty() ? m_question->text() : texts.join(QLatin1Char('\n'));
}

void StatusLine::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void StatusLine::colour()
{
    for (const Level level : {Level::Error, Level::Warning, Level::Hint})
        m_counts[static_cast<std::size_t>(level)]->setIcon(levelIcon(level, palette()));
}

} // namespace chengbao::ui
