# SPDX-License-Identifier: GPL-3.0-or-later
"""Sources stand as clang-format 14 (Debian 12) leaves them."""
import subprocess

import tree


def main():
    tool = tree.find_tool("clang-format-14", "clang-format")
    tree.need(tool, "clang-format is not installed")
    version = subprocess.run([tool, "--version"], capture_output=True, text=True).stdout
    tree.need("version 14." in version, f"clang-format 14 is the reference, found: {version}")

    sources = [str(path) for path in tree.sources()]
    run = subprocess.run([tool, "--dry-run", "-Werror", *sources], cwd=tree.ROOT,
                         capture_output=True, text=True)
    problems = [line for line in run.stderr.splitlines() if "error:" in line]
    if run.returncode != 0:
        problems.append("mend with: clang-format -i FILE")
    tree.report(problems, len(sources))


if __name__ == "__main__":
    main()
