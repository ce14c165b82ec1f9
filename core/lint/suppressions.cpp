// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/suppressions.h"

#include "core/lint/document.h"
#include "core/lint/gate_findings.h"
#include "core/lint/rule.h"

#include <algorithm>
#include <tuple>

namespace chengbao::lint
{
namespace
{

constexpr int quotedLength = 40; ///< UTF-16 units on each side
constexpr int leastWhole = 2;    ///< the shortest side that tells a place by itself
constexpr int leastRun = 8;      ///< so much of a side tells a place
constexpr char16_t stops[] = u"。！？!?\n";

struct Surroundings {
    QStringView before, after;
};

/// No halves of surrogate pairs: they would not survive being stored.
Surroundings quote(const QString& text, int start, int length)
{
    QStringView before = QStringView(text).left(start).right(quotedLength);
    QStringView after = QStringView(text).mid(start + length).left(quotedLength);
    if (!before.isEmpty() && before.front().isLowSurrogate())
        before = before.sliced(1);
    if (!after.isEmpty() && after.back().isHighSurrogate())
        after.chop(1);
    return {before, after};
}

bool isStop(QChar unit)
{
    return QStringView(stops).contains(unit);
}

/// The part in the sentence of the mark, its stop included.
Surroundings sentenceOf(const Surroundings& wide)
{
    const auto first = std::find_if(wide.before.rbegin(), wide.before.rend(), isStop);
    const auto last = std::find_if(wide.after.begin(), wide.after.end(), isStop);
    const qsizetype before = first - wide.before.rbegin();
    const qsizetype after = last - wide.after.begin() + (last == wide.after.end() ? 0 : 1);
    return {wide.before.last(before), wide.after.first(after)};
}

qsizetype runBefore(QStringView a, QStringView b)
{
    return std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin();
}

qsizetype runAfter(QStringView a, QStringView b)
{
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

/// How well a place fits what was quoted; the greater the better.
struct Fit {
    bool fits = false;
    bool exact = false; ///< the rest of the sentence is as it was
    qsizetype run = 0;  ///< units that agree on both sides, beyond the sentence too
};

bool holds(QStringView quoted, QStringView found, qsizetype run)
{
    return run >= leastRun || (quoted == found && run >= leastWhole);
}

Fit fitOf(const Suppression& suppression, const Surroundings& place)
{
    const Surroundings quoted{suppression.before, suppression.after};
    const Surroundings was = sentenceOf(quoted);
    const Surroundings is = sentenceOf(place);
    Fit fit;
    fit.exact = was.before == is.before && was.after == is.after;
    fit.fits = fit.exact || holds(was.before, is.before, runBefore(was.before, is.before)) ||
               holds(was.after, is.after, runAfter(was.after, is.after));
    fit.run = runBefore(quoted.before, place.before) + runAfter(quoted.after, place.after);
    return fit;
}

struct Match {
    Fit fit;
    std::size_t finding = 0;
    std::size_t suppression = 0;
};

bool speaksOf(const Suppression& suppression, const Finding& finding)
{
    if (suppression.rule != finding.rule)
        return false;
    if (suppression.scope == Suppression::Scope::Item)
        return ignorable(finding.rule) == Ignorable::Freely &&
               (suppression.text.isEmpty() || suppression.text == finding.text);
    return suppression.field == finding.field && suppression.text == finding.text;
}

/// The suppression of each finding, by index; one of the whole item goes before one of a place.
class Pairing
{
public:
    Pairing(const std::vector<Finding>& findings, const Draft& draft,
            const std::vector<Suppression>& suppressions)
        : m_chosen(findings.size(), nullptr)
    {
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (ignorable(findings[i].rule) != Ignorable::Never)
                look(i, findings[i], draft, suppressions);
        }
        settle(suppressions);
    }

    const Suppression* of(std::size_t finding) const { return m_chosen[finding]; }

private:
    void look(std::size_t index, const Finding& finding, const Draft& draft,
              const std::vector<Suppression>& suppressions)
    {
        const std::size_t known = m_matches.size();
        for (std::size_t i = 0; i < suppressions.size(); ++i) {
            if (!speaksOf(suppressions[i], finding))
                continue;
            if (suppressions[i].scope == Suppression::Scope::Item) {
                m_chosen[index] = &suppressions[i];
                m_matches.resize(known);
                return;
            }
            if (m_field != finding.field) {
                m_field = finding.field;
                m_text = textOf(draft, m_field);
            }
            const Fit fit = fitOf(suppressions[i], quote(m_text, finding.start, finding.length));
            if (fit.fits)
                m_matches.push_back({fit, index, i});
        }
    }

    /// The best match first; then neither its finding nor its suppression is free any more.
    void settle(const std::vector<Suppression>& suppressions)
    {
        std::stable_sort(m_matches.begin(), m_matches.end(), [](const Match& a, const Match& b) {
            return std::tuple(a.fit.exact, a.fit.run) > std::tuple(b.fit.exact, b.fit.run);
        });
        std::vector<bool> taken(suppressions.size());
        for (const Match& match : m_matches) {
            if (m_chosen[match.finding] || taken[match.suppression])
                continue;
            m_chosen[match.finding] = &suppressions[match.suppression];
            taken[match.suppression] = true;
        }
    }

    std::vector<const Suppression*> m_chosen;
    std::vector<Match> m_matches;
    QString m_field, m_text; ///< of the finding last looked at
};

/// gate.sensitive, where another finding of the place was released.
bool saysAgain(std::size_t index, const std::vector<Finding>& findings, const Pairing& pairing)
{
    const Finding& gate = findings[index];
    if (!repeatsOthers(gate))
        return false;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (pairing.of(i) && findings[i].field == gate.field && findings[i].start == gate.start &&
            findings[i].length == gate.length)
            return ignorable(findings[i].rule) == Ignorable::EachPlace;
    }
    return false;
}

} // namespace

Ignorable ignorable(const QString& rule)
{
    if (rule.startsWith(QLatin1String("privacy.")))
        return Ignorable::EachPlace;
    return isGuarded(rule) ? Ignorable::Never : Ignorable::Freely;
}

Suppression suppressionOf(const Finding& finding, const Draft& draft, Suppression::Scope scope,
                          bool wholeRule)
{
    Suppression suppression;
    suppression.rule = finding.rule;
    suppression.scope = scope;
    suppression.field = finding.field;
    if (scope == Suppression::Scope::Here || !wholeRule)
        suppression.text = finding.text;
    if (scope == Suppression::Scope::Here) {
        const QString text = textOf(draft, finding.field);
        const Surroundings place = quote(text, finding.start, finding.length);
        suppression.before = place.before.toString();
        suppression.after = place.after.toString();
    }
    return suppression;
}

Sifted applySuppressions(std::vector<Finding> findings, const Draft& draft,
                         const std::vector<Suppression>& suppressions)
{
    if (suppressions.empty())
        return {std::move(findings), {}};
    const Pairing pairing(findings, draft, suppressions);
    std::vector<bool> again(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i)
        again[i] = saysAgain(i, findings, pairing);
    Sifted sifted;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (again[i])
            continue;
        if (const Suppression* by = pairing.of(i))
            sifted.ignored.push_back({std::move(findings[i]), *by});
        else
            sifted.standing.push_back(std::move(findings[i]));
    }
    return sifted;
}

} // namespace chengbao::lint
