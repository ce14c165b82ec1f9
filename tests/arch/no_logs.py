# SPDX-License-Identifier: GPL-3.0-or-later
"""No text of an item gets into a log: the program writes none. What it has to say it says to the
user, or prints because it was asked to (app/cli)."""
import re

import tree

LOGGING = re.compile(r"\bq(Debug|Info|Warning|Critical|CDebug|CInfo|CWarning|CCritical)\s*\(|"
                     r"\bsyslog\s*\(|\bsd_journal|\bstd::clog\b")


def main():
    sources = [path for path in tree.sources() if path.parts[0] in {"app", "core", "ui"}]
    problems = [f"{path}:{number}: {line.strip()}" for path in sources
                for number, line in enumerate(tree.read(path).splitlines(), 1)
                if LOGGING.search(line)]
    tree.report(problems, len(sources))


if __name__ == "__main__":
    main()
