# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree under test: which files belong to the project, and how a check reports."""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIP = 77  # ctest's SKIP_RETURN_CODE for every test in this folder


def files():
    """Every file of the project: tracked or new, not ignored, as paths relative to ROOT."""
    try:
        names = subprocess.run(
            ["git", "-c", "safe.directory=*", "-C", str(ROOT), "ls-files", "-z", "--cached",
             "--others", "--exclude-standard"],
            capture_output=True, check=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):  # no git, or a source archive
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*")
                 if not {"build", ".git", ".cache"} & set(path.relative_to(ROOT).parts)]
    return sorted({Path(name) for name in names if name and (ROOT / name).is_file()})


def sources():
    """C++ sources and headers."""
    return [path for path in files() if path.suffix in {".cpp", ".h"}]


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def need(condition, reason):
    """Skips the whole check when a tool it needs is not installed."""
    if not condition:
        print(f"skipped: {reason}")
        sys.exit(SKIP)


def report(problems, checked):
    """Ends the check: every problem on its own line, or how much was looked at."""
    if checked == 0:
        problems = ["nothing was checked: the check itself is broken"]
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem(s), {checked} checked")
    sys.exit(1 if problems else 0)


def find_tool(*names):
    """The first of the programs that exists, also looked for in Qt's own folder."""
    places = os.environ.get("PATH", "").split(os.pathsep) + ["/usr/bin", "/usr/lib/qt6/bin"]
    for name in names:
        for place in places:
            candidate = Path(place) / name
            if candidate.is_file() and os.access(candidate, os.X_OK):
                return str(candidate)
    return None
