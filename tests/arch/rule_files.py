# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules, profiles, schemes and templates are found by name: the file of id X is X.yaml."""
import re

import tree

ID = re.compile(r"""^id:\s*["']?([\w.-]+)["']?\s*(?:#.*)?$""", re.MULTILINE)


def main():
    checked = [path for path in tree.files()
               if path.parts[:1] == ("resources",) and path.parts[1] in {
                   "rules", "profiles", "schemes", "templates"}
               and path.name not in {".gitkeep", "README.md"}]
    problems = []
    for path in checked:
        if path.suffix != ".yaml":
            problems.append(f"{path}: only *.yaml is read here")
            continue
        ids = ID.findall(tree.read(path))
        if ids != [path.stem]:
            problems.append(f"{path}: its id is {ids or 'missing'}, the file name says {path.stem}")
    tree.report(problems, len(checked))


if __name__ == "__main__":
    main()
