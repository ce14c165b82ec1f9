// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/suppression.h"
#include "tests/support/strings.h"

using namespace chengbao;

TEST_CASE("each scope has a word of its own, and other words have none")
{
    using Scope = Suppression::Scope;
    CHECK(suppressionScope(QStringLiteral("本处")) == Scope::Here);
    CHECK(suppressionScope(QStringLiteral("本篇")) == Scope::Item);
    for (const Scope scope : {Scope::Here, Scope::Item})
        CHECK(suppressionScope(toWord(scope)) == scope);
    CHECK_FALSE(suppressionScope(QStringLiteral("本单位")));
    CHECK_FALSE(suppressionScope({}));
}
