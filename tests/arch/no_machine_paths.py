# SPDX-License-Identifier: GPL-3.0-or-later
"""No path of somebody's own machine in the tree."""
import re

import tree

# Pieced together, so that this file does not find itself.
FOLDERS = ["wo" + "rk", "fa" + "rm", "ro" + "ot", "Us" + "ers", r"ho" + r"me/\w+"]
PATH = re.compile(r"(?<![\w./~${}*-])/(?:" + "|".join(FOLDERS) + r")/[\w.-]")


def main():
    problems, checked = [], 0
    for path in tree.files():
        try:
            text = tree.read(path)
        except UnicodeDecodeError:
            continue  # not a text
        checked += 1
        problems += [f"{path}:{number}: {line.strip()[:120]}"
                     for number, line in enumerate(text.splitlines(), 1) if PATH.search(line)]
    tree.report(problems, checked)


if __name__ == "__main__":
    main()
