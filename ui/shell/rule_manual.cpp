// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rule_manual.h"

#include "ui/common/icons.h"
#include "ui/common/level_mark.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

constexpr int ruleRole = Qt::UserRole; ///< index; headings have none
constexpr int shownExamples = 6;
constexpr int shownWords = 40;

struct Chapter {
    const char* prefixes; ///< first parts of ids
    const char* title;
};

constexpr Chapter chapters[] = {
    {"person word", QT_TRANSLATE_NOOP("RuleManual", "Person and tone")},
    {"title", QT_TRANSLATE_NOOP("RuleManual", "Titles")},
    {"empty", QT_TRANSLATE_NOOP("RuleManual", "Empty and inflated words")},
    {"structure archive", QT_TRANSLATE_NOOP("RuleManual", "Structure and content")},
    {"data", QT_TRANSLATE_NOOP("RuleManual", "Figures and dates")},
    {"secret privacy", QT_TRANSLATE_NOOP("RuleManual", "Secrets and personal data")},
    {"term ref", QT_TRANSLATE_NOOP("RuleManual", "Terms, names and references")},
    {"format", QT_TRANSLATE_NOOP("RuleManual", "Punctuation and layout")},
    {"number unit", QT_TRANSLATE_NOOP("RuleManual", "Numerals and units")},
    {"spell", QT_TRANSLATE_NOOP("RuleManual", "Wrong characters and words")},
    {"gate", QT_TRANSLATE_NOOP("RuleManual", "Gates before a packet")},
};

bool belongs(const lint::Rule& rule, const Chapter& chapter)
{
    const QString first = rule.id.section(QLatin1Char('.'), 0, 0);
    return QString::fromLatin1(chapter.prefixes).split(QLatin1Char(' ')).contains(first);
}

bool isOfNone(const lint::Rule& rule)
{
    return std::none_of(std::begin(chapters), std::end(chapters),
                        [&rule](const Chapter& chapter) { return belongs(rule, chapter); });
}

/// A message without what is filled in for each finding.
QString plainMessage(QString message)
{
    static const QRegularExpression blank(QStringLiteral("%\\d"));
    return message.replace(blank, QStringLiteral("…"));
}

QString wordsOf(const lint::Rule& rule)
{
    QStringList words;
    for (const lint::Token& token : rule.tokens) {
        if (!token.isPattern && !token.group.startsWith(QLatin1String("unless")))
            words << (token.replacement.isEmpty()
                          ? token.text
                          : token.text + QStringLiteral("→") + token.replacement);
    }
    if (words.size() > shownWords)
        words = words.mid(0, shownWords) << QStringLiteral("……");
    return words.join(QStringLiteral("、"));
}

/// Everything a search looks at.
QString allWords(const lint::Rule& rule)
{
    QString all = rule.id + u' ' + rule.name + u' ' + rule.message + u' ' + rule.source;
    for (const auto* examples : {&rule.bad, &rule.good}) {
        for (const lint::Example& example : *examples)
            all += u'\n' + example.text;
    }
    for (const lint::Token& token : rule.tokens)
        all += token.isPattern ? QString() : u'\n' + token.text;
    return all;
}

QString paragraph(const QString& heading, const QString& text)
{
    return text.isEmpty()
               ? QString()
               : QStringLiteral("<h4>%1</h4><p>%2</p>").arg(heading.toHtmlEscaped(), text);
}

QString examplesOf(const std::vector<lint::Example>& examples, const QColor& colour)
{
    QString html;
    for (const lint::Example& example : examples) {
        if (html.count(QLatin1String("<tr>")) == shownExamples)
            break;
        html +=
            QStringLiteral("<tr><td style=\"border-left: 3px solid %1; padding: 2px 10px;\">%2"
                           "</td></tr>")
                .arg(colour.name(),
                     example.text.trimmed().toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
    }
    return html.isEmpty()
               ? html
               : QStringLiteral("<table cellspacing=\"6\" width=\"100%\">%1</table>").arg(html);
}

} // namespace

RuleManual::RuleManual(std::shared_ptr<const lint::Linter> linter, QWidget* parent)
    : QDialog(parent),
      m_linter(std::move(linter)),
      m_search(new QLineEdit),
      m_list(new QListWidget),
      m_page(new QTextBrowser)
{
    setObjectName(QStringLiteral("ruleManual"));
    setWindowTitle(tr("Rule manual"));
    m_page->setAccessibleName(tr("The rule"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->document()->setDocumentMargin(6 * grid);
    auto* parts = new QSplitter;
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->addWidget(side());
    parts->addWidget(m_page);
    parts->setStretchFactor(1, 1);
    parts->setSizes({280, 580});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts);
    connect(m_search, &QLineEdit::textChanged, this, &RuleManual::narrow);
    connect(m_list, &QListWidget::currentRowChanged, this, &RuleManual::showCurrent);
    narrow();
    resize(860, 600);
}

QWidget* RuleManual::side()
{
    m_search->setObjectName(QStringLiteral("ruleSearch"));
    m_search->setPlaceholderText(tr("A word, a rule, an example"));
    m_search->setAccessibleName(tr("Search the rules"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("ruleList"));
    m_list->setAccessibleName(tr("Rules"));
    m_list->setIconSize(QSize(4 * grid, 4 * grid));
    m_list->setStyleSheet(QStringLiteral("QListWidget { padding: 0 4px; }"));
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 2 * grid, 0, 0);
    layout->setSpacing(2 * grid);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(2 * grid, 0, 2 * grid, 0);
    top->addWidget(m_search);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    return side;
}

void RuleManual::narrow()
{
    const QStringList wanted = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto& rules = m_linter->pack().rules;
    m_list->clear();
    const auto list = [&](const QString& title, const auto& isOf) {
        bool headed = false;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const QString all = isOf(rules[i]) ? allWords(rules[i]) : QString();
            if (all.isEmpty() ||
                !std::all_of(wanted.begin(), wanted.end(), [&all](const QString& word) {
                    return all.contains(word, Qt::CaseInsensitive);
                }))
                continue;
            if (!std::exchange(headed, true)) {
                auto* heading = new QListWidgetItem(title, m_list);
                heading->setFlags(Qt::NoItemFlags);
                heading->setSizeHint(QSize(0, 8 * grid));
            }
            auto* row =
                new QListWidgetItem(levelIcon(rules[i].level, palette()), rules[i].name, m_list);
            row->setData(ruleRole, static_cast<int>(i));
            row->setData(Qt::AccessibleTextRole, rules[i].name + u' ' + label(rules[i].level));
            row->setSizeHint(QSize(0, 7 * grid));
        }
    };
    for (const Chapter& chapter : chapters)
        list(QCoreApplication::translate("RuleManual", chapter.title),
             [&chapter](const lint::Rule& rule) { return belongs(rule, chapter); });
    list(tr("Others"), [](const lint::Rule& rule) { return isOfNone(rule); });
    if (m_list->count() == 0)
        m_page->setHtml(
            QStringLiteral("<p>%1</p>")
                .arg(
                    tr("No rule speaks of this. Fewer or other words find more.").toHtmlEscaped()));
    m_list->setCurrentRow(m_list->count() > 0 ? 1 : -1);
}

void RuleManual::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RuleManual::showRule(const QString& id)
{
    m_search->clear();
    const auto& rules = m_linter->pack().rules;
    for (int row = 0; row < m_list->count(); ++row) {
        const QVariant index = m_list->item(row)->data(ruleRole);
        if (index.isValid() && rules[static_cast<std::size_t>(index.toInt())].id == id)
            m_list->setCurrentRow(row);
    }
}

void RuleManual::showCurrent()
{
    const QListWidgetItem* row = m_list->currentItem();
    const QVariant index = row ? row->data(ruleRole) : QVariant();
    if (!index.isValid())
        return;
    const lint::Rule& rule = m_linter->pack().rules[static_cast<std::size_t>(index.toInt())];
    const Tones t = tonesOf(palette());
    const QColor level = rule.level == Level::Error     ? t.error
                         : rule.level == Level::Warning ? t.warning
                                                        : t.hint;
    QStringList kinds;
    for (const Kind kind : rule.kinds)
        kinds << label(kind);
    QString why = plainMessage(rule.message).toHtmlEscaped();
    QStringList more = rule.messages.values();
    more.sort();
    for (const QString& one : more)
        why += QStringLiteral("<br>") + plainMessage(one).toHtmlEscaped();
    const QString html =
        QStringLiteral("<h2>%1</h2><p><span style=\"color: %2;\">%3</span> "
                       "<span style=\"color: %4;\">%5%6</span></p>")
            .arg(rule.name.toHtmlEscaped(), level.name(), label(rule.level).toHtmlEscaped(),
                 t.muted.name(), rule.id,
                 rule.enabled ? QString() : QStringLiteral(" · ") + tr("switched off")) +
        paragraph(tr("What and why"), why) +
        paragraph(tr("On whose word"), rule.source.toHtmlEscaped()) +
        paragraph(tr("Only in items of these kinds"),
                  kinds.join(QStringLiteral("、")).toHtmlEscaped()) +
        paragraph(tr("Wrong"), examplesOf(rule.bad, t.error)) +
        paragraph(tr("Right"), examplesOf(rule.good, t.good)) +
        paragraph(tr("Words it knows"), wordsOf(rule).toHtmlEscaped());
    m_page->setHtml(html);
}

} // namespace chengbao::ui
