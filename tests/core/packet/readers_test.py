#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the sample packet's documents and table with python-docx and openpyxl.

usage: readers_test.py PACKET_TEST
"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import docx
import openpyxl


def write_sample(program, folder):
    environment = dict(os.environ, CHENGBAO_SAMPLE_FOLDER=folder)
    subprocess.run([program, "[.sample]"], env=environment, check=True, stdout=subprocess.DEVNULL)
    (data,) = pathlib.Path(folder).glob("报送包_*/data")
    return data


def check_text(path, item):
    document = docx.Document(path)
    paragraphs = document.paragraphs
    assert paragraphs[0].style.name == "Title"
    broken = paragraphs[0].text
    assert "".join(broken.split()) == "".join(item["title"].split()), broken
    body = item["body"].split("\n")
    assert [p.text for p in paragraphs[1:1 + len(body)]] == body
    assert item["facts"]["unit"] in [p.text for p in paragraphs]
    assert document.core_properties.author == item["facts"]["unit"]
    assert document.core_properties.created.isoformat() == "2026-07-03T12:00:00"
    section = document.sections[0]
    assert [round(value.mm) for value in
            (section.page_width, section.page_height, section.top_margin, section.left_margin,
             section.right_margin, section.bottom_margin)] == [210, 297, 37, 28, 26, 35]
    return paragraphs


def check_headings(paragraphs):
    styles = {p.text: p.style.name for p in paragraphs}
    assert styles["一、统一供种"] == "Heading 1"
    run_in = next(p for p in paragraphs if p.text.startswith("（一）"))
    assert run_in.style.name == "Body Text"
    assert [r.style.name for r in run_in.runs] == ["Heading 2 Char", "Default Paragraph Font"]
    assert run_in.runs[0].text == "（一）建立台账。"
    second = next(p for p in paragraphs if p.text.startswith("二、"))
    assert second.runs[0].style.name == "Heading 1 Char"


def check_form(path, item):
    (table,) = docx.Document(path).tables
    cells = [cell.text for row in table.rows for cell in row.cells]
    for key in ("unit", "author", "phone", "reviewer", "disclosure", "kind"):
        if key in item["facts"]:
            assert item["facts"][key] in cells, key
    assert item["title"].replace("\t", " ") in [c.replace("\t", " ") for c in cells]
    assert str(item["characters"]) in cells


def check_signature(path, item):
    (table,) = docx.Document(path).tables
    text = "".join("".join(cell.text.split()) for row in table.rows for cell in row.cells)
    assert item["sign_off"]["digest"] in text
    assert item["sign_off"]["signer"] in text


def check_index(path, items):
    sheet = openpyxl.load_workbook(path)["汇总表"]
    rows = list(sheet.iter_rows())
    header = [cell.value for cell in rows[0]]
    assert header[-5:] == ["采用载体", "期号", "采用日期", "批示", "得分"], header
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:W%d" % len(rows)
    assert len(rows) == 1 + len(items)
    assert not any(cell.data_type == "f" for row in rows for cell in row)
    for row, item in zip(rows[1:], items):
        values = dict(zip(header, (cell.value for cell in row)))
        text = next(f for f in item["files"] if f["role"] == "text")
        assert values["标题"] == item["title"], values["标题"]
        assert values["字数"] == item["characters"]
        assert values["SHA-256"] == text["sha256"]
        assert values["联系方式"] == item["facts"]["phone"]
        assert values["审签时间"] == "2026-07-02 16:05"
        assert values["附件数"] == len(item["facts"].get("photos", []))
        assert all(values[name] is None for name in header[-5:])


def main():
    with tempfile.TemporaryDirectory() as folder:
        data = write_sample(sys.argv[1], folder)
        packet = json.loads((data / "packet.json").read_text(encoding="utf-8"))
        for item in packet["items"]:
            files = {f["role"]: data / f["path"] for f in item["files"]}
            for entry in item["files"]:
                digest = hashlib.sha256((data / entry["path"]).read_bytes()).hexdigest()
                assert digest == entry["sha256"], entry
            paragraphs = check_text(files["text"], item)
            if item["number"] == 1:
                check_headings(paragraphs)
            check_form(files["form"], item)
            check_signature(files["signature"], item)
        check_index(data / "00_汇总表.xlsx", packet["items"])


if __name__ == "__main__":
    main()
