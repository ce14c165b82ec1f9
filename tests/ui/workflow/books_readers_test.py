#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the report, the circular and the notice of a quarter with openpyxl and python-docx and
holds every figure against what the made-up county knows of itself.

usage: books_readers_test.py BOOKS_TEST
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from decimal import Decimal

import docx
import openpyxl

PERIOD = "2026年三季度"
GOAL = Decimal(60)


def write_documents(program, folder):
    environment = dict(os.environ, CHENGBAO_SAMPLE_FOLDER=folder, CHENGBAO_LANG="zh",
                       QT_QPA_PLATFORM="offscreen")
    subprocess.run([program, "[.documents]"], env=environment, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    known = json.loads(pathlib.Path(folder, "known.json").read_text(encoding="utf-8"))
    for unit in known["units"].values():
        unit["points"] = Decimal(unit["hundredths"]) / 100
    return known


def same(found, expected, what):
    assert found == expected, f"{what}: {found!r}, not {expected!r}"


def rows_of(sheet):
    """Each row as a map from the heading of its column."""
    lines = list(sheet.iter_rows(values_only=True))
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def figure(value):
    return Decimal(str(value))


def percent(part, whole):
    """As people write it: one decimal, half up, no trailing 0."""
    rate = (abs(part) * 1000 / whole + Decimal("0.5")) // 1 / 10
    text = f"{rate:f}".rstrip("0").rstrip(".") if rate % 1 else f"{int(rate)}"
    return ("-" if part < 0 and rate else "") + text + "%"


def ranks(known, rows, category, unit, rank):
    """Within a category the rank is one more than the number of units with more points."""
    for row in rows:
        better = sum(1 for other in rows if other[category] == row[category] and
                     known[other[unit]]["points"] > known[row[unit]]["points"])
        same(int(row[rank]), better + 1, f"rank of {row[unit]}")


def check_workbook(path, known):
    book = openpyxl.load_workbook(path)
    rows = rows_of(book["单位"])
    units = known["units"]
    ledger = rows_of(book["台账"])
    same({row["单位"] for row in rows}, set(units), "units")
    for row in rows:
        unit = units[row["单位"]]
        same((row["报送"], row["采用"], row["批示"], figure(row["本期分"])),
             (unit["submitted"], unit["adopted"], unit["instructions"], unit["points"]),
             row["单位"])
        same(f"（{percent(unit['points'], GOAL)}）" in row["目标完成"], True, row["目标完成"])
        parts = [figure(row[f"{name}得分"]) for name in ("每日要情", "江州政务", "清江要情")]
        missing = max(0, 14 - unit["submitted"])
        task = 10 if missing == 0 else -missing
        taken = sum(figure(line["分值"]) for line in ledger if line["单位"] == row["单位"] and
                    not line["个人"] and "迟报" in line["理由"])
        same(sum(parts) + 10 * unit["instructions"] + taken + task, unit["points"],
             f"parts of {row['单位']}")
    ranks(units, rows, "考核类别", "单位", "名次")
    for name, unit in units.items():
        lines = [figure(line["分值"]) for line in ledger
                 if line["单位"] == name and not line["个人"]]
        same(sum(lines, Decimal(0)), unit["points"], f"ledger of {name}")
    kinds = {row["名称"]: [row["报送"], row["采用"]] for row in rows_of(book["分类"])
             if row["按"] == "种类"}
    same(kinds, known["kinds"], "kinds")
    annex = rows_of(book["采用条目"])
    same(len(annex), 120, "adoptions")
    same(sum(figure(row["稿酬（元）"]) for row in annex if row["稿酬（元）"]),
         50 * sum(1 for row in annex if row["层级"] == "省"), "fees")
    silent = [row["单位"] for row in rows_of(book["提醒"]) if row["提醒"] == "零报送"]
    same(silent, [name for name, unit in units.items() if unit["submitted"] == 0], "silent")


def table_rows(table):
    lines = [[cell.text for cell in row.cells] for row in table.rows]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def check_circular(path, known):
    document = docx.Document(path)
    units = known["units"]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    total = sum(unit["points"] for unit in units.values())
    assert f"共报送信息{sum(unit['submitted'] for unit in units.values())}条" in text, text
    assert f"计{total.normalize():f}分" in text, text
    assert "附件：采用条目" in text
    seen = {}
    for table in document.tables:
        rows = table_rows(table)
        if "本期分" in rows[0]:
            seen.update({row["单位"]: row for row in rows})
            for row in rows:
                row["类别"] = "one"
            ranks(units, rows, "类别", "单位", "名次")
        elif "完成率" in rows[0]:
            for row in rows:
                if row["任务"] == "得分":
                    same(row["完成率"], percent(units[row["单位"]]["points"], GOAL), row["单位"])
                else:
                    same(row["完成率"], percent(units[row["单位"]]["submitted"], Decimal(14)),
                         row["单位"])
        elif "种类" in rows[0]:
            same({row["种类"]: [int(row["报送"]), int(row["采用"])] for row in rows},
                 known["kinds"], "kinds")
        else:
            same(len(rows), 120, "annex")
    same(set(seen), set(units), "units of the circular")
    for name, row in seen.items():
        same((int(row["报送"]), int(row["采用"]), Decimal(row["本期分"])),
             (units[name]["submitted"], units[name]["adopted"], units[name]["points"]), name)


def check_notice(path, known):
    document = docx.Document(path)
    unit = known["units"][re.search(PERIOD + r"(\D+)\.docx", path.name).group(1)]
    cells = {row.cells[0].text: row.cells[1].text for row in document.tables[0].rows}
    assert cells["报送（累计）"].startswith(f"{unit['submitted']}条"), cells
    assert cells["采用（累计）"].startswith(f"{unit['adopted']}条"), cells
    assert cells["本期分（累计分）"].startswith(f"{unit['points'].normalize():f}分"), cells


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        known = write_documents(program, folder)
        place = pathlib.Path(folder)
        check_workbook(place / f"{PERIOD}信息采用情况.xlsx", known)
        check_circular(place / f"{PERIOD}信息采用情况.docx", known)
        notice, = [path for path in place.glob(f"{PERIOD}*.docx")
                   if path.stem not in (f"{PERIOD}信息采用情况", f"{PERIOD}得分")]
        check_notice(notice, known)
        page = rows_of(openpyxl.load_workbook(place / f"{PERIOD}得分.xlsx").worksheets[0])
        for row in page:
            same(figure(row["得分"]), known["units"][row["单位"]]["points"], row["单位"])
        same(place.joinpath("trend.pdf").read_bytes()[:4], b"%PDF", "the print")


if __name__ == "__main__":
    main(sys.argv[1])
