# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk to test at: the command line program with a home of its own, and drafts to feed it."""
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HAN = re.compile(r"[\u4e00-\u9fff]")

FACTS = """---
system: 政务
kind: 动态
unit: 清江县农业农村局
author: 李晓明
phone: 0731-2310718
reviewer: 赵文静
signer: 王建国
signer_role: 主要领导
signed_on: 2026-06-10
event_date: 2026-06-09
report_date: 2026-06-10
disclosure: 主动公开
---
"""
TITLE = "清江县7天小麦收割完成80%"
BODY = ("截至2026年6月9日，清江县收割小麦40万亩，占应收面积50万亩的80%。\n"
        "全县投入联合收割机420台，日均收割5.7万亩。")
#: Complete facts, nothing at level error.
SOUND = f"{FACTS}{TITLE}\n{BODY}\n"
#: 2月29日 does not exist in 2023: data.date, level error.
BROKEN = f"{FACTS}清江县完成3处水库除险加固\n2023年2月29日，清江县完成3处水库除险加固。\n"
#: 我们: person.first-person, level warning.
WARNED = f"{FACTS}清江县排查隐患126处\n6月9日，我们组织力量排查隐患126处。\n"


class DeskTest(unittest.TestCase):
    """Each test has an empty home and a folder for its files."""
    program = ""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        self.home = self.folder / "home"

    def file(self, name, content, encoding="utf-8"):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    def run_cli(self, *arguments, stdin=b"", language=None):
        """Runs the program in a bare C locale; returns what it left."""
        environment = {"PATH": os.environ.get("PATH", ""), "LANG": "C", "LC_ALL": "C",
                       "CHENGBAO_HOME": str(self.home)}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        if language:
            environment["CHENGBAO_LANG"] = language
        done = subprocess.run([self.program, *map(str, arguments)], input=stdin, timeout=60,
                              capture_output=True, env=environment, cwd=self.folder)
        done.stdout, done.stderr = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        return done

    def ask(self, *arguments, status=0, stdin=b""):
        """The JSON answer of a run that must end with `status`."""
        done = self.run_cli(*arguments, "--format", "json", stdin=stdin)
        self.assertEqual(done.returncode, status,
                         f"{arguments}\nstdout: {done.stdout}\nstderr: {done.stderr}")
        return json.loads(done.stdout)

    def assert_refused(self, *arguments, status=2, stdin=b""):
        """Fails with that status; returns the message."""
        done = self.run_cli(*arguments, stdin=stdin)
        self.assertEqual(done.returncode, status, f"{arguments}: {done.stdout}{done.stderr}")
        self.assertTrue(done.stderr.strip(), f"{arguments}: no message")
        return done.stderr

    def import_draft(self, name, content):
        return self.ask("import", self.file(name, content))[0]["id"]

    def sign(self, item):
        done = self.run_cli("sign", item, "--signer", "王建国", "--role", "主要领导")
        self.assertEqual(done.returncode, 0, done.stderr)


def main():
    """CLI_TEST.py PROGRAM [unittest arguments]"""
    DeskTest.program = str(Path(sys.argv.pop(1)).resolve())
    unittest.main(module="__main__")
