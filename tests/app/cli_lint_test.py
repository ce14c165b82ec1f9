# SPDX-License-Identifier: GPL-3.0-or-later
"""chengbao-cli lint and rules, seen from outside: cli_lint_test.py PROGRAM"""
import json
import re
from urllib.parse import unquote

import sarif_rules
from desk import BODY, BROKEN, FACTS, HAN, SOUND, TITLE, WARNED, DeskTest, main

EMOJI = f"{FACTS}清江县排查隐患126处\n😀😀6月9日，我们组织力量排查隐患126处。\n"


def rules(findings):
    return [finding["rule"] for finding in findings]


class LintTest(DeskTest):
    def lint(self, *arguments, status=0, stdin=b""):
        return self.ask("lint", *arguments, status=status, stdin=stdin)

    def finding(self, path, rule, **expected):
        found = [f for f in self.lint(path, **expected)[0]["findings"] if f["rule"] == rule]
        self.assertEqual(len(found), 1, f"{rule} in {path}")
        return found[0]

    def test_shape_of_json(self):
        path = self.file("a.txt", WARNED)
        report, = self.lint(path)
        self.assertEqual(report["file"], str(path))
        self.assertEqual(report["title"], "清江县排查隐患126处")
        for finding in report["findings"]:
            self.assertEqual(finding.keys(), {"rule", "level", "field", "start", "end", "text",
                                              "message", "source", "fixes"})
            self.assertIn(finding["level"], {"error", "warning", "hint"})
            self.assertRegex(finding["field"], r"^(title|body|meta\.[a-z_]+)$")
            self.assertRegex(finding["message"], HAN)
            for fix in finding["fixes"]:
                self.assertRegex(fix["label"], HAN)
                for edit in fix["edits"]:
                    self.assertEqual(edit.keys(), {"start", "end", "text"})

    def test_characters_are_counted_as_word_does(self):
        def count(body):
            return self.lint(self.file("a.txt", f"标题\n{body}\n"))[0]["characters"]

        base = count("收割完成。")
        self.assertEqual(count("收割完成，共 40 万亩。"), base + 5)  # ，共 40 万 亩
        self.assertEqual(count("收割完成2026 Excel。"), base + 2)

    def test_exit_status_follows_the_worst_level(self):
        self.assertEqual(self.run_cli("lint", self.file("s.txt", SOUND)).returncode, 0)
        self.assertEqual(self.run_cli("lint", self.file("w.txt", WARNED)).returncode, 0)
        self.assertEqual(self.run_cli("lint", self.file("b.txt", BROKEN)).returncode, 1)

    def test_registered_names_come_from_a_file(self):
        draft = self.file("a.txt", f"{FACTS}清江县排查隐患126处\n“我要办”专窗6月9日办件126件。\n")
        names = self.file("names.yaml", "names: [“我要办”专窗]\n")
        rule = "person.first-person"
        self.assertNotIn(rule, rules(self.lint("--names", names, draft)[0]["findings"]))
        broken = self.file("broken.yaml", "names:\n  - 局\n")
        done = self.run_cli("lint", "--names", broken, draft)
        self.assertEqual(done.returncode, 2)
        self.assertIn("broken.yaml", done.stderr)
        self.assertIn("2", done.stderr)

    def test_text_names_file_rule_and_reason(self):
        done = self.run_cli("lint", self.file("坏稿.txt", BROKEN))
        self.assertIn("坏稿.txt", done.stdout)
        self.assertIn("data.date", done.stdout)
        self.assertRegex(done.stdout, HAN)
        self.assertEqual(done.stderr, "")

    def test_offsets_are_code_points(self):
        found = self.finding(self.file("e.txt", EMOJI), "person.first-person")
        body = EMOJI.splitlines()[-1]
        self.assertEqual(found["field"], "body")
        self.assertEqual(body[found["start"]:found["end"]], "我们")
        self.assertEqual(found["text"], "我们")

    def test_every_text_is_what_its_offsets_say(self):
        body = "😀我们取得了成效，开展检查,发现问题。\n为了加强报送，我局减少2倍😀，2023年2月29日完成。"
        path = self.file("a.txt", f"😀多措并举，狠抓落实\n{body}\n")
        fields = {"title": "😀多措并举，狠抓落实", "body": body}
        findings = self.lint(path, status=1)[0]["findings"]
        self.assertGreater(len(findings), 5)
        for found in findings:
            text = fields[found["field"]]
            self.assertEqual(text[found["start"]:found["end"]], found["text"], found)
            for edit in (e for fix in found["fixes"] for e in fix["edits"]):
                self.assertLessEqual(0, edit["start"])
                self.assertLessEqual(edit["start"], edit["end"])
                self.assertLessEqual(edit["end"], len(text))

    def test_findings_are_ordered_and_do_not_overlap_within_a_rule(self):
        path = self.file("a.txt", "多措并举，狠抓落实\n我们取得了成效，我们开展了检查。2023年2月29日，我局减少2倍。\n")
        findings = self.lint(path, status=1)[0]["findings"]
        order = [(["title", "body"].index(f["field"]), f["start"], f["rule"]) for f in findings]
        self.assertEqual(order, sorted(order))
        ends = {}
        for found in findings:
            key = found["rule"], found["field"]
            self.assertGreaterEqual(found["start"], ends.get(key, 0), found)
            ends[key] = found["end"]

    def test_encodings_give_the_same_findings(self):
        expected = self.lint(self.file("utf8.txt", EMOJI))[0]["findings"]
        self.assertIn("person.first-person", rules(expected))
        for encoding in ("gb18030", "utf-16", "utf-8-sig"):
            with self.subTest(encoding):
                path = self.file(f"{encoding}.txt", EMOJI, encoding)
                self.assertEqual(self.lint(path)[0]["findings"], expected)
        windows = self.file("crlf.txt", EMOJI.replace("\n", "\r\n"))
        self.assertEqual(self.lint(windows)[0]["findings"], expected)

    def test_standard_input(self):
        expected = self.lint(self.file("a.txt", WARNED))[0]["findings"]
        self.assertEqual(self.lint("-", stdin=WARNED.encode())[0]["findings"], expected)
        self.assertEqual(self.lint("-", stdin=WARNED.encode("gb18030"))[0]["findings"], expected)

    def test_disabled_rules_are_silent(self):
        path = self.file("b.txt", BROKEN)
        self.assertIn("data.date", rules(self.lint(path, status=1)[0]["findings"]))
        self.assertNotIn("data.date",
                         rules(self.lint("--disable", "data.date", path)[0]["findings"]))

    def test_fix_mends_what_has_one_fix(self):
        for encoding in ("utf-8", "gb18030"):
            with self.subTest(encoding):
                path = self.file(f"{encoding}.txt", SOUND.replace("万亩，", "万亩,"), encoding)
                self.assertIn("format.halfwidth", rules(self.lint(path)[0]["findings"]))
                self.assertEqual(self.run_cli("lint", "--fix", path).returncode, 0)
                mended, sound = self.lint(path, self.file("s.txt", SOUND))
                self.assertEqual(mended["findings"], sound["findings"])
                self.assertEqual(mended["title"], TITLE)

    def test_lint_alone_never_writes(self):
        path = self.file("w.txt", WARNED)
        before = path.read_bytes(), path.stat().st_mtime_ns
        self.lint(path)
        self.assertEqual((path.read_bytes(), path.stat().st_mtime_ns), before)
        self.assertFalse(self.home.exists(), "lint needs no archive")

    def test_gates_run_on_request_only(self):
        bare = self.file("bare.txt", f"{TITLE}\n{BODY}\n")
        self.assertFalse([r for r in rules(self.lint(bare)[0]["findings"])
                          if r.startswith("gate.") or r == "data.stale"])
        gated = self.lint("--gate", bare, status=1)[0]["findings"]
        self.assertIn("gate.required", rules(gated))
        complete = self.lint("--gate", self.file("s.txt", SOUND))[0]["findings"]
        self.assertNotIn("gate.required", rules(complete))

    def test_one_bad_file_does_not_stop_the_others(self):
        bad = self.file("bad.txt", "---\nkind: 动态\nkolour: red\n---\n标题\n正文\n")
        good = self.file("good.txt", SOUND)
        for order in ([bad, good], [good, bad]):
            done = self.run_cli("lint", "--format", "json", *order)
            self.assertEqual(done.returncode, 2)
            self.assertIn(str(good), [report["file"] for report in json.loads(done.stdout)])
            self.assertIn("bad.txt", done.stderr)
            self.assertRegex(done.stderr, r"3")
            self.assertIn("kolour", done.stderr)

    def test_unreadable_input(self):
        self.assertIn("nowhere.txt", self.assert_refused("lint", self.folder / "nowhere.txt"))
        self.assert_refused("lint", self.folder)
        self.assert_refused("lint", self.file("a.docx", b"PK\x03\x04 not really"))
        self.assert_refused("lint", self.file("z.txt", bytes(range(256)) * 4))

    def sarif(self, *arguments, status=0):
        done = self.run_cli("lint", "--gate", "--format", "sarif", *arguments)
        self.assertEqual(done.returncode, status, done.stderr)
        log = json.loads(done.stdout)
        self.assertEqual(sarif_rules.faults(log), [])
        return log["runs"][0]

    def test_sarif(self):
        run = self.sarif(self.file("草稿 b%.txt", BROKEN), self.file("s.txt", SOUND), status=1)
        driver = run["tool"]["driver"]
        self.assertEqual(driver["name"], "chengbao")
        self.assertEqual([rule["id"] for rule in driver["rules"]],
                         [rule["id"] for rule in self.ask("rules", "list")])
        self.assertEqual(run["columnKind"], "unicodeCodePoints")
        dates = [result for result in run["results"] if result["ruleId"] == "data.date"]
        self.assertEqual(len(dates), 1)
        self.assertEqual(dates[0]["level"], "error")
        place = dates[0]["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        self.assertTrue(uri.startswith("file:///"))
        self.assertTrue(unquote(uri).endswith("/草稿 b%.txt"))
        self.assertEqual(place["region"]["snippet"]["text"], "2023年2月29日")

    def test_sarif_of_nothing_found(self):
        self.assertEqual(self.sarif(self.file("s.txt", SOUND))["results"], [])

    def test_sarif_fixes_make_in_the_file_what_json_says_of_the_text(self):
        text = (f"{FACTS}\n  😀我们取得成效,开展检查\n\n\n　　为了加强台帐报送，我局😀取得了成效 ,减少2倍。\n"
                "\t多措并举，据统计，共排查26处.据统计\n")
        path = self.file("a.txt", text)
        results = self.sarif(path, status=1)["results"]
        report, = self.lint("--gate", path, status=1)
        self.assertEqual([result["ruleId"] for result in results], rules(report["findings"]))
        lines = text.split("\n")
        first = len(FACTS.split("\n")) - 1
        fields = {"title": lines[first + 1].strip(),
                  "body": "\n".join(line.strip() for line in lines[first + 2:] if line.strip())}
        made = 0
        for finding, result in zip(report["findings"], results):
            for wanted, fix in zip(finding["fixes"], result.get("fixes", []), strict=True):
                self.assertEqual(fix["description"]["text"], wanted["label"])
                mended = dict(fields)
                for edit in sorted(wanted["edits"], key=lambda one: -one["start"]):
                    field = mended[finding["field"]]
                    mended[finding["field"]] = (field[:edit["start"]] + edit["text"] +
                                                field[edit["end"]:])
                written = sarif_rules.apply(lines, fix)
                self.assertEqual("\n".join(line.strip() for line in written[first:]
                                           if line.strip()),
                                 f"{mended['title']}\n{mended['body']}")
                made += 1
        self.assertGreaterEqual(made, 5)

    def test_sarif_places_are_those_in_the_file(self):
        text = f"{FACTS}\n\n　　😀我们组织检查\n\n　　取得了成效。\n\n\t😀我局、我们排查26处。😀\n"
        path = self.file("a.txt", text.replace("\n", "\r\n"))
        run = self.sarif(path)
        lines = text.split("\n")
        placed = []
        for result in run["results"]:
            location, = result["locations"]
            field = location["logicalLocations"][0]["name"]
            region = location["physicalLocation"].get("region")
            self.assertEqual(region is None, field.startswith("meta."), result)
            if region:
                self.assertEqual(region["startLine"], region["endLine"])
                line = lines[region["startLine"] - 1]
                marked = line[region["startColumn"] - 1:region["endColumn"] - 1]
                self.assertEqual(marked, region["snippet"]["text"])
                placed.append((field, marked))
        self.assertLessEqual({("title", "我们"), ("body", "了"), ("body", "我局"), ("body", "我们")},
                             set(placed))


class RulesTest(DeskTest):
    def test_list(self):
        listed = self.ask("rules", "list")
        ids = [rule["id"] for rule in listed]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertLessEqual({"person.first-person", "word.le", "data.date", "data.arithmetic",
                              "spell.confusion", "gate.required"}, set(ids))
        text = self.run_cli("rules", "list")
        self.assertEqual(text.returncode, 0)
        for rule in ids:
            self.assertIn(rule, text.stdout)

    def test_every_rule_holds_and_fires(self):
        done = self.run_cli("rules", "test", "--coverage")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    RULE = ("# SPDX-License-Identifier: GPL-3.0-or-later\nid: office.slogan\nextends: existence\n"
            "name: 单位口号\nmessage: 不写本单位口号“%1”\nlevel: error\nscope: text\nsource: 本局规定\n"
            "tokens:\n  - 奋勇争光\nexamples:\n"
            "  bad:\n    - 全局上下奋勇争光。\n    - 干部奋勇争光。\n"
            "  good:\n    - 全局上下完成任务。\n    - 干部下乡。\n")

    def test_an_office_adds_rules(self):
        office = self.folder / "rules"
        office.mkdir()
        (office / "office.slogan.yaml").write_text(self.RULE, encoding="utf-8")
        draft = self.file("a.txt", SOUND.replace("全县投入", "全县奋勇争光投入"))
        report, = self.ask("lint", "--rules", office, draft, status=1)
        self.assertIn("office.slogan", rules(report["findings"]))

    def test_what_does_not_hold_or_never_fires_names_its_line(self):
        office = self.folder / "rules"
        office.mkdir()
        path = office / "office.slogan.yaml"
        path.write_text(self.RULE.replace("全局上下完成任务", "全局上下奋勇争光、完成任务"), encoding="utf-8")
        done = self.run_cli("rules", "test", "--rules", office)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{path}:16: ", done.stderr)
        path.write_text(self.RULE.replace("- 奋勇争光\n", "- 别的口号\n"), encoding="utf-8")
        done = self.run_cli("rules", "test", "--coverage", "--rules", office)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{path}:13: ", done.stderr)
        self.assertIn(f"{path}:2: ", done.stderr)

    def test_a_broken_rule_names_its_line(self):
        office = self.folder / "rules"
        office.mkdir()
        (office / "office.slogan.yaml").write_text(
            self.RULE.replace("scope: text", "skope: text"), encoding="utf-8")
        message = self.assert_refused("lint", "--rules", office, self.file("a.txt", SOUND))
        self.assertIn("office.slogan.yaml", message)
        self.assertIn("skope", message)
        self.assertRegex(message, re.compile(r"\b7\b|:7|第 ?7 ?行"))


if __name__ == "__main__":
    main()
