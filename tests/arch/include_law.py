# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom: app → ui → core, base < model < text < lint, workflow on top, and no GUI
header in core nor in ui/words, which the command line program links."""
import re

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.MULTILINE)
GENERATED = re.compile(r"^(moc_\w+\.cpp|\w+\.moc|ui_\w+\.h)$")

CORE_ROOMS = {
    "base": {"base"},
    "model": {"base", "model"},
    "text": {"base", "model", "text"},
    "lint": {"base", "model", "text", "lint"},
    "archive": {"base", "model", "text", "archive"},
    "packet": {"base", "model", "text", "packet"},
    "workflow": {"base", "model", "text", "lint", "archive", "packet", "workflow"},
}
UI_ROOMS = {"common", "words", "shell", "editor", "guides", "problems", "archive", "packet",
            "workflow", "settings"}
GUI_MODULES = {"QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "QtSvgWidgets", "QtOpenGL",
               "QtOpenGLWidgets", "QtQuick", "QtQml"}
GUI_HEADERS = {line for line in tree.read("tests/arch/gui_headers.txt").split()}
GUI_FILES = {f"{name.lower()}.h" for name in GUI_HEADERS}


def is_gui_header(name):
    first, _, rest = name.partition("/")
    return first in GUI_MODULES or name in GUI_HEADERS or (rest or name) in GUI_FILES


def may_include(path, target):
    """Whether the file at `path` may include the project header `target` (both from the root)."""
    layer, to = path.parts[0], target.split("/")
    if layer == "app":
        return to[0] in {"app", "ui", "core"}
    if layer == "core":
        return to[0] == "core" and to[1] in CORE_ROOMS.get(path.parts[1], set())
    if layer == "ui":
        room = path.parts[1]
        siblings = UI_ROOMS if room == "shell" else {room, "common", "words"}
        if room == "words":
            siblings = {"words"}
        return to[0] == "core" or (to[0] == "ui" and to[1] in siblings)
    if layer == "tests":
        part = path.parts[1]
        layers = {"core": {"core", "tests"}, "ui": {"ui", "core", "tests"}}
        return to[0] in layers.get(part, {"app", "ui", "core", "tests"})
    return False


def problems_of(path):
    no_gui = path.parts[0] == "core" or path.parts[:2] == ("ui", "words")
    text = tree.read(path)
    for match in INCLUDE.finditer(text):
        quote, target = match.groups()
        place = f"{path}:{text.count(chr(10), 0, match.start(1)) + 1}"
        if no_gui and is_gui_header(target):
            yield f"{place}: GUI header <{target}> where no GUI may be"
        if quote == "<" or GENERATED.match(target):
            continue
        if target.split("/")[0] not in {"app", "ui", "core", "tests"}:
            yield f'{place}: "{target}" does not start at the root'
        elif not (tree.ROOT / target).is_file():
            yield f'{place}: "{target}" does not exist'
        elif not may_include(path, target):
            yield f'{place}: {"/".join(path.parts[:2])} may not include "{target}"'


def main():
    checked = [path for path in tree.sources() if path.parts[0] in {"app", "ui", "core", "tests"}]
    unknown = [f"{path}: no such room in the house" for path in checked
               if (path.parts[0] == "core" and path.parts[1] not in CORE_ROOMS)
               or (path.parts[0] == "ui" and path.parts[1] not in UI_ROOMS)]
    tree.report(unknown + [p for path in checked for p in problems_of(path)], len(checked))


if __name__ == "__main__":
    main()
