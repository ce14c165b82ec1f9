// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/old_document.h"

#include "core/base/files.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace chengbao::text
{
namespace
{

constexpr qint64 resultLimit = 64LL * 1024 * 1024;

// Macros off whatever the document says, links never updated, nothing fetched for it.
constexpr char settings[] =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
)";

Error unsupported(const char* reason)
{
    return {ErrorCode::Unsupported, reason, {}, {}};
}

/// Waits in short steps, so that the user can stop it.
Result<void> finish(QProcess& process, int seconds, const std::stop_token& stop)
{
    constexpr int step = 100;
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(step)) {
        const bool late = timer.elapsed() > seconds * 1000LL;
        if (process.state() == QProcess::NotRunning || (!late && !stop.stop_requested())) {
            if (process.state() == QProcess::NotRunning)
                break;
            continue;
        }
        process.kill();
        process.waitForFinished();
        return failure(
            late ? Error{ErrorCode::TooLarge,
                         QT_TRANSLATE_NOOP("Error", "converting the old document took "
                                                    "too long; save it as .docx"),
                         {},
                         {}}
                 : Error{ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled"), {}, {}});
    }
    return {};
}

Result<QByteArray> convert(const QByteArray& bytes, const Converter& converter,
                           const std::stop_token& stop)
{
    if (converter.program.isEmpty())
        return failure(unsupported(QT_TRANSLATE_NOOP(
            "Error", "old documents (.doc, .wps) are read through LibreOffice, which is not "
                     "installed; open it in WPS or Word and save it as .docx")));
    QTemporaryDir folder;
    const QString source = folder.filePath(QStringLiteral("draft.doc"));
    const QString profile = folder.filePath(QStringLiteral("profile"));
    if (auto made = makePrivateFolder(profile + QStringLiteral("/user")); !made)
        return failure(made.error());
    if (auto written = writeFileAtomically(
            profile + QStringLiteral("/user/registrymodifications.xcu"), QByteArray(settings));
        !written)
        return failure(written.error());
    if (auto written = writeFileAtomically(source, bytes); !written)
        return failure(written.error());
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(converter.program,
                  converter.before +
                      QStringList{QStringLiteral("-env:UserInstallation=") +
                                      QUrl::fromLocalFile(profile).toString(),
                                  QStringLiteral("--headless"), QStringLiteral("--norestore"),
                                  QStringLiteral("--nolockcheck"), QStringLiteral("--convert-to"),
                                  QStringLiteral("docx:MS Word 2007 XML"),
                                  QStringLiteral("--outdir"), folder.path(), source});
    if (auto finished = finish(process, converter.seconds, stop); !finished)
        return failure(finished.error());
    const QString result = folder.filePath(QStringLiteral("draft.docx"));
    if (!QFileInfo(result).isFile())
        return failure(unsupported(QT_TRANSLATE_NOOP(
            "Error", "LibreOffice cannot read this old document; open it in WPS or Word and save "
                     "it as .docx")));
    return readFile(result, resultLimit);
}

} // namespace

bool isOldDocument(const QByteArray& bytes)
{
    return bytes.startsWith("\xD0\xCF\x11\xE0");
}

Result<QByteArray> convertOldDocument(const QByteArray& bytes, const Converter& converter,
                                      const QString& place, std::stop_token stop)
{
    auto docx = convert(bytes, converter, stop);
    if (!docx)
        docx.error().place = place;
    return docx;
}

} // namespace chengbao::text
