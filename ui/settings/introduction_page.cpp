// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/introduction_page.h"

#include "ui/common/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace chengbao::ui
{
namespace
{

constexpr int formWidth = 460;

QLabel* paragraph(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

} // namespace

IntroductionPage::IntroductionPage(Settings& settings, QWidget* parent)
    : QScrollArea(parent), m_settings(settings), m_fields(settings)
{
    setObjectName(QStringLiteral("introduction"));
    setAccessibleName(tr("First start"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("introductionPage"));
    auto* centred = new QHBoxLayout(page);
    centred->setContentsMargins(6 * grid, 6 * grid, 6 * grid, 6 * grid);
    centred->addStretch(1);
    auto* column = new QVBoxLayout;
    column->setSpacing(3 * grid);
    column->addStretch(1);
    QLabel* heading = paragraph(tr("Who writes here?"));
    heading->setStyleSheet(QStringLiteral("font-size: 20px;"));
    QLabel* reason = paragraph(tr("Every new item starts with these, so that they are typed once. "
                                  "They stay on this computer and can be changed at any time "
                                  "under Item, Settings."));
    reason->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(heading);
    column->addWidget(reason);
    column->addSpacing(2 * grid);
    column->addWidget(form());
    column->addSpacing(2 * grid);
    column->addLayout(buttons());
    column->addStretch(2);
    centred->addLayout(column, 8);
    centred->addStretch(1);
    setWidget(page);
    for (QLineEdit* line : m_fields.lines())
        connect(line, &QLineEdit::returnPressed, this, [this] { finish(true); });
}

QWidget* IntroductionPage::form()
{
    auto* box = new QWidget;
    box->setMaximumWidth(formWidth);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(4 * grid);
    form->setVerticalSpacing(3 * grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields.addTo(form);
    return box;
}

QLayout* IntroductionPage::buttons()
{
    auto* begin = new QPushButton(tr("Save and begin"));
    begin->setObjectName(QStringLiteral("begin"));
    begin->setDefault(true);
    connect(begin, &QPushButton::clicked, this, [this] { finish(true); });
    auto* later = new QPushButton(tr("Later"));
    later->setObjectName(QStringLiteral("later"));
    connect(later, &QPushButton::clicked, this, [this] { finish(false); });
    auto* line = new QHBoxLayout;
    line->setSpacing(2 * grid);
    line->addWidget(begin);
    line->addWidget(later);
    line->addStretch();
    return line;
}

void IntroductionPage::takeFocus()
{
    m_fields.lines().first()->setFocus(Qt::OtherFocusReason);
}

void IntroductionPage::finish(bool keep)
{
    if (keep)
        m_fields.saveTo(m_settings);
    m_settings.set(setting::introduced, true);
    emit finished();
}

} // namespace chengbao::ui
