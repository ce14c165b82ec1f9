# SPDX-License-Identifier: GPL-3.0-or-later
"""A packet in every format, opened by programs that know nothing of ours: cli_readers_test.py PROGRAM

python-docx, openpyxl, qpdf, poppler, sha256sum, and through node (NODE_PATH) mammoth, exceljs and
yauzl; each where it is installed."""
import html.parser
import json
import re
import shutil
import subprocess
import unittest
import zipfile

from desk import BODY, FACTS, TITLE, DeskTest, main

#: What a table would take for a formula stands in every fact that is free text.
FORMULAS = {"unit": "=1+1", "author": "+SUM(A1)", "phone": "-0731-2310718", "reviewer": "@赵文静",
            "commission": "=cmd|' /C calc'!A0"}
FORMULA_TITLE = "=HYPERLINK(\"http://x\",\"清江县小麦收割完成80%\")"


def tool(*arguments, **options):
    return subprocess.run([str(one) for one in arguments], capture_output=True, check=True,
                          **options).stdout.decode()


def needs(*names):
    missing = [name for name in names if not shutil.which(name)]
    return unittest.skipIf(missing, f"{missing} not there")


def node_has(module):
    return shutil.which("node") and subprocess.run(
        ["node", "-e", f"require('{module}')"], capture_output=True).returncode == 0


def solid(text):
    return "".join(text.split())


class Page(html.parser.HTMLParser):
    """What a browser would fetch or run, and the words."""

    def __init__(self, text):
        super().__init__()
        self.fetched, self.words = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        names = {"src", "href", "data", "action", "srcset", "background"}
        places = [value for key, value in attributes if key in names]
        if tag in {"script", "iframe", "object", "link", "img"} or \
                any(not (value or "").startswith("#") for value in places):
            self.fetched.append((tag, attributes))

    def handle_data(self, data):
        self.words.append(data)


class ReadersTest(DeskTest):
    def setUp(self):
        super().setUp()
        facts = FACTS
        for key, value in FORMULAS.items():
            line = f"{key}: {json.dumps(value, ensure_ascii=False)}"
            facts = re.sub(rf"^{key}: .*$", lambda _: line, facts, flags=re.M) \
                if f"\n{key}:" in facts else facts.replace("disclosure:", line + "\ndisclosure:")
        profiles = self.home / "profiles" / "personal"
        profiles.mkdir(parents=True)
        (profiles / "own.yaml").write_text(
            "id: own\nname: 全\nrecipient: 县政府办\nfile_name: '{序号}_{标题}'\n"
            "formats: [docx, pdf, txt]\ntext_encoding: gb18030\npackaging: zip\n", encoding="utf-8")
        self.drafts = [(TITLE, BODY), (FORMULA_TITLE, BODY.replace("420台", "421台"))]
        for number, (title, body) in enumerate(self.drafts):
            self.sign(self.import_draft(f"{number}.txt", f"{facts}{title}\n{body}\n"))
        self.zip = self.ask("export", "--profile", "own", "--to", self.folder / "out")["packet"]
        with zipfile.ZipFile(self.zip) as packed:
            self.assertIsNone(packed.testzip())
            packed.extractall(self.folder / "unpacked")
        self.bag, = (self.folder / "unpacked").iterdir()
        self.data = self.bag / "data"
        self.items = json.loads((self.data / "packet.json").read_text(encoding="utf-8"))["items"]

    def files(self, folder, ending):
        found = sorted((self.data / folder).glob(f"*.{ending}"))
        self.assertEqual(len(found), len(self.drafts), found)
        return found

    def test_txt_and_pdf_say_what_the_drafts_say(self):
        for path, item in zip(self.files("02_正文", "txt"), self.items):
            text = path.read_bytes().decode("gb18030")
            self.assertEqual(text.split("\r\n")[0], item["title"])
            for line in item["body"].split("\n"):
                self.assertIn(line, text)
        if not (shutil.which("pdftotext") and shutil.which("qpdf")):
            self.skipTest("poppler or qpdf is not there")
        for path, item in zip(self.files("02_正文", "pdf"), self.items):
            tool("qpdf", "--check", path)
            words = solid(re.sub(r"— \d+ —", "", tool("pdftotext", path, "-")))
            self.assertIn(solid(item["title"]), words)
            self.assertIn(solid(item["body"]), words)

    def test_docx(self):
        try:
            import docx
        except ImportError:
            self.skipTest("python3-docx is not there")
        for path, item in zip(self.files("02_正文", "docx"), self.items):
            lines = [paragraph.text for paragraph in docx.Document(path).paragraphs]
            self.assertEqual(solid(lines[0]), solid(item["title"]))
            self.assertEqual(lines[1:1 + item["body"].count("\n") + 1], item["body"].split("\n"))
        for folder in ("01_报送单", "04_签字页"):
            for path, item in zip(self.files(folder, "docx"), self.items):
                table, = docx.Document(path).tables
                cells = [cell.text for row in table.rows for cell in row.cells]
                self.assertIn(item["title"], cells)
                self.assertIn(FORMULAS["unit"], cells)

    def test_no_cell_is_a_formula(self):
        with zipfile.ZipFile(self.data / "00_汇总表.xlsx") as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
            self.assertNotIn("<f", sheet)
            self.assertNotIn("externalLink", "".join(book.namelist()))
            self.assertNotIn("hyperlink", sheet)
        try:
            import openpyxl
        except ImportError:
            self.skipTest("python3-openpyxl is not there")
        rows = list(openpyxl.load_workbook(self.data / "00_汇总表.xlsx")["汇总表"].iter_rows())
        header = [cell.value for cell in rows[0]]
        for row, item in zip(rows[1:], self.items):
            cells = dict(zip(header, row))
            self.assertFalse([cell for cell in row if cell.data_type == "f"])
            for column, key in (("报送单位", "unit"), ("信息员", "author"), ("联系方式", "phone"),
                                ("审核人", "reviewer"), ("约稿编号", "commission")):
                self.assertEqual((cells[column].value, cells[column].data_type),
                                 (FORMULAS[key], "s"))
            self.assertEqual(cells["标题"].value, item["title"])
            self.assertEqual((cells["字数"].value, cells["字数"].data_type),
                             (item["characters"], "n"))

    @needs("sha256sum")
    def test_checksums(self):
        for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
            tool("sha256sum", "--check", "--strict", manifest, cwd=self.bag)
        listed = {line.split("  ", 1)[1] for line in
                  (self.bag / "manifest-sha256.txt").read_text(encoding="utf-8").splitlines()}
        self.assertEqual(listed, {path.relative_to(self.bag).as_posix()
                                  for path in self.data.rglob("*") if path.is_file()})

    def test_the_report_fetches_nothing(self):
        page = Page((self.data / "05_自查报告.html").read_text(encoding="utf-8"))
        self.assertEqual(page.fetched, [])
        words = "".join(page.words)
        for title, _ in self.drafts:
            self.assertIn(title, words)

    @unittest.skipUnless(node_has("mammoth"), "mammoth is not there")
    def test_mammoth(self):
        program = ("require('mammoth').extractRawText({path: process.argv[1]})"
                   ".then(done => process.stdout.write(done.value))")
        for path, item in zip(self.files("02_正文", "docx"), self.items):
            self.assertIn(solid(item["body"]), solid(tool("node", "-e", program, path)))

    @unittest.skipUnless(node_has("exceljs"), "exceljs is not there")
    def test_exceljs(self):
        program = ("const book = new (require('exceljs').Workbook)();"
                   "book.xlsx.readFile(process.argv[1]).then(() => process.stdout.write("
                   "JSON.stringify(book.worksheets[0].getSheetValues())))")
        rows = json.loads(tool("node", "-e", program, self.data / "00_汇总表.xlsx"))
        cells = [cell for row in rows[2:] for cell in row]
        self.assertIn(FORMULA_TITLE, cells)
        self.assertIn(FORMULAS["commission"], cells)
        self.assertFalse([cell for cell in cells if isinstance(cell, dict)])

    @unittest.skipUnless(node_has("yauzl"), "yauzl is not there")
    def test_yauzl(self):
        program = ("require('yauzl').open(process.argv[1], {lazyEntries: true, strictFileNames: true},"
                   "(error, zip) => { if (error) throw error; const names = [];"
                   "zip.on('entry', entry => { names.push(entry.fileName); zip.readEntry(); });"
                   "zip.on('end', () => process.stdout.write(JSON.stringify(names)));"
                   "zip.readEntry(); })")
        names = json.loads(tool("node", "-e", program, self.zip))
        self.assertIn(f"{self.bag.name}/data/00_汇总表.xlsx", names)


if __name__ == "__main__":
    main()
