// SPDX-License-Identifier: GPL-3.0-or-later
// Where the gates land and what they hold back.
#include "tests/support/linter.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::test;

namespace
{

Draft complete()
{
    Draft draft;
    draft.facts.system = System::Government;
    draft.facts.kind = Kind::News;
    draft.facts.unit = QStringLiteral("清江县水利局");
    draft.facts.author = QStringLiteral("何静");
    draft.facts.phone = QStringLiteral("0412-2310718");
    draft.facts.signer = QStringLiteral("周启明");
    draft.facts.signerRole = SignerRole::DeputyLeader;
    draft.facts.disclosure = Disclosure::Active;
    draft.title = QStringLiteral("清江县清淤渠道41公里");
    draft.body = QStringLiteral("截至9月18日，清江县清淤渠道41公里，恢复灌溉1.3万亩。");
    return draft;
}

/// Rule, level and field of each gate that finds something.
QStringList gatesOf(const Draft& draft, const QString& channel = {})
{
    lint::LintOptions options;
    options.gates = true;
    options.channel = channel;
    QStringList found;
    for (const Finding& finding : shippedLinter().lint(draft, options)) {
        if (finding.rule.startsWith(QLatin1String("gate.")))
            found << finding.rule.mid(5) + QLatin1Char(' ') + toWord(finding.level) +
                         QLatin1Char(' ') + finding.field;
    }
    return found;
}

} // namespace

TEST_CASE("a complete item passes every gate, whatever the channel of its system")
{
    CHECK(gatesOf(complete()) == QStringList());
    CHECK(gatesOf(complete(), QStringLiteral("OA")) == QStringList());
    CHECK(gatesOf(complete(), QStringLiteral("介质")) == QStringList());
}

TEST_CASE("each gate lands on the fact that mends it")
{
    Draft draft = complete();
    SECTION("a channel of the other system")
    {
        CHECK(gatesOf(draft, QStringLiteral(" 邮箱 ")) ==
              QStringList{QStringLiteral("channel error meta.system")});
        draft.facts.system = System::Party;
        CHECK(gatesOf(draft, QStringLiteral("oa")) ==
              QStringList{QStringLiteral("channel error meta.system")});
        CHECK(gatesOf(draft).isEmpty());
    }
    SECTION("party building as 政务")
    {
        draft.title = QStringLiteral("清江县新建两新党建指导站12个");
        CHECK(gatesOf(draft) == QStringList{QStringLiteral("party-channel error meta.system")});
        draft.facts.system = System::Party;
        CHECK(gatesOf(draft).isEmpty());
    }
    SECTION("党建引领 is one way of doing things: no item is held back for it")
    {
        draft.title = QStringLiteral("石桥镇党建引领清淤渠道41公里");
        CHECK(gatesOf(draft) == QStringList{QStringLiteral("party-channel warning meta.system")});
    }
    SECTION("whether it may be made public")
    {
        draft.facts.disclosure.reset();
        CHECK(gatesOf(draft) == QStringList{QStringLiteral("disclosure warning meta.disclosure")});
    }
    SECTION("the commission")
    {
        draft.facts.kind = Kind::Commissioned;
        CHECK(gatesOf(draft) == QStringList{QStringLiteral("commission warning meta.commission")});
        draft.facts.commission = QStringLiteral("2025-37");
        draft.facts.reportDate = QDate(2026, 2, 28);
        CHECK(gatesOf(draft).isEmpty());
        draft.facts.reportDate = QDate(2026, 3, 1);
        CHECK(gatesOf(draft) == QStringList{QStringLiteral("commission warning meta.commission")});
    }
    SECTION("photos without captions are one finding")
    {
        draft.facts.photos = {{QStringLiteral("a.jpg"), {}},
                              {QStringLiteral("b.jpg"), QStringLiteral("9月18日，石桥镇清淤现场")},
                              {QStringLiteral("c.jpg"), QStringLiteral("DSC_0042.JPG")}};
        CHECK(gatesOf(draft) == QStringList{QStringLiteral("photo warning meta.photos")});
    }
}

TEST_CASE("what is found in the text is shown in the text")
{
    Draft draft = complete();
    draft.body += QStringLiteral("\n查获一起盗挖渠堤案，李某被依法刑事拘留。");
    CHECK(gatesOf(draft) == QStringList{QStringLiteral("case-consent warning body")});
    draft.body += QStringLiteral("县法院作出判决，判处罚金2万元。");
    CHECK(gatesOf(draft).isEmpty());
}

TEST_CASE("three-no says each of its reasons once")
{
    Draft draft = complete();
    draft.body =
        QStringLiteral("县水利局高度重视，精心组织，周密部署，扎实推进清淤工作。").repeated(6);
    const QStringList found = gatesOf(draft);
    CHECK(found == QStringList{QStringLiteral("three-no warning body"),
                               QStringLiteral("three-no warning body")});
}
