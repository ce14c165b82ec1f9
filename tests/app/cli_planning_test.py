# SPDX-License-Identifier: GPL-3.0-or-later
"""Leads, commissions and what is due, seen from outside: cli_planning_test.py PROGRAM"""
import datetime
import unittest

from desk import BODY, FACTS, TITLE, DeskTest, main

TODAY = datetime.date.today()


def day(offset):
    return str(TODAY + datetime.timedelta(days=offset))


class PlanningTest(DeskTest):
    def due(self, *more):
        """What is due, festivals and duties left out."""
        rows = self.ask("due", *more, status=0)
        return [row for row in rows if row["about"] not in ("节日", "定点报送")]

    def test_a_lead_is_due_and_becomes_a_draft(self):
        lead = self.ask("lead", "add", "秋粮收获过半\n例会上说。", "--source", "会议", "--board", "农业",
                        "--kind", "动态", "--due", day(-1), "--by", "何静", status=0)
        self.assertEqual((lead["state"], lead["source"], lead["revision"]), ("待办", "会议", 1))
        row, = self.due()
        self.assertEqual((row["about"], row["standing"], row["days_left"], row["id"]),
                         ("线索", "逾期", -1, lead["id"]))
        self.assertEqual([card["id"] for card in self.ask("lead", "list")], [lead["id"]])
        begun = self.ask("lead", "draft", lead["id"], "--unit", "清江县农业农村局", "--author", "何静")
        self.assertEqual(begun["title"], "秋粮收获过半")
        self.assertEqual(self.ask("lead", "list"), [])
        card, = self.ask("lead", "list", "--all")
        self.assertEqual((card["state"], card["item"]), ("已成稿", begun["id"]))
        row, = self.due()
        self.assertEqual((row["about"], row["item"]), ("信息", begun["id"]))
        self.assert_refused("lead", "draft", lead["id"], status=1)

    def test_a_commission_is_overdue_until_its_item_leaves(self):
        made = self.ask("commission", "add", "外贸订单", "--number", "2026-37", "--due",
                        f"{day(-2)}T17:30", "--contact", "刘科")
        soon = self.ask("commission", "add", "就业", "--number", "2026-38", "--due", day(2))
        rows = self.due()
        self.assertEqual([(row["id"], row["standing"]) for row in rows],
                         [(made["id"], "逾期"), (soon["id"], "临近")])
        self.assertIn("刘科", rows[0]["remark"])
        overdue = {row["number"]: row["overdue"] for row in self.ask("commission", "list")}
        self.assertEqual(overdue, {"2026-37": True, "2026-38": False})
        self.assert_refused("commission", "add", "又一件", "--number", "2026-37", status=1)

        item = self.import_draft("a.txt", f"{FACTS}{TITLE}\n{BODY}\n")
        linked = self.ask("commission", "link", "2026-37", item)
        self.assertEqual((linked["item"], linked["state"]), (item, "已成稿"))
        self.assertIn("commission: 2026-37", self.run_cli("show", item).stdout)
        self.sign(item)
        self.ask("export", "--profile", "folder", "--to", self.folder / "out", status=0)
        self.assertEqual([row["id"] for row in self.due()], [soon["id"]])
        overdue = {row["number"]: row["overdue"] for row in self.ask("commission", "list")}
        self.assertFalse(overdue["2026-37"])

    def test_wrong_usage_is_refused(self):
        self.assert_refused("lead", "add", "甲", "--due", "明天")
        self.assert_refused("lead", "add", "甲", "--kind", "诗歌")
        self.assert_refused("lead", "add", "甲", "--noted", "刚才")
        self.assert_refused("lead", "add", " ", status=1)
        self.assert_refused("lead", "draft", "nowhere")
        self.assert_refused("lead", "drop", "x")
        self.assert_refused("lead")
        self.assert_refused("commission", "link", "nowhere", "x")
        self.assert_refused("commission", "add", "甲", "--due", "月底")
        self.assert_refused("due", "--days", "many")

    def test_an_office_has_deadlines_of_its_own(self):
        self.ask("lead", "add", "甲", "--kind", "动态", "--happened", day(0))
        row, = self.due()
        self.assertEqual((row["standing"], row["rule"]), ("今天", "动态当天"))
        own = self.home / "calendar/unit/deadlines.yaml"
        own.parent.mkdir(parents=True)
        own.write_text("rules:\n- {name: 本县, kinds: [动态], within: 4 days}\n", "utf-8")
        row, = self.due()
        self.assertEqual((row["standing"], row["rule"], row["days_left"]), ("以后", "本县", 4))
        self.assertEqual(self.due("--days", "3"), [])
        own.write_text("rules:\n- {name: 本县, within: 快}\n", "utf-8")
        self.assert_refused("due")


if __name__ == "__main__":
    main()
