// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/similar_dialog.h"

#include "ui/archive/item_model.h"
#include "ui/common/similar_page.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

QString lineOf(const archive::Duplicate& duplicate)
{
    QStringList facts{likenessOf(duplicate)};
    if (!duplicate.earlier.unit.isEmpty())
        facts << duplicate.earlier.unit;
    facts << duplicate.day.toString(Qt::ISODate) << label(duplicate.earlier.state);
    return shownTitle(duplicate.earlier.title) + QLatin1Char('\n') +
           facts.join(QStringLiteral(" · "));
}

QPushButton* button(const QString& name, const QString& words)
{
    auto* made = new QPushButton(words);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace

SimilarDialog::SimilarDialog(QString body, std::vector<archive::Duplicate> found, Occasion occasion,
                             QWidget* parent)
    : QDialog(parent),
      m_body(std::move(body)),
      m_found(std::move(found)),
      m_head(new QLabel),
      m_list(new QListWidget),
      m_page(new QTextBrowser),
      m_link(button(QStringLiteral("linkFollowUp"), tr("Link as a follow-up"))),
      m_open(button(QStringLiteral("openEarlier"), tr("Open the earlier one")))
{
    setObjectName(QStringLiteral("similarDialog"));
    setWindowTitle(tr("Items like this one"));
    build(occasion);
    fill();
}

void SimilarDialog::build(Occasion occasion)
{
    m_head->setObjectName(QStringLiteral("similarHead"));
    m_head->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("similarItems"));
    m_list->setAccessibleName(tr("Earlier items"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_page->setObjectName(QStringLiteral("similarPage"));
    m_page->setAccessibleName(tr("What both have and what differs"));
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(2 * grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_head);
    layout->addWidget(m_list);
    layout->addWidget(m_page, 1);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_open);
    line->addWidget(m_link);
    line->addStretch();
    const bool handingIn = occasion == Occasion::HandingIn;
    auto* close = button(QStringLiteral("close"), handingIn ? tr("Back to the text") : tr("Close"));
    line->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    if (handingIn) {
        auto* go = button(QStringLiteral("sendAnyway"), tr("Send for review"));
        go->setDefault(true);
        connect(go, &QPushButton::clicked, this, &QDialog::accept);
        line->addWidget(go);
    }
    layout->addLayout(line);
    connect(m_list, &QListWidget::currentRowChanged, this, &SimilarDialog::showCurrent);
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (const archive::Duplicate* one = current())
            emit linkWanted(one->earlier.id);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const archive::Duplicate* one = current())
            emit openWanted(one->earlier.id);
    });
    resize(820, 600);
}

void SimilarDialog::fill()
{
    m_list->clear();
    for (const archive::Duplicate& one : m_found)
        m_list->addItem(lineOf(one));
    m_list->setCurrentRow(0);
    // As high as it is long, up to three; the rest is the page's.
    constexpr int shown = 3;
    const int rows = std::min(m_list->count(), shown);
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * (m_list->sizeHintForRow(0) + 4) + 4);
    showCurrent();
}

const archive::Duplicate* SimilarDialog::current() const
{
    const auto row = static_cast<std::size_t>(m_list->currentRow());
    return row < m_found.size() ? &m_found[row] : nullptr;
}

void SimilarDialog::showCurrent()
{
    const archive::Duplicate* one = current();
    m_link->setEnabled(one != nullptr);
    m_open->setEnabled(one != nullptr);
    if (!one) {
        m_head->setText(tr("No earlier item says the same, or all that do are linked."));
        m_page->clear();
        return;
    }
    const bool follows = one->relation == archive::Duplicate::Relation::FiguresUpdated;
    m_head->setText(follows ? tr("The figures were updated and the rest stayed: if this goes on "
                                 "from the earlier item, link it as a follow-up.")
                            : tr("Earlier items say much the same. Handing in the same twice "
                                 "counts against the unit; a follow-up can be linked."));
    m_page->setHtml(similarPage(*one, m_body, tonesOf(palette())));
}

void SimilarDialog::noteLinked(const QString& earlier)
{
    std::erase_if(m_found,
                  [&earlier](const archive::Duplicate& one) { return one.earlier.id == earlier; });
    fill();
}

} // namespace chengbao::ui
