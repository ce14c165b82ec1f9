// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/scheme_editor.h"

#include "core/base/files.h"
#include "core/workflow/score/scheme_file.h"
#include "ui/common/background.h"
#include "ui/common/flow_row.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"
#include "ui/workflow/books/figure_table.h"
#include "ui/workflow/books/scheme_form.h"

#include <QDir>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using namespace workflow;

constexpr int pauseMs = 250;

/// The account of a scheme of that id, or null.
const Account* accountOf(const BooksView& view, const QString& id)
{
    const auto found = std::find_if(view.accounts.begin(), view.accounts.end(),
                                    [&](const Account& account) { return account.id() == id; });
    return found == view.accounts.end() ? nullptr : &*found;
}

} // namespace

FigureList trialList(const View& view, const std::shared_ptr<const Account>& trial,
                     const QString& model)
{
    const Account* found = accountOf(*view, model);
    const Account* now = found ? found : &view->accounts.front();
    QHash<QString, const UnitRow*> rows;
    for (const UnitRow& row : now->report.units)
        rows.insert(row.unit, &row);
    FigureList list{SchemeEditor::tr("Trial run, %1").arg(trial->report.scheme),
                    {{SchemeEditor::tr("Category"), 8},
                     {SchemeEditor::tr("Unit"), 20},
                     {SchemeEditor::tr("Rank"), 5},
                     {SchemeEditor::tr("Points"), 7},
                     {now->scheme ? now->report.scheme : SchemeEditor::tr("Now"), 7},
                     {SchemeEditor::tr("Rank now"), 5},
                     {SchemeEditor::tr("Difference"), 7}}};
    list.rows = int(trial->report.units.size());
    list.explained = {3};
    list.cell = [view, trial, rows,
                 scored = now->scheme.has_value()](int row, int column) -> packet::TableCell {
        const UnitRow& unit = trial->report.units[std::size_t(row)];
        const UnitRow* before = scored ? rows.value(unit.unit) : nullptr;
        switch (column) {
        case 0:
            return unit.category;
        case 1:
            return unit.unit;
        case 2:
            return Points(unit.rank);
        case 3:
            return unit.points;
        case 4:
            return before ? packet::TableCell(before->points) : packet::TableCell(QString());
        case 5:
            return before ? packet::TableCell(Points(before->rank)) : packet::TableCell(QString());
        default:
            return before ? packet::TableCell(unit.points - before->points)
                          : packet::TableCell(QString());
        }
    };
    list.text = SchemeEditor::tr("%1 points in all").arg(trial->report.points.toText());
    return list;
}

SchemeEditor::SchemeEditor(const BooksContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_parts(new QTabBar),
      m_stack(new QStackedWidget),
      m_form(new SchemeForm),
      m_text(new QPlainTextEdit),
      m_state(new QLabel),
      m_result(new FigureTable),
      m_lines(new FigureTable),
      m_pause(new QTimer(this)),
      m_checking(new Background(this)),
      m_trying(new Background(this))
{
    m_text->setObjectName(QStringLiteral("schemeText"));
    m_text->setAccessibleName(tr("The scheme as text"));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies(font.families() << QStringLiteral("Noto Sans Mono CJK SC"));
    m_text->setFont(font);
    m_text->setTabChangesFocus(true);
    m_state->setObjectName(QStringLiteral("schemeState"));
    m_state->setWordWrap(true);
    m_parts->setObjectName(QStringLiteral("schemeParts"));
    m_parts->setExpanding(false);
    for (const QString& name : {tr("Form"), tr("Text"), tr("Trial")})
        m_parts->addTab(name);
    m_parts->setTabToolTip(Text, tr("A change in the form writes the text anew, without notes"));
    for (QWidget* part : {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_text), trial()})
        m_stack->addWidget(part);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * grid, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(buttons());
    layout->addWidget(m_state);
    layout->addWidget(m_stack, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &SchemeEditor::check);
    connect(m_parts, &QTabBar::currentChanged, this, &SchemeEditor::turnTo);
    connect(m_form, &SchemeForm::changed, this, &SchemeEditor::followForm);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SchemeEditor::followText);
    connect(m_result, &FigureTable::figureChosen, this, &SchemeEditor::showLines);
}

QWidget* SchemeEditor::trial()
{
    m_result->setObjectName(QStringLiteral("trial"));
    m_lines->setObjectName(QStringLiteral("trialLines"));
    m_lines->hide();
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_result);
    parts->addWidget(m_lines);
    return parts;
}

QWidget* SchemeEditor::buttons()
{
    m_try = new QPushButton(tr("&Trial run"));
    m_try->setObjectName(QStringLiteral("tryScheme"));
    m_save = new QPushButton(tr("&Save and put in force"));
    m_save->setObjectName(QStringLiteral("saveScheme"));
    auto* back = new QPushButton(tr("&Back"));
    back->setObjectName(QStringLiteral("leaveScheme"));
    connect(m_try, &QPushButton::clicked, this, &SchemeEditor::tryOut);
    connect(m_save, &QPushButton::clicked, this, &SchemeEditor::save);
    connect(back, &QPushButton::clicked, this, [this] {
        if (!isChanged() || m_context.seams.prompts.confirm(this, tr("The changes are not saved."),
                                                            tr("Discard them")))
            emit givenUp();
    });
    auto* row = new QWidget;
    auto* layout = new FlowRow(row);
    layout->addWidget(back);
    layout->addWidget(m_parts);
    layout->addStretch();
    layout->addWidget(m_try);
    layout->addWidget(m_save);
    return row;
}

void SchemeEditor::begin(const QString& yaml, const QString& file, const QString& model)
{
    m_file = file;
    m_model = model;
    m_start = yaml;
    m_trial.reset();
    m_result->setList({});
    m_lines->hide();
    m_parts->setTabEnabled(Trial, false);
    m_text->setPlainText(yaml);
    m_pause->stop();
    m_textIsAhead = true;
    m_formHolds = true;
    m_parts->setCurrentIndex(fillForm() ? Form : Text);
    turnTo(m_parts->currentIndex());
    check();
}

bool SchemeEditor::isChanged() const
{
    return m_text->toPlainText() != m_start || !m_formHolds;
}

/// From the text, if that holds.
bool SchemeEditor::fillForm()
{
    const auto scheme = parseScheme(m_text->toPlainText().toUtf8(), QString());
    if (!scheme)
        return false;
    m_form->setScheme(*scheme);
    m_textIsAhead = false;
    return true;
}

void SchemeEditor::turnTo(int part)
{
    // A form cannot show what does not hold.
    if (part == Form && m_textIsAhead && !fillForm()) {
        m_parts->setCurrentIndex(Text);
        return check();
    }
    m_stack->setCurrentIndex(part);
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void SchemeEditor::followForm()
{
    const auto scheme = m_form->scheme();
    m_formHolds = scheme.has_value();
    if (!scheme) {
        m_scheme.reset();
        m_pause->stop();
        m_try->setEnabled(false);
        m_save->setEnabled(false);
        return tell(m_form->show(scheme.error()), false);
    }
    m_form->clearFaults();
    const QScopedValueRollback writing(m_writingText, true);
    m_text->setPlainText(QString::fromUtf8(toYaml(*scheme)));
}

void SchemeEditor::followText()
{
    m_textIsAhead = m_textIsAhead || !m_writingText;
    m_formHolds = true;
    m_pause->start();
}

void SchemeEditor::tell(const QString& text, bool holds)
{
    const Tones t = tonesOf(palette());
    m_state->setStyleSheet(QStringLiteral("color: %1;").arg((holds ? t.good : t.error).name()));
    m_state->setText(text);
}

void SchemeEditor::check()
{
    if (m_checking->isRunning())
        return m_pause->start();
    m_checking->run([text = m_text->toPlainText()](
                        const Progress&) { return parseScheme(text.toUtf8(), QString()); },
                    [this](const Result<workflow::Scheme>& scheme) {
                        if (m_formHolds) // else the form has said already what is wrong
                            showCheck(scheme);
                    });
}

void SchemeEditor::showCheck(const Result<workflow::Scheme>& scheme)
{
    m_scheme = scheme ? std::optional(*scheme) : std::nullopt;
    m_try->setEnabled(scheme.has_value() && m_view && !m_trying->isRunning());
    m_save->setEnabled(scheme.has_value());
    if (scheme) {
        tell(tr("The scheme holds. A trial run shows what it makes of your books."), true);
        return showLine(0);
    }
    const Error& error = scheme.error();
    showLine(error.line);
    if (m_stack->currentIndex() == Form && !m_textIsAhead)
        tell(m_form->show(error, m_text->toPlainText()), false);
    else
        tell(error.line > 0 ? tr("Line %1: %2").arg(error.line).arg(summarise(error))
                            : summarise(error),
             false);
}

/// Marks a line; 0 for none.
void SchemeEditor::showLine(int line)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (line > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(line - 1));
        QColor colour = tonesOf(palette()).error;
        colour.setAlpha(48);
        mark.format.setBackground(colour);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
}

void SchemeEditor::tryOut()
{
    if (!m_scheme || !m_view || m_trying->isRunning())
        return;
    m_try->setEnabled(false);
    m_state->setText(tr("Counting…"));
    m_trying->run(
        [view = m_view, scheme = *m_scheme](const Progress& progress) {
            return makeAccount(*view->books, scheme, view->schemes, view->period, view->today,
                               progress);
        },
        [this](const Result<Account>& trial) { showTrial(trial); });
}

void SchemeEditor::showTrial(const Result<Account>& trial)
{
    m_try->setEnabled(m_scheme.has_value());
    if (!trial)
        return m_state->setText(describe(trial.error()));
    m_trial = std::make_shared<const Account>(*trial);
    const FigureList list = trialList(m_view, m_trial, m_model);
    m_state->setText(*list.text);
    m_parts->setTabEnabled(Trial, true);
    m_parts->setCurrentIndex(Trial);
    m_result->setList(list);
    m_lines->hide();
    m_result->setFocus(Qt::OtherFocusReason);
}

void SchemeEditor::showLines(int row)
{
    const Figure figure{Figure::Of::Unit, m_trial->report.units[std::size_t(row)].unit};
    auto lines = std::make_shared<const std::vector<LedgerLine>>(linesBehind(
        figure, m_trial->input(*m_view->books, m_view->today), m_trial->report, m_trial->year));
    m_lines->setList(lineList(lines, {}));
    m_lines->show();
    m_lines->setFocus(Qt::OtherFocusReason);
}

void SchemeEditor::save()
{
    // What was typed last may not have been looked at yet.
    const QString text = m_text->toPlainText();
    if (const auto scheme = parseScheme(text.toUtf8(), QString()); !scheme || !m_formHolds)
        return m_formHolds ? showCheck(scheme) : void();
    else
        m_scheme = *scheme;
    const QString folder = m_context.places.ownSchemes;
    const QString file =
        m_file.isEmpty() ? folder + u'/' + m_scheme->id + QStringLiteral(".yaml") : m_file;
    const bool other = m_file.isEmpty() && QFile::exists(file);
    if (other && !m_context.seams.prompts.confirm(
                     this, tr("A scheme “%1” of your own is there already.").arg(m_scheme->id),
                     tr("Replace it")))
        return;
    QDir().mkpath(folder);
    if (const auto kept = writeFileAtomically(file, text.toUtf8()); !kept)
        return m_state->setText(describe(kept.error()));
    m_start = text;
    m_file = file;
    emit saved(m_scheme->id);
}

std::vector<FigureList> SchemeEditor::lists() const
{
    if (!m_trial)
        return {};
    return {m_result->list()};
}

} // namespace chengbao::ui
