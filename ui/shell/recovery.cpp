// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recovery.h"

#include "core/base/files.h"
#include "core/workflow/desk.h"
#include "ui/shell/open_item.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

constexpr qint64 fileLimit = 64LL * 1024 * 1024;

/// The page as the file has it.
struct Unsaved {
    QString id; ///< empty for an item that was never kept
    int revision = 0;
    Draft draft;
};

QByteArray toBytes(const Item& kept, const Draft& draft)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("item"), kept.id},
                                     {QStringLiteral("revision"), kept.revision},
                                     {QStringLiteral("facts"), toJson(draft.facts)},
                                     {QStringLiteral("title"), draft.title},
                                     {QStringLiteral("body"), draft.body}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Unsaved> fromBytes(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.isEmpty())
        return std::nullopt;
    return Unsaved{json[QStringLiteral("item")].toString(),
                   json[QStringLiteral("revision")].toInt(),
                   {factsFromJson(json[QStringLiteral("facts")].toObject()),
                    json[QStringLiteral("title")].toString(),
                    json[QStringLiteral("body")].toString()}};
}

/// How much of `now` is not in `before`: what is left between the ends they share.
int charactersNotIn(const QString& before, const QString& now)
{
    const auto shorter = std::min(before.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    return static_cast<int>(now.size() - head - tail);
}

} // namespace

Recovery::Recovery(archive::Archive& archive, const OpenItem& open, QObject* parent)
    : QObject(parent),
      m_archive(archive),
      m_open(open),
      m_file(archive.path() + QStringLiteral(".unsaved")),
      m_work(new Background(this)),
      m_held(archive.isReadOnly())
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &Recovery::keep);
}

Recovery::~Recovery()
{
    const bool written = m_work->isRunning();
    delete m_work; // waits, so that nothing is written behind what follows
    if (written && !m_wanted)
        QFile::remove(m_file);
}

Result<std::optional<Recovered>> Recovery::recover(const QString& actor)
{
    const auto bytes = readFile(m_file, fileLimit);
    const auto unsaved = bytes ? fromBytes(*bytes) : std::nullopt;
    if (!unsaved || m_held)
        return std::optional<Recovered>();
    m_held = true;
    const auto item = unsaved->id.isEmpty() ? Result<Item>(Item()) : m_archive.item(unsaved->id);
    if (!item && item.error().code != ErrorCode::NotFound)
        return failure(item.error());
    const bool known = item && !item->id.isEmpty();
    const Draft before = known ? item->draft : Draft();
    if (before == unsaved->draft) {
        m_held = false;
        forget();
        return std::optional<Recovered>();
    }
    const bool asItWas =
        known && item->revision == unsaved->revision && workflow::isEditable(item->state);
    const auto kept = asItWas ? m_archive.save(item->id, item->revision, unsaved->draft, actor)
                              : m_archive.add(unsaved->draft, actor, QStringLiteral("recover"));
    if (!kept)
        return failure(kept.error());
    m_held = false;
    forget();
    return std::optional(Recovered{kept->id, kept->draft.title,
                                   charactersNotIn(before.title, unsaved->draft.title) +
                                       charactersNotIn(before.body, unsaved->draft.body),
                                   known && !asItWas});
}

void Recovery::note()
{
    if (m_held)
        return;
    m_wanted = true;
    if (!m_delay.isActive())
        m_delay.start();
}

void Recovery::forget()
{
    if (m_held)
        return;
    m_wanted = false;
    m_delay.stop();
    QFile::remove(m_file);
}

void Recovery::keep()
{
    if (!m_wanted)
        return;
    if (m_work->isRunning())
        return m_delay.start();
    m_work->run(
        [file = m_file, item = m_open.item(), draft = m_open.draft()](const Progress&) {
            return writeFileAtomically(file, toBytes(item, draft)).has_value();
        },
        [this](bool) {
            if (!m_wanted)
                QFile::remove(m_file);
        });
}

} // namespace chengbao::ui
