// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/scheme_cells.h"

#include "ui/words/score_words.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace chengbao::ui
{
namespace
{

using namespace workflow;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchemeText)
};

constexpr PeriodLength allLengths[] = {PeriodLength::Week, PeriodLength::Month,
                                       PeriodLength::Quarter, PeriodLength::HalfYear,
                                       PeriodLength::Year};
constexpr Scope allScopes[] = {Scope::All, Scope::Adoption, Scope::Bonus, Scope::Base};
constexpr Task::Measure allMeasures[] = {Task::Measure::Submitted, Task::Measure::Adopted,
                                         Task::Measure::Points, Task::Measure::AdoptionRate};
const QString between = QStringLiteral("、");

/// A yes-or-no condition: what it is called either way.
struct Flag {
    std::optional<bool> Conditions::*member;
    QString yes, no;
};

std::vector<Flag> flags()
{
    return {{&Conditions::relayed, Words::tr("sent on by the own level"), Words::tr("not sent on")},
            {&Conditions::reprinted, Words::tr("appeared elsewhere first"),
             Words::tr("appeared first")},
            {&Conditions::principal, Words::tr("principal leader"), Words::tr("other leaders")},
            {&Conditions::positive, Words::tr("approving"), Words::tr("not approving")}};
}

QString formCondition(Form form)
{
    return Words::tr("form %1").arg(label(form));
}

QString kindCondition(Kind kind)
{
    return Words::tr("kind %1").arg(label(kind));
}

template <class Values, class Text>
QStringList textsOf(const Values& values, const Text& text)
{
    QStringList all;
    for (const auto value : values)
        all << text(value);
    return all;
}

/// The one of `values` that goes by `text`, or by its word in the files.
template <class Values, class Text>
auto found(const Values& values, const Text& text, const QString& word)
    -> std::optional<std::decay_t<decltype(*std::begin(values))>>
{
    for (const auto value : values) {
        if (text(value) == word)
            return value;
    }
    return std::nullopt;
}

const auto plain = [](auto value) { return label(value); };
const auto own = [](auto value) { return textOf(value); };

/// Takes one condition over; false when it is none.
bool take(const QString& part, Conditions& when)
{
    if (const auto tier = found(allValues<Tier>(), plain, part))
        return when.tiers.push_back(*tier), true;
    if (const auto form = found(allValues<Form>(), formCondition, part))
        return when.forms.push_back(*form), true;
    if (const auto kind = found(allValues<Kind>(), kindCondition, part))
        return when.kinds.push_back(*kind), true;
    for (const Flag& flag : flags()) {
        if (part == flag.yes || part == flag.no)
            return when.*flag.member = part == flag.yes, true;
    }
    return false;
}

} // namespace

QString textOf(const Amount& amount)
{
    return amount.isRange() ? amount.least.toText() + u'~' + amount.most.toText()
                            : amount.least.toText();
}

QString textOf(const Conditions& when)
{
    QStringList parts = textsOf(when.tiers, plain) + textsOf(when.forms, formCondition) +
                        textsOf(when.kinds, kindCondition);
    for (const Flag& flag : flags()) {
        if (const auto& asked = when.*flag.member)
            parts << (*asked ? flag.yes : flag.no);
    }
    return parts.join(between);
}

QString textOf(const std::optional<Points>& points)
{
    return points ? points->toText() : QString();
}

QString textOf(const Points& points)
{
    return points.isZero() ? QString() : points.toText();
}

QString textOf(Scope scope)
{
    switch (scope) {
    case Scope::All:
        return Words::tr("all points");
    case Scope::Adoption:
        return Words::tr("points for adoptions");
    case Scope::Bonus:
        return Words::tr("bonuses");
    case Scope::Base:
        break;
    }
    return Words::tr("base points");
}

QString textOf(Task::Measure measure)
{
    switch (measure) {
    case Task::Measure::Submitted:
        return Words::tr("submitted");
    case Task::Measure::Adopted:
        return Words::tr("adopted");
    case Task::Measure::Points:
        return Words::tr("points");
    case Task::Measure::AdoptionRate:
        break;
    }
    return Words::tr("% adopted");
}

QStringList conditionChoices()
{
    QStringList all = textsOf(allValues<Tier>(), plain) +
                      textsOf(allValues<Form>(), formCondition) +
                      textsOf(allValues<Kind>(), kindCondition);
    for (const Flag& flag : flags())
        all << flag.yes << flag.no;
    return all;
}

QStringList tierChoices()
{
    return QStringList(QString()) + textsOf(allValues<Tier>(), plain);
}

QStringList systemChoices()
{
    return QStringList(QString()) + textsOf(allValues<System>(), plain);
}

QStringList formChoices()
{
    return textsOf(allValues<Form>(), plain);
}

QStringList periodChoices()
{
    return textsOf(allLengths, plain);
}

QStringList scopeChoices()
{
    return textsOf(allScopes, own);
}

QStringList measureChoices()
{
    return QStringList(QString()) + textsOf(allMeasures, own);
}

QString yesText()
{
    return Words::tr("yes");
}

QString upperText()
{
    return Words::tr("the upper scheme’s points");
}

QString instructionText()
{
    return label(ScoreEvent::Kind::Instruction);
}

QString commissionText()
{
    return label(ScoreEvent::Kind::Commission);
}

QString onceText()
{
    return Words::tr("once for each item");
}

QString insteadText()
{
    return Words::tr("the higher of it and the adoption");
}

QString perUnitText()
{
    return Words::tr("for each unit");
}

void RowReader::fail(int column, const char* reason, const QStringList& arguments) const
{
    throw SchemeFault{
        m_table, m_row, column, {ErrorCode::Malformed, reason, arguments, {}, m_row + 1}};
}

QString RowReader::name(int column) const
{
    if (text(column).isEmpty())
        fail(column, QT_TRANSLATE_NOOP("Error", "a name is missing"));
    return text(column);
}

QStringList RowReader::list(int column) const
{
    static const QRegularExpression gap(QStringLiteral("\\s*[、，,;；]\\s*"));
    return text(column).split(gap, Qt::SkipEmptyParts);
}

bool RowReader::is(int column, const QString& word) const
{
    if (text(column).isEmpty())
        return false;
    if (text(column) != word)
        fail(column, QT_TRANSLATE_NOOP("Error", "“%1” does not belong here; pick from the list"),
             {text(column)});
    return true;
}

std::optional<Points> RowReader::figure(int column) const
{
    constexpr int mostPoints = 1000000;
    if (text(column).isEmpty())
        return std::nullopt;
    const auto points = Points::fromText(text(column));
    if (!points || *points < Points(0) || *points > Points(mostPoints))
        fail(column,
             QT_TRANSLATE_NOOP("Error", "“%1” is not a number from 0 to %2 with up to 4 decimals"),
             {text(column), QString::number(mostPoints)});
    return points;
}

Points RowReader::needed(int column) const
{
    const auto points = figure(column);
    if (!points)
        fail(column, QT_TRANSLATE_NOOP("Error", "nothing says how many points this gives"));
    return *points;
}

Points RowReader::orZero(int column) const
{
    return figure(column).value_or(Points());
}

std::optional<Amount> RowReader::amount(int column) const
{
    static const QRegularExpression range(QStringLiteral("\\A(\\S+?)\\s*[~～—–至到]\\s*(\\S+)\\z"));
    const auto match = range.match(text(column));
    if (!match.hasMatch()) {
        const auto points = figure(column);
        return points ? std::optional(Amount{*points, *points}) : std::nullopt;
    }
    const auto least = Points::fromText(match.captured(1));
    const auto most = Points::fromText(match.captured(2));
    if (!least || !most || *least < Points(0) || *least >= *most)
        fail(column, QT_TRANSLATE_NOOP("Error", "a range is two numbers, the smaller first"));
    return Amount{*least, *most};
}

Amount RowReader::neededAmount(int column) const
{
    const auto found = amount(column);
    if (!found)
        fail(column, QT_TRANSLATE_NOOP("Error", "nothing says how many points this gives"));
    return *found;
}

int RowReader::whole(int column) const
{
    if (text(column).isEmpty())
        return 0;
    bool isNumber = false;
    const int number = text(column).toInt(&isNumber);
    if (!isNumber || number < 1)
        fail(column, QT_TRANSLATE_NOOP("Error", "“%1” is not a whole number above 0"),
             {text(column)});
    return number;
}

Conditions RowReader::conditions(int column) const
{
    Conditions when;
    for (const QString& part : list(column)) {
        if (!take(part, when))
            fail(column,
                 QT_TRANSLATE_NOOP("Error", "“%1” does not belong here; pick from the list"),
                 {part});
    }
    return when;
}

namespace
{

template <class Values, class Text>
auto picked(const RowReader& row, int column, const Values& values, const Text& text)
    -> std::optional<std::decay_t<decltype(*std::begin(values))>>
{
    if (row.text(column).isEmpty())
        return std::nullopt;
    const auto value = found(values, text, row.text(column));
    if (!value)
        row.fail(column,
                 QT_TRANSLATE_NOOP("Error", "“%1” does not belong here; pick from the list"),
                 {row.text(column)});
    return value;
}

} // namespace

std::optional<Tier> RowReader::tier(int column) const
{
    return picked(*this, column, allValues<Tier>(), plain);
}

std::optional<System> RowReader::system(int column) const
{
    return picked(*this, column, allValues<System>(), plain);
}

std::optional<Form> RowReader::form(int column) const
{
    return picked(*this, column, allValues<Form>(), plain);
}

std::optional<PeriodLength> RowReader::period(int column) const
{
    return picked(*this, column, allLengths, plain);
}

std::optional<Scope> RowReader::scope(int column) const
{
    return picked(*this, column, allScopes, own);
}

std::optional<Task::Measure> RowReader::measure(int column) const
{
    return picked(*this, column, allMeasures, own);
}

} // namespace chengbao::ui
