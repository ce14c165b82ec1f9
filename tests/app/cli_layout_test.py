# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages as they are seen: our .pdf, and our .docx as LibreOffice lays it out, against one golden
layout (lines of each page, their characters, size and face): cli_layout_test.py PROGRAM

CHENGBAO_UPDATE_GOLDEN=1 writes the golden layout anew, from the .pdf."""
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

from desk import FACTS, DeskTest, main

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "golden" / "layout" / "text.txt"
SCALE = 1.5  # of pdftohtml: pixels to a point
MM = 72 / 25.4

TITLE = "清江县统筹农机调度烘干保障和减损增收三项措施提前七天完成小麦收割八成以上"
#: Without digits and Latin letters, next to which LibreOffice leaves room whatever the style says.
LONG = "各乡镇组织联合收割机跨区作业，农技员驻点指导，烘干点昼夜开机，机手食宿有人管、维修有人跑。" * 9
BODY = f"""清江县小麦收割过八成，机收率创新高。
一、统一调度农机
{LONG}
（一）南片进度
{LONG}
1.稻麦轮作区
{LONG}
（1）沿江圩区。{LONG}
（二）北片进度。{LONG}
二、存在问题
烘干能力不足；部分乡镇道路狭窄，收割机“进得去、出不来”，《机收减损工作方案》仍待落实……"""
CAPTION = "双河乡联合收割机在麦田作业"

#: One free face for each that the styles name, so that LibreOffice has something to choose.
FACES = {"方正小标宋简体": ("Noto Serif CJK SC", "bold"), "仿宋_GB2312": ("Noto Serif CJK SC", "regular"),
         "黑体": ("Noto Sans CJK SC", "regular"), "楷体_GB2312": ("Noto Serif CJK TC", "regular"),
         "宋体": ("Noto Serif CJK HK", "regular")}


def fonts_there():
    if not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True).stdout.decode()
    return "Noto Serif CJK SC" in listed and "Noto Sans CJK SC" in listed and \
        "FandolFang" not in listed


class Line:
    """What stands at one height of a page."""

    def __init__(self, pieces):
        pieces.sort(key=lambda piece: piece["left"])
        # LibreOffice keeps digits off Chinese, whatever the style says.
        self.text = "".join(piece["text"] for piece in pieces).replace(" ", "").strip()
        self.left = pieces[0]["left"]
        self.right = max(piece["left"] + piece["width"] for piece in pieces)
        self.top = pieces[0]["top"]
        widest = max(pieces, key=lambda piece: piece["width"])
        self.size, self.face, self.font = widest["size"], widest["face"], widest["font"]
        self.colour = widest["colour"]

    def golden(self):
        return f"{self.size:g} {self.face} {self.text}"


def face_of(family, bold):
    return ("Song" if bold else "Fang") if "Serif" in family else "Hei"


def pages_of(pdf):
    """The lines of every page, from the top."""
    out = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", str(pdf)], check=True,
                         capture_output=True).stdout.decode()
    fonts = {}
    pages = []
    for page in xml.fromstring(out.encode()).iter("page"):
        for spec in page.iter("fontspec"):
            fonts[spec.get("id")] = spec
        pieces = []
        for text in page.iter("text"):
            words = "".join(text.itertext())
            if not words.strip():
                continue
            spec = fonts[text.get("font")]
            pieces.append({
                "text": words, "left": int(text.get("left")) / SCALE,
                "top": int(text.get("top")) / SCALE, "width": int(text.get("width")) / SCALE,
                "size": round(int(spec.get("size")) / SCALE), "colour": spec.get("color"),
                "font": spec.get("family"),
                "face": face_of(spec.get("family"), text.find("b") is not None)})
        pieces.sort(key=lambda piece: piece["top"])
        lines = []
        for piece in pieces:
            if lines and piece["top"] - lines[-1][0]["top"] < 6:
                lines[-1].append(piece)
            else:
                lines.append([piece])
        pages.append([Line(line) for line in lines])
    return pages


@unittest.skipUnless(shutil.which("pdftohtml") and fonts_there(), "poppler or Noto CJK not there")
class LayoutTest(DeskTest):
    def setUp(self):
        super().setUp()
        picture = self.folder / "field.jpg"
        shutil.copy(ROOT / "data" / "photos" / "field.jpg", picture)
        facts = FACTS.replace("disclosure:", f"photos:\n  - {{file: field.jpg, caption: {CAPTION}}}\n"
                              "disclosure:")
        self.item = self.import_draft("a.txt", f"{facts}{TITLE}\n{BODY}\n")

    def sheet(self, kind, name):
        path = self.folder / name
        done = self.run_cli("sheet", self.item, "--kind", kind, "--to", path)
        self.assertEqual(done.returncode, 0, done.stderr)
        return path

    def rendered(self, docx):
        """The .docx as LibreOffice prints it, with the faces above."""
        if not shutil.which("soffice"):
            self.skipTest("LibreOffice is not there")
        rules = "".join(
            f'<match target="pattern"><test name="family"><string>{name}</string></test>'
            f'<edit name="family" mode="assign" binding="same"><string>{face}</string></edit>'
            f'<edit name="weight" mode="assign" binding="same"><const>{weight}</const></edit>'
            "</match>" for name, (face, weight) in FACES.items())
        fonts = self.file("fonts.conf", '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
                          f"<fontconfig><include>/etc/fonts/fonts.conf</include>{rules}</fontconfig>")
        with tempfile.TemporaryDirectory() as profile:
            environment = dict(os.environ, FONTCONFIG_FILE=str(fonts), LC_ALL="C.UTF-8", HOME=profile)
            subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}/lo", "--headless",
                            "--convert-to", "pdf", "--outdir", str(self.folder / "office"), str(docx)],
                           check=True, env=environment, timeout=120, capture_output=True)
        return self.folder / "office" / (docx.stem + ".pdf")

    def check_page(self, pages):
        """GB/T 9704—2012: 5.2.1 the text area, 5.2.3 its lines, 7.5 the number below it."""
        for number, page in enumerate(pages, 1):
            *text, footer = page
            self.assertEqual(footer.text, f"—{number}—")
            self.assertEqual(footer.size, 14)
            middle = footer.top + 14 / 2  # 7 mm below the text area
            self.assertAlmostEqual(middle / MM, 297 - 35 + 7, delta=3.5)
            if number % 2:  # outside, one character in
                self.assertAlmostEqual(footer.right / MM, 210 - 26 - 14 / MM, delta=2)
            else:
                self.assertAlmostEqual(footer.left / MM, 28 + 14 / MM, delta=2)
            for line in text:
                self.assertGreater(line.left / MM, 27.5)
                self.assertLess(line.right / MM, 210 - 26 + 6)  # one mark may hang
                self.assertLess((line.top + line.size) / MM, 297 - 35 + 1)
        full = pages[1][:-1]
        self.assertEqual(len(full), 22)
        steps = [below.top - above.top for above, below in zip(full, full[1:])]
        self.assertAlmostEqual(sum(steps) / len(steps), 28.95, delta=0.1)
        counts = [len(line.text) for line in full]
        self.assertEqual(max(set(counts), key=counts.count), 28)

    def check_golden(self, pages):
        layout = "\n".join(f"-- {number}\n" + "\n".join(line.golden() for line in page[:-1])
                           for number, page in enumerate(pages, 1)) + "\n"
        self.assertEqual(layout, GOLDEN.read_text(encoding="utf-8"))

    def test_the_pdf(self):
        pages = pages_of(self.sheet("text", "正文.pdf"))
        if os.environ.get("CHENGBAO_UPDATE_GOLDEN"):
            GOLDEN.parent.mkdir(parents=True, exist_ok=True)
            GOLDEN.write_text("\n".join(
                f"-- {number}\n" + "\n".join(line.golden() for line in page[:-1])
                for number, page in enumerate(pages, 1)) + "\n", encoding="utf-8")
        self.check_page(pages)
        self.check_golden(pages)

    def test_the_docx_in_libreoffice(self):
        pages = pages_of(self.rendered(self.sheet("text", "正文.docx")))
        self.check_page(pages)
        self.check_golden(pages)
        lines = [line for page in pages for line in page]
        fonts = {name: next(line.font for line in lines if line.text.startswith(start))
                 for name, start in (("Kai", "（一）"), ("Fang", "清江县小麦"), ("Hei", "一、"),
                                     ("Song", "清江县统筹"), ("number", "—"))}
        self.assertEqual(len(set(fonts.values())), 5, fonts)  # a face for each level

    def test_forms_stay_on_one_page(self):
        for kind in ("submission", "sign-off"):
            for pdf in (self.sheet(kind, f"{kind}.pdf"), self.rendered(self.sheet(kind, f"{kind}.docx"))):
                pages = pages_of(pdf)
                self.assertEqual(len(pages), 1, pdf)
                words = "".join(line.text for line in pages[0])
                self.assertIn("清江县农业农村局", words)
                self.assertNotRegex(words, r"[0-9a-f]{12}\.jpg")

    def test_an_issue(self):
        other = self.import_draft("b.txt", f"{FACTS}清江县茶叶合作社增加\n合作社增加。\n")
        own = self.home / "bulletins" / "personal"
        own.mkdir(parents=True)
        (own / "own.yaml").write_text(
            "id: own\nname: 每日要情\noffice: 清江县政府办\nreports: [市政府办]\nsends: [县委办]\n"
            "gives: [各乡镇]\nsigner: 周启明\ncopies: 60\n", encoding="utf-8")
        for number, ending in enumerate(("pdf", "docx"), 1):
            path = self.folder / f"刊物.{ending}"
            done = self.run_cli("compile", self.item, other, "--publication", "own", "--to", path,
                                "--date", "2026-09-19", "--note", "现将两篇印发，供参考。")
            self.assertEqual(done.returncode, 0, done.stderr)
            pages = pages_of(path if ending == "pdf" else self.rendered(path))
            first = {line.text: line for line in pages[0]}
            self.assertEqual((first["每日要情"].size, first["每日要情"].face,
                              first["每日要情"].colour), (42, "Song", "#c00000"))
            centre = (first["每日要情"].left + first["每日要情"].right) / 2
            self.assertAlmostEqual(centre / MM, 28 + 156 / 2, delta=1.5)
            self.assertIn(f"2026年第{number}期", first)
            self.assertTrue(any(re.fullmatch(r"清江县政府办\s*2026年9月19日", text) for text in first))
            self.assertTrue(any(re.fullmatch(r"目\s*录", text) for text in first))
            self.assertTrue(any(text.startswith("按语：现将两篇印发") for text in first))
            last = [line for line in pages[-1] if line.size == 14]
            words = "".join(line.text for line in last)
            for part in ("报：市政府办。", "送：县委办。", "发：各乡镇。", "签发：周启明", "共印60份"):
                self.assertIn(part, words)


if __name__ == "__main__":
    main()
