# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices of adoptions taken over by chengbao-cli: cli_notice_test.py PROGRAM"""
import datetime

from desk import BODY, FACTS, TITLE, DeskTest, main

TODAY = datetime.date.today()
OTHER = "清江县茶叶合作社增至31家"


class NoticeTest(DeskTest):
    def submit(self, *titles):
        items = []
        for number, title in enumerate(titles):
            draft = f"{FACTS}{title}\n{BODY}\n第{number + 1}稿补充：投入农技员{number + 20}名。\n"
            items.append(self.import_draft(f"{number}.txt", draft))
            self.sign(items[-1])
        outcome = self.ask("export", "--profile", "folder", "--to", self.folder / "out")
        self.assertEqual(set(outcome["items"]), set(items))
        return items

    def states(self):
        return {row["id"]: row["state"] for row in self.ask("list")}

    def test_a_table_in_gb18030_is_taken_over_once(self):
        first, second = self.submit(TITLE, OTHER)
        notice = self.file("通报.csv", f"2026年通报\n得分,采用日期,采用载体,题目,期号\n"
                           f"2.5,{TODAY},政务晨讯,《{TITLE}》,第3期\n"
                           f"1,{TODAY},县委信息,茶叶合作社增至31家,\n"
                           f"1,{TODAY},县委信息,全市开展宣讲,\n", encoding="gb18030")
        dry = self.ask("adopt", "--from", notice, "--dry-run", status=1)
        self.assertEqual([row["match"] for row in dry["rows"]], ["sure", "doubtful", "unknown"])
        self.assertEqual(self.states(), {first: "已报送", second: "已报送"})
        done = self.ask("adopt", "--from", notice, status=1)
        sure, doubtful, _ = done["rows"]
        self.assertEqual((sure["id"], sure["by"], sure["line"], sure["taken"]),
                         (first, "title", 3, True))
        self.assertEqual(doubtful["candidates"][0]["id"], second)
        self.assertFalse(doubtful["taken"])
        self.assertEqual(self.states(), {first: "已采用", second: "已报送"})
        again = self.ask("adopt", "--from", notice, status=1)
        self.assertTrue(again["rows"][0]["recorded_before"])
        self.assertFalse(again["rows"][0]["taken"])

    def test_the_summary_table_filled_in_above_comes_back(self):
        try:
            import openpyxl
        except ImportError:
            self.skipTest("python3-openpyxl is not there")
        items = self.submit(TITLE, OTHER)
        path = next((self.folder / "out").glob("*/data/00_汇总表.xlsx"))
        book = openpyxl.load_workbook(path)
        sheet = book.active
        columns = {cell.value: cell.column for cell in sheet[1]}
        row = next(row for row in range(2, 5)
                   if sheet.cell(row, columns["标题"]).value == OTHER)
        sheet.cell(row, columns["采用载体"]).value = "省政府晨讯"
        sheet.cell(row, columns["期号"]).value = "第9期"
        sheet.cell(row, columns["采用日期"]).value = datetime.datetime.combine(
            TODAY, datetime.time())
        sheet.cell(row, columns["得分"]).value = 4
        book.save(self.folder / "回填.xlsx")
        done = self.ask("adopt", "--from", self.folder / "回填.xlsx")
        taken, = done["rows"]
        self.assertEqual((taken["id"], taken["carrier"], taken["issue"], taken["date"]),
                         (items[1], "省政府晨讯", "第9期", str(TODAY)))
        self.assertEqual(done["left_out"], 1)

    def test_bad_notices(self):
        self.submit(TITLE)
        message = self.assert_refused("adopt", "--from", self.file("坏.xlsx", b"PK\x03\x04"))
        self.assertIn("坏.xlsx", message)
        message = self.assert_refused("adopt", "--from", self.file("无列.csv", "甲,乙\n1,2\n"))
        self.assertIn("无列.csv", message)
        self.assert_refused("adopt", "--from", self.folder / "没有.xlsx")
        self.assert_refused("adopt")


if __name__ == "__main__":
    main()
