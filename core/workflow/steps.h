// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

namespace chengbao::workflow
{

// What happens to an item after it left (domain reference 1.3). Each step leaves one entry on the
// item's trail, who, when and a remark, and changes nothing when it fails. Refused from a state
// that has no such step (see isAllowed()).

/// 签收: whom it was sent to has it.
Result<Item> acknowledge(archive::Archive& archive, const Item& item, const QString& actor,
                         const QString& remark);
/// 未采用.
Result<Item> decline(archive::Archive& archive, const Item& item, const QString& actor,
                     const QString& remark);
/// 撤回, with a reason. Desk::giveBack() makes it editable again, its signature void.
Result<Item> withdraw(archive::Archive& archive, const Item& item, const QString& actor,
                      const QString& remark);

/// A new draft that goes on from an item: 续报 and 终报 with what may have changed as blanks (see
/// followUp()), 更正 and 转报 with its text as it is; linked to it, with an entry “begin” on its
/// own trail that says from what, and an entry of the link's name on the earlier one's. `names` as
/// for followUp(). Refused for 续报, 终报 and 更正 of what never left, and after a 终报.
Result<Item> continueItem(archive::Archive& archive, const Item& earlier, LinkKind kind,
                          const QStringList& names, const QString& actor);

/// 批示 on an item: recorded in the books, with an entry “instruct” on its trail. `instruction`
/// (see instructionOf()) gets its id. Refused without a leader or a level, or on a day to come.
Result<ScoreEvent> instruct(archive::Archive& archive, const Clock& clock, const Item& item,
                            ScoreEvent instruction, const QString& actor);
/// 批示反馈: `day` and what was reported back, with an entry “feedback”. Refused for what is no
/// instruction that stands, and before its day.
Result<ScoreEvent> answer(archive::Archive& archive, const ScoreEvent& instruction,
                          const QDate& day, const QString& remark, const QString& actor);
/// An instruction with what the item itself says.
ScoreEvent instructionOf(const Item& item);

/// 批示 that stand, each with its feedback, oldest first.
struct InstructionRecord {
    ScoreEvent instruction;
    std::vector<ScoreEvent> feedback;
};
std::vector<InstructionRecord> instructionsOf(const std::vector<ScoreEvent>& events);

/// One item of a chain 初报 — 续报 — 终报.
struct ChainLink {
    QString item;
    QString earlier;                   ///< empty for the first
    std::optional<LinkKind> kind = {}; ///< nothing: 初报
};
/// The whole chain in which an item stands, the first first, each once; just the item itself when
/// there is no chain.
std::vector<ChainLink> chainOf(const QString& item, const std::vector<Link>& links);
/// 初报, 续报1, 续报2, 终报, 更正 …: how the link at `index` is called.
QString chainWord(const std::vector<ChainLink>& chain, std::size_t index);

/// One signature an item had, as its trail tells.
struct SignatureRecord {
    QString signer;
    QDateTime at;
    QByteArray digest;  ///< of the text that was signed
    QDateTime voidedAt; ///< null: it holds
    QString voidedBy;
    QString remark; ///< why
};
/// Every signature, oldest first. One is void from the moment the item was given back, or carries a
/// text with another digest.
std::vector<SignatureRecord> signaturesOf(const std::vector<TrailEntry>& trail);

/// Whether the item's signature covers its text.
enum class SignatureStanding { None, Holds, Void };
SignatureStanding signatureOf(const Item& item);
/// Who has to sign items of that kind at least (gate.sign-off checks it).
SignerRole signerFor(const std::optional<Kind>& kind);

} // namespace chengbao::workflow
