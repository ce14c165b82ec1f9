// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"

#include <QStringList>

#include <random>

namespace chengbao::bench
{

/// Sentences that are right and sentences that hold one fault or another, from the test data and
/// the samples.
struct Sentences {
    QStringList right, wrong;
};

Sentences readSentences();

/// An item of about `characters` with about one faulty sentence in `wrongEvery`.
Draft makeDraft(const Sentences& sentences, std::mt19937& random, int characters, int wrongEvery);

/// The items in a folder, one to a text file.
std::vector<Draft> readDrafts(const QString& folder);

/// Items as offices hand them in, with hardly a finding.
std::vector<Draft> readProse();

/// Items of about `characters`, made of the paragraphs of others.
std::vector<Draft> cutDrafts(const std::vector<Draft>& drafts, int characters);

/// 10 MB of UTF-8: 1,300 items with about ten findings per 1,000 characters.
std::vector<Draft> makeManyDrafts(const Sentences& sentences);

} // namespace chengbao::bench
