# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source is built and every test runs: its name stands in the CMakeLists.txt of its folder
or of one above it."""
import re

import tree


def build_files(path):
    """The CMakeLists.txt that may name the file, nearest first."""
    for folder in path.parents:
        listing = folder / "CMakeLists.txt"
        if (tree.ROOT / listing).is_file():
            yield listing


def is_named(path):
    word = re.compile(rf"(?<![\w.-]){re.escape(path.name)}(?![\w.-])")
    return any(word.search(tree.read(listing)) for listing in build_files(path))


def main():
    checked = [path for path in tree.sources() if path.suffix == ".cpp"]
    tree.report([f"{path}: no CMakeLists.txt names it, so it is not built"
                 for path in checked if not is_named(path)], len(checked))


if __name__ == "__main__":
    main()
