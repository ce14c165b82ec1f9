// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/lint/linter.h"
#include "core/packet/packet.h"

namespace chengbao::workflow
{

/// Whether the state table allows the step (domain reference 1.3).
bool isAllowed(State from, State to);
/// Whether an item in this state may be edited.
bool isEditable(State state);

/// One thing that stands between an item and a packet.
struct Obstacle {
    enum class Reason {
        NotSigned,     ///< 未审签
        SignatureVoid, ///< the text was changed after it was signed
        OtherSystem,   ///< the profile takes the other system
        Finding,       ///< a gate, or a finding at level error: see `finding`
        PhotoMissing,  ///< a photo was never taken in, or is gone: `error` names its file
        Unreadable,    ///< the item or a photo of it cannot be read, or is damaged: see `error`
    };
    Reason reason = Reason::Finding;
    chengbao::Finding finding = {};
    Error error = {};
};

/// What a profile has against an item with these facts, whatever its text: it takes the other
/// system (OtherSystem), or its channel is not one the item's system goes by (Finding).
std::vector<Obstacle> objections(const Profile& profile, const Facts& facts,
                                 const lint::Linter& linter);

/// An item looked at once, for everything that leaving asks.
struct Judgement {
    std::vector<Obstacle> obstacles;     ///< empty when it may leave
    std::vector<Finding> findings;       ///< all that count, gates included
    std::vector<IgnoredFinding> ignored; ///< those that the item's suppressions leave out
    QStringList photoFiles; ///< where its photos lie, in their order, when none is missing
};

/// An item that was held back, and why.
struct Refusal {
    QString id;
    QString title; ///< the id when the item cannot be read
    std::vector<Obstacle> obstacles;
};

struct ExportRequest {
    Profile profile;
    QString folder;
    QStringList items; ///< ids; empty takes every signed item that the profile's system accepts
    std::optional<System> system; ///< narrows an empty `items` further
    QString actor;
    QString pdfModule = {}; ///< for profiles that want pdf, see packet::PdfMaker
};

struct ExportOutcome {
    std::optional<packet::WrittenPacket> packet; ///< none when every item was refused
    QStringList exported;                        ///< ids, in packet order
    std::vector<Refusal> refused;
};

/// The use cases of the desk over one archive. Belongs to the archive's thread. All references
/// must outlive it. Every method leaves the archive unchanged when it fails.
class Desk
{
public:
    Desk(archive::Archive& archive, const lint::Linter& linter, const Clock& clock);
    /// Judges by other rules from now on; the linter must outlive the desk.
    void setLinter(const lint::Linter& linter) { m_linter = &linter; }

    /// 送审. Refused from a state that has no such step.
    Result<Item> requestReview(const Item& item, const QString& actor);
    /// 退改: gives a submitted-for-review or signed item back, its signature void.
    Result<Item> giveBack(const Item& item, const QString& actor, const QString& remark);
    /// 审签: fills in signer, role and date, keeps the digest of the text that was signed, locks
    /// the item. Refused from a state that has no such step, and with an empty name.
    Result<Item> sign(const Item& item, const QString& signer, SignerRole role);

    /// 忽略: keeps with the item that `finding` does not count, as `suppression` quotes it (see
    /// lint::suppressionOf(); its time is filled in here). Refused where the rule does
    /// not allow it (see lint::ignorable()), for an item that may not be edited, and for an error
    /// or personal data without a reason: who signs has to know why it may stand.
    Result<Item> ignore(const Item& item, const Finding& finding, Suppression suppression);
    /// Takes that back. Refused for an item that may not be edited.
    Result<Item> heed(const Item& item, const Suppression& suppression, const QString& actor);

    /// The item as it is given, with its suppressions. Reads the photos.
    Judgement judge(const Item& item) const;
    /// What still stands between this item and a packet: its sign-off, its photos, the gates, and
    /// every finding at level error that is not ignored. Empty when it may leave. Reads the photos.
    std::vector<Obstacle> obstacles(const Item& item) const;

    /// Packs what passes, refuses what does not (an item that cannot be read too), marks what left
    /// as submitted: all of it or, when that fails, none, and then the packet is gone again. Fails
    /// before anything is written when the archive is read-only. When `items` is empty and no item
    /// is signed, every draft is refused, so that the caller can say why nothing left.
    Result<ExportOutcome> exportPacket(const ExportRequest& request, const Progress& progress);

private:
    archive::Archive& m_archive;
    const lint::Linter* m_linter;
    const Clock& m_clock;
};

} // namespace chengbao::workflow
