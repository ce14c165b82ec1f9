// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/draft.h"

#include "core/base/sha256.h"

#include <QJsonDocument>

namespace chengbao
{

QByteArray digestOf(const Draft& draft)
{
    Facts covered = draft.facts;
    covered.signer.clear();
    covered.signerRole.reset();
    covered.signedOn = QDate();
    covered.reportDate = QDate();
    // QJsonObject keeps its keys sorted, so the bytes are the same on every machine.
    const QJsonObject canonical{{QStringLiteral("title"), draft.title},
                                {QStringLiteral("body"), draft.body},
                                {QStringLiteral("facts"), toJson(covered)}};
    Sha256 hash;
    hash.add(QJsonDocument(canonical).toJson(QJsonDocument::Compact));
    return hash.result();
}

} // namespace chengbao
