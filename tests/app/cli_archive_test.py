# SPDX-License-Identifier: GPL-3.0-or-later
"""chengbao-cli from import to a verified packet, seen from outside: cli_archive_test.py PROGRAM"""
import json
import os
import re
import shutil
import stat
import unittest
from pathlib import Path

from desk import BODY, BROKEN, FACTS, HAN, SOUND, TITLE, DeskTest, main

ID_KEYS = {"id", "title", "state", "system", "kind", "unit", "updated"}


class ArchiveTest(DeskTest):
    def test_import_reports_each_file(self):
        good = self.file("好.txt", SOUND)
        bad = self.file("bad.txt", "---\nkind: 诗歌\n---\n标题\n正文\n")
        done = self.run_cli("import", "--format", "json", bad, good)
        self.assertEqual(done.returncode, 2)
        first, second = json.loads(done.stdout)
        self.assertEqual((first["file"], second["file"]), (str(bad), str(good)))
        self.assertTrue(first["error"])
        self.assertEqual(second["title"], TITLE)
        self.assertNotIn("error", second)
        self.assertEqual([item["id"] for item in self.ask("list")], [second["id"]])

    def test_handover_to_another_machine(self):
        item = self.import_draft("a.txt", SOUND)
        folder = self.folder / "交接"
        self.assertEqual(self.ask("handover", "export", folder)["items"], 1)
        before = self.ask("list")
        elsewhere = self.folder / "另一台" / "archive.db"
        taken = self.ask("handover", "import", folder, "--archive", elsewhere)
        self.assertEqual((taken["items"], taken["revisions"]), (1, 1))
        self.assertEqual(self.ask("list", "--archive", elsewhere), before)
        self.assertIn(BODY.splitlines()[1],
                      self.run_cli("show", item, "--archive", elsewhere).stdout)
        again = self.run_cli("handover", "import", folder, "--archive", elsewhere)
        self.assertEqual(again.returncode, 2)
        self.assertEqual(self.run_cli("handover", "sideways", folder).returncode, 2)

    def test_list_show_and_history(self):
        self.assertEqual(self.ask("list"), [])
        item = self.import_draft("a.txt", SOUND)
        listed, = self.ask("list")
        self.assertLessEqual(ID_KEYS, listed.keys())
        self.assertEqual((listed["id"], listed["title"], listed["system"], listed["kind"],
                          listed["unit"]), (item, TITLE, "政务", "动态", "清江县农业农村局"))
        self.assertRegex(listed["updated"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
        shown = self.run_cli("show", item)
        self.assertEqual(shown.returncode, 0)
        self.assertIn(TITLE, shown.stdout)
        self.assertIn(BODY.splitlines()[1], shown.stdout)
        self.assertIn(TITLE, json.dumps(self.ask("show", item), ensure_ascii=False))
        revision, = self.ask("history", item)
        self.assertEqual(revision["revision"], 1)
        self.assertGreater(revision["bytes"], len(BODY))
        self.assertRegex(revision["digest"], r"^[0-9a-f]{64}$")
        self.assertRegex(revision["saved_at"], r"^\d{4}-\d\d-\d\dT")

    def test_repeated_drafts_are_told(self):
        first = self.import_draft("a.txt", SOUND)
        again, = self.ask("import", self.file("b.txt", SOUND))
        self.assertEqual([row["id"] for row in again["similar"]], [first])
        row, = self.ask("similar", first)
        self.assertEqual((row["id"], row["relation"]), (again["id"], "likely"))
        self.assertGreater(row["similarity"], 0.9)
        self.assertTrue(row["shared"])

    def test_backup_restore_and_repair(self):
        first = self.import_draft("a.txt", SOUND)
        backup = self.ask("backup", self.folder / "copies")["backup"]
        self.assertEqual(stat.S_IMODE(os.stat(backup).st_mode), 0o600)
        self.import_draft("b.txt", BROKEN)
        preview = self.ask("restore", backup, "--preview")
        self.assertEqual((preview["items"], preview["missing"], preview["older"]), (1, 1, 0))
        self.assertEqual(len(self.ask("list")), 2)
        before = self.ask("restore", backup)["before"]
        self.assertEqual([item["id"] for item in self.ask("list")], [first])
        self.ask("restore", before)
        self.assertEqual(len(self.ask("list")), 2)
        self.assertEqual(self.run_cli("restore", self.folder / "none").returncode, 2)
        self.assertEqual(self.run_cli("doctor", "--repair").returncode, 0)
        self.assertEqual(len(self.ask("list")), 2)

    def test_an_archive_beyond_repair_gives_way_to_a_backup(self):
        first = self.import_draft("a.txt", SOUND)
        backup = self.ask("backup", self.folder / "copies")["backup"]
        archive = self.ask("doctor")["archive"]
        with open(archive, "r+b") as file:
            file.seek(100)
            file.write(b"Z" * 3996)
        broken = Path(archive).read_bytes()
        for verb in (["list"], ["doctor"], ["doctor", "--repair"]):
            refused = self.run_cli(*verb)
            self.assertEqual(refused.returncode, 2)
            self.assertIn("restore", refused.stderr)
        kept = self.ask("restore", backup)["before"]
        self.assertEqual(Path(kept).read_bytes(), broken)
        self.assertEqual([item["id"] for item in self.ask("list")], [first])
        self.assertTrue(self.ask("doctor")["sound"])

    def test_search_finds_one_two_and_many_characters(self):
        item = self.import_draft("a.txt", SOUND)
        self.import_draft("b.txt", BROKEN)
        for query in ("麦", "小麦", "联合收割机", "420台"):
            with self.subTest(query):
                hit, = self.ask("search", query)
                self.assertLessEqual(ID_KEYS | {"snippet"}, hit.keys())
                self.assertEqual(hit["id"], item)
                self.assertIn(query, hit["snippet"] + hit["title"])
        self.assertEqual(len(self.ask("search", "清江县")), 2)
        for query in ("水稻", "麦小", '"', "* OR", "台全县"):
            with self.subTest(query):
                self.assertEqual(self.ask("search", query), [])

    def test_archive_option_names_another_place(self):
        other = self.folder / "另一处" / "a.db"
        imported, = self.ask("import", "--archive", other, self.file("a.txt", SOUND))
        self.assertEqual(self.ask("list"), [])
        self.assertEqual(self.ask("list", "--archive", other)[0]["id"], imported["id"])
        self.assertTrue(other.is_file())

    def test_files_are_private(self):
        os.umask(0o022)
        self.sign(self.import_draft("a.txt", SOUND))
        packet = self.ask("export", "--profile", "folder", "--to", self.folder / "out")["packet"]
        for top in (self.home, Path(packet)):
            self.assertEqual(stat.S_IMODE(top.stat().st_mode), 0o700, top)
            for path in top.rglob("*"):
                expected = 0o700 if path.is_dir() else 0o600
                self.assertEqual(stat.S_IMODE(path.stat().st_mode), expected, path)
        self.assertTrue((self.home / "archive.db").is_file())

    def test_unknown_items(self):
        for command in (["show"], ["history"],
                        ["sign", "--signer", "王建国", "--role", "主要领导"]):
            self.assert_refused(*command, "no-such-id")

    def test_doctor(self):
        self.import_draft("a.txt", SOUND)
        self.assertEqual(self.run_cli("doctor").returncode, 0)

    def test_a_file_that_is_no_archive_is_left_alone(self):
        self.home.mkdir()
        archive = self.home / "archive.db"
        archive.write_bytes(b"SQLite format 3\0 but not really" * 200)
        before = archive.read_bytes()
        for verb in ("list", "doctor"):
            done = self.run_cli(verb)
            self.assertIn(done.returncode, (1, 2), verb)
            self.assertTrue(done.stdout + done.stderr, verb)
        self.assertEqual(archive.read_bytes(), before)


class SignTest(DeskTest):
    def test_signing_changes_the_state(self):
        item = self.import_draft("a.txt", SOUND)
        before = self.ask("list")[0]["state"]
        self.sign(item)
        after = self.ask("list")[0]["state"]
        self.assertNotEqual(before, after)

    def test_bad_signatures(self):
        item = self.import_draft("a.txt", SOUND)
        self.assert_refused("sign", item, "--role", "主要领导")
        self.assert_refused("sign", item, "--signer", "王建国", "--role", "门卫")
        state = self.ask("list")[0]["state"]
        empty = self.run_cli("sign", item, "--signer", " ", "--role", "主要领导")
        self.assertNotEqual(empty.returncode, 0)
        self.assertEqual(self.ask("list")[0]["state"], state)

    def test_signing_twice_is_refused(self):
        item = self.import_draft("a.txt", SOUND)
        self.sign(item)
        again = self.run_cli("sign", item, "--signer", "张明", "--role", "分管领导")
        self.assertNotEqual(again.returncode, 0)
        self.assertTrue(again.stderr)


class ExportTest(DeskTest):
    def export(self, *arguments, profile="folder", status=0):
        return self.ask("export", "--profile", profile, "--to", self.folder / "out", *arguments,
                        status=status)

    def packet(self):
        """A valid packet as a folder."""
        self.sign(self.import_draft("a.txt", SOUND))
        return Path(self.export()["packet"])

    def verify(self, path, status=0):
        answer = self.ask("verify", path, status=status)
        self.assertEqual(answer["valid"], status == 0)
        self.assertEqual(answer["problems"] == [], status == 0)
        return json.dumps(answer["problems"], ensure_ascii=False)

    def test_a_packet_is_a_bag(self):
        packet = self.packet()
        self.assertRegex(packet.name, r"^报送包_.+_政务_\d{8}_\d+$")
        self.assertRegex((packet / "bagit.txt").read_text(), r"^BagIt-Version: 1\.0\n")
        for name in ("manifest-sha256.txt", "bag-info.txt", "data/packet.json",
                     "data/00_汇总表.xlsx", "data/05_自查报告.html"):
            self.assertTrue((packet / name).is_file(), name)
        for name in ("01_报送单", "02_正文"):
            self.assertTrue(list((packet / "data" / name).iterdir()), name)
        self.assertIn(TITLE, (packet / "data" / "packet.json").read_text(encoding="utf-8"))
        self.verify(packet)

    def test_exported_items_are_submitted(self):
        item = self.import_draft("a.txt", SOUND)
        self.sign(item)
        signed = self.ask("list")[0]["state"]
        answer = self.export()
        self.assertIn(item, json.dumps(answer["items"]))
        self.assertEqual(answer["refused"], [])
        self.assertNotEqual(self.ask("list")[0]["state"], signed)

    def test_unsigned_items_are_refused(self):
        item = self.import_draft("a.txt", SOUND)
        answer = self.export("--item", item, status=1)
        self.assertFalse(answer["packet"])
        self.assertEqual(answer["items"], [])
        refused, = answer["refused"]
        self.assertEqual(refused["id"], item)
        self.assertRegex(refused["reasons"][0], HAN)
        self.assertEqual(list((self.folder / "out").rglob("*")) if (self.folder / "out").exists()
                         else [], [])

    def test_items_with_errors_are_refused_and_others_leave(self):
        bad = self.import_draft("bad.txt", BROKEN)
        good = self.import_draft("good.txt", SOUND)
        self.sign(bad)
        self.sign(good)
        done = self.run_cli("export", "--profile", "folder", "--to", self.folder / "out",
                            "--item", bad, "--item", good, "--format", "json")
        answer = json.loads(done.stdout)
        self.assertIn(done.returncode, (0, 1))
        self.assertIn(good, json.dumps(answer["items"]))
        self.assertEqual([refusal["id"] for refusal in answer["refused"]], [bad])
        self.assertTrue(answer["refused"][0]["reasons"])
        self.verify(answer["packet"])

    def test_secret_marks_never_leave(self):
        secret = self.import_draft("s.txt", f"{FACTS}{TITLE}\n机密★1年\n{BODY}\n")
        self.run_cli("sign", secret, "--signer", "王建国", "--role", "主要领导")
        answer = self.export("--item", secret, status=1)
        self.assertFalse(answer["packet"])
        self.assertTrue(answer["refused"])

    def test_profiles_take_their_own_system(self):
        self.sign(self.import_draft("a.txt", SOUND))
        party = json.loads(self.run_cli("export", "--profile", "party-mail", "--to",
                                        self.folder / "out", "--format", "json").stdout or "{}")
        self.assertFalse(party.get("packet"))
        packet = self.export(profile="gov-oa")["packet"]
        self.verify(packet)

    def test_another_office_receives_a_packet_or_nothing_of_it(self):
        packet = self.packet()
        other = self.folder / "other" / "archive.db"
        answer = self.ask("receive", "--archive", other, packet)
        self.assertEqual(answer["packet"], packet.name)
        self.assertEqual(answer["problems"], [])
        item, = answer["items"]
        self.assertEqual(item["title"], self.ask("list", "--archive", other)[0]["title"])
        again = self.ask("receive", "--archive", other, packet)
        self.assertEqual(again["items"][0]["similar"][0]["id"], item["id"])
        (packet / "data" / "packet.json").write_text("{}")
        broken = self.ask("receive", "--archive", other, packet, status=1)
        self.assertEqual(broken["items"], [])
        self.assertTrue(broken["problems"])
        self.assertEqual(len(self.ask("list", "--archive", other)), 2)
        self.assert_refused("receive", "--archive", other, self.folder / "none")

    def test_folders_are_imported_with_a_report_for_each_file(self):
        inbox = self.folder / "inbox" / "科室"
        inbox.mkdir(parents=True)
        (inbox / "好.txt").write_text(SOUND, encoding="utf-8")
        (inbox / "坏.docx").write_bytes(b"PK\x03\x04 cut short")
        bad, good = sorted(self.ask("import", self.folder / "inbox", status=2),
                           key=lambda row: "id" in row)
        self.assertIn("坏.docx", bad["error"])
        self.assertTrue(good["file"].endswith("好.txt"))

    def test_bad_export(self):
        self.sign(self.import_draft("a.txt", SOUND))
        self.assert_refused("export", "--profile", "nowhere", "--to", self.folder / "out")
        blocked = self.file("a-file", "x")
        self.assert_refused("export", "--profile", "folder", "--to", blocked)
        self.assert_refused("export", "--profile", "folder", "--to", self.folder / "out",
                            "--item", "no-such-id")

    def test_an_unknown_item_keeps_no_other_back(self):
        item = self.import_draft("a.txt", SOUND)
        self.sign(item)
        answer = self.ask("export", "--profile", "folder", "--to", self.folder / "out",
                          "--item", "no-such-id", "--item", item, status=2)
        self.assertEqual(answer["items"], [item])
        self.assertEqual([row["id"] for row in answer["refused"]], ["no-such-id"])
        self.verify(answer["packet"])

    def test_every_change_is_found(self):
        packet = self.packet()
        payload = sorted(path for path in (packet / "data").rglob("*") if path.is_file())
        self.assertGreaterEqual(len(payload), 5)
        for path in payload + [packet / "bag-info.txt", packet / "manifest-sha256.txt"]:
            content = path.read_bytes()
            with self.subTest(flipped=path.name):
                middle = len(content) // 2
                path.write_bytes(content[:middle] + bytes([content[middle] ^ 1])
                                 + content[middle + 1:])
                problems = self.verify(packet, status=1)
                if path in payload:
                    self.assertIn(path.name, problems)
            with self.subTest(missing=path.name):
                path.unlink()
                self.verify(packet, status=1)
            path.write_bytes(content)
        self.verify(packet)

    def test_added_files_are_found(self):
        packet = self.packet()
        stranger = packet / "data" / "02_正文" / "生面孔.docx"
        stranger.write_bytes(b"x")
        self.assertIn("生面孔.docx", self.verify(packet, status=1))
        stranger.unlink()
        self.verify(packet)

    def test_what_is_no_packet(self):
        self.assert_refused("verify", self.folder / "nowhere")
        (self.folder / "empty").mkdir()
        self.assertNotEqual(self.run_cli("verify", self.folder / "empty").returncode, 0)
        self.assertNotEqual(self.run_cli("verify", self.file("a.zip", b"PK")).returncode, 0)

    def test_a_moved_packet_stays_valid(self):
        packet = self.packet()
        moved = self.folder / "U盘" / packet.name
        moved.parent.mkdir()
        shutil.move(packet, moved)
        self.verify(moved)

    @unittest.skipUnless(shutil.which("sha256sum"), "sha256sum is not installed")
    def test_the_manifest_is_plain_sha256sum(self):
        packet = self.packet()
        manifest = (packet / "manifest-sha256.txt").read_text(encoding="utf-8")
        self.assertRegex(manifest, re.compile(r"^[0-9a-f]{64}  data/", re.MULTILINE))
        status = os.system(f"cd '{packet}' && sha256sum --quiet --strict -c manifest-sha256.txt")
        self.assertEqual(status, 0)


if __name__ == "__main__":
    main()
