// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/verbs.h"
#include "ui/words/words.h"

#include <QCoreApplication>

#include <cstdio>

namespace chengbao::cli
{

QString tr(const char* text)
{
    // lupdate files what stands in tr() under the namespace.
    return QCoreApplication::translate("chengbao::cli", text);
}

void print(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, bytes.size(), stdout);
}

void complain(const QString& text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, bytes.size(), stderr);
}

void complain(const Error& error)
{
    complain(ui::describe(error));
}

void printJson(const QJsonDocument& json)
{
    const QByteArray bytes = json.toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, bytes.size(), stdout);
}

Command::Command(const QString& verb, const QString& summary, const QString& positional)
    : m_verb(verb)
{
    m_parser.setApplicationDescription(summary);
    if (!positional.isEmpty())
        m_parser.addPositionalArgument(positional, QString(), positional);
    addFlag(QStringLiteral("help"),
            QCoreApplication::translate("chengbao::cli", "Shows this help."));
    addValue(
        QStringLiteral("archive"), QStringLiteral("PATH"),
        QCoreApplication::translate("chengbao::cli", "Uses this archive instead of the user’s."));
}

void Command::addFlag(const QString& name, const QString& help)
{
    m_parser.addOption({name, help});
}

void Command::addValue(const QString& name, const QString& value, const QString& help)
{
    m_parser.addOption({name, help, value});
}

void Command::addFormats(const QStringList& formats)
{
    m_formats = formats;
    addValue(QStringLiteral("format"), formats.join(QLatin1Char('|')),
             QCoreApplication::translate("chengbao::cli", "How to print."));
}

bool Command::read(const QStringList& arguments, int least, int most)
{
    const bool parsed =
        m_parser.parse(QStringList{QStringLiteral("chengbao-cli ") + m_verb} + arguments);
    if (m_parser.isSet(QStringLiteral("help"))) {
        print(m_parser.helpText().replace(QCoreApplication::arguments().constFirst(),
                                          QStringLiteral("chengbao-cli ") + m_verb));
        m_exitCode = Done;
        return false;
    }
    const qsizetype given = m_parser.positionalArguments().size();
    QString wrong;
    if (!parsed)
        wrong = m_parser.errorText();
    else if (given < least)
        wrong = QCoreApplication::translate("chengbao::cli", "something is missing behind “%1”")
                    .arg(m_verb);
    else if (most >= 0 && given > most)
        wrong = QCoreApplication::translate("chengbao::cli", "“%1” is too much")
                    .arg(m_parser.positionalArguments().at(most));
    else if (has(QStringLiteral("format")) && !m_formats.contains(value(QStringLiteral("format"))))
        wrong = QCoreApplication::translate("chengbao::cli", "there is no format “%1”")
                    .arg(value(QStringLiteral("format")));
    if (wrong.isEmpty())
        return true;
    m_exitCode = misused(wrong);
    return false;
}

QString Command::format() const
{
    return has(QStringLiteral("format")) ? value(QStringLiteral("format")) : m_formats.value(0);
}

int Command::misused(const QString& message) const
{
    complain(message);
    complain(QCoreApplication::translate("chengbao::cli", "chengbao-cli %1 --help explains.")
                 .arg(m_verb));
    return Bad;
}

int failed(const Error& error)
{
    complain(error);
    return Bad;
}

int onArchive(const Command& command, const std::function<int(archive::Archive&)>& job)
{
    const SystemClock clock;
    const QString asked = command.value(QStringLiteral("archive"));
    const auto archive =
        archive::Archive::open(asked.isEmpty() ? findPlaces().archive() : asked, clock);
    return archive ? job(**archive) : failed(archive.error());
}

int onDesk(const Command& command,
           const std::function<int(archive::Archive&, workflow::Desk&)>& job)
{
    const auto linter = makeLinterWithNames(findPlaces());
    if (!linter)
        return failed(linter.error());
    const SystemClock clock;
    return onArchive(command, [&](archive::Archive& archive) {
        workflow::Desk desk(archive, *linter, clock);
        return job(archive, desk);
    });
}

} // namespace chengbao::cli
