// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bootstrap.h"
#include "core/archive/archive.h"
#include "core/workflow/desk.h"

#include <QCommandLineParser>
#include <QJsonDocument>

#include <functional>

namespace chengbao::cli
{

/// The user's word for an English one of the command line.
QString tr(const char* text);

/// To standard output, UTF-8.
void print(const QString& text);
/// To standard error, UTF-8, with a line end.
void complain(const QString& text);
void complain(const Error& error);

void printJson(const QJsonDocument& json);

/// The options of one verb, over Qt's parser: reads, explains itself, and knows the options that
/// every verb has (--archive, --format).
class Command
{
public:
    /// `summary` and `positional` (e.g. "FILE…") are shown by --help; both translated.
    Command(const QString& verb, const QString& summary, const QString& positional);

    void addFlag(const QString& name, const QString& help);
    void addValue(const QString& name, const QString& value, const QString& help);
    /// Adds --format with these choices, the first the default.
    void addFormats(const QStringList& formats);

    /// False when the verb must not run: help was asked for or the usage is wrong; the answer is
    /// printed and exitCode() says how to end. `least` positional arguments are needed, and at
    /// most `most` (negative: any number).
    bool read(const QStringList& arguments, int least, int most);
    int exitCode() const { return m_exitCode; }

    bool has(const QString& name) const { return m_parser.isSet(name); }
    QString value(const QString& name) const { return m_parser.value(name); }
    QStringList values(const QString& name) const { return m_parser.values(name); }
    QStringList positional() const { return m_parser.positionalArguments(); }
    QString format() const;

    /// Says on standard error what is wrong with the usage; returns the exit code for it.
    int misused(const QString& message) const;

private:
    QString m_verb;
    QCommandLineParser m_parser;
    QStringList m_formats;
    int m_exitCode = 0;
};

/// Says what went wrong; the exit code for it.
int failed(const Error& error);

/// Runs `job` on the archive that --archive names, else the user's; its exit code.
int onArchive(const Command& command, const std::function<int(archive::Archive&)>& job);

/// The same with the use cases over that archive.
int onDesk(const Command& command,
           const std::function<int(archive::Archive&, workflow::Desk&)>& job);

} // namespace chengbao::cli
