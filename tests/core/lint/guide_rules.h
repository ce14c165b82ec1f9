// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/rule_file.h"

#include <QFile>
#include <QRegularExpression>

#include <vector>

namespace chengbao::test
{

/// The rule files that the guide for rule authors shows: one of each kind that is not C++.
inline std::vector<QByteArray> guideRuleFiles()
{
    QFile guide(QStringLiteral(CHENGBAO_SHARE "/rules/README.md"));
    if (!guide.open(QIODevice::ReadOnly))
        qFatal("the guide for rule authors cannot be read");
    const QString text = QString::fromUtf8(guide.readAll());
    static const QRegularExpression block(QStringLiteral("```yaml\n(id: .*?)```"),
                                          QRegularExpression::DotMatchesEverythingOption);
    std::vector<QByteArray> files;
    for (auto matches = block.globalMatch(text); matches.hasNext();)
        files.push_back(matches.next().captured(1).toUtf8());
    return files;
}

} // namespace chengbao::test
