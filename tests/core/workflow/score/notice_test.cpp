// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/notice.h"
#include "tests/core/workflow/fixture.h"

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

using Certainty = NoticeMatch::Certainty;
using By = NoticeMatch::By;

Draft titled(const QString& title, const QString& unit = QStringLiteral("清江县农业农村局"))
{
    Draft draft = sendable();
    draft.title = title;
    draft.facts.unit = unit;
    return draft;
}

/// Submitted items with these titles.
struct NoticeDesk : Fixture {
    QStringList submit(const std::vector<Draft>& drafts)
    {
        request.items.clear();
        for (const Draft& draft : drafts)
            request.items += sign(add(draft)).id;
        const auto outcome = desk->exportPacket(request, {});
        REQUIRE(outcome.has_value());
        REQUIRE(outcome->exported.size() == static_cast<qsizetype>(drafts.size()));
        return request.items;
    }

    Notice read(const QString& table, const NoticeDefaults& more = {}) const
    {
        NoticeDefaults defaults = more;
        defaults.today = noon.date();
        const auto notice = readNotice(table.toUtf8(), QStringLiteral("通报.csv"), defaults);
        REQUIRE(notice.has_value());
        return *notice;
    }

    std::vector<NoticeMatch> match(const QString& table) const
    {
        const auto matches = matchNotice(read(table), *archive);
        REQUIRE(matches.has_value());
        return *matches;
    }
};

const QString harvest = QStringLiteral("清江县秋粮收获面积过半");
const QString tea = QStringLiteral("清江县茶叶合作社增至31家");

} // namespace

TEST_CASE("columns are found by their headings, wherever they stand")
{
    NoticeDesk desk;
    const Notice notice = desk.read(QStringLiteral(
        "2025年9月信息采用情况通报,,,,,\n,,,,,\n"
        "分值（分）,采用日期, 采用载体 ,信息标题,期号,报送单位\n"
        "2.5,9月5日,《政务晨讯》,《清江县秋粮收获面积过半》,第12期,清江县农业农村局\n"
        "3,2026/9/7,县委信息,清江县茶叶合作社增至31家,,清江县供销社\n"
        "1,20260908,,没有采用的,,某局\n合计,,,,,\n"));
    REQUIRE(notice.rows.size() == 2);
    const NoticeRow& first = notice.rows[0];
    CHECK(first.line == 4);
    CHECK(first.title == harvest);
    CHECK(first.adoption.carrier == QStringLiteral("政务晨讯"));
    CHECK(first.adoption.issue == QStringLiteral("第12期"));
    CHECK(first.adoption.date == QDate(2025, 9, 5));
    CHECK(first.adoption.granted == Points::fromText(QStringLiteral("2.5")));
    CHECK(notice.rows[1].adoption.date == QDate(2026, 9, 7));
    CHECK(notice.leftOut == 1);
    CHECK(notice.problems.empty());
}

TEST_CASE("what the table leaves out is given beside it, or told by its line")
{
    NoticeDesk desk;
    const QString table = QStringLiteral("标题,得分\n甲,1\n");
    const Notice bare = desk.read(table);
    CHECK(bare.rows.empty());
    REQUIRE(bare.problems.size() == 1);
    CHECK(bare.problems[0].line == 2);
    CHECK(bare.problems[0].place == QStringLiteral("通报.csv"));
    const Notice full = desk.read(table, {QStringLiteral("县委信息"), QDate(2026, 9, 1), {}});
    REQUIRE(full.rows.size() == 1);
    CHECK(full.rows[0].adoption.carrier == QStringLiteral("县委信息"));
    CHECK(full.rows[0].adoption.date == QDate(2026, 9, 1));
    // A day without a year lies behind us.
    CHECK(desk.read(QStringLiteral("标题,载体,日期\n甲,乙,12月3日\n")).rows.at(0).adoption.date ==
          QDate(2025, 12, 3));
    CHECK(readNotice("只有一列\n", QStringLiteral("x"), {}).error().code == ErrorCode::Malformed);
}

TEST_CASE("rows are matched by number, digest and title, others are asked or unknown")
{
    NoticeDesk desk;
    const QStringList ids = desk.submit({titled(harvest), titled(tea)});
    const QString digest = QString::fromLatin1(digestOf(desk.archive->item(ids[1])->draft).toHex());
    const auto matches =
        desk.match(QStringLiteral("编号,标题,摘要,载体,日期\n") +
                   QStringLiteral("%1,,,晨讯,2026-09-01\n").arg(ids[0].toUpper()) +
                   QStringLiteral(",,%1,晨讯,2026-09-01\n").arg(digest.toUpper()) +
                   QStringLiteral(",清江县 秋粮收获面积“过半”,,晨讯,2026-09-01\n"
                                  ",秋粮收获面积过半,,晨讯,2026-09-01\n"
                                  ",全市组织宣讲活动,,晨讯,2026-09-01\n") +
                   QStringLiteral("%1,全市组织宣讲活动,,晨讯,2026-09-01\n").arg(ids[0]));
    REQUIRE(matches.size() == 6);
    CHECK((matches[0].certainty == Certainty::Sure && matches[0].by == By::Number));
    CHECK(matches[0].candidates.at(0).item.id == ids[0]);
    CHECK((matches[1].certainty == Certainty::Sure && matches[1].by == By::Digest));
    CHECK(matches[1].candidates.at(0).item.id == ids[1]);
    CHECK((matches[2].certainty == Certainty::Sure && matches[2].by == By::Title));
    CHECK(matches[2].candidates.at(0).item.id == ids[0]);
    CHECK((matches[3].certainty == Certainty::Doubtful && matches[3].by == By::NearTitle));
    CHECK(matches[3].candidates.at(0).item.id == ids[0]);
    CHECK(matches[3].candidates.at(0).score > 0.8);
    CHECK(matches[4].certainty == Certainty::Unknown);
    CHECK(matches[4].candidates.empty());
    // The number says one thing, the title another.
    CHECK(matches[5].certainty == Certainty::Doubtful);
}

TEST_CASE("of two items with one title the unit decides, or somebody")
{
    NoticeDesk desk;
    const QStringList ids =
        desk.submit({titled(harvest), titled(harvest, QStringLiteral("清江县统计局"))});
    const auto matches = desk.match(QStringLiteral("标题,单位,载体,日期\n%1,,晨讯,2026-09-01\n"
                                                   "%1,清江县统计局,晨讯,2026-09-01\n")
                                        .arg(harvest));
    CHECK(matches.at(0).certainty == Certainty::Doubtful);
    CHECK(matches[0].candidates.size() == 2);
    CHECK(matches.at(1).certainty == Certainty::Sure);
    CHECK(matches[1].candidates.at(0).item.id == ids[1]);
}

TEST_CASE("drafts are never matched; what was taken over once is known")
{
    NoticeDesk desk;
    const QString id = desk.submit({titled(harvest)}).first();
    desk.add(titled(tea));
    const QString table =
        QStringLiteral("标题,载体,日期,形式\n%1,晨讯,2026-09-01,综合\n%2,晨讯,2026-09-01,\n")
            .arg(harvest, tea);
    const auto matches = desk.match(table);
    CHECK(matches.at(1).certainty == Certainty::Unknown);
    REQUIRE(matches.at(0).certainty == Certainty::Sure);
    CHECK_FALSE(matches[0].recorded);
    const auto item =
        adoptRow(*desk.archive, desk.clock, matches[0].row, id, QStringLiteral("何静"));
    REQUIRE(item.has_value());
    CHECK(item->state == State::Adopted);
    const auto events = *desk.archive->scoreEvents();
    REQUIRE(events.size() == 1);
    CHECK(events[0].form == Form::Combined);
    CHECK(events[0].title == harvest);
    CHECK(desk.match(table).at(0).recorded);
    // Taken back, it may be recorded again.
    ScoreEvent correction;
    correction.kind = ScoreEvent::Kind::Correction;
    correction.corrects = events[0].id;
    correction.date = noon.date();
    REQUIRE(desk.archive->record({correction}, QStringLiteral("何静")).has_value());
    CHECK_FALSE(desk.match(table).at(0).recorded);
}

TEST_CASE("titles are alike by the pairs of characters they share")
{
    CHECK(titleLikeness(harvest, harvest) == 1);
    CHECK(titleLikeness(harvest, tea) < 0.45);
    CHECK(titleLikeness(harvest, QString()) == 0);
    CHECK(titleLikeness(QStringLiteral("３１家"), QStringLiteral("“31家”")) == 1);
    // Short common beginnings say nothing.
    CHECK(titleLikeness(QStringLiteral("清江县"), harvest) < 0.45);
}
