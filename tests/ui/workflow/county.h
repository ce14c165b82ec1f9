// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "tests/support/seams.h"
#include "tests/support/strings.h"
#include "ui/workflow/books/books_window.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

namespace chengbao::ui
{

/// A made-up county and its third quarter of 2026: 30 units of three categories, 400 items that
/// were reported, 120 adoptions, instructions, penalties, targets and two schemes. What everybody
/// has to get is added up here in hundredths of a point, by nothing of the program.
struct County {
    static constexpr int unitCount = 30;
    static constexpr int itemCount = 400;
    static constexpr int adoptionCount = 120;
    static constexpr int leastItems = 14; ///< of the quarter's task

    /// What the test itself knows of a unit.
    struct Sum {
        int submitted = 0;
        int adopted = 0; ///< items
        int instructions = 0;
        long first = 0; ///< hundredths of points under the first scheme
        long second = 0;
    };

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 10, 8), QTime(9, 0))};
    FakeFilePicker files;
    FakePrompts prompts;
    FakeOpener opener;
    std::unique_ptr<archive::Archive> archive;
    QStringList force = {QStringLiteral("qingjiang"), QStringLiteral("city")};
    std::map<QString, Sum> sums;
    std::map<QString, std::pair<int, int>> kinds; ///< submitted, adopted
    std::map<int, std::pair<int, int>> months;    ///< the same
    QStringList adoptedIds;

    /// An empty one is an office that begins: nothing is in its archive, no scheme in force.
    explicit County(bool empty = false)
    {
        auto opened = archive::Archive::open(path(), clock);
        REQUIRE(opened.has_value());
        archive = std::move(*opened);
        files.folderToGive = folder.path();
        if (empty) {
            force.clear();
            return;
        }
        writeSchemes();
        organise();
        report();
        adopt();
        addUp();
    }

    QString path() const { return folder.filePath(QStringLiteral("archive.db")); }
    QString ownSchemes() const { return folder.filePath(QStringLiteral("schemes/personal")); }

    QString ownCalendar() const { return folder.filePath(QStringLiteral("calendar/personal")); }

    BooksContext context()
    {
        return {{path(),
                 {QStringLiteral(CHENGBAO_SHARE "/schemes"), ownSchemes()},
                 ownSchemes(),
                 {QStringLiteral(CHENGBAO_SHARE "/calendar"), ownCalendar()},
                 ownCalendar()},
                clock,
                Seams{files, prompts, opener},
                [] { return QStringLiteral("龚雪"); },
                [] {
                    Facts facts;
                    facts.author = QStringLiteral("龚雪");
                    return facts;
                },
                [] { return QStringLiteral("清江县人民政府办公室"); },
                [this] { return force; },
                [this](const QStringList& ids) { force = ids; }};
    }

    static QString unit(int number)
    {
        static const QStringList names = {
            QStringLiteral("城关镇"),   QStringLiteral("清江镇"),       QStringLiteral("双河乡"),
            QStringLiteral("石桥镇"),   QStringLiteral("白马镇"),       QStringLiteral("大坪乡"),
            QStringLiteral("柳林镇"),   QStringLiteral("高岭乡"),       QStringLiteral("东山镇"),
            QStringLiteral("南溪镇"),   QStringLiteral("西坝乡"),       QStringLiteral("北塘镇"),
            QStringLiteral("县发改局"), QStringLiteral("县教育局"),     QStringLiteral("县科技局"),
            QStringLiteral("县公安局"), QStringLiteral("县民政局"),     QStringLiteral("县财政局"),
            QStringLiteral("县人社局"), QStringLiteral("县住建局"),     QStringLiteral("县交通局"),
            QStringLiteral("县水利局"), QStringLiteral("县农业农村局"), QStringLiteral("县商务局"),
            QStringLiteral("县文旅局"), QStringLiteral("县卫健局"),     QStringLiteral("县应急局"),
            QStringLiteral("县审计局"), QStringLiteral("县林业局"),     QStringLiteral("县气象局")};
        return names[number];
    }

    static QString category(int number)
    {
        return number < 12 ? QStringLiteral("乡镇")
                           : (number < 22 ? QStringLiteral("一类") : QStringLiteral("二类"));
    }

private:
    /// The last unit reports nothing at all.
    static int unitOf(int item) { return item % (unitCount - 1); }
    static QDate dayOf(int item) { return QDate(2026, 7, 1).addDays(item * 92 / itemCount); }
    static bool isAdopted(int item) { return item % 10 < 3; }
    static Kind kindOf(int item)
    {
        static const Kind all[] = {Kind::News,     Kind::News,         Kind::News, Kind::Experience,
                                   Kind::Problem,  Kind::News,         Kind::News, Kind::Research,
                                   Kind::Feedback, Kind::SpecialReport};
        return all[(item / 7) % 10];
    }

    void writeScheme(const char* id, const char* yaml) const
    {
        QDir().mkpath(ownSchemes());
        QFile file(ownSchemes() + u'/' + QLatin1String(id) + QStringLiteral(".yaml"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(yaml);
    }

    void writeSchemes() const
    {
        writeScheme("qingjiang", "id: qingjiang\n"
                                 "name: 清江县政务信息计分办法\n"
                                 "issuer: 清江县人民政府办公室\n"
                                 "carriers:\n"
                                 "  - name: 清江要情\n"
                                 "    level: 县\n"
                                 "    rates:\n"
                                 "      - {forms: [简讯], points: 3}\n"
                                 "      - {points: 10}\n"
                                 "  - {level: 市, points: 20}\n"
                                 "  - {level: 省, points: 50}\n"
                                 "bonuses:\n"
                                 "  - {name: 县领导批示, for: instruction, levels: [县], "
                                 "points: 10}\n"
                                 "penalties:\n"
                                 "  - {name: 迟报扣分, faults: [迟报], points: 5}\n"
                                 "tasks:\n"
                                 "  - {name: 季度报送, per: quarter, measure: submitted, "
                                 "least: 14, reached: 10, each_missing: 1}\n"
                                 "share: {units: equal}\n"
                                 "fees:\n"
                                 "  - {name: 省级稿酬, levels: [省], yuan: 50}\n");
        writeScheme("city", "id: city\n"
                            "name: 江州市采用计分\n"
                            "carriers:\n"
                            "  - {level: 县, points: 1}\n"
                            "  - {level: 市, points: 6}\n"
                            "  - {level: 省, points: 15}\n"
                            "reuse: highest\n");
    }

    void organise() const
    {
        Organisation organisation;
        for (int i = 0; i < unitCount; ++i) {
            OrgUnit made;
            made.name = unit(i);
            made.category = category(i);
            organisation.units.push_back(made);
        }
        Target points;
        points.scheme = QStringLiteral("qingjiang");
        points.period = QStringLiteral("2026-Q3");
        points.measure = QStringLiteral("得分");
        points.value = Points(60);
        organisation.targets.push_back(points);
        REQUIRE(archive->setOrganisation(organisation).has_value());
    }

    void report()
    {
        std::vector<Draft> drafts;
        for (int i = 0; i < itemCount; ++i) {
            Draft draft;
            draft.facts.system = System::Government;
            draft.facts.kind = kindOf(i);
            draft.facts.unit = unit(unitOf(i));
            draft.facts.author = QStringLiteral("信息员%1").arg(unitOf(i) + 1);
            draft.facts.reportDate = dayOf(i);
            draft.title = QStringLiteral("%1第%2号信息").arg(draft.facts.unit).arg(i + 1);
            draft.body = QStringLiteral("秋粮收割").repeated(20 + 25 * (i % 9));
            drafts.push_back(draft);
            Sum& sum = sums[draft.facts.unit];
            sum.submitted += 1;
            kinds[toWord(kindOf(i))].first += 1;
            months[dayOf(i).month()].first += 1;
        }
        const auto kept = archive->addAll(drafts, QStringLiteral("test"), QStringLiteral("import"));
        REQUIRE(kept.has_value());
        std::vector<archive::Transition> moves;
        for (int i = 0; i < itemCount; ++i) {
            const Item& item = (*kept)[std::size_t(i)];
            archive::Transition move{item, State::Submitted, {}, item.draft, {}, {}};
            if (isAdopted(i)) {
                move.to = State::Adopted;
                move.events = eventsOf(i, item.id);
                adoptedIds << item.id;
            }
            moves.push_back(move);
        }
        REQUIRE(archive->transitionAll(moves).has_value());
    }

    /// Every fourth adoption is shared with the next unit; every sixth item is adopted by the city
    /// as well; each is followed by its sum.
    std::vector<ScoreEvent> eventsOf(int i, const QString& id)
    {
        const int number = i / 10 * 3 + i % 10; // 0 … 119
        ScoreEvent event;
        event.kind = ScoreEvent::Kind::Adoption;
        event.date = std::min(dayOf(i).addDays(3), QDate(2026, 9, 30));
        event.submitted = dayOf(i);
        event.item = id;
        event.title = QStringLiteral("%1第%2号信息").arg(unit(unitOf(i))).arg(i + 1);
        event.system = System::Government;
        event.itemKind = kindOf(i);
        event.source = number % 2 == 0 ? QStringLiteral("基层") : QStringLiteral("会议");
        event.units = {{unit(unitOf(i))}};
        if (number % 4 == 3)
            event.units.push_back({unit((unitOf(i) + 1) % (unitCount - 1))});
        event.persons = {{QStringLiteral("信息员%1").arg(unitOf(i) + 1)}};
        long first = 0, second = 0;
        if (number % 5 == 4) {
            event.tier = Tier::City;
            event.carrier = QStringLiteral("江州政务");
            first = 2000, second = 600;
        } else if (number % 15 == 7) {
            event.tier = Tier::Province;
            event.carrier = QStringLiteral("每日要情");
            first = 5000, second = 1500;
        } else {
            event.carrier = QStringLiteral("清江要情");
            event.tier = Tier::County;
            event.form = number % 3 == 0 ? Form::Brief : Form::Single;
            first = number % 3 == 0 ? 300 : 1000, second = 100;
        }
        event.issue = QStringLiteral("第%1期").arg(number + 1);
        for (const Party& party : event.units) {
            Sum& sum = sums[party.name];
            sum.first += first / long(event.units.size());
            sum.second += second; // the second scheme gives each all
            sum.adopted += 1;
        }
        kinds[toWord(kindOf(i))].second += 1;
        months[event.date.month()].second += 1;
        return {event};
    }

    void adopt()
    {
        std::vector<ScoreEvent> events;
        for (int i = 0; i < 8; ++i) {
            ScoreEvent event;
            event.date = QDate(2026, 8, 1 + i);
            event.units = {{unit(i * 3)}};
            event.title = QStringLiteral("第%1号批示").arg(i + 1);
            event.kind = ScoreEvent::Kind::Instruction;
            event.tier = Tier::County;
            event.leader = QStringLiteral("县长");
            events.push_back(event);
            sums[unit(i * 3)].instructions += 1;
            sums[unit(i * 3)].first += 1000;
        }
        for (int i = 0; i < 4; ++i) {
            ScoreEvent event;
            event.kind = ScoreEvent::Kind::Penalty;
            event.date = QDate(2026, 9, 1 + i);
            event.units = {{unit(i + 12)}};
            event.fault = QStringLiteral("迟报");
            events.push_back(event);
            sums[unit(i + 12)].first -= 500;
        }
        REQUIRE(archive->record(events, QStringLiteral("test")).has_value());
    }

    void addUp()
    {
        for (int i = 0; i < unitCount; ++i) {
            Sum& sum = sums[unit(i)];
            sum.first += sum.submitted >= leastItems ? 1000 : -100L * (leastItems - sum.submitted);
        }
    }
};

} // namespace chengbao::ui
