# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source, script, YAML and CMake file names its licence in its first lines."""
import tree

LINE = "SPDX-License-Identifier: GPL-3.0-or-later"
SUFFIXES = {".cpp", ".h", ".py", ".sh", ".cmake", ".yaml", ".yml"}


def main():
    checked = [path for path in tree.files()
               if path.suffix in SUFFIXES or path.name == "CMakeLists.txt" or path.parts[0] == ".ci"]
    tree.report([f"{path}: no line “{LINE}” among its first two" for path in checked
                 if not any(LINE in line for line in tree.read(path).splitlines()[:2])],
                len(checked))


if __name__ == "__main__":
    main()
