# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line program loads no GUI library: no_gui_linked.py PROGRAM"""
import re
import subprocess
import sys

import tree

GUI = re.compile(r"lib(Qt6(Gui|Widgets|PrintSupport|Svg|SvgWidgets|OpenGL\w*)|X11|xcb|GL|EGL"
                 r"|wayland-client)\b")


def main():
    program = sys.argv[1]
    ldd = tree.find_tool("ldd")
    tree.need(ldd, "ldd is not installed")
    run = subprocess.run([ldd, program], capture_output=True, text=True)
    if run.returncode != 0:
        tree.report([f"{program}: {run.stderr.strip()}"], 1)
    libraries = [line.split()[0] for line in run.stdout.splitlines() if line.strip()]
    tree.report([f"{program} loads {name}" for name in libraries if GUI.match(name)],
                len(libraries))


if __name__ == "__main__":
    main()
