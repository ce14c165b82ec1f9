// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/scheme_head.h"

#include "ui/common/flow_row.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"
#include "ui/workflow/books/scheme_cells.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStyle>

namespace chengbao::ui
{
namespace
{

using namespace workflow;

// The places of the choices.
enum Reuse { Sum, Separate, Highest, OncePerLevel, Levels, LevelsOnce };

Reuse placeOf(const ReuseRule& rule)
{
    if (rule.tiers > 0)
        return rule.oncePerTier ? LevelsOnce : Levels;
    return rule.separate      ? Separate
           : rule.highest     ? Highest
           : rule.oncePerTier ? OncePerLevel
                              : Sum;
}

QString figuresOf(const ShareRule& rule)
{
    if (rule.how == ShareRule::How::Fixed)
        return rule.fixed.toText();
    QStringList parts;
    for (const int part : rule.order)
        parts << QString::number(part);
    return parts.join(u':');
}

bool asksFigures(const QComboBox* how)
{
    const auto rule = ShareRule::How(how->currentIndex());
    return rule == ShareRule::How::Fixed || rule == ShareRule::How::Ordered;
}

void setWrong(QWidget* of, bool wrong)
{
    of->setProperty("wrong", wrong);
    of->style()->unpolish(of);
    of->style()->polish(of);
}

tl::unexpected<Error> wrong(QWidget* line, const char* reason, const QString& text)
{
    setWrong(line, true);
    return failure({ErrorCode::Malformed, reason, {text}});
}

QWidget* beside(QWidget* first, QWidget* second)
{
    auto* both = new QWidget;
    auto* layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(first, 1);
    layout->addWidget(second);
    return both;
}

QFormLayout* formIn(QWidget* page)
{
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 2 * grid, 0, 0);
    form->setHorizontalSpacing(3 * grid);
    form->setVerticalSpacing(2 * grid);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    return form;
}

} // namespace

SchemeHead::SchemeHead(QWidget* parent)
    : QWidget(parent),
      m_name(line("schemeName")),
      m_id(line("schemeId", tr("small letters, digits and hyphens"))),
      m_issuer(line("schemeIssuer")),
      m_basis(line("schemeBasis")),
      m_system(box("schemeSystem")),
      m_from(line("schemeFrom", tr("2026-01-01; empty: open"))),
      m_to(line("schemeTo", tr("2026-12-31; empty: open"))),
      m_period(box("schemePeriod")),
      m_missing(new QPlainTextEdit),
      m_decimals(new QSpinBox),
      m_rounding(box("schemeRounding")),
      m_attribution(box("schemeDay")),
      m_upper(line("schemeUpper", tr("id of the upper level’s scheme"))),
      m_reuse(box("schemeReuse")),
      m_levels(new QSpinBox),
      m_units(box("schemeUnits")),
      m_unitFigures(line("schemeUnitFigures")),
      m_persons(box("schemePersons")),
      m_personFigures(line("schemePersonFigures"))
{
    addChoices();
    m_missing->setAccessibleName(tr("What its document leaves open"));
    m_missing->setTabChangesFocus(true);
    m_missing->setMaximumHeight(18 * grid);
    connect(m_missing, &QPlainTextEdit::textChanged, this, &SchemeHead::follow);
    m_decimals->setRange(0, 4);
    m_levels->setRange(1, 7);
    for (QSpinBox* spin : {m_decimals, m_levels})
        connect(spin, &QSpinBox::valueChanged, this, &SchemeHead::follow);
    for (QLineEdit* figures : {m_unitFigures, m_personFigures})
        figures->setFixedWidth(30 * grid);
    auto* layout = new FlowRow(this);
    layout->setSpacing(6 * grid);
    for (QWidget* half : {naming(), counting()}) {
        half->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        half->setMinimumWidth(75 * grid);
        layout->addWidget(half);
        layout->setAlignment(half, Qt::AlignTop);
    }
    m_quiet = false;
}

/// In the order of the values.
void SchemeHead::addChoices()
{
    m_system->addItem(tr("Both"));
    m_system->addItems(systemChoices().mid(1));
    m_period->addItems(periodChoices());
    for (const QString& way : {tr("Half up"), tr("Half to even"), tr("Cut off what is behind")})
        m_rounding->addItem(way);
    for (const QString& day : {tr("Day of adoption"), tr("Day of submission")})
        m_attribution->addItem(day);
    for (const QString& rule :
         {tr("All are added up"), tr("Each as an item of its own"), tr("Only the best"),
          tr("Once per level"), tr("Only the highest levels"), tr("The highest levels, each once")})
        m_reuse->addItem(rule);
    for (const QString& rule : {tr("Each gets all"), tr("Equal parts"), tr("Fixed for each"),
                                tr("By the order of names"), tr("As recorded")}) {
        m_units->addItem(rule);
        m_persons->addItem(rule);
    }
}

QLineEdit* SchemeHead::line(const char* name, const QString& hint)
{
    auto* made = new QLineEdit;
    made->setObjectName(QLatin1String(name));
    made->setPlaceholderText(hint);
    connect(made, &QLineEdit::textEdited, this, &SchemeHead::follow);
    return made;
}

QComboBox* SchemeHead::box(const char* name)
{
    auto* made = new QComboBox;
    made->setObjectName(QLatin1String(name));
    connect(made, &QComboBox::currentIndexChanged, this, &SchemeHead::follow);
    return made;
}

QWidget* SchemeHead::naming()
{
    auto* page = new QWidget;
    QFormLayout* form = formIn(page);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Id"), m_id);
    form->addRow(tr("Issued by"), m_issuer);
    form->addRow(tr("Basis"), m_basis);
    form->addRow(tr("System"), m_system);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("Until"), m_to);
    form->addRow(tr("Left open"), m_missing);
    return page;
}

QWidget* SchemeHead::counting()
{
    auto* page = new QWidget;
    QFormLayout* form = formIn(page);
    form->addRow(tr("Period"), m_period);
    form->addRow(tr("Counts on the"), m_attribution);
    form->addRow(tr("Decimals"), m_decimals);
    form->addRow(tr("Rounding"), m_rounding);
    form->addRow(tr("One item several times"), beside(m_reuse, m_levels));
    form->addRow(tr("Several units"), beside(m_units, m_unitFigures));
    form->addRow(tr("Several authors"), beside(m_persons, m_personFigures));
    form->addRow(tr("Upper scheme"), m_upper);
    return page;
}

void SchemeHead::follow()
{
    if (m_quiet)
        return;
    m_levels->setVisible(m_reuse->currentIndex() >= Levels);
    for (const auto& [how, figures] :
         {std::pair(m_units, m_unitFigures), std::pair(m_persons, m_personFigures)}) {
        figures->setVisible(asksFigures(how));
        figures->setPlaceholderText(
            how->currentIndex() == int(ShareRule::How::Fixed) ? tr("points") : tr("such as 3:2"));
    }
    for (QLineEdit* one : {m_from, m_to, m_unitFigures, m_personFigures})
        setWrong(one, false);
    emit changed();
}

void SchemeHead::setScheme(const workflow::Scheme& scheme)
{
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_name->setText(scheme.name);
        m_id->setText(scheme.id);
        m_issuer->setText(scheme.issuer);
        m_basis->setText(scheme.basis);
        m_system->setCurrentIndex(scheme.system ? 1 + int(*scheme.system) : 0);
        m_from->setText(scheme.validFrom.toString(Qt::ISODate));
        m_to->setText(scheme.validTo.toString(Qt::ISODate));
        m_period->setCurrentIndex(int(scheme.period));
        m_missing->setPlainText(scheme.missing.join(u'\n'));
        m_decimals->setValue(scheme.decimals);
        m_rounding->setCurrentIndex(int(scheme.rounding));
        m_attribution->setCurrentIndex(scheme.bySubmission ? 1 : 0);
        m_upper->setText(scheme.upper);
        m_reuse->setCurrentIndex(placeOf(scheme.reuse));
        m_levels->setValue(std::max(1, scheme.reuse.tiers));
        m_units->setCurrentIndex(int(scheme.unitShare.how));
        m_unitFigures->setText(figuresOf(scheme.unitShare));
        m_persons->setCurrentIndex(int(scheme.personShare.how));
        m_personFigures->setText(figuresOf(scheme.personShare));
    }
    const QSignalBlocker silent(this);
    follow();
}

Result<QDate> SchemeHead::day(QLineEdit* from) const
{
    const QString text = from->text().trimmed();
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        return wrong(from, QT_TRANSLATE_NOOP("Error", "“%1” is not a date such as 2019-03-01"),
                     text);
    return date;
}

ReuseRule SchemeHead::reuse() const
{
    const int how = m_reuse->currentIndex();
    ReuseRule rule;
    rule.separate = how == Separate;
    rule.highest = how == Highest;
    rule.oncePerTier = how == OncePerLevel || how == LevelsOnce;
    rule.tiers = how >= Levels ? m_levels->value() : 0;
    return rule;
}

Result<ShareRule> SchemeHead::share(const QComboBox* how, QLineEdit* figures) const
{
    static const QRegularExpression between(QStringLiteral("\\s*[:：、,，]\\s*"));
    ShareRule rule;
    rule.how = ShareRule::How(how->currentIndex());
    const QString text = figures->text().trimmed();
    if (rule.how == ShareRule::How::Fixed) {
        const auto points = Points::fromText(text);
        if (!points || *points < Points(0))
            return wrong(figures, QT_TRANSLATE_NOOP("Error", "“%1” is not a number of points"),
                         text);
        rule.fixed = *points;
    }
    if (rule.how == ShareRule::How::Ordered) {
        for (const QString& part : text.split(between, Qt::SkipEmptyParts))
            rule.order.push_back(part.toInt());
        if (rule.order.size() < 2 || std::count_if(rule.order.begin(), rule.order.end(),
                                                   [](int part) { return part < 1; }) > 0)
            return wrong(figures,
                         QT_TRANSLATE_NOOP("Error", "“%1” is not a proportion such as 3:2"), text);
    }
    return rule;
}

Result<workflow::Scheme> SchemeHead::scheme() const
{
    workflow::Scheme scheme;
    scheme.name = m_name->text().trimmed();
    scheme.id = m_id->text().trimmed();
    scheme.issuer = m_issuer->text().trimmed();
    scheme.basis = m_basis->text().trimmed();
    if (m_system->currentIndex() > 0)
        scheme.system = System(m_system->currentIndex() - 1);
    scheme.period = PeriodLength(m_period->currentIndex());
    scheme.decimals = m_decimals->value();
    scheme.rounding = Rounding(m_rounding->currentIndex());
    scheme.bySubmission = m_attribution->currentIndex() == 1;
    scheme.upper = m_upper->text().trimmed();
    for (const QString& one : m_missing->toPlainText().split(u'\n', Qt::SkipEmptyParts))
        scheme.missing << one.trimmed();
    scheme.reuse = reuse();
    const auto from = day(m_from), to = day(m_to);
    if (!from || !to)
        return failure((from ? to : from).error());
    scheme.validFrom = *from;
    scheme.validTo = *to;
    const auto units = share(m_units, m_unitFigures), persons = share(m_persons, m_personFigures);
    if (!units || !persons)
        return failure((units ? persons : units).error());
    scheme.unitShare = *units;
    scheme.personShare = *persons;
    return scheme;
}

} // namespace chengbao::ui
