# SPDX-License-Identifier: GPL-3.0-or-later
"""What packaging installs is well formed, as far as the tools for it are installed."""
import os
import subprocess
from xml.etree import ElementTree

import tree


def run(problems, path, *command):
    """Adds the output of a check that fails."""
    done = subprocess.run([*command, str(path)], cwd=tree.ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        problems.append(f"{path}: {command[0]}: {(done.stdout + done.stderr).strip()}")


def main():
    problems, checked = [], 0
    desktop, appstream = tree.find_tool("desktop-file-validate"), tree.find_tool("appstreamcli")
    for path in tree.files():
        if path.suffix in {".xml", ".svg"}:
            checked += 1
            try:
                ElementTree.parse(tree.ROOT / path)
            except ElementTree.ParseError as error:
                problems.append(f"{path}: {error}")
        if path.suffix == ".desktop" and desktop:
            run(problems, path, desktop)
        elif path.name.endswith(".metainfo.xml") and appstream:
            run(problems, path, appstream, "validate", "--no-net")
        elif path.suffix == ".sh" or path.parts[0] == ".ci":
            checked += 1
            run(problems, path, "bash", "-n")
            is_program = tree.read(path).startswith("#!")
            if is_program != os.access(tree.ROOT / path, os.X_OK):
                problems.append(f"{path}: programs are executable, sourced files are not")
    tree.report(problems, checked)


if __name__ == "__main__":
    main()
