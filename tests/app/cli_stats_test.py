# SPDX-License-Identifier: GPL-3.0-or-later
"""Adoptions and reports of chengbao-cli, seen from outside: cli_stats_test.py PROGRAM"""
import datetime
import os
import subprocess
import unittest

from desk import BODY, FACTS, TITLE, DeskTest, main

TODAY = datetime.date.today()
YEAR = str(TODAY.year)
SCHEME = """# 本县
id: county
name: 清江县信息计分
decimals: 1
missing: [批示加分]
carriers:
  - {name: 要情快报, level: 县, points: 2.5}
  - {level: 省, range: [5, 30]}
fees:
  - {name: 县, levels: [县], yuan: 30}
""".replace("{level: 省, range: [5, 30]}", "{level: 省, rates: [{range: [5, 30]}]}")


class StatsTest(DeskTest):
    def submit(self, count):
        """That many items that left today; their ids."""
        facts = FACTS.replace("report_date: 2026-06-10", f"report_date: {TODAY}")
        facts = facts.replace("event_date: 2026-06-09", f"event_date: {TODAY}")
        items = []
        for number in range(count):
            text = f"{facts}{TITLE}{'一二三四五六'[number]}\n{BODY}\n"
            items.append(self.import_draft(f"{number}.txt", text))
            self.sign(items[-1])
        self.ask("export", "--profile", "folder", "--to", self.folder / "out", status=0)
        return items

    def adopt(self, item, *more, carrier="要情快报", status=0):
        return self.ask("adopt", item, "--carrier", carrier, "--date", TODAY, *more, status=status)

    def scheme(self):
        return self.file("county.yaml", SCHEME)

    def test_adopting_is_recorded_on_the_item(self):
        item, _ = self.submit(2)
        done = self.adopt(item, "--issue", "第12期")
        self.assertEqual((done["id"], done["state"], done["form"]), (item, "已采用", "单篇"))
        self.assertTrue(done["event"])
        states = {row["id"]: row["state"] for row in self.ask("list")}
        self.assertEqual(states[item], "已采用")
        self.assertEqual(self.run_cli("doctor").returncode, 0)

    def test_wrong_adoptions_are_refused(self):
        draft = self.import_draft("a.txt", f"{FACTS}{TITLE}\n{BODY}\n")
        tomorrow = TODAY + datetime.timedelta(days=1)
        self.assert_refused("adopt", draft, "--carrier", "要情", "--date", TODAY, status=1)
        self.assert_refused("adopt", draft, "--carrier", "要情")
        self.assert_refused("adopt", draft, "--date", TODAY)
        self.assert_refused("adopt", draft, "--carrier", "要情", "--date", "昨天")
        self.assert_refused("adopt", draft, "--carrier", "要情", "--date", TODAY, "--form", "诗歌")
        self.assert_refused("adopt", "none", "--carrier", "要情", "--date", TODAY)
        item, = self.submit(1)
        self.assert_refused("adopt", item, "--carrier", "要情", "--date", tomorrow, status=1)

    def test_numbers_without_a_scheme(self):
        first, *_ = self.submit(3)
        self.adopt(first)
        report = self.ask("stats", "--period", YEAR)
        self.assertEqual((report["submitted"], report["adopted"], report["rate"]), (3, 1, 33.3))
        unit, = report["units"]
        self.assertEqual((unit["unit"], unit["submitted"], unit["adopted"], unit["rank"]),
                         ("清江县农业农村局", 3, 1, None))
        self.assertEqual(report["ledger"], [])
        kind, = report["adoption"]["kind"]
        self.assertEqual((kind["name"], kind["submitted"], kind["adopted"]), ("动态", 3, 1))

    def test_points_by_a_scheme(self):
        first, second, third = self.submit(3)
        self.adopt(first)
        self.adopt(first, "--level", "省", "--points", "12.5", carrier="每日要情")
        self.adopt(second, "--unit", "双河乡", "--unit", "清江镇", "--person", "何静")
        self.adopt(third, "--level", "省", carrier="每日要情")
        report = self.ask("stats", "--period", YEAR, "--scheme", self.scheme())
        points = {row["unit"]: row["points"] for row in report["units"]}
        self.assertEqual(points, {"清江县农业农村局": 15, "双河乡": 2.5, "清江镇": 2.5})
        self.assertEqual(report["points"], 20)
        self.assertEqual(sum(line["points"] for line in report["ledger"] if not line["person"]), 20)
        self.assertEqual(report["fees"], 60)
        persons = {row["person"]: (row["points"], row["fees"]) for row in report["persons"]}
        self.assertEqual(persons, {"李晓明": (15, 30), "何静": (2.5, 30)})
        text = self.run_cli("stats", "--period", YEAR, "--scheme", self.scheme()).stdout
        self.assertIn("没有登记", text)  # how much the third was awarded
        self.assertIn("方案未写明：批示加分", text)

    def test_the_office_s_own_scheme_is_taken(self):
        own = self.home / "schemes" / "unit"
        own.mkdir(parents=True)
        (own / "county.yaml").write_text(SCHEME, encoding="utf-8")
        item, = self.submit(1)
        self.adopt(item)
        self.assertEqual(self.ask("stats", "--period", YEAR)["points"], 2.5)

    def test_bad_questions(self):
        self.assert_refused("stats")
        self.assert_refused("stats", "--period", "2026-Q5")
        self.assert_refused("stats", "--period", YEAR, "--scheme", "none")
        self.assert_refused("stats", "--period", YEAR, "--format", "pdf")
        broken = self.file("broken.yaml", SCHEME.replace("points: 2.5", "points: 二"))
        self.assertIn("broken.yaml第7行", self.assert_refused(
            "stats", "--period", YEAR, "--scheme", broken).replace(" ", ""))

    def make(self, name, *more):
        path = self.folder / name
        done = self.run_cli("stats", "--period", YEAR, "--scheme", self.scheme(), "--format",
                            path.suffix[1:], "--issuer", "清江县政府办公室", "--to", path, *more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return path

    def test_the_workbook_opens_elsewhere(self):
        try:
            import openpyxl
        except ImportError:
            self.skipTest("python3-openpyxl is not there")
        first, second = self.submit(2)
        self.adopt(first)
        self.adopt(second)
        book = openpyxl.load_workbook(self.make("report.xlsx"))
        self.assertEqual(book.sheetnames,
                         ["单位", "个人", "分类", "趋势", "提醒", "采用条目", "台账"])
        header, row = ([cell.value for cell in line] for line in book["单位"].iter_rows())
        values = dict(zip(header, row))
        self.assertEqual((values["单位"], values["报送"], values["采用"], values["要情快报条数"],
                          values["要情快报得分"], values["本期分"], values["名次"]),
                         ("清江县农业农村局", 2, 2, 2, 5, 5, 1))
        ledger = list(book["台账"].iter_rows(min_row=2, values_only=True))
        self.assertEqual([line[3] for line in ledger], [2.5] * 4)  # two units’, two authors’
        self.assertTrue(all("要情快报" in line[4] for line in ledger))
        self.assertEqual(book["采用条目"].max_row, 3)
        self.assertFalse(any(cell.data_type == "f" for sheet in book for line in sheet.iter_rows()
                             for cell in line))

    def test_the_notices_open_elsewhere(self):
        try:
            import docx
        except ImportError:
            self.skipTest("python3-docx is not there")
        item, = self.submit(1)
        self.adopt(item)
        document = docx.Document(self.make("report.docx"))
        paragraphs = [paragraph.text for paragraph in document.paragraphs]
        self.assertEqual(paragraphs[0], f"{YEAR}年信息报送采用情况通报")
        self.assertIn("共报送信息1条，采用1条，采用率100%", paragraphs[1])
        self.assertIn("清江县政府办公室", paragraphs)
        cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
        self.assertEqual(cells[8:16],
                         ["1", "清江县农业农村局", "1", "1", "0", "0", "2.5", "2.5"])
        self.assertIn(f"{TITLE}一", [cell.text for row in document.tables[-1].rows
                                    for cell in row.cells])
        page = docx.Document(self.make("unit.docx", "--unit", "清江县农业农村局"))
        self.assertEqual(page.paragraphs[1].text, "清江县农业农村局：")
        self.assert_refused("stats", "--period", YEAR, "--scheme", self.scheme(), "--format",
                            "docx", "--unit", "没有这个单位")

    def test_a_document_goes_to_standard_output(self):
        environment = dict(os.environ, CHENGBAO_HOME=str(self.home))
        for suffix in ("xlsx", "docx"):
            done = subprocess.run([self.program, "stats", "--period", YEAR, "--format", suffix],
                                  capture_output=True, env=environment, timeout=60)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(done.stdout[:2], b"PK")


if __name__ == "__main__":
    main()
