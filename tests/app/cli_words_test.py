# SPDX-License-Identifier: GPL-3.0-or-later
"""What chengbao-cli says: Chinese in any locale, English on request: cli_words_test.py PROGRAM"""
from desk import HAN, SOUND, DeskTest, main

VERBS = ["lint", "rules", "import", "list", "show", "search", "history", "sign", "export", "verify",
         "doctor"]
SIGN = ["--signer", "W", "--role"]
#: Every one ends with status 2 and a message.
WRONG = [[], ["dance"], ["lint"], ["lint", "--no-such-option", "a.txt"], ["lint", "nowhere.txt"],
         ["lint", "broken.txt"], ["lint", "--format", "pdf", "a.txt"],
         ["lint", "--rules", "nowhere", "a.txt"], ["rules"], ["rules", "dance"], ["import"],
         ["import", "nowhere.txt"], ["show"], ["show", "none"], ["search"], ["history"],
         ["history", "none"], ["sign"], ["sign", "none", *SIGN, "guard"],
         ["sign", "none", *SIGN, "主要领导"], ["export"],
         ["export", "--profile", "none", "--to", "out"], ["verify"], ["verify", "nowhere"],
         ["list", "--archive", "a.txt"]]
#: The Chinese words of the roles stay what they are in every language.
ROLES = ("主要领导", "分管领导")


class WordsTest(DeskTest):
    def setUp(self):
        super().setUp()
        self.file("a.txt", SOUND)
        self.file("broken.txt", "---\nkolour: red\n---\nT\nB\n")

    def test_help(self):
        for verb in VERBS:
            with self.subTest(verb):
                done = self.run_cli(verb, "--help")
                self.assertEqual(done.returncode, 0)
                self.assertRegex(done.stdout, HAN)
        everything = self.run_cli("--help")
        self.assertEqual(everything.returncode, 0)
        self.assertRegex(everything.stdout, HAN)
        for verb in VERBS:
            self.assertIn(verb, everything.stdout)

    def test_chinese_whatever_the_locale(self):
        for arguments in WRONG:
            with self.subTest(arguments):
                self.assertRegex(self.assert_refused(*arguments), HAN)

    def test_english_on_request(self):
        for arguments in WRONG:
            with self.subTest(arguments):
                done = self.run_cli(*arguments, language="en")
                self.assertEqual(done.returncode, 2)
                said = done.stderr
                for role in ROLES:
                    said = said.replace(role, "")
                self.assertRegex(said, r"[a-z]{3}")
                self.assertNotRegex(said, HAN)
                self.assertNotRegex(said, "[、。，：]")

    def test_a_refusal_says_why(self):
        item = self.import_draft("a.txt", SOUND)
        for language in (None, "en"):
            done = self.run_cli("export", "--profile", "folder", "--to", "out", "--item", item,
                                language=language)
            self.assertEqual(done.returncode, 1)
            said = (done.stdout + done.stderr).replace("清江县", "")
            self.assertRegex(said, HAN if language is None else "sign")


if __name__ == "__main__":
    main()
