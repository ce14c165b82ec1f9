# SPDX-License-Identifier: GPL-3.0-or-later
"""The Chinese translation is complete: nothing unfinished, and the sources hold no string that
the .ts file does not know, nor the file one that no source uses."""
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import tree

FILE = Path("translations/chengbao_zh_CN.ts")


def messages(path):
    """(context, source, comment) → message element."""
    return {(context.findtext("name"), message.findtext("source"),
             message.findtext("comment") or ""): message
            for context in ElementTree.parse(path).getroot().iter("context")
            for message in context.iter("message")}


def is_finished(message):
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def scanned(lupdate):
    """What lupdate finds in the sources today, given the file as it stands."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / FILE.name
        shutil.copy(tree.ROOT / FILE, copy)
        sources = [str(path) for path in tree.sources() if path.parts[0] in {"app", "core", "ui"}]
        run = subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", "-I", ".",
                              *sources, "-ts", str(copy)],
                             cwd=tree.ROOT, capture_output=True, text=True)
        if run.returncode != 0:
            tree.report([f"lupdate failed: {run.stderr.strip()}"], 1)
        return messages(copy)


def main():
    have = messages(tree.ROOT / FILE)
    problems = [f"unfinished: {key[0]}: {key[1]!r}" for key, message in have.items()
                if not is_finished(message)]
    found, lupdate = {}, tree.find_tool("lupdate")
    if lupdate:
        found = scanned(lupdate)
        problems += [f"not in {FILE}: {key[0]}: {key[1]!r}" for key in found.keys() - have.keys()]
        problems += [f"no longer in any source: {key[0]}: {key[1]!r}"
                     for key in have.keys() - found.keys()]
    tree.report(sorted(problems), max(len(have), len(found)))


if __name__ == "__main__":
    main()
