# SPDX-License-Identifier: GPL-3.0-or-later
"""What is merged, compiled and printed, read by other programs: cli_print_test.py PROGRAM"""
import re
import shutil
import subprocess
import unittest

from desk import BODY, FACTS, TITLE, DeskTest, main

LONG = "".join(f"第{n}项任务由县农业农村局牵头，投入农技员{n}名，完成面积{n}万亩。" for n in range(10, 60))
HEADED = f"一、总体进展\n{LONG}\n（一）南片进度\n{LONG}\n二、存在问题\n{LONG}"


def tool(name, *arguments):
    return subprocess.run([name, *map(str, arguments)], capture_output=True, check=True).stdout


def needs(*names):
    missing = [name for name in names if not shutil.which(name)]
    return unittest.skipIf(missing, f"{missing} not there")


class PrintTest(DeskTest):
    def item(self, title=TITLE, body=BODY, name="a.txt"):
        return self.import_draft(name, f"{FACTS}{title}\n{body}\n")

    def sheet(self, item, kind, name):
        path = self.folder / name
        done = self.run_cli("sheet", item, "--kind", kind, "--to", path)
        self.assertEqual(done.returncode, 0, done.stderr)
        return path

    def lines_of(self, pdf, page):
        text = tool("pdftotext", "-layout", "-f", page, "-l", page, pdf, "-").decode()
        return [line.strip() for line in text.splitlines() if line.strip()]

    @needs("pdftotext", "qpdf", "pdffonts", "pdfinfo")
    def test_the_page_of_a_text(self):
        pdf = self.sheet(self.item(body=HEADED), "text", "正文.pdf")
        tool("qpdf", "--check", pdf)
        info = tool("pdfinfo", pdf).decode()
        self.assertIn("A4", info)
        pages = int(re.search(r"Pages:\s+(\d+)", info)[1])
        self.assertGreater(pages, 3)
        second = self.lines_of(pdf, 2)
        # 22 lines and the page number; full ones have 28 characters, one more where a mark hangs.
        self.assertEqual(len(second), 23, second)
        self.assertEqual(second[-1].replace(" ", ""), "—2—")
        full = [line for line in second[:-1] if len(line) > 24]
        self.assertGreater(len(full), 18)
        whole = "".join(tool("pdftotext", pdf, "-").decode().split())
        self.assertIn("".join(LONG.split())[:200], re.sub(r"—\d+—|\f", "", whole))
        # Every face is embedded, and can be searched.
        fonts = tool("pdffonts", pdf).decode().splitlines()[2:]
        self.assertGreaterEqual(len(fonts), 3)
        for font in fonts:
            self.assertRegex(font, r"\byes\s+yes\s+yes\b")

    @needs("pdftoppm")
    def test_lines_stand_on_the_grid(self):
        pdf = self.sheet(self.item(body=HEADED), "text", "正文.pdf")
        width, height, pixels = self.grey(pdf, 2)
        dark = [any(value < 128 for value in pixels[y * width:(y + 1) * width])
                for y in range(height)]
        tops = [y for y in range(1, height) if dark[y] and not dark[y - 1]]
        # At 72 dots an inch: lines are 28.95 points apart, from 37 mm on, to 35 mm from below.
        self.assertGreater(tops[0], 104)
        self.assertLess(tops[0], 118)
        body = [y for y in tops if y < 842 - 99]
        self.assertGreaterEqual(body[-1] - body[0], 20 * 28.95)
        self.assertLessEqual(body[-1] - body[0], 22 * 28.95)
        columns = [any(pixels[y * width + x] < 128 for y in range(110, 730)) for x in range(width)]
        left, right = columns.index(True), width - 1 - columns[::-1].index(True)
        self.assertGreaterEqual(left, 78)  # 28 mm is 79.4
        self.assertLessEqual(right, 522 + 16)  # 184 mm is 521.6; one mark may hang

    def grey(self, pdf, page):
        data = tool("pdftoppm", "-gray", "-r", "72", "-f", page, "-l", page, pdf)
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
        return int(head[1]), int(head[2]), data[head.end():]

    @needs("pdftotext")
    def test_forms_and_the_sheet_to_sign(self):
        item = self.item()
        form = tool("pdftotext", self.sheet(item, "submission", "报送单.pdf"), "-").decode()
        for part in ("政务信息报送单", TITLE, "清江县农业农村局", "0731-2310718"):
            self.assertIn(part, form)
        sheet = tool("pdftotext", self.sheet(item, "sign-off", "审签单.pdf"), "-").decode()
        for part in ("信息审签单", "审签人签名", TITLE):
            self.assertIn(part, sheet)
        self.assertNotIn("文件摘要", sheet)

    def test_sheets_are_the_same_twice_and_bad_ones_are_refused(self):
        item = self.item()
        for kind in ("text", "submission", "sign-off"):
            for ending in ("pdf", "docx"):
                first = self.sheet(item, kind, f"1.{ending}").read_bytes()
                self.assertEqual(self.sheet(item, kind, f"2.{ending}").read_bytes(), first)
        self.assert_refused("sheet", item, "--kind", "text", "--to", self.folder / "x.odt")
        self.assert_refused("sheet", item, "--kind", "诗", "--to", self.folder / "x.pdf")
        self.assert_refused("sheet", "none", "--kind", "text", "--to", self.folder / "x.pdf")

    def test_issues_are_numbered_and_hold_their_items(self):
        items = [self.item(), self.item("清江县茶叶合作社增至31家", LONG, "b.txt")]
        target = self.folder / "刊物.docx"
        done = self.ask("compile", *items, "--to", target, "--date", "2026-09-19",
                        "--note", "现将两篇印发。")
        self.assertEqual((done["publication"], done["year"], done["number"]), ("政务信息", 2026, 1))
        again = self.ask("compile", *items, "--to", self.folder / "刊物.pdf", "--date",
                         "2026-09-20")
        self.assertEqual(again["number"], 2)
        try:
            import docx
        except ImportError:
            self.skipTest("python3-docx is not there")
        document = docx.Document(target)
        styles = {p.text: p.style.name for p in document.paragraphs}
        self.assertEqual(styles["政务信息"], "Masthead")
        self.assertEqual(styles["2026年第1期"], "IssueNumber")
        self.assertEqual(styles["按语：现将两篇印发。"], "EditorNote")
        self.assertTrue(any(text.startswith("报：") for text in styles))
        self.assertEqual([p.text.replace("\n", "") for p in document.paragraphs
                          if p.style.name == "Title"], [TITLE, "清江县茶叶合作社增至31家"])
        self.assert_refused("compile", "none", "--to", self.folder / "x.pdf")
        self.assert_refused("compile", items[0], "--to", self.folder / "x.txt")

    def test_items_merge(self):
        items = [self.item(), self.item("清江县茶叶合作社增至31家", LONG, "b.txt")]
        merged = self.ask("merge", *items, "--by", "何静")
        shown = self.ask("show", merged["id"])
        self.assertIn(f"一、{TITLE}", shown["body"])
        self.assertIn("二、清江县茶叶合作社增至31家", shown["body"])
        self.assertEqual(shown["author"], "何静")
        self.assert_refused("merge", items[0], "none")

    @needs("pdftotext")
    def test_a_packet_of_pdf_and_gb18030(self):
        profiles = self.home / "profiles" / "personal"
        profiles.mkdir(parents=True)
        (profiles / "own.yaml").write_text(
            "id: own\nname: 本单位\nrecipient: 县政府办\nfile_name: '{标题}'\n"
            "formats: [pdf, txt]\ntext_encoding: gb18030\n", encoding="utf-8")
        item = self.item()
        self.sign(item)
        done = self.ask("export", "--profile", "own", "--to", self.folder / "out")
        text, = (self.folder / "out").glob("*/data/02_正文/*.txt")
        self.assertIn(TITLE, text.read_bytes().decode("gb18030"))
        pdf, = (self.folder / "out").glob("*/data/02_正文/*.pdf")
        self.assertIn("420台", tool("pdftotext", pdf, "-").decode())
        self.assertTrue(list((self.folder / "out").glob("*/data/01_报送单/*.pdf")))
        self.assertTrue(self.ask("verify", done["packet"])["valid"])


if __name__ == "__main__":
    main()
