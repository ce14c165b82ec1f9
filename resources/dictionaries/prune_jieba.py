#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes words.txt out of jieba's dict.txt: prune_jieba.py DICT > words.txt

jieba's list came out of novels and newspapers by machine. What goes, and why:
  - wrong spellings (wrong_words.txt and all that contains one): a typo must never be a word;
  - rare names of people and numerals, which glue unrelated characters together;
  - rare phrases that fall into common words anyway (高度重视 = 高度 + 重视): without them the cut is
    the same inside and the marked word's edges stay free;
  - rare verbs with 了 (关了, 帮不了);
  - rare three-character scraps (经世济).
Then domain_words.txt is laid over it."""
import math
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
HAN = re.compile(r"[\u3400-\u9fff\u3007]{1,8}$")
TOTAL = math.log(60_000_000)
NAMES = {"nr", "nrt", "nrfg"}
PLACE_ENDS = tuple("省市县区镇乡村旗州盟港湖江河山岛湾沟寨庄屯")


def read_pairs(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if fields and not line.startswith("#"):
            yield fields[0], int(fields[1]) if len(fields) > 1 else 0, (fields + ["", "", ""])[2]


def cut(text, words):
    """The most probable path, the word `text` itself left out."""
    best = [(0.0, len(text))] * (len(text) + 1)
    for i in range(len(text) - 1, -1, -1):
        ways = [(math.log(words.get(text[i:j], 1)) - TOTAL + best[j][0], j)
                for j in range(i + 1, len(text) + 1)
                if text[i:j] != text and (j == i + 1 or text[i:j] in words)]
        best[i] = max(ways)
    parts, i = [], 0
    while i < len(text):
        parts.append(text[i:best[i][1]])
        i = best[i][1]
    return parts


def is_rare(word, count, tag):
    length = len(word)
    if length == 1:
        return False
    if tag in NAMES:
        return count < (50 if length > 2 else 10)
    if tag == "m":
        return count < (100 if length > 2 else 5)
    if word.endswith("了") and length < 4:
        return count < 20
    if tag == "ns":
        return count < 3 if word.endswith(PLACE_ENDS) else count < 5
    if tag == "nz":
        return count < 5
    if length == 3:
        return count < 4
    return count < 3


def main():
    listed_wrong = list(read_pairs(HERE / "wrong_words.txt"))
    wrong = {word for word, _, _ in listed_wrong}
    containers = tuple(word for word, _, tag in listed_wrong if tag != "exact")
    kept_despite = {"万事俱备"}
    entries = [(word, count, tag) for word, count, tag in read_pairs(pathlib.Path(sys.argv[1]))
               if HAN.match(word)]
    listed = {word for word, _, _ in entries}
    words = {}
    for word, count, tag in entries:
        bad = word in wrong or any(part in word for part in containers)
        account = "帐" in word and word.replace("帐", "账") in listed
        if (bad and word not in kept_despite) or account or is_rare(word, count, tag):
            continue
        words[word] = (count, tag)
    counts = {word: count for word, (count, _) in words.items()}
    for word, (count, tag) in list(words.items()):
        if len(word) < 4 or count >= 50:
            continue
        parts = cut(word, counts)
        if all(len(part) > 1 and counts.get(part, 0) >= 30 for part in parts):
            del words[word]
    result = {word: count for word, (count, _) in words.items()}
    for word, count, _ in read_pairs(HERE / "domain_words.txt"):
        result[word] = max(count, result.get(word, 0))
    for word, count in sorted(result.items()):
        print(word, count)


if __name__ == "__main__":
    main()
