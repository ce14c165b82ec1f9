// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/verbs.h"
#include "ui/words/words.h"

#include <QCoreApplication>

#include <sys/stat.h>

using namespace chengbao;

namespace
{

QString overview()
{
    QString text = QCoreApplication::translate("Cli", "Usage: chengbao-cli VERB …\n\nVerbs:\n");
    for (const cli::Verb& verb : cli::verbs())
        text += QStringLiteral("  %1 %2\n")
                    .arg(QLatin1String(verb.name), -10)
                    .arg(QCoreApplication::translate("Verb", verb.summary));
    return text + QCoreApplication::translate("Cli", "\nchengbao-cli VERB --help explains each.\n");
}

} // namespace

int main(int argc, char** argv)
{
    ::umask(077);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("chengbao-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CHENGBAO_VERSION));
    ui::installLanguage();

    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.isEmpty() ? QString() : arguments.takeFirst();
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        cli::print(overview());
        return cli::Done;
    }
    if (name == QLatin1String("--version")) {
        cli::print(QStringLiteral("chengbao-cli " CHENGBAO_VERSION "\n"));
        return cli::Done;
    }
    for (const cli::Verb& verb : cli::verbs()) {
        if (name == QLatin1String(verb.name))
            return verb.run(arguments);
    }
    if (!name.isEmpty())
        cli::complain(QCoreApplication::translate("Cli", "unknown verb “%1”").arg(name));
    cli::complain(overview());
    return cli::Bad;
}
