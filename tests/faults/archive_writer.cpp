// SPDX-License-Identifier: GPL-3.0-or-later
// archive_writer ARCHIVE ID REVISION: saves one revision of the item after the other, beginning
// after REVISION, until it is killed. Each number goes to standard output once the archive has
// acknowledged it. Revision N's body ends in "第N次。".
#include "core/archive/archive.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace chengbao;

namespace
{

Draft draftNumber(int number)
{
    Draft draft;
    draft.title = QStringLiteral("清江县秋粮收获过半");
    const int length = 200 + number * 977 % 6000;
    for (int i = 0; i < length; ++i)
        draft.body += QChar(0x4E00 + (i * 31 + number * 7) % 6000);
    draft.body += QStringLiteral("。第%1次。").arg(number);
    return draft;
}

bool acknowledge(int number)
{
    const QByteArray line = QByteArray::number(number) + '\n';
    return ::write(STDOUT_FILENO, line.constData(), line.size()) == line.size();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const SystemClock clock;
    const auto archive = archive::Archive::open(arguments[1], clock);
    if (!archive)
        return 1;
    for (int number = arguments[3].toInt() + 1;; ++number) {
        const auto saved =
            (*archive)->save(arguments[2], number - 1, draftNumber(number), QStringLiteral("甲"));
        if (!saved || saved->revision != number || !acknowledge(number))
            return 1;
    }
}
