// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/checklist.h"

#include "core/lint/gate_findings.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using workflow::Obstacle;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

// Above which density is too high (domain reference A5, C1).
constexpr double mostLe = 1;
constexpr double mostEmptyWords = 3;

enum class Part { Text, Facts, Photos, SignOff };

Part partOf(const Obstacle& obstacle)
{
    switch (obstacle.reason) {
    case Obstacle::Reason::NotSigned:
    case Obstacle::Reason::SignatureVoid:
        return Part::SignOff;
    case Obstacle::Reason::PhotoMissing:
    case Obstacle::Reason::Unreadable:
        return Part::Photos;
    case Obstacle::Reason::OtherSystem:
        return Part::Facts;
    case Obstacle::Reason::Finding:
        break;
    }
    const QString& field = obstacle.finding.field;
    if (field == QLatin1String("meta.photos"))
        return Part::Photos;
    if (field.startsWith(QLatin1String("meta.signe")))
        return Part::SignOff;
    return field.startsWith(QLatin1String("meta.")) ? Part::Facts : Part::Text;
}

bool isUnfilled(const Obstacle& obstacle)
{
    return obstacle.reason == Obstacle::Reason::Finding && lint::isUnfilled(obstacle.finding);
}

ChecklistRow heading(const QString& text)
{
    return {{.text = text, .heading = true}};
}

ChecklistRow done(const QString& text)
{
    return {{.text = text, .icon = QStringLiteral("done"), .quiet = true}};
}

ChecklistRow toShow(const Finding& finding, const QString& text)
{
    return {{.text = text, .detail = finding.message, .level = finding.level},
            ChecklistStep::Show,
            finding};
}

/// A fact by its name, a place in the text by its words.
QString nameOf(const Finding& finding)
{
    if (finding.field.startsWith(QLatin1String("meta.")))
        return factLabel(finding.field.mid(5));
    return finding.text.isEmpty() ? finding.message : finding.text.simplified();
}

ChecklistRow rowOf(const Obstacle& obstacle)
{
    if (obstacle.reason == Obstacle::Reason::Finding)
        return toShow(obstacle.finding, nameOf(obstacle.finding));
    ChecklistRow row{{.text = describe(obstacle), .level = Level::Error}};
    row.row.tip = row.row.text;
    if (obstacle.reason == Obstacle::Reason::NotSigned) {
        row.row.text = Words::tr("Not signed yet");
        row.row.detail = Words::tr("Click to sign off");
        row.step = ChecklistStep::Sign;
    } else if (partOf(obstacle) == Part::Photos) {
        row.place.field = QStringLiteral("meta.photos");
        row.step = ChecklistStep::Show;
    }
    return row;
}

class Checklist
{
public:
    explicit Checklist(const ChecklistState& state) : m_state(state) {}

    std::vector<ChecklistRow> take()
    {
        add(heading(Words::tr("Text")));
        addCounts();
        addObstacles(Part::Text, Words::tr("No errors in the text"));
        addWarnings();
        add(heading(Words::tr("Facts")));
        addObstacles(Part::Facts, Words::tr("All facts are there"));
        addMinor(Part::Facts);
        if (!m_state.item.draft.facts.photos.empty() || has(Part::Photos)) {
            add(heading(Words::tr("Photos")));
            addObstacles(Part::Photos, Words::tr("%n photos are there", nullptr,
                                                 int(m_state.item.draft.facts.photos.size())));
            addMinor(Part::Photos);
        }
        add(heading(Words::tr("Sign-off")));
        addObstacles(Part::SignOff, signature());
        add(heading(Words::tr("Packet")));
        addPacket();
        return std::move(m_rows);
    }

private:
    void add(ChecklistRow row) { m_rows.push_back(std::move(row)); }

    bool has(Part part) const
    {
        return std::any_of(m_state.obstacles.begin(), m_state.obstacles.end(),
                           [part](const Obstacle& one) { return partOf(one) == part; }) ||
               std::any_of(m_state.standing.begin(), m_state.standing.end(),
                           [part](const Finding& one) {
                               return partOf({Obstacle::Reason::Finding, one}) == part;
                           });
    }

    void addObstacles(Part part, const QString& none)
    {
        bool any = false;
        for (const Obstacle& obstacle : m_state.obstacles) {
            if (partOf(obstacle) != part)
                continue;
            any = true;
            if (!isUnfilled(obstacle))
                add(rowOf(obstacle));
        }
        if (part == Part::Text)
            addUnfilled();
        if (!any)
            add(done(none));
    }

    /// The prompts of a template together: everybody sees where they stand.
    void addUnfilled()
    {
        const auto first =
            std::find_if(m_state.obstacles.begin(), m_state.obstacles.end(), isUnfilled);
        if (first != m_state.obstacles.end())
            add({{.text = Words::tr("%n prompts to fill in", nullptr, unfilled()),
                  .level = Level::Hint},
                 ChecklistStep::Show,
                 first->finding});
    }

    int unfilled() const
    {
        return int(std::count_if(m_state.obstacles.begin(), m_state.obstacles.end(), isUnfilled));
    }

    /// Findings below an error about facts or photos, one each.
    void addMinor(Part part)
    {
        for (const Finding& finding : m_state.standing) {
            if (finding.level < Level::Error &&
                partOf({Obstacle::Reason::Finding, finding}) == part)
                add(toShow(finding, nameOf(finding)));
        }
    }

    /// The warnings of the text together: they stand one by one among the problems.
    void addWarnings()
    {
        int warnings = 0;
        const Finding* first = nullptr;
        for (const Finding& finding : m_state.standing) {
            if (finding.level != Level::Warning ||
                partOf({Obstacle::Reason::Finding, finding}) != Part::Text)
                continue;
            ++warnings;
            first = first ? first : &finding;
        }
        if (first)
            add({{.text = Words::tr("%n warnings to look at", nullptr, warnings),
                  .level = Level::Warning},
                 ChecklistStep::Show,
                 *first});
    }

    void addCounts()
    {
        const TextCounts& counts = m_state.counts;
        const QString length =
            counts.limit
                ? Words::tr("%1 of %2 characters").arg(counts.characters).arg(*counts.limit)
                : Words::tr("%1 characters").arg(counts.characters);
        ChecklistRow row = done(length);
        if (counts.isTooLong()) {
            row = {{.text = length, .level = Level::Warning}};
            row.row.aside = Words::tr("%1 too many").arg(counts.characters - *counts.limit);
        }
        row.row.detail = Words::tr("%1 paragraphs, %2 sentences, the longest %3 characters")
                             .arg(counts.paragraphs)
                             .arg(counts.sentences)
                             .arg(counts.longestSentence);
        add(row);
        addDensity(Words::tr("了 %1 to 100 characters"), counts.le, mostLe, "word.le");
        addDensity(Words::tr("Empty words %1 to 100 characters"), counts.emptyWords, mostEmptyWords,
                   "empty.");
    }

    void addDensity(const QString& text, int count, double most, const char* rule)
    {
        const double density = m_state.counts.perHundred(count);
        ChecklistRow row = done(text.arg(QString::number(density, 'f', 1)));
        if (density > most) {
            row.row.icon.clear();
            row.row.level = Level::Warning;
            row.row.quiet = false;
        }
        row.row.aside = Words::tr("%n places", nullptr, count);
        const auto first = std::find_if(
            m_state.standing.begin(), m_state.standing.end(),
            [rule](const Finding& one) { return one.rule.startsWith(QLatin1String(rule)); });
        if (count > 0 && first != m_state.standing.end()) {
            row.step = ChecklistStep::Show;
            row.place = *first;
        }
        add(row);
    }

    QString signature() const
    {
        const auto& signOff = m_state.item.signOff;
        return signOff ? Words::tr("Signed by %1").arg(signOff->signer) : QString();
    }

    void addPacket()
    {
        const int prompts = unfilled();
        const int count = int(m_state.obstacles.size()) - prompts + std::min(prompts, 1);
        if (count > 0)
            return add({{.text = Words::tr("%n things still stand in the way", nullptr, count),
                         .level = Level::Error}});
        ChecklistRow row = done(Words::tr("May be reported"));
        row.row.quiet = false;
        row.row.detail = Words::tr("Click to make a packet");
        row.step = ChecklistStep::Export;
        add(row);
    }

    const ChecklistState& m_state;
    std::vector<ChecklistRow> m_rows;
};

} // namespace

std::vector<ChecklistRow> checklistOf(const ChecklistState& state)
{
    return Checklist(state).take();
}

ChecklistPanel::ChecklistPanel(QWidget* parent)
    : QWidget(parent), m_list(new GuideList(tr("Checklist before reporting")))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    m_list->sayEmpty(QStringLiteral("check"), tr("No item is open"),
                     tr("What still stands between the open item and a packet is listed here."));
    connect(m_list, &GuideList::chosen, this, &ChecklistPanel::follow);
}

void ChecklistPanel::setRows(std::vector<ChecklistRow> rows)
{
    m_rows = std::move(rows);
    std::vector<GuideRow> shown;
    shown.reserve(m_rows.size());
    for (const ChecklistRow& row : m_rows)
        shown.push_back(row.row);
    m_list->setRows(std::move(shown));
}

void ChecklistPanel::follow(int row)
{
    const ChecklistRow chosen = m_rows[static_cast<std::size_t>(row)];
    switch (chosen.step) {
    case ChecklistStep::Show:
        return emit shown(chosen.place);
    case ChecklistStep::Sign:
        return emit signWanted();
    case ChecklistStep::Export:
        return emit exportWanted();
    case ChecklistStep::None:
        break;
    }
}

} // namespace chengbao::ui
