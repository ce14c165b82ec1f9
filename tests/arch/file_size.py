# SPDX-License-Identifier: GPL-3.0-or-later
"""No source file above 600 lines: by then it holds more than one thing."""
import tree

LIMIT = 600
SUFFIXES = {".cpp", ".h", ".py", ".sh", ".cmake"}


def main():
    sizes = {path: tree.read(path).count("\n") for path in tree.files()
             if path.suffix in SUFFIXES or path.name == "CMakeLists.txt"}
    tree.report([f"{path}: {size} lines, at most {LIMIT} allowed"
                 for path, size in sizes.items() if size > LIMIT], len(sizes))


if __name__ == "__main__":
    main()
